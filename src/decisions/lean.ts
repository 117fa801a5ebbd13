import { base64, fromBase64, utf8 } from '../kernel/bytes.ts'
import type { MemberName } from '../kernel/id.ts'
import { cosignerName } from '../ledger/memberKeys.ts'
import { formatNote, parseNote } from '../ledger/note.ts'
import { formatTlogProof, parseTlogProof } from '../ledger/tlogProof.ts'
import { linkBytes, readCertificate } from './certificate.ts'
import { is } from './statement.ts'
import { supportersNeeded } from './succession.ts'
import type { CountedStatement, Matter } from './verdict.ts'

/** The link of an epoch with no more in it than proves it: as many supporters as the motion needs, each under as many cosignatures as a quorum has. Every certificate of
 *  later epochs holds it; the motion's own keeps what everybody said. `matter`: what the certificate was found to be about, which adopted the motion. */
export function leanLink(certificate: Uint8Array, { motion, counts, counted }: Matter): Uint8Array {
  const { rule, electors } = motion.says
  const supporters = counted.filter(({ statement }) => {
    if (!is('position')(statement) || !electors.includes(statement.author)) return false
    return 'slot' in statement.says && statement.says.motion === motion.id
  })
  const file = readCertificate(linkBytes(certificate))
  const lean = {
    ...file,
    motion: leanProof(file.motion, motion.author, []),
    served: null,
    statements: supporters
      .slice(0, supportersNeeded(rule, electors.length))
      .map((each) => leanProof(each.proof, each.statement.author, quorumOf(each, counts.needed))),
    ballots: [],
  }
  return utf8(JSON.stringify(lean))
}

/** Members beside the author that make up a quorum behind a statement. */
function quorumOf({ held }: CountedStatement, needed: number): readonly MemberName[] {
  return held.slice(0, needed - 1).map(({ member }) => member)
}

/** A proof (base64) whose head only its author and some of those who hold it signed. */
function leanProof(proof: string, author: MemberName, holders: readonly MemberName[]): string {
  const parsed = parseTlogProof(fromBase64(proof))
  const note = parseNote(parsed.checkpoint)
  const kept = new Set<string>([author, ...holders.map((member) => cosignerName(member, 'held'))])
  const checkpoint = formatNote({ ...note, lines: note.lines.filter(({ name }) => kept.has(name)) })
  return base64(formatTlogProof({ ...parsed, checkpoint }))
}
