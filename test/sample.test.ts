import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandLine, refusalOf, type Running } from './command.ts'

const minutes = (count: number): { timeout: number } => ({ timeout: count * 60_000 })
const changing = { 'Content-Type': 'application/json', 'Entente-Request': '1' }

/** A node that was started, and what it answers. */
class Started {
  readonly running: Running
  readonly address: string

  constructor(running: Running, address: string) {
    this.running = running
    this.address = address
  }

  static async at(line: CommandLine, ...words: string[]): Promise<Started> {
    const running = line.start('start', '--port', '0', ...words)
    const [, address = ''] = await running.says(/^Entente is ready at (http:\/\/127\.0\.0\.1:\d+) /m)
    return new Started(running, address)
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.address + path, { redirect: 'manual', ...init })
  }

  async json<T>(path: string): Promise<T> {
    return (await (await this.ask(path)).json()) as T
  }

  async end(): Promise<void> {
    expect(await this.running.end('SIGTERM')).toBe(0)
  }
}

const sampleOf = (line: CommandLine): string => join(line.folder, 'data', 'sample')
const states = (line: CommandLine): string[] => readdirSync(join(line.folder, 'state'))
const loaded = /^The sample is loaded: \S+\/sample\/$/m

interface Questions {
  readonly questions: readonly { readonly question: { readonly text: string } }[]
}

describe('a start into an empty folder', () => {
  it('founds the own study and brings the sample, each behind its own door', minutes(2), async () => {
    const line = new CommandLine()
    const node = await Started.at(line)
    // Whatever is asked meanwhile is answered: the own door as ever, the sample's with where it is.
    expect((await node.ask('/api/node')).status).toBe(200)
    const waiting = await node.ask('/sample/')
    expect([200, 503]).toContain(waiting.status)
    await node.running.says(loaded)

    const home = await node.ask('/')
    expect([home.status, home.headers.get('location')]).toEqual([302, '/sample/'])
    expect((await node.ask('/?own')).status).toBe(200)
    const own = await node.json<{ seats: string[]; coalition: string }>('/api/node')
    const sample = await node.json<{ seats: string[]; coalition: string }>('/sample/api/node?as=treaty')
    expect(own.seats).toEqual(['me'])
    expect(sample.seats).toEqual(['arms-trade', 'energy', 'maritime', 'regional', 'treaty'])
    expect(own.coalition).not.toBe(sample.coalition)
    const foreign = await node.ask('/sample/api/node', { headers: { Origin: 'http://elsewhere.example' } })
    expect(foreign.status).toBe(403)

    // The sample's clock stands where it was set, and runs; the own one is the machine's.
    const session = await node.json<{ clock: { now: string; study: boolean } }>('/sample/api/session')
    expect(session.clock.study).toBe(true)
    const since = Date.parse(session.clock.now) - Date.parse('2020-10-27T09:00:00Z')
    expect(since).toBeGreaterThanOrEqual(0)
    expect(since).toBeLessThan(3_600_000)
    await node.end()

    // The command line works on the sample's folder as on any other.
    const listed = await line.json<Questions>('list', 'questions', '--as', 'treaty', '--data', sampleOf(line))
    expect(listed.questions.length).toBeGreaterThan(15)
    expect((await line.run('verify', '--data', sampleOf(line))).code).toBe(0)

    // Once the own study holds something, one comes to it.
    expect((await line.run('ask', 'Rain?', '--closes', '2050-01-01')).code).toBe(0)
    const again = await Started.at(line)
    await expect.poll(async () => (await again.ask('/sample/api/node?as=treaty')).status).toBe(200)
    expect((await again.ask('/')).status).toBe(200)
    expect(again.running.out).not.toMatch(loaded)
    await again.end()
  })

  it('leaves the sample out where it is told to, then and later', minutes(1), async () => {
    const line = new CommandLine()
    for (const words of [['--no-sample'], []]) {
      const node = await Started.at(line, ...words)
      expect((await node.ask('/sample/')).status).toBe(404)
      await node.end()
      expect(existsSync(sampleOf(line))).toBe(false)
    }
  })

  it('that was killed while it loaded is followed by one that loads anew', minutes(2), async () => {
    const line = new CommandLine()
    const first = line.start('start', '--port', '0')
    await first.says(/ready at/)
    await expect
      .poll(() => existsSync(join(`${sampleOf(line)}.new`, 'store.sqlite')), { interval: 5 })
      .toBe(true)
    expect(await first.end('SIGKILL')).toBe(null)
    expect(existsSync(sampleOf(line))).toBe(false)

    const node = await Started.at(line)
    await node.running.says(loaded)
    expect((await node.ask('/sample/api/node?as=treaty')).status).toBe(200)
    await node.end()
    expect(existsSync(`${sampleOf(line)}.new`)).toBe(false)
    // Its own state and the sample's: what the half that was thrown away had there is gone with it.
    expect(states(line)).toHaveLength(2)
    expect((await line.run('verify', '--data', sampleOf(line))).code).toBe(0)
  })

  it(
    'that is asked to end while it loads does so, and loads when it is started again',
    minutes(2),
    async () => {
      const line = new CommandLine()
      const first = line.start('start', '--port', '0')
      await first.says(/ready at/)
      expect(await first.end('SIGTERM')).toBe(0)
      expect(first.err).toBe('')
      const node = await Started.at(line)
      await expect
        .poll(async () => (await node.ask('/sample/api/node?as=treaty')).status, { timeout: 30_000 })
        .toBe(200)
      await node.end()
    },
  )
})

describe('the sample', () => {
  it('is loaded and removed by hand, with its keys and state', minutes(2), async () => {
    const line = new CommandLine()
    const load = ['sample', 'load']
    const remove = ['sample', 'remove']
    const misused = [['sample'], ['sample', 'loads'], ['sample', 'load', 'remove']]
    const first = await line.runEach([['init'], remove, ...misused, load, load])
    expect(first.map((ended) => (ended.code === 0 ? 'fine' : refusalOf(ended)))).toEqual([
      'fine',
      '1 E_NOT_FOUND',
      ...misused.map(() => '2 E_USAGE'),
      'fine',
      '1 E_PATH_EXISTS',
    ])
    expect(states(line)).toHaveLength(2)
    // What a removal that broke off has left goes with the next one.
    mkdirSync(`${sampleOf(line)}.old`)
    writeFileSync(join(`${sampleOf(line)}.old`, 'store.sqlite'), 'no database')
    expect((await line.run(...remove)).code).toBe(0)
    expect(states(line)).toHaveLength(1)
    expect(readdirSync(join(line.folder, 'data')).filter((name) => name.startsWith('sample'))).toEqual([])
  })

  it('is removed through its own door, and through no other', minutes(2), async () => {
    const line = new CommandLine()
    const node = await Started.at(line)
    await node.running.says(loaded)
    expect(refusalOf(await line.run('sample', 'remove'))).toBe('1 E_DATA_FOLDER_IN_USE')
    const remove = (base: string): Promise<Response> =>
      node.ask(`${base}/api/sample/remove`, { method: 'POST', headers: changing, body: '{}' })
    expect((await remove('')).status).toBe(404)
    const removed = await remove('/sample')
    expect([removed.status, await removed.json()]).toEqual([201, { removed: true }])
    expect(existsSync(sampleOf(line))).toBe(false)
    expect(states(line)).toHaveLength(1)
    for (const path of ['/sample/', '/sample/api/node']) expect((await node.ask(path)).status).toBe(404)
    expect((await node.ask('/')).status).toBe(200)
    await node.end()
    const again = await Started.at(line)
    expect((await again.ask('/sample/')).status).toBe(404)
    await again.end()
  })

  it('that cannot be opened is said to be, and the node serves without it', minutes(2), async () => {
    const line = new CommandLine()
    expect((await line.run('init')).code).toBe(0)
    mkdirSync(sampleOf(line))
    writeFileSync(join(sampleOf(line), 'store.sqlite'), 'no database')
    const node = await Started.at(line)
    await expect.poll(() => node.running.err).toMatch(/the sample cannot be opened: E_DATA_FOLDER_/)
    expect((await node.ask('/api/node')).status).toBe(200)
    expect((await node.ask('/sample/')).status).toBe(404)
    rmSync(sampleOf(line), { recursive: true })
    await node.end()
  })
})
