import { conflicting, judgeOf, objecting, overObjection, words } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'

/** What a node does after it was put back to an empty backup.
 *  `asks`: it hears from all others, takes back what they tell, and goes on.
 *  `mute`: it signs nothing and cosigns nothing.
 *  `recosigns`: it says nothing, but cosigns heads that it is given back.
 *  `reserves`: it does not know, and hears at every start from `hears` others; it is mute if one of them knows of something; before it says anything,
 *  `reserves` others have kept that it is about to. */
export type Memory =
  | { readonly kind: 'asks' | 'mute' | 'recosigns' }
  | { readonly kind: 'reserves'; readonly reserves: number; readonly hears: number }

/** Members who state one position each, `support` or `oppose`, and lose their memory meanwhile. */
export interface Restored {
  readonly members: number
  readonly liars: number
  /** q */
  readonly needed: number
  /** How many restores there are at most. */
  readonly restores: number
  readonly memory: Memory
}

const values = 2

/** What a member has ever said or cosigned under a key, as a set, and which of it it remembers: 0 for nothing. Eight pairs are possible. */
const marks = [
  { ever: 0, now: 0 },
  { ever: 1, now: 1 },
  { ever: 2, now: 2 },
  { ever: 1, now: 0 },
  { ever: 2, now: 0 },
  { ever: 3, now: 0 },
  { ever: 3, now: 1 },
  { ever: 3, now: 2 },
] as const
const everOf = (mark: number): number => marks[mark]?.ever ?? 0
const nowOf = (mark: number): number => marks[mark]?.now ?? 0
const markOf = (ever: number, now: number): number =>
  marks.findIndex((mark) => mark.ever === ever && mark.now === now)
/** The mark after `v` was done under its key, after all was forgotten, and after `v` was learnt again. */
const done = marks.map(({ ever }) => [0, 1, 2].map((v) => (v === 0 ? 0 : markOf(ever | v, v))))
const forgotten = marks.map(({ ever }) => markOf(ever, 0))
const states = { up: 0, down: 1, mute: 2 } as const

/** Digits: of each honest member what it has said, a mark, and whether it is up; of each pair what one has cosigned of the other, a mark; who has kept a
 *  reservation of whom. */
export function restored({ members, liars, needed, restores, memory }: Restored): Model {
  const honest = members - liars
  const others = (i: number): number[] => Array.from({ length: members }, (_, x) => x).filter((x) => x !== i)
  const layout = new Layout()
  const said = layout.digits(honest, marks.length)
  const state = layout.digits(honest, 3)
  const lost = layout.digit(restores + 1)
  const cosigned = layout.pairs(honest, members, marks.length)
  const kept = memory.kind === 'reserves' ? layout.pairs(honest, honest, 2) : []
  const judge = judgeOf(members, values)
  const get = (at: Digits, place: number | undefined): number => (place === undefined ? 0 : (at[place] ?? 0))
  const put = (to: Digits, place: number | undefined, value: number): void => {
    if (place !== undefined) to[place] = value
  }
  const has = (set: number, v: number): boolean => ((set >> (v - 1)) & 1) === 1

  /** Whether enough others have kept that this member is about to speak; those who lie say so when it suits them. */
  const mayStart = (at: Digits, i: number): boolean =>
    memory.kind !== 'reserves' ||
    liars + kept.reduce((sum, row, j) => sum + (j === i ? 0 : get(at, row[i])), 0) >= memory.reserves

  function speak(at: Digits, to: Digits, i: number, step: Step): void {
    if (nowOf(get(at, said[i])) !== 0 || !mayStart(at, i)) return
    for (let v = 1; v <= values; v++) {
      put(to, said[i], done[get(at, said[i])]?.[v] ?? 0)
      step(i, 'says', undefined, words[v - 1])
    }
  }

  /** A member that is up cosigns one statement of another, whatever was signed or, of one who lies, anything. One that is mute and does it all the same
   *  cosigns only what somebody still holds. */
  function cosign(at: Digits, to: Digits, i: number, step: Step): void {
    const isMute = get(at, state[i]) === states.mute
    for (const x of others(i)) {
      const mark = get(at, cosigned[i]?.[x])
      if (nowOf(mark) !== 0) continue
      for (let v = 1; v <= values; v++) {
        const isThere = x >= honest || has(everOf(get(at, said[x])), v)
        const isHeld = cosigned.some((row, k) => k !== i && k !== x && nowOf(get(at, row[x])) === v)
        if (!(isMute ? isHeld : isThere)) continue
        put(to, cosigned[i]?.[x], done[mark]?.[v] ?? 0)
        step(i, 'cosigns what is said by', x, words[v - 1])
      }
    }
  }

  /** A request to keep a reservation may arrive at any time: also one of a former life, and one that nobody waits for any more. */
  function keep(at: Digits, to: Digits, j: number, step: Step): void {
    if (memory.kind !== 'reserves') return
    for (let i = 0; i < honest; i++) {
      if (i === j || get(at, kept[j]?.[i]) !== 0) continue
      put(to, kept[j]?.[i], 1)
      step(j, 'keeps a reservation of', i)
    }
  }

  function restore(at: Digits, to: Digits, i: number, step: Step): void {
    if (get(at, lost) === restores) return
    put(to, lost, get(at, lost) + 1)
    for (const place of [said[i], ...others(i).map((x) => cosigned[i]?.[x])])
      put(to, place, forgotten[get(at, place)] ?? 0)
    if (memory.kind === 'reserves') for (let x = 0; x < honest; x++) if (x !== i) put(to, kept[i]?.[x], 0)
    const stops = memory.kind === 'mute' || memory.kind === 'recosigns'
    put(to, state[i], stops ? states.mute : states.down)
    step(i, 'is put back to an empty backup')
  }

  /** What another that is up knows of this member: its statement, and whether it cosigned what the other says. */
  const statementKnownBy = (at: Digits, x: number, i: number): number => nowOf(get(at, cosigned[x]?.[i]))
  const cosignatureKnownBy = (at: Digits, x: number, i: number): number => {
    const own = nowOf(get(at, said[x]))
    return own !== 0 && has(everOf(get(at, cosigned[i]?.[x])), own) ? own : 0
  }

  /** Starts again once all others have answered; of those who lie nobody learns anything. */
  function ask(at: Digits, to: Digits, i: number, step: Step): void {
    const honestOthers = others(i).filter((x) => x < honest)
    if (honestOthers.some((x) => get(at, state[x]) === states.down)) return
    for (const x of honestOthers) {
      const statement = statementKnownBy(at, x, i)
      if (statement !== 0) put(to, said[i], done[get(at, said[i])]?.[statement] ?? 0)
      const cosignature = cosignatureKnownBy(at, x, i)
      if (cosignature !== 0) put(to, cosigned[i]?.[x], done[get(at, cosigned[i]?.[x])]?.[cosignature] ?? 0)
    }
    put(to, state[i], states.up)
    step(i, 'has heard from all others and goes on')
  }

  /** Starts again once `hears` others have answered, whichever they are; who lies knows of nothing. */
  function hear(at: Digits, to: Digits, i: number, hears: number, step: Step): void {
    const answering = others(i).filter((x) => x < honest && get(at, state[x]) !== states.down)
    const unknowing = answering.filter(
      (x) =>
        get(at, kept[x]?.[i]) === 0 && statementKnownBy(at, x, i) === 0 && cosignatureKnownBy(at, x, i) === 0,
    ).length
    if (answering.length + liars >= hears && unknowing < answering.length) {
      put(to, state[i], states.mute)
      step(i, 'hears of what it did and is mute')
    }
    if (unknowing + liars >= hears) {
      put(to, state[i], states.up)
      step(i, 'has heard of nothing and goes on')
    }
  }

  function steps(at: Digits, to: Digits, step: Step): void {
    for (let i = 0; i < honest; i++) {
      const is = get(at, state[i])
      if (is === states.up) {
        speak(at, to, i, step)
        cosign(at, to, i, step)
        keep(at, to, i, step)
        restore(at, to, i, step)
      } else if (is === states.mute) {
        if (memory.kind === 'recosigns') cosign(at, to, i, step)
      } else if (memory.kind === 'reserves') hear(at, to, i, memory.hears, step)
      else ask(at, to, i, step)
    }
  }

  /** Statements that count, as an index of the judge: each with the cosignatures that were ever made. */
  function counted(at: Digits): number {
    let index = 0
    for (let x = 0; x < members; x++) {
      for (let v = 1; v <= values; v++) {
        if (x < honest && !has(everOf(get(at, said[x])), v)) continue
        let signers = x < honest ? 1 + liars : liars
        for (let i = 0; i < honest; i++)
          if (i !== x && has(everOf(get(at, cosigned[i]?.[x])), v)) signers += 1
        if (signers >= needed) index |= 1 << (values * x + v - 1)
      }
    }
    return index
  }

  return {
    radices: layout.radices,
    steps,
    outcomes: (at) => judge.outcomes[counted(at)] ?? 0,
    broken: (at, outcomes) =>
      (conflicting(outcomes) !== 0 ? law.oneOutcome : 0) |
      (judge.unnamed[counted(at)] !== 0 ? law.named : 0) |
      (said.some((place) => everOf(get(at, place)) === 3) ? law.honest : 0) |
      ((outcomes & overObjection) !== 0 && said.some((place) => has(everOf(get(at, place)), objecting))
        ? law.objection
        : 0),
    brokenAtEnd: () => 0,
  }
}
