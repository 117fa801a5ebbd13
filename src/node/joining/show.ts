import type { CoalitionId, MemberName } from '../../kernel/id.ts'
import { spokenWords } from '../../ledger/spokenWords.ts'
import type { Endpoint } from '../../records/endpoint.ts'
import type { JoiningInvitation } from '../../records/foundingFile.ts'
import type { RosterMember } from '../../records/roster.ts'
import { charterShown, type CharterShown } from '../founding/show.ts'
import { wordsOf } from '../roster/requests.ts'
import { readInvitation, type JoiningState } from './state.ts'

/** What a folder waits for, in what people decide by. */
export interface JoiningShown {
  readonly name: string | null
  /** The coalition, and the words by which the members know it. */
  readonly coalition: { readonly id: CoalitionId; readonly words: readonly string[] }
  /** Who the members are, as the one that invited says. */
  readonly members: readonly Pick<RosterMember, 'name' | 'host' | 'status'>[]
  readonly charter: CharterShown
  /** As whom it is to be let in, and the words of its keys. */
  readonly seat: { readonly name: MemberName; readonly host: string; readonly words: readonly string[] }
  readonly addresses: readonly Endpoint[]
}

/** What an invitation tells of the coalition. Pure. Throws what `readInvitation` throws. */
export function invitationShown(
  invitation: JoiningInvitation,
): Pick<JoiningShown, 'name' | 'coalition' | 'members' | 'charter'> {
  const { coalition, roster, inForce } = readInvitation(invitation)
  return {
    name: invitation.name,
    coalition: { id: coalition, words: spokenWords(coalition) },
    members: roster.members.map(({ name, host, status }) => ({ name, host, status })),
    charter: charterShown(inForce.body, inForce.hash, roster.members.length),
  }
}

/** How the waiting stands. Pure. */
export function joiningShown({ invitation, request }: JoiningState): JoiningShown {
  return {
    ...invitationShown(invitation),
    seat: { name: request.member, host: request.host, words: wordsOf(request) },
    addresses: invitation.addresses,
  }
}
