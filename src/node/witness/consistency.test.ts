import { describe, expect, it } from 'vitest'
import { recursiveRoot, someEntries } from '../../../test/ledger.ts'
import type { JoinedNode } from '../../../test/nodes.ts'
import { nodesWitnessing } from '../../../test/witnesses.ts'
import { utf8Text } from '../../kernel/bytes.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { formatCheckpoint, formatOrigin } from '../../ledger/checkpoint.ts'
import { authorKey, cosignerKey } from '../../ledger/memberKeys.ts'
import { memberOf, plenaryId } from '../../ledger/founding.ts'
import { formatNote, openNote } from '../../ledger/note.ts'
import { consistencyRanges, rangeRoot } from '../../ledger/proof.ts'
import { signatureLine } from '../../ledger/signatureLine.ts'
import { subtreesOf } from '../../ledger/tree.ts'
import { formatAddCheckpoint } from '../../ledger/witness.ts'
import { currentLog } from '../coalition.ts'
import { ask } from '../questions.ts'
import { subtreeHashes } from '../subtrees.ts'
import { addCheckpoint } from './consistency.ts'
import { keptForks } from './forkRows.ts'
import { newestHead } from './heads.ts'

const closes = parseInstantLoosely('2030-01-01')

const logOf = (node: JoinedNode) =>
  currentLog(node.coalition, plenaryId(node.coalition.newest.membershipSince), node.seat)

/** The newest head of a node's own log, with the proof from an earlier size. */
async function request(node: JoinedNode, oldSize: number): Promise<Uint8Array> {
  await ask(node.desk(), { text: 'Will it be held?', in: 'plenary', form: { kind: 'binary' }, closes })
  return node.ports.store.read(async (reader) => {
    const head = await newestHead(reader, node.coalition, logOf(node))
    if (head === undefined) throw new Error('a question was asked')
    const { size } = head.checkpoint
    const ranges = oldSize === 0 ? [] : consistencyRanges(oldSize, size)
    const subtrees = ranges.flatMap(({ begin, end }) => subtreesOf(begin, end))
    const read = await subtreeHashes(reader, logOf(node), size, subtrees)
    return formatAddCheckpoint({
      oldSize,
      proof: ranges.map((range) => rangeRoot(range, read)),
      note: head.note,
    })
  })
}

describe('add-checkpoint', () => {
  it('is answered over the network, signed or not, by the witness key, head after head', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    const first = await request(north, 0)
    const asked = await north.peer('south').ask('POST', '/witness/add-checkpoint', first)
    expect(asked.status).toBe(200)
    const key = cosignerKey(memberOf(south.coalition.newest.roster, south.seat), 'witness')
    const head = await north.ports.store.read((reader) => newestHead(reader, north.coalition, logOf(north)))
    const note = new TextEncoder().encode(utf8Text(head?.note ?? new Uint8Array()) + utf8Text(asked.body))
    expect(openNote(note, [key]).signatures).toHaveLength(1)
    const conflict = await all.network.send('north')(
      new Request('http://south.example/witness/add-checkpoint', {
        method: 'POST',
        body: Buffer.from(first),
      }),
    )
    expect([conflict.status, conflict.headers.get('content-type'), await conflict.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '1\n',
    ])
    const next = await addCheckpoint(south.ports, south.coalition, south.seat, await request(north, 1))
    expect(next.status).toBe(200)
    const act = await south.ports.store.read((reader) => reader.lastAct())
    expect(act).toMatchObject({ number: 2, kind: 'witness', key: 'south' })
  })

  it('is kept before it is answered', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    const body = await request(north, 0)
    const keyring = { ...south.ports.keyring, cosign: async () => Promise.reject(new Error('too early')) }
    const broken = { ...south.ports, keyring: keyring as unknown as typeof south.ports.keyring }
    await expect(addCheckpoint(broken, south.coalition, south.seat, body)).rejects.toThrow('too early')
    expect(await addCheckpoint(south.ports, south.coalition, south.seat, body)).toMatchObject({ status: 409 })
  })

  it('of logs that this node does not know, of keys that are not theirs, and of what is no request is refused', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const others = await nodesWitnessing(['north', 'south'])
    const south = all.node('south')
    const good = utf8Text(await request(all.node('north'), 0))
    const statusOf = async (text: string) =>
      (await addCheckpoint(south.ports, south.coalition, south.seat, new TextEncoder().encode(text))).status
    const strange = utf8Text(await request(others.node('north'), 0))
    expect(await statusOf(strange)).toBe(404)
    expect(await statusOf(strange.replaceAll(others.node('north').coalition.id, south.coalition.id))).toBe(
      403,
    )
    expect(await statusOf(good.replace('/north/0', '/north/1'))).toBe(404)
    expect(await statusOf(good.replace('/north/0', '/north/zero'))).toBe(404)
    expect(await statusOf('nothing')).toBe(400)
    expect(await statusOf(good.replace('old 0', 'old 2'))).toBe(400)
    expect(await statusOf(good.replace('old 0', 'old 1'))).toBe(409)
    expect(await statusOf(good)).toBe(200)
  })

  it('against what is held here is cosigned in no case, and shows the fork', async () => {
    const all = await nodesWitnessing(['north', 'south'])
    const [north, south] = [all.node('north'), all.node('south')]
    await request(north, 0)
    await south.pull('north')
    const text = formatCheckpoint({
      origin: formatOrigin({ coalition: north.coalition.id, ...logOf(north) }),
      size: 1,
      root: recursiveRoot(someEntries(1)),
      extensions: [],
    })
    const key = authorKey(memberOf(north.coalition.newest.roster, north.seat))
    const line = signatureLine(key, await north.ports.keyring.signLog(north.seat, text))
    const body = formatAddCheckpoint({ oldSize: 0, proof: [], note: formatNote({ text, lines: [line] }) })
    expect((await addCheckpoint(south.ports, south.coalition, south.seat, body)).status).toBe(422)
    expect(await south.ports.store.read(keptForks)).toMatchObject([{ sizes: [1, 1] }])
  })
})
