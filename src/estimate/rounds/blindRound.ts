import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instant, type Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Exclusion } from '../standing.ts'

/** The round of a question that is blind. */
export const blindRoundNumber = 1

/** A commit to an answer of the blind round as held, with the time that orders it. */
export interface Committed {
  readonly id: RecordId
  readonly author: MemberName
  readonly at: Instant
  /** Whether members have yet to witness when it was made. */
  readonly provisional: boolean
  readonly commitment: string
}

/** Where a member is in the round. `none`: it has not committed. `sealed`: it has, and its answer is not open. `opened`: its answer is. `late`: it committed after the round
 *  was closed. `double`: it committed twice, which is a fault, and neither counts. */
export type PlaceInRound = 'none' | 'sealed' | 'opened' | 'late' | 'double'

/** One member's part in the blind round. */
export interface RoundMember {
  readonly author: MemberName
  readonly place: PlaceInRound
  readonly commits: readonly Committed[]
}

/** A blind round as the records held show it. */
export interface BlindRound {
  /** When it closes at the latest. */
  readonly until: Instant
  /** When it was over: when the last of all members committed, or when it closed. */
  readonly over: Instant
  /** Whether the commit of every member is held, in time and witnessed. */
  readonly complete: boolean
  /** Who is expected to answer or has committed, by name. */
  readonly members: readonly RoundMember[]
}

/** The round that closes at `until`, for those expected to answer. `opened` names the authors of answers that open their commit. Pure; the order of what is handed in
 *  does not matter. */
export function blindRound(
  until: Instant,
  expected: readonly MemberName[],
  commits: readonly Committed[],
  opened: ReadonlySet<MemberName>,
): BlindRound {
  const by = Map.groupBy(commits, ({ author }) => author)
  const names = [...new Set([...expected, ...by.keys()])].sort()
  const members = names.map((author): RoundMember => {
    const own = (by.get(author) ?? []).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    return { author, place: placeOf(own, until, opened.has(author)), commits: own }
  })
  const firsts = expected.map((name) => inTime(by.get(name) ?? [], until))
  const witnessed = firsts.filter((at) => at !== undefined)
  const complete = expected.length > 0 && witnessed.length === expected.length
  const over = complete ? instant(Math.max(...witnessed)) : until
  return { until, over, complete, members }
}

function placeOf(commits: readonly Committed[], until: Instant, isOpened: boolean): PlaceInRound {
  const [first, second] = commits
  if (first === undefined) return 'none'
  if (second !== undefined) return 'double'
  if (first.at >= until) return 'late'
  return isOpened ? 'opened' : 'sealed'
}

/** When a member first committed in time and was witnessed to. */
function inTime(commits: readonly Committed[], until: Instant): Instant | undefined {
  const times = commits.flatMap(({ at, provisional }) => (provisional || at >= until ? [] : [at]))
  return times.length === 0 ? undefined : instant(Math.min(...times))
}

/** The commit that an answer opens; undefined where it opens none of its author's. */
export function openedBy(
  commits: readonly Committed[],
  author: MemberName,
  commitment: string,
): Committed | undefined {
  return commits.find((each) => each.author === author && each.commitment === commitment)
}

/** Why an answer that was sealed does not count, or null where it does: its author committed twice, not in time, or to something else. */
export function sealedExclusion(
  commits: readonly Committed[],
  opens: Committed | undefined,
  author: MemberName,
  until: Instant,
): Exclusion | null {
  if (commits.filter((each) => each.author === author).length > 1) return 'double'
  if (opens === undefined) return 'unmatched'
  return opens.at >= until ? 'late' : null
}

/** Why an answer that was not sealed does not count, or null where it does: it claims to be of the blind round. One of a later round counts whenever it was given: a member that shows its
 *  number too early spoils its own blindness alone, and by clocks that differ an honest one could seem too early. */
export function openExclusion(round: number): Exclusion | null {
  return round <= blindRoundNumber ? 'unsealed' : null
}

/** Until when a sealed answer that has not opened is waited for; its member is missing after that. */
export function awaitedUntil({ until }: Pick<BlindRound, 'until'>): Instant {
  return instant(until + limits.revealGraceMs)
}

/** Whether answers are still to be sealed at `now`. */
export function isRunning({ complete, until }: BlindRound, now: Instant): boolean {
  return !complete && now < until
}
