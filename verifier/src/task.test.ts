import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromBase64, utf8 } from '../../src/kernel/bytes.ts'
import { spokenWords } from '../../src/ledger/spokenWords.ts'
import { perform, type Answer } from './task.ts'

const certificate = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'certificate-example.json'))
const coalition = '97385d513cda000fde2a8473304dab6a85d2f7864e269f5811aad2816da4e123'
const words = spokenWords(coalition)
const { genesis: encoded, charter: encodedCharter } = JSON.parse(certificate.toString()) as {
  genesis: string
  charter: string
}
const genesis = fromBase64(encoded)

const told = (text: string, file: Uint8Array | null = null): string => {
  const answer: Answer = perform({ certificates: [certificate], text, genesis: file })
  return answer.kind === 'distrusted'
    ? answer.problem
    : answer.kind === 'one'
      ? answer.verdict.result
      : answer.kind
}

describe('whom a person trusts', () => {
  it('may be said by id, by twelve words, by the genesis, or by the file that founders passed on', () => {
    expect(told(`  ${coalition.toUpperCase()}\n`)).toBe('adopted')
    expect(told(words.join(' '))).toBe('adopted')
    expect(told(` ${words.join(', ')} `)).toBe('adopted')
    expect(told('', genesis)).toBe('adopted')
    const passedOn = {
      format: 'entente/founding-genesis@1',
      founding: 'ab'.repeat(16),
      name: 'Council of two',
      charter: encodedCharter,
      genesis: encoded,
      note: null,
    }
    expect(told('', utf8(JSON.stringify(passedOn)))).toBe('adopted')
  })

  it('is never taken from the file itself', () => {
    expect(told('')).toBe('nothing')
    expect(told('', certificate)).toBe('genesis')
    expect(told(`${coalition.slice(0, 63)}0`)).toBe('invalid')
  })

  it('is refused where it names nobody', () => {
    expect(told(coalition.slice(1))).toBe('form')
    expect(told(words.slice(1).join(' '))).toBe('form')
    expect(told([...words.slice(1), words[0]].join(' '))).toBe('otherWords')
    expect(told('', utf8('{}'))).toBe('genesis')
    expect(told('', utf8('no JSON'))).toBe('genesis')
    expect(told('', Uint8Array.from([0xff]))).toBe('genesis')
  })
})

it('names the coalition that a file says it is of, and compares two', () => {
  const asked = perform({ certificates: [certificate], text: '', genesis: null })
  expect(asked.names).toEqual([{ id: coalition, words }])
  const twice = perform({ certificates: [certificate, certificate], text: coalition, genesis: null })
  expect(twice.kind === 'two' && twice.comparison.result).toBe('agree')
  const broken = perform({ certificates: [utf8('{}')], text: coalition, genesis: null })
  expect(broken).toMatchObject({
    kind: 'one',
    verdict: { result: 'invalid', code: 'E_CERTIFICATE_MALFORMED' },
  })
})
