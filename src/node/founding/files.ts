import { isUtf8 } from 'node:buffer'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { concat, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { foundingFile, type FoundingFile } from '../../records/foundingFile.ts'

/** The files of a founding as bytes, and as texts short enough for QR codes. */

/** What each kind of file is called in a sentence. */
export const fileKinds = {
  'entente/founding-invitation@1': 'an invitation',
  'entente/founding-answer@1': 'an answer to an invitation',
  'entente/founding-genesis@1': 'a genesis',
  'entente/joining-invitation@1': 'an invitation to a coalition that stands',
  'entente/compartment-proposal@1': 'a compartment',
} as const satisfies Record<FoundingFile['format'], string>

/** A file's bytes. */
export function foundingFileBytes(file: FoundingFile): Uint8Array {
  return utf8(`${JSON.stringify(file)}\n`)
}

/** The file in `bytes`, which hold it as it stands or as the texts of its QR codes, in any order. Throws `E_FOUNDING_FILE` and what `parseStrictJson`
 *  throws. */
export function readFoundingFile(bytes: Uint8Array): FoundingFile {
  if (bytes.length > limits.foundingFileBytes)
    throw notOne(`it has more than ${limits.foundingFileBytes} bytes`)
  if (!isUtf8(bytes)) throw notOne('it is no text')
  const text = utf8Text(bytes).trim()
  const parts = text.split(/\s+/)
  const json = parts.every((part) => partForm.test(part)) ? joinParts(parts) : text
  const parsed = foundingFile.safeParse(parsedText(json))
  if (parsed.success) return parsed.data
  throw failure('E_FOUNDING_FILE', 'this is no file of a founding, or a damaged one', {
    paths: parsed.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`),
  })
}

/** The file in `bytes`, which has to be of the kind named. Throws as `readFoundingFile` does. */
export function readFileOf<Format extends FoundingFile['format']>(
  bytes: Uint8Array,
  format: Format,
): Extract<FoundingFile, { format: Format }> {
  return ofKind(readFoundingFile(bytes), format)
}

/** A file that was read, which has to be of the kind named. Throws `E_FOUNDING_FILE`. */
export function ofKind<Format extends FoundingFile['format']>(
  file: FoundingFile,
  format: Format,
): Extract<FoundingFile, { format: Format }> {
  if (isOf(file, format)) return file
  throw notOne(`it is ${fileKinds[file.format]}, not ${fileKinds[format]}`)
}

function isOf<Format extends FoundingFile['format']>(
  file: FoundingFile,
  format: Format,
): file is Extract<FoundingFile, { format: Format }> {
  return file.format === format
}

function parsedText(text: string): unknown {
  try {
    return parseStrictJson(text, 'the file')
  } catch (error) {
    if (isFailure(error, 'E_JSON_SYNTAX')) throw notOne('it is neither JSON nor the text of QR codes')
    throw error
  }
}

function notOne(why: string): EntenteError {
  return failure('E_FOUNDING_FILE', `this is no file that is asked for here: ${why}`)
}

// RFC 4648, section 6: of what QR codes hold at five and a half bits a character, letters and digits that survive being pasted.
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const partForm = /^ENTENTE:([0-9A-F]{8}):(\d{1,2})\/(\d{1,2}):([A-Z2-7]+)$/

/** Texts for QR codes that hold the file together, each at most `limits.qrCharacters` of the alphanumeric mode. Undefined where it takes more than
 *  `limits.qrParts`: such a file travels as a file. */
export function qrParts(file: FoundingFile): readonly string[] | undefined {
  const packed = deflateRawSync(foundingFileBytes(file), { level: 9 })
  const digits = toBase32(packed)
  const check = sha256Hex(packed).slice(0, 8).toUpperCase()
  const room = limits.qrCharacters - `ENTENTE:${check}:00/00:`.length
  const count = Math.ceil(digits.length / room)
  if (count > limits.qrParts) return undefined
  const share = Math.ceil(digits.length / count)
  return Array.from(
    { length: count },
    (_, i) => `ENTENTE:${check}:${i + 1}/${count}:${digits.slice(i * share, (i + 1) * share)}`,
  )
}

/** The text that the parts hold. Throws `E_FOUNDING_FILE`, naming what is missing. */
function joinParts(texts: readonly string[]): string {
  const parts = texts.map((text) => {
    const [, check = '', number = '', count = '', digits = ''] = partForm.exec(text) ?? []
    return { check, number: Number(number), count: Number(count), digits }
  })
  const [first] = parts
  if (first === undefined || parts.some(({ check, count }) => check !== first.check || count !== first.count))
    throw notOne('these QR codes are of different files')
  const byNumber = new Map(parts.map((part) => [part.number, part.digits]))
  const wanted = Array.from({ length: first.count }, (_, i) => i + 1)
  const missing = wanted.filter((number) => !byNumber.has(number))
  if (missing.length > 0)
    throw failure('E_FOUNDING_FILE', `of ${first.count} QR codes these are missing: ${missing.join(', ')}`, {
      paths: missing.map(String),
    })
  const packed = fromBase32(wanted.map((number) => byNumber.get(number) ?? '').join(''))
  if (sha256Hex(packed).slice(0, 8).toUpperCase() !== first.check)
    throw notOne('a QR code was read wrongly: read them again')
  try {
    return utf8Text(inflateRawSync(packed, { maxOutputLength: limits.foundingFileBytes }))
  } catch (cause) {
    throw failure('E_FOUNDING_FILE', 'what these QR codes hold cannot be unpacked', { cause })
  }
}

function toBase32(bytes: Uint8Array): string {
  const digits: string[] = []
  let bits = 0
  let held = 0
  for (const byte of concat(bytes, Uint8Array.of(0))) {
    bits = ((bits & ((1 << held) - 1)) << 8) | byte
    held += 8
    while (held >= 5) {
      held -= 5
      digits.push(base32.charAt((bits >> held) & 31))
    }
  }
  return digits.slice(0, Math.ceil((bytes.length * 8) / 5)).join('')
}

function fromBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of text) {
    bits = ((bits & ((1 << held) - 1)) << 5) | base32.indexOf(digit)
    held += 5
    if (held < 8) continue
    held -= 8
    bytes[at++] = (bits >> held) & 255
  }
  return bytes
}
