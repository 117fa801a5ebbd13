import { base64 } from '../../kernel/bytes.ts'
import type { LogEnd } from '../../ledger/founding.ts'
import type { Coalition } from '../coalition.ts'
import { quorumIn, signersOf, type OpenedHead } from './heads.ts'

/** Whether a head of a log that ended is one that the log had before its end. */
export function isWithin(coalition: Coalition, { log, checkpoint, held }: OpenedHead, end: LogEnd): boolean {
  if (end.kind === 'unnamed') return signersOf({ held }) >= quorumIn(coalition, log.compartment).needed
  if (checkpoint.size !== end.size) return checkpoint.size < end.size
  return base64(checkpoint.root) === end.root
}
