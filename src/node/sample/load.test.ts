import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, instant, parseInstantLoosely } from '../../kernel/instant.ts'
import { FileKeyring } from '../../platform/keyring.ts'
import { FileMarker } from '../../platform/marker.ts'
import { sampleFiles } from '../../platform/samples.ts'
import { systemRandom } from '../../platform/system.ts'
import { systemTimer } from '../../platform/timer.ts'
import { systemWatching } from '../../platform/watching.ts'
import { userFiles } from '../../platform/userFiles.ts'
import { MemoryStore } from '../../store/memory/store.ts'
import { rulesReading } from '../../../test/node.ts'
import { audit } from '../audit.ts'
import type { Coalition } from '../coalition.ts'
import { everyScope } from '../coalition.ts'
import { listMotions } from '../decisions/list.ts'
import { showMotion } from '../decisions/shown.ts'
import { hypothesesInFull, listHypotheses } from '../hypotheses/full.ts'
import { deskFor, type Desk } from '../desk.ts'
import type { Ports } from '../ports.ts'
import { proposals } from '../proposals.ts'
import { questionInFull } from '../question.ts'
import { questionList } from '../questionList.ts'
import { riskRegister } from '../risks/register.ts'
import { operator } from '../roles.ts'
import { search } from '../search.ts'
import { studyNotes } from '../study.ts'
import { today } from '../today.ts'
import { everyRow, liveDocuments } from '../views.ts'
import { readSample, type SampleContent } from './content.ts'
import { loadSample } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-sample-'))
/** When the sample is loaded, by the machine's clock. */
const loadedAt = parseInstantLoosely('2031-03-01T12:00:00Z')

function portsIn(place: string): Ports {
  return {
    store: new MemoryStore(),
    clock: { now: () => loadedAt },
    random: systemRandom,
    keyring: new FileKeyring({ dataFolder: place, stateFolder: join(place, 'state'), passphrase: undefined }),
    marker: new FileMarker(join(place, 'state')),
    reading: rulesReading,
    fetch: {
      async fetch(url) {
        throw new Error(`the sample went to ${url}`)
      },
    },
    files: userFiles,
    timer: systemTimer,
    watching: systemWatching,
  }
}

let content: SampleContent
let ports: Ports
let coalition: Coalition

beforeAll(async () => {
  content = readSample(await sampleFiles())
  const loading = portsIn(folder)
  coalition = await loadSample(loading, content)
  ports = { ...loading, clock: { now: () => content.study.clock } }
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const deskOf = (seat: string): Desk => deskFor(ports, coalition, seat, operator)

describe('the sample, loaded', () => {
  it('has risks that add up and hypotheses that are told apart, for every desk', async () => {
    const [register] = content.registers
    const [set] = content.hypotheses
    for (const { seat } of content.study.desks) {
      const { entries, total, changes, unit } = await riskRegister(deskOf(seat))
      expect(entries).toHaveLength(register!.risks.length)
      // A desk that has not answered a risk's question is not shown its likelihood.
      const problems = entries.flatMap(({ likelihood: { problem } }) => (problem === null ? [] : [problem]))
      expect(problems).toEqual(seat === 'maritime' ? ['blind'] : [])
      expect(unit).toBe('US$ m')
      expect(total?.expected).toBeGreaterThan(100)
      expect(changes.map(({ better }) => better)).toEqual([1, 2])
      const [summary] = await listHypotheses(deskOf(seat))
      const { merged, members, assumptions, indicators } = await hypothesesInFull(
        deskOf(seat),
        summary!.head.id,
      )
      expect({ leads: merged.leads, coders: members.length }).toEqual({ leads: [2], coders: 4 })
      expect([assumptions.length, indicators.length]).toEqual([
        set!.assumptions.length,
        set!.indicators.length,
      ])
    }
  })

  it('has motions to decide on, and two that are decided and proven', async () => {
    const { motions, waitingOnUs } = await listMotions(deskOf('treaty'))
    expect(motions.map(({ phase, spoken }) => [phase, spoken])).toEqual([
      ['served', 2],
      ['served', 3],
      ['adopted', 5],
      ['rejected', 2],
    ])
    expect(waitingOnUs).toBe(2)
    const [open] = motions
    const { ourWord, deadline, voices, certificate } = await showMotion(deskOf('treaty'), open!.id)
    expect([ourWord, certificate]).toEqual([deadline, null])
    expect(voices.every(({ received }) => received !== null)).toBe(true)
  })

  it('is a study of five desks hosted together, with a clock behind the machine’s', async () => {
    expect(coalition.newest.roster.study).toBe(true)
    expect(new Set(coalition.newest.roster.members.map(({ host }) => host)).size).toBe(1)
    const notes = await ports.store.read(studyNotes)
    expect(notes).toMatchObject({ sample: 'china-russia', title: content.study.title })
    expect(instant(loadedAt - notes.clockBehindMs!)).toBe(content.study.clock)
    expect(notes.names.map(({ seat }) => seat).sort()).toEqual(coalition.seats)
  })

  it('holds, from the bytes up, with every head signed', async () => {
    const report = await ports.store.read(audit)
    expect(report.problems).toEqual([])
    for (const { size, signedSize } of report.logs) expect(signedSize).toBe(size)
    expect(await ports.marker.read()).toEqual({
      act: (await ports.store.read((reader) => reader.lastAct()))!.number,
      generation: 0,
    })
  })

  it('shows nothing that comes after its clock', async () => {
    const { clock } = content.study
    const everything = { scope: everyScope(coalition) }
    await ports.store.read(async (reader) => {
      const views = [
        'documents',
        'events',
        'questions',
        'judgements',
        'resolutions',
        'comments',
        'grades',
      ] as const
      for (const view of views) {
        const rows = await everyRow(everything, reader, view)
        expect(rows.length).toBeGreaterThan(0)
        expect(rows.filter(({ stated }) => stated > clock)).toEqual([])
      }
      const documents = await everyRow(everything, reader, 'documents')
      expect(documents.filter(({ value }) => value.published! > dayOf(clock))).toEqual([])
      const events = await everyRow(everything, reader, 'events')
      const late = events.filter(
        ({ value: { modality, date } }) => modality === 'occurred' && date !== null && date.to > dayOf(clock),
      )
      expect(late.map(({ value }) => value.span.text)).toEqual([])
      const acts = await Promise.all((await reader.logs()).map((log) => reader.signedHeads(log)))
      expect(acts.flat().filter(({ at }) => at > clock)).toEqual([])
    })
  })

  it('has every document in the plenary but what waits for its release', async () => {
    const shared = await ports.store.read((reader) => liveDocuments(deskOf('energy'), reader))
    const seen = new Set(shared.map(({ value }) => value.source))
    const unseen = content.documents.filter(({ desk, name }) => desk !== 'energy' && !seen.has(name))
    expect(unseen.map(({ name }) => name.replace(/\.txt$/, ''))).toEqual(
      content.study.waiting.map(({ document }) => document),
    )
    const queue = await proposals(deskOf('treaty'))
    expect(queue.map(({ state, note }) => ({ state, note }))).toEqual(
      content.study.waiting.map(({ note }) => ({ state: 'waiting', note })),
    )
  })

  it('has scores on every question that has resolved, and one that a desk has yet to answer blind', async () => {
    const desk = deskOf('treaty')
    const list = await ports.store.read((reader) => questionList(desk, reader))
    expect(list).toHaveLength(content.questions.length)
    const resolved = list.filter(({ state }) => state === 'resolved')
    expect(resolved.length).toBeGreaterThanOrEqual(6)
    const unscored = resolved.filter(({ score }) => !(score && score.joint >= 0 && score.closest))
    expect(unscored.map(({ question }) => question.text)).toEqual([])
    const blind = list.filter(({ joint }) => joint.blind)
    expect(blind.map(({ question, state }) => [question.form.kind, state])).toEqual([['binary', 'open']])
    const open = list.filter(({ state, joint }) => state === 'open' && !joint.blind)
    for (const { id } of open) {
      const full = await questionInFull(desk, id)
      expect(full.joint).toMatchObject({ blind: false })
      expect(full.joint.blind ? 0 : full.joint.history.length).toBeGreaterThan(3)
    }
  })

  it('calls a desk by name where it has not been since', async () => {
    const { items } = (await today(deskOf('treaty'))).mentions
    expect(items.length).toBeGreaterThan(0)
    const newest = parseInstantLoosely('2020-10-01')
    expect(items.filter(({ at }) => at < newest).map(({ text }) => text)).toEqual([])
  })

  it('is found by words of three languages', async () => {
    const words = ['early warning', '天然气管道', 'патрулирование', 'Peace Mission']
    for (const query of words) {
      const { hits } = await search(deskOf('regional'), query)
      expect([query, hits.length > 0]).toEqual([query, true])
    }
  })
})

describe('loading', () => {
  it('stops between two steps when it is told to', async () => {
    const place = mkdtempSync(join(tmpdir(), 'entente-stopped-'))
    try {
      const stopping = new AbortController()
      const stopped: number[] = []
      const loading = loadSample(portsIn(place), content, {
        signal: stopping.signal,
        onProgress: (done) => {
          stopped.push(done)
          if (done === 5) stopping.abort(new Error('enough'))
        },
      })
      await expect(loading).rejects.toThrow('enough')
      expect(stopped).toEqual([1, 2, 3, 4, 5])
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('says what a sample points at that is not there', async () => {
    const place = mkdtempSync(join(tmpdir(), 'entente-broken-'))
    try {
      const [grade] = content.study.grades
      const broken = {
        ...content,
        questions: [],
        documents: [],
        study: { ...content.study, grades: [grade!] },
      }
      await expect(loadSample(portsIn(place), broken)).rejects.toThrow(/there is none/)
    } finally {
      rmSync(place, { recursive: true })
    }
  })
})
