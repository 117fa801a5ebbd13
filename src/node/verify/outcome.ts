import { readCertificate } from '../../decisions/certificate.ts'
import { compareOutcomes } from '../../decisions/compare.ts'
import { is } from '../../decisions/statement.ts'
import type { Matter, ProvenFault, Verdict } from '../../decisions/verdict.ts'
import { verifyOutcome } from '../../decisions/verifyOutcome.ts'
import { failure } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { Problems } from '../problem.ts'
import type { Signers } from './signers.ts'
import { noGenesis, type ThingReport } from './things.ts'

/** What a certificate of an outcome came to, for programs. */
export interface OutcomeReport {
  readonly result: Verdict['result']
  /** SHA-256 of the file, by which motions pin it. */
  readonly file: string
  readonly motion?: string
  readonly title?: string
  readonly epoch?: Matter['epoch']
  readonly counts?: Matter['counts']
  readonly oneOperator?: boolean
  readonly counted?: readonly {
    readonly id: string
    readonly author: string
    readonly type: string
    readonly signers: number
  }[]
  readonly dropped?: Matter['dropped']
  readonly waitsFor?: Extract<Verdict, { result: 'pending' }>['waitsFor']
  /** Who filled a key twice, with both proofs in base64. */
  readonly faults?: readonly FaultReport[]
}

/** A member that contradicts itself, with both proofs. */
export interface FaultReport {
  readonly member: string
  readonly key: string
  readonly proofs: readonly [string, string]
}

/** Checks a certificate of an outcome. Without `signers` the form alone is looked at. */
export function checkOutcome(
  bytes: Uint8Array,
  signers: Signers | undefined,
): ThingReport & { readonly outcome?: OutcomeReport } {
  const problems = new Problems()
  if (signers === undefined) {
    try {
      const { outcome } = readCertificate(bytes)
      problems.caught('outcome', failure('E_VERIFY_FAILED', noGenesis))
      return {
        thing: 'outcome',
        holds: false,
        says: [`A certificate that claims: ${outcome}.`],
        problems: problems.all,
      }
    } catch (error) {
      problems.caught('outcome', error)
      return { thing: 'outcome', holds: false, says: [], problems: problems.all }
    }
  }
  const verdict = verifyOutcome(bytes, new Set<string>(signers.epochs.keys()))
  if (verdict.result === 'invalid')
    problems.add(verdict.code, 'outcome', [verdict.why, ...verdict.paths].join('; '))
  if (verdict.result === 'fault')
    for (const { member, key } of verdict.faults)
      problems.add('E_STATEMENT_INVALID', member, faultSentence(key))
  return {
    thing: 'outcome',
    holds: problems.all.length === 0,
    says: verdict.result === 'invalid' ? [] : sentences(verdict),
    problems: problems.all,
    outcome: reportOf(bytes, verdict),
  }
}

function faultSentence(key: string): string {
  return key === 'omitted'
    ? 'its closing leaves out a ballot that its own log had received before'
    : `it said two things where one may be said (${key})`
}

/** How many of how many were counted: positions of electors, under a deadline closings. */
function countedOf({ motion, counted, counts }: Matter): string {
  if (motion.says.deadline) {
    const closings = counted.filter(({ statement }) => is('closing')(statement)).length
    return `${closings} of ${counts.members} closings counted`
  }
  const spoke = counted.filter(({ statement }) => is('position')(statement)).length
  return `${spoke} of ${counts.electors} counted`
}

function sentences(verdict: Exclude<Verdict, { result: 'invalid' }>): string[] {
  const { matter } = verdict
  const { needed, members } = matter.counts
  const words = verdict.result === 'fault' ? 'a fault' : verdict.result
  return [
    `${words} under epoch ${matter.epoch.number} · ${countedOf(matter)}`,
    `Motion ${matter.motion.id.slice(0, 16)}…: ${matter.motion.says.title}`,
    `What counts is held by ${needed} of ${members} at least, its author among them.`,
    ...(verdict.result === 'pending'
      ? [`Waits for ${verdict.waitsFor.map(({ member }) => member).join(', ') || 'what is not in the file'}.`]
      : []),
    ...(matter.oneOperator
      ? ['One operator signs for every member: this proves nothing against that operator.']
      : []),
    ...matter.dropped.map(({ where, code, why }) => `Not counted: ${where}: ${code}: ${why}`),
  ]
}

function reportOf(bytes: Uint8Array, verdict: Verdict): OutcomeReport {
  const file = sha256Hex(bytes)
  if (verdict.result === 'invalid') return { result: verdict.result, file }
  const { motion, epoch, counts, oneOperator, counted, dropped } = verdict.matter
  return {
    result: verdict.result,
    file,
    motion: motion.id,
    title: motion.says.title,
    epoch,
    counts,
    oneOperator,
    counted: counted.map(({ statement: { id, author, type }, signers }) => ({ id, author, type, signers })),
    dropped,
    ...(verdict.result === 'pending' ? { waitsFor: verdict.waitsFor } : {}),
    ...(verdict.result === 'fault' ? { faults: faultReports(verdict.faults) } : {}),
  }
}

function faultReports(faults: readonly ProvenFault[]): FaultReport[] {
  return faults.map(({ member, key, proofs }) => ({ member, key, proofs }))
}

/** What two certificates came to together. */
export interface ComparisonReport {
  readonly result: 'agree' | 'conflict' | 'unrelated' | 'invalid'
  readonly says: readonly string[]
  readonly files: readonly [OutcomeReport, OutcomeReport]
  readonly faults: readonly FaultReport[]
}

/** Compares two certificates of one motion or slot: who filled a key twice, with both proofs. */
export function compareFiles(a: Uint8Array, b: Uint8Array, signers: Signers): ComparisonReport {
  const comparison = compareOutcomes(a, b, new Set<string>(signers.epochs.keys()))
  const [first, second] = comparison.verdicts
  const files = [reportOf(a, first), reportOf(b, second)] as const
  const each = [first, second].map(
    (verdict, i) =>
      `${i === 0 ? 'First' : 'Second'}: ${verdict.result === 'invalid' ? `${verdict.code}: ${verdict.why}` : (sentences(verdict)[0] ?? '')}`,
  )
  switch (comparison.result) {
    case 'agree':
      return { result: 'agree', says: ['The two do not contradict each other.', ...each], files, faults: [] }
    case 'unrelated':
      return {
        result: 'unrelated',
        says: ['The two are about different motions.', ...each],
        files,
        faults: [],
      }
    case 'invalid':
      return { result: 'invalid', says: ['One of the two does not verify.', ...each], files, faults: [] }
    case 'conflict': {
      const faults = faultReports(comparison.faults)
      const named = faults.map(({ member, key }) => `${member} signed both: ${faultSentence(key)}.`)
      const what = first.result === second.result ? 'Statements contradict each other.' : 'Two outcomes.'
      return { result: 'conflict', says: [what, ...named, ...each], files, faults }
    }
  }
}
