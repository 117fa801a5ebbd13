import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JoinedNode } from '../../test/nodes.ts'
import { nodesWitnessing, setClocksAlike, type Witnessing } from '../../test/witnesses.ts'
import { exclusion, standing, type QuestionInput } from '../estimate/standing.ts'
import type { MemberName, RecordId } from '../kernel/id.ts'
import { instant, parseInstantLoosely } from '../kernel/instant.ts'
import { outlines } from './outlines.ts'
import { questionInFull } from './question.ts'
import { questionFold } from './questionFold.ts'
import { ask, judge, resolve } from './questions.ts'
import { judgementInputs } from './timed.ts'
import type { Row } from './views.ts'
import type { RecordTime, Times } from './witness/times.ts'
import { witnessRound } from './witness/rounds.ts'

const question: QuestionInput = {
  id: 'q' as RecordId,
  form: { kind: 'binary' },
  opens: instant(0),
  closes: instant(1000),
}

interface Said {
  readonly author: string
  readonly stated: number
  readonly witnessed: number | null
}

function rowsOf(said: readonly Said[]): { rows: Row<'judgements'>[]; times: Times } {
  const times = new Map<string, RecordTime>()
  const rows = said.map(({ author, stated, witnessed }, index) => {
    const id = `${author}${index}` as RecordId
    times.set(id, { at: instant(witnessed ?? stated), provisional: witnessed === null })
    const value = { answer: { kind: 'binary', probability: 0.5 }, round: 1, evidence: [] }
    return {
      id,
      author: author as MemberName,
      index,
      stated: instant(stated),
      value,
    } as unknown as Row<'judgements'>
  })
  const of = (row: { readonly author: string; readonly index: number }) =>
    times.get(`${row.author}${row.index}`)
  return { rows, times: { of } as unknown as Times }
}

const said = fc.array(
  fc.record({
    author: fc.constantFrom('alfa', 'bravo', 'charlie', 'delta'),
    stated: fc.nat({ max: 1200 }),
    witnessed: fc.option(fc.nat({ max: 1200 })),
  }),
  { maxLength: 12 },
)

describe('answers that are not yet witnessed', () => {
  it('come after all that are and can stand, by their authors’ word, and are late only by that word', () => {
    fc.assert(
      fc.property(said, (all) => {
        const { rows, times } = rowsOf(all)
        const inputs = judgementInputs(rows, question.closes, times)
        expect(inputs).toHaveLength(rows.length)
        const stand = inputs.filter((input) => exclusion(question, input) === null)
        const last = Math.max(-1, ...stand.filter((each) => each.provisional !== true).map(({ at }) => at))
        for (const input of inputs) {
          const { stated, witnessed } = all[input.index]!
          if (input.provisional !== true) expect(input.at).toBe(witnessed)
          else if (stated >= 1000) expect(exclusion(question, input)).toBe('late')
          else {
            expect(exclusion(question, input)).toBeNull()
            expect(input.at).toBeGreaterThanOrEqual(Math.min(stated, 999))
            if (last < 999) expect(input.at).toBeGreaterThan(last)
          }
        }
        const waiting = stand.filter((each) => each.provisional === true)
        for (const a of waiting)
          for (const b of waiting)
            if (all[a.index]!.stated < all[b.index]!.stated) expect(a.at).toBeLessThanOrEqual(b.at)
      }),
    )
  })

  it('are the same in whatever order they arrive', () => {
    fc.assert(
      fc.property(said, fc.nat(), (all, seed) => {
        const { rows, times } = rowsOf(all)
        const shuffled = rows
          .map((row, i) => ({ row, key: (i * 7919 + seed) % 13 }))
          .sort((a, b) => a.key - b.key)
        const by = (list: ReturnType<typeof judgementInputs>) => list.toSorted((a, b) => a.index - b.index)
        expect(
          by(
            judgementInputs(
              shuffled.map(({ row }) => row),
              question.closes,
              times,
            ),
          ),
        ).toEqual(by(judgementInputs(rows, question.closes, times)))
      }),
    )
  })

  it('are what their authors say where one host holds every seat', () => {
    const { rows } = rowsOf([{ author: 'alfa', stated: 5, witnessed: null }])
    expect(judgementInputs(rows, question.closes, null)).toMatchObject([{ at: 5 }])
    expect(standing(question, judgementInputs(rows, question.closes, null), instant(6))).toHaveLength(1)
  })
})

describe('a coalition of several hosts', () => {
  const closes = parseInstantLoosely('2027-01-01')

  async function answered(all: Witnessing, name: string, id: RecordId, probability: number): Promise<void> {
    setClocksAlike(all.nodes)
    await judge(all.node(name).desk(), { question: id, answer: { kind: 'binary', probability } })
  }

  async function everybodyMeets(all: Witnessing): Promise<void> {
    for (let round = 0; round < 2; round++) {
      for (const to of all.nodes)
        for (const from of all.nodes) if (to !== from) await all.meet(to.name, from.name)
      for (const node of all.nodes) await witnessRound(node.ports, node.coalition)
    }
    for (const to of all.nodes)
      for (const from of all.nodes) if (to !== from) await all.meet(to.name, from.name)
  }

  const fullAt = (node: JoinedNode, id: RecordId) => questionInFull(node.desk(), id, { look: true })

  it('counts an answer provisionally until it is witnessed, and scores nothing before', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    const { id } = await ask(north.desk(), {
      text: 'Will it be held?',
      in: 'plenary',
      form: { kind: 'binary' },
      closes,
    })
    await everybodyMeets(all)
    await answered(all, 'north', id, 0.7)
    const before = await fullAt(north, id)
    expect(before).toMatchObject({ time: 'witnessed', joint: { blind: false, headline: { number: 0.7 } } })
    expect(before.notYetWitnessed).toHaveLength(1)
    await answered(all, 'south', id, 0.3)
    await everybodyMeets(all)
    const [here, there] = [await fullAt(north, id), await fullAt(south, id)]
    expect(here.notYetWitnessed).toEqual([])
    if (here.joint.blind || there.joint.blind) throw new Error('both have answered')
    expect(here.joint.estimate?.members.map(({ author, at }) => [author, at])).toEqual(
      there.joint.estimate?.members.map(({ author, at }) => [author, at]),
    )
    expect(here.joint.estimate?.manifest).toEqual(there.joint.estimate?.manifest)

    setClocksAlike(all.nodes)
    await resolve(north.desk(), { question: id, outcome: { kind: 'binary', value: true } })
    const unscored = await fullAt(north, id)
    expect(unscored).toMatchObject({ state: 'resolved', scores: null })
    expect(unscored.notYetWitnessed).toEqual([unscored.resolution?.id])
    await everybodyMeets(all)
    const scored = await fullAt(south, id)
    expect(scored.notYetWitnessed).toEqual([])
    expect(scored.scores?.members.map(({ author }) => author)).toEqual(['north', 'south'])
    expect((await fullAt(north, id)).scores).toEqual(scored.scores)
  })

  it('has one fold of questions, whether it grew with every record and date or was made at the end', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const north = all.node('north')
    const look = () =>
      north.ports.store.read(async (reader) => {
        await outlines(north.desk(), reader)
        const { judgements, resolutions } = await questionFold(north.desk(), reader)
        return { judgements: [...judgements], resolutions: [...resolutions] }
      })
    const ids: RecordId[] = []
    for (const text of ['The first question', 'The second question']) {
      const { id } = await ask(north.desk(), { text, in: 'plenary', form: { kind: 'binary' }, closes })
      ids.push(id)
      await look()
    }
    await everybodyMeets(all)
    for (const [i, name] of ['south', 'north', 'south'].entries()) {
      await answered(all, name, ids[i % 2]!, 0.2 + i / 10)
      await look()
      await everybodyMeets(all)
      await look()
    }
    await answered(all, 'north', ids[0]!, 0.9)
    const grown = await look()
    // Another store over the same state knows nothing of what was folded before.
    const anew = {
      ...north.ports,
      store: { ...north.ports.store, read: north.ports.store.read.bind(north.ports.store) },
    }
    const desk = { ...north.desk(), ports: anew }
    const made = await north.ports.store.read(async (reader) => {
      const { judgements, resolutions } = await questionFold(desk, reader)
      return { judgements: [...judgements], resolutions: [...resolutions] }
    })
    const sorted = ({ judgements }: typeof made) =>
      judgements
        .map(([topic, list]) => [topic, list.toSorted((a, b) => (a.id < b.id ? -1 : 1))] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
    expect(sorted(grown)).toEqual(sorted(made))
    expect(
      made.judgements.flatMap(([, list]) => list).filter((each) => each.provisional === true),
    ).toHaveLength(1)
  })
})
