import { isSigned } from '../../decisions/succession.ts'
import { fromBase64, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure, type EntenteError } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { MemberName } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { formatNote } from '../../ledger/note.ts'
import { signatureLine } from '../../ledger/signatureLine.ts'
import { keyText } from '../../ledger/signingText.ts'
import { spokenWords } from '../../ledger/spokenWords.ts'
import { signatureTypes, verifierKey } from '../../ledger/verifierKey.ts'
import {
  keyRequestFile,
  keyRequestFormat,
  type KeyRequestFile,
  type KeyRequestKind,
} from '../../records/keyRequestFile.ts'
import type { RosterMember } from '../../records/roster.ts'
import type { Desk } from '../desk.ts'
import { requireAct } from '../roles.ts'

/** A request for keys with the words that people compare before they move it. */
export interface KeyRequest {
  readonly file: KeyRequestFile
  readonly words: readonly string[]
}

/** A request as its file stands on disk. */
export function keyRequestBytes(file: KeyRequestFile): Uint8Array {
  return utf8(`${JSON.stringify(file)}\n`)
}

/** The twelve words of the keys that a request is for. */
export function wordsOf({ keys }: Pick<KeyRequestFile, 'keys'>): readonly string[] {
  return spokenWords(sha256Hex(utf8(JSON.stringify(keys))))
}

/** Makes keys for the desk's seat, to be taken in place of those it has (`rotate`) or has lost (`recover`) or for a seat that has left to be let in again (`join`), and
 *  the request by which another member moves it. Asked again it gives the same keys. A mute seat may ask: it says nothing on any matter by this.
 *  Throws `E_ROLE_REFUSED`, `E_SEAT_UNKNOWN` for new keys of who is no member, `E_MEMBER_TWICE` for a place of who is one, `E_KEYS_MISSING` for a rotation of keys that are not here, `E_KEYS_LOCKED`. */
export async function requestKeys(
  desk: Pick<Desk, 'ports' | 'coalition' | 'seat' | 'person'>,
  kind: KeyRequestKind,
): Promise<KeyRequest> {
  requireAct(desk, 'keys')
  const { coalition, seat } = desk
  const { keyring } = desk.ports
  const { id: epoch, roster } = coalition.newest
  const member = roster.members.find(({ name }) => name === seat)
  if (member === undefined && kind !== 'join')
    throw failure('E_SEAT_UNKNOWN', `${seat} is no member any more`, { paths: [seat] })
  if (member !== undefined && kind === 'join')
    throw failure('E_MEMBER_TWICE', `${seat} is a member already`, { paths: [seat] })
  const { host } = member ?? lastPlaceOf(coalition, seat)
  const keys = await keyring.prepare(seat)
  const signers = [{ key: keys.log, sign: (text: string) => keyring.signPrepared(seat, text) }]
  if (kind === 'rotate' && member !== undefined)
    signers.push({ key: member.keys.log, sign: (text) => keyring.signLog(seat, text) })
  const said = { kind, coalition: coalition.id, epoch, member: seat, host, keys, url: null }
  const file = await keyRequestOf({ said, signers })
  return { file, words: wordsOf(file) }
}

/** How a seat stood in the last roster that named it. Throws `E_SEAT_UNKNOWN`. */
function lastPlaceOf({ epochs }: Desk['coalition'], seat: MemberName): RosterMember {
  const places = [...epochs.values()].flatMap(({ roster }) =>
    roster.members.filter(({ name }) => name === seat),
  )
  const last = places.at(-1)
  if (last !== undefined) return last
  throw failure('E_SEAT_UNKNOWN', `${seat} never was a member`, { paths: [seat] })
}

/** A request as the keys that it is for, and those that it stands for, sign it. */
export async function keyRequestOf({
  said,
  signers,
}: {
  readonly said: Omit<KeyRequestFile, 'format' | 'consents'>
  /** Log keys in base64, each with what signs by it. */
  readonly signers: readonly {
    readonly key: string
    readonly sign: (text: string) => Promise<Uint8Array>
  }[]
}): Promise<KeyRequestFile> {
  const text = keyText(said.coalition, said.epoch, said.keys.log)
  const consents: string[] = []
  for (const { key, sign } of signers) consents.push(noteBy(said.member, key, text, await sign(text)))
  return { format: keyRequestFormat, ...said, consents }
}

function noteBy(seat: MemberName, key: string, text: string, signature: Uint8Array): string {
  const line = signatureLine(verifierKey(seat, signatureTypes.log, fromBase64(key)), signature)
  return utf8Text(formatNote({ text, lines: [line] }))
}

function refused(why: string, paths: readonly string[] = []): EntenteError {
  return failure('E_ROSTER_INVALID', `this is no request for keys: ${why}`, { paths })
}

/** The request in `bytes`: of this coalition and its running epoch, and signed by the new log key. What the members' roster says of it is for the motion to
 *  check. Throws `E_ROSTER_INVALID`, `E_JSON_…`, `E_ENCODING`, `E_NOTE_…`. */
export function readKeyRequest(
  { id, newest }: Pick<Desk['coalition'], 'id' | 'newest'>,
  bytes: Uint8Array,
): KeyRequest {
  if (bytes.length > limits.foundingFileBytes)
    throw refused(`it has more than ${limits.foundingFileBytes} bytes`)
  const parsed = keyRequestFile.safeParse(parseStrictJson(utf8Text(bytes), 'the file'))
  if (!parsed.success)
    throw refused(
      'it does not fit its schema',
      parsed.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
    )
  const file = parsed.data
  if (file.coalition !== id) throw refused('it is meant for another coalition', ['coalition'])
  if (file.epoch !== newest.id)
    throw refused('the epoch that it was made in has ended: its member makes it anew', ['epoch'])
  const text = keyText(id, newest.id, file.keys.log)
  if (!file.consents.some((note) => isSigned(note, text, { name: file.member, keys: file.keys })))
    throw refused(`the new log key of ${file.member} has not signed it`, ['consents'])
  return { file, words: wordsOf(file) }
}
