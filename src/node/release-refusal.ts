import { isFailure, type EntenteError } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Relation } from '../records/common.ts'
import type { RecordType } from '../records/registry.ts'
import { corpusAround } from './corpus.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import {
  prepare,
  refusedOf,
  showing,
  type Layout,
  type LooseReference,
  type ReleaseWish,
} from './release-plan.ts'
import { everyRow, recordInFull, type Row } from './views.ts'

/** What stays, of what hangs together with the records. Only the releasing seat sees these numbers. */
export interface KeptBack {
  readonly references: readonly { readonly from: RecordId; readonly to: RecordId; readonly shows: string }[]
  /** Earlier versions of events and readings of documents, own grades, own comments. */
  readonly earlier: number
  readonly grades: number
  readonly comments: number
  /** Paths of this machine, of which only the last part goes out. */
  readonly paths: number
}

/** Why it cannot go out as it is wished, and what may be done. */
export interface Refusal {
  readonly code: EntenteError['code']
  readonly message: string
  readonly references: readonly {
    readonly from: RecordId
    readonly to: RecordId
    readonly relation: Relation
    readonly type: RecordType
    readonly shows: string
    /** `include`: release it too; `drop`: leave the reference out. */
    readonly ways: readonly ('include' | 'drop')[]
  }[]
}

/** Why a release is refused as it is wished, and the lawful ways on; null where it is not. */
export async function refusalOf(
  desk: Desk,
  reader: Reader,
  { loose, way }: Layout,
  wish: ReleaseWish,
): Promise<Refusal | null> {
  try {
    await prepare(desk, reader, wish)
    return null
  } catch (error) {
    if (!isFailure(error)) throw error
    const references = await Promise.all(
      refusedOf(loose, wish).map(async (reference) => {
        const { body, compartment, author } = await recordInFull(desk, reader, reference.to)
        const { from, to, relation } = reference
        return {
          from,
          to,
          relation,
          type: body.type,
          shows: showing(body),
          ways: waysFor(author === desk.seat && compartment === way.from, reference),
        }
      }),
    )
    return { code: error.code, message: error.message, references }
  }
}

function waysFor(mine: boolean, { needed }: LooseReference): ('include' | 'drop')[] {
  return [...(mine ? ['include' as const] : []), ...(needed ? [] : ['drop' as const])]
}

/** What stays where it is, of what hangs together with the records that would go. */
export async function keptBackOf(
  desk: Desk,
  reader: Reader,
  { records, loose, way }: Layout,
): Promise<KeptBack> {
  const going = new Set(records.map((record) => record.home))
  const ids = [...going]
  const stays = (rows: readonly Pick<Row<'comments'>, 'id' | 'author' | 'compartment'>[]) =>
    rows.filter((row) => row.author === desk.seat && row.compartment === way.from && !going.has(row.id))
      .length
  let earlier = 0
  for (const { home: id, body } of records) {
    if (body.type !== 'document') continue
    const around = await corpusAround(desk, reader, id)
    const met = around?.documents.get(around.metAs.get(id) ?? id)
    const versions = new Set(met?.events.flatMap((event) => event.versions.map((version) => version.id)))
    earlier += met
      ? [...versions].filter((version) => !met.events.some(({ newest }) => newest.id === version)).length
      : 0
    if (body.refs.some(({ relation }) => relation === 'supersedes')) earlier += 1
  }
  return {
    references: await Promise.all(
      loose.map(async ({ from, to }) => ({
        from,
        to,
        shows: showing((await recordInFull(desk, reader, to)).body),
      })),
    ),
    earlier,
    grades: stays(await everyRow(desk, reader, 'grades', ids)),
    comments: stays(await everyRow(desk, reader, 'comments', ids)),
    paths: records.filter(
      ({ body }) =>
        body.type === 'document' && /[/\\]/.test(body.data.source) && !/^https?:/i.test(body.data.source),
    ).length,
  }
}
