import type { z } from 'zod'
import type { Day } from '../kernel/instant.ts'
import type { flag } from '../records/document.ts'
import type { BlockReading } from './read.ts'

export type DocumentFlag = z.infer<typeof flag>

/** What makes the document doubtful, in the order of its text. */
export function findFindings(
  text: string,
  blocks: readonly BlockReading[],
  published: Day | null,
  anchor: Day | null,
): DocumentFlag[] {
  const flags: DocumentFlag[] = []
  for (const { quotations } of blocks) {
    for (const { start, end } of quotations.unbalanced) {
      flags.push({
        code: 'unbalancedQuotation',
        why: 'A quotation mark here has no counterpart.',
        span: { start, end, text: text.slice(start, end) },
      })
    }
  }
  void published
  void anchor
  return flags
}
