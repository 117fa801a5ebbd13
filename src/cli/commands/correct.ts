import { failure } from '../../kernel/error.ts'
import { asDay } from '../../kernel/instant.ts'
import {
  actorRoles,
  eventTypeNames,
  modalities,
  type EventActor,
  type EventDate,
} from '../../records/event.ts'
import { correct, markWrong, type Correcting } from '../../node/corrections.ts'
import { resolveId } from '../../node/desk.ts'
import { atDesk, exit, option, wordsOf, type Command, type Values } from '../command.ts'

/** `entente correct`: see its help. */
export const correctCommand: Command = {
  name: 'correct',
  summary: 'says of an event what it is otherwise than was read, or that it was read wrongly',
  usage: 'EVENT [--modality WORD] [--type WORD] [--date DAY] …',
  options: {
    type: { type: 'string' },
    modality: { type: 'string' },
    date: { type: 'string' },
    place: { type: 'string' },
    actors: { type: 'string' },
    wrong: { type: 'string' },
  },
  optionHelp: {
    'modality WORD': modalities.join(', '),
    'type WORD': eventTypeNames.join(', '),
    'date DAY': 'a day, a month (2019-07), a year, two days with / between, or none',
    'place TEXT': 'where, or none',
    'actors LIST': 'with commas between: CHN, RUS:initiator, sco',
    'wrong REASON': 'the text says no such thing: takes the event back',
  },
  examples: [
    'entente correct 5b3f0e77 --modality agreedNotDelivered --as treaty',
    'entente correct 5b3f0e77 --wrong "It speaks of another exercise." --as treaty',
  ],
  async run(call) {
    const [typed = ''] = wordsOf(call, 'the event')
    const reason = option(call.values, 'wrong')
    const changes = changesOf(call.values)
    if (reason !== undefined && Object.keys(changes).length > 0)
      throw failure('E_USAGE', 'an event that is wrong as a whole is not corrected too', { paths: ['wrong'] })
    return atDesk(call, async (desk) => {
      const id = await resolveId(desk, typed)
      if (reason !== undefined) {
        const marked = await markWrong(desk, id, reason)
        const text =
          marked.retracted === null ? 'Graded F5: only its author can take it back.\n' : 'Taken back.\n'
        return { text, json: marked, code: exit.fine }
      }
      const corrected = await correct(desk, id, changes)
      const { type, modality, span } = corrected.event
      return {
        text: `Corrected: ${corrected.id}\n  ${type}, ${modality}: ${span.text.replaceAll(/\s+/g, ' ')}\n  in home, readable by this seat alone; "entente retract" undoes it\n`,
        json: corrected,
        code: exit.fine,
      }
    })
  },
}

function changesOf(values: Values): Correcting {
  const type = oneOf(option(values, 'type'), eventTypeNames, 'type')
  const modality = oneOf(option(values, 'modality'), modalities, 'modality')
  const date = option(values, 'date')
  const place = option(values, 'place')
  const actors = option(values, 'actors')
  return {
    ...(type === undefined ? {} : { type }),
    ...(modality === undefined ? {} : { modality }),
    ...(date === undefined ? {} : { date: typedDate(date) }),
    ...(place === undefined ? {} : { place: place === 'none' ? null : place }),
    ...(actors === undefined ? {} : { actors: actors.split(',').map(typedActor) }),
  }
}

function oneOf<Word extends string>(
  typed: string | undefined,
  words: readonly Word[],
  name: string,
): Word | undefined {
  if (typed === undefined) return undefined
  const word = words.find((each) => each === typed)
  if (word !== undefined) return word
  throw failure('E_USAGE', `--${name} is one of ${words.join(', ')}`, { paths: [name] })
}

function typedDate(typed: string): EventDate | null {
  if (typed === 'none') return null
  const [from = '', to] = typed.split('/')
  if (to !== undefined) return { from: asDay(from, 'date'), to: asDay(to, 'date'), precision: 'interval' }
  if (/^\d{4}$/.test(from)) {
    return { from: asDay(`${from}-01-01`, 'date'), to: asDay(`${from}-12-31`, 'date'), precision: 'year' }
  }
  if (/^\d{4}-\d{2}$/.test(from)) {
    const first = asDay(`${from}-01`, 'date')
    const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5)), 0))
    return { from: first, to: asDay(last.toISOString().slice(0, 10), 'date'), precision: 'month' }
  }
  return { from: asDay(from, 'date'), to: asDay(from, 'date'), precision: 'day' }
}

function typedActor(typed: string): EventActor {
  const [id = '', role = 'participant'] = typed.trim().split(':')
  return { id, name: id, role: oneOf(role, actorRoles, 'actors') ?? 'participant' }
}
