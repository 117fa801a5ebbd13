/** Codes of old East Asian fonts that files name and do not carry, as the platform's own decoders know them. Each is written as a CMap (Adobe
 *  Technical Note 5014) whose character numbers are those of Unicode, so that the table from numbers to Unicode is the identity. */

interface Codes {
  readonly names: RegExp
  /** Label of the decoder; null where the codes are Unicode's. */
  readonly encoding: string | null
  /** Ranges of codes of one byte and of two. */
  readonly space: readonly (readonly [string, string])[]
}

const twoBytes = [
  ['00', '80'],
  ['8140', 'fefe'],
] as const
const shifted = [
  ['00', '80'],
  ['8140', '9ffc'],
  ['a0', 'df'],
  ['e040', 'fcfc'],
] as const

const known: readonly Codes[] = [
  { names: /^Uni\w+-(?:UCS2|UTF16)-/, encoding: null, space: [['0000', 'ffff']] },
  { names: /^GB(?:pc|Kp?)?-EUC-|^GBK2K-/, encoding: 'gb18030', space: twoBytes },
  { names: /^(?:B5pc|ETen(?:ms)?-B5|HKscs-B5)-/, encoding: 'big5', space: twoBytes },
  { names: /^KSC(?:ms|pc)?-(?:EUC|UHC)-/, encoding: 'euc-kr', space: twoBytes },
  { names: /^(?:90msp?|90pv|83pv|Add|Ext)-RKSJ-/, encoding: 'shift_jis', space: shifted },
]

/** CMaps for one document, in place of files: what pdf.js calls a factory of binary data. Numbers of characters that only a font's maker knows come
 *  out as characters for private use, which say that they are not told. */
export class CMaps {
  private numbered = false

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`no ${kind} is here`)
    return Uint8Array.from(Buffer.from(this.written(filename), 'latin1'))
  }

  private written(name: string): string {
    if (name.endsWith('-UCS2'))
      return this.numbered ? table((block) => block) : table((block) => 0xe0 + (block % 0x19))
    const codes = known.find(({ names }) => names.test(name))
    if (codes === undefined) return cmap([['0000', 'ffff']], 'cidrange', ['<0000> <ffff> 0'])
    this.numbered = true
    return cmap(
      codes.space,
      'cidrange',
      codes.encoding === null ? ['<0000> <ffff> 0'] : rangesOf(codes, codes.encoding),
    )
  }
}

/** A table from numbers of characters to Unicode: each block of 256 to a block. */
function table(target: (block: number) => number): string {
  const ranges = Array.from({ length: 256 }, (_, block) => {
    const from = byte(block)
    return `<${from}00> <${from}ff> <${byte(target(block))}00>`
  })
  return cmap([['0000', 'ffff']], 'bfrange', ranges)
}

function rangesOf({ space }: Codes, encoding: string): string[] {
  const decoder = new TextDecoder(encoding)
  const ranges: string[] = []
  const add = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    const code = text.charCodeAt(0)
    // What the decoder does not know, and what it reads as two.
    if (text.length !== 1 || (code >= 0xe000 && code < 0xf900) || code === 0xfffd) return
    const hex = bytes.map(byte).join('')
    ranges.push(`<${hex}> <${hex}> ${code}`)
  }
  for (const [from, to] of space) {
    const [low = 0, lowNext] = Buffer.from(from, 'hex')
    const [high = 0, highNext] = Buffer.from(to, 'hex')
    for (let first = low; first <= high; first++) {
      if (lowNext === undefined || highNext === undefined) add(first)
      else for (let second = lowNext; second <= highNext; second++) add(first, second)
    }
  }
  return ranges
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0')
}

function cmap(space: Codes['space'], kind: string, ranges: readonly string[]): string {
  const spaces = space.map(([from, to]) => `<${from}> <${to}>`)
  return `begincmap\n${spaces.length} begincodespacerange\n${spaces.join('\n')}\nendcodespacerange\n${ranges.length} begin${kind}\n${ranges.join('\n')}\nend${kind}\nendcmap\n`
}
