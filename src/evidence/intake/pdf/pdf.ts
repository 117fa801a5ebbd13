import { getDocumentProxy } from 'unpdf'
import { failure, isFailure } from '../../../kernel/error.ts'
import { limits } from '../../../kernel/limits.ts'
import type { Locator } from '../locator.ts'
import type { PageFacts } from '../page-facts.ts'
import { CMaps } from './cmaps.ts'
import { factsOf, type PdfFacts } from './facts.ts'
import { layOut } from './layout.ts'
import type { Run } from './lines.ts'

/** What a PDF holds to be read. */
export interface PdfText {
  readonly text: string
  /** A path is `page=3`. */
  readonly locator: Locator
  readonly page: PageFacts
  /** When the file says it was made: a day or an instant. It is no date of publication. */
  readonly created: string | null
  /** Pages, and how many of them have no text. */
  readonly pages: { readonly count: number; readonly blank: number }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads the text of a PDF. `name` is used in messages. Throws `E_PDF_ENCRYPTED`, `E_PDF_DAMAGED`, `E_PDF_TOO_LARGE`, `E_DOCUMENT_TOO_LARGE`, and
 *  `E_DOCUMENT_NO_TEXT` where it has only pictures. */
export async function pdfText(bytes: Uint8Array, name: string): Promise<PdfText> {
  if (breaksOff(bytes)) throw damaged(name, 'it breaks off before its end')
  const pdf = await open(bytes, name)
  try {
    if (pdf.numPages === 0) throw damaged(name, 'no page of it can be found')
    if (pdf.numPages > limits.pdfPages) {
      throw tooLarge(name, `${pdf.numPages} pages; at most ${limits.pdfPages} are read`)
    }
    const pages = await runsOf(pdf, name)
    const { lines, text, pages: places } = layOut(pages)
    if (!/[\p{L}\p{N}]/u.test(text) || isUnmapped(text)) throw noText(name, pdf.numPages)
    const facts: PdfFacts = await factsOf(pdf, lines)
    return {
      ...facts,
      text,
      locator: places.map(({ page, start, end }) => ({ start, end, path: `page=${page + 1}` })),
      pages: { count: pdf.numPages, blank: pages.filter((runs) => runs.length === 0).length },
    }
  } catch (cause) {
    throw isFailure(cause) ? cause : damaged(name, 'a page of it cannot be read', cause)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    // It is given a copy: what it is given it takes away.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      BinaryDataFactory: CMaps,
      cMapPacked: false,
      enableXfa: false,
      // Pictures are not looked at, whatever their size.
      maxImageSize: 1,
      verbosity: 0,
    })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw failure('E_PDF_ENCRYPTED', `${name} opens only with a password: save it without one`, {
        paths: [name],
        cause,
      })
    }
    throw damaged(name, 'its structure cannot be made out', cause)
  }
}

/** The marks of a file's end, and what must not come after them. Files that were changed have several ends; one that is sent in an order for
 *  reading while it loads has one near its beginning too. */
function breaksOff(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = text.lastIndexOf('%%EOF')
  return end < 0 || text.indexOf('endobj', end) >= 0 || text.indexOf('endstream', end) >= 0
}

/** Runs of text by page, in the coordinates of the page as it is shown. */
async function runsOf(pdf: Pdf, name: string): Promise<Run[][]> {
  const pages: Run[][] = []
  let count = 0
  let units = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const turn = page.getViewport({ scale: 1 }).transform as unknown as Matrix
    const found: Run[] = []
    for await (const { items } of page.streamTextContent() as unknown as AsyncIterable<Chunk>) {
      count += items.length
      for (const { str = '', width = 0, transform } of items) {
        units += str.length
        const run = transform === undefined ? null : placed(str, width, times(turn, transform))
        // A stream that is left before its end is never let go: what is too much is passed over.
        if (run !== null && count <= limits.pdfRuns && units <= limits.documentBytes) found.push(run)
      }
    }
    if (count > limits.pdfRuns || units > limits.documentBytes) throw tooLarge(name, 'more text than is read')
    pages.push(found)
    page.cleanup()
  }
  return pages
}

type Matrix = readonly [number, number, number, number, number, number]

/** A piece of text, or a mark of structure without any. */
interface Item {
  readonly str?: string
  readonly width?: number
  readonly transform?: Matrix
}

interface Chunk {
  readonly items: readonly Item[]
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A run as it stands on the page; null for what runs up, down or slanting beside the text. */
function placed(text: string, width: number, [a, b, c, d, x, y]: Matrix): Run | null {
  if (Math.abs(b) > Math.abs(a) || a < 0 || ![a, b, c, d, x, y, width].every(Number.isFinite)) return null
  const size = Math.max(Math.abs(d), Math.abs(c), 1)
  return { text: lettersOf(text), x, y, width, size }
}

/** Letters in place of what some programs write for them: joined letters, and the parts of characters that dictionaries sort by. */
function lettersOf(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
}

/** Whether the letters are not told: fonts that say which shapes to draw and not what they mean. */
function isUnmapped(text: string): boolean {
  const unknown = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.filter((each) => !/\s/.test(each)).length ?? 0
  return unknown > 0.3 * text.replace(/\s/g, '').length
}

function damaged(name: string, why: string, cause?: unknown): Error {
  return failure('E_PDF_DAMAGED', `${name} is a damaged PDF: ${why}`, { paths: [name], cause })
}

function tooLarge(name: string, what: string): Error {
  return failure('E_PDF_TOO_LARGE', `${name} has ${what}: split it into its parts`, { paths: [name] })
}

function noText(name: string, pages: number): Error {
  return failure(
    'E_DOCUMENT_NO_TEXT',
    `${name} has ${pages === 1 ? 'one page' : `${pages} pages`} and no text that can be read, only pictures of it: put it through character recognition (OCR) elsewhere, then read the result`,
    { paths: [name] },
  )
}
