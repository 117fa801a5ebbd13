import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { utf8 } from '../src/kernel/bytes.ts'
import { readFoundingFile } from '../src/node/founding/files.ts'
import { CommandLine } from './command.ts'

it('a node joins a coalition that stands, by files alone, as operators type it', async () => {
  const north = new CommandLine()
  const west = new CommandLine()
  const at = (name: string): string => join(north.folder, name)
  writeFileSync(at('secret'), 'a long passphrase of ours')
  const keys = ['--passphrase-file', at('secret')]
  const on = async (node: CommandLine, ...words: string[]): Promise<string> => {
    const { code, out, err } = await node.run(...words, ...keys)
    expect({ words, code, err }).toEqual({ words, code: 0, err: '' })
    return out
  }
  await on(north, 'init', '--live', '--seats', 'north', '--host', 'north.example')
  const before = await on(north, 'ask', 'Will it rain?', '--in', 'plenary', '--closes', '2030-01-01')
  const was = /\b[0-9a-f]{64}\b/.exec(before)?.[0] ?? ''
  await on(north, 'judge', was, '0.3')
  expect(await on(north, 'carry')).toContain('Nothing of this seat waits')
  expect((await north.run('carry', was, ...keys)).err).toContain('E_USAGE')
  const invited = await on(north, 'roster', 'invite', at('invitation.json'), '--qr')
  expect(invited).toContain('entente coalition join')
  // What codes carry is the invitation itself.
  const codes = [...invited.matchAll(/^ENTENTE[^\n]*$/gm)].map(([code]) => code)
  expect(invited).toContain(`QR code ${codes.length} of ${codes.length}:`)
  const scanned = readFoundingFile(utf8(codes.join('\n')))
  expect(scanned).toEqual(readFoundingFile(readFileSync(at('invitation.json'))))
  const refused = async (words: readonly string[]): Promise<string> => {
    const { code, err } = await west.run(...words, ...keys)
    return `${code} ${err}`
  }
  const asking = ['--seat', 'west', '--host', 'west.example', '--out', at('no.json')]
  expect(await refused(['coalition', 'join', at('invitation.json'), ...asking, '--qr'])).toMatch(
    /^2 .*E_USAGE.*--qr/s,
  )
  const founder = new CommandLine()
  await on(founder, 'coalition', 'found', 'Harbour', '--seat', 'east', '--host', 'east.example')
  await on(founder, 'coalition', 'invite', '--out', at('founding.json'))
  const reached = ['--url', 'https://west.example']
  expect(await refused(['coalition', 'join', at('founding.json'), ...asking, ...reached])).toMatch(
    /^2 .*E_USAGE.*--url/s,
  )
  expect(await refused(['coalition', 'join', at('secret'), ...asking])).toMatch(/^1 .*E_FOUNDING_FILE/s)
  expect(existsSync(at('no.json'))).toBe(false)
  const asked = await on(
    west,
    ...['coalition', 'join', at('invitation.json'), '--seat', 'west', '--host', 'west.example'],
    ...['--out', at('west.json')],
  )
  const words = /be read to the member that moves it\n((?: {4}.*\n){3})/.exec(asked)?.[1]
  const moved = await on(north, 'roster', 'join', at('west.json'))
  expect(moved).toContain(words?.trim().split(/\s+/).join(' '))
  const early = await west.run('coalition', 'enter', ...keys)
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('E_FOUNDING_STEP')])
  const waiting = west.start('start', '--port', '0', '--no-sample', ...keys)
  const [, page = ''] = await waiting.says(/This folder waits to be let in: (http\S+)\/founding#code=/)
  expect(await (await fetch(`${page}/api/session`)).json()).toMatchObject({ founding: true })
  expect(await waiting.end('SIGINT')).toBe(0)
  expect(waiting.err).toContain('no address of a member is known here')
  const id = /Moved: ([0-9a-f]{8})/.exec(moved)?.[1] ?? ''
  await on(north, 'motion', 'say', id, 'support')
  expect(await on(north, 'roster')).toContain('west joined')
  await on(north, 'roster', 'welcome', at('welcome.json'))
  expect(await on(west, 'coalition', 'enter', at('welcome.json'))).toContain('west is in')
  expect(await on(west, 'coalition')).toContain('west   on west.example, here')
  await on(west, 'ask', 'Will it hold?', '--in', 'plenary', '--closes', '2030-01-01')
  expect(await on(west, 'verify')).toContain('Everything holds.')
  // What north asked before goes on with its answer, once.
  expect(await on(north, 'carry')).toBe(`${was.slice(0, 16)}  question, in plenary-0: Will it rain?\n`)
  const wouldGo = await on(north, 'carry', was, '--dry-run')
  expect(wouldGo).toContain('Would go on in plenary, for west:\n  question: Will it rain?\n  judgement: ')
  const now = /goes on as ([0-9a-f]{64})/.exec(await on(north, 'carry', was))?.[1] ?? ''
  expect(await on(north, 'carry')).toContain('Nothing of this seat waits')
  expect(await on(north, 'estimate', now)).toContain('30')
  expect((await north.run('judge', was, '0.4', ...keys)).err).toContain('E_QUESTION_CLOSED')
  expect(await on(north, 'verify')).toContain('Everything holds.')
}, 240_000)
