import { describe, expect, it } from 'vitest'
import { complaints, Crash, Remains, type Process } from '../../test/crash.ts'
import { foundNode } from '../../test/node.ts'
import { outcomeOf, Study } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { asMemberName, type RecordId } from '../kernel/id.ts'
import { instant, parseInstantLoosely } from '../kernel/instant.ts'
import { soundness } from './acts.ts'
import { examine } from './doctor.ts'
import type { Act, Reader } from './ports/store.ts'
import { ask, judge } from './questions.ts'
import { readBytes } from './read.ts'
import { release } from './release.ts'
import { retract } from './retract.ts'

const act = (number: number, signed: boolean): Act => ({
  number,
  kind: 'founding',
  key: asMemberName('alfa'),
  log: null,
  size: 0,
  text: utf8('x'),
  at: instant(0),
  signature: signed ? new Uint8Array(64) : null,
})

describe('folder and marker', () => {
  // Last act in the folder (s: its signature is stored), where the marker stands, and what that is.
  it.each<[string, number | undefined, 'sound' | 'unfinished' | 'lost']>([
    ['none', undefined, 'sound'],
    ['none', 0, 'sound'],
    ['none', 1, 'lost'],
    ['none', 9, 'lost'],
    ['5s', undefined, 'lost'],
    ['5', undefined, 'lost'],
    ['1', undefined, 'lost'],
    ['5s', 5, 'sound'],
    ['5', 5, 'unfinished'],
    ['5s', 4, 'lost'],
    ['5', 4, 'unfinished'],
    ['5s', 3, 'lost'],
    ['5', 3, 'lost'],
    ['5s', 6, 'lost'],
    ['5', 6, 'lost'],
    ['5s', 99, 'lost'],
    ['1', 0, 'unfinished'],
    ['1s', 0, 'lost'],
    ['2', 0, 'lost'],
  ])('act %s, marker %s: %s', (last, marker, expected) => {
    const lastAct = last === 'none' ? undefined : act(Number.parseInt(last, 10), last.endsWith('s'))
    const found = soundness(lastAct, marker === undefined ? undefined : { act: marker, generation: 0 }, 0)
    expect(found.kind).toBe(expected)
    if (found.kind === 'unfinished') expect(found.act).toBe(lastAct)
    if (found.kind === 'lost') expect(found.why).toMatch(/marker|backup/)
  })
})

/** A machine on which alfa has a document and bravo asked a question. */
async function machine(): Promise<{ remains: Remains; document: RecordId; question: RecordId }> {
  const remains = await Remains.of(await foundNode())
  const desk = await remains.process().desk('alfa')
  const { id } = await readBytes(desk, { name: 'a.txt', bytes: utf8('One met.\nThe exercise.\n') })
  const asking = {
    text: 'Rain?',
    in: 'plenary',
    form: { kind: 'binary' },
    closes: parseInstantLoosely('2030-01-01'),
  } as const
  const question = await ask(await remains.process().desk('bravo'), asking)
  return { remains, document: id, question: question.id }
}

type Work = (process: Process, at: { document: RecordId; question: RecordId }) => Promise<unknown>

/** Works of one log and of several. */
const works: Readonly<Record<string, Work>> = {
  'a judgement': async (process, { question }) =>
    judge(await process.desk('charlie'), { question, answer: { kind: 'binary', probability: 0.3 } }),
  'a release into another log': async (process, { document }) =>
    release(await process.desk('alfa'), { ids: [document], in: 'plenary', withEvents: true }),
  'a retraction in two logs': async (process, { document }) => {
    await release(await process.desk('alfa'), { ids: [document], in: 'plenary' })
    return retract(await process.desk('alfa'), { id: document, reason: 'error' })
  },
}

async function crashes(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toThrow(Crash)
}

async function effectsOf(remains: Remains, run: (process: Process) => Promise<unknown>): Promise<number> {
  const process = remains.copy().process()
  await run(process)
  return process.effects
}

describe.each(Object.keys(works))('a process that dies during %s', (name) => {
  const work = works[name]!

  it('leaves, at whatever step, what a start brings under one signed head; so does a start that dies itself', async () => {
    const { remains, ...at } = await machine()
    const steps = await effectsOf(remains, (process) => work(process, at))
    expect(steps).toBeGreaterThanOrEqual(8)
    let deaths = 0
    for (let step = 1; step <= steps; step++) {
      const dead = remains.copy()
      await crashes(work(dead.process(step), at))
      const starts = await effectsOf(dead, (process) => process.start())
      for (let again = 1; again <= starts + 1; again++) {
        const started = dead.copy()
        if (again <= starts) await crashes(started.process(again).start())
        deaths += 1
        expect(await started.process().start()).toBe(undefined)
        if (again > starts) await works['a judgement']!(started.process(), at)
        expect([step, again, await complaints(started)]).toEqual([step, again, []])
      }
    }
    expect(deaths).toBeGreaterThan(steps)
  })

  it('is finished over the same bytes by whoever writes next, where no start came between', async () => {
    const { remains, ...at } = await machine()
    const steps = await effectsOf(remains, (process) => work(process, at))
    for (let step = 1; step <= steps; step++) {
      const dead = remains.copy()
      await crashes(work(dead.process(step), at))
      const answer = { kind: 'binary', probability: 0.6 } as const
      for (const seat of ['alfa', 'bravo', 'charlie'])
        await judge(await dead.process().desk(seat), { question: at.question, answer })
      expect(dead.forks()).toEqual([])
      await dead.process().start()
      expect([step, await complaints(dead)]).toEqual([step, []])
    }
  })

  it('never forks, whichever moment a backup brings back afterwards', async () => {
    const { remains, ...at } = await machine()
    const lived = remains.copy()
    const backups: Parameters<Remains['copy']>[0][] = []
    const process = lived.process(Infinity, () => backups.push(lived.store.snapshot()))
    await work(process, at)
    let mute = 0
    for (const backup of backups) {
      const restored = lived.copy(backup)
      const why = await restored.process().start()
      const answer = { kind: 'binary', probability: 0.6 } as const
      const written = judge(await restored.process().desk('alfa'), { question: at.question, answer })
      expect(await outcomeOf(written)).toBe(why === undefined ? 'done' : 'E_SEAT_MUTE')
      if (why !== undefined) mute += 1
      expect(restored.forks()).toEqual([])
    }
    expect(mute).toBeGreaterThan(0)
  })
})

describe('a node that lost its state', () => {
  it('is mute in words, goes on reading, and stays so when the marker comes back', async () => {
    const { remains, ...at } = await machine()
    const { marker } = remains
    remains.marker = undefined
    const why = await remains.process().start()
    expect(why).toMatch(/may not sign.*marker.*missing.*entente restore/s)
    const desk = await remains.process().desk('alfa')
    const judging = { question: at.question, answer: { kind: 'binary', probability: 0.6 } as const }
    expect(await outcomeOf(judge(desk, judging))).toBe('E_SEAT_MUTE')
    const said = await examine(desk.ports, desk.coalition)
    expect(said.find(({ about }) => about === 'signing')).toMatchObject({ weight: 'wrong' })
    expect(said.find(({ about }) => about === 'signing')?.next).toMatch(/entente restore/)
    remains.marker = marker
    expect(await outcomeOf(judge(desk, judging))).toBe('E_SEAT_MUTE')
    expect(remains.signed.length).toBe(new Set(remains.signed).size)
  })
})

describe('what is signed', () => {
  it('is what is held: entries read back otherwise are not signed for', async () => {
    const { remains, question } = await machine()
    const before = remains.signed.length
    const process = remains.process()
    const desk = await process.desk('alfa')
    const store: typeof desk.ports.store = {
      ...desk.ports.store,
      read: (work) =>
        desk.ports.store.read((reader) =>
          work(
            new Proxy(reader, {
              get(target, property: keyof Reader) {
                if (property !== 'leaves') return (target[property] as () => unknown).bind(target)
                return async (...range: Parameters<Reader['leaves']>) =>
                  (await target.leaves(...range)).map((leaf) => ({ ...leaf, commitment: new Uint8Array(32) }))
              },
            }),
          ),
        ),
    }
    const judging = { question, answer: { kind: 'binary', probability: 0.6 } as const }
    const misled = { ...desk, ports: { ...desk.ports, store } }
    expect(await outcomeOf(judge(misled, judging))).toBe('E_DATA_FOLDER_DAMAGED')
    expect(remains.signed.length).toBe(before)
  })

  it.each(['marker', 'keyring'] as const)(
    'waits where the %s fails, and is the same bytes later',
    async (port) => {
      const study = await Study.found()
      const id = await study.ask('alfa', 'plenary')
      const desk = study.desk('bravo')
      const fails = async (): Promise<never> => {
        throw failure('E_STORAGE_FULL', 'no room')
      }
      const { marker, keyring } = desk.ports
      const failing = {
        marker: { marker: { read: () => marker.read(), write: fails } },
        keyring: { keyring: Object.assign(Object.create(keyring) as typeof keyring, { signLog: fails }) },
      }[port]
      const judging = { question: id, answer: { kind: 'binary', probability: 0.6 } as const }
      const hindered = { ...desk, ports: { ...desk.ports, ...failing } }
      for (let i = 0; i < 3; i++) expect(await outcomeOf(judge(hindered, judging))).toBe('E_STORAGE_FULL')
      const stuck = await study.store.read((reader) => reader.lastAct())
      expect(stuck?.signature).toBe(null)
      expect(await outcomeOf(judge(desk, judging))).toBe('done')
      const acts = await study.store.read(async (reader) =>
        reader.signedHeads((await reader.logs()).find((log) => log.member === 'bravo')!),
      )
      expect(acts.map(({ size }) => size)).toEqual([1, 2])
      expect(acts[0]?.text).toEqual(stuck?.text)
      expect((await study.audit()).holds).toBe(true)
    },
  )
})
