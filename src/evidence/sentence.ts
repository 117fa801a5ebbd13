import { findClauses, type Clause } from './clauses.ts'
import { findDates } from './dates.ts'
import type { DateExpression } from './dates/expression.ts'
import { findMentions, type Mention } from './mentions.ts'
import type { Quotation } from './quotations.ts'
import type { Stretch } from './sentences.ts'
import { tokenise, type Token } from './tokens.ts'

/** A sentence taken apart: tokens, mentions, clauses, dates. Token indices everywhere. */
export class Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly cover: readonly (Mention | undefined)[]
  readonly clauses: readonly Clause[]
  readonly dates: readonly DateExpression[]
  readonly isHeading: boolean
  /** Begins inside or with a quotation. */
  readonly startsQuoted: boolean
  private readonly quotations: readonly Quotation[]

  constructor(
    text: string,
    stretch: Stretch,
    quotations: readonly Quotation[],
    day: string | null,
    isHeading: boolean,
  ) {
    this.text = text
    this.start = stretch.start
    this.end = stretch.end
    this.isHeading = isHeading
    this.quotations = quotations
    this.tokens = tokenise(text, stretch.start, stretch.end)
    this.mentions = findMentions(this.tokens, day)
    const cover: (Mention | undefined)[] = new Array<Mention | undefined>(this.tokens.length).fill(undefined)
    for (const mention of this.mentions) cover.fill(mention, mention.first, mention.end)
    this.cover = cover
    this.dates = findDates(this.tokens)
    this.clauses = findClauses({ tokens: this.tokens, cover })
    this.startsQuoted = (holding(quotations, this.start) ?? holding(quotations, this.start + 1)) !== undefined
  }

  /** The text between two tokens. */
  write(first: number, end: number): string {
    const from = this.tokens[first]
    const to = this.tokens[end - 1]
    return from && to && to.end >= from.start ? this.text.slice(from.start, to.end) : ''
  }

  lower(index: number): string {
    return this.tokens[index]?.lower ?? ''
  }

  /** The quotation that holds the token, if any. */
  quotationAt(index: number): Quotation | undefined {
    const at = this.tokens[index]?.start ?? -1
    return holding(this.quotations, at)
  }
}

/** The one of ordered, disjoint quotations that holds the offset. */
function holding(quotations: readonly Quotation[], at: number): Quotation | undefined {
  let low = 0
  let high = quotations.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const candidate = quotations[middle]
    if (!candidate) return undefined
    if (at < candidate.start) high = middle - 1
    else if (at >= candidate.end) low = middle + 1
    else return candidate
  }
  return undefined
}
