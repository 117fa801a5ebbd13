import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import type { ExchangeHooks } from '../exchange/hooks.ts'
import type { ActPorts } from '../signing.ts'
import { witnessWith, type Refusing } from './exchange.ts'
import { keepContradiction, subtreesFor } from './forks.ts'
import { openHead } from './heads.ts'
import { logName } from './held.ts'
import { noticeOwn } from './rollback.ts'

/** What is done here when logs come in: what was pulled is cosigned, what contradicts itself is kept, and a head of one's own that is not known here makes
 *  the node mute. */
export function witnessHooks(
  ports: ActPorts,
  coalition: Coalition,
  refusing: Refusing = () => undefined,
): ExchangeHooks {
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
      await witnessWith(ports, coalition, seat, peer, { log: logName(log), refusing })
    },
  }
}
