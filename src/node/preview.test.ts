import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundNode } from '../../test/node.ts'
import { outcomeOf } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { readCorpus } from './corpusNow.ts'
import { correct } from './corrections.ts'
import { deskFor, homeOf, writeRecord, type Desk } from './desk.ts'
import type { NameKind } from './learnt.ts'
import { previewRelease, type Preview } from './preview.ts'
import { ask, comment, judge } from './questions.ts'
import { readBytes } from './read.ts'
import { release } from './release.ts'
import type { ReleaseWish } from './release-plan.ts'
import { operator } from './roles.ts'
import { search } from './search.ts'
import { noteLook } from './sight.ts'
import { everyRow } from './views.ts'

const vocabulary = ['harbour', 'convoy', 'relief', 'pipeline', 'exercise', 'ministers', 'winter', 'quarry']
const closes = parseInstantLoosely('2030-01-01')
const form = { kind: 'binary' } as const
const answer = { kind: 'binary', probability: 0.4 } as const

type Step =
  | { readonly kind: 'read'; readonly lines: readonly (readonly string[])[]; readonly speaker: boolean }
  | { readonly kind: 'ask'; readonly word: string; readonly shared: boolean }
  | { readonly kind: 'judge' | 'comment' | 'grade' | 'correct'; readonly of: number; readonly cites: number }
  | { readonly kind: 'release'; readonly wish: Wished }

interface Wished {
  readonly of: readonly number[]
  readonly withEvents: boolean
  readonly withGrades: boolean
  readonly dropReferences: boolean
}

const word = fc.constantFrom(...vocabulary)
const wished = fc.record({
  of: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  withEvents: fc.boolean(),
  withGrades: fc.boolean(),
  dropReferences: fc.boolean(),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('read' as const),
    lines: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    speaker: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('ask' as const), word, shared: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('judge', 'comment', 'grade', 'correct'),
    of: fc.nat(30),
    cites: fc.nat(30),
  }),
  fc.record({ kind: fc.constant('release' as const), wish: wished }),
)

/** What stands at a desk's home, or is asked in the plenary: what steps act on. */
interface Made {
  readonly ids: RecordId[]
  readonly documents: RecordId[]
  readonly events: RecordId[]
  readonly questions: RecordId[]
}

const at = <Item>(items: readonly Item[], place: number): Item | undefined =>
  items[place % Math.max(1, items.length)]

function wishOf({ of, ...rest }: Wished, { ids }: Made): ReleaseWish {
  return { ids: [...new Set(of.flatMap((place) => at(ids, place) ?? []))], in: 'plenary', ...rest }
}

async function take(desk: Desk, made: Made, one: Step, number: number): Promise<void> {
  switch (one.kind) {
    case 'read': {
      const text = one.lines
        .map((words) => `${one.speaker ? `Speaker ${number}: ` : ''}${words.join(' ')}.`)
        .join('\n')
      const read = await readBytes(desk, {
        name: `/srv/${number}.txt`,
        bytes: utf8(`Text ${number}\n${text}`),
      })
      made.ids.push(read.id, ...read.events.map(({ id }) => id))
      made.documents.push(read.id)
      made.events.push(...read.events.map(({ id }) => id))
      return
    }
    case 'ask': {
      const { id } = await ask(desk, {
        text: `Will the ${one.word} be?`,
        in: one.shared ? 'plenary' : 'home',
        form,
        closes,
      })
      if (!one.shared) made.ids.push(id)
      made.questions.push(id)
      return
    }
    case 'judge': {
      const question = at(made.questions, one.of)
      const cited = at(made.ids, one.cites)
      if (question === undefined) return
      const evidence =
        cited === undefined ? [] : [{ id: cited, direction: 'for' as const, weight: 1 as const }]
      try {
        const { id } = await judge(desk, { question, answer, evidence, rationale: 'quarry' })
        made.ids.push(id)
      } catch (error) {
        if (!isFailure(error, 'E_REFERENCE_UNREADABLE')) throw error
      }
      return
    }
    case 'comment': {
      const about = at(made.ids, one.of)
      if (about !== undefined)
        made.ids.push((await comment(desk, about, `${vocabulary[one.cites % 8]} ${number}`)).id)
      return
    }
    case 'grade': {
      const about = at(made.documents, one.of)
      if (about === undefined) return
      const data = {
        reliability: 'B' as const,
        credibility: 2 as const,
        reasons: [`reason ${number}`],
        by: 'person' as const,
      }
      const refs = [{ relation: 'about' as const, id: about }]
      made.ids.push(await writeRecord(desk, { compartment: homeOf(desk), type: 'grade', data, refs }))
      return
    }
    case 'correct': {
      const event = at(made.events, one.of)
      if (event === undefined) return
      const place = vocabulary[one.cites % 8] ?? null
      try {
        made.ids.push((await correct(desk, event, { place, modality: 'claimed' })).id)
      } catch (error) {
        // It may say so already.
        if (!isFailure(error, 'E_USAGE')) throw error
      }
      return
    }
    case 'release': {
      const wish = wishOf(one.wish, made)
      if (wish.ids.length > 0) await outcomeOf(release(desk, wish))
    }
  }
}

/** What a desk's lists show: told here anew, from the views themselves. */
async function seen(desk: Desk) {
  const asked = await desk.ports.store.read((reader) => everyRow(desk, reader, 'questions'))
  // Who has asked to look is shown all that was said.
  for (const { id } of asked) await noteLook(desk, id)
  const hits: string[] = []
  for (const each of [...vocabulary, 'text', 'will'])
    if ((await search(desk, each)).hits.length > 0) hits.push(each)
  return desk.ports.store.read(async (reader) => {
    const { documents } = await readCorpus(desk, reader)
    const events = [...documents.values()].flatMap((each) => each.events.map(({ newest }) => newest.event))
    const values = [...documents.values()].map(({ row }) => row.value)
    const judgements = await everyRow(desk, reader, 'judgements')
    const questions = await everyRow(desk, reader, 'questions')
    const of = (view: 'grades' | 'comments' | 'activities') => reader.count(view, desk.scope)
    const names: [NameKind, string | null | undefined][] = [
      ...values.flatMap((each): [NameKind, string | null][] => [
        ['publisher', each.publisher],
        ['author', each.author],
      ]),
      ...events.flatMap((event): [NameKind, string | null | undefined][] => [
        ['speaker', event.speaker?.name],
        ['place', event.place],
        ...event.actors.map(({ id }): [NameKind, string] => ['actor', id]),
      ]),
    ]
    return {
      hits,
      names: [...new Set(names.flatMap(([kind, name]) => (name == null ? [] : [`${kind} ${name}`])))].sort(),
      counts: {
        documents: documents.size,
        events: events.length,
        grades: await of('grades'),
        questions: questions.length,
        judgements: judgements.length,
        comments: await of('comments'),
        activities: await of('activities'),
      },
      evidence: new Map(
        questions.map(({ id, value }) => {
          const own = judgements.filter(({ topic }) => topic === id)
          return [
            id,
            [
              value.text,
              own.length,
              new Set(own.flatMap((row) => row.value.evidence.map((cited) => cited.id))).size,
            ],
          ] as const
        }),
      ),
      entries: (await reader.logs())
        .filter(({ member }) => member === 'alfa')
        .reduce((sum, { size }) => sum + size, 0),
    }
  })
}

type Seen = Awaited<ReturnType<typeof seen>>

/** What came to be seen, in the form a preview has it. */
function difference(before: Seen, after: Seen) {
  const counts = Object.entries(after.counts).flatMap(([what, count]) => {
    const was = before.counts[what as keyof Seen['counts']]
    return was === count ? [] : [{ what, question: null as string | null, before: was, after: count }]
  })
  const ofQuestions = [...after.evidence].flatMap(([id, [text, judgements, evidence]]) => {
    const [, judgementsBefore, evidenceBefore] = before.evidence.get(id) ?? ['', 0, 0]
    return [
      { what: 'judgements', question: text, before: judgementsBefore, after: judgements },
      { what: 'evidence', question: text, before: evidenceBefore, after: evidence },
    ].filter((change) => change.before !== change.after)
  })
  return {
    names: after.names.filter((name) => !before.names.includes(name)),
    counts: inOrder([...counts, ...ofQuestions]),
    hits: after.hits.filter((each) => !before.hits.includes(each)),
  }
}

const inOrder = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort()

/** What a preview said would come to be seen. Figures that are withheld until the seat has answered are taken from what `came`. */
function foretold({ learns: [learning] }: Preview, came: ReturnType<typeof difference>) {
  const words = new Set(learning?.search.words)
  const counts = (learning?.counts ?? []).map(({ what, question, before, after }) => {
    const change = { what, question: question?.text ?? null, before, after }
    if (before !== null) return JSON.stringify(change)
    const known = came.counts.find((each) =>
      each.startsWith(JSON.stringify({ what, question: change.question }).slice(0, -1)),
    )
    return known ?? 'foretold, but it did not come'
  })
  return {
    names: learning?.names.map(({ kind, name }) => `${kind} ${name}`).sort(),
    counts: counts.sort(),
    hits: [...vocabulary, 'text', 'will'].filter((each) => words.has(each)),
  }
}

/** The preview, or undefined where the wish cannot even be laid out. */
async function previewed(desk: Desk, wish: ReleaseWish): Promise<Preview | undefined> {
  try {
    return await previewRelease(desk, wish)
  } catch (error) {
    if (isFailure(error, 'E_USAGE')) return undefined
    throw error
  }
}

describe('the preview of a release', () => {
  it('tells what recipients then see: nothing more, nothing less', async () => {
    let released = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), wished, async (steps, last) => {
        const node = await foundNode({ seats: ['alfa', 'bravo'] })
        const [alfa, bravo] = ['alfa', 'bravo'].map((seat) =>
          deskFor(node.ports, node.coalition, seat, operator),
        )
        const made: Made = { ids: [], documents: [], events: [], questions: [] }
        for (const [number, one] of steps.entries()) await take(alfa!, made, one, number)
        let wish = wishOf(last, made)
        if (wish.ids.length === 0) return
        const before = await seen(bravo!)
        let preview = await previewed(alfa!, wish)
        // What is refused changes nothing; the lawful ways on lead to a release, or to a refusal that has none.
        while (preview?.refusal) {
          expect(await outcomeOf(release(alfa!, wish))).toBe(preview.refusal.code)
          const { references } = preview.refusal
          if (!references.some(({ ways }) => ways.length > 0)) break
          const include = references.filter(({ ways }) => ways[0] === 'include').map(({ to }) => to)
          wish = { ...wish, ids: [...wish.ids, ...include], dropReferences: include.length === 0 }
          preview = await previewed(alfa!, wish)
        }
        expect(await outcomeOf(release(alfa!, wish))).toBe(
          preview ? (preview.refusal?.code ?? 'done') : 'E_USAGE',
        )
        const after = await seen(bravo!)
        if (!preview || preview.refusal) {
          expect(after).toEqual(before)
          return
        }
        expect(preview.recipients.map(({ name }) => name)).toEqual(['bravo'])
        const came = difference(before, after)
        expect(foretold(preview, came)).toEqual(came)
        // One more entry is the note in home of what was let out.
        expect(after.entries - before.entries).toBe(preview.entries + (preview.entries > 0 ? 1 : 0))
        if (preview.records.length > 0) released += 1
      }),
      { numRuns: 40 },
    )
    // Or it would hold of nothing.
    expect(released).toBeGreaterThan(10)
  }, 120_000)

  it('offers the lawful ways on where it is refused', async () => {
    const node = await foundNode({ seats: ['alfa', 'bravo'] })
    const desk = deskFor(node.ports, node.coalition, 'alfa', operator)
    const document = await readBytes(desk, { name: 'a.txt', bytes: utf8('The ministers met.') })
    const event = document.events[0]!.id
    const question = (await ask(desk, { text: 'Will it be?', in: 'home', form, closes })).id
    const evidence = [{ id: event, direction: 'for', weight: 1 }] as const
    const judged = (await judge(desk, { question, answer, evidence })).id
    const { refusal } = await previewRelease(desk, { ids: [judged], in: 'plenary' })
    expect(refusal?.code).toBe('E_REFERENCE_UNRELEASED')
    expect(refusal?.references).toMatchObject([
      { to: question, relation: 'answers', ways: ['include'] },
      {
        to: event,
        relation: 'cites',
        ways: ['include', 'drop'],
        shows: 'consult, occurred: The ministers met.',
      },
    ])
    const dropped = await previewRelease(desk, {
      ids: [judged, question],
      in: 'plenary',
      dropReferences: true,
    })
    expect(dropped.refusal).toBeNull()
    expect(dropped.keptBack.references).toMatchObject([{ from: judged, to: event }])
    const whole = { ids: [judged, question, document.id], in: 'plenary', withEvents: true }
    expect(await previewRelease(desk, whole)).toMatchObject({
      refusal: null,
      entries: 4,
      keptBack: { references: [] },
    })
    // What it says in words is refused too, and then there is no way but to say it otherwise.
    const said = (await comment(desk, question, `see ${event.slice(0, 12)}`)).id
    expect(
      (await previewRelease(desk, { ids: [said, question], in: 'plenary' })).refusal?.references,
    ).toEqual([])
  })
})
