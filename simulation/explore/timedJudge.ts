import {
  timelinessOf,
  timelyEffects,
  type Ballot,
  type Closing,
  type Deadline,
} from '../../src/decisions/closings.ts'
import { forced } from '../../src/decisions/forced.ts'
import type { RecordId } from '../../src/kernel/id.ts'
import { electorsOf, memberAt, outcomeBit, timedMethods, words } from './judge.ts'

/** How many words a ballot may say in the models: support and oppose. */
export const ballotValues = 2

/** Which ballots count in a file. `listed`: those that its closings list, and all of them are there. `more`: others too, that no closing lists.
 *  `fewer`: those that its maker chose to put in. */
export type Taken = 'listed' | 'more' | 'fewer'

/** Judges files of ballots and closings. Ballots are bits of a set: first one for each honest elector, then two for each who lies, support and oppose. */
export class TimedJudge {
  readonly honest: number
  readonly liars: number
  /** The ballots that those who lie may cast. */
  readonly liarBallots: number
  private readonly deadline: Deadline
  private readonly taken: Taken
  private readonly judged = new Map<number, number>()
  private readonly found = new Map<string, number>()

  constructor(honest: number, liars: number, deadline: Deadline, taken: Taken = 'listed') {
    this.honest = honest
    this.liars = liars
    this.deadline = deadline
    this.taken = taken
    this.liarBallots = ((1 << (ballotValues * liars)) - 1) << honest
  }

  /** How many ballots there can be. */
  get bits(): number {
    return this.honest + ballotValues * this.liars
  }

  /** The ballots in existence where `cast` is what each honest elector has cast, as a digit. */
  existing(cast: readonly number[]): number {
    return cast.reduce((set, value, i) => set | (value === 0 ? 0 : 1 << i), this.liarBallots)
  }

  /** Outcomes that some file proves: it takes at most one of `closings` of each closer, each the set of ballots that it lists, and ballots in existence. */
  available(cast: readonly number[], closings: readonly (readonly number[])[]): number {
    // Where there is little to choose, asking again costs less than remembering.
    const key = closings.some((options) => options.length > 1)
      ? `${cast.join()}|${closings.map((each) => each.join()).join('|')}`
      : ''
    const known = this.found.get(key)
    if (known !== undefined) return known
    const existing = this.existing(cast)
    const everything = (1 << (2 * timedMethods.length)) - 1
    let bits = 0
    const choose = (closer: number, chosen: readonly number[], listed: number): void => {
      const options = closings[closer]
      if (options === undefined) {
        const free = this.taken === 'listed' ? 0 : this.taken === 'more' ? existing & ~listed : listed
        const needed = this.taken === 'fewer' ? 0 : listed
        // Each set of the ballots that a file is free to hold or not.
        for (let more = free; bits !== everything; more = (more - 1) & free) {
          bits |= this.outcomes(cast, needed | more, chosen)
          if (more === 0) break
        }
        return
      }
      choose(closer + 1, [...chosen, -1], listed)
      for (const seen of options) {
        if (bits === everything) return
        choose(closer + 1, [...chosen, seen], listed | seen)
      }
    }
    choose(0, [], 0)
    if (key !== '') this.found.set(key, bits)
    return bits
  }

  /** Outcomes of one file. `closings`: of each closer the set that it lists, or −1. */
  outcomes(cast: readonly number[], ballots: number, closings: readonly number[]): number {
    let key = ballots
    for (const value of cast) key = key * (ballotValues + 1) + value
    for (const seen of closings) key = key * ((1 << this.bits) + 1) + seen + 1
    const known = this.judged.get(key)
    if (known !== undefined) return known
    const electors = electorsOf(this.honest + this.liars)
    const stands = timelyEffects(
      electors,
      this.ballotsIn(cast, ballots),
      this.closingsIn(closings),
      this.deadline,
    )
    const bits = timedMethods.reduce((all, each, m) => all | outcomeBit(m, forced(each, electors, stands)), 0)
    this.judged.set(key, bits)
    return bits
  }

  /** Whether some of these closings, and nothing from those who lie but closings that list nothing, make the ballot of honest elector `i` late. */
  canBeLate(cast: readonly number[], i: number, closings: readonly number[]): boolean {
    const without = closings.filter((seen) => seen >= 0 && ((seen >> i) & 1) === 0)
    const all = [...without, ...Array.from({ length: this.liars }, () => 0)]
    const [ballot] = this.ballotsIn(cast, 1 << i)
    return ballot !== undefined && timelinessOf(ballot, this.closingsIn(all), this.deadline) === 'late'
  }

  private closingsIn(closings: readonly number[]): Closing[] {
    return closings.flatMap((set, closer) => {
      if (set < 0) return []
      const ids = Array.from({ length: this.bits }, (_, bit) => bit).filter((bit) => (set >> bit) & 1)
      return [{ member: memberAt(closer), seen: new Set(ids.map(idOf)) }]
    })
  }

  private ballotsIn(cast: readonly number[], set: number): Ballot[] {
    return Array.from({ length: this.bits }, (_, bit) => bit)
      .filter((bit) => (set >> bit) & 1)
      .map((bit) => {
        const own = bit < this.honest
        const liar = Math.floor((bit - this.honest) / ballotValues)
        const value = words[own ? (cast[bit] ?? 1) - 1 : (bit - this.honest) % ballotValues]
        const member = memberAt(own ? bit : this.honest + liar)
        return { id: idOf(bit), member, value: value ?? 'abstain', by: 'person' }
      })
  }
}

/** An id for a ballot of the models, where ids only have to differ. */
function idOf(bit: number): RecordId {
  return `ballot ${bit}` as RecordId
}

/** Whether more statements can undo an outcome, or two files that contradict each other in none differ: over every file that holds at most one ballot and
 *  one closing of each of `members`, and every file with one closing or ballot more. Gives the number of files, and of those with such an outcome undone. */
export function undone(members: number, deadline: Deadline): { files: number; undone: number } {
  const judge = new TimedJudge(members, 0, deadline)
  const sets = 1 << members
  let files = 0
  let bad = 0
  for (let vote = 0; vote < (ballotValues + 1) ** members; vote++) {
    const cast = Array.from({ length: members }, (_, i) => Math.floor(vote / (ballotValues + 1) ** i) % 3)
    const existing = judge.existing(cast)
    for (let draw = 0; draw < (sets + 1) ** members; draw++) {
      const closings = Array.from(
        { length: members },
        (_, k) => (Math.floor(draw / (sets + 1) ** k) % (sets + 1)) - 1,
      )
      if (closings.some((seen) => seen >= 0 && (seen & ~existing) !== 0)) continue
      files += 1
      const whole = judge.outcomes(cast, existing, closings)
      // All smaller files: whoever differs from this one differs from one of its parts with one closing or one unlisted ballot less.
      const parts = [
        ...closings.flatMap((seen, k) =>
          seen < 0 ? [] : [judge.outcomes(cast, existing, closings.with(k, -1))],
        ),
        ...cast.flatMap((value, i) =>
          value === 0 || closings.some((seen) => seen >= 0 && ((seen >> i) & 1) === 1)
            ? []
            : [judge.outcomes(cast.with(i, 0), existing & ~(1 << i), closings)],
        ),
      ]
      if (parts.some((part) => (part & ~whole) !== 0)) bad += 1
    }
  }
  return { files, undone: bad }
}
