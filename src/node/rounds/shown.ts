import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import {
  awaitedUntil,
  isRunning,
  type BlindRound,
  type PlaceInRound,
} from '../../estimate/rounds/blindRound.ts'
import type { Judgement } from '../../records/judgement.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import { sealedOn } from './seal.ts'

/** A blind round as it is shown: who has committed, never to what. */
export interface RoundShown {
  /** When it closes at the latest. */
  readonly until: Instant
  /** Whether answers are still to be sealed. */
  readonly running: boolean
  /** Whether what is sealed may still open as it should. */
  readonly awaited: boolean
  readonly members: readonly {
    readonly author: MemberName
    readonly place: PlaceInRound
    /** Every commit of the member: more than one is a fault. */
    readonly commits: readonly {
      readonly id: RecordId
      readonly at: Instant
      /** Whether members have yet to witness when it was made. */
      readonly provisional: boolean
    }[]
  }[]
  /** What the seat itself has sealed, for its own eyes. */
  readonly own: Judgement | null
}

/** The blind round of a question as the desk's seat sees it at `now`. */
export async function roundShown(
  desk: Desk,
  reader: Reader,
  question: RecordId,
  round: BlindRound,
  now: Instant,
): Promise<RoundShown> {
  return {
    until: round.until,
    running: isRunning(round, now),
    awaited: now < awaitedUntil(round),
    members: round.members.map(({ author, place, commits }) => ({
      author,
      place,
      commits: commits.map(({ id, at, provisional }) => ({ id, at, provisional })),
    })),
    own: (await sealedOn(reader, desk.seat, question)) ?? null,
  }
}

/** Who has answered at `now`, openly or under a seal that is still to be opened, by name. */
export function spokenIn(
  round: BlindRound | null,
  answered: readonly MemberName[],
  now: Instant,
): readonly MemberName[] {
  if (round === null || now >= awaitedUntil(round)) return answered
  const sealed = round.members.filter(({ place }) => place === 'sealed')
  return sealed.length === 0
    ? answered
    : [...new Set([...answered, ...sealed.map(({ author }) => author)])].sort()
}
