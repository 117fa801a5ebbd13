import { execFile } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bugs } from '../simulation/bugs.ts'
import { faultKinds, least } from '../simulation/laws.ts'
import { withBug } from '../simulation/plant.ts'
import type { Ran } from '../simulation/run.ts'
import { root } from './repository.ts'

const isCi = process.env['CI'] === 'true'
/** What a build machine runs in some five minutes where nothing else is at work; a few where somebody waits. */
const seeds = isCi ? 2000 : 12
/** Planted where nobody decides. */
const found: readonly string[] = [
  'an act that a crash broke off is left as it is',
  'a member relays nobody',
  'bodies that are late are never asked for again',
  'records share a salt',
  'what others hold is cosigned unseen',
  'held is said where a permanent body is missing',
  'strangers are given bodies',
  'strangers are given tiles',
  'strangers see how long a log is',
  'a nonce counts twice',
  'nonces are forgotten in a crash',
  'a request for one node is answered by another',
  'the marker moves after the signature',
  'a folder that is older than its marker may sign',
  'a head is signed before its act is kept',
  'entries are kept unproven',
  'a head that goes back is taken',
  'two heads that do not fit are forgotten',
  'retractions of others are not followed',
  'attachments outlive what named them',
  'an author counts twice among the signers',
  'bodies are shown unverified',
  'a node that forgot signs under the keys that it had',
  'attachments are taken as they come',
]
/** Planted where members decide. */
const decidingBugs = [
  'a member speaks twice on a motion',
  'what is decided is kept without proof',
  'an objection counts as an abstention',
]
/** Planted where the roster changes. */
const rosterBugs = [
  'what stands beyond the end of a log goes on counting',
  'new keys do not make good what a node forgot',
]
const minutes = 60_000

interface Ended {
  readonly code: number
  readonly ran: readonly Ran[]
  readonly said: string
}

/** Runs the simulation in processes of its own, as the command does. */
function simulate(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const command = [path.join(root, 'simulation/main.ts'), '--json', ...args]
    execFile(process.execPath, command, { maxBuffer: 1024 * 1024 * 1024 }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
      const ran = lines.map((line) => JSON.parse(line) as Ran)
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, ran, said: stderr })
    })
  })
}

/** Seeds that broke a law once, each with what was wrong. */
const before: readonly { readonly seed: string; readonly was: string }[] = [
  {
    seed: '14',
    was: 'a machine with the keys of a member that lies took a request that the member had taken',
  },
  {
    seed: '37',
    was: 'a log whose author was cut off while its bodies came ended below its head, and was given back to nobody',
  },
  { seed: '15', was: 'bodies lost with a folder were kept back by the only other reader' },
  {
    seed: 'r4',
    was: 'a folder from before its keys were changed named keys with which it signs no more, so that nobody led it on',
  },
  { seed: 'r8', was: 'what an epoch left out of a log was still found by what it refers to' },
  {
    seed: 'r21',
    was: 'a node under new keys fell mute over a cosignature by the keys of before that it had forgotten',
  },
  { seed: 'r35', was: 'what was taken back beyond the end of a log was called missing' },
]

describe('the simulation', () => {
  it(
    'holds every law in every run',
    async () => {
      const { code, ran, said } = await simulate('--seeds', String(seeds))
      expect(code, said).toBe(0)
      expect(ran).toHaveLength(seeds)
      for (const { nodes, records, faults } of ran) {
        expect(nodes).toBeGreaterThanOrEqual(least.nodes)
        expect(records).toBeGreaterThanOrEqual(least.records)
        expect(Object.values(faults).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(least.faults)
      }
      if (!isCi) return
      const never = faultKinds.filter((kind) => ran.every(({ faults }) => faults[kind] === 0))
      expect(never, 'faults that no run had').toEqual([])
    },
    40 * minutes,
  )

  it(
    'gives the same trace for the same seed, with either kind of signature and either kind of messages',
    async () => {
      // The platform's requests and answers, and what stands in for them, are the same to a run.
      for (const seed of ['3', '7']) {
        const [light] = (await simulate('--seed', seed)).ran
        expect(light?.trace).toMatch(/^[0-9a-f]{64}$/)
        expect((await simulate('--seed', seed, '--real-messages')).ran).toEqual([light])
      }
      for (const seed of ['3', '19']) {
        const [once] = (await simulate('--seed', seed)).ran
        const [again] = (await simulate('--seed', seed)).ran
        expect(once?.trace).toMatch(/^[0-9a-f]{64}$/)
        expect(again).toEqual(once)
      }
    },
    5 * minutes,
  )

  it(
    'holds every law where members move, speak and decide too, and finds what was planted there',
    async () => {
      const { code, ran, said } = await simulate('--deciding', '--seeds', isCi ? '14' : '3')
      expect(code, said).toBe(0)
      const proven = ran.reduce((sum, { motions }) => sum + motions.proven, 0)
      expect(proven).toBeGreaterThan(ran.length)
      if (isCi) expect(ran.reduce((sum, { motions }) => sum + motions.epochs, 0)).toBeGreaterThan(0)
      const hunted = isCi ? decidingBugs : decidingBugs.slice(1, 2)
      for (const bug of hunted)
        expect((await simulate('--deciding', '--seeds', '100', '--bug', bug)).code, bug).toBe(0)
    },
    10 * minutes,
  )

  it.runIf(isCi)(
    'holds every law where keys and members change, and finds what was planted there',
    async () => {
      const { code, ran, said } = await simulate('--roster', '--seeds', '11')
      expect(code, said).toBe(0)
      const changes = new Set(ran.flatMap((each) => each.changes))
      expect([...changes]).toEqual(expect.arrayContaining(['rotate', 'recover', 'leave', 'expel', 'join']))
      expect(ran.filter((each) => each.changes.length > 0).length).toBeGreaterThanOrEqual(9)
      for (const bug of rosterBugs)
        expect((await simulate('--roster', '--seeds', '20', '--bug', bug)).code, bug).toBe(0)
    },
    10 * minutes,
  )

  it.each(before)(
    'still runs seed $seed: $was',
    async ({ seed }) => {
      const { code, said } = await simulate('--seed', seed)
      expect(code, said).toBe(0)
    },
    5 * minutes,
  )

  it('refuses what it does not know', async () => {
    expect((await simulate('--seeds', 'many')).code).toBe(2)
    expect((await simulate('--bug', 'none such')).code).toBe(2)
  })
})

describe('planted bugs', () => {
  it('are many, of different names, and stand where they say', () => {
    expect(bugs.length).toBeGreaterThanOrEqual(15)
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length)
    expect(found.filter((name) => !bugs.some((bug) => bug.name === name))).toEqual([])
    expect(found.length + decidingBugs.length).toBeGreaterThanOrEqual(15)
    for (const bug of bugs) expect(withBug(bug)).toContain(bug.replace)
  })

  // Each costs some runs: all of them where nobody waits.
  it.each(bugs.filter(({ name }) => found.includes(name)).slice(0, isCi ? found.length : 2))(
    'are found: $name',
    async ({ name }) => {
      const { code, said } = await simulate('--seeds', '2000', '--bug', name)
      expect(code, said).toBe(0)
    },
    20 * minutes,
  )
})
