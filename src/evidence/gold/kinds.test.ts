import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asDay } from '../../kernel/instant.ts'
import { eventTypes, type EventType } from '../../records/event.ts'
import { readEvents } from '../read.ts'

interface Kind {
  readonly type: EventType | null
  readonly actors: string
  readonly text: string
}

const isType = (name: string): name is EventType => Object.hasOwn(eventTypes, name)

/** Invented sentences, one a line: the type of the event each states and who takes part, or `none`. Those not read yet stay in. */
const kinds = readFileSync(new URL('kinds.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Kind => {
    const [head = '', text = ''] = line.split(' | ')
    const [name = '', actors = ''] = head.split(' ')
    if (name !== 'none' && !isType(name)) throw new Error(`${name} is no type: ${line}`)
    return { type: isType(name) ? name : null, actors: sorted(actors.split(',')), text }
  })

function sorted(ids: readonly string[]): string {
  return [...ids].sort().join()
}

const read = (text: string) => readEvents({ text, language: 'en', published: asDay('2019-06-12') }).events

test('sentences that state an event are read as one of its kind, with those who take part', () => {
  const stated = kinds.filter(({ type }) => type !== null)
  const found = stated.flatMap((kind) => {
    const event = read(kind.text).find(({ type }) => type === kind.type)
    return event ? [{ kind, event }] : []
  })
  const whole = found.filter(({ kind, event }) => sorted(event.actors.map(({ id }) => id)) === kind.actors)
  console.log(
    `${stated.length} sentences, ${found.length} read by kind, ${whole.length} with just their actors`,
  )
  expect(stated.length).toBeGreaterThan(400)
  expect(found.length / stated.length).toBeGreaterThanOrEqual(0.81)
  expect(whole.length / found.length).toBeGreaterThanOrEqual(0.9)
})

test('sport, commerce, accidents and lives of persons state none', () => {
  const quiet = kinds.filter(({ type }) => type === null)
  const loud = quiet.filter(({ text }) => read(text).length > 0)
  console.log(loud.map(({ text }) => text).join('\n'))
  expect(quiet.length).toBeGreaterThanOrEqual(100)
  expect(loud.length / quiet.length).toBeLessThanOrEqual(0.02)
})
