import { describe, expect, it } from 'vitest'
import { complaints, Crash, Remains } from '../../test/crash.ts'
import { HandClock, lineReading } from '../../test/node.ts'
import { outcomeOf, Study, temporaryFolder } from '../../test/study.ts'
import { asMemberName } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { FileKeyring } from '../platform/keyring.ts'
import { systemRandom } from '../platform/system.ts'
import { systemTimer } from '../platform/timer.ts'
import { systemWatching } from '../platform/watching.ts'
import { userFiles } from '../platform/userFiles.ts'
import { MemoryStore } from '../store/memory/store.ts'
import { foundStudy } from './found.ts'
import type { Ports } from './ports.ts'
import { ask, judge } from './questions.ts'

const seats = ['alfa', 'bravo'].map((name) => asMemberName(name))
const wish = { seats, host: 'local' }

/** A machine on which nothing was founded yet. */
function emptyMachine(passphrase: string | undefined): Remains {
  const folder = temporaryFolder('founding')
  const store = new MemoryStore()
  const base: Ports = {
    store,
    clock: new HandClock(parseInstantLoosely('2020-10-27')),
    random: systemRandom,
    // Keys are the one thing that a folder may hold before it holds a coalition.
    get keyring() {
      return new FileKeyring({ dataFolder: folder, stateFolder: `${folder}/state`, passphrase })
    },
    marker: { read: async () => undefined, write: async () => undefined },
    reading: lineReading,
    fetch: { fetch: async (url) => Promise.reject(new Error(url)) },
    files: userFiles,
    timer: systemTimer,
    watching: systemWatching,
  }
  return new Remains(base, store, undefined)
}

describe('founding', () => {
  it.each([undefined, 'correct horse'])(
    'can be begun again after a crash at any step (passphrase %s)',
    async (passphrase) => {
      const whole = emptyMachine(passphrase).process()
      await foundStudy(whole.ports, wish)
      expect(whole.effects).toBeGreaterThanOrEqual(12)
      for (let step = 1; step <= whole.effects; step += passphrase === undefined ? 1 : 6) {
        const remains = emptyMachine(passphrase)
        const dead = foundStudy(remains.process(step).ports, wish)
        await expect(dead).rejects.toThrow(Crash)
        const again = await outcomeOf(foundStudy(remains.process().ports, wish))
        // Only after its last step does the coalition stand.
        expect([step, again]).toEqual([step, step === whole.effects ? 'E_DATA_FOLDER_NOT_EMPTY' : 'done'])
        expect(await remains.process().start()).toBe(undefined)
        const desk = await remains.process().desk('bravo')
        const closes = parseInstantLoosely('2030-01-01')
        const { id } = await ask(desk, { text: 'Rain?', in: 'plenary', form: { kind: 'binary' }, closes })
        await judge(desk, { question: id, answer: { kind: 'binary', probability: 0.4 } })
        expect([step, await complaints(remains)]).toEqual([step, []])
      }
    },
  )

  it('founds once, whoever asks at the same time', async () => {
    const remains = emptyMachine(undefined)
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => outcomeOf(foundStudy(remains.process().ports, wish))),
    )
    expect(outcomes.sort()).toEqual([...Array<string>(3).fill('E_DATA_FOLDER_NOT_EMPTY'), 'done'].sort())
    expect(await remains.store.read(async (reader) => (await reader.epochs()).length)).toBe(1)
    expect(await remains.process().start()).toBe(undefined)
    expect(await complaints(remains)).toEqual([])
  })

  it('takes each seat once, at least one, and sorts them', async () => {
    const remains = emptyMachine(undefined)
    const found = (...names: string[]) =>
      foundStudy(remains.process().ports, { seats: names.map((name) => asMemberName(name)), host: 'local' })
    expect(await outcomeOf(found())).toBe('E_USAGE')
    expect(await outcomeOf(found('alfa', 'alfa'))).toBe('E_USAGE')
    expect((await found('bravo', 'alfa')).seats).toEqual(['alfa', 'bravo'])
  })

  it('makes keys, homes and a plenary that differ from any other study’s', async () => {
    const [one, other] = [await Study.found(), await Study.found()]
    const ids = (study: Study) => [study.coalition.id, ...study.coalition.compartments.keys()]
    expect(new Set([...ids(one), ...ids(other)]).size).toBe(2 * (1 + 4))
    expect(one.coalition.charterHash).toBe(other.coalition.charterHash)
  })
})
