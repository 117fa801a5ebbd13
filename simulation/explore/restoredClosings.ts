import type { Deadline } from '../../src/decisions/closings.ts'
import { conflicting, words } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'
import { ballotValues, TimedJudge } from './timedJudge.ts'

/** Honest members who vote by a deadline and close; one of them is put back to an empty backup once. It casts no second ballot: that is the matter of
 *  positions. `asks`: it hears from all others and goes on; `mute`: it signs nothing any more. */
export interface RestoredClosings {
  readonly members: number
  readonly deadline: Deadline
  readonly memory: 'asks' | 'mute'
}

const states = { up: 0, down: 1, mute: 2, recalls: 3 } as const

/** Digits: what each has cast; whose ballots each remembers; which closing each has signed, as a set of ballots and one more; whose closings each has
 *  received; who was put back, what became of it, and the closing it then signed. */
export function restoredClosings({ members, deadline, memory }: RestoredClosings): Model {
  const judge = new TimedJudge(members, 0, deadline)
  const all = Array.from({ length: members }, (_, i) => i)
  const layout = new Layout()
  const cast = layout.digits(members, ballotValues + 1)
  const knows = layout.digits(members, 1 << members)
  const closing = layout.digits(members, (1 << members) + 1)
  const told = layout.digits(members, 1 << members)
  const who = layout.digit(members + 1)
  const state = layout.digit(4)
  const second = layout.digit((1 << members) + 1)
  const get = (at: Digits, place: number | undefined): number => (place === undefined ? 0 : (at[place] ?? 0))
  const put = (to: Digits, place: number | undefined, value: number): void => {
    if (place !== undefined) to[place] = value
  }

  function steps(at: Digits, to: Digits, step: Step): void {
    for (const j of all) {
      const wasRestored = get(at, who) === j + 1
      if (!wasRestored || get(at, state) === states.up) live(at, to, j, wasRestored, step)
      else if (get(at, state) === states.down) start(at, to, j, step)
    }
  }

  function live(at: Digits, to: Digits, j: number, wasRestored: boolean, step: Step): void {
    const place = wasRestored ? second : closing[j]
    if (get(at, place) === 0) {
      for (let v = 1; !wasRestored && get(at, cast[j]) === 0 && v <= ballotValues; v++) {
        put(to, cast[j], v)
        put(to, knows[j], get(at, knows[j]) | (1 << j))
        step(j, 'votes', undefined, words[v - 1])
      }
      for (const i of all) {
        if (get(at, cast[i]) === 0 || (get(at, knows[j]) >> i) & 1) continue
        put(to, knows[j], get(at, knows[j]) | (1 << i))
        step(j, 'receives the ballot of', i)
      }
      put(to, place, get(at, knows[j]) + 1)
      const listed = all.filter((i) => (get(at, knows[j]) >> i) & 1).map((i) => i + 1)
      step(j, 'closes', undefined, listed.length === 0 ? 'no ballot' : `ballots of ${listed.join(', ')}`)
    }
    for (const i of all) {
      if (i === j || get(at, closing[i]) === 0 || (get(at, told[j]) >> i) & 1) continue
      put(to, told[j], get(at, told[j]) | (1 << i))
      step(j, 'receives the closing of', i)
    }
    if (get(at, who) !== 0) return
    put(to, who, j + 1)
    put(to, state, memory === 'mute' ? states.mute : states.down)
    put(to, knows[j], 0)
    put(to, told[j], 0)
    step(j, 'is put back to an empty backup')
  }

  /** Takes back the ballots that others hold, and its own closing if one of them has received it. */
  function start(at: Digits, to: Digits, j: number, step: Step): void {
    const others = all.filter((k) => k !== j)
    const isKnown = others.some((k) => (get(at, told[k]) >> j) & 1)
    put(
      to,
      knows[j],
      others.reduce((set, k) => set | get(at, knows[k]), 0),
    )
    put(to, state, isKnown ? states.recalls : states.up)
    step(j, 'has heard from all others and goes on')
  }

  return {
    radices: layout.radices,
    steps,
    outcomes: (at) =>
      judge.available(
        cast.map((place) => get(at, place)),
        closing.map((place, j) =>
          [get(at, place), get(at, who) === j + 1 ? get(at, second) : 0]
            .filter((each) => each !== 0)
            .map((each) => each - 1),
        ),
      ),
    broken: (at, outcomes) =>
      (conflicting(outcomes) !== 0 ? law.oneOutcome : 0) |
      (get(at, second) !== 0 && get(at, closing[get(at, who) - 1]) !== 0 ? law.honest : 0),
    brokenAtEnd: () => 0,
  }
}
