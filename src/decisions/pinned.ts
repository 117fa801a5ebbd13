import { failure, type EntenteError } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import { limits } from '../kernel/limits.ts'
import type { BlobHash } from '../kernel/id.ts'
import type { OutcomeFile } from '../records/outcomeFile.ts'
import { bytesIn } from './certificate.ts'
import type { TakenRule } from './rule.ts'
import type { Statement } from './statement.ts'
import type { Verdict } from './verdict.ts'

function refused(why: string): EntenteError {
  return failure('E_MOTION_INVALID', why, { paths: ['attempt'] })
}

/** Checks the certificates that a motion pins, each found in `attempt` by the hash of its file: that the attempt before is dead, that the rule tried
 *  first rejected the motion, that what is reopened was decided. Throws `E_MOTION_INVALID`, and what fails inside one. */
export function checkPinned(
  file: Pick<OutcomeFile, 'attempt'>,
  motion: Statement<'motion'>,
  rule: TakenRule,
  depth: number,
  verifyPinned: (bytes: Uint8Array) => Verdict,
): void {
  const { roster, line } = motion.says
  const find = (hash: BlobHash): Verdict => {
    if (depth >= limits.certificateDepth)
      throw refused(`certificates stand inside each other more than ${limits.certificateDepth} deep`)
    for (const [i, text] of file.attempt.entries()) {
      const bytes = bytesIn(text, `attempt.${i}`)
      if (sha256Hex(bytes) === hash) return verifyPinned(bytes)
    }
    throw refused(`the certificate ${hash.slice(0, 8)} that the motion names is not here`)
  }
  if (roster !== null && roster.dead !== null) {
    const before = find(roster.dead)
    const slot = before.result === 'dead' ? before.matter.motion.says.roster?.slot : undefined
    if (slot?.epoch !== roster.slot.epoch || slot.attempt !== roster.slot.attempt - 1)
      throw refused('the certificate does not show that the attempt before is dead')
  }
  if (line !== null && line.relation !== 'replaces') {
    const before = find(line.certificate)
    const was = before.result === 'adopted' || before.result === 'rejected' ? before : undefined
    if (was?.matter.motion.id !== line.motion)
      throw refused('the certificate that the motion names is not of the motion that it names')
    if (line.relation === 'after' && was.result !== 'rejected')
      throw refused('this rule comes only after a rejection')
    if (line.relation === 'after' && was.matter.motion.says.rule.id !== rule.after)
      throw refused(`this rule comes after a rejection under "${rule.after ?? ''}", not under another`)
  }
}
