import type { MemberName, RecordId } from '../kernel/id.ts'
import { doublesIn, omissionsIn } from './faults.ts'
import type { Statement } from './statement.ts'
import { proven, type CountedStatement, type Matter, type ProvenFault, type Verdict } from './verdict.ts'
import { verifyOutcome } from './verifyOutcome.ts'

/** What two certificates come to together. */
export type Comparison =
  | {
      /** `agree`: one outcome, or one of them is still open. `conflict`: two outcomes, and who made that possible. `unrelated`: of two matters.
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
  const faults = faultsBetween(first.matter, second.matter)
  const isOpen = [first, second].some(({ result }) => result === 'pending')
  const differ = first.result !== second.result || winner(first) !== winner(second)
  if (faults.length === 0 && (isOpen || !differ)) return { result: 'agree', verdicts }
  const members = [...new Set(faults.map(({ member }) => member))]
  return { result: 'conflict', verdicts, members, faults }
}

/** The motion, or the slot in which motions race. */
function matterName({ motion }: Matter): string {
  const slot = motion.says.roster?.slot
  return slot ? `slot ${slot.epoch} ${slot.attempt}` : `motion ${motion.id}`
}

function winner(verdict: Exclude<Verdict, { result: 'invalid' }>): RecordId | null {
  return verdict.result === 'adopted' ? verdict.matter.motion.id : null
}

function faultsBetween(a: Matter, b: Matter): readonly ProvenFault[] {
  const counted: readonly CountedStatement[] = [...a.counted, ...b.counted]
  const statements: readonly Statement[] = counted.map(({ statement }) => statement)
  const proofs = new Map(counted.map(({ statement, proof }) => [statement.id, proof]))
  const faults = [...doublesIn(statements), ...omissionsIn(statements)]
  const named = faults.map(({ member, key }) => `${member} ${key}`)
  return proven(
    faults.filter((_, i) => named.indexOf(named[i] ?? '') === i),
    proofs,
  )
}
