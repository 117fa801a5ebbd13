import { instant, type Instant } from '../kernel/instant.ts'
import { isOneHost } from '../ledger/founding.ts'
import type { Desk } from './desk.ts'
import { judgementInput } from './estimates.ts'
import type { Reader } from './ports/store.ts'
import type { CitingJudgement } from './reask.ts'
import type { Row } from './views.ts'
import { timesHeld, type RecordTime, type Times } from './witness/times.ts'

/** Witnessed times where there are any: null while one host holds every seat, whose word is then the time. */
export async function timesFor(
  { ports, coalition }: Pick<Desk, 'ports' | 'coalition'>,
  reader: Reader,
): Promise<Times | null> {
  return isOneHost(coalition.newest.roster) ? null : timesHeld(ports.store, coalition, reader)
}

/** When a row's record was made. */
export function timeOf(row: Parameters<Times['of']>[0], times: Times | null): RecordTime {
  return times === null ? { at: row.stated, provisional: false } : times.of(row)
}

/** Judgements of one question as the estimate room takes them. Those that are not yet witnessed count for now and come last, in the order of their authors'
 *  word: each is given a time after all before it, and before the question closes (at `closes`; null where that is not known here) unless
 *  its own author's word is later. The order of `rows` does not matter. */
export function judgementInputs(
  rows: readonly Row<'judgements'>[],
  closes: Instant | null,
  times: Times | null,
): CitingJudgement[] {
  if (times === null) return rows.map(judgementInput)
  const end = closes ?? Infinity
  const timed = rows.map((row) => ({ input: judgementInput(row), ...timeOf(row, times) }))
  const witnessed = timed.flatMap(({ input, at, provisional }) => (provisional ? [] : [{ ...input, at }]))
  let last = Math.max(-Infinity, ...witnessed.map(({ at }) => at).filter((at) => at < end))
  const provisional = timed
    .filter((each) => each.provisional)
    .sort((a, b) => a.at - b.at || byPlace(a.input, b.input))
    .map(({ input, at }): CitingJudgement => {
      // An author's word past the close is late by that word already.
      if (at >= end) return { ...input, provisional: true }
      last = Math.min(Math.max(at, last + 1), end - 1)
      return { ...input, at: instant(last), provisional: true }
    })
  return [...witnessed, ...provisional]
}

function byPlace(a: CitingJudgement, b: CitingJudgement): number {
  return a.author < b.author ? -1 : a.author > b.author ? 1 : a.index - b.index
}

/** Judgements that scores are taken of, of a question that came out at `cameOut`: what is not yet witnessed enters none, nor what was sealed and opened neither with
 *  its round nor before that: who knows the outcome could choose what to open. */
export function scorable(
  judgements: readonly CitingJudgement[],
  cameOut: Instant,
): readonly CitingJudgement[] {
  return judgements.filter(
    ({ provisional, shown }) =>
      provisional !== true && (shown === undefined || (!shown.provisional && shown.at < cameOut)),
  )
}
