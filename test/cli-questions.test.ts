import { describe, expect, it } from 'vitest'
import { CommandLine, refusalOf } from './command.ts'

const as = (seat: string) => ['--as', seat]

describe('questions on the command line', () => {
  it('of how much and when are asked, answered blind, and settled', { timeout: 180_000 }, async () => {
    const line = new CommandLine()
    await line.run('init', '--seats', 'one,two')
    const ask = async (...words: string[]) =>
      (
        await line.json<{ id: string }>(
          'ask',
          ...words,
          '--closes',
          '2090-01-01',
          '--in',
          'plenary',
          ...as('one'),
        )
      ).id
    const ships = await ask(
      'How many ships?',
      ...'--kind numeric --unit ships --low 0 --high 60 --open high'.split(' '),
    )
    const start = await ask(
      'When will it begin?',
      ...'--kind date --low 2020-01-01 --high 2091-01-01'.split(' '),
    )
    const wrong = await line.run(
      'ask',
      'How many?',
      '--closes',
      '2090-01-01',
      '--unit',
      'ships',
      ...as('one'),
    )
    expect(refusalOf(wrong)).toBe('2 E_USAGE')

    await line.run('judge', ships, '--quantiles', '10:5,50:9,90:20', ...as('one'))
    await line.run('judge', start, '--quantiles', '10%:2030-01-01,90%:2040-01-01', ...as('one'))
    expect(refusalOf(await line.run('judge', ships, '--quantiles', '10:-5', ...as('one')))).toMatch(
      /E_QUANTILES$/,
    )

    const hidden = await line.run('estimate', ships, ...as('two'))
    expect([hidden.code, hidden.out]).toEqual([1, expect.stringMatching(/one has answered.*--look/s)])
    expect(refusalOf(await line.run('estimate', ships, '--csv', ...as('two')))).toBe('1 E_BLIND')
    const waiting = await line.run('today', ...as('two'))
    expect(waiting.out).toMatch(/To answer \(2\):\n {2}[0-9a-f]{16} {2}(How many|When)/)

    await line.run('judge', ships, '--quantiles', '10:15,50:19,90:30', ...as('two'))
    const pooled = await line.run('estimate', ships, ...as('two'))
    expect(pooled.out).toContain('Joint estimate: 10.0%: 10, 50.0%: 14, 90.0%: 25')
    const looked = await line.run('estimate', start, '--look', ...as('two'))
    expect(looked.out).toContain('10.0%: 2030-01-01')
    const table = await line.run('estimate', ships, '--csv', ...as('two'))
    expect(table.out.split('\r\n')[0]).toBe(
      'at,member,judgement,answer at 0.1 (ships),answer at 0.5 (ships),answer at 0.9 (ships),joint at 0.1 (ships),joint at 0.5 (ships),joint at 0.9 (ships),members',
    )

    expect(refusalOf(await line.run('resolve', ships, '-1', ...as('one')))).toBe('2 E_RECORD_INVALID')
    expect((await line.run('resolve', ships, '17', ...as('one'))).code).toBe(0)
    expect((await line.run('resolve', start, '2021-01-01', ...as('one'))).code).toBe(0)
    expect((await line.run('estimate', ships, ...as('one'))).out).toMatch(/Resolved 17 .*\n.*\n {2}two: CRPS/)

    await line.run('comment', start, 'What do you say, @two?', ...as('one'))
    expect((await line.run('today', ...as('two'))).out).toContain('Called by name (1):')
    await line.run('today', '--seen', ...as('two'))
    expect((await line.json<{ since: number | null }>('today', ...as('two'))).since).not.toBeNull()
  })
})
