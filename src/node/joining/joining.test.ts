import { describe, expect, it } from 'vitest'
import {
  decidingCharter,
  nodesDeciding,
  phases,
  refused,
  says,
  three,
  verified,
} from '../../../test/deciding.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { setClocksAlike } from '../../../test/witnesses.ts'
import { fromBase64, utf8Text } from '../../kernel/bytes.ts'
import { asMemberName, type RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes, plenaryId } from '../../ledger/founding.ts'
import { audit } from '../audit.ts'
import { compartmentNamed, loadCoalition } from '../coalition.ts'
import { announceAddress, addressesOf } from '../founding/addresses.ts'
import { foundingFileBytes, qrParts, readFoundingFile } from '../founding/files.ts'
import { openFounding } from '../founding/open.ts'
import { ask } from '../questions.ts'
import { questionList } from '../questionList.ts'
import { operator } from '../roles.ts'
import { giveNotice } from '../roster/leave.ts'
import { openRosterMotion } from '../roster/open.ts'
import { keyRequestBytes, requestKeys, wordsOf } from '../roster/requests.ts'
import { abandonJoining, askToJoin } from './ask.ts'
import { enterByFile, enterByNodes, goOnByFile, readWelcome } from './enter.ts'
import { invitationTo, welcomeBytes, welcomeTo } from './invite.ts'
import { joiningShown } from './show.ts'
import { joiningHere } from './state.ts'

type All = Awaited<ReturnType<typeof three>>
const closes = parseInstantLoosely('2030-01-01')
const asks = (node: JoinedNode, text: string, where = 'plenary') =>
  ask(node.desk(), { text, in: where, form: { kind: 'binary' }, closes })
const founding = (node: JoinedNode) => ({ ports: node.ports, person: operator })
const wish = (node: JoinedNode) => ({
  seat: node.seat,
  host: `${node.name}-host`,
  url: `http://${node.name}.example`,
})
/** What a file is once it has travelled. */
const invited = async (node: JoinedNode) => {
  const file = readFoundingFile(foundingFileBytes(await invitationTo(node.desk())))
  if (file.format === 'entente/joining-invitation@1') return file
  throw new Error('another file')
}
const welcomed = async (node: JoinedNode) => readWelcome(welcomeBytes(await welcomeTo(node.desk())))

/** The questions that a node's seat reads. */
const texts = (node: JoinedNode) =>
  node.ports.store.read(async (reader) =>
    (await questionList(node.desk(), reader)).map(({ question }) => question.text).sort(),
  )

/** Every member says where it is reached. */
async function announced(all: All): Promise<void> {
  for (const node of all.nodes) await announceAddress(node.desk(), `http://${node.name}.example`)
  await all.settle()
}

/** A member moves that whoever asks be let in, and everybody supports it. */
async function letIn(all: All, request: Uint8Array, at = 'north'): Promise<RecordId> {
  const { id } = await openRosterMotion(all.node(at).desk(), { wanted: { kind: 'join', request } })
  await all.settle()
  for (const node of all.nodes) await says(node, id, 'support')
  await all.settle()
  expect(new Set(await phases(all, id))).toEqual(new Set(['adopted']))
  return id
}

/** A member moves another charter, and everybody supports it. */
async function put(all: All, at: string, name: string): Promise<void> {
  const charter = foundingBytes({ ...decidingCharter, name })
  const { id } = await openRosterMotion(all.node(at).desk(), { wanted: { kind: 'amend', charter } })
  await all.settle()
  for (const node of all.nodes) await says(node, id, 'support')
  await all.settle()
}

/** West waits to be let in by the invitation of a member. */
async function waiting(all: All, at = 'north') {
  const west = all.newcomer('west')
  const joining = await askToJoin(founding(west), await invited(all.node(at)), wish(west))
  return { west, joining, request: keyRequestBytes(joining.request) }
}

describe('a newcomer', () => {
  it('is let in by all members, comes in by the node of one, and takes part from then on', async () => {
    const all = await three()
    await announced(all)
    const [east, north] = [all.node('east'), all.node('north')]
    await asks(north, 'What was before')
    await all.settle()
    const { west, joining, request } = await waiting(all)
    expect(joiningShown(joining)).toMatchObject({
      members: [{ name: 'east' }, { name: 'north' }, { name: 'south' }],
      seat: { name: 'west', words: wordsOf(joining.request) },
    })
    const come = async () => {
      setClocksAlike([...all.nodes, west])
      return enterByNodes(founding(west), (members) => west.peersWith(members))
    }
    // While it is no member no node tells it anything.
    expect(await refused(come())).toMatchObject({
      code: 'E_FOUNDING_STEP',
      message: expect.stringContaining('no member has the key') as string,
    })
    expect(await refused(west.ports.store.read(loadCoalition))).toMatchObject({ code: 'E_FOUNDING_STEP' })
    const motion = await letIn(all, request)
    // A node that gives what proves nothing keeps nobody out, as long as another does better.
    all.network.tamper = async (sent, response) => {
      if (new URL(sent.url).hostname !== 'east.example') return response
      return new Response(new Uint8Array(8), { status: 200, headers: response.headers })
    }
    expect(north.coalition.newest.roster.members.map(({ name }) => name)).toEqual([
      ...['east', 'north', 'south', 'west'],
    ])
    const coalition = await come()
    all.network.tamper = undefined
    expect(coalition.newest.id).toBe(north.coalition.newest.id)
    expect(await west.ports.store.read(joiningHere)).toBeUndefined()
    await all.take(west)
    expect(
      [...(await west.ports.store.read((reader) => addressesOf(reader, west.coalition))).keys()].sort(),
    ).toEqual(['east', 'north', 'south'])
    expect(
      (await north.ports.store.read((reader) => addressesOf(reader, north.coalition))).get(west.seat)?.url,
    ).toBe('http://west.example')
    // It writes and is read, and reads what is written from now on; of before it reads nothing.
    await asks(west, 'What west asks')
    await asks(east, 'What east asks')
    await asks(west, 'What only west reads', 'home')
    await all.settle()
    expect(await texts(west)).toEqual(['What east asks', 'What only west reads', 'What west asks'])
    expect(await texts(east)).toEqual(['What east asks', 'What was before', 'What west asks'])
    const before = plenaryId(west.coalition.id as never)
    expect(
      (await west.ports.store.read((reader) => reader.logs())).some((log) => log.compartment === before),
    ).toBe(false)
    for (const node of all.nodes) expect((await node.ports.store.read(audit)).problems).toEqual([])
    // And it decides with them.
    const amended = foundingBytes({ ...decidingCharter, name: 'Of four' })
    const { id } = await openRosterMotion(west.desk(), { wanted: { kind: 'amend', charter: amended } })
    await all.settle()
    for (const node of all.nodes) await says(node, id, 'support')
    await all.settle()
    expect(await phases(all, id)).toEqual(['adopted', 'adopted', 'adopted', 'adopted'])
    expect(motion).not.toBe(id)
    expect(await verified(west, id)).toMatchObject({ result: 'adopted' })
  })

  it('comes in by a file where it reaches nobody, through every epoch there was', async () => {
    const all = await three()
    await put(all, 'south', 'Amended before')
    const { west, request } = await waiting(all, 'east')
    // Nobody has said where it is reached.
    expect(await refused(enterByNodes(founding(west), (members) => west.peersWith(members)))).toMatchObject({
      code: 'E_FOUNDING_STEP',
    })
    const early = await welcomed(all.node('east'))
    expect(early.epochs).toHaveLength(1)
    expect(await refused(enterByFile(founding(west), early))).toMatchObject({ code: 'E_FOUNDING_STEP' })
    await letIn(all, request)
    const welcome = await welcomed(all.node('south'))
    // What is changed on the way, left out or another's proves nothing, and nothing of it is kept.
    const [first, last] = welcome.epochs
    if (first === undefined || last === undefined) throw new Error('two epochs')
    const bad = [
      { ...welcome, epochs: [last] },
      { ...welcome, epochs: [first, { ...last, charter: first.charter.slice(4) }] },
      { ...welcome, epochs: [{ ...first, link: last.link }, last] },
    ]
    for (const each of bad) await refused(enterByFile(founding(west), each))
    const other = await nodesDeciding(['alpha', 'beta'])
    expect(await refused(enterByFile(founding(west), await welcomed(other.node('alpha'))))).toMatchObject({
      code: 'E_FOUNDING_OTHER',
    })
    expect(await west.ports.store.read((reader) => reader.epochs())).toEqual([])
    const coalition = await enterByFile(founding(west), welcome)
    expect([coalition.newest.number, coalition.seats, coalition.charter.name]).toEqual([
      ...[2, ['west'], 'Amended before'],
    ])
    expect(compartmentNamed(coalition, west.seat, 'home').readers).toEqual(['west'])
    expect(await refused(enterByFile(founding(west), welcome))).toMatchObject({ code: 'E_FOUNDING_STEP' })
    // A member's node that slept goes on by the same file.
    await all.take(west)
    const asleep = await all.again('north')
    const begun = asleep.coalition.newest.number
    await put(all, 'south', 'Amended after')
    const later = await welcomed(all.node('south'))
    expect(await goOnByFile(asleep.ports, asleep.coalition, later)).toBe(3 - begun)
    expect(asleep.coalition.charter.name).toBe('Amended after')
    expect(await goOnByFile(asleep.ports, asleep.coalition, later)).toBe(0)
    const foreign = await welcomed(other.node('alpha'))
    expect(await refused(goOnByFile(asleep.ports, asleep.coalition, foreign))).toMatchObject({
      code: 'E_FOUNDING_OTHER',
    })
  })

  it('asks anew with the same keys where the epoch has ended meanwhile', async () => {
    const all = await three()
    const { west, joining, request } = await waiting(all)
    await put(all, 'south', 'Amended meanwhile')
    const move = (bytes: Uint8Array) =>
      openRosterMotion(all.node('north').desk(), { wanted: { kind: 'join', request: bytes } })
    expect(await refused(move(request))).toMatchObject({ code: 'E_ROSTER_INVALID', paths: ['epoch'] })
    const again = await askToJoin(founding(west), await invited(all.node('south')), wish(west))
    expect(again.request.keys).toEqual(joining.request.keys)
    await letIn(all, keyRequestBytes(again.request))
    await enterByFile(founding(west), await welcomed(all.node('east')))
  })

  it('is refused a name that is taken, a folder that is, and another wish for the same folder', async () => {
    const all = await three()
    const { west, request } = await waiting(all)
    const invitation = await invited(all.node('north'))
    const asked = (node: JoinedNode, as: Partial<ReturnType<typeof wish>>) =>
      refused(askToJoin(founding(node), invitation, { ...wish(node), ...as }))
    expect(await asked(west, { seat: asMemberName('north') })).toMatchObject({ code: 'E_MEMBER_TWICE' })
    expect(await asked(west, { seat: asMemberName('other') })).toMatchObject({ code: 'E_FOUNDING_STEP' })
    expect(await asked(west, { host: 'No host' })).toMatchObject({ code: 'E_USAGE' })
    expect(await asked(all.node('south'), { seat: asMemberName('far') })).toMatchObject({
      code: 'E_DATA_FOLDER_NOT_EMPTY',
    })
    expect(
      await refused(
        openFounding(founding(west), { seats: [asMemberName('west')], host: 'west-host', name: 'Another' }),
      ),
    ).toMatchObject({ code: 'E_FOUNDING_STEP' })
    // Another body under the coalition's name, and one that not all founders signed.
    const tampered = { ...invitation, genesis: invitation.roster.replace(/^..../, 'eyJ9') }
    expect(await refused(askToJoin(founding(west), tampered, wish(west)))).toMatchObject({
      code: 'E_FOUNDING_CHANGED',
    })
    const unsigned = { ...invitation, note: invitation.note.split('\n').slice(0, -2).join('\n') + '\n' }
    expect(await refused(askToJoin(founding(west), unsigned, wish(west)))).toMatchObject({
      code: 'E_GENESIS_INVALID',
    })
    // A request that somebody else's keys stand in.
    const text = utf8Text(request)
    const stolen = text.replace(/"log":"[^"]+"/, `"log":"${Buffer.alloc(32, 7).toString('base64')}"`)
    expect(stolen).not.toBe(text)
    expect(
      await refused(
        openRosterMotion(all.node('north').desk(), {
          wanted: { kind: 'join', request: new TextEncoder().encode(stolen) },
        }),
      ),
    ).toMatchObject({ code: 'E_ROSTER_INVALID', paths: ['consents'] })
    await abandonJoining(founding(west))
    expect(await west.ports.store.read(joiningHere)).toBeUndefined()
    expect(fromBase64(invitation.genesis).length).toBeGreaterThan(0)
    expect(qrParts(invitation)?.length).toBeGreaterThan(1)
  })

  it('that has left before is let in again in its own folder, in a new generation of its logs', async () => {
    const all = await nodesDeciding(['east', 'north', 'south', 'west'])
    const west = all.node('west')
    await giveNotice(west.desk(), 'For a while.')
    await all.settle(8)
    expect(all.node('east').coalition.newest.roster.members).toHaveLength(3)
    expect(west.coalition.newest.number).toBe(1)
    expect(await refused(requestKeys(west.desk(), 'rotate'))).toMatchObject({ code: 'E_SEAT_UNKNOWN' })
    expect(await refused(requestKeys(all.node('east').desk(), 'join'))).toMatchObject({
      code: 'E_MEMBER_TWICE',
    })
    const { file } = await requestKeys(west.desk(), 'join')
    const { id } = await openRosterMotion(all.node('north').desk(), {
      wanted: { kind: 'join', request: keyRequestBytes(file) },
    })
    await all.settle()
    for (const name of ['east', 'north', 'south']) await says(all.node(name), id, 'support')
    await all.settle(4)
    expect(west.coalition.newest.number).toBe(2)
    expect(west.coalition.newest.roster.members.find(({ name }) => name === 'west')?.generation).toBe(1)
    await asks(west, 'West is back')
    await all.settle()
    expect(await texts(all.node('east'))).toEqual(['West is back'])
  })
})
