import type { MemberName, RecordId } from '../kernel/id.ts'
import { doublesIn, omissionsIn } from './faults.ts'
import type { Statement } from './statement.ts'
import { proven, type CountedStatement, type Matter, type ProvenFault, type Verdict } from './verdict.ts'
import { verifyOutcome } from './verifyOutcome.ts'

/** What two certificates come to together. */
export type Comparison =
  | {
      /** `agree`: one outcome, or one of them is still open. `conflict`: two outcomes, or two successors of one epoch, and who made that possible. `unrelated`: of two matters.
       *  `invalid`: one of them does not verify. */
      readonly result: 'agree' | 'unrelated' | 'invalid'
      readonly verdicts: readonly [Verdict, Verdict]
    }
  | {
      readonly result: 'conflict'
      readonly verdicts: readonly [Verdict, Verdict]
      readonly members: readonly MemberName[]
      readonly faults: readonly ProvenFault[]
    }

/** Verifies two certificates and compares them. Where they come to different outcomes of one motion or slot, at least one member filled a key twice: it is
 *  named, with both proofs (DECISIONS, section 4). */
export function compareOutcomes(a: Uint8Array, b: Uint8Array, trusted: ReadonlySet<string>): Comparison {
  const first = verifyOutcome(a, trusted)
  const second = verifyOutcome(b, trusted)
  const verdicts = [first, second] as const
  if (first.result === 'invalid' || second.result === 'invalid') return { result: 'invalid', verdicts }
  if (matterName(first.matter) !== matterName(second.matter)) return { result: 'unrelated', verdicts }
  const [one, other] = [inAttempt(first, attemptOf(second)), inAttempt(second, attemptOf(first))]
  const own = [first, second].flatMap((verdict) => (verdict.result === 'fault' ? verdict.faults : []))
  const faults = eachOnce([...own, ...faultsBetween(one.matter, other.matter)])
  const isOpen = [one, other].some(({ result }) => result === 'pending')
  const differ = one.result !== other.result || winner(one) !== winner(other)
  if (faults.length === 0 && (isOpen || !differ)) return { result: 'agree', verdicts }
  const members = [...new Set(faults.map(({ member }) => member))]
  return { result: 'conflict', verdicts, members, faults }
}

/** The motion, or the epoch whose end motions race for. */
function matterName({ motion }: Matter): string {
  const slot = motion.says.roster?.slot
  return slot ? `slot ${slot.epoch}` : `motion ${motion.id}`
}

/** What a certificate says of one matter. */
type Said = Pick<Exclude<Verdict, { result: 'invalid' }>, 'result' | 'matter'>

function attemptOf({ matter }: Said): number {
  return matter.motion.says.roster?.slot.attempt ?? 0
}

/** What a certificate says of an attempt: one of a later attempt says of each before that it is dead. */
function inAttempt(said: Said, attempt: number): Said {
  const before = said.matter.attempts.find((matter) => attemptOf({ result: 'dead', matter }) === attempt)
  return before === undefined ? said : { result: 'dead', matter: before }
}

function winner({ result, matter }: Said): RecordId | null {
  return result === 'adopted' ? matter.motion.id : null
}

function faultsBetween(a: Matter, b: Matter): readonly ProvenFault[] {
  const counted: readonly CountedStatement[] = [...a.counted, ...b.counted]
  const statements: readonly Statement[] = counted.map(({ statement }) => statement)
  const proofs = new Map(counted.map(({ statement, proof }) => [statement.id, proof]))
  return proven([...doublesIn(statements), ...omissionsIn(statements)], proofs)
}

/** Of faults of one member under one key the first: two certificates mostly show the same. */
function eachOnce(faults: readonly ProvenFault[]): readonly ProvenFault[] {
  const named = faults.map(({ member, key }) => `${member} ${key}`)
  return faults.filter((_, i) => named.indexOf(named[i] ?? '') === i)
}
