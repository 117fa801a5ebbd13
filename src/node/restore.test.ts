import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openedView } from '../../test/opened.ts'
import { complaints, Crash, Remains } from '../../test/crash.ts'
import { foundNode } from '../../test/node.ts'
import { outcomeOf, Study } from '../../test/study.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { examine } from './doctor.ts'
import { ask, judge } from './questions.ts'
import { openNextEpoch } from './restore.ts'
import { search } from './search.ts'

const answer = { kind: 'binary', probability: 0.4 } as const

/** A machine with a question in the plenary. */
async function machine(): Promise<{ remains: Remains; question: RecordId }> {
  const remains = await Remains.of(await foundNode())
  const closes = parseInstantLoosely('2030-01-01')
  const asking = { text: 'Rain?', in: 'plenary', form: { kind: 'binary' }, closes } as const
  const { id } = await ask(await remains.process().desk('alfa'), asking)
  await judge(await remains.process().desk('bravo'), { question: id, answer })
  return { remains, question: id }
}

const generations = async (remains: Remains): Promise<number[]> => {
  const { coalition } = await remains.process().desk('alfa')
  return coalition.newest.roster.members.map(({ generation }) => generation)
}

describe('a folder that came back', () => {
  it('is mute in words, reads as before, and signs again in the next epoch', async () => {
    const study = await Study.found()
    const document = await study.readText('alfa', 'The ministers met.')
    const question = await study.ask('alfa', 'plenary')
    await study.index()
    await study.close()
    cpSync(study.data, join(study.folder, 'backup'), { recursive: true })
    await study.reopen()
    await judge(study.desk('bravo'), { question, answer })
    const lost = await study.store.read((reader) => reader.lastAct())
    await study.close()
    rmSync(study.data, { recursive: true })
    cpSync(join(study.folder, 'backup'), study.data, { recursive: true })
    expect(await study.reopen()).toMatch(/came back from a backup.*Reading still works/)
    expect((await openedView(study.desk('bravo'), question)).estimate).toBe(null)
    expect((await search(study.desk('alfa'), 'ministers')).hits.map(({ id }) => id)).toEqual([document.id])
    expect((await study.audit()).holds).toBe(true)
    expect(await outcomeOf(judge(study.desk('bravo'), { question, answer }))).toBe('E_SEAT_MUTE')
    expect(await outcomeOf(study.readText('alfa', 'More.'))).toBe('E_SEAT_MUTE')
    const wrong = (await examine(study.ports, study.coalition)).filter(({ weight }) => weight === 'wrong')
    expect(wrong.map(({ about, next }) => [about, next?.slice(0, 15)])).toEqual([
      ['signing', 'entente restore'],
    ])
    const next = await openNextEpoch(study.ports)
    expect(next.newest).toMatchObject({ number: 1 })
    expect(next.id).toBe(study.coalition.id)
    expect(await study.reopen()).toBe(undefined)
    expect((await examine(study.ports, study.coalition)).some(({ weight }) => weight === 'wrong')).toBe(false)
    const again = await judge(study.desk('bravo'), { question, answer })
    expect((await study.body(again.id)).epoch).toBe(next.newest.id)
    expect((await openedView(study.desk('alfa'), question)).estimate?.value).toEqual(answer)
    const acts = await study.store.read((reader) => reader.lastAct())
    expect(acts?.number).toBeGreaterThan(lost?.number ?? 0)
    expect((await study.audit()).problems).toEqual([])
  })

  it.each([
    [
      'is gone',
      (path: string) => {
        rmSync(path)
      },
    ],
    [
      'is empty',
      (path: string) => {
        writeFileSync(path, '')
      },
    ],
    [
      'is no marker',
      (path: string) => {
        writeFileSync(path, '{"act":"many"}')
      },
    ],
    [
      'is binary',
      (path: string) => {
        writeFileSync(path, Buffer.from([0xff, 0xfe, 0]))
      },
    ],
  ])('is mute where the marker %s', async (_, spoil) => {
    const study = await Study.found({ seats: ['me'] })
    await study.readText('me', 'The ministers met.')
    spoil(join(study.state, 'marker.json'))
    expect(await study.reopen()).toMatch(/marker.*missing/)
    expect(await outcomeOf(study.readText('me', 'More.'))).toBe('E_SEAT_MUTE')
    await openNextEpoch(study.ports)
    expect(await study.reopen()).toBe(undefined)
    expect(await outcomeOf(study.readText('me', 'More.'))).toBe('done')
    expect((await study.audit()).problems).toEqual([])
  })
})

describe('the next epoch', () => {
  it.each([
    [{ folder: 0, marker: 0, exported: 0 }, 1],
    [{ folder: 0, marker: 4, exported: 0 }, 5],
    [{ folder: 0, marker: 2, exported: 7 }, 8],
    [{ folder: 3, marker: 0, exported: 0 }, 4],
    [{ folder: 1, marker: undefined, exported: 0 }, 2],
  ])(
    'has generations above folder, marker and export: %o',
    async ({ folder, marker, exported }, expected) => {
      const { remains } = await machine()
      for (let generation = 1; generation <= folder; generation++)
        await openNextEpoch(remains.process().ports)
      const lastAct = (await remains.store.read((reader) => reader.lastAct()))?.number ?? 0
      remains.marker = marker === undefined ? undefined : { act: lastAct + 3, generation: marker }
      await openNextEpoch(remains.process().ports, { node: 'x', act: lastAct + 5, generation: exported })
      expect(await generations(remains)).toEqual([expected, expected, expected])
      const first = (await remains.store.read((reader) => reader.lastAct()))!.number - 2
      expect(first).toBe(lastAct + 6)
      expect(remains.marker).toEqual({ act: first + 2, generation: expected })
      expect(await complaints(remains)).toEqual([])
    },
  )

  it('is opened whole or not at all, at whatever step the process dies, and may be opened again', async () => {
    const { remains, question } = await machine()
    const whole = remains.copy().process()
    await openNextEpoch(whole.ports)
    for (let step = 1; step <= whole.effects; step++) {
      const dead = remains.copy()
      await expect(openNextEpoch(dead.process(step).ports)).rejects.toThrow(Crash)
      const why = await dead.process().start()
      // Once the marker has moved, the folder without the epoch is behind it.
      expect([step, why === undefined]).toEqual([
        step,
        step <= whole.effects - 4 + 1 || step === whole.effects,
      ])
      if (why !== undefined) await openNextEpoch(dead.process().ports)
      expect(await dead.process().start()).toBe(undefined)
      await judge(await dead.process().desk('charlie'), { question, answer })
      expect([step, await complaints(dead)]).toEqual([step, []])
    }
  })

  it('follows one another when two ask at once', async () => {
    const { remains, question } = await machine()
    await Promise.all([openNextEpoch(remains.process().ports), openNextEpoch(remains.process().ports)])
    expect(await generations(remains)).toEqual([2, 2, 2])
    await judge(await remains.process().desk('charlie'), { question, answer })
    expect(await complaints(remains)).toEqual([])
  })

  it('ends an act that was begun: its entries stand under the epoch’s frozen heads', async () => {
    const { remains, question } = await machine()
    const judging = { question, answer }
    const dead = remains.process(3)
    await expect(judge(await dead.desk('charlie'), judging)).rejects.toThrow(Crash)
    await openNextEpoch(remains.process().ports)
    expect(await remains.process().start()).toBe(undefined)
    await judge(await remains.process().desk('charlie'), judging)
    expect(await complaints(remains)).toEqual([])
    const { coalition } = await remains.process().desk('alfa')
    const frozen = coalition.newest.roster.members.find(({ name }) => name === 'charlie')?.frozen
    expect(frozen?.map(({ size }) => size)).toEqual([1])
  })

  it('needs the keys of every seat', async () => {
    const study = await Study.found()
    const keys = join(study.data, 'keys')
    rmSync(keys, { recursive: true })
    expect(await outcomeOf(openNextEpoch(study.ports))).toBe('E_KEYS_MISSING')
    expect((await study.store.read((reader) => reader.epochs())).length).toBe(1)
    const about = (await examine(study.ports, study.coalition)).find((each) => each.about === 'keys')
    expect(about?.next).toMatch(/entente keys import/)
  })
})
