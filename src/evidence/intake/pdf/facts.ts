import type { getDocumentProxy } from 'unpdf'
import { instantText, isDay, parseInstantLoosely } from '../../../kernel/instant.ts'
import { isFailure } from '../../../kernel/error.ts'
import type { PageFacts } from '../page-facts.ts'
import type { Line } from './columns.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly page: PageFacts
  readonly created: string | null
}

/** Reads what a PDF says of itself, and its title off its first page. What programs write for want of better is left out. */
export async function factsOf(pdf: Pdf, lines: readonly Line[]): Promise<PdfFacts> {
  const { info, ...more } = await pdf.getMetadata()
  // Its types promise what many files do not have.
  const metadata = more.metadata as typeof more.metadata | null
  const fields = new Map(Object.entries(info))
  const xmp = (name: string): string | null => textOr(metadata?.get(name) as unknown)
  const stated = titleOr(textOr(fields.get('Title')) ?? xmp('dc:title'))
  return {
    page: {
      title: stated ?? largest(lines),
      publisher: xmp('dc:publisher'),
      author: authorOr(textOr(fields.get('Author')) ?? xmp('dc:creator')),
      published: null,
    },
    created: dateOr(textOr(fields.get('CreationDate')) ?? ''),
  }
}

function textOr(value: unknown): string | null {
  if (Array.isArray(value))
    return textOr(
      value
        .map(textOr)
        .filter((each) => each !== null)
        .join(', '),
    )
  if (typeof value !== 'string') return null
  const text = value.replace(/[\s\0]+/g, ' ').trim()
  return text === '' ? null : text
}

/** Names of files and of programs are no titles. */
function titleOr(title: string | null): string | null {
  const none =
    /^(?:untitled|microsoft (?:word|powerpoint|excel)\b.*|(?:new )?document ?\d*|slide \d+|безымянный|документ ?\d*|未命名.*|\S+\.(?:docx?|rtf|odt|pdf|indd|qxp?d?|tex|dvi|pptx?|xlsx?))$/i
  return title === null || title.length < 4 || none.test(title) ? null : title
}

/** The name of an account is no by-line. */
function authorOr(author: string | null): string | null {
  if (author === null || !/\p{L}/u.test(author)) return null
  return /[\s.,]|\p{sc=Han}/u.test(author) && !/^(?:microsoft|windows) user$|@/i.test(author) ? author : null
}

/** What is set in the largest letters on the first page, where these are larger than most. */
function largest(lines: readonly Line[]): string | null {
  const first = lines.filter(({ page }) => page === lines[0]?.page)
  const sizes = first.map(({ size }) => size).sort((a, b) => a - b)
  const size = sizes.at(-1) ?? 0
  if (size < 1.15 * (sizes[Math.floor(sizes.length / 2)] ?? 0)) return null
  const at = first.findIndex((line) => line.size > 0.97 * size)
  const title: string[] = []
  for (const line of first.slice(at)) {
    if (line.size < 0.97 * size) break
    title.push(line.text)
  }
  const text = title.join(' ')
  return text.length >= 8 && text.length <= 300 ? text : null
}

/** `D:20201023180000+02'00'`: a day, and an instant where its zone is told (ISO 32000-1, 7.9.4). */
function dateOr(written: string): string | null {
  const [, year, month = '01', date = '01', hour, minute = '00', second = '00', zone] =
    /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(Z|[+-]\d\d'?(?:\d\d'?)?)?/.exec(written) ?? []
  if (year === undefined) return null
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) return null
  if (hour === undefined || zone === undefined) return day
  const digits = zone.replace(/'/g, '')
  const offset = digits === 'Z' ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3, 5).padEnd(2, '0')}`
  try {
    return instantText(parseInstantLoosely(`${day}T${hour}:${minute}:${second}${offset}`))
  } catch (error) {
    if (!isFailure(error)) throw error
    return day
  }
}
