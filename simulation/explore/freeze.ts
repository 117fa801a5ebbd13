import { slotOutcome } from '../../src/decisions/slot.ts'
import type { MemberName, RecordId } from '../../src/kernel/id.ts'
import { memberAt, words } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'

/** The others remove or re-key the last member, X, whose key somebody else has: it signs two statements beyond the head at which its log is frozen. */
export interface Freeze {
  readonly members: number
  /** How many of the others, the last ones before X, lie. */
  readonly liars: number
  /** q, and a: supporters that the motion needs. */
  readonly needed: number
  /** Whether supporters keep the promise that their position carries: nothing of X cosigned beyond the freeze, until the slot is dead. */
  readonly promise: boolean
}

const adopted = 1
const dead = 2
const support = 1
const refuse = 2

/** Digits: of each honest member but X its position on the motion, and which late statement of X it has cosigned; which position of each who lies. */
export function freeze({ members, liars, needed, promise }: Freeze): Model {
  const honest = members - 1 - liars
  const layout = new Layout()
  const said = layout.digits(honest, 3)
  const late = layout.digits(honest, 3)
  const cosigned = Array.from({ length: honest }, () => layout.digits(liars, 3))
  const get = (at: Digits, place: number | undefined): number => (place === undefined ? 0 : (at[place] ?? 0))
  const names = Array.from({ length: members }, (_, i) => memberAt(i))
  const motion = { id: 'motion 1' as RecordId, electors: names.slice(0, -1), needed: members - 1 }
  const known = new Map<string, number>()

  /** What files over these positions prove; X itself may speak or not. */
  function proven(positions: readonly (readonly number[])[]): number {
    const key = positions.map((each) => each.join('')).join()
    const before = known.get(key)
    if (before !== undefined) return before
    let bits = 0
    const choose = (i: number, chosen: ReadonlyMap<MemberName, RecordId | null>): void => {
      const options = positions[i]
      if (options === undefined) {
        const { kind } = slotOutcome(names, [motion], needed, chosen)
        bits |= kind === 'adopted' ? adopted : kind === 'dead' ? dead : 0
        return
      }
      choose(i + 1, chosen)
      for (const word of options)
        choose(i + 1, new Map(chosen).set(memberAt(i), word === support ? motion.id : null))
    }
    choose(0, new Map())
    known.set(key, bits)
    return bits
  }

  function outcomes(at: Digits): number {
    const ofLiars = Array.from({ length: liars }, (_, l) =>
      [support, refuse].filter(
        (word) => liars + cosigned.filter((row) => get(at, row[l]) === word).length >= needed,
      ),
    )
    const own = said.map((place) => (get(at, place) === 0 ? [] : [get(at, place)]))
    const bits = proven([...own, ...ofLiars, [refuse]])
    return [1, 2].reduce((all, v) => {
      const signers = 1 + liars + late.filter((place) => get(at, place) === v).length
      return all | (signers >= needed ? dead << v : 0)
    }, bits)
  }

  function steps(at: Digits, to: Digits, step: Step): void {
    const isDead = (outcomes(at) & dead) !== 0
    for (let j = 0; j < honest; j++) {
      const own = said[j] ?? 0
      const beyond = late[j] ?? 0
      if (at[own] === 0) {
        if (!promise || at[beyond] === 0) {
          to[own] = support
          step(j, 'supports the motion that freezes', members - 1)
        }
        to[own] = refuse
        step(j, 'supports none')
      }
      if (at[beyond] === 0 && (!promise || at[own] !== support || isDead)) {
        for (const v of [1, 2]) {
          to[beyond] = v
          step(j, 'cosigns beyond the freeze what is said by', members - 1, words[v - 1])
        }
      }
      for (let l = 0; l < liars; l++) {
        const place = cosigned[j]?.[l] ?? 0
        if (at[place] !== 0) continue
        for (const word of [support, refuse]) {
          to[place] = word
          step(j, 'cosigns a position of', honest + l, word === support ? 'for the motion' : 'for none')
        }
      }
    }
  }

  return {
    radices: layout.radices,
    steps,
    outcomes,
    broken: (_, bits) =>
      ((bits & adopted) !== 0 && (bits & ((dead << 1) | (dead << 2))) !== 0 ? law.frozen : 0) |
      ((bits & adopted) !== 0 && (bits & dead) !== 0 ? law.oneOutcome : 0),
    brokenAtEnd: (_, bits) => (liars === 0 && (bits & (adopted | dead)) === 0 ? law.decides : 0),
  }
}
