import { describe, expect, it } from 'vitest'
import { filesHolding, outcomeOf, Study } from '../../test/study.ts'
import { failure } from '../kernel/error.ts'
import type { Ports } from './ports.ts'
import { deskFor } from './desk.ts'
import { retract } from './retract.ts'
import { scrubIfOwed, scrubLeftOver } from './scrub.ts'
import { operator } from './roles.ts'

const word = 'Quicksilverharbour'

describe('what was dropped', () => {
  it('leaves the files at the next start where a crash or a reader kept it from leaving at once', async () => {
    for (const code of ['E_STORAGE_FAILED', 'E_DATA_FOLDER_LOCKED'] as const) {
      const study = await Study.found()
      const { id } = await study.readText('alfa', `${word} met.`)
      await study.index()
      const { store } = study
      const stopped: Ports['store'] = {
        read: (work) => store.read(work),
        readAside: (work) => store.readAside(work),
        write: (work) => store.write(work),
        exclusive: (work) => store.exclusive(work),
        scrub: async () => Promise.reject(failure(code, 'not now')),
        damage: (look) => store.damage(look),
        close: async () => undefined,
      }
      const desk = deskFor({ ...study.ports, store: stopped }, study.coalition, 'alfa', operator)
      expect(await outcomeOf(retract(desk, { id, reason: 'error' }))).toBe(code)
      expect(filesHolding(study.data, word)).not.toEqual([])
      expect(await outcomeOf(scrubLeftOver(stopped))).toBe(code === 'E_STORAGE_FAILED' ? code : 'done')
      await scrubLeftOver(study.store)
      expect(filesHolding(study.data, word)).toEqual([])
      expect((await study.audit()).problems).toEqual([])
    }
  })

  it('is scrubbed once', async () => {
    const study = await Study.found()
    const { id } = await study.readText('alfa', `${word} met.`)
    await retract(study.desk('alfa'), { id, reason: 'error' })
    let scrubs = 0
    const store = Object.assign(Object.create(study.store) as Ports['store'], {
      scrub: async () => {
        scrubs += 1
        await study.store.scrub()
      },
    })
    await scrubIfOwed(store)
    expect(scrubs).toBe(0)
  })

  it('leaves the files while other steps of the process are under way, and disturbs none', async () => {
    const study = await Study.found()
    const ids = []
    for (let i = 0; i < 6; i++) ids.push((await study.readText('alfa', `${word} ${i} met.`, `${i}.txt`)).id)
    const slowly = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const outcomes = await Promise.all([
      ...ids.map((id) => outcomeOf(retract(study.desk('alfa'), { id, reason: 'error' }))),
      ...ids.map((_, i) => outcomeOf(study.readText('bravo', `Rain ${i}.`, `rain ${i}.txt`))),
      ...ids.map(() => outcomeOf(study.store.write(slowly))),
      ...ids.map(() => outcomeOf(study.store.read(slowly))),
    ])
    expect(outcomes.filter((outcome) => outcome !== 'done')).toEqual([])
    expect(filesHolding(study.data, word)).toEqual([])
    expect((await study.audit()).problems).toEqual([])
  })
})
