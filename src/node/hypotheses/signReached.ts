import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'

/** A sign that was seen to reach its line: who says so, since when it is said, and of which day. */
export interface SignReached {
  readonly id: RecordId
  readonly author: MemberName
  readonly sign: string
  readonly since: Instant
  readonly on: string
  /** Whether members have yet to witness when it was said. */
  readonly provisional: boolean
}
