import { slotOutcome, type RosterMotion } from '../../src/decisions/slot.ts'
import type { MemberName, RecordId } from '../../src/kernel/id.ts'
import { memberAt } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'

/** A change of the roster, as motions differ by it. */
export interface Change {
  readonly words: string
  /** Places of those who have a say, counted from 0. */
  readonly electors: readonly number[]
  /** a */
  readonly needed: number
}

/** How positions are tied to motions. `slot`: one position for each attempt; `epoch`: one for ever; `motion`: one for each motion. */
export type Keys = 'slot' | 'epoch' | 'motion'

/** Two changes of the roster that race each other. */
export interface Slots {
  readonly members: number
  readonly liars: number
  /** q: signatures that a statement of one who lies needs. Those of the honest count as soon as they are made. */
  readonly needed: number
  readonly changes: readonly [Change, Change]
  readonly keys: Keys
  /** Attempts in the model: what holds from one to the next holds from any to the next. Under other keys than by slot there is one. */
  readonly attempts: number
  /** The fewest supporters that any change needs under the charter. */
  readonly leastNeeded: number
  /** Whether a file may know one of the two motions only. */
  readonly unseen: boolean
}

/** What a position says, as a digit: nothing yet, support for the first or second motion, or for none. */
const none = 3
const outcomesOfAttempt = 3
const dead = 1 << 2

/** Digits: for each attempt what each honest member says; under keys by motion, which of the two it supports, as a set; and which positions of those who
 *  lie each honest member has cosigned. */
export function slots(given: Slots): Model {
  const { members, liars, needed, changes, keys } = given
  const honest = members - liars
  const attempts = keys === 'slot' ? given.attempts : 1
  const layout = new Layout()
  const said = Array.from({ length: attempts }, () => layout.digits(honest, 4))
  const cosigned = Array.from({ length: attempts }, () =>
    Array.from({ length: honest }, () => layout.digits(liars, 4)),
  )
  const get = (at: Digits, place: number | undefined): number => (place === undefined ? 0 : (at[place] ?? 0))
  const judge = slotJudge(given)

  /** For each member the digits that a file may hold of it in an attempt. */
  function positionsIn(at: Digits, attempt: number): number[][] {
    const own = (said[attempt] ?? []).map((place) => get(at, place))
    const ofLiars = Array.from({ length: liars }, (_, l) =>
      [1, 2, none].filter(
        (word) =>
          liars + (cosigned[attempt] ?? []).filter((row) => get(at, row[l]) === word).length >= needed,
      ),
    )
    return [...own.map((word) => (word === 0 ? [] : [word])), ...ofLiars]
  }

  function outcomes(at: Digits): number {
    let bits = 0
    for (let attempt = 0; attempt < attempts; attempt++)
      bits |= judge(positionsIn(at, attempt)) << (outcomesOfAttempt * attempt)
    return bits
  }

  function steps(at: Digits, to: Digits, step: Step): void {
    for (let attempt = 0; attempt < attempts; attempt++) {
      // The next attempt pins the certificate that this one is dead; whoever has it may speak there.
      if (attempt > 0 && ((outcomes(at) >> (outcomesOfAttempt * (attempt - 1))) & dead) === 0) return
      const when = attempt === 0 ? '' : ' at the second attempt'
      for (let i = 0; i < honest; i++) {
        speak(at, to, i, attempt, when, step)
        for (let l = 0; l < liars; l++) {
          const place = cosigned[attempt]?.[i]?.[l] ?? 0
          if (at[place] !== 0) continue
          for (const word of [1, 2, none]) {
            to[place] = word
            step(i, `cosigns${when} what is said by`, honest + l, wordsOf(word))
          }
        }
      }
    }
  }

  function wordsOf(word: number): string {
    return word === none ? 'none' : `motion ${word}, ${changes[word - 1]?.words ?? ''}`
  }

  function speak(at: Digits, to: Digits, i: number, attempt: number, when: string, step: Step): void {
    const place = said[attempt]?.[i] ?? 0
    const word = get(at, place)
    if (keys !== 'motion' && word !== 0) return
    changes.forEach(({ electors }, m) => {
      // Under keys by motion the digit is a set: 3 is support for both.
      if (!electors.includes(i) || (keys === 'motion' && (word >> m) & 1)) return
      to[place] = keys === 'motion' ? word | (1 << m) : m + 1
      step(i, `supports${when}`, undefined, wordsOf(m + 1))
    })
    if (keys === 'motion') return
    to[place] = none
    step(i, `supports${when}`, undefined, wordsOf(none))
  }

  return {
    radices: layout.radices,
    steps,
    outcomes,
    broken: (_, bits) => {
      let successors = 0
      let contradicted = false
      for (let attempt = 0; attempt < attempts; attempt++) {
        const own = (bits >> (outcomesOfAttempt * attempt)) & 7
        successors += (own & 1) + ((own >> 1) & 1)
        contradicted ||= (own & dead) !== 0 && (own & 3) !== 0
      }
      return (successors > 1 ? law.oneSuccessor : 0) | (contradicted ? law.oneOutcome : 0)
    },
    brokenAtEnd: (_, bits) => {
      // Who lies may withhold for ever what is waited for.
      if (liars > 0) return 0
      const last = (bits >> (outcomesOfAttempt * (attempts - 1))) & 7
      const isOver = (bits & 3) !== 0 || last !== 0
      const isLocked = keys === 'epoch' && (last & dead) !== 0
      return (keys !== 'motion' && !isOver ? law.decides : 0) | (isLocked ? law.goesOn : 0)
    },
  }
}

/** What files over these positions prove, once for each choice: bits for the first motion adopted, the second, and dead. */
function slotJudge({
  members,
  changes,
  keys,
  leastNeeded,
  unseen,
}: Slots): (positions: readonly (readonly number[])[]) => number {
  const names = Array.from({ length: members }, (_, i) => memberAt(i))
  const motions = changes.map((change, m): RosterMotion => ({
    id: `motion ${m + 1}` as RecordId,
    electors: change.electors.map(memberAt),
    needed: change.needed,
  }))
  const known = new Map<string, number>()

  function proven(words: readonly number[], files: readonly RosterMotion[]): number {
    const positions = new Map<MemberName, RecordId | null>()
    words.forEach((word, i) => {
      if (word !== 0) positions.set(memberAt(i), word === none ? null : (motions[word - 1]?.id ?? null))
    })
    const outcome = slotOutcome(names, files, leastNeeded, positions)
    if (outcome.kind === 'pending') return 0
    return outcome.kind === 'dead' ? dead : 1 << motions.findIndex(({ id }) => id === outcome.motion)
  }

  /** Where each motion has keys of its own, each is counted by itself and nothing is ever dead. */
  function byMotion(sets: readonly number[]): number {
    return motions.reduce((bits, motion, m) => {
      const words = sets.map((set) => ((set >> m) & 1 ? m + 1 : 0))
      return bits | (proven(words, [motion]) & (1 << m))
    }, 0)
  }

  return (positions) => {
    const key = positions.map((each) => each.join('')).join()
    const before = known.get(key)
    if (before !== undefined) return before
    let bits = 0
    const choose = (i: number, chosen: readonly number[]): void => {
      const options = positions[i]
      if (options === undefined) {
        const files = unseen ? [motions, motions.slice(0, 1), motions.slice(1), []] : [motions]
        for (const each of files) bits |= keys === 'motion' ? byMotion(chosen) : proven(chosen, each)
        return
      }
      choose(i + 1, [...chosen, 0])
      for (const word of options) choose(i + 1, [...chosen, word])
    }
    choose(0, [])
    known.set(key, bits)
    return bits
  }
}
