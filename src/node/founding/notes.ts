import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { authorKey } from '../../ledger/memberKeys.ts'
import { formatNote, openNote } from '../../ledger/note.ts'
import type { SignatureLine } from '../../ledger/signatureLine.ts'
import type { RosterMember } from '../../records/roster.ts'

/** Notes by which several members sign one text, gathered from wherever they come. */

/** A text, those who are to sign it, and what is known of their signatures. */
export interface Gathered {
  /** The note with every signature that holds, in the order of the signers: the same bytes wherever the same signatures are. Null where there is none. */
  readonly note: string | null
  readonly signed: readonly MemberName[]
  readonly missing: readonly MemberName[]
}

/** Joins notes over one text. Lines of anybody but the signers are dropped. Throws `E_FOUNDING_CHANGED` for a note over another text, `E_NOTE_…` for
 *  a signature that does not hold. */
export function gatherNotes(
  text: string,
  signers: readonly RosterMember[],
  notes: readonly (string | null)[],
): Gathered {
  const lines = new Map<MemberName, SignatureLine>()
  const keys = signers.map(authorKey)
  for (const note of notes) {
    if (note === null) continue
    const opened = openNote(utf8(note), keys)
    if (opened.text !== text)
      throw failure('E_FOUNDING_CHANGED', 'these signatures are over something else', { paths: ['note'] })
    for (const { key, line } of opened.signatures) lines.set(key.name as MemberName, line)
  }
  const names = signers.map(({ name }) => name)
  const held = names.flatMap((name) => lines.get(name) ?? [])
  return {
    note: held.length === 0 ? null : utf8Text(formatNote({ text, lines: held })),
    signed: names.filter((name) => lines.has(name)),
    missing: names.filter((name) => !lines.has(name)),
  }
}
