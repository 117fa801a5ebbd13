import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { EpochId } from '../kernel/id.ts'
import { parseInstant } from '../kernel/instant.ts'
import type { Epoch } from '../ledger/founding.ts'
import { openProofOf } from './proven.ts'
import type { Ground, Statement } from './statement.ts'

function invalid(why: string, paths: readonly string[], cause?: unknown): EntenteError {
  return failure('E_STATEMENT_INVALID', why, { paths, cause })
}

/** How many receipts of whom `served` has to show: of every elector, under rule B of all closers but those who may stay away. */
export function receiptsNeeded({ electors, deadline }: Statement<'motion'>['says']): {
  readonly among: readonly string[]
  readonly least: number
} {
  if (deadline === null) return { among: electors, least: electors.length }
  return { among: deadline.closers, least: deadline.closers.length - deadline.t }
}

/** Checks that a motion was served: by its mover, with the receipts it needs, each proven by its author's signature, and no earlier a deadline than the
 *  mover's own time and the period give. Throws `E_STATEMENT_INVALID` with every bad place. */
export function checkServed(
  ground: Ground,
  epochs: ReadonlyMap<EpochId, Epoch>,
  motion: Statement<'motion'>,
  served: Statement<'served'>,
): void {
  if (served.epoch !== ground.epoch.id) throw invalid('it pins another epoch', ['epoch'])
  if (served.says.motion !== motion.id) throw invalid('it serves another motion', ['data.motion'])
  if (served.author !== motion.author) throw invalid('a motion is served by its mover', ['author'])
  const earliest = parseInstant(motion.stated) + motion.says.period
  if (parseInstant(served.says.deadline) < earliest)
    throw invalid('the deadline is earlier than the period allows', ['data.deadline'])
  const wrong: string[] = []
  const from = new Set<string>()
  for (const [i, text] of served.says.receipts.entries()) {
    try {
      from.add(receiptFrom(ground, epochs, motion, text))
    } catch (error) {
      if (!isFailure(error)) throw error
      wrong.push(`data.receipts.${i}: ${error.message}`)
    }
  }
  if (wrong.length > 0) throw invalid('a receipt does not hold', wrong)
  const { among, least } = receiptsNeeded(motion.says)
  const missing = among.filter((name) => !from.has(name))
  if (among.length - missing.length < least)
    throw invalid(`receipts are missing of ${missing.join(', ')}`, ['data.receipts'])
}

function receiptFrom(
  ground: Ground,
  epochs: ReadonlyMap<EpochId, Epoch>,
  motion: Statement<'motion'>,
  text: string,
): string {
  const { statement } = openProofOf('receipt', ground, epochs, text, 'author')
  const { received, author, generation, index } = statement.says
  if (statement.epoch !== ground.epoch.id) throw invalid('it pins another epoch', [])
  if (
    received !== motion.id ||
    author !== motion.author ||
    generation !== motion.generation ||
    index !== motion.index
  )
    throw invalid('it is a receipt of something else', [])
  return statement.author
}
