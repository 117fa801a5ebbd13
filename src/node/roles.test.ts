import { describe, expect, it } from 'vitest'
import { foundNode, type TestNode } from '../../test/node.ts'
import { outcomeOf } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import { isFailure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { recordTypes } from '../records/registry.ts'
import { auditSeen, examineSeen } from './care.ts'
import { compartmentNamed } from './coalition.ts'
import { deskFor, homeOf, readableEntry, resolveId, writeRecord, type Desk } from './desk.ts'
import { addEvent, correct, gradeByHand, markWrong } from './corrections.ts'
import { documentInDepth } from './document.ts'
import { listDocuments } from './documents.ts'
import { exportCompartment } from './export.ts'
import { listHappenings } from './happenings.ts'
import { addFeed, feedList, removeFeed } from './feeds.ts'
import {
  changePerson,
  inviteAgain,
  invitePerson,
  removePerson,
  type Account,
  type Accounts,
} from './people.ts'
import { previewRelease } from './preview.ts'
import { listPromises } from './promises.ts'
import { approve, previewOf, proposals, propose, refuse } from './proposals.ts'
import { ask, comment, judge, resolve } from './questions.ts'
import { documentsInFull, readBytes } from './read.ts'
import { Readings } from './readings.ts'
import { planRelease, release } from './release.ts'
import { lately } from './release-lately.ts'
import { setPersonsNeeded } from './release-rule.ts'
import { retract } from './retract.ts'
import {
  actOfWriting,
  acts,
  matrix,
  operator,
  permits,
  requireAct,
  roleFor,
  roles,
  type Act,
} from './roles.ts'
import { search } from './search.ts'
import { addWatch, removeWatch } from './watches.ts'
import { timeline } from './timeline.ts'

const id = '0123456789abcdef'

/** What stands ready for a person to act on, fresh each time, written by whoever is at the machine. */
interface Ready {
  readonly desk: Desk
  readonly own: Desk
  readonly document: RecordId
  readonly event: RecordId
  readonly question: RecordId
}

const url = 'https://example.org/feed'
const closes = parseInstantLoosely('2030-01-01')
const form = { kind: 'binary' } as const
const answer = { kind: 'binary', probability: 0.4 } as const
let count = 0

async function ready(node: TestNode, person: Desk['person']): Promise<Ready> {
  const own = deskFor(node.ports, node.coalition, 'alfa', operator)
  const text = `The ministers met ${(count += 1)} times.`
  const document = await readBytes(own, { name: 'a.txt', bytes: utf8(text) })
  const question = await ask(own, { text: `Question ${count}?`, in: 'plenary', form, closes })
  const desk = deskFor(node.ports, node.coalition, 'alfa', person)
  const event = document.events[0]?.id ?? document.id
  return { desk, own, document: document.id, event, question: question.id }
}

const reading = <T>(
  desk: Desk,
  work: (reader: Parameters<Parameters<Desk['ports']['store']['read']>[0]>[0]) => Promise<T>,
) => desk.ports.store.read(work)

const account: Account = {
  id: 'fedcba9876543210',
  name: 'Anna',
  username: 'anna',
  roles: ['owner'],
  seats: null,
  ways: ['password'],
  since: '2020-10-27T09:00:00.000Z',
}

const accounts: Accounts = {
  list: async () => [account, { ...account, id: '0011223344556677' }],
  add: async () => ({ id, code: '', until: '' }),
  invite: async () => ({ id, code: '', until: '' }),
  change: async () => undefined,
  remove: async () => undefined,
  sessions: async () => [],
  endSessions: async () => undefined,
}

/** Each use case with the act it is, and how it is done. */
const useCases: readonly (readonly [string, Act, (ready: Ready) => Promise<unknown>])[] = [
  [
    'opens a record',
    'read',
    ({ desk, document }) => reading(desk, (reader) => readableEntry(desk, reader, document)),
  ],
  ['finds an id', 'read', ({ desk, document }) => resolveId(desk, document.slice(0, 12))],
  ['lists documents', 'read', ({ desk }) => reading(desk, (reader) => documentsInFull(desk, reader))],
  ['searches', 'read', ({ desk }) => search(desk, 'ministers')],
  ['exports', 'read', ({ desk }) => exportCompartment(desk, 'plenary', { put: async () => undefined })],
  [
    'sees what a release would do',
    'read',
    ({ desk, document }) => planRelease(desk, { ids: [document], in: 'plenary' }),
  ],
  ['checks all that is held', 'read', ({ desk }) => auditSeen(desk)],
  [
    'reads a document in',
    'draft',
    ({ desk }) => readBytes(desk, { name: 'b.txt', bytes: utf8('They met.') }),
  ],
  [
    'queues a reading',
    'draft',
    async ({ desk }) => new Readings({ random: desk.ports.random, report: console.error }).add(desk, 'a', []),
  ],
  ['follows a feed', 'draft', ({ desk }) => addFeed(desk, { url })],
  ['lists feeds', 'read', ({ desk }) => feedList(desk)],
  ['leaves a feed', 'draft', async ({ desk, own }) => removeFeed(desk, (await addFeed(own, { url })).id)],
  ['watches a folder', 'node', ({ desk }) => addWatch(desk, '.')],
  ['watches no longer', 'node', async ({ desk, own }) => removeWatch(desk, (await addWatch(own, '.')).id)],
  ['asks at home', 'draft', ({ desk }) => ask(desk, { text: 'Will it?', in: 'home', form, closes })],
  [
    'asks the coalition',
    'release',
    ({ desk }) => ask(desk, { text: 'Will it?', in: 'plenary', form, closes }),
  ],
  ['judges', 'judge', ({ desk, question }) => judge(desk, { question, answer })],
  [
    'resolves',
    'judge',
    ({ desk, question }) => resolve(desk, { question, outcome: { kind: 'binary', value: true } }),
  ],
  ['comments at home', 'draft', ({ desk, document }) => comment(desk, document, 'So?')],
  ['comments where others read', 'judge', ({ desk, question }) => comment(desk, question, 'So?')],
  ['releases', 'release', ({ desk, document }) => release(desk, { ids: [document], in: 'plenary' })],
  ['lists happenings', 'read', ({ desk }) => listHappenings(desk, {}, { sort: 'newest', limit: 9 })],
  ['draws them over time', 'read', ({ desk }) => timeline(desk, {}, { by: 'type', marks: 9 })],
  ['lists promises', 'read', ({ desk }) => listPromises(desk, {}, { limit: 9 })],
  ['lists each document once', 'read', ({ desk }) => listDocuments(desk, {}, { sort: 'added', limit: 9 })],
  ['opens a document in depth', 'read', ({ desk, document }) => documentInDepth(desk, document)],
  ['corrects', 'draft', ({ desk, event }) => correct(desk, event, { modality: 'claimed' })],
  [
    'adds what was missed',
    'draft',
    ({ desk, document }) =>
      addEvent(desk, document, { type: 'consult', modality: 'occurred', start: 0, end: 3 }),
  ],
  ['marks as wrong', 'draft', ({ desk, event }) => markWrong(desk, event, 'It says no such thing.')],
  [
    'grades',
    'draft',
    ({ desk, document }) =>
      gradeByHand(desk, document, { reliability: 'B', credibility: 2, reasons: ['So.'] }),
  ],
  [
    'previews a release',
    'read',
    ({ desk, document }) => previewRelease(desk, { ids: [document], in: 'plenary' }),
  ],
  ['proposes a release', 'draft', ({ desk, document }) => propose(desk, { ids: [document], in: 'plenary' })],
  ['sees the queue', 'read', ({ desk }) => proposals(desk)],
  ['sees what went out', 'read', ({ desk }) => lately(desk)],
  [
    'approves a release',
    'release',
    async ({ own, desk, document }) => {
      const proposal = await propose(own, { ids: [document], in: 'plenary' })
      return approve(desk, proposal.id, (await previewOf(own, proposal)).fingerprint)
    },
  ],
  [
    'refuses a release',
    'release',
    async ({ own, desk, document }) =>
      refuse(desk, (await propose(own, { ids: [document], in: 'plenary' })).id, 'Not yet.'),
  ],
  [
    'asks for two persons',
    'users',
    async ({ own, desk }) => {
      await setPersonsNeeded(desk, 2)
      await setPersonsNeeded(own, 1)
    },
  ],
  ['invites', 'users', ({ desk }) => invitePerson(desk, accounts, { ...account, username: 'ben' })],
  ['changes roles', 'users', ({ desk }) => changePerson(desk, accounts, account.id, { roles: ['head'] })],
  ['invites again', 'users', ({ desk }) => inviteAgain(desk, accounts, account.id)],
  ['removes somebody', 'users', ({ desk }) => removePerson(desk, accounts, account.id)],
]

describe('the matrix', () => {
  it('gives every act to somebody beside the owner, or says why not', () => {
    const ownersAlone = acts.filter((act) => roles.every((role) => role === 'owner' || !permits([role], act)))
    // Who may decide on others could make themselves owner.
    expect(ownersAlone).toEqual(['users'])
  })

  it('lets nobody act without a role, and several roles do what any of them may', () => {
    for (const act of acts) {
      expect(permits([], act)).toBe(false)
      for (const a of roles)
        for (const b of roles) expect(permits([a, b], act)).toBe(permits([a], act) || permits([b], act))
    }
  })

  it('names the narrowest role that allows an act', () => {
    expect(roleFor(['owner', 'head', 'analyst'], 'judge')).toBe('analyst')
    expect(roleFor(['owner', 'head'], 'judge')).toBe('head')
    expect(roleFor(['analyst'], 'release')).toBeUndefined()
    const width = roles.map((role) => matrix[role].length)
    expect(width.at(-1)).toBe(Math.max(...width))
  })

  it('refuses with the act and the roles that may', () => {
    try {
      requireAct({ person: { id, roles: ['analyst'] } }, 'release')
      expect.unreachable()
    } catch (error) {
      expect(isFailure(error, 'E_ROLE_REFUSED') && error.paths).toEqual(['release', 'release', 'owner'])
    }
  })
})

describe('a use case', () => {
  it.each(useCases)('%s: for whoever may %s', async (_, act, run) => {
    const node = await foundNode({ seats: ['alfa', 'bravo'] })
    for (const role of roles) {
      const before = (await node.ports.store.read((reader) => reader.searchReach())).last
      const outcome = await outcomeOf(run(await ready(node, { id, roles: [role] })))
      expect({ role, outcome }).toEqual({ role, outcome: permits([role], act) ? 'done' : 'E_ROLE_REFUSED' })
      const after = (await node.ports.store.read((reader) => reader.searchReach())).last
      // Its document, that one's event and the question: a refusal leaves nothing beside them.
      if (outcome === 'E_ROLE_REFUSED') expect(after - before).toBe(3)
    }
  })

  it('writes no record of any type anywhere but by its act', async () => {
    const node = await foundNode({ seats: ['alfa', 'bravo'] })
    const { own } = await ready(node, operator)
    const plenary = compartmentNamed(node.coalition, own.seat, 'plenary').id
    for (const type of recordTypes) {
      for (const compartment of [homeOf(own), plenary]) {
        const act = actOfWriting(type, compartment !== plenary)
        for (const role of roles) {
          const desk = { ...own, person: { id, roles: [role] } }
          // Whatever it holds is wrong: who may write is told so, who may not is told that.
          const outcome = await outcomeOf(writeRecord(desk, { compartment, type, data: {} as never }))
          const expected = permits([role], act) ? 'E_RECORD_INVALID' : 'E_ROLE_REFUSED'
          expect({ type, role, act, outcome }).toEqual({ type, role, act, outcome: expected })
        }
      }
    }
  })
})

describe('taking back', () => {
  it('is for whoever may write the same, and for who may take back anything', async () => {
    const node = await foundNode({ seats: ['alfa', 'bravo'] })
    for (const role of roles) {
      const { desk, own, document, question } = await ready(node, { id, roles: [role] })
      const { pairs } = await release(own, { ids: [document], in: 'plenary' })
      const mine = await judge(own, { question, answer })
      const draft = await ask(own, { text: 'Will it?', in: 'home', form, closes })
      const may = (act: Act) =>
        permits([role], act) || permits([role], 'retract') ? 'done' : 'E_ROLE_REFUSED'
      const back = (each: RecordId) => outcomeOf(retract(desk, { id: each, reason: 'error' }))
      const readers = permits([role], 'read')
      const found = {
        role,
        judgement: await back(mine.id),
        draft: await back(draft.id),
        shared: await back(pairs[0]!.released),
      }
      expect(found).toEqual(
        readers
          ? { role, judgement: may('judge'), draft: may('draft'), shared: may('retract') }
          : { role, judgement: 'E_ROLE_REFUSED', draft: 'E_ROLE_REFUSED', shared: 'E_ROLE_REFUSED' },
      )
    }
  })
})

describe('who may not read', () => {
  it('but runs the node sees how it stands', async () => {
    const node = await foundNode({ seats: ['alfa', 'bravo'] })
    for (const role of roles) {
      const desk = deskFor(node.ports, node.coalition, 'alfa', { id, roles: [role] })
      expect(await outcomeOf(examineSeen(desk))).toBe('done')
    }
    const nobody = deskFor(node.ports, node.coalition, 'alfa', { id, roles: [] })
    expect(await outcomeOf(examineSeen(nobody))).toBe('E_ROLE_REFUSED')
  })

  it('has nothing in scope, whatever is asked', async () => {
    const node = await foundNode({ seats: ['alfa', 'bravo'] })
    const desk = deskFor(node.ports, node.coalition, 'alfa', { id, roles: ['operator'] })
    expect(desk.scope).toEqual([])
  })
})
