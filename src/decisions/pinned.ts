import { failure, type EntenteError } from '../kernel/error.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { BlobHash } from '../kernel/id.ts'
import { bytesIn } from './certificate.ts'
import type { TakenRule } from './rule.ts'
import type { Statement } from './statement.ts'
import type { Matter, Verdict } from './verdict.ts'

/** What each certificate in `attempt` comes to, by the hash of its bytes. */
export type Pinned = ReadonlyMap<string, Verdict>

/** Verifies the certificates in `attempt` (base64) in their order, each once and beside those before it. */
export function pinnedIn(
  attempt: readonly string[],
  verify: (bytes: Uint8Array, before: Pinned) => Verdict,
): Pinned {
  const pinned = new Map<string, Verdict>()
  for (const [i, text] of attempt.entries()) {
    const bytes = bytesIn(text, `attempt.${i}`)
    const hash = sha256Hex(bytes)
    if (!pinned.has(hash)) pinned.set(hash, verify(bytes, pinned))
  }
  return pinned
}

function refused(why: string): EntenteError {
  return failure('E_MOTION_INVALID', why, { paths: ['attempt'] })
}

/** Checks the certificates that a motion pins by their hash: that the attempt before is dead, that the rule tried first rejected the motion, that what is reopened was
 *  decided. Gives what the attempts before came to, oldest first. Throws `E_MOTION_INVALID`, and what fails inside one. */
export function checkPinned(pinned: Pinned, motion: Statement<'motion'>, rule: TakenRule): readonly Matter[] {
  const { roster, line } = motion.says
  if (line !== null && line.relation !== 'replaces') {
    const before = found(pinned, line.certificate)
    const was = before.result === 'adopted' || before.result === 'rejected' ? before : undefined
    if (was?.matter.motion.id !== line.motion)
      throw refused('the certificate that the motion names is not of the motion that it names')
    if (line.relation === 'after' && was.result !== 'rejected')
      throw refused('this rule comes only after a rejection')
    if (line.relation === 'after' && was.matter.motion.says.rule.id !== rule.after)
      throw refused(`this rule comes after a rejection under "${rule.after ?? ''}", not under another`)
  }
  if (roster === null || roster.dead === null) return []
  const before = found(pinned, roster.dead)
  const slot = before.result === 'dead' ? before.matter.motion.says.roster?.slot : undefined
  if (
    before.result !== 'dead' ||
    slot?.epoch !== roster.slot.epoch ||
    slot.attempt !== roster.slot.attempt - 1
  )
    throw refused('the certificate does not show that the attempt before is dead')
  return [...before.matter.attempts, before.matter]
}

function found(pinned: Pinned, hash: BlobHash): Exclude<Verdict, { result: 'invalid' }> {
  const verdict = pinned.get(hash)
  if (verdict === undefined)
    throw refused(`the certificate ${hash.slice(0, 8)} that the motion names is not here`)
  if (verdict.result !== 'invalid') return verdict
  throw failure(
    verdict.code,
    `in the certificate ${hash.slice(0, 8)} that the motion names: ${verdict.why}`,
    {
      paths: verdict.paths,
    },
  )
}
