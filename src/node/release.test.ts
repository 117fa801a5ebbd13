import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import { limits } from '../kernel/limits.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseBody } from '../ledger/verify.ts'
import { tlpLabels, type Tlp } from '../records/common.ts'
import { homeOf, writeRecord, type Desk } from './desk.ts'
import type { StoredEntry } from './ports/store.ts'
import { comment, judge } from './questions.ts'
import { readBytes } from './read.ts'
import { planRelease, release } from './release.ts'
import { retract } from './retract.ts'
import { search } from './search.ts'
import { everyRow } from './views.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'
const path = '/srv/private-place/inbox/a report.txt'

/** Entries in the plenary, whoever wrote them. */
async function plenaryEntries(study: Study): Promise<StoredEntry[]> {
  const [plenary] = [...study.coalition.compartments.values()].filter(({ name }) => name === 'plenary')
  return study.store.read(async (reader) => {
    const logs = (await reader.logs()).filter((log) => log.compartment === plenary?.id)
    return (await Promise.all(logs.map((log) => reader.entries(log, 0, log.size)))).flat()
  })
}

function documentsOf(study: Study, desk: Desk): Promise<number> {
  return study.store.read((reader) => reader.count('documents', desk.scope))
}

describe('a release', () => {
  it('shows first who would learn what, and then does just that', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', text, path)
    const wish = { ids: [document.id], in: 'plenary', withEvents: true }
    const before = await study.entryCount()
    const plan = await planRelease(desk, wish)
    expect(await study.entryCount()).toBe(before)
    expect(plan.recipients).toEqual(['bravo', 'charlie'])
    expect(plan.records.map(({ type, shows }) => [type, shows])).toEqual([
      ['document', 'The ministers met.'],
      ['event', 'consult, occurred: The ministers met.'],
      ['event', 'jointExercise, occurred: Spokesman: the exercise began.'],
    ])
    const { pairs, ...released } = await release(desk, wish)
    expect(released).toEqual(plan)
    expect(pairs.map(({ home }) => home)).toEqual(plan.records.map(({ home }) => home))
    const seen = await study.store.read((reader) => everyRow(study.desk('charlie'), reader, 'events'))
    expect(seen.map((row) => [row.id, row.topic, row.value.tlp])).toEqual(
      pairs.slice(1).map((pair) => [pair.released, pairs[0]?.released, 'GREEN']),
    )
    expect((await study.audit()).problems).toEqual([])
  })

  it('makes new records: new salts, the moment of release, no id of home and no path of this machine', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', text, path)
    const question = await study.ask('alfa', 'home')
    const answer = { kind: 'binary', probability: 0.5 } as const
    const evidence = [{ id: document.events[0]!.id, direction: 'for', weight: 2 }] as const
    const judged = await judge(desk, { question, answer, evidence })
    study.clock.set('2020-12-01')
    const ids = [judged.id, question, document.id]
    await release(desk, { ids, in: 'plenary', withEvents: true })
    const there = await plenaryEntries(study)
    expect(there).toHaveLength(5)
    const home = await study.store.read(async (reader) => {
      const logs = (await reader.logs()).filter((log) => log.compartment === homeOf(desk))
      return (await Promise.all(logs.map((log) => reader.entries(log, 0, log.size)))).flat()
    })
    const bytes = there.map(({ body }) => Buffer.from(body ?? []).toString())
    for (const { id } of home) for (const body of bytes) expect(body).not.toContain(id)
    for (const body of bytes) {
      expect(body).not.toMatch(/private-place|inbox|srv/)
      expect(body).not.toContain(homeOf(desk))
      expect(parseBody(JSON.parse(body)).stated).toMatch(/^2020-12-01/)
    }
    const salts = [...there, ...home].map(({ salt }) => Buffer.from(salt ?? []).toString('hex'))
    expect(new Set(salts).size).toBe(salts.length)
    // What is cited is cited there by its id there.
    const judgement = there
      .map(({ body }) => parseBody(JSON.parse(Buffer.from(body ?? []).toString())))
      .find(({ type }) => type === 'judgement')
    const shown = new Set(there.map(({ id }) => id))
    expect(judgement?.refs.every(({ id }) => shown.has(id))).toBe(true)
    expect(judgement?.type === 'judgement' && judgement.data.evidence.every(({ id }) => shown.has(id))).toBe(
      true,
    )
  })

  it.each([
    ['/', 'document'],
    ['C:\\Users\\somebody\\a.txt', 'a.txt'],
    ['./a/b/', 'b'],
    ['file:///srv/a.txt', 'a.txt'],
    ['https://example.org/a/b?c=d', 'https://example.org/a/b?c=d'],
  ])('calls a document that came from %s: %s', async (source, shown) => {
    const study = await Study.found()
    const { id } = await study.readText('alfa', text, source)
    const { pairs } = await release(study.desk('alfa'), { ids: [id], in: 'plenary' })
    expect((await study.body(pairs[0]!.released)).data).toMatchObject({ source: shown })
  })

  it('refuses by name a reference that has no copy there, or leaves it out by choice', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const document = await study.readText('alfa', text)
    const question = await study.ask('alfa', 'home')
    const answer = { kind: 'binary', probability: 0.5 } as const
    const evidence = [{ id: document.id, direction: 'for', weight: 2 }] as const
    const { id } = await judge(desk, { question, answer, evidence })
    const lone = { ids: [id], in: 'plenary' }
    const refusal = await release(desk, lone).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'E_REFERENCE_UNRELEASED', paths: [question, document.id] })
    // A judgement of nothing is none: what a record must refer to cannot be left out, and the plan says so too.
    for (const act of [release, planRelease])
      expect(await outcomeOf(act(desk, { ...lone, dropReferences: true }))).toBe('E_REFERENCE_UNRELEASED')
    const both = { ids: [id, question], in: 'plenary' }
    expect(await outcomeOf(release(desk, both))).toBe('E_REFERENCE_UNRELEASED')
    const { pairs, droppedReferences } = await release(desk, { ...both, dropReferences: true })
    expect(droppedReferences).toEqual([{ from: id, to: document.id }])
    const released = await study.body(pairs.find(({ home }) => home === id)!.released)
    expect(released).toMatchObject({ refs: [{ relation: 'answers' }], data: { evidence: [] } })
  })

  it('keeps a reference to what stands there already', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const shared = await study.ask('bravo', 'plenary')
    const question = await study.ask('alfa', 'home')
    const answer = { kind: 'binary', probability: 0.5 } as const
    const evidence = [{ id: shared, direction: 'against', weight: 1 }] as const
    const { id } = await judge(desk, { question, answer, evidence })
    const { pairs } = await release(desk, { ids: [question, id], in: 'plenary' })
    expect((await study.body(pairs[1]!.released)).data).toMatchObject({ evidence: [{ id: shared }] })
  })

  it('lets out once what is released twice, and never under two labels', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await study.readText('alfa', text)
    const wish = { ids: [id], in: 'plenary', tlp: 'AMBER' } as const
    const first = await release(desk, wish)
    const entries = await study.entryCount()
    expect(await release(desk, wish)).toMatchObject({ records: [], pairs: first.pairs })
    expect(await study.entryCount()).toBe(entries)
    expect(await outcomeOf(release(desk, { ...wish, tlp: 'GREEN' }))).toBe('E_USAGE')
    // Its events may follow it.
    const later = await release(desk, { ids: [id], in: 'plenary', withEvents: true })
    expect(later.pairs).toHaveLength(3)
    expect(await study.entryCount()).toBe(entries + 3)
    await retract(desk, { id: first.pairs[0]!.released, reason: 'sharedByMistake' })
    const again = await release(desk, { ...wish, tlp: 'GREEN' })
    expect(again.pairs[0]?.released).not.toBe(first.pairs[0]?.released)
    expect(await documentsOf(study, study.desk('bravo'))).toBe(1)
  })

  it('labels no record more loosely than its compartment', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await study.readText('alfa', text)
    const said = (tlp: Tlp) =>
      outcomeOf(
        writeRecord(desk, {
          compartment: homeOf(desk),
          type: 'comment',
          tlp,
          refs: [{ relation: 'about', id }],
          data: { text: 'Hm.', mentions: [] },
        }),
      )
    for (const tlp of tlpLabels) expect(await said(tlp)).toBe(tlp === 'RED' ? 'done' : 'E_LABEL_LOOSER')
  })

  it('lets out only what is the seat’s own, at home, and of a kind that may leave', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await study.readText('alfa', text)
    const { pairs } = await release(desk, { ids: [id], in: 'plenary' })
    const log = await study.store.read((reader) => everyRow(desk, reader, 'releases'))
    const refused = (wish: { ids: RecordId[]; in: string }) => outcomeOf(release(desk, wish))
    expect(await refused({ ids: [log[0]!.id], in: 'plenary' })).toBe('E_USAGE')
    expect(await refused({ ids: [pairs[0]!.released], in: 'plenary' })).toBe('E_USAGE')
    expect(await refused({ ids: [id], in: 'home' })).toBe('E_USAGE')
    expect(await refused({ ids: [id], in: 'elsewhere' })).toBe('E_COMPARTMENT_UNKNOWN')
    const shared = await study.ask('bravo', 'plenary')
    expect(await refused({ ids: [shared], in: 'plenary' })).toBe('E_USAGE')
  })
})

describe('what is released', () => {
  it('is whole however much it is, or refused by number', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `Line ${i} met.`).join('\n')
    const large = await study.readText('alfa', lines(limits.pageRows + 10), 'large.txt')
    const { pairs } = await release(desk, { ids: [large.id], in: 'plenary', withEvents: true })
    expect(pairs).toHaveLength(limits.pageRows + 11)
    const there = await study.store.read((reader) => everyRow(study.desk('bravo'), reader, 'events'))
    expect(there).toHaveLength(limits.pageRows + 10)
    const larger = await study.readText('alfa', lines(limits.releaseRecords), 'larger.txt')
    const wish = { ids: [larger.id], in: 'plenary', withEvents: true }
    expect(await outcomeOf(release(desk, wish))).toBe('E_USAGE')
    expect(await documentsOf(study, study.desk('bravo'))).toBe(1)
  })

  it('is read by those it was released to and by nobody where a scope is empty', async () => {
    const study = await Study.found()
    const { id, document } = await study.readText('alfa', text)
    await release(study.desk('alfa'), { ids: [id], in: 'plenary' })
    await study.index()
    const nobody = { ...study.desk('alfa'), scope: [] as unknown as Desk['scope'] }
    await study.store.read(async (reader) => {
      expect(await everyRow(nobody, reader, 'documents')).toEqual([])
      expect(await reader.count('documents', nobody.scope)).toBe(0)
      expect(await reader.idsStarting(id.slice(0, 8), nobody.scope, 2)).toEqual([])
      expect(await reader.blobWithin(document.text, nobody.scope)).toBe(false)
      expect(await reader.blobWithin(document.text, study.desk('bravo').scope)).toBe(true)
    })
    expect((await search(nobody, 'ministers')).hits).toEqual([])
  })

  it('shows nothing of what its author says of it at home', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const { id } = await study.readText('alfa', text)
    await comment(desk, id, 'between us')
    const { pairs } = await release(desk, { ids: [id], in: 'plenary' })
    await writeRecord(desk, {
      compartment: homeOf(desk),
      type: 'comment',
      refs: [{ relation: 'about', id: pairs[0]!.released }],
      data: { text: 'hush', mentions: [] },
    })
    for (const view of ['comments', 'releases'] as const)
      expect(await study.store.read((reader) => everyRow(study.desk('bravo'), reader, view))).toEqual([])
    expect((await search(study.desk('bravo'), 'hush')).hits).toEqual([])
  })

  it.each([8, 16, 64])(
    'names no record of home in its words either, by %i digits of its id',
    async (digits) => {
      const study = await Study.found()
      const desk = study.desk('alfa')
      const { id } = await study.readText('alfa', 'The ministers met.')
      const ask = (text: string): Promise<RecordId> => study.ask('alfa', 'home', text)
      const home = homeOf(desk)
      for (const named of [id, home]) {
        const question = await ask(`Is it as in (${named.slice(0, digits)}), or not?`)
        const wish = { ids: [question], in: 'plenary', dropReferences: true }
        expect(await outcomeOf(release(desk, wish))).toBe('E_REFERENCE_UNRELEASED')
      }
      const other = await ask(`Is it as in ${'ab'.repeat(32)}, 20201027 or 0${id.slice(0, 15)}?`)
      expect(await outcomeOf(release(desk, { ids: [other], in: 'plenary' }))).toBe('done')
    },
  )

  it('counts against the day’s quota, which home does not, and a refused release leaves nothing', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const charter = { ...study.coalition.charter, quotas: { dailyBytes: 4000 } }
    const tight = { ...desk, coalition: { ...study.coalition, charter } }
    const source = { name: 'long.txt', bytes: utf8('The ministers met at length.\n'.repeat(40)) }
    const { id } = await readBytes(tight, source)
    const before = await study.entryCount()
    expect(await outcomeOf(release(tight, { ids: [id], in: 'plenary', withEvents: true }))).toBe('E_QUOTA')
    expect(await study.entryCount()).toBe(before)
    expect(await outcomeOf(release(tight, { ids: [id], in: 'plenary' }))).toBe('done')
    const { events } = await readBytes(tight, source)
    const few = events.slice(0, 5).map((event) => event.id)
    expect(await outcomeOf(release(tight, { ids: few, in: 'plenary' }))).toBe('E_QUOTA')
    study.clock.set('2020-10-28')
    expect(await outcomeOf(release(tight, { ids: few, in: 'plenary' }))).toBe('done')
    expect((await study.audit()).holds).toBe(true)
  })
})
