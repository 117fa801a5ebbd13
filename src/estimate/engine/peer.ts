import { log, log1p } from '../../kernel/math.ts'
import type { Track } from './track.ts'

/** Over which time members are scored, and how it came out. */
export interface Scored {
  /** Milliseconds since 1970: from the opening, or where scoring begins, to the close or the resolution. */
  readonly from: number
  readonly to: number
  readonly happened: boolean
}

/** Each seat's peer score over time. */
export interface PeerScores {
  /** Mean while the seat's answers stood, a hundredfold natural logarithm: 0 is as good as the others, above 0 better. NaN where nothing stood. */
  readonly mean: Float64Array
  /** Share of the scored time during which an answer stood, 0 to 1. */
  readonly coverage: Float64Array
}

/** Peer scores of every seat of a track: at each instant 100·n/(n − 1)·(ln p − mean of all n ln p), of the probabilities given to what happened, 0
 *  while a seat stands alone; averaged over the time its answers stood. Each answer costs a few steps, as running integrals of n/(n − 1) and of
 *  Σ ln p/(n − 1) over time say what it met: its score over its own time is ln p times the growth of the first, less the growth of the second.
 *  Source: the peer score of metaculus.com (`evaluate_forecasts_peer_accuracy` of its published `scoring/score_math.py`). */
export function peerScores(track: Track, { from, to, happened }: Scored): PeerScores {
  const seats = track.authors.length
  const mean = new Float64Array(seats)
  const coverage = new Float64Array(seats)
  const length = to - from
  if (!(length > 0)) return { mean: mean.fill(NaN), coverage }
  const own = new Float64Array(seats).fill(NaN)
  const since = new Float64Array(seats)
  const sinceCrowd = new Float64Array(seats)
  const sinceOthers = new Float64Array(seats)
  let sum = 0
  let count = 0
  let now = 0
  let crowd = 0
  let others = 0
  const close = (seat: number): void => {
    const stood = now - (since[seat] ?? NaN)
    const logScore = own[seat] ?? NaN
    coverage[seat] = (coverage[seat] ?? NaN) + stood
    mean[seat] =
      (mean[seat] ?? NaN) +
      logScore * (crowd - (sinceCrowd[seat] ?? NaN)) -
      (others - (sinceOthers[seat] ?? NaN))
  }
  for (let i = 0; i < track.at.length; i++) {
    // As shares of the scored time, so that sums keep their last digits.
    const at = Math.max(0, ((track.at[i] ?? NaN) - from) / length)
    if (at >= 1) break
    if (count > 1 && at > now) {
      const elapsed = (at - now) / (count - 1)
      crowd += elapsed * count
      others += elapsed * sum
    }
    now = at
    const seat = track.seat[i] ?? NaN
    const probability = track.probability[i] ?? NaN
    const logScore = happened ? log(probability) : log1p(-probability)
    const before = own[seat] ?? NaN
    const stands = !Number.isNaN(before)
    if (stands) close(seat)
    else count++
    sum += stands ? logScore - before : logScore
    own[seat] = logScore
    since[seat] = now
    sinceCrowd[seat] = crowd
    sinceOthers[seat] = others
  }
  if (count > 1) {
    const elapsed = (1 - now) / (count - 1)
    crowd += elapsed * count
    others += elapsed * sum
  }
  now = 1
  for (let seat = 0; seat < seats; seat++) {
    if (!Number.isNaN(own[seat] ?? NaN)) close(seat)
    const stood = coverage[seat] ?? NaN
    mean[seat] = stood > 0 ? (100 * (mean[seat] ?? NaN)) / stood : NaN
  }
  return { mean, coverage }
}
