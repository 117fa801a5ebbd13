import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CommandLine, refusalOf } from './command.ts'

interface Event {
  readonly id: string
  readonly modality: string
  readonly date: { readonly from: string; readonly to: string; readonly precision: string } | null
  readonly actors: readonly { readonly id: string; readonly role: string }[]
}

it(
  'corrects an event on the command line, undoes it, and marks it as wrong',
  { timeout: 120_000 },
  async () => {
    const line = new CommandLine()
    const file = join(line.folder, 'a.txt')
    writeFileSync(file, 'China and Russia will hold a joint exercise in Mongolia in September 2018.\n')
    await line.json('init', '--seats', 'treaty')
    await line.json('read', file, '--published', '2018-08-01')
    const events = async () => (await line.json<{ events: Event[] }>('list', 'events')).events
    const [read] = await events()
    const id = read?.id.slice(0, 12) ?? ''
    expect((await line.json<{ counts: object }>('list', 'promises')).counts).toMatchObject({ pastDue: 1 })
    const corrected = await line.json<{ id: string }>(
      ...['correct', id, '--modality', 'occurred', '--date', '2018-09', '--actors', 'CHN:initiator,RUS'],
    )
    expect(await events()).toMatchObject([
      {
        ...{ id: corrected.id, modality: 'occurred' },
        date: { from: '2018-09-01', to: '2018-09-30', precision: 'month' },
        actors: [
          { id: 'CHN', role: 'initiator' },
          { id: 'RUS', role: 'participant' },
        ],
      },
    ])
    expect((await line.json<{ promises: object[] }>('list', 'promises')).promises).toEqual([])
    expect(refusalOf(await line.run('correct', id, '--modality', 'maybe'))).toBe('2 E_USAGE')
    expect(refusalOf(await line.run('correct', id, '--date', 'soon'))).toBe('2 E_INSTANT')
    expect(refusalOf(await line.run('correct', id, '--wrong', 'No.', '--place', 'none'))).toBe('2 E_USAGE')
    await line.json('retract', corrected.id, '--reason', 'error')
    expect(await events()).toEqual([read])
    await line.json('correct', id, '--wrong', 'It says no such thing.')
    expect(await events()).toEqual([])
    expect((await line.json<{ holds: boolean }>('verify')).holds).toBe(true)
  },
)
