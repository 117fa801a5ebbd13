import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import type { ExchangeHooks } from '../exchange/hooks.ts'
import type { ActPorts } from '../signing.ts'
import type { LogKey } from '../ports/store.ts'
import { lastCosigned } from './cosigned.ts'
import { pullForks, witnessWith, type Refusing } from './exchange.ts'
import { keepContradiction, subtreesFor } from './forks.ts'
import { isWitnessed, newestHead, openHead } from './heads.ts'
import { logName } from './held.ts'
import { noticeOwn } from './rollback.ts'

/** How often a peer is asked for proofs of forks: they also come as records. */
const forkAskMs = 60_000

/** What is done here when logs come in: what was pulled is cosigned, what contradicts itself is kept, and a head of one's own that is not known here makes
 *  the node mute. */
export function witnessHooks(
  ports: ActPorts,
  coalition: Coalition,
  refusing: Refusing = () => undefined,
): ExchangeHooks {
  const asked = new Map<string, number>()
  return {
    async contradicted(contradiction) {
      const { heads } = contradiction
      const [small, large] = heads.map((note) => openHead(coalition, note).checkpoint.size)
      if (small === undefined || large === undefined) return
      const read = await contradiction.hashes(subtreesFor(Math.min(small, large), Math.max(small, large)))
      try {
        await keepContradiction(ports, coalition, heads, read, null)
      } catch (error) {
        // Hashes that prove nothing are whoever gave them's fault, and no fork.
        if (!isFailure(error, 'E_PROOF_INVALID')) throw error
        refusing(error)
      }
    },
    async ownHead(_seat: MemberName, _log, note) {
      await noticeOwn(ports, coalition, openHead(coalition, note))
    },
    async pulled(peer, seat, log) {
      if (await isToCosign(ports, coalition, seat, log))
        await witnessWith(ports, coalition, seat, peer, { log: logName(log), refusing })
      const now = ports.clock.now()
      if (now - (asked.get(`${seat} ${peer.member}`) ?? -Infinity) >= forkAskMs) {
        asked.set(`${seat} ${peer.member}`, now)
        await pullForks(ports, coalition, peer)
      }
      return !(await isToCosign(ports, coalition, seat, log))
    },
  }
}

/** Whether the newest head held of another's log is one that the seat has not cosigned: then it may be asked which one is offered. Heads come with the
 *  cosignatures that a peer knows, so there is nothing to ask otherwise. */
async function isToCosign(
  { store }: Pick<ActPorts, 'store'>,
  coalition: Coalition,
  seat: MemberName,
  log: LogKey,
): Promise<boolean> {
  if (log.member === seat || !isWitnessed(coalition, log.compartment)) return false
  return store.read(async (reader) => {
    const head = await newestHead(reader, coalition, log)
    if (head === undefined || head.held.has(seat)) return false
    const last = await lastCosigned(reader, seat, 'held', head.checkpoint.origin)
    return (last?.size ?? 0) < head.checkpoint.size
  })
}
