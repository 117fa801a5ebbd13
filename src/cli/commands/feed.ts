import { failure } from '../../kernel/error.ts'
import {
  addFeed,
  feedList,
  feedMinutes,
  removeFeed,
  visitFeed,
  type EntriesRead,
  type Feed,
} from '../../node/feeds.ts'
import type { Desk } from '../../node/desk.ts'
import { readEach } from '../../node/read.ts'
import type { Source } from '../../node/source.ts'
import { atDesk, exit, flag, option, optionList, type Call, type Command, type Outcome } from '../command.ts'

/** `entente feed`: see its help. */
export const feedCommand: Command = {
  name: 'feed',
  summary: 'follows RSS and Atom feeds: their new entries become documents in the seat’s home',
  usage: 'add URL [--every MINUTES] [--follow] [--allow HOST]… | list | remove ID | poll [ID]',
  options: {
    every: { type: 'string' },
    follow: { type: 'boolean' },
    allow: { type: 'string', multiple: true },
  },
  optionHelp: {
    'every MINUTES': `from one visit to the next, ${feedMinutes.usual} where left out; a node that serves visits by itself`,
    follow: 'read the pages behind its entries where it does not carry them whole',
    'allow HOST': 'fetch from this host, address or range although it is not public; may be repeated',
  },
  examples: [
    'entente feed add https://example.org/news.rss --every 30 --as treaty',
    'entente feed list --as treaty',
    'entente feed poll --as treaty',
  ],
  async run(call) {
    const [act = 'list', word, ...rest] = call.words
    if (rest.length > 0) throw failure('E_USAGE', 'too many words behind "feed"')
    return atDesk(call, (desk) => run(call, desk, act, word))
  },
}

async function run(call: Call, desk: Desk, act: string, word: string | undefined): Promise<Outcome> {
  switch (act) {
    case 'list':
      return outcome(await feedList(desk))
    case 'add':
      return outcome([await addFeed(desk, wishOf(call, needed(act, word)))])
    case 'remove':
      return outcome([await removeFeed(desk, await idOf(desk, needed(act, word)))])
    case 'poll':
      return poll(call, desk, word)
    default:
      throw failure('E_USAGE', `"${act}" is not add, list, remove or poll`, { paths: ['feed'] })
  }
}

function needed(act: string, word: string | undefined): string {
  if (word !== undefined) return word
  throw failure('E_USAGE', `"feed ${act}" needs ${act === 'add' ? 'an address' : 'a feed’s id'}`)
}

function wishOf({ values }: Call, url: string): Parameters<typeof addFeed>[1] {
  const every = option(values, 'every')
  return {
    url,
    follow: flag(values, 'follow'),
    allow: optionList(values, 'allow'),
    ...(every === undefined ? {} : { every: /^\d{1,6}$/.test(every) ? Number(every) : NaN }),
  }
}

/** A feed's id from its first digits or its address. Throws `E_NOT_FOUND`. */
async function idOf(desk: Desk, word: string): Promise<string> {
  const found = (await feedList(desk)).filter(
    ({ id, url }) => url === word || (word.length >= 4 && id.startsWith(word)),
  )
  const [feed] = found
  if (feed && found.length === 1) return feed.id
  throw failure('E_NOT_FOUND', `${found.length === 0 ? 'no' : 'more than one'} feed is meant by "${word}"`, {
    paths: [word],
  })
}

async function poll(call: Call, desk: Desk, word: string | undefined): Promise<Outcome> {
  const ids = word === undefined ? (await feedList(desk)).map(({ id }) => id) : [await idOf(desk, word)]
  const feeds: Feed[] = []
  for (const id of ids) feeds.push(await visitFeed(desk, id, (_, sources) => readHere(call, desk, sources)))
  return outcome(
    feeds,
    feeds.every(({ last }) => last?.error === null),
  )
}

async function readHere({ terminal }: Call, desk: Desk, sources: readonly Source[]): Promise<EntriesRead> {
  let read = 0
  let first: EntriesRead['error'] = null
  for await (const { document, error, name } of readEach(desk, sources)) {
    if (document) read++
    if (error) first ??= error.toJSON()
    if (terminal.interactive) terminal.err(`${name}\n`)
  }
  return { read, error: first }
}

function outcome(feeds: readonly Feed[], fine = true): Outcome {
  const lines = feeds.map((feed) => {
    const { id, url, every, follow, next, last } = feed
    const came =
      last === null
        ? 'not visited yet'
        : `visited ${last.at}: ${last.error === null ? `${last.read} new` : `${last.error.code}: ${last.error.message}`}`
    return `${id}  ${url}\n  every ${every} minutes${follow ? ', pages too' : ''}, next ${next}; ${came}\n`
  })
  return {
    text: lines.join('') || 'No feed is followed.\n',
    json: { feeds },
    code: fine ? exit.fine : exit.no,
  }
}
