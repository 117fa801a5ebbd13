import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Coalition } from '../coalition.ts'
import type { Reader } from '../ports/store.ts'
import { isWitnessed, openHead } from './heads.ts'

/** Whether a moment is past by the clocks of more than half of these members, as their newest cosignatures held here tell. Of nobody it is. */
export async function isPastForMost(
  reader: Reader,
  coalition: Coalition,
  others: readonly MemberName[],
  moment: number,
): Promise<boolean> {
  if (others.length === 0) return true
  const times = await newestCosignatures(reader, coalition)
  const agreeing = others.filter((name) => (times.get(name) ?? -Infinity) >= moment)
  return agreeing.length * 2 > others.length
}

/** The newest time at which each member says, by a cosignature held here, that it saw a head. */
async function newestCosignatures(
  reader: Reader,
  coalition: Coalition,
): Promise<ReadonlyMap<MemberName, Instant>> {
  const newest = new Map<MemberName, Instant>()
  for (const log of await reader.logs()) {
    if (!isWitnessed(coalition, log.compartment)) continue
    for (const { note } of (await reader.heads(log)).slice(-limits.clockHeads)) {
      const { held, witnessed } = openHead(coalition, note)
      for (const [member, at] of [...held, ...witnessed])
        if (at > (newest.get(member) ?? -Infinity)) newest.set(member, at)
    }
  }
  return newest
}
