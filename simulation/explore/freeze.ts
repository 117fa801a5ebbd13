import { slotOutcome, type RosterMotion } from '../../src/decisions/slot.ts'
import type { MemberName, RecordId } from '../../src/kernel/id.ts'
import { memberAt } from './judge.ts'
import { law } from './laws.ts'
import { Layout, type Digits, type Model, type Step } from './search.ts'

/** The others remove or re-key the last member, X. Motions differ in the head of X's log at which they freeze it: before any of its late statements, or
 *  after one of them. Two late statements stand in two branches of a log that X, or who has its key, has forked. */
export interface Freeze {
  readonly members: number
  /** How many of the others, the last ones before X, lie. */
  readonly liars: number
  /** q: signatures that a statement needs, and supporters the least. */
  readonly needed: number
  /** How many branches there are: late statements of X. */
  readonly branches: 1 | 2
  /** `none`: supporters promise nothing. `refuses`: who supports a freeze cosigns nothing beyond it until the slot is dead, and who has cosigned beyond it does
   *  not support it. `declares`: who has, says so with its support; the motion is adopted only if what was cosigned beyond it can never count. */
  readonly promise: 'none' | 'refuses' | 'declares'
}

const attempts = 2
const dead = 1 << 3
const outcomesOfAttempt = 4
const counting = attempts * outcomesOfAttempt

/** Digits: of each honest member but X which branch it has cosigned, and in each attempt its position: nothing yet, one more than the branch after which it
 *  would freeze (0: before both), or none; which position of each who lies each honest member has cosigned. */
export function freeze({ members, liars, needed, branches, promise }: Freeze): Model {
  const honest = members - 1 - liars
  const heads = branches + 1
  const none = heads + 1
  const layout = new Layout()
  const late = layout.digits(honest, heads)
  const said = Array.from({ length: attempts }, () => layout.digits(honest, none + 1))
  const cosigned = Array.from({ length: attempts }, () =>
    Array.from({ length: honest }, () => layout.digits(liars, none + 1)),
  )
  const get = (at: Digits, place: number | undefined): number => (place === undefined ? 0 : (at[place] ?? 0))
  const proven = freezeJudge(members, heads, needed)

  /** Whether a statement in this branch has, or may come to have, as many signatures as count. */
  const reaches = (at: Digits, branch: number): boolean =>
    1 + liars + late.filter((place) => get(at, place) === branch).length >= needed

  /** Whether some branch that a freeze leaves out counts. */
  const isPassed = (at: Digits, head: number): boolean =>
    Array.from({ length: branches }, (_, i) => i + 1).some((branch) => branch !== head && reaches(at, branch))

  function outcomes(at: Digits): number {
    let bits = 0
    let barred = 0
    for (let head = 0; promise === 'declares' && head < heads; head++)
      if (isPassed(at, head)) barred |= 1 << head
    for (let attempt = 0; attempt < attempts; attempt++) {
      const own = (said[attempt] ?? []).map((place) => (get(at, place) === 0 ? [] : [get(at, place)]))
      const ofLiars = Array.from({ length: liars }, (_, l) =>
        Array.from({ length: none }, (_, i) => i + 1).filter(
          (word) =>
            liars + (cosigned[attempt] ?? []).filter((row) => get(at, row[l]) === word).length >= needed,
        ),
      )
      bits |= proven([...own, ...ofLiars, [none]], barred) << (attempt * outcomesOfAttempt)
    }
    for (let branch = 1; branch <= branches; branch++)
      if (reaches(at, branch)) bits |= 1 << (counting + branch)
    return bits
  }

  const isDead = (bits: number, attempt: number): boolean =>
    ((bits >> (attempt * outcomesOfAttempt)) & dead) !== 0

  function steps(at: Digits, to: Digits, step: Step): void {
    const bits = outcomes(at)
    for (let j = 0; j < honest; j++) {
      cosignBranch(at, to, j, bits, step)
      for (let attempt = 0; attempt < attempts && (attempt === 0 || isDead(bits, attempt - 1)); attempt++)
        speak(at, to, j, attempt, step)
    }
  }

  function cosignBranch(at: Digits, to: Digits, j: number, bits: number, step: Step): void {
    const place = late[j] ?? 0
    for (let branch = 1; at[place] === 0 && branch <= branches; branch++) {
      const isPromised = said.some((row, attempt) => {
        const word = get(at, row[j])
        return word !== 0 && word !== none && word - 1 !== branch && !isDead(bits, attempt)
      })
      if (promise !== 'none' && isPromised) continue
      to[place] = branch
      step(j, 'cosigns what is late of', members - 1, `branch ${branch}`)
    }
  }

  function speak(at: Digits, to: Digits, j: number, attempt: number, step: Step): void {
    const which = attempt === 0 ? '' : ' at the second attempt'
    const place = said[attempt]?.[j] ?? 0
    const own = get(at, late[j])
    for (let word = 1; at[place] === 0 && word <= none; word++) {
      if (promise === 'refuses' && word !== none && own !== 0 && own !== word - 1) continue
      to[place] = word
      step(j, `supports${which}`, undefined, wordsOf(word))
    }
    for (let l = 0; l < liars; l++) {
      const theirs = cosigned[attempt]?.[j]?.[l] ?? 0
      for (let word = 1; at[theirs] === 0 && word <= none; word++) {
        to[theirs] = word
        step(j, `cosigns${which} what is said by`, honest + l, wordsOf(word))
      }
    }
  }

  const wordsOf = (word: number): string =>
    word === none ? 'none' : word === 1 ? 'a freeze before it all' : `a freeze after branch ${word - 1}`

  /** Whether every elector, as things stand, could support one freeze that would be adopted. */
  const canGoOn = (at: Digits): boolean =>
    Array.from({ length: heads }, (_, head) => head).some((head) =>
      promise === 'refuses'
        ? late.every((place) => get(at, place) === 0 || get(at, place) === head)
        : promise === 'none' || !isPassed(at, head),
    )

  return {
    radices: layout.radices,
    steps,
    outcomes,
    broken: (at, bits) => {
      let adopted = 0
      let found = 0
      for (let attempt = 0; attempt < attempts; attempt++) {
        const own = (bits >> (attempt * outcomesOfAttempt)) & 15
        for (let head = 0; head < heads; head++) {
          if (((own >> head) & 1) === 0) continue
          adopted += 1
          if ((own & dead) !== 0) found |= law.oneOutcome
          if (isPassed(at, head)) found |= law.frozen
        }
      }
      return found | (adopted > 1 ? law.oneSuccessor : 0)
    },
    brokenAtEnd: (at, bits) => {
      if (liars > 0) return 0
      const first = bits & 15
      const last = (bits >> outcomesOfAttempt) & 15
      const isAdopted = ((first | last) & (dead - 1)) !== 0
      return (
        (isAdopted || isDead(bits, attempts - 1) ? 0 : law.decides) |
        (isAdopted || canGoOn(at) ? 0 : law.goesOn)
      )
    },
  }
}

/** What files over these positions prove, once for each choice: one bit for each freeze adopted, and dead. X itself is no elector. `barred`: freezes that what
 *  was declared keeps from being adopted, as bits. */
function freezeJudge(
  members: number,
  heads: number,
  needed: number,
): (positions: readonly (readonly number[])[], barred: number) => number {
  const names = Array.from({ length: members }, (_, i) => memberAt(i))
  const motionsWithout = (barred: number): RosterMotion[] =>
    Array.from({ length: heads }, (_, head) => ({
      id: `freeze ${head}` as RecordId,
      electors: names.slice(0, -1),
      needed: (barred >> head) & 1 ? members + 1 : members - 1,
    }))
  const known = new Map<string, number>()
  return (positions, barred) => {
    const key = `${barred} ${positions.map((each) => each.join('')).join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    const motions = motionsWithout(barred)
    let bits = 0
    const choose = (i: number, chosen: ReadonlyMap<MemberName, RecordId | null>): void => {
      const options = positions[i]
      if (options === undefined) {
        const outcome = slotOutcome(names, motions, needed, chosen)
        if (outcome.kind === 'dead') bits |= dead
        if (outcome.kind === 'adopted') bits |= 1 << motions.findIndex(({ id }) => id === outcome.motion)
        return
      }
      choose(i + 1, chosen)
      for (const word of options)
        choose(i + 1, new Map(chosen).set(memberAt(i), motions[word - 1]?.id ?? null))
    }
    choose(0, new Map())
    known.set(key, bits)
    return bits
  }
}
