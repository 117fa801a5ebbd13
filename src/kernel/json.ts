import { failure, type ErrorCode } from './error.ts'
import { limits } from './limits.ts'

/** A JSON value as the strict parser gives it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Parses I-JSON (RFC 7493): refuses duplicate names, lone surrogates, non-finite numbers and integers beyond 2^53, which
 *  `JSON.parse` lets pass. Throws `E_JSON_…` naming the place.
 *
 *  A text that the platform writes back to the same characters has no duplicate name (it would have come back once), no number that lost
 *  its value, and no lone surrogate but an escaped one, so only other texts take the slow road. */
export function parseStrictJson(text: string, what = 'JSON'): Json {
  if (!text.includes('\\ud')) {
    let value: Json | undefined
    try {
      value = JSON.parse(text) as Json
    } catch {
      // The slow road says what and where.
    }
    if (value !== undefined && isPlain(value, limits.jsonDepth) && JSON.stringify(value) === text)
      return value
  }
  return new StrictParser(text, what).parse()
}

/** Whether a value is written as JSON and read again without change: nested no deeper than `left`, every number finite, no −0, no integer beyond
 *  2^53. (What strings hold, the text shows.) */
function isPlain(value: unknown, left: number): boolean {
  if (typeof value === 'number') {
    return (
      Number.isFinite(value) &&
      (!Number.isInteger(value) || Number.isSafeInteger(value)) &&
      !Object.is(value, -0)
    )
  }
  if (typeof value !== 'object' || value === null) return true
  if (left === 0) return false
  for (const part of Object.values(value)) if (!isPlain(part, left - 1)) return false
  return true
}

/** `value` as I-JSON text, with what a strict reader of that text gets. Where nothing in it could change on the way that is `value`
 *  itself; otherwise the text is read back. Throws `E_JSON_…`. */
export function writeStrictJson(
  value: unknown,
  what = 'JSON',
): { readonly text: string; readonly read: unknown } {
  const text = JSON.stringify(value)
  const unchanged = !text.includes('\\ud') && isPlain(value, limits.jsonDepth)
  return { text, read: unchanged ? value : parseStrictJson(text, what) }
}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const plainCharacters = /[^"\\\u0000-\u001f]*/y
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Recursive descent over RFC 8259's grammar with RFC 7493's refusals; recursion is bounded by `limits.jsonDepth`. */
class StrictParser {
  private readonly text: string
  private readonly what: string
  private at = 0
  private readonly path: (string | number)[] = []

  constructor(text: string, what: string) {
    this.text = text
    this.what = what
  }

  parse(): Json {
    this.space()
    const value = this.value()
    this.space()
    if (this.at < this.text.length) this.refuse('E_JSON_SYNTAX', 'something follows the value')
    return value
  }

  private refuse(code: ErrorCode, why: string): never {
    const before = this.text.slice(0, this.at)
    const line = before.split('\n').length
    const column = this.at - before.lastIndexOf('\n')
    const place = this.path.length > 0 ? this.path.join('.') : '(root)'
    throw failure(code, `${this.what}: ${why} at line ${line}, column ${column}`, { paths: [place] })
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.at++
    }
  }

  private value(): Json {
    switch (this.text.charAt(this.at)) {
      case '{':
        return this.object()
      case '[':
        return this.array()
      case '"':
        return this.string()
      case 't':
        return this.word('true', true)
      case 'f':
        return this.word('false', false)
      case 'n':
        return this.word('null', null)
      default:
        return this.number()
    }
  }

  private word<Value extends Json>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) this.refuse('E_JSON_SYNTAX', 'a value is expected')
    this.at += word.length
    return value
  }

  private number(): number {
    numberForm.lastIndex = this.at
    const match = numberForm.exec(this.text)
    if (!match) this.refuse('E_JSON_SYNTAX', 'a value is expected')
    const value = Number(match[0])
    if (!Number.isFinite(value))
      this.refuse('E_JSON_NUMBER', `${match[0].slice(0, 40)} is not a finite number`)
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      this.refuse('E_JSON_NUMBER', `${match[0].slice(0, 40)} is an integer beyond 2^53 − 1`)
    }
    this.at += match[0].length
    return value
  }

  private string(): string {
    this.at++
    let value = ''
    for (;;) {
      plainCharacters.lastIndex = this.at
      const run = plainCharacters.exec(this.text)?.[0] ?? ''
      value += run
      this.at += run.length
      const next = this.text[this.at]
      if (next === '"') break
      if (next !== '\\') this.refuse('E_JSON_SYNTAX', 'a string does not end, or holds a control character')
      value += this.escape()
    }
    if (!value.isWellFormed()) this.refuse('E_JSON_STRING', 'a string holds a lone surrogate')
    this.at++
    return value
  }

  private escape(): string {
    const kind = this.text[this.at + 1] ?? ''
    if (kind === 'u') {
      const digits = this.text.slice(this.at + 2, this.at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(digits))
        this.refuse('E_JSON_SYNTAX', 'four hexadecimal digits are expected')
      this.at += 6
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const character = escapes[kind]
    if (character === undefined) this.refuse('E_JSON_SYNTAX', 'an unknown escape stands')
    this.at += 2
    return character
  }

  private enter(): void {
    if (this.path.length >= limits.jsonDepth)
      this.refuse('E_JSON_DEPTH', `nesting passes ${limits.jsonDepth}`)
    this.at++
    this.space()
  }

  private array(): Json {
    this.enter()
    const items: Json[] = []
    if (this.text[this.at] === ']') {
      this.at++
      return items
    }
    for (;;) {
      this.path.push(items.length)
      items.push(this.value())
      this.path.pop()
      if (this.separator(']')) return items
    }
  }

  private object(): Json {
    this.enter()
    const members = new Map<string, Json>()
    if (this.text[this.at] === '}') {
      this.at++
      return {}
    }
    for (;;) {
      if (this.text[this.at] !== '"') this.refuse('E_JSON_SYNTAX', 'a name is expected')
      const name = this.string()
      this.path.push(name)
      if (members.has(name))
        this.refuse('E_JSON_DUPLICATE_KEY', `the name "${name.slice(0, 60)}" stands twice`)
      this.space()
      if (this.text[this.at] !== ':') this.refuse('E_JSON_SYNTAX', '":" is expected')
      this.at++
      this.space()
      members.set(name, this.value())
      this.path.pop()
      // `fromEntries` defines `__proto__` as a plain member, unlike assignment.
      if (this.separator('}')) return Object.fromEntries(members)
    }
  }

  /** Passes a comma (false) or the closing bracket (true). */
  private separator(close: string): boolean {
    this.space()
    const next = this.text[this.at]
    if (next !== ',' && next !== close) this.refuse('E_JSON_SYNTAX', `"," or "${close}" is expected`)
    this.at++
    if (next === close) return true
    this.space()
    return false
  }
}

/** Whether two JSON values say the same: the order of names does not count, that of items does. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, i) => sameJson(item, b[i]))
  }
  const left = Object.entries(a)
  const right = new Map<string, unknown>(Object.entries(b))
  return left.length === right.size && left.every(([name, value]) => sameJson(value, right.get(name)))
}
