import { deflateSync } from 'node:zlib'

/** A line of text at a place of the page: points from its left and from its lower edge. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A page of a test's PDF: texts, or a picture. */
export interface PdfPage {
  readonly texts?: readonly PlacedText[]
  readonly picture?: boolean
  /** Degrees clockwise by which viewers turn it. */
  readonly rotate?: number
  /** Content in place of the texts: operators as a PDF writes them. */
  readonly content?: string
}

/** What a test's PDF is made of. */
export interface PdfOptions {
  readonly pages: readonly PdfPage[]
  /** The information dictionary. */
  readonly info?: Readonly<Record<string, string>>
  /** Asks for a password that nobody has. */
  readonly encrypted?: boolean
  /** Leaves out what each code of a font that is not Latin means. */
  readonly unmapped?: boolean
  /** A font of East Asia that the file names and does not carry, and the codes of each text as hexadecimal digits. */
  readonly named?: {
    readonly encoding: string
    readonly ordering: string
    readonly codes: (text: string) => string
  }
  /** In place of the number of pages. */
  readonly count?: number
}

const pageSize = '[0 0 595 842]'

/** Writes a PDF as its specification (ISO 32000-1) has it, for tests: Latin text in Helvetica, all else in a font that draws nothing and says by
 *  a ToUnicode map what its codes mean. */
export function pdf({ pages, info, encrypted, unmapped, named, count }: PdfOptions): Uint8Array<ArrayBuffer> {
  const letters = [
    ...new Set(pages.flatMap(({ texts = [] }) => texts.flatMap(({ text }) => Array.from(text)))),
  ]
  const codesOf =
    named?.codes ??
    ((text: string) => Array.from(text, (letter) => hex4(letters.indexOf(letter) + 1)).join(''))
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (text: string, more = ''): number => {
    const bytes = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
    return add(`<< /Length ${bytes.length} /Filter /FlateDecode ${more} >>\nstream\n${bytes}\nendstream`)
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const latin = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const [narrow, wide] = [500, 1000].map((width) => {
    const map = unmapped === true || named ? '' : `/ToUnicode ${stream(toUnicode(letters))} 0 R`
    const inner = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW ${width} /CIDSystemInfo << /Registry (Adobe) /Ordering (${named?.ordering ?? 'Identity'}) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 >> >>`,
    )
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /${named?.encoding ?? 'Identity-H'} /DescendantFonts [${inner} 0 R] ${map} >>`,
    )
  })
  const picture = stream(
    '\0'.repeat(64),
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
  )
  const kids = pages.map((page) => {
    const content =
      page.content ??
      `${page.picture === true ? 'q 500 0 0 700 50 50 cm /P Do Q\n' : ''}${(page.texts ?? []).map((each) => shown(each, codesOf)).join('\n')}`
    const contents = stream(content)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${pageSize} ${page.rotate === undefined ? '' : `/Rotate ${page.rotate}`} /Contents ${contents} 0 R /Resources << /Font << /F1 ${latin} 0 R /F2 ${narrow} 0 R /F3 ${wide} 0 R >> /XObject << /P ${picture} 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${count ?? kids.length} >>`
  const facts =
    info &&
    add(
      `<< ${Object.entries(info)
        .map(([name, value]) => `/${name} ${hexText(value)}`)
        .join(' ')} >>`,
    )
  const key =
    encrypted === true
      ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<01> <01>]`
      : ''
  return assembled(objects, `/Root 1 0 R ${facts === undefined ? '' : `/Info ${facts} 0 R`} ${key}`)
}

function assembled(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const offset = out.length
    out += `${i + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  out += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(out, 'latin1'))
}

function shown({ text, x, y, size = 10 }: PlacedText, codesOf: (text: string) => string): string {
  const plain = /^[\x20-\x7e]*$/.test(text)
  const font = plain ? 'F1' : /\p{sc=Han}/u.test(text) ? 'F3' : 'F2'
  const string = plain ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<${codesOf(text)}>`
  return `BT /${font} ${size} Tf ${x} ${y} Td ${string} Tj ET`
}

function toUnicode(letters: readonly string[]): string {
  const pairs = letters.map((letter, i) => `<${hex4(i + 1)}> <${utf16(letter)}>`)
  const blocks: string[] = []
  for (let at = 0; at < pairs.length; at += 100) {
    const some = pairs.slice(at, at + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Test def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

const hex4 = (code: number): string => code.toString(16).padStart(4, '0')
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
const hexText = (text: string): string => `<feff${utf16(text)}>`

/** Lines below each other from a place downwards. */
export function column(x: number, top: number, lines: readonly string[], size = 10): PlacedText[] {
  return lines.map((text, i) => ({ text, x, y: top - i * size * 1.2, size }))
}
