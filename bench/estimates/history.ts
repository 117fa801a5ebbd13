import type { MemberName } from '../../src/kernel/id.ts'
import { log, log1p, logit } from '../../src/kernel/math.ts'
import { asProbability, clip, type Probability } from '../../src/kernel/probability.ts'
import { OddsReader } from '../../src/estimate/engine/odds.ts'
import { peerScores, type Scored } from '../../src/estimate/engine/peer.ts'
import { RecencyReader } from '../../src/estimate/engine/recency.ts'
import type { Track } from '../../src/estimate/engine/track.ts'
import { equally, geometricMeanOfOdds, recencyWeightedMedian } from '../../src/estimate/pool.ts'
import type { Figure } from '../figure.ts'

const questions = 10_000
const seats = 200
const updates = 10
const points = 300
/** So many tracks are made, and each is read again and again until all questions are done: more would not fit a small machine's memory, and these do not
 *  fit its caches either. */
const tracks = 250
const bound = asProbability(0.001)
const size = `${questions.toLocaleString('en')} questions × ${seats} members × ${updates} updates, ${points} daily points`
const day = 86_400_000

function makeTracks(next: () => number): Track[] {
  const authors = Array.from({ length: seats }, (_, i) => `seat-${i}` as MemberName)
  return Array.from({ length: tracks }, () => {
    const at = Float64Array.from({ length: seats * updates }, () => Math.floor(next() * points * day)).sort()
    const seat = Uint16Array.from({ length: seats * updates }, (_, i) => i % seats)
    for (let i = seat.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[seat[i], seat[j]] = [seat[j] ?? 0, seat[i] ?? 0]
    }
    const probability = Float64Array.from(at, () => 0.01 + 0.98 * next())
    return { authors, seat, at, probability, logOdds: probability.map((p) => logit(clip(p, bound))) }
  })
}

/** Milliseconds that all questions take, each by `work` on one of the tracks: the sum, for each track, of the least of its times. */
function timeAll(all: readonly Track[], work: (track: Track) => void): number {
  let sum = 0
  for (const track of all) {
    let least = Infinity
    for (let run = 0; run < questions / tracks / 8; run++) {
      const start = performance.now()
      work(track)
      least = Math.min(least, performance.now() - start)
    }
    sum += least
  }
  return (sum * questions) / all.length
}

/** Whoever stands at an instant, the oldest first, as a textbook finds them: going over everything said until then. */
function standing(track: Track, at: number): Probability[] {
  const newest = new Map<number, Probability>()
  for (let i = 0; i < track.at.length && (track.at[i] ?? NaN) <= at; i++) {
    const seat = track.seat[i] ?? NaN
    newest.delete(seat)
    newest.set(seat, asProbability(track.probability[i] ?? NaN))
  }
  return [...newest.values()]
}

const instants = Float64Array.from({ length: points }, (_, k) => (k + 1) * day)

interface Compared {
  readonly name: string
  readonly ours: (track: Track, into: Float64Array) => void
  readonly naive: (track: Track, into: Float64Array) => void
  /** How many numbers each gives. */
  readonly count: number
  /** How many times as many points ours reads as the naive one, which is too slow for all. */
  readonly share: number
}

/** One figure, after both ways gave the same numbers. */
function compared(
  { name, ours, naive, count, share }: Compared,
  all: readonly Track[],
  tolerance = 0,
): Figure {
  const [a, b] = [new Float64Array(count), new Float64Array(count)]
  const few = all.slice(0, 2)
  for (const track of few) {
    ours(track, a)
    naive(track, b)
    for (const [k, value] of b.entries()) {
      if (!Number.isNaN(value) && Math.abs((a[k] ?? NaN) - value) > tolerance)
        throw new Error(`${name}: ${a[k] ?? NaN} is not ${value}`)
    }
  }
  const value = timeAll(all, (track) => {
    ours(track, a)
  })
  const slow = timeAll(few, (track) => {
    naive(track, b)
  })
  return {
    name: `${name}, ${size}`,
    value,
    unit: 'ms',
    against: 'recomputing each',
    ratio: (slow * share) / value,
  }
}

const readEvery = 30

function naivelyAt(track: Track, into: Float64Array, pool: (stand: readonly Probability[]) => number): void {
  into.fill(NaN)
  for (let k = 0; k < points; k += readEvery) {
    const stand = standing(track, instants[k] ?? NaN)
    if (stand.length > 0) into[k] = pool(stand)
  }
}

function naivePeers(track: Track, { from, to, happened }: Scored, into: Float64Array): void {
  into.fill(0)
  const stood = new Float64Array(seats)
  const logs = new Float64Array(seats).fill(NaN)
  // One track's whole: each stretch between two changes, each who stands in it.
  for (let i = 0; i < track.at.length; i++) {
    const p = track.probability[i] ?? NaN
    logs[track.seat[i] ?? NaN] = happened ? log(p) : log1p(-p)
    const start = Math.max(from, track.at[i] ?? NaN)
    const elapsed = Math.min(to, track.at[i + 1] ?? to) - start
    if (!(elapsed > 0)) continue
    let sum = 0
    let count = 0
    for (const each of logs) if (!Number.isNaN(each)) [sum, count] = [sum + each, count + 1]
    for (const [seat, each] of logs.entries()) {
      if (Number.isNaN(each)) continue
      stood[seat] = (stood[seat] ?? NaN) + elapsed
      if (count > 1)
        into[seat] = (into[seat] ?? NaN) + ((100 * count) / (count - 1)) * (each - sum / count) * elapsed
    }
  }
  for (let seat = 0; seat < seats; seat++) into[seat] = (into[seat] ?? NaN) / (stood[seat] ?? NaN)
}

/** The exact history of very many judgements, what it would be without each member, and peer scores, each beside a recomputation that gives the same
 *  numbers. Judgements stand in columns already, as the engine takes them. */
export function measureHistory(next: () => number): Figure[] {
  const all = makeTracks(next)
  const end = points * day
  const odds: Compared = {
    name: 'history by mean odds',
    count: points,
    share: readEvery,
    ours(track, into) {
      const reader = new OddsReader(track, bound)
      for (let k = 0; k < points; k++) into[k] = reader.read(instants[k] ?? NaN)
    },
    naive: (track, into) => {
      naivelyAt(track, into, (stand) => geometricMeanOfOdds(equally(stand), bound))
    },
  }
  const recency: Compared = {
    ...odds,
    name: 'history by recency-weighted median',
    ours(track, into) {
      const reader = new RecencyReader(track)
      for (let k = 0; k < points; k++) into[k] = reader.read(instants[k] ?? NaN)
    },
    naive: (track, into) => {
      naivelyAt(track, into, recencyWeightedMedian)
    },
  }
  // Read to the end beforehand: what it takes more is told.
  const atEnd = new Map(all.map((track) => [track, readToEnd(track, end)]))
  const without: Compared = {
    name: 'leave-one-out at the last point, beyond the history',
    count: seats,
    share: 1,
    ours(track, into) {
      atEnd.get(track)?.withoutEach(into)
    },
    naive(track, into) {
      const newest = newestOf(track)
      for (let seat = 0; seat < seats; seat++)
        into[seat] = geometricMeanOfOdds(equally(newest.toSpliced(seat, 1)), bound)
    },
  }
  const scored = { from: 0, to: end, happened: true }
  const peers: Compared = {
    name: 'peer scores over time',
    count: seats,
    share: 1,
    ours(track, into) {
      into.set(peerScores(track, scored).mean)
    },
    naive: (track, into) => {
      naivePeers(track, scored, into)
    },
  }
  return [compared(odds, all), compared(without, all), compared(recency, all), compared(peers, all, 1e-9)]
}

function readToEnd(track: Track, end: number): OddsReader {
  const reader = new OddsReader(track, bound)
  reader.read(end)
  return reader
}

/** What each seat said last, by seat; every seat has spoken. */
function newestOf(track: Track): Probability[] {
  const newest: Probability[] = []
  for (const [i, seat] of track.seat.entries()) newest[seat] = asProbability(track.probability[i] ?? NaN)
  return newest
}
