import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Relation } from '../records/common.ts'
import type { Body } from '../records/envelope.ts'
import { labelIn } from './batch.ts'
import { bodyThere, type Layout } from './release-plan.ts'

/** A record to come, as it will stand in the target. Until it is written, it is known by its id of home. */
export interface Coming {
  readonly home: RecordId
  readonly body: Body
  /** What it refers to that goes along or stands there, by ids of home. */
  readonly refersTo: readonly { readonly relation: Relation; readonly home: RecordId }[]
}

/** The records of a release as they will stand in the target, in their order. Pure. */
export function outgoing({ records, ids: there, target, labels }: Layout): Coming[] {
  const ids = new Map(there)
  const homes = new Map([...there].map(([home, released]) => [released, home]))
  return records.map(({ home, body }) => {
    const standing = bodyThere(body, { target, ids }, labels.get(home) ?? labelIn(target))
    ids.set(home, home)
    const refersTo = standing.refs.map(({ relation, id }) => ({ relation, home: homes.get(id) ?? id }))
    return { home, body: standing, refersTo }
  })
}

/** SHA-256, in hexadecimal, over where a release goes and all that it will write there. Pure. */
export function fingerprintOf(layout: Layout): string {
  const bodies = outgoing(layout).map(({ home, body: { type, refs, data, tlp } }) => [
    home,
    type,
    tlp,
    refs,
    data,
  ])
  return sha256Hex(utf8(JSON.stringify([layout.target.id, bodies])))
}
