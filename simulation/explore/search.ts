import { law, lawsIn, type Law } from './laws.ts'
import { States } from './states.ts'

/** A state, taken apart: one small number for each thing that can differ. */
export type Digits = Uint8Array

/** Takes the step that was written into the next state, and says in words whose it was: "1 cosigns what 2 says: support". */
export type Step = (who: number, does: string, whom?: number, what?: string) => void

/** Members under a protocol, as a machine of steps. Any step that is possible may come next or never, so that loss, delay, reordering and skewed clocks
 *  are in the model by themselves. No model has a cycle: signatures are only ever added, and memory is lost a bounded number of times. */
export interface Model {
  /** How many values each digit has; their product is below 2^53. The first state has all digits 0. */
  readonly radices: readonly number[]
  /** Calls `step` for each step from `at`, each time with the digits that differ changed in `to`; `step` puts `to` back to `at`. */
  steps(at: Digits, to: Digits, step: Step): void
  /** What can be proven with the signatures in existence, one bit each. Bits may never vanish: law `kept`. */
  outcomes(at: Digits): number
  /** Laws broken in a state. */
  broken(at: Digits, outcomes: number): number
  /** Laws broken if nothing more can happen. */
  brokenAtEnd(at: Digits, outcomes: number): number
}

/** A law that does not hold. */
export interface Broken {
  readonly law: Law
  /** How many states break it; of law `kept`, how many steps. */
  readonly times: number
  /** The fewest steps to such a state. */
  readonly trace: readonly string[]
}

/** What a search came to. */
export interface Found {
  /** States that were met; all there are, unless the search was to stop. */
  readonly states: number
  readonly steps: number
  readonly broken: readonly Broken[]
}

/** Digits as one number, in mixed radix. */
class Packing {
  private readonly weights: Float64Array

  constructor(radices: readonly number[]) {
    this.weights = new Float64Array(radices.length)
    let weight = 1
    radices.forEach((radix, i) => {
      this.weights[i] = weight
      weight *= radix
    })
    if (weight > Number.MAX_SAFE_INTEGER) throw new RangeError(`${weight} states do not fit into one number`)
  }

  pack(digits: Digits): number {
    let number = 0
    for (let i = 0; i < digits.length; i++) number += (digits[i] ?? 0) * (this.weights[i] ?? 0)
    return number
  }

  unpack(number: number, into: Digits): void {
    let rest = number
    for (let i = into.length - 1; i >= 0; i--) {
      const weight = this.weights[i] ?? 1
      const digit = Math.floor(rest / weight)
      into[i] = digit
      rest -= digit * weight
    }
  }
}

/** Visits every state that can be reached, breadth first, so that the first state found to break a law is one of the nearest.
 *  `enough`: laws after whose breaking the search may stop. */
export function search(model: Model, enough = 0): Found {
  const packing = new Packing(model.radices)
  const states = new States()
  const at: Digits = new Uint8Array(model.radices.length)
  const to: Digits = new Uint8Array(model.radices.length)
  const broken = new Map<Law, { times: number; readonly place: number }>()
  let current = 0
  let steps = 0
  let seen = 0

  const note = (bits: number, place: number): void => {
    if (bits === 0) return
    seen |= bits
    for (const name of lawsIn(bits)) {
      const known = broken.get(name)
      if (known) known.times += 1
      else broken.set(name, { times: 1, place })
    }
  }
  const meet = (): number => {
    const before = states.size
    const place = states.add(packing.pack(to), current)
    if (states.size > before) {
      const outcomes = model.outcomes(to)
      states.prove(place, outcomes)
      note(model.broken(to, outcomes), place)
    }
    return place
  }
  const step = (): void => {
    steps += 1
    const place = meet()
    if ((states.provenIn(current) & ~states.provenIn(place)) !== 0) note(law.kept, place)
    to.set(at)
  }

  meet()
  for (; current < states.size && (enough === 0 || (seen & enough) !== enough); current++) {
    packing.unpack(states.numberOf(current), at)
    to.set(at)
    const before = steps
    model.steps(at, to, step)
    if (steps === before) note(model.brokenAtEnd(at, states.provenIn(current)), current)
  }
  return {
    states: states.size,
    steps,
    broken: [...broken].map(([name, { times, place }]) => ({
      law: name,
      times,
      trace: traceTo(model, packing, states, place),
    })),
  }
}

/** The steps that lead to a state, found again by going from each state of the way to the next. */
function traceTo(model: Model, packing: Packing, states: States, place: number): string[] {
  const way: number[] = []
  for (let i = place; i !== 0; i = states.originOf(i)) way.unshift(states.numberOf(i))
  const at: Digits = new Uint8Array(model.radices.length)
  const to: Digits = new Uint8Array(model.radices.length)
  let number = 0
  return way.map((next) => {
    packing.unpack(number, at)
    to.set(at)
    let words = ''
    model.steps(at, to, (who, does, whom, what) => {
      if (words === '' && packing.pack(to) === next)
        words = `${who + 1} ${does}${whom === undefined ? '' : ` ${whom + 1}`}${what ? `: ${what}` : ''}`
      to.set(at)
    })
    number = next
    return words
  })
}

/** Digits of a model as they are laid out: each call of `digit` gives the place of one more. */
export class Layout {
  readonly radices: number[] = []

  digit(radix: number): number {
    this.radices.push(radix)
    return this.radices.length - 1
  }

  /** Places of one digit for each of `count`. */
  digits(count: number, radix: number): number[] {
    return Array.from({ length: count }, () => this.digit(radix))
  }

  /** Places of one digit for each pair of one among `rows` and another among `columns`; nobody is paired with itself: that place is −1. */
  pairs(rows: number, columns: number, radix: number): number[][] {
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => (i === j ? -1 : this.digit(radix))),
    )
  }
}
