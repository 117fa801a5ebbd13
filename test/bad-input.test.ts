import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { errorCodes } from '../src/kernel/error.ts'
import { asRecordId } from '../src/kernel/id.ts'
import { limits } from '../src/kernel/limits.ts'
import { CommandLine } from './command.ts'
import { plantLater, plantTwins } from './planted.ts'
import { expectRefusals, expectSound, type Row } from './refusals.ts'
import { read } from './repository.ts'

const minutes = (count: number) => ({ timeout: count * 60_000 })

interface ReadJson {
  readonly documents: readonly { readonly source: string; readonly text: string }[]
  readonly failures: readonly { readonly source: string; readonly code: string; readonly paths: string[] }[]
}

/** Codes with which sources were refused, by source, and `read` for those that were not. */
async function readings(line: CommandLine, ...words: string[]): Promise<Record<string, string>> {
  const { documents, failures } = await line.json<ReadJson>('read', ...words)
  return Object.fromEntries([
    ...documents.map(({ source }) => [source, 'read'] as const),
    ...failures.map(({ source, code }) => [source, code] as const),
  ])
}

describe('documents that are none', () => {
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]) // windows-1251
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)
  const files: Readonly<Record<string, readonly [expected: string, bytes: string | Buffer]>> = {
    'empty.txt': ['E_DOCUMENT_EMPTY', ''],
    'blank.txt': ['E_DOCUMENT_EMPTY', ' \r\n\t\u00a0\u3000\n'],
    'empty.html': ['E_DOCUMENT_EMPTY', '<html><head><script>let a = 1</script></head><body> </body></html>'],
    'image.txt': ['E_DOCUMENT_BINARY', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    'paper.pdf': ['E_PDF_DAMAGED', '%PDF-1.7\n1 0 obj\n'],
    'archive.zip': ['E_DOCUMENT_BINARY', Buffer.from('504b0304140000000800', 'hex')],
    'program.md': ['E_DOCUMENT_BINARY', Buffer.from('7f454c4602010100', 'hex')],
    'noise.html': ['E_DOCUMENT_BINARY', Buffer.alloc(3000, Buffer.from([0, 1, 2, 3, 255, 254]))],
    'mixed.txt': ['E_DOCUMENT_ENCODING', Buffer.concat([Buffer.from('Привет, Россия. '), cyrillic])],
    'half.txt': ['E_DOCUMENT_ENCODING', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00])],
    'large.txt': ['E_DOCUMENT_TOO_LARGE', Buffer.alloc(50_000_000, 'They met. ')],
    'large.html': ['E_DOCUMENT_TOO_LARGE', Buffer.alloc(limits.documentBytes + 1, '<p>a')],
    'deep.html': ['E_HTML_TOO_DEEP', `${'<div>'.repeat(100_000)}They met.`],
    'inline.html': ['E_HTML_TOO_DEEP', `<body>${'<b><i>'.repeat(50_000)}They met.`],
    'wide.html': ['E_HTML_TOO_MANY_NODES', `<body>${'<p>x'.repeat(500_000)}`],
    // A page may declare entities; no browser's parser unfolds them, and neither does this one.
    'laughs.xhtml': [
      'read',
      `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">${entities.join('')}]><html><body><p>They met. &e12;</p></body></html>`,
    ],
    'fine.txt': ['read', 'The ministers met in Paris on 3 May 2020.\n'],
  }

  it('are refused one by one, and the others are kept', minutes(3), async () => {
    const line = new CommandLine()
    const folder = join(line.folder, 'inbox')
    mkdirSync(join(folder, 'nothing', 'inside'), { recursive: true })
    const named = Object.entries(files).map(([name, [expected, bytes]]) => {
      writeFileSync(join(folder, name), bytes)
      return [join(folder, name), expected] as const
    })
    await line.run('init', '--seats', 'one')
    const folderCase = [join(folder, 'nothing'), 'E_DOCUMENT_EMPTY'] as const
    symlinkSync('loop', join(folder, 'loop'))
    const endless = ['/dev/zero', 'E_DOCUMENT_TOO_LARGE'] as const
    const cases = [...named, folderCase, endless, ['/dev/null', 'E_DOCUMENT_EMPTY'] as const]
    expect(await readings(line, ...cases.map(([path]) => path))).toEqual(Object.fromEntries(cases))

    // The same for a person: a code, a sentence and the place on standard error, and the answer is no.
    const shown = await line.run('read', join(folder, 'empty.txt'), join(folder, 'fine.txt'))
    expect(shown.code).toBe(1)
    expect(shown.err).toMatch(/^E_DOCUMENT_EMPTY: [^\n]+\n {2}\S*empty\.txt\n$/)
    expect(shown.out).toContain('1 documents')

    const missing = join(folder, 'missing.txt')
    await expectRefusals(line, [
      ['1 E_PATH_UNREADABLE', 'read', missing],
      ['1 E_PATH_UNREADABLE', 'read', join(folder, 'fine.txt', 'beneath')],
      ['1 E_PATH_UNREADABLE', 'read', join(folder, 'loop')],
      ['2 E_USAGE', 'read'],
      ['1 E_PATH_UNREADABLE', 'read', join(folder, 'fine.txt'), '--dates', missing],
      ['2 E_USAGE', 'read', missing, '--dates', missing, '--published', '2020-01-01'],
      ['2 E_INSTANT', 'read', join(folder, 'fine.txt'), '--published', 'yesterday'],
      ['2 E_INSTANT', 'read', join(folder, 'fine.txt'), '--published', '2020-02-30'],
      ['2 E_INSTANT', 'read', join(folder, 'fine.txt'), '--published', '2020-05-03T10:00'],
    ])
    const dates: Readonly<Record<string, readonly [expected: string, text: string | Buffer]>> = {
      'twice.json': ['2 E_JSON_DUPLICATE_KEY', '{"fine.txt": "2020-05-03", "fine\\u002etxt": "2020-05-04"}'],
      'broken.json': ['2 E_JSON_SYNTAX', '{"fine.txt": "2020-05-03",}'],
      'none.json': ['2 E_JSON_SYNTAX', ''],
      'list.json': ['2 E_USAGE', '["fine.txt", "2020-05-03"]'],
      'null.json': ['2 E_USAGE', 'null'],
      'number.json': ['2 E_USAGE', '{"fine.txt": 20200503}'],
      'huge.json': ['2 E_JSON_NUMBER', '{"fine.txt": 1e999}'],
      'deep.json': ['2 E_JSON_DEPTH', '['.repeat(100_000)],
      'half.json': ['2 E_JSON_STRING', '{"fine.txt": "\\ud800"}'],
      'latin.json': ['2 E_ENCODING', Buffer.from('{"é": "2020-05-03"}', 'latin1')],
      'feb.json': ['2 E_INSTANT', '{"fine.txt": "2021-02-29"}'],
      'proto.json': ['2 E_INSTANT', '{"__proto__": "soon"}'],
    }
    const dateRows = Object.entries(dates).map(([name, [expected, text]]): Row => {
      writeFileSync(join(line.folder, name), text)
      return [expected, 'read', join(folder, 'fine.txt'), '--dates', name]
    })
    await expectRefusals(line, dateRows)
    await expectSound(line)
  })
})

/** A server on loopback. Gives its port. */
async function serving(
  answer: Parameters<typeof createServer>[1],
): Promise<{ server: Server; port: number }> {
  const server = createServer(answer)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

describe('addresses that are not to be fetched', () => {
  it(
    'are refused in every spelling and after redirects, and nothing inside is asked',
    minutes(2),
    async () => {
      const asked: string[] = []
      const inner = await serving((request, response) => {
        asked.push(request.url ?? '')
        response.end('a secret of this machine')
      })
      const outer = await serving((request, response) => {
        const target = decodeURIComponent((request.url ?? '').slice(1))
        response.writeHead(302, { location: target }).end()
      })
      const closed = await serving(() => undefined)
      closed.server.close()
      const here = `:${inner.port}/`
      const hosts = [
        ...['127.0.0.1', '127.8.8.8', 'localhost', '0.0.0.0', '[::1]', '[::]'],
        ...['2130706433', '0x7f000001', '0177.0.0.1', '017700000001', '127.1', '127.0.0.1.'],
        ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
        ...[
          '10.1.2.3',
          '172.20.0.1',
          '192.168.0.1',
          '169.254.169.254',
          '[fe80::1]',
          '[fd00::1]',
          '100.64.0.1',
        ],
      ]
      const refused = hosts.map((host) => [`http://${host}${here}`, 'E_URL_ADDRESS_REFUSED'])
      const other = [
        ['ftp://example.org/report.txt', 'E_URL_SCHEME'],
        ['file:///etc/passwd', 'E_URL_SCHEME'],
        ['gopher://127.0.0.1/', 'E_URL_SCHEME'],
        ['http://', 'E_URL_INVALID'],
        ['http://[::1/', 'E_URL_INVALID'],
        ['https://user:opensesame@example.org/', 'E_URL_INVALID'],
      ]
      const line = new CommandLine()
      const cases = [...refused, ...other]
      expect(await readings(line, ...cases.map(([url = '']) => url))).toEqual(Object.fromEntries(cases))

      // With the outer server allowed, and it alone.
      const redirect = (to: string) => `http://localhost:${outer.port}/${encodeURIComponent(to)}`
      const redirected = [
        [redirect(`http://127.0.0.1${here}`), 'E_URL_ADDRESS_REFUSED'],
        [redirect(`http://2130706433${here}`), 'E_URL_ADDRESS_REFUSED'],
        [redirect(`http://[::ffff:127.0.0.1]${here}`), 'E_URL_ADDRESS_REFUSED'],
        [redirect('http://169.254.169.254/latest/meta-data/'), 'E_URL_ADDRESS_REFUSED'],
        [redirect('file:///etc/passwd'), 'E_URL_SCHEME'],
        [redirect('http://user:opensesame@localhost/'), 'E_URL_INVALID'],
        [`http://localhost:${closed.port}/`, 'E_URL_UNREACHABLE'],
      ]
      const urls = redirected.map(([url = '']) => url)
      expect(await readings(line, ...urls, '--allow', 'localhost')).toEqual(Object.fromEntries(redirected))
      expect(asked).toEqual([])
      const { err } = await line.run('read', 'https://user:opensesame@example.org/')
      expect(err).toMatch(/^E_URL_INVALID: /)
      expect(err).not.toContain('opensesame')
      await expectSound(line)
    },
  )
})

describe('words that a command cannot take', () => {
  it('are refused with a code, by exit code 1 or 2, and leave nothing behind', minutes(5), async () => {
    const line = new CommandLine()
    await line.run('init', '--seats', 'one,two')
    const one = ['--as', 'one']
    const ask = async (...words: string[]) => (await line.json<{ id: string }>('ask', ...words, ...one)).id
    const far = ['--closes', '2090-01-01']
    const [question, own, closed, early, settled, several] = [
      await ask('Rain?', ...far, '--in', 'plenary'),
      await ask('Rain at home?', ...far),
      await ask('Rain then?', '--opens', '2019-01-01', '--closes', '2020-01-01', '--in', 'plenary'),
      await ask('Rain later?', '--opens', '2080-01-01', ...far, '--in', 'plenary'),
      await ask('Rain at all?', ...far, '--in', 'plenary'),
      await ask('Which?', '--option', 'This', '--option', 'That', '--option', 'None', ...far),
    ]
    await line.run('resolve', settled, 'yes', ...one)
    writeFileSync(join(line.folder, 'fine.txt'), 'The ministers met in Paris on 3 May 2020.\n')
    const [document] = (await line.json<{ documents: { id: string }[] }>('read', 'fine.txt', ...one))
      .documents
    const judgement = (await line.json<{ id: string }>('judge', question, '0.4', ...one)).id
    const twins = await plantTwins(line, 'one', asRecordId(question))
    const nothing = 'ab'.repeat(32)
    const judge = (expected: string, ...words: string[]): Row => [expected, 'judge', ...one, '--', ...words]
    const says = (expected: string, name: string, ...words: string[]): Row => [
      expected,
      name,
      ...words,
      ...one,
    ]

    await expectRefusals(line, [
      // Probabilities.
      ...['-0.1', '1.3', 'NaN', '0', '1', 'abc', '1e-400', '1e400', '', '101%', '0,5', 'Infinity', '0x1'].map(
        (typed) => judge('2 E_PROBABILITY', question, typed),
      ),
      judge('2 E_RECORD_INVALID', question, '0.2', '0.3', '0.5'),
      judge('2 E_RECORD_INVALID', several, '0.2', '0.3'),
      judge('2 E_RECORD_INVALID', several, '0.2'),
      judge('2 E_RECORD_INVALID', several, '0.2', '0.3', '0.4'),
      says('2 E_PROBABILITY', 'judge', question, '0.4', '--lowest', '2'),
      says('2 E_RECORD_INVALID', 'judge', question, '0.4', '--lowest', '0.5', '--highest', '0.3'),
      says('2 E_USAGE', 'judge', question, '0.4', '--confidence', 'absolute'),
      says('2 E_USAGE', 'judge', question, '0.4', '--round', '0'),
      says('2 E_USAGE', 'judge', question, '0.4', '--evidence', 'hearsay'),
      says('1 E_NOT_FOUND', 'judge', question, '0.4', '--evidence', `${nothing}:for`),
      // Who, where and what.
      ['2 E_SEAT_REQUIRED', 'judge', question, '0.4'],
      ['2 E_SEAT_UNKNOWN', 'judge', question, '0.4', '--as', 'nobody'],
      ['2 E_SEAT_UNKNOWN', 'list', 'questions', '--as', ''],
      says('2 E_COMPARTMENT_UNKNOWN', 'ask', 'Snow?', ...far, '--in', 'attic'),
      says('2 E_COMPARTMENT_UNKNOWN', 'export', '--in', nothing, '--out', 'out'),
      says('1 E_QUESTION_CLOSED', 'judge', closed, '0.4'),
      says('1 E_QUESTION_CLOSED', 'judge', early, '0.4'),
      says('1 E_QUESTION_RESOLVED', 'judge', settled, '0.4'),
      says('1 E_QUESTION_RESOLVED', 'resolve', settled, 'no'),
      says('1 E_NOT_FOUND', 'judge', document!.id, '0.4'),
      says('1 E_NOT_FOUND', 'estimate', document!.id),
      says('1 E_NOT_FOUND', 'resolve', judgement, 'yes'),
      ['1 E_NOT_FOUND', 'judge', own, '0.4', '--as', 'two'],
      says('2 E_USAGE', 'comment', twins, 'Which of the two?'),
      says('2 E_USAGE', 'judge', twins.slice(0, 7), '0.4'),
      says('2 E_USAGE', 'estimate', 'question'),
      says('2 E_USAGE', 'estimate', `${nothing}00`),
      says('1 E_NOT_FOUND', 'estimate', nothing),
      says('1 E_NOT_FOUND', 'retract', nothing.slice(0, 8)),
      says('2 E_USAGE', 'retract', judgement, '--reason', 'regret'),
      ['1 E_RETRACTION_INVALID', 'retract', judgement, '--as', 'two'],
      ['1 E_NOT_FOUND', 'release', document!.id, '--in', 'plenary', '--as', 'two'],
      ['2 E_USAGE', 'release', judgement, '--in', 'plenary', '--as', 'two'],
      says('2 E_USAGE', 'release', document!.id, '--in', 'home'),
      says('2 E_USAGE', 'release', document!.id),
      says('2 E_USAGE', 'release', document!.id, '--in', 'plenary', '--tlp', 'PINK'),
      says('2 E_USAGE', 'resolve', question, 'perhaps'),
      says('2 E_INSTANT', 'resolve', question, 'yes', '--at', '2080-01-01'),
      says('2 E_USAGE', 'estimate', question, '--method', 'guess'),
      says('2 E_SEAT_UNKNOWN', 'comment', question, 'Well?', '--mention', 'three'),
      // Dates and texts of questions.
      says('2 E_USAGE', 'ask', 'Snow?'),
      says('2 E_INSTANT', 'ask', 'Snow?', '--closes', '2030-13-01'),
      says('2 E_USAGE', 'ask', 'Snow?', ...far, '--forecasts', 'CHN:obligation:3'),
      says('2 E_USAGE', 'ask', 'Snow?', ...far, '--forecasts', 'CHN,RUS:trust:3'),
      says('2 E_RECORD_INVALID', 'ask', 'Snow?', ...far, '--forecasts', 'CHN,RUS:institution:5'),
      says('2 E_INSTANT', 'ask', 'Snow?', '--closes', 'next year'),
      says('2 E_RECORD_INVALID', 'ask', 'Snow?', '--closes', '2020-01-01'),
      says('2 E_RECORD_INVALID', 'ask', '', ...far),
      says('2 E_RECORD_INVALID', 'ask', 'x'.repeat(100_000), ...far),
      says('2 E_RECORD_INVALID', 'ask', 'Which?', '--option', 'One', ...far),
      says('2 E_RECORD_INVALID', 'ask', 'Which?', '--option', 'One', '--option', 'One', ...far),
      says('2 E_USAGE', 'ask', 'Which?', '--ordered', ...far),
      // The line itself.
      ['2 E_USAGE', 'reed', 'fine.txt'],
      ['2 E_USAGE', 'toString'],
      ['2 E_USAGE', '--colour', 'red', 'list', 'questions'],
      ['2 E_USAGE', 'list', '--data'],
      says('2 E_USAGE', 'list', 'secrets'),
      says('2 E_USAGE', 'list'),
      says('2 E_USAGE', 'judge', question),
      says('2 E_PROBABILITY', 'judge', question, '-0.1'),
      says('2 E_USAGE', 'search', ' '),
      says('2 E_USAGE', 'export', '--in', 'plenary'),
      says('2 E_USAGE', 'keys', 'lend', 'file'),
      says('2 E_USAGE', 'verify', 'one', 'two'),
    ])
    await expectSound(line)
    // And nothing of it was written: the one judgement, the documents and questions are what they were.
    const { questions } = await line.json<{
      questions: { joint: { standing?: unknown[]; members?: unknown[] } }[]
    }>('list', 'questions', ...one)
    // Of a question not answered yet only who has answered is told.
    const answers = questions.map(({ joint: { standing, members } }) => (standing ?? members)?.length)
    expect(answers.sort()).toEqual([0, 0, 0, 0, 0, 1])
  })
})

describe('a record of a later version', () => {
  it('is kept, shown as not yet understood, and hinders nothing', minutes(2), async () => {
    const line = new CommandLine()
    await line.run('init', '--seats', 'one,two')
    await line.run('ask', 'Rain?', '--closes', '2090-01-01', '--in', 'plenary', '--as', 'one')
    const id = await plantLater(line, 'one', 'plenary')
    const two = ['--as', 'two']
    expect(await line.json('verify')).toMatchObject({ holds: true, records: 1, notYetUnderstood: 1 })
    expect((await line.run('verify')).out).toContain('1 that only a newer version understands')
    await expectRefusals(line, [
      ['1 E_NOT_FOUND', 'judge', id, '0.4', ...two],
      ['1 E_NOT_FOUND', 'comment', id, 'What is this?', ...two],
    ])
    const { questions } = await line.json<{ questions: { id: string }[] }>('list', 'questions', ...two)
    expect((await line.run('judge', questions[0]!.id, '0.4', ...two)).code).toBe(0)
    expect((await line.run('ask', 'Snow?', '--closes', '2090-01-01', '--as', 'one')).code).toBe(0)
    expect((await line.run('export', '--in', 'plenary', '--out', 'out', ...two)).code).toBe(0)
    expect(await line.json('verify', 'out')).toMatchObject({ holds: true, records: 2, notYetUnderstood: 1 })
    await expectSound(line)
  })
})

describe('the codes', () => {
  it('all stand in the documents', () => {
    const listed = [...read('docs/errors.md').matchAll(/^\| `(E_[A-Z_]+)`/gm)].map(([, code]) => code)
    expect(listed.sort()).toEqual([...errorCodes].sort())
  })
})
