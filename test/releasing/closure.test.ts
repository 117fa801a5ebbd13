import { describe, expect, it } from 'vitest'
import type { CompartmentId, RecordId } from '../../src/kernel/id.ts'
import type { Draft } from '../../src/node/batch.ts'
import { homeOf, writeRecord, type Desk } from '../../src/node/desk.ts'
import type { Grade } from '../../src/records/grade.ts'
import type { RecordType } from '../../src/records/registry.ts'
import { idOf, letOut } from '../door.ts'
import { deskAt, everyAddress, everyAnswer, otherwise, sharedPlace, type SharedPlace } from './shared.ts'

type Drafted = { [Type in RecordType]: Draft<Type> }[RecordType]

/** A record of each kind that points at something, each pointing at what all may read. */
function pointing(place: SharedPlace, compartment: CompartmentId): Drafted[] {
  const { question, document, events, hypotheses, risk, consultation } = place
  const [first, second] = events as [RecordId, RecordId]
  const about = (id: RecordId) => [{ relation: 'about', id }] as const
  const text = 'Zanzibar it is, about the exercise that the ministers met for.'
  const grade: Grade = { reliability: 'E', credibility: 5, reasons: ['Zanzibar'], by: 'person' }
  return [
    ...[...place.ids].map((id): Drafted => {
      return { compartment, type: 'comment', refs: about(id), data: { text, mentions: [] } }
    }),
    ...[document, first].map((id): Drafted => ({ compartment, type: 'grade', refs: about(id), data: grade })),
    {
      ...{ compartment, type: 'judgement' },
      refs: [
        { relation: 'answers', id: question },
        { relation: 'cites', id: second },
      ],
      data: {
        ...{ answer: { kind: 'binary', probability: 0.97 }, rationale: text, confidence: null },
        ...{ evidence: [{ id: second, direction: 'against', weight: 3 }], dissent: 'Zanzibar', round: 9 },
      },
    },
    {
      ...{ compartment, type: 'consistency' },
      refs: [
        { relation: 'answers', id: hypotheses },
        { relation: 'cites', id: first },
      ],
      data: { codes: ['II', 'CC'], note: 'Zanzibar' },
    },
    {
      ...{ compartment, type: 'assumption', refs: about(hypotheses) },
      data: { text, ground: 'caveated', note: '', bears: [1] },
    },
    {
      ...{ compartment, type: 'indicator', refs: about(question) },
      data: {
        sign: text,
        line: { reached: 'atLeast', value: 3, unit: 'times' },
        seen: null,
        points: 'for',
        codes: null,
        note: '',
      },
    },
    {
      ...{ compartment, type: 'risk', refs: about(question) },
      data: {
        ...{ title: 'Zanzibar sinks', area: 'exercises', likelihood: { kind: 'question' }, periodDays: 365 },
        ...{
          impact: { kind: 'triangular', low: 1, mode: 2, high: 900 },
          unit: 'US$ m',
          bearers: [],
          note: '',
        },
      },
    },
    {
      ...{ compartment, type: 'mitigation', refs: about(risk) },
      data: {
        title: 'Zanzibar',
        effects: [
          {
            risk,
            needs: [place.door.node.coalition.newest.roster.members[0]!.name],
            odds: 0.1,
            amount: 1,
            note: '',
          },
        ],
        note: '',
      },
    },
    {
      ...{ compartment, type: 'hypotheses', refs: about(question) },
      data: {
        text,
        hypotheses: [
          { text: 'Zanzibar', note: '' },
          { text: 'None', note: '' },
        ],
      },
    },
    {
      ...{ compartment, type: 'hearing', refs: about(consultation) },
      data: { kind: 'heard', says: text },
    },
    {
      ...{ compartment, type: 'resolution', refs: [{ relation: 'resolves', id: question }] },
      data: { outcome: { kind: 'binary', value: true }, source: 'Zanzibar', at: '2020-10-27T09:00:00.000Z' },
    },
    {
      ...{ compartment, type: 'activity', refs: about(place.activity) },
      data: {
        ...{ kind: 'exercise', title: 'Zanzibar exercise', participants: [], when: null, place: null },
        ...{ status: 'planned', description: text },
      },
    },
  ] as Drafted[]
}

async function point(place: SharedPlace, desk: Desk, compartment: CompartmentId): Promise<void> {
  for (const draft of pointing(place, compartment)) await writeRecord(desk, draft)
}

describe('what points from where a seat may not read at what it may', () => {
  it('is seen by it nowhere: not as reference, count, filter, name, history, search, estimate or time', async () => {
    const place = await sharedPlace()
    const { door, document, events, question } = place
    const addresses = everyAddress(place.ids, place.blobs)
    const before = await everyAnswer(door, 'charlie', addresses)
    // The walk would see it: what it compares says something.
    expect([...before.values()].filter((answer) => answer.startsWith('[\n 200')).length).toBeGreaterThan(80)
    await point(place, deskAt(door, 'bravo'), homeOf(deskAt(door, 'bravo')))
    await point(place, deskAt(door, 'alfa'), place.between)
    // The same through the API, as a person does it: grades, corrections, copies, feeds, proposals, looks, places, readings.
    const acts: [string, string, object][] = [
      ['alfa', `/api/events/${events[0] ?? ''}/correct`, { modality: 'planned' }],
      ['bravo', `/api/events/${events[1] ?? ''}/correct`, { type: 'consult' }],
      [
        'bravo',
        `/api/records/${document}/grade`,
        { reliability: 'A', credibility: 1, reasons: ['Zanzibar'] },
      ],
      ['alfa', `/api/seen`, { place: question }],
    ]
    for (const [seat, path, body] of acts)
      expect([path, (await door.post(seat, path, body)).status]).toEqual([path, 201])
    const copy = await door.upload(
      'bravo',
      'The ministers met.\nSpokesman: the exercise began.\n',
      'copy.txt',
    )
    const near = await door.upload(
      'alfa',
      'The ministers met.\nSpokesman: an exercise in Zanzibar began.\n',
      'near.txt',
    )
    await letOut(door, 'bravo', { ids: [idOf(copy)], in: place.between, withEvents: true })
    await letOut(door, 'alfa', { ids: [idOf(near)], in: place.between, withEvents: true })
    await door.post('bravo', '/api/releases', { ids: [idOf(copy)], in: 'plenary' })
    expect(otherwise(before, await everyAnswer(door, 'charlie', addresses))).toEqual([])
    // It would be seen, were it theirs.
    const seen = await everyAnswer(door, 'bravo', addresses)
    expect([...seen.values()].filter((answer) => answer.includes('Zanzibar')).length).toBeGreaterThan(10)
  }, 300_000)
})
