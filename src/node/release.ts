import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { labelIn } from './batch.ts'
import { writeRecords, type Desk } from './desk.ts'
import { prepare, refsThere, rewritten, type ReleasePlan, type ReleaseWish } from './release-plan.ts'
import { fingerprintOf } from './release-outgoing.ts'
import { requireSecondPerson } from './release-rule.ts'
import { requireAct } from './roles.ts'

export type { ReleasePlan, ReleaseWish } from './release-plan.ts'

/** What was let out, and under which ids it stands there. What stood there already is among the pairs and not among the records. */
export interface Released extends ReleasePlan {
  readonly pairs: readonly { readonly home: RecordId; readonly released: RecordId }[]
}

/** What a release would do, without doing it. Throws as `release` does. */
export async function planRelease(desk: Desk, wish: ReleaseWish): Promise<ReleasePlan> {
  requireAct(desk, 'read')
  return (await desk.ports.store.read((reader) => prepare(desk, reader, wish))).plan
}

/** Who proposed a release that is approved, and the fingerprint of what was shown before. */
export interface Approval {
  readonly proposer: string
  readonly fingerprint: string
}

/** Lets records out: new records in the target with new salts and envelopes, which name no id of home. What stands in a compartment that the target
 *  succeeds is carried on: the same, but for the record that says which went on as which, which stands in the target.
 *  Throws `E_REFERENCE_UNRELEASED` for a reference without a copy there, `E_USAGE` for what cannot be released, `E_NOT_FOUND`,
 *  `E_SECOND_PERSON_REQUIRED` where the seat's rule asks for two persons, `E_PREVIEW_CHANGED` where it is no longer what was approved. */
export async function release(desk: Desk, wish: ReleaseWish, approval?: Approval): Promise<Released> {
  requireAct(desk, 'release')
  return writeRecords(desk, async (batch, transaction) => {
    await requireSecondPerson(desk, transaction, approval?.proposer ?? null)
    const planned = await prepare(desk, transaction, wish)
    const { target, way, records, known, ids, labels, plan } = planned
    if (approval && fingerprintOf(planned) !== approval.fingerprint) {
      throw failure('E_PREVIEW_CHANGED', 'what they would learn is no longer what was shown: read it again', {
        paths: ['fingerprint'],
      })
    }
    const pairs = records.map(({ home, body }) => {
      const released = batch.add({
        compartment: target.id,
        type: body.type,
        act: 'release',
        data: rewritten(body, ids),
        refs: refsThere(body, ids),
        tlp: labels.get(home) ?? labelIn(target),
      })
      ids.set(home, released)
      return { home, released }
    })
    if (pairs.length > 0 && way.isCarry)
      batch.add({
        compartment: target.id,
        type: 'carry',
        data: { pairs: pairs.map(({ home: was, released: now }) => ({ was, now })) },
      })
    else if (pairs.length > 0)
      batch.add({ compartment: way.from, type: 'release', data: { compartment: target.id, pairs } })
    return { ...plan, pairs: [...known, ...pairs] }
  })
}
