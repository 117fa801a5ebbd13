import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFailure, type EntenteError } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { readCharter } from './read.ts'

const whole = readFileSync(
  path.join(import.meta.dirname, '../../charters/template-security-coalition.yaml'),
  'utf8',
)

function refusal(text: string | Uint8Array): EntenteError {
  try {
    readCharter('own.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text)
  } catch (error) {
    if (isFailure(error)) return error
    throw error
  }
  throw new Error('this was read')
}

/** The charter with one piece of it changed; the line of the change, from 1. */
function changed(from: string, to: string): { text: string; line: number } {
  const at = whole.indexOf(from)
  if (at < 0) throw new Error(`nothing like "${from}" stands there`)
  return { text: whole.replace(from, to), line: whole.slice(0, at).split('\n').length }
}

function expectPlace(from: string, to: string, code: string, place: string | RegExp, below = 0): void {
  const { text, line } = changed(from, to)
  const { code: got, paths } = refusal(text)
  expect(got).toBe(code)
  const here = paths.filter((each) => each.startsWith(`own.yaml:${line + below} `))
  expect({ paths, here: here.length }).toEqual({ paths, here: expect.any(Number) as number })
  expect(here.join('\n')).toMatch(place)
}

describe('reading a charter', () => {
  it('takes what is well', () => {
    const charter = readCharter('own.yaml', new TextEncoder().encode(whole))
    expect(charter.triggers).toHaveLength(5)
    expect(charter.triggers[1]).toMatchObject({
      line: { passes: 'above', probability: 0.2 },
      unverified: false,
    })
  })

  it('names the line of what has the wrong form', () => {
    expectPlace('strength: shall', 'strength: must', 'E_CHARTER_INVALID', /obligations\.0\.strength/)
    expectPlace('probability: 0.2', 'probability: 1.2', 'E_CHARTER_INVALID', /triggers\.1\.line\.probability/)
    expectPlace(
      '    article: 5(1)',
      '    artikle: 5(1)',
      'E_CHARTER_INVALID',
      /triggers\.0\.artikle: there is no such field/,
    )
    expectPlace('kind: threatToSecurity', 'kind: invasion', 'E_CHARTER_INVALID', /triggers\.0\.kind/)
  })

  it('refuses what is no plain YAML, naming the line', () => {
    expectPlace('name: Security coalition', 'name: &own Security coalition', 'E_YAML_SYNTAX', /anchor/)
    expectPlace(
      'name: Security coalition',
      'name: Security coalition\nname: Twice',
      'E_YAML_SYNTAX',
      /name: this key stands twice/,
      1,
    )
    expectPlace('name: Security coalition', 'name: !!binary aGVsbG8=', 'E_YAML_SYNTAX', /tag|kind/)
    expect(refusal(changed('sources: {}', 'sources: {').text).code).toBe('E_YAML_SYNTAX')
    const aliased = whole
      .replace('article: 5(2)\n', 'article: &a 5(2)\n')
      .replace('article: 6(1)', 'article: *a')
    expect(refusal(aliased).code).toBe('E_YAML_SYNTAX')
    expect(refusal('a: 1\n---\nb: 2\n').code).toBe('E_YAML_SYNTAX')
    expect(refusal('').code).toBe('E_CHARTER_INVALID')
    expect(refusal(Uint8Array.of(0xff, 0xfe)).code).toBe('E_ENCODING')
  })

  it('refuses what would take too much, and says so', () => {
    expect(refusal(new Uint8Array(10 * 1024 * 1024).fill(0x61)).code).toBe('E_RECORD_TOO_LARGE')
    const deep = limits.jsonDepth + 2
    expect(refusal(`${'['.repeat(deep)}${']'.repeat(deep)}`)).toMatchObject({ code: 'E_YAML_SYNTAX' })
    expect(refusal('['.repeat(4_000)).code).toBe('E_YAML_SYNTAX')
    expect(refusal('- '.repeat(4_000)).code).toBe('E_YAML_SYNTAX')
    // Many keys of one map take time by their number, not by its square.
    const many = Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n')
    const { code, paths } = refusal(many)
    expect([code, paths.length]).toEqual(['E_CHARTER_INVALID', limits.charterFindings + 1])
  })
})

describe('what cannot stand', () => {
  it.each([
    ['a trigger that names no duty', 'on: [coup]', 'on: [threat]', /triggers\.3: no duty follows/],
    [
      'a duty on no trigger there is',
      'on: [coup]',
      'on: [coupe]',
      /obligations\.\d+\.on\.0: there is no trigger/,
    ],
    [
      'a name twice',
      '- id: report\n',
      '- id: assist\n',
      /obligations\.\d+\.id: "assist" stands for something else/,
    ],
    [
      'a source that is not there',
      "article: '7'",
      "article: '7'\n    source: nowhere",
      /there is no source "nowhere"/,
    ],
    [
      'half as a qualified majority',
      'fraction: { p: 2, d: 3 }',
      'fraction: { p: 1, d: 2 }',
      /more than half/,
    ],
    [
      'more than all',
      'fraction: { p: 2, d: 3 }',
      'fraction: { p: 3, d: 3 }\n    moreThan: true',
      /more than all/,
    ],
    ['more than a fraction of itself', 'fraction: { p: 2, d: 3 }', 'fraction: { p: 4, d: 3 }', /fraction/],
    ['two ways that contradict', '    after: agreement\n', '', /"agreement" decides the same otherwise/],
    ['a rule that waits for itself', 'after: agreement', 'after: twoThirds', /cannot stand beside itself/],
    [
      'a rule after one that is not there',
      'after: agreement',
      'after: nothing',
      /there is no rule "nothing"/,
    ],
    ['a zone that is none', 'zone: UTC', 'zone: Europe/Nowhere', /no zone/],
    ['a roster change by no rule', 'join: agreement', 'join: nobody', /founding\.roster\.join/],
    ['silence without a time', '    period: { value: 48, unit: hours }\n', '', /period/],
    ['a line without an estimate', '    line: { passes: above, probability: 0.2 }\n', '', /line/],
    ['a template without founding', whole.slice(whole.indexOf('founding:')), '', /founding: a template says/],
    [
      'neutrality beside help',
      '  - id: report\n',
      "  - id: neutral\n    on: [attack]\n    kind: neutrality\n    strength: shall\n    says: Stay out.\n    article: '6'\n  - id: mustHelp\n    on: [attack]\n    kind: assistAny\n    strength: shall\n    says: Help.\n    article: '6'\n  - id: report\n",
      /"mustHelp" asks for help where this asks for neutrality/,
    ],
    [
      'an unknown actor',
      'membership: []',
      'membership: [{ actors: [QQQ], from: null, status: member, article: "1" }]',
      /"QQQ" is neither/,
    ],
    [
      'a membership that ends before it begins',
      'membership: []',
      'membership: [{ actors: [FRA], from: "2000", to: "1999", status: member, article: "1" }]',
      /began only on 2000/,
    ],
    [
      'two memberships at once',
      'membership: []',
      'membership: [{ actors: [FRA], from: "2000", status: member, article: "1" }, { actors: [DEU, FRA], from: "2010", status: observer, article: "1" }]',
      /FRA is member at the same time/,
    ],
  ])('%s', (_, from, to, place) => {
    const { paths, code } = refusal(changed(from, to).text)
    expect(code).toBe('E_CHARTER_INVALID')
    expect(paths.join('\n')).toMatch(place)
  })

  it('holds dates to the life of the instrument', () => {
    const lived = whole
      .replace('signed: null', 'signed: 2000-01-01')
      .replace('expiry: null', 'expiry: 2010-01-01')
    const member = (from: string): string =>
      lived.replace(
        'membership: []',
        `membership: [{ actors: [FRA], from: ${from}, status: member, article: "1" }]`,
      )
    expect(refusal(member('1999-12-31')).paths.join()).toMatch(/membership\.0\.from: 1999-12-31 lies outside/)
    expect(refusal(member('"2011"')).paths.join()).toMatch(/2011 lies outside/)
    expect(() => readCharter('own.yaml', new TextEncoder().encode(member('2000-01-01')))).not.toThrow()
  })

  it('counts whether a rule could ever pass', () => {
    const members = whole
      .replace(/membershipNote:\n {2}says: .*\n {2}article: '1'\n/, '')
      .replace(
        'membership: []',
        'membership: [{ actors: [FRA, DEU, ITA], from: "2000", status: member, article: "1" }]',
      )
    const fixed = (number: number): string =>
      members.replace(
        'method: qualified\n    fraction: { p: 2, d: 3 }',
        `method: fixedNumber\n    fixedNumber: ${number}`,
      )
    expect(refusal(fixed(4)).paths.join()).toMatch(/there are only 3 to decide/)
    expect(() => readCharter('own.yaml', new TextEncoder().encode(fixed(3)))).not.toThrow()
    const alone = members.replace('[FRA, DEU, ITA]', '[FRA]')
    expect(refusal(alone).paths.join()).toMatch(/nobody is there to decide/)
    const veto = members.replace('method: majority', 'method: majority\n    vetoes: [USA]')
    expect(refusal(veto).paths.join()).toMatch(/USA is no member while this rule holds/)
  })
})
