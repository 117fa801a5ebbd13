import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntenteError } from './error.ts'
import { parseStrictJson } from './json.ts'

function refusal(text: string): { code: string; paths: readonly string[] } {
  try {
    parseStrictJson(text)
  } catch (error) {
    if (error instanceof EntenteError) return { code: error.code, paths: error.paths }
    throw error
  }
  throw new Error(`taken: ${text.slice(0, 80)}`)
}

describe('strict JSON', () => {
  it('gives what JSON.parse gives for every well-formed value, compact or spaced', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6, noUnicodeString: false }),
        fc.constantFrom(undefined, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent)
          // Numbers past 2^53 are refused by design and -0 has no JSON form of its own.
          fc.pre(!/\d{16}|[eE]/.test(text) && text.isWellFormed() && !/\\ud/i.test(text))
          expect(parseStrictJson(text)).toEqual(JSON.parse(text))
        },
      ),
    )
  })

  it.each([
    ['{"a":1,"a":2}', 'E_JSON_DUPLICATE_KEY', 'a'],
    ['{"a":{"b":[{"c":1,"\\u0063":2}]}}', 'E_JSON_DUPLICATE_KEY', 'a.b.0.c'],
    ['{"a":"\\ud800"}', 'E_JSON_STRING', 'a'],
    ['{"a":"\\udc00\\ud800"}', 'E_JSON_STRING', 'a'],
    ['[1e400]', 'E_JSON_NUMBER', '0'],
    ['[0,9007199254740992]', 'E_JSON_NUMBER', '1'],
    ['[9007199254740994]', 'E_JSON_NUMBER', '0'],
    ['[-9007199254740993]', 'E_JSON_NUMBER', '0'],
    ['[1e20]', 'E_JSON_NUMBER', '0'],
    ['[1e+21]', 'E_JSON_NUMBER', '0'],
    ['{"a":-1.5e+300}', 'E_JSON_NUMBER', 'a'],
    ['[NaN]', 'E_JSON_SYNTAX', '0'],
    ['{"a":01}', 'E_JSON_SYNTAX', '(root)'],
    ['{"a":-}', 'E_JSON_SYNTAX', 'a'],
    ['{"a":1,}', 'E_JSON_SYNTAX', '(root)'],
    ['{"a":"\n"}', 'E_JSON_SYNTAX', 'a'],
    ['{"a":1}x', 'E_JSON_SYNTAX', '(root)'],
    ['', 'E_JSON_SYNTAX', '(root)'],
  ])('refuses %s', (text, code, path) => {
    expect(refusal(text)).toEqual({ code, paths: [path] })
  })

  it('bounds nesting, of any size, on both roads', () => {
    expect(refusal('['.repeat(33) + ']'.repeat(33)).code).toBe('E_JSON_DEPTH')
    expect(refusal('['.repeat(1_000_000)).code).toBe('E_JSON_DEPTH')
    expect(parseStrictJson('['.repeat(32) + ']'.repeat(32))).toBeTruthy()
  })

  it('keeps a member named __proto__ a member', () => {
    const value = parseStrictJson(' {"__proto__":{"x":1}}')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('takes paired surrogates however they are written', () => {
    expect(parseStrictJson('["\\ud83d\\ude00"]')).toEqual(['😀'])
    expect(parseStrictJson('["😀"]')).toEqual(['😀'])
    expect(refusal('["\ud83d"]').code).toBe('E_JSON_STRING')
  })
})
