import type { CoalitionId, EpochId, MemberName } from '../../kernel/id.ts'
import { isOneHost } from '../../ledger/founding.ts'
import { spokenWords } from '../../ledger/spokenWords.ts'
import type { RosterMember } from '../../records/roster.ts'
import { muteReason, wayOutOfMuteness } from '../mute.ts'
import { sharedHosts, type Coalition } from '../coalition.ts'
import type { Reader } from '../ports/store.ts'
import { studyNotes } from '../study.ts'
import { charterShown, type CharterShown } from './show.ts'

/** A coalition as it stands, in what people look up. */
export interface CoalitionShown {
  readonly id: CoalitionId
  /** What people call it here; null where nobody said. */
  readonly name: string | null
  /** The words that its founders compared. */
  readonly words: readonly string[]
  readonly study: boolean
  /** Whether all members share one host, so that nobody outside could contradict it. */
  readonly oneHost: boolean
  readonly epoch: { readonly number: number; readonly id: EpochId }
  readonly charter: CharterShown
  readonly members: readonly (Pick<RosterMember, 'name' | 'host' | 'status' | 'keys' | 'generation'> & {
    /** Whether it is a seat of this node. */
    readonly here: boolean
  })[]
  readonly hostedTogether: readonly { readonly host: string; readonly members: readonly MemberName[] }[]
  /** Why this node may not sign, and what ends that; null where it may. */
  readonly mute: { readonly why: string; readonly next: string } | null
}

/** A coalition as it stands. */
export async function coalitionShown(reader: Reader, coalition: Coalition): Promise<CoalitionShown> {
  const { newest, charter, charterHash, seats } = coalition
  const { roster } = newest
  const mute = await muteReason(reader, coalition)
  return {
    id: coalition.id,
    name: (await studyNotes(reader)).title,
    words: spokenWords(coalition.id),
    study: roster.study,
    oneHost: isOneHost(roster),
    epoch: { number: newest.number, id: newest.id },
    charter: charterShown(charter, charterHash, roster.members.length),
    members: roster.members.map(({ name, host, status, keys, generation }) => ({
      name,
      host,
      status,
      keys,
      generation,
      here: seats.includes(name),
    })),
    hostedTogether: sharedHosts(coalition),
    mute: mute ? { why: mute.why, next: wayOutOfMuteness(coalition) } : null,
  }
}
