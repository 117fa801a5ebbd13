import { utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { foundWhereEmpty } from '../../node/found.ts'
import { read, type ReadResult, type ReadWish } from '../../node/read.ts'
import {
  atDesk,
  errorText,
  exit,
  flag,
  option,
  optionList,
  withFolder,
  type Call,
  type Command,
} from '../command.ts'
import { defaultHost } from './init.ts'
import { documentJson } from '../documents.ts'

/** `entente read`: see its help. */
export const readCommand: Command = {
  name: 'read',
  summary: 'reads documents into the seat’s home: events, each with the span that says it',
  usage: '<file|folder|url>… [--published DATE | --dates FILE] [--allow HOST]… [--follow] [--progress]',
  options: {
    published: { type: 'string' },
    dates: { type: 'string' },
    allow: { type: 'string', multiple: true },
    follow: { type: 'boolean' },
    progress: { type: 'boolean' },
  },
  optionHelp: {
    'published DATE': 'when all of them were published, as 2020-10-27',
    'dates FILE': 'JSON, file name to publication date',
    'allow HOST': 'fetch from this host, address or range although it is not public; may be repeated',
    follow: 'of a feed, read the pages behind its entries where it does not carry them whole',
    progress: 'one line on standard error for each document once it is kept and signed, as on a terminal',
  },
  examples: [
    'entente read report.pdf --published 2020-10-23',
    'entente read ./clippings --dates dates.json --json',
    'entente read https://example.org/article.html',
    'entente read https://example.org/news.rss --follow',
  ],
  async run(call) {
    if (call.words.length === 0) throw failure('E_USAGE', 'name at least one file, folder or address to read')
    const wish = await wishOf(call)
    await foundFirst(call)
    return atDesk(call, async (desk) => {
      const result = await read(desk, wish)
      const json = {
        documents: result.documents.map(documentJson),
        happenings: result.happenings,
        failures: result.failures.map(({ source, error }) => ({ source, ...error.toJSON() })),
        skipped: result.skipped,
      }
      for (const { error } of result.failures) call.terminal.err(errorText(error))
      return { text: summary(result), json, code: result.failures.length === 0 ? exit.fine : exit.no }
    })
  },
}

async function wishOf(call: Call): Promise<ReadWish> {
  const published = option(call.values, 'published')
  const datesFile = option(call.values, 'dates')
  if (published !== undefined && datesFile !== undefined) {
    throw failure('E_USAGE', 'give --published or --dates, not both', { paths: ['published', 'dates'] })
  }
  return {
    names: call.words,
    allowAddresses: optionList(call.values, 'allow'),
    follow: flag(call.values, 'follow'),
    ...(published === undefined ? {} : { published }),
    ...(datesFile === undefined ? {} : { dates: await readDates(call, datesFile) }),
    ...(call.terminal.interactive || flag(call.values, 'progress')
      ? {
          onProgress: ({ done, found, name }) => {
            call.terminal.err(`${done} of ${found}: ${name}\n`)
          },
        }
      : {}),
  }
}

async function readDates(call: Call, file: string): Promise<Record<string, string>> {
  const value = parseStrictJson(utf8Text(await call.machine.readFile(file), file), file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw failure('E_USAGE', `${file} must hold an object: file name to publication date`, { paths: [file] })
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, date]) => {
      if (typeof date === 'string') return [name, date]
      throw failure('E_USAGE', `${file}: the date of "${name}" must be text like 2020-10-27`, {
        paths: [`${file}: ${name}`],
      })
    }),
  )
}

/** Reading is the first thing one tries: an empty folder gets a study with one seat, as `start` gives it. */
async function foundFirst(call: Call): Promise<void> {
  await withFolder(
    call,
    async ({ path, ports }) => {
      const { founded } = await foundWhereEmpty(ports, { seats: [asMemberName('me')], host: defaultHost })
      if (founded) call.terminal.err(`Founded a study with one seat, me, in ${path}.\n`)
    },
    true,
  )
}

function summary(result: ReadResult): string {
  const lines = result.documents.flatMap(({ id, document, events, known }) => [
    `${id.slice(0, 16)}  ${document.title ?? document.source}`,
    `  ${document.publisher ?? 'publisher unknown'}, published ${document.published ?? 'unknown'}, ${document.language}; ${events.length} events, ${document.flags.length} flags${known ? ' (read before)' : ''}`,
    ...events.map(({ id: eventId, event }) => {
      const actors = event.actors.map((actor) => actor.id).join(' ')
      const when = event.date
        ? event.date.from === event.date.to
          ? event.date.from
          : `${event.date.from}…${event.date.to}`
        : 'undated'
      return `    ${eventId.slice(0, 16)}  ${event.type}, ${event.modality}, ${when}  ${actors}`
    }),
    ...document.flags.map((flag) => `    ! ${flag.code}: ${flag.why}`),
  ])
  const shared = result.happenings.filter((happening) => happening.events.length > 1)
  const contradictions = result.happenings.reduce(
    (sum, happening) => sum + happening.contradictions.length,
    0,
  )
  return `${lines.join('\n')}\n${result.documents.length} documents, ${result.happenings.length} happenings (${shared.length} with several events), ${contradictions} contradictions. Readable by this seat alone, in its home.\n`
}
