import { describe, expect, it } from 'vitest'
import { rulesReading } from '../../test/node.ts'
import { filesHolding, outcomeOf, Study } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Event } from '../records/event.ts'
import { compartmentNamed } from './coalition.ts'
import { resolveId, writeRecord } from './desk.ts'
import { questionList } from './questionList.ts'
import { viewNames } from './ports/store.ts'
import { comment, judge } from './questions.ts'
import { documentsInFull, readBytes } from './read.ts'
import { openNextEpoch } from './restore.ts'
import { release } from './release.ts'
import { retract } from './retract.ts'
import { search } from './search.ts'
import { everyRow, recordInFull } from './views.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

const event: Event = {
  type: 'consult',
  modality: 'claimed',
  actors: [],
  date: null,
  place: null,
  figures: [],
  speaker: null,
  span: { start: 0, end: 3, text: 'The' },
  plover: null,
}

/** An event that a seat makes out of another record. */
function derived(study: Study, seat: string, id: RecordId, where = 'plenary'): Promise<RecordId> {
  const desk = study.desk(seat)
  const compartment = compartmentNamed(study.coalition, desk.seat, where).id
  const refs = [{ relation: 'derivedFrom', id }] as const
  return writeRecord(desk, { compartment, type: 'event', data: event, refs })
}

async function stateOf(study: Study, id: RecordId): Promise<string | undefined> {
  return (await study.store.read((reader) => reader.entry(id)))?.state
}

describe('a retraction', () => {
  it('takes with it what derives from the record, and all copies that were let out', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', text)
    const other = await study.readText('alfa', 'Rain fell.')
    const { pairs } = await release(desk, { ids: [document.id], in: 'plenary', withEvents: true })
    const kept = await release(desk, { ids: [other.id], in: 'plenary' })
    const result = await retract(desk, { id: document.id, reason: 'personalData' })
    expect(result.withdrawn).toEqual([])
    const [there, home] = [...result.retractions].sort((a, b) => a.dropped.length - b.dropped.length)
    const gone = [document.id, ...document.events.map(({ id }) => id), ...pairs.map((pair) => pair.released)]
    expect(result.retractions.flatMap(({ dropped }) => dropped).sort()).toEqual([...gone].sort())
    // Each retraction lists ids of its own compartment only.
    for (const { id, compartment, dropped } of result.retractions) {
      const body = await study.body(id)
      expect(body).toMatchObject({ compartment, data: { retracts: dropped, reason: 'personalData' } })
      for (const one of dropped)
        expect((await study.store.read((reader) => reader.entry(one)))?.compartment).toBe(compartment)
    }
    expect([there?.dropped.length, home?.dropped.length]).toEqual([3, 3])
    for (const id of gone) expect(await stateOf(study, id)).toBe('dropped')
    for (const { released } of kept.pairs) expect(await stateOf(study, released)).toBe('usable')
    expect((await study.audit()).problems).toEqual([])
    await study.reopen()
    expect((await study.audit()).logs.map(({ missingBodies }) => missingBodies).sort()).toEqual([3, 3])
  })

  it('of a copy leaves the original; of a release takes all that it let out', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const first = await study.readText('alfa', text)
    const copy = (await release(desk, { ids: [first.id], in: 'plenary' })).pairs[0]!.released
    await retract(desk, { id: copy, reason: 'sharedByMistake' })
    expect([await stateOf(study, copy), await stateOf(study, first.id)]).toEqual(['dropped', 'usable'])
    const second = await release(desk, { ids: [first.id], in: 'plenary', withEvents: true })
    const rows = await study.store.read((reader) => everyRow(desk, reader, 'releases'))
    await retract(desk, { id: rows.at(-1)!.id, reason: 'sharedByMistake' })
    for (const { released } of second.pairs) expect(await stateOf(study, released)).toBe('dropped')
    expect(await stateOf(study, first.id)).toBe('usable')
    // The pairs are gone with the release, and nothing is left that they would lead to.
    await retract(desk, { id: first.id, reason: 'error' })
    expect(await study.store.read((reader) => reader.count('documents', study.desk('bravo').scope))).toBe(0)
    expect((await study.audit()).problems).toEqual([])
  })

  it('takes back every reading of the document, whichever of them is named', async () => {
    for (const named of [0, 1, 2]) {
      const study = await Study.found({ seats: ['me'], reading: rulesReading })
      const desk = study.desk('me')
      const source = {
        name: 'a.txt',
        bytes: utf8('Marmalade. China and Russia held an exercise in May 2016.'),
      }
      const readings = []
      for (const published of [undefined, '2020-01-01', '2020-01-02'])
        readings.push(await readBytes(desk, { ...source, published }))
      await retract(desk, { id: readings[named]!.id, reason: 'personalData' })
      for (const { id } of readings) expect(await stateOf(study, id)).toBe('dropped')
      expect(filesHolding(study.data, 'Marmalade')).toEqual([])
      expect((await study.audit()).problems).toEqual([])
    }
  })

  it('makes another author’s record that draws on it withdrawn, wherever it stands, and tells of it only who may read it', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', text)
    const { pairs } = await release(desk, { ids: [document.id], in: 'plenary' })
    const copy = pairs[0]!.released
    const seen = await derived(study, 'bravo', copy)
    const hidden = await derived(study, 'charlie', copy, 'home')
    const further = await derived(study, 'charlie', seen)
    const own = await derived(study, 'alfa', further)
    const remark = await comment(study.desk('bravo'), copy, 'Which ministers?')
    const result = await retract(desk, { id: document.id, reason: 'sourceWithdrawn' })
    expect(result.withdrawn.map(({ id, author }) => [id, author]).sort()).toEqual(
      [
        [seen, 'bravo'],
        [further, 'charlie'],
      ].sort(),
    )
    for (const id of [seen, hidden, further]) expect(await stateOf(study, id)).toBe('withdrawn')
    expect(await stateOf(study, own)).toBe('dropped')
    expect(await stateOf(study, remark.id)).toBe('usable')
    expect(await study.store.read((reader) => reader.dump('events'))).toEqual([])
    expect((await study.audit()).problems).toEqual([])
    // Its author takes it back like any record of its own.
    expect(await outcomeOf(retract(study.desk('bravo'), { id: seen, reason: 'sourceWithdrawn' }))).toBe(
      'done',
    )
    expect((await study.audit()).problems).toEqual([])
  })

  it('is refused for what is permanent, another’s, unknown or gone already', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await study.readText('alfa', text)
    const shared = await study.ask('bravo', 'plenary')
    const refused = (each: RecordId) => outcomeOf(retract(desk, { id: each, reason: 'other' }))
    expect(await refused(shared)).toBe('E_RETRACTION_INVALID')
    const { retractions } = await retract(desk, { id, reason: 'other' })
    expect(await refused(retractions[0]!.id)).toBe('E_RETRACTION_INVALID')
    expect(await refused(id)).toBe('E_NOT_FOUND')
    expect(await refused('cd'.repeat(32) as RecordId)).toBe('E_NOT_FOUND')
    expect(await outcomeOf(retract(study.desk('bravo'), { id, reason: 'other' }))).toBe('E_NOT_FOUND')
    expect(await stateOf(study, shared)).toBe('usable')
  })

  it('takes back what an earlier generation of the log holds', async () => {
    const study = await Study.found()
    const document = await study.readText('alfa', text)
    await release(study.desk('alfa'), { ids: [document.id], in: 'plenary' })
    await openNextEpoch(study.ports)
    await study.reopen()
    await retract(study.desk('alfa'), { id: document.id, reason: 'error' })
    expect((await study.audit()).problems).toEqual([])
    expect(filesHolding(study.data, 'ministers')).toEqual([])
    await study.reopen()
    expect((await study.audit()).problems).toEqual([])
  })
})

describe('what was taken back', () => {
  // In text, title and source, in a comment, a question, a rationale; once more as words that the search index folds.
  const marker = 'Quibblethorpe'

  it('is in no file of the data folder, no view, no search and no count', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const long = `${marker} met.\n${`Others, ${marker} and exercise.\n`.repeat(2000)}`
    const document = await study.readText('alfa', long, `${marker}.txt`)
    const few = await study.readText('alfa', `${marker} exercise again.`, 'few.txt')
    const question = await study.ask('alfa', 'plenary', `Will ${marker} come?`)
    const answer = { kind: 'binary', probability: 0.5 } as const
    const judged = await judge(desk, { question, answer, rationale: marker, dissent: marker })
    await release(desk, { ids: [few.id], in: 'plenary', withEvents: true })
    const remark = await comment(desk, few.id, `About ${marker}.`)
    await study.index()
    expect(filesHolding(study.folder, marker)).not.toEqual([])
    expect((await search(study.desk('bravo'), marker)).hits).toHaveLength(2)
    await study.reopen()
    const ids = [document.id, few.id, judged.id, question, remark.id]
    for (const id of ids) await retract(study.desk('alfa'), { id, reason: 'personalData' })
    for (const form of [marker, marker.toLowerCase()])
      expect([form, filesHolding(study.folder, form)]).toEqual([form, []])
    for (const seat of ['alfa', 'bravo', 'charlie']) {
      const at = study.desk(seat)
      expect(await search(at, marker)).toEqual({ hits: [], behind: 0 })
      await study.store.read(async (reader) => {
        for (const view of viewNames) expect(JSON.stringify(await reader.dump(view))).not.toContain(marker)
        for (const view of ['documents', 'events', 'questions', 'judgements', 'comments'] as const)
          expect(await reader.count(view, at.scope)).toBe(0)
        expect(await documentsInFull(at, reader)).toEqual([])
        expect(await questionList(at, reader)).toEqual([])
      })
      for (const id of ids) {
        expect(await outcomeOf(resolveId(at, id))).toBe('E_NOT_FOUND')
        expect(await outcomeOf(study.store.read((reader) => recordInFull(at, reader, id)))).toBe(
          'E_NOT_FOUND',
        )
      }
    }
    expect((await study.audit()).problems).toEqual([])
    await study.close()
    expect(filesHolding(study.folder, marker)).toEqual([])
  })

  it('keeps what another seat’s records still name, for that seat alone', async () => {
    const study = await Study.found()
    const mine = await study.readText('alfa', `${marker} met.`, 'a.txt')
    const theirs = await study.readText('bravo', `${marker} met.`, 'b.txt')
    expect(mine.document.text).toBe(theirs.document.text)
    await retract(study.desk('alfa'), { id: mine.id, reason: 'error' })
    await study.store.read(async (reader) => {
      expect(await reader.blobWithin(theirs.document.text, study.desk('alfa').scope)).toBe(false)
      expect((await documentsInFull(study.desk('bravo'), reader)).map((each) => each.text)).toEqual([
        `${marker} met.`,
      ])
    })
    expect((await study.audit()).problems).toEqual([])
    await retract(study.desk('bravo'), { id: theirs.id, reason: 'error' })
    expect(filesHolding(study.data, marker)).toEqual([])
  })

  it('is found by nobody who searches while another’s record of it is withdrawn', async () => {
    const study = await Study.found()
    const document = await study.readText('alfa', text)
    const { pairs } = await release(study.desk('alfa'), { ids: [document.id], in: 'plenary' })
    const bravo = study.desk('bravo')
    await writeRecord(bravo, {
      compartment: compartmentNamed(study.coalition, bravo.seat, 'plenary').id,
      type: 'activity',
      refs: [{ relation: 'derivedFrom', id: pairs[0]!.released }],
      data: {
        kind: 'exercise',
        title: `${marker} exercise`,
        participants: [],
        when: null,
        place: null,
        status: 'planned',
        description: '',
      },
    })
    expect((await search(bravo, marker)).hits).toHaveLength(1)
    await retract(study.desk('alfa'), { id: document.id, reason: 'error' })
    for (const seat of ['alfa', 'bravo']) expect((await search(study.desk(seat), marker)).hits).toEqual([])
  })
})
