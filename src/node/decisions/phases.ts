import type { Counted, Outcome } from '../../decisions/outcome.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Certified } from './kept.ts'
import { isValid, type MotionFile } from './motionFile.ts'
import { deadlineIn } from './words.ts'

/** How far a motion is.
 *  `sent`: not everybody has received it; `served`: members have the word; `past`: past the deadline by our clock, and undecided; `conflict`: somebody said two things. */
export const phases = [
  'invalid',
  'overtaken',
  'withdrawn',
  'sent',
  'served',
  'past',
  'adopted',
  'rejected',
  'dead',
  'conflict',
] as const
export type Phase = (typeof phases)[number]

/** Phases in which something may still be said. */
export const openPhases: readonly Phase[] = ['sent', 'served', 'past']

/** How far a motion is. What is certified stays so; without a certificate, what is held decides. */
export function phaseOf(
  file: MotionFile,
  {
    certificate,
    outcome,
  }: { readonly certificate: Certified | undefined; readonly outcome: Outcome | undefined },
  running: string,
  now: Instant,
): Phase {
  if (!isValid(file)) return 'invalid'
  if (outcome?.kind === 'fault') return 'conflict'
  if (certificate) return certificate.outcome
  if (outcome && (outcome.kind === 'adopted' || outcome.kind === 'rejected' || outcome.kind === 'dead'))
    return outcome.kind
  if (outcome?.kind === 'superseded') return 'dead'
  if (file.withdrawn) return 'withdrawn'
  if (file.motion.epoch !== running) return 'overtaken'
  // In a slot one speaks as soon as one has the motion: nobody's time runs out.
  if (file.motion.says.roster) return 'served'
  const until = deadlineIn(file)
  if (until === undefined) return 'sent'
  return now < until ? 'served' : 'past'
}

/** Members that a motion waits for; nobody where it is decided. */
export function waitedFor(counted: Counted | undefined): Extract<Outcome, { kind: 'pending' }>['waitsFor'] {
  return counted?.outcome.kind === 'pending' ? counted.outcome.waitsFor : []
}
