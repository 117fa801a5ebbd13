import { failure } from '../kernel/error.ts'
import type { CompartmentId, RecordId } from '../kernel/id.ts'
import { instantText, parseInstant, type Instant } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import { compareManifests, type ManifestComparison } from '../estimate/compareManifests.ts'
import { exclusion, type QuestionInput } from '../estimate/standing.ts'
import {
  manifestFormat,
  type LackingState,
  type ManifestFile,
  type NotCounted,
} from '../records/manifestFile.ts'
import type { Desk } from './desk.ts'
import { elsewhereOf } from './elsewhere.ts'
import { methodOf, pooled, questionInput } from './estimates.ts'
import type { Reader, StoredEntry } from './ports/store.ts'
import { questionFold } from './questionFold.ts'
import { questionOf } from './questions.ts'
import type { CitingJudgement } from './reask.ts'
import { requireAct } from './roles.ts'
import { answersTo } from './rounds/answers.ts'
import { blindTo } from './sight.ts'
import { everyRow, type Row } from './views.ts'

/** What the desk's own joint estimate is made of as of `at` (now where left out), to be compared with another member's. Throws `E_NOT_FOUND`, and `E_BLIND` where the seat has not
 *  answered: from a fingerprint numbers could be tried out. */
export async function manifestOfQuestion(desk: Desk, id: RecordId, at?: Instant): Promise<ManifestFile> {
  requireAct(desk, 'read')
  const asOf = at ?? desk.ports.clock.now()
  return desk.ports.store.read((reader) => fileOf(desk, reader, id, asOf, []))
}

/** Compares another member's manifest with one's own as of the same instant. Throws as `manifestOfQuestion`, and `E_USAGE` for a manifest of another coalition or question. */
export async function compareWith(
  desk: Desk,
  id: RecordId,
  theirs: ManifestFile,
): Promise<ManifestComparison & { readonly ours: ManifestFile }> {
  requireAct(desk, 'read')
  if (theirs.coalition !== desk.coalition.id || theirs.question !== id) {
    throw failure(
      'E_USAGE',
      theirs.coalition === desk.coalition.id
        ? 'this manifest is of another question'
        : 'this manifest is of another coalition',
      { paths: [theirs.coalition === desk.coalition.id ? 'question' : 'coalition'] },
    )
  }
  const ours = await desk.ports.store.read((reader) =>
    fileOf(desk, reader, id, parseInstant(theirs.at), theirs.records),
  )
  return { ...compareManifests(ours, theirs), ours }
}

/** `asked`: records of which it says in what state they are here, however many others show nothing. */
async function fileOf(
  desk: Desk,
  reader: Reader,
  id: RecordId,
  at: Instant,
  asked: readonly RecordId[],
): Promise<ManifestFile> {
  const { coalition, seat } = desk
  const { compartment, data } = await questionOf(desk, reader, id)
  if (await blindTo(desk, reader, id))
    throw failure('E_BLIND', 'a manifest is made once this seat has answered the question', { paths: [id] })
  const { rows, judgements } = await answersTo(desk, reader, { id, compartment, data })
  const input = questionInput(id, data)
  const method = methodOf(desk)
  const elsewhere = elsewhereOf(await questionFold(desk, reader), { id, compartment }, method)
  const manifest = pooled(desk, input, judgements, method, at, elsewhere(at)).estimate?.manifest
  const records = manifest?.records ?? []
  const logs = (await reader.logs()).filter((log) => log.compartment === compartment)
  return {
    format: manifestFormat,
    ...{ coalition: coalition.id, compartment, question: id, member: seat, at: instantText(at) },
    charter: coalition.charterHash,
    method: { name: method.name, version: method.version, parameters: statedIn(method.parameters) },
    fingerprint: manifest?.fingerprint ?? null,
    records: [...records],
    elsewhere: [...(manifest?.elsewhere ?? [])],
    answers: answersIn(input, rows, judgements, new Set(records), at),
    logs: logs.map(({ member, generation, size }) => ({ author: member, generation, size })),
    lacking: await lackingIn(desk, reader, compartment, asked),
  }
}

/** Parameters that are stated: a method's own, without those that say the usual. */
function statedIn(
  parameters: Readonly<Record<string, number | string | undefined>>,
): ManifestFile['method']['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, said]) => (said === undefined ? [] : [[name, said]])),
  )
}

function answersIn(
  input: QuestionInput,
  rows: readonly Row<'judgements'>[],
  judgements: readonly CitingJudgement[],
  counted: ReadonlySet<RecordId>,
  at: Instant,
): ManifestFile['answers'] {
  const places = new Map(rows.map((row) => [row.id, row]))
  return judgements
    .flatMap((judgement) => {
      const place = places.get(judgement.id)
      if (place === undefined) return []
      const { author, generation, index } = place
      const provisional = judgement.provisional === true
      const why = whyNotCounted(input, judgement, counted, at)
      return [
        { id: judgement.id, author, generation, index, at: instantText(judgement.at), provisional, why },
      ]
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function whyNotCounted(
  input: QuestionInput,
  judgement: CitingJudgement,
  counted: ReadonlySet<RecordId>,
  at: Instant,
): NotCounted | null {
  if (counted.has(judgement.id)) return null
  return exclusion(input, judgement) ?? (judgement.at > at ? 'later' : 'superseded')
}

/** Entries without a body, the first of each log; bodies that are kept apart; and those `asked` about. */
async function lackingIn(
  desk: Desk,
  reader: Reader,
  compartment: CompartmentId,
  asked: readonly RecordId[],
): Promise<ManifestFile['lacking']> {
  const found = new Map<RecordId, ManifestFile['lacking'][number]>()
  const take = ({ id, member, generation, index }: StoredEntry, state: LackingState): void => {
    found.set(id, { id, author: member, generation, index, state })
  }
  for (const log of await reader.logs()) {
    if (log.compartment !== compartment) continue
    const states = ['missing', 'overQuota', 'dropped'] as const
    for (const entry of await reader.bodiless(log, states, 0, limits.pageRows)) {
      const state = states.find((each) => each === entry.state)
      if (state !== undefined) take(entry, state)
    }
  }
  const apart = await everyRow(desk, reader, 'quarantine')
  for (const id of [...asked, ...apart.map((row) => row.id)]) {
    const entry = await reader.entry(id)
    if (entry?.compartment !== compartment) continue
    const { state } = entry
    if (state !== 'usable' && state !== 'none') take(entry, state)
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
