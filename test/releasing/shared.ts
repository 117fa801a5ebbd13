import { expect } from 'vitest'
import type { CompartmentId, RecordId } from '../../src/kernel/id.ts'
import { endpoints } from '../../src/http/api.ts'
import { compartmentNamed } from '../../src/node/coalition.ts'
import { deskFor, writeRecord, type Desk } from '../../src/node/desk.ts'
import { operator } from '../../src/node/roles.ts'
import { decidingCharter } from '../deciding.ts'
import { asked, idOf, letOut, part, TestDoor } from '../door.ts'
import { templateBody } from '../library.ts'

/** A text of which each line is an event, told by a reading of the test. */
const shared = 'The ministers met.\nSpokesman: the exercise began.\n'

/** What every member may read of three, with a record of each kind that others can point at. */
export interface SharedPlace {
  readonly door: TestDoor
  readonly question: RecordId
  readonly document: RecordId
  /** The released events of the document, in its order. */
  readonly events: readonly RecordId[]
  readonly hypotheses: RecordId
  readonly risk: RecordId
  readonly activity: RecordId
  readonly consultation: RecordId
  readonly motion: RecordId
  /** All records above and some more. */
  readonly ids: readonly RecordId[]
  readonly blobs: readonly string[]
  /** A compartment of alfa and bravo alone. */
  readonly between: CompartmentId
}

/** The desk of a seat behind a door, with its coalition as it stands now. */
export function deskAt({ node }: TestDoor, seat: string): Desk {
  return deskFor(node.ports, node.coalition, seat, operator)
}

/** Opens a compartment of some seats and lets all of them sign. */
export async function openBetween(door: TestDoor, seats: readonly string[]): Promise<CompartmentId> {
  const [first, ...others] = seats as [string, ...string[]]
  const opened = await door.post(first, '/api/compartments', { readers: others, tlp: 'AMBER' })
  const id = idOf(opened)
  for (const seat of others)
    expect((await door.post(seat, `/api/compartments/${id}/sign`, {})).status).toBe(201)
  return id as CompartmentId
}

/** Opens a door behind which three seats share what `SharedPlace` names; each has answered, so that nothing is blind. */
export async function sharedPlace(): Promise<SharedPlace> {
  const template = await templateBody('template-security-coalition')
  const charter = { ...template, decisionRules: decidingCharter.decisionRules }
  const door = await TestDoor.open({ charter })
  const question = (await asked(door)) as RecordId
  const read = idOf(await door.upload('alfa', shared, 'shared.txt'))
  const released = await letOut(door, 'alfa', { ids: [read], in: 'plenary', withEvents: true })
  const [document, ...events] = (part(released, 'pairs') as { released: RecordId }[]).map(
    (pair) => pair.released,
  ) as [RecordId, ...RecordId[]]
  const written = async (seat: string, path: string, body: object): Promise<RecordId> =>
    idOf(await door.post(seat, path, body)) as RecordId
  const judgements = []
  for (const [i, seat] of ['alfa', 'bravo', 'charlie'].entries()) {
    const answer = { kind: 'binary', probability: 0.2 + 0.2 * i }
    const evidence = [{ id: events[0], direction: 'for', weight: 2 }]
    judgements.push(await written(seat, `/api/questions/${question}/judgements`, { answer, evidence }))
  }
  const hypotheses = await written('bravo', '/api/hypotheses', {
    ...{ text: 'Why was it held?', in: 'plenary', question },
    hypotheses: [
      { text: 'Habit', note: '' },
      { text: 'Warning', note: '' },
    ],
  })
  const coding = { evidence: events[1], codes: ['C', 'I'] }
  await written('bravo', `/api/hypotheses/${hypotheses}/codings`, coding)
  const risk = await written('alfa', '/api/risks', {
    ...{ title: 'Ships collide', area: 'exercises', likelihood: { kind: 'question' }, periodDays: 365 },
    ...{ impact: { kind: 'triangular', low: 1, mode: 2, high: 9 }, unit: 'US$ m', note: '' },
    ...{ bearers: [{ member: 'alfa', share: 0.5 }], in: 'plenary', question },
  })
  const said = await written('charlie', `/api/records/${question}/comments`, { text: 'Which exercise?' })
  const consultation = await written('alfa', '/api/consultations', {
    ...{ trigger: 'threat', title: 'Ships off the harbour' },
    points: { notice: '2020-10-27T08:00:00Z' },
  })
  const alfa = deskAt(door, 'alfa')
  const activity = await writeRecord(alfa, {
    compartment: compartmentNamed(alfa.coalition, alfa.seat, 'plenary').id,
    type: 'activity',
    data: {
      ...{ kind: 'exercise', title: 'Harbour exercise', participants: [], when: null, place: null },
      ...{ status: 'planned', description: '' },
    },
  })
  const motion = await written('alfa', '/api/motions', { rule: 'silence', title: 'Meet', text: 'In May.' })
  const { blobs } = (await door.get('charlie', `/api/documents/${document}`)).json as {
    blobs: Record<string, string>
  }
  const ids = [question, document, ...events, ...judgements, hypotheses, risk, said]
  ids.push(consultation, activity, motion)
  return {
    ...{ door, question, document, events, hypotheses, risk, activity, consultation, motion, ids },
    ...{ blobs: Object.values(blobs), between: await openBetween(door, ['alfa', 'bravo']) },
  }
}

/** Lists with every filter, facet and order that might count what a seat may not read. */
const filtered = [
  ...['met', 'exercise', 'ministers', 'Zanzibar'].map((word) => `/api/search?q=${word}`),
  ...['document', 'question', 'comment', 'activity'].map((type) => `/api/search?q=exercise&type=${type}`),
  ...['/api/documents?text=met', '/api/documents?sort=published', '/api/documents?language=en'],
  ...['/api/documents?limit=1', '/api/documents?flagged=true', '/api/documents?text=Zanzibar'],
  ...['/api/events?type=consult', '/api/events?actor=BEL', '/api/events?limit=1'],
  ...['/api/happenings?actor=BEL', '/api/happenings?sources=2', '/api/happenings?contradicted=true'],
  ...['/api/timeline?by=actor', '/api/timeline?marks=1'],
  ...['/api/questions?state=all', '/api/questions?waiting=true', '/api/questions?text=Zanzibar'],
  ...['/api/questions?compartment=plenary', '/api/questions?sort=asked&limit=1'],
  ...['/api/promises?state=all', '/api/promises?actor=BEL', '/api/motions?state=all'],
  ...['/api/track?member=alfa', '/api/track?member=bravo'],
  ...['/api/relationships?members=alfa,bravo', '/api/risks?area=exercises', '/api/retractions?limit=1'],
]

/** What has to be asked for with more than its address. */
const needed: Readonly<Record<string, string>> = {
  '/api/search': '?q=met',
  '/api/charters/compare': '?left=sco&right=cica',
  '/api/scenarios': '?charters=sco,cica&situation=armedAttack',
  '/api/founding/file': '?kind=invitation',
}

/** Every address of the API that gives something, with each of these ids where it takes one. Streams have no end; their own tests listen. */
export function everyAddress(ids: readonly string[], blobs: readonly string[]): string[] {
  const gets = endpoints.filter(({ method, streams }) => method === 'get' && streams !== true)
  return [
    ...filtered,
    ...gets.flatMap(({ path }) => {
      if (!path.includes(':')) return [`${path}${needed[path] ?? ''}`]
      const names = path.includes(':hash') ? blobs : ids
      return names.map((name) => path.replace(/:\w+/, name))
    }),
  ]
}

/** What a seat is answered at each address, byte for byte, at one moment: answers tell the time. */
export async function everyAnswer(
  door: TestDoor,
  seat: string,
  addresses: readonly string[],
  moment = '2021-01-01',
): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const address of addresses) {
    door.node.clock.set(moment)
    const { status, headers, text } = await door.get(seat, address)
    answers.set(address, JSON.stringify([status, [...headers], text], null, 1))
  }
  return answers
}

/** The addresses at which two walks were answered otherwise, with both answers. */
export function otherwise(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): { readonly address: string; readonly before: string; readonly after: string }[] {
  return [...before].flatMap(([address, was]) => {
    const is = after.get(address) ?? 'not asked'
    return is === was ? [] : [{ address, before: was, after: is }]
  })
}
