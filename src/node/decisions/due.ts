import { base64 } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import { instant, instantText, type Instant } from '../../kernel/instant.ts'
import { whyNot, type Case } from '../../decisions/admissible.ts'
import { receiptsNeeded } from '../../decisions/served.ts'
import { is } from '../../decisions/statement.ts'
import { RightEdge } from '../../ledger/tree.ts'
import type { Closing } from '../../records/closing.ts'
import type { Draft } from '../batch.ts'
import { currentLog, type Coalition } from '../coalition.ts'
import type { Reader } from '../ports/store.ts'
import { isPastForMost } from '../witness/clocks.ts'
import { isWitnessed } from '../witness/heads.ts'
import { spokenBy, type ValidFile } from './motionFile.ts'
import type { Heads } from './proofs.ts'
import type { Statements } from './statements.ts'
import { deadlineIn, wordIn, type Words } from './words.ts'

/** What a node looks at when it decides what its seat owes. */
export interface Looking {
  readonly coalition: Coalition
  readonly reader: Reader
  readonly held: Statements
  readonly heads: Heads
  readonly seat: MemberName
  readonly words: Words
  readonly now: Instant
}

/** What a motion is counted with. */
export function caseOf({ ground, motion, rule, served }: ValidFile): Case {
  return { ground, motion, rule, served: served ?? null }
}

/** That the seat holds a motion and, under a deadline, its ballots. A mover and a voter say it of their own too, so that every elector's word is there alike. */
export function receiptsDue({ held, seat }: Looking, file: ValidFile): Draft[] {
  const { motion, said } = file
  const wanted = [
    motion,
    ...said.filter(
      (each) => each.type === 'ballot' && each.author !== seat && whyNot(caseOf(file), each) === undefined,
    ),
  ]
  return wanted
    .filter(({ id }) => !held.receiptsOf(id).some(({ author }) => author === seat))
    .map(({ id, author, generation, index, compartment }) => ({
      compartment,
      type: 'receipt',
      data: { received: id, author, generation, index },
    }))
}

/** The mover's word that all electors have the motion, with proofs of it; under a deadline that so many closers have it as may not stay away. */
export async function servedDue(looking: Looking, file: ValidFile): Promise<Draft[]> {
  const { seat, reader, heads, coalition, now } = looking
  const { motion, said, withdrawn } = file
  if (motion.author !== seat || withdrawn || motion.says.roster) return []
  // Said once, whatever became of it: a second would be a fault.
  if (said.some(({ type, author }) => type === 'served' && author === seat)) return []
  const { among, least } = receiptsNeeded(motion.says)
  const receipts: string[] = []
  for (const member of among) {
    const receipt = said.find(
      (each) => is('receipt')(each) && each.author === member && each.epoch === motion.epoch,
    )
    const proof = receipt && (await heads.proof(receipt, await heads.newest(receipt)))
    if (proof) receipts.push(base64(proof))
  }
  if (receipts.length < least) return []
  const { compartment } = motion
  const own = await reader.log(currentLog(coalition, compartment, seat))
  // The statement bears the log's time, which does not go back where the clock did.
  const stated = Math.max(now, own?.lastStated ?? now)
  const data = { motion: motion.id, receipts, deadline: instantText(instant(stated + motion.says.period)) }
  return [{ compartment, type: 'served', data }]
}

/** What the node says for its silent people: only once their time has run out, by its own clock and by the clocks of most others, and the motion still waits. */
export async function positionDue(looking: Looking, file: ValidFile): Promise<Draft[]> {
  const { seat } = looking
  const { motion, served, withdrawn } = file
  const { electors, rule, deadline, roster } = motion.says
  if (!served || withdrawn || deadline || roster || !electors.includes(seat) || spokenBy(file, seat))
    return []
  if (!(await isTimeUp(looking, file))) return []
  const { count } = rule.method
  const value = count.kind === 'consensus' && count.silence ? 'no-objection' : 'abstain'
  const { compartment, tlp } = motion
  const data = { motion: motion.id, served: served.id, value, by: 'node', reasons: '' } as const
  return [{ compartment, type: 'position', data, tlp }]
}

async function isTimeUp({ seat, reader, coalition, words, now }: Looking, file: ValidFile): Promise<boolean> {
  const { motion, ground } = file
  const word = wordIn(words, seat, motion.id)
  const until = deadlineIn(file)
  if (word === undefined || until === undefined || now < word.due || now < until) return false
  if (!isWitnessed(coalition, motion.compartment)) return true
  const others = ground.compartment.readers.filter((name) => name !== seat)
  return isPastForMost(reader, coalition, others, until)
}

/** What the seat has seen by a deadline, once its own time is up: every ballot that it has received. */
export async function closingDue(looking: Looking, file: ValidFile): Promise<Draft[]> {
  const { seat, reader, coalition, words, now } = looking
  const { motion, served, withdrawn, said } = file
  const { deadline, rule, period, electors } = motion.says
  if (!served || withdrawn || !deadline?.closers.includes(seat)) return []
  if (said.some(({ type, author, epoch }) => type === 'closing' && author === seat && epoch === motion.epoch))
    return []
  const word = wordIn(words, seat, motion.id)
  const until = deadlineIn(file)
  if (word === undefined || until === undefined) return []
  if (now < until + rule.settle || now < word.received + period) return []
  const ballots = said.filter(is('ballot')).filter((each) => whyNot(caseOf(file), each) === undefined)
  const logs: Closing['logs'] = []
  for (const member of electors) {
    const log = currentLog(coalition, motion.compartment, member)
    const { size, edge } = (await reader.log(log)) ?? { size: 0, edge: new Uint8Array() }
    logs.push({ member, generation: log.generation, size, root: base64(RightEdge.from(size, edge).root()) })
  }
  const seen = ballots
    .map(({ author, id, index }) => ({ author, id, index }))
    .sort((a, b) => (`${a.author} ${a.id}` < `${b.author} ${b.id}` ? -1 : 1))
  const { compartment } = motion
  return [{ compartment, type: 'closing', data: { motion: motion.id, served: served.id, seen, logs } }]
}
