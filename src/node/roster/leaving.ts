import { is } from '../../decisions/statement.ts'
import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { formatOrigin } from '../../ledger/checkpoint.ts'
import type { Motion } from '../../records/motion.ts'
import type { Coalition } from '../coalition.ts'
import { statementsHeld, type Placed, type Statements } from '../decisions/statements.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { lastCosigned } from '../witness/cosigned.ts'
import { holdBack, letGrow } from '../witness/freeze.ts'

/** Members of the running epoch who have said that they leave, in whichever epoch: one that ended meanwhile takes no notice away. It lasts as long as the log generation that
 *  it was said in: whoever was given new keys, or came back, says it anew, since what was said under keys that were lost may be nobody's wish. */
export function leaving(
  coalition: Pick<Coalition, 'newest'>,
  held: Pick<Statements, 'ofEpoch'>,
): ReadonlySet<MemberName> {
  return new Set(notices(coalition, held).map(({ author }) => author))
}

function notices(
  { newest }: Pick<Coalition, 'newest'>,
  { ofEpoch }: Pick<Statements, 'ofEpoch'>,
): readonly Placed[] {
  const generations = new Map(newest.roster.members.map(({ name, generation }) => [name, generation]))
  const said = [...ofEpoch.values()].flat().filter(is('leaveNotice'))
  return said.filter(({ author, generation }) => generations.get(author) === generation)
}

/** Has seats of this node stand behind nothing more of whoever leaves next than they do: what it goes on to write by itself, ticks and receipts, would else always be further
 *  than any motion that ends its logs knows. What others say who leave after it still counts, for its departure too. Where two are left there is no successor, and nothing to wait for. */
export async function restLeaving(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
  seats: readonly MemberName[],
): Promise<void> {
  const { id: epoch, roster } = coalition.newest
  const due = async (reader: Reader): Promise<readonly Placed[]> =>
    notices(coalition, await statementsHeld(store, coalition, reader))
  if (roster.members.length < 3 || (await store.read(due)).length === 0) return
  await store.write(async (transaction) => {
    const [first, ...others] = (await due(transaction)).toSorted((a, b) => (a.author < b.author ? -1 : 1))
    await letGrow(transaction, new Set(others.map(({ id }) => id)))
    if (first === undefined) return
    const { id: notice, author, generation } = first
    for (const { id: compartment, readers } of coalition.compartments.values())
      for (const seat of seats) {
        if (seat === author || !readers.includes(author) || !readers.includes(seat)) continue
        const key = { compartment, member: author, generation }
        const origin = formatOrigin({ coalition: coalition.id, ...key })
        const size = (await lastCosigned(transaction, seat, 'held', origin))?.size ?? 0
        await holdBack(transaction, { seat, notice, epoch }, { key, size }, clock.now())
      }
  })
}

/** Checks that whoever a motion lets go as leaving has said so itself. Nothing in the motion shows it, so that it is for whoever moves or supports it to know: else all
 *  others could expel a member by the rule for leaving, where the charter asks more of an expulsion. Throws `E_DECISION_STEP`. */
export function checkNotice(
  coalition: Pick<Coalition, 'newest'>,
  held: Pick<Statements, 'ofEpoch'>,
  { roster, excluded }: Pick<Motion, 'roster' | 'excluded'>,
): void {
  if (roster?.kind !== 'leave') return
  const gone = leaving(coalition, held)
  const silent = excluded.map(({ member }) => member).filter((member) => !gone.has(member))
  if (silent.length === 0) return
  throw failure(
    'E_DECISION_STEP',
    `${silent.join(', ')} has given no notice that is here: a member leaves by its own act, and is expelled by a motion to expel it`,
    { paths: silent },
  )
}
