import { readCertificate } from '../../src/decisions/certificate.ts'
import { compareOutcomes, type Comparison } from '../../src/decisions/compare.ts'
import type { Verdict } from '../../src/decisions/verdict.ts'
import { verifyOutcome } from '../../src/decisions/verifyOutcome.ts'
import { isFailure } from '../../src/kernel/error.ts'
import { spokenWords } from '../../src/ledger/spokenWords.ts'
import { coalitionOf, readTrust, type Trusted, type Trusting } from './trust.ts'

/** One certificate to verify, or two to compare, and whom a person trusts. */
export interface Task extends Trusting {
  readonly certificates: readonly [Uint8Array, Uint8Array?]
}

/** A coalition as people tell it apart. */
export interface Named {
  readonly id: string
  readonly words: readonly string[]
}

/** What a task comes to. `names`: coalitions that the files name, proven by nothing. */
export type Answer =
  | {
      readonly kind: 'distrusted'
      readonly problem: Extract<Trusted, { problem: string }>['problem']
      readonly names: readonly Named[]
    }
  | { readonly kind: 'one'; readonly verdict: Verdict; readonly names: readonly Named[] }
  | { readonly kind: 'two'; readonly comparison: Comparison; readonly names: readonly Named[] }

/** Does a task: the answer is plain data, and depends on nothing but what is handed in. */
export function perform({ certificates: [first, second], ...trusting }: Task): Answer {
  const ids = [...new Set([first, second].flatMap((bytes) => (bytes === undefined ? [] : claimed(bytes))))]
  const names = ids.map((id) => ({ id, words: spokenWords(id) }))
  const trusted = readTrust(trusting, ids)
  if ('problem' in trusted) return { kind: 'distrusted', problem: trusted.problem, names }
  return second === undefined
    ? { kind: 'one', verdict: verifyOutcome(first, trusted.ids), names }
    : { kind: 'two', comparison: compareOutcomes(first, second, trusted.ids), names }
}

/** The coalition that a file names, if it can be read. */
function claimed(bytes: Uint8Array): string[] {
  try {
    const { genesis } = readCertificate(bytes)
    return genesis === null ? [] : [coalitionOf(genesis)]
  } catch (error) {
    if (!isFailure(error)) throw error
    return []
  }
}
