import type { RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import type { Relation } from '../records/common.ts'
import type { AuditedEntry, AuditedRecord } from './audited.ts'
import { compartmentScope } from './coalition.ts'
import type { Reader, Scope, Topic, ViewName } from './ports/store.ts'
import type { Problems } from './problem.ts'
import { blobsOf, project } from './projections.ts'

/** Checks what a store keeps beside the records so as to find them: ids, states, rows, topics, references and uses of attachments lead to the
 *  records they should, and to no others. `gone` are ids of records that have left the views; `scope` is every compartment. */
export async function checkIndexes(
  reader: Reader,
  scope: Scope,
  audited: readonly AuditedRecord[],
  gone: ReadonlySet<RecordId>,
  problems: Problems,
): Promise<void> {
  const check = new IndexCheck(reader, scope, problems)
  for (const each of audited) await check.record(each, gone.has(each.record.id))
  await check.references(audited)
  await check.topics(audited.filter(({ record }) => !gone.has(record.id)))
}

/** Checks that every entry is found by its id, whether or not its body is here: a body that comes later, and a commitment that comes twice, are looked
 *  up by it. */
export async function checkIds(
  reader: Reader,
  entries: Iterable<AuditedEntry>,
  problems: Problems,
): Promise<void> {
  for (const { id, seq, where } of entries)
    if (!(await reader.entriesWith(id)).some((entry) => entry.seq === seq))
      problems.add('E_DATA_FOLDER_DAMAGED', where, 'its id does not lead to it')
}

class IndexCheck {
  private readonly reader: Reader
  private readonly scope: Scope
  private readonly problems: Problems

  constructor(reader: Reader, scope: Scope, problems: Problems) {
    this.reader = reader
    this.scope = scope
    this.problems = problems
  }

  private wrong(where: string, message: string): void {
    this.problems.add('E_DATA_FOLDER_DAMAGED', where, message)
  }

  async record({ record, entry, where }: AuditedRecord, isGone: boolean): Promise<void> {
    const { reader } = this
    const state = isGone ? 'withdrawn' : 'usable'
    if (entry.state !== state) this.wrong(where, `the record is ${state} and kept as ${entry.state}`)
    const rows = (await reader.rowsOf(record.id))
      .filter(({ seq }) => seq === entry.seq)
      .map(({ view, topic, stated, compartment, author, generation, index }) =>
        [view, topic, stated, compartment, author, generation, index].join(' '),
      )
    const place = [record.stated, entry.compartment, entry.member, entry.generation, entry.index]
    const due = isGone ? [] : project(record).map(({ view, topic }) => [view, topic, ...place].join(' '))
    if (rows.join('\n') !== due.join('\n')) this.wrong(where, 'its rows are not those that it makes')
    if (isGone) return
    for (const hash of blobsOf(record))
      if (!(await reader.blobWithin(hash, compartmentScope(entry.compartment))))
        this.wrong(where, 'its attachment does not count as its own')
  }

  async references(audited: readonly AuditedRecord[]): Promise<void> {
    const all = audited.flatMap(({ record, entry, where }) =>
      record.body.refs.map(({ relation, id }) => ({ relation, id, seq: entry.seq, where })),
    )
    for (const group of Map.groupBy(all, ({ relation, id }) => `${relation} ${id}`).values()) {
      const { relation, id, where } = group[0] ?? {}
      if (relation === undefined || id === undefined || where === undefined) continue
      const relations: readonly Relation[] = [relation]
      const found = (await this.reader.referring([id], relations)).map(({ seq }) => seq)
      if (!sameNumbers(found, [...new Set(group.map(({ seq }) => seq))]))
        this.wrong(where, `what refers to ${id.slice(0, 16)}… by ${relation} is not what is found there`)
    }
  }

  async topics(audited: readonly AuditedRecord[]): Promise<void> {
    const all = audited.flatMap(({ record, entry, where }) =>
      project(record).flatMap(({ view, topic }) => (topic === null ? [] : [{ view, topic, entry, where }])),
    )
    for (const group of Map.groupBy(all, ({ view, topic }) => `${view} ${topic}`).values()) {
      const [first] = group
      if (!first) continue
      const found = await this.seqsUnder(first.view, first.topic)
      if (
        !sameNumbers(
          found,
          group.map(({ entry }) => entry.seq),
        )
      )
        this.wrong(
          first.where,
          `what is found of it under ${first.topic.slice(0, 16)}… is not what stands there`,
        )
    }
  }

  private async seqsUnder(view: ViewName, topic: Topic): Promise<number[]> {
    const rows = await this.reader.rows({ view, scope: this.scope, topics: [topic], limit: limits.everyRow })
    return rows.map(({ seq }) => seq)
  }
}

function sameNumbers(found: readonly number[], due: readonly number[]): boolean {
  const sorted = due.toSorted((a, b) => a - b)
  return (
    found.length === sorted.length && found.toSorted((a, b) => a - b).every((seq, i) => seq === sorted[i])
  )
}
