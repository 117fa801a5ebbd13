import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import type { LiveCompartment } from '../ledger/founding.ts'
import { tlpRank, type Tlp } from '../records/common.ts'
import type { Body } from '../records/envelope.ts'
import { labelIn } from './batch.ts'
import type { Reader } from './ports/store.ts'
import { heldBody } from './stored.ts'

/** The label that a record bears, if its body is held. */
export async function labelOf(reader: Reader, id: RecordId): Promise<Tlp | undefined> {
  const entry = await reader.entry(id)
  return entry?.body ? heldBody(entry, entry.body).tlp : undefined
}

/** What goes where: records of home in their order, and what has an id in the target by now. */
export interface Going {
  readonly target: LiveCompartment
  readonly records: readonly { readonly home: RecordId; readonly body: Body }[]
  readonly ids: ReadonlyMap<RecordId, RecordId>
  readonly isCarry: boolean
}

/** The label that each record will bear in the target, by its id of home: the one that is wished, else the compartment's, or what is carried keeps its own; but what is read out of
 *  a document is never labelled more loosely than the document stands there, or the same words would stand there under two labels.
 *  Throws `E_USAGE` where that is wished. */
export async function labelsThere(
  reader: Reader,
  { target, records, ids, isCarry }: Going,
  wished: Tlp | undefined,
): Promise<Map<RecordId, Tlp>> {
  const labels = new Map<RecordId, Tlp>()
  for (const { home, body } of records) {
    let label = wished ?? (isCarry ? stricter(body.tlp, target.tlp) : labelIn(target))
    // Home labels all that it holds RED; what others read bears a label that was meant for them.
    if (isCarry && tlpRank(label) < tlpRank(body.tlp)) throw looserThanIs(home, body.tlp, label)
    for (const source of sourcesOf(body)) {
      const there = ids.get(source)
      const least = labels.get(source) ?? (there === undefined ? undefined : await labelOf(reader, there))
      if (least === undefined || tlpRank(least) <= tlpRank(label)) continue
      if (wished !== undefined) throw looser(home, least, wished)
      label = least
    }
    labels.set(home, label)
  }
  return labels
}

function sourcesOf({ refs }: Body): RecordId[] {
  return refs.filter(({ relation }) => relation === 'derivedFrom').map(({ id }) => id)
}

function stricter(a: Tlp, b: Tlp): Tlp {
  return tlpRank(a) < tlpRank(b) ? b : a
}

function looserThanIs(home: RecordId, is: Tlp, wished: Tlp) {
  return failure(
    'E_USAGE',
    `${home.slice(0, 16)}… stands under TLP:${is} where it was, so it does not go on under TLP:${wished}: its words would stand under both`,
    { paths: [home] },
  )
}

function looser(home: RecordId, least: Tlp, wished: Tlp) {
  return failure(
    'E_USAGE',
    `${home.slice(0, 16)}… is read out of what stands there under TLP:${least}, so it is not released under TLP:${wished}: its words would stand there under both`,
    { paths: [home] },
  )
}
