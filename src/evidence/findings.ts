import type { Day } from '../kernel/instant.ts'
import { limits } from '../kernel/limits.ts'
import type { BlockReading } from './block-reading.ts'
import { captionFindings } from './findings/captions.ts'
import { flagAt, type DocumentFlag } from './findings/flag.ts'
import { paraphraseFindings } from './findings/paraphrases.ts'
import { restatementFindings } from './findings/restatements.ts'
import { tenureFindings } from './findings/tenures.ts'

/** What makes the document doubtful, in the order of its text: unbalanced quotations, dates that nothing anchors, office holders who
 *  did not hold office then, captions that tell another story, paraphrases that claim more than the quotation under them. Bounded. */
export function findFindings(text: string, blocks: readonly BlockReading[], day: Day | null): DocumentFlag[] {
  const flags = [
    ...quotationFindings(text, blocks),
    ...(day === null ? dateFindings(text, blocks) : []),
    ...tenureFindings(text, blocks, day),
    ...captionFindings(text, blocks),
    ...paraphraseFindings(text, blocks),
    ...restatementFindings(text, blocks),
  ]
  return flags
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .slice(0, limits.documentFlags)
}

function quotationFindings(text: string, blocks: readonly BlockReading[]): DocumentFlag[] {
  const why =
    'A quotation mark here has no counterpart: where the words of the speaker begin or end cannot be told.'
  return blocks.flatMap(({ quotations }) =>
    quotations.unbalanced.map(({ start, end }) => flagAt(text, 'unbalancedQuotation', why, start, end)),
  )
}

function dateFindings(text: string, blocks: readonly BlockReading[]): DocumentFlag[] {
  const flags: DocumentFlag[] = []
  for (const { block, sentences } of blocks) {
    if (block.kind === 'post') continue
    for (const { sentence } of sentences) {
      for (const { relative, first, end } of sentence.dates) {
        const from = sentence.tokens[first]
        const to = sentence.tokens[end - 1]
        if (!relative || !from || !to) continue
        const words = text.slice(from.start, to.end)
        flags.push(
          flagAt(
            text,
            'unanchoredDate',
            `Nothing in the document says when "${words}" is.`,
            from.start,
            to.end,
          ),
        )
      }
    }
  }
  return flags
}
