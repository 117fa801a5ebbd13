import { fromBase64, hex, utf8 } from '../../kernel/bytes.ts'
import { sha256Of } from '../../kernel/hash.ts'
import type { CoalitionId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Reveal } from '../../records/reveal.ts'

/** What a commit is bound to, so that none can be taken for another's, or for one on another question. */
export interface CommitPlace {
  readonly coalition: CoalitionId
  readonly question: RecordId
  readonly round: number
  readonly author: MemberName
}

/** What a commit holds: SHA-256, in hexadecimal, of `entente/commit/v1\n<coalition>\n<question>\n<round>\n<author>\n`, the nonce's 32 bytes, and the exact bytes of the judgement's
 *  `data`. The nonce keeps anybody from trying out likely answers. Throws `E_ENCODING` for what is not base64. */
export function commitmentOf(place: CommitPlace, { nonce, judgement }: Reveal): string {
  const { coalition, question, round, author } = place
  const text = `entente/commit/v1\n${coalition}\n${question}\n${round}\n${author}\n`
  return hex(sha256Of(utf8(text), fromBase64(nonce), fromBase64(judgement)))
}
