import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { isFailure } from '../kernel/error.ts'
import { asCompartmentId, type RecordId } from '../kernel/id.ts'
import type { Activity } from '../records/activity.ts'
import { homeOf, resolveId, writeRecord } from './desk.ts'
import { questionInFull } from './question.ts'
import { questionList } from './questionList.ts'
import { exportCompartment } from './export.ts'
import { viewNames } from './ports/store.ts'
import { comment, judge, resolve } from './questions.ts'
import { documentsInFull } from './read.ts'
import { planRelease, release } from './release.ts'
import { retract } from './retract.ts'
import { search } from './search.ts'
import { everyRow, recordInFull } from './views.ts'

const secret = 'wintergreen'

/** A study in which alfa keeps a document, a question and a judgement at home, all saying a word that nobody else may meet. */
async function withSecret(): Promise<{ study: Study; hidden: readonly RecordId[] }> {
  const study = await Study.found()
  const alfa = study.desk('alfa')
  const document = await study.readText('alfa', `${secret} met.\n${secret} exercise.`, `${secret}.txt`)
  const question = await study.ask('alfa', 'home', `Will ${secret} rain?`)
  const answer = { kind: 'binary', probability: 0.5 } as const
  const judged = await judge(alfa, { question, answer, rationale: secret })
  const said = await comment(alfa, document.id, secret)
  await study.index()
  const hidden = [document.id, ...document.events.map(({ id }) => id), question, judged.id, said.id]
  return { study, hidden }
}

/** Every word of a refusal. */
async function refusalText(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (isFailure(error)) return JSON.stringify(error)
    throw error
  }
  throw new Error('it was not refused')
}

describe('what stands in another seat’s home', () => {
  it('is in no view, list, count, page or search', async () => {
    const { study } = await withSecret()
    const desk = study.desk('bravo')
    await study.store.read(async (reader) => {
      for (const view of viewNames) {
        expect([view, await everyRow(desk, reader, view)]).toEqual([view, []])
        expect([view, await reader.count(view, desk.scope)]).toEqual([view, 0])
      }
      expect(await documentsInFull(desk, reader)).toEqual([])
      expect(await questionList(desk, reader)).toEqual([])
    })
    expect((await search(desk, secret)).hits).toEqual([])
    expect((await search(study.desk('alfa'), secret)).hits).toHaveLength(3)
  })

  it('is answered like what does not exist, to the letter', async () => {
    const { study, hidden } = await withSecret()
    const desk = study.desk('bravo')
    const question = await study.ask('bravo', 'plenary')
    const answer = { kind: 'binary', probability: 0.5 } as const
    const acts: Readonly<Record<string, (id: RecordId) => Promise<unknown>>> = {
      'resolves digits': (id) => resolveId(desk, id.slice(0, 12)),
      'resolves the id': (id) => resolveId(desk, id),
      reads: (id) => study.store.read((reader) => recordInFull(desk, reader, id)),
      estimates: (id) => questionInFull(desk, id),
      judges: (id) => judge(desk, { question: id, answer }),
      resolves: (id) => resolve(desk, { question: id, outcome: { kind: 'annulled' } }),
      comments: (id) => comment(desk, id, 'Hm.'),
      cites: (id) => judge(desk, { question, answer, evidence: [{ id, direction: 'for', weight: 1 }] }),
      retracts: (id) => retract(desk, { id, reason: 'other' }),
      releases: (id) => release(desk, { ids: [id], in: 'plenary' }),
      plans: (id) => planRelease(desk, { ids: [id], in: 'plenary' }),
    }
    const absent = 'ab'.repeat(32) as RecordId
    for (const [name, act] of Object.entries(acts)) {
      const unknown = await refusalText(act(absent))
      expect([name, unknown]).toEqual([name, expect.stringContaining('E_NOT_FOUND')])
      for (const id of hidden) {
        const refused = (await refusalText(act(id)))
          .replaceAll(id, absent)
          .replaceAll(id.slice(0, 16), absent.slice(0, 16))
          .replaceAll(id.slice(0, 12), absent.slice(0, 12))
        expect([name, refused]).toEqual([name, unknown])
      }
    }
    expect((await study.audit()).holds).toBe(true)
  })

  it('is no place to write to, release to or export from', async () => {
    const { study } = await withSecret()
    const desk = study.desk('bravo')
    const home = homeOf(study.desk('alfa'))
    const asked = { compartment: home, type: 'activity', data: activity } as const
    expect(await outcomeOf(writeRecord(desk, asked))).toBe('E_COMPARTMENT_UNKNOWN')
    const own = await study.readText('bravo', 'Rain fell.')
    expect(await outcomeOf(release(desk, { ids: [own.id], in: home }))).toBe('E_COMPARTMENT_UNKNOWN')
    const sink = { put: async () => undefined }
    expect(await refusalText(exportCompartment(desk, home, sink))).toBe(
      (await refusalText(exportCompartment(desk, asCompartmentId('ab'.repeat(32)), sink))).replaceAll(
        'ab'.repeat(32),
        home,
      ),
    )
    expect(await outcomeOf(exportCompartment(desk, 'home', sink))).toBe('done')
  })

  it('is not found by its first digits, and only digits are looked for', async () => {
    const study = await Study.found()
    const { id } = await study.readText('alfa', 'One met.')
    const digits = id.slice(0, 8)
    expect(await resolveId(study.desk('alfa'), digits)).toBe(id)
    expect(await outcomeOf(resolveId(study.desk('bravo'), digits))).toBe('E_NOT_FOUND')
    for (const typed of ['', 'abc', digits.toUpperCase() + 'G', `${id}0`, '........'])
      expect(await outcomeOf(resolveId(study.desk('alfa'), typed))).toBe('E_USAGE')
  })
})

describe('a reference', () => {
  it('may only point where every reader of its record may read', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', 'The ministers met.')
    const shared = await study.ask('bravo', 'plenary')
    const own = await study.ask('alfa', 'home')
    const answer = { kind: 'binary', probability: 0.5 } as const
    const evidence = [{ id: document.id, direction: 'for', weight: 1 }] as const
    const cited = judge(desk, { question: shared, answer, evidence })
    expect(await refusalText(cited)).toContain('bravo, charlie may not read')
    expect(await outcomeOf(judge(desk, { question: shared, answer, evidence }))).toBe(
      'E_REFERENCE_UNREADABLE',
    )
    expect(await outcomeOf(judge(desk, { question: own, answer, evidence }))).toBe('done')
    const { pairs } = await release(desk, { ids: [document.id], in: 'plenary' })
    const released = [{ id: pairs[0]!.released, direction: 'for', weight: 1 }] as const
    expect(await outcomeOf(judge(desk, { question: shared, answer, evidence: released }))).toBe('done')
    // From home one may point at what all can read.
    expect(await outcomeOf(judge(desk, { question: own, answer, evidence: released }))).toBe('done')
  })
})

const activity: Activity = {
  kind: 'exercise',
  title: 'Harbour exercise',
  participants: [],
  when: null,
  place: null,
  status: 'planned',
  description: '',
}
