import { base64, fromBase64, utf8, utf8Text } from '../src/kernel/bytes.ts'
import type { OutcomeFile } from '../src/records/outcomeFile.ts'
import { withBitTurned } from './ledger.ts'

/** Draws by a seed (mulberry32, public domain), so that a disagreement can be looked at again. */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % end
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to draw from')
    return item
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }
}

/** A file with something changed that a careless verifier might not see. */
export function damaged(draw: Draw, file: Uint8Array): { readonly what: string; readonly bytes: Uint8Array } {
  const parsed = JSON.parse(utf8Text(file)) as OutcomeFile
  const rewritten = (what: string, value: object) => ({ what, bytes: utf8(JSON.stringify(value)) })
  const at = draw.below(Math.max(1, parsed.statements.length))
  const chosen = parsed.statements[at]
  const changeOne = (what: string, change: (bytes: Uint8Array) => Uint8Array) =>
    chosen === undefined
      ? rewritten('none', parsed)
      : rewritten(what, {
          ...parsed,
          statements: parsed.statements.map((text, i) =>
            i === at ? base64(change(fromBase64(text))) : text,
          ),
        })
  const inText = (change: (text: string) => string) => (bytes: Uint8Array) => utf8(change(utf8Text(bytes)))
  const fields = ['genesis', 'charter', 'motion', 'served'] as const
  switch (draw.below(11)) {
    case 0:
      return { what: 'a bit turned', bytes: withBitTurned(file, draw.below(file.length * 8)) }
    case 1:
      return { what: 'cut off', bytes: file.slice(0, draw.below(file.length)) }
    case 2:
      return changeOne('a bit turned in a statement', (bytes) =>
        withBitTurned(bytes, draw.below(bytes.length * 8)),
      )
    case 3:
      return changeOne(
        'a signature line gone',
        inText((text) => text.replace(/\n— [^\n]*\/held [^\n]*\n/, '\n')),
      )
    case 4:
      return changeOne(
        'another index',
        inText((text) => text.replace(/\nindex (\d+)\n/, (_, n: string) => `\nindex ${Number(n) + 1}\n`)),
      )
    case 5:
      return rewritten('a statement gone', {
        ...parsed,
        statements: parsed.statements.filter((_, i) => i !== at),
      })
    case 6:
      return rewritten('another claim', {
        ...parsed,
        outcome: draw.of(['adopted', 'rejected', 'dead', 'pending']),
      })
    case 7: {
      const field = draw.of(fields)
      const bytes = fromBase64(parsed[field] ?? 'AA==')
      return rewritten(`a bit turned in ${field}`, {
        ...parsed,
        [field]: base64(withBitTurned(bytes, draw.below(bytes.length * 8))),
      })
    }
    case 8:
      return rewritten('statements twice', {
        ...parsed,
        statements: [...parsed.statements, ...parsed.statements],
      })
    case 9:
      return rewritten('no serving', { ...parsed, served: null })
    default:
      return rewritten(
        'a field more or less',
        draw.chance(50) ? { ...parsed, more: 1 } : { ...parsed, attempt: undefined },
      )
  }
}
