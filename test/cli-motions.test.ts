import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { utf8Text } from '../src/kernel/bytes.ts'
import { openMotion } from '../src/node/decisions/open.ts'
import { nodeSetting } from '../src/node/found.ts'
import { CommandLine, refusalOf, type Ended } from './command.ts'
import { decidingCharter } from './deciding.ts'
import { Study, temporaryFolder } from './study.ts'

/** What so many commands ended in. */
type Fifteen = readonly [
  ...[Ended, Ended, Ended, Ended, Ended],
  ...[Ended, Ended, Ended, Ended, Ended],
  ...[Ended, Ended, Ended, Ended, Ended],
]

const as = (seat: string) => ['--as', seat]

it('motions are opened, spoken on and proven on the command line', { timeout: 120_000 }, async () => {
  const study = await Study.found({ charter: decidingCharter })
  const { id } = await openMotion(study.desk('alfa'), {
    ...{ in: 'plenary', rule: 'majority', title: 'Meet in May', text: 'We meet in May.' },
  })
  const genesis = await study.store.read(async (reader) => (await reader.epochs())[0]!.body)
  const name = await study.store.read((reader) => reader.setting(nodeSetting))
  await study.close()
  const state = temporaryFolder('state')
  cpSync(study.state, join(state, utf8Text(name!)), { recursive: true })
  const line = new CommandLine({ ENTENTE_DATA: study.data, ENTENTE_STATE: state })
  const file = join(line.folder, 'motion.outcome.json')
  const trusted = join(line.folder, 'genesis.json')
  writeFileSync(trusted, genesis)
  const [
    opened,
    unknown,
    list,
    said,
    twice,
    early,
    ,
    shown,
    saved,
    foreign,
    verified,
    worded,
    named,
    filed,
    both,
  ] = (await line.runEach([
    ['motion', 'open', 'Meet in June', 'We meet in June.', '--rule', 'silence', ...as('bravo')],
    ['motion', 'open', 'Meet', 'We meet.', '--rule', 'decree', ...as('bravo')],
    ['motion', 'list', '--open', '--json', ...as('bravo')],
    ['motion', 'say', id.slice(0, 12), 'support', ...as('bravo')],
    ['motion', 'say', id, 'oppose', ...as('bravo')],
    ['motion', 'certificate', id, file, ...as('bravo')],
    ['motion', 'say', id, 'support', '--reasons', 'It is warm.', ...as('charlie')],
    ['motion', 'show', id, ...as('alfa')],
    ['motion', 'certificate', id, file, ...as('alfa')],
    ['motion', 'say', id, 'perhaps', ...as('alfa')],
    ['verify', file, '--genesis', trusted],
    ['search', 'June', ...as('charlie')],
    ['search', id.slice(0, 12), ...as('charlie')],
    ['motion', 'open', 'Meet in July', '--file', trusted, '--rule', 'silence', ...as('bravo')],
    ['motion', 'open', 'Meet', 'We meet.', '--file', trusted, '--rule', 'silence', ...as('bravo')],
  ])) as unknown as Fifteen
  expect(opened.out).toMatch(/^Moved: [0-9a-f]{64}\n {2}in plenary, readable by alfa, bravo, charlie\n$/)
  expect(refusalOf(unknown)).toBe('1 E_MOTION_INVALID')
  expect(JSON.parse(list.out)).toMatchObject({
    waitingOnUs: 2,
    // The folder was away from 2020 until now: nobody's word is taken by that.
    motions: [{ phase: 'past' }, { phase: 'served' }],
  })
  expect(said.code).toBe(0)
  expect([refusalOf(twice), refusalOf(early), refusalOf(foreign)]).toEqual([
    '1 E_ALREADY_SPOKEN',
    '1 E_DECISION_STEP',
    '2 E_USAGE',
  ])
  expect(shown.out).toContain('adopted under epoch 0; a file proves it for good.')
  expect(shown.out).toMatch(/bravo \(elector\): received .*; support by person, held by 2, counted/)
  expect(saved.out).toContain('adopted')
  expect(verified.out).toMatch(/^adopted under epoch 0 · 2 of 3 counted/)
  expect(verified.code).toBe(0)
  expect(filed.out).toMatch(/^Moved: [0-9a-f]{64}\n/)
  expect(refusalOf(both)).toBe('2 E_USAGE')
  expect(worded.out).toMatch(/^[0-9a-f]{16} {2}motion {5}Meet in June\n1 found\.\n$/)
  expect(named.out).toBe(`${id.slice(0, 16)}  motion     Meet in May\n1 found.\n`)
})
