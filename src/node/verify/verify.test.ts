import { describe, expect, it } from 'vitest'
import { inPieces, packs, sealingOf } from '../../../test/courier.ts'
import { nodesWitnessing, type Witnessing } from '../../../test/witnesses.ts'
import { concat, fromHex, utf8, utf8Text } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { entryHash } from '../../ledger/entry.ts'
import { plenaryId } from '../../ledger/founding.ts'
import { proveInclusion } from '../../ledger/proof.ts'
import { RightEdge } from '../../ledger/tree.ts'
import { formatTlogProof } from '../../ledger/tlogProof.ts'
import { currentLog } from '../coalition.ts'
import { CourierFile } from '../courier/parts.ts'
import { writeRecords } from '../desk.ts'
import { exportCompartment } from '../export.ts'
import { leafOf } from '../leaves.ts'
import { ask } from '../questions.ts'
import { newestHead } from '../witness/heads.ts'
import { checkCourier, sealedReport } from './courier.ts'
import { checkServedLog } from './servedLog.ts'
import { signersOfGenesis, type Signers } from './signers.ts'
import { checkThing, thingIn } from './things.ts'

const closes = parseInstantLoosely('2030-01-01')

interface Place {
  readonly all: Witnessing
  readonly signers: Signers
  readonly head: Uint8Array
}

async function place(count = 1): Promise<Place> {
  const all = await nodesWitnessing(['north', 'south'])
  const north = all.node('north')
  const compartment = plenaryId(north.coalition.newest.membershipSince)
  await ask(north.desk(), { text: 'Will it be held?', in: 'plenary', form: { kind: 'binary' }, closes })
  const refs = [{ relation: 'about', id: 'aa'.repeat(32) as RecordId } as const]
  if (count > 1)
    await writeRecords(north.desk(), async (batch) => {
      for (let i = 1; i < count; i++)
        batch.add({ compartment, type: 'comment', data: { text: `Word ${i}`, mentions: [] }, refs })
    })
  await all.meet('south', 'north')
  const { genesis, head } = await north.ports.store.read(async (reader) => ({
    genesis: (await reader.epochs())[0]?.body,
    head: (await newestHead(reader, north.coalition, currentLog(north.coalition, compartment, north.seat)))
      ?.note,
  }))
  if (genesis === undefined || head === undefined) throw new Error('a node has a genesis and a head')
  return { all, signers: signersOfGenesis(genesis), head }
}

describe('a signed head', () => {
  it('holds by the genesis, says who cosigned it, and does not hold once changed or by another genesis', async () => {
    const { signers, head } = await place()
    expect(thingIn(head)).toBe('head')
    const report = checkThing('head', head, signers)
    expect(report.problems).toEqual([])
    expect(report.says.join(' ')).toMatch(/over 1 entries.*Signed by north.*Cosigned by south\/held at 2026-/)
    const changed = utf8(utf8Text(head).replace('\n1\n', '\n2\n'))
    expect(checkThing('head', changed, signers).problems[0]?.code).toBe('E_NOTE_SIGNATURE')
    const { signers: others } = await place()
    expect(checkThing('head', head, others).problems[0]?.code).toBe('E_VERIFY_FAILED')
    const unknown = checkThing('head', head, undefined)
    expect(unknown).toMatchObject({ holds: false, problems: [{ code: 'E_VERIFY_FAILED' }] })
    expect(unknown.says).toHaveLength(1)
  })
})

describe('a proof of inclusion', () => {
  it('shows which record stands in the log, and holds for no other body', async () => {
    const { all, signers, head } = await place(5)
    const north = all.node('north')
    const log = currentLog(north.coalition, plenaryId(north.coalition.newest.membershipSince), north.seat)
    const entries = await north.ports.store.read((reader) => reader.entries(log, 0, 5))
    const [, second] = entries
    if (second?.salt == null || second.body === null) throw new Error('it is held')
    const leaves = entries.map((entry) => entryHash(leafOf(entry)))
    const proof = proveInclusion(1, 5, (level, index) => {
      const [one = new Uint8Array()] = leaves.slice(index)
      return level === 0 ? one : rangeOf(leaves, level, index)
    })
    const file = (extra: Uint8Array): Uint8Array =>
      formatTlogProof({ extra, index: 1, proof, checkpoint: head })
    const good = file(concat(second.salt, second.body))
    expect(thingIn(good)).toBe('proof')
    const report = checkThing('proof', good, signers)
    expect(report.problems).toEqual([])
    expect(report.says.join(' ')).toContain(`record ${second.id}`)
    expect(checkThing('proof', file(concat(second.salt, utf8('{}'))), signers).problems[0]?.code).toBe(
      'E_PROOF_INVALID',
    )
    expect(fromHex(second.id)).toHaveLength(32)
  })
})

function rangeOf(leaves: readonly Uint8Array[], level: number, index: number): Uint8Array {
  const edge = new RightEdge()
  for (const leaf of leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)) edge.append(leaf)
  return edge.root()
}

describe('a served log', () => {
  it('holds as plain files, and names the file that was changed or is gone', async () => {
    const { all, signers } = await place(300)
    const files = new Map<string, Uint8Array>()
    await exportCompartment(all.node('north').desk(), 'plenary', {
      async put(path, bytes) {
        const [, name] = /^log\/[^/]*\/north\/0\/(.*)$/.exec(path) ?? []
        if (name !== undefined) files.set(name, bytes)
      },
    })
    const served = async (path: string): Promise<Uint8Array | undefined> => files.get(path)
    const report = await checkServedLog(served, signers)
    expect(report.problems).toEqual([])
    expect(report.says.join(' ')).toMatch(/300 entries.*give the root.*Signed by north/)
    for (const [path, bytes] of [...files]) {
      if (path === 'bodies.jsonl') continue
      const changed = bytes.slice()
      const at = path === 'checkpoint' ? bytes.length - 20 : 20
      changed[at] = (changed[at] ?? 0) ^ 1
      files.set(path, changed)
      expect([path, (await checkServedLog(served, signers)).holds]).toEqual([path, false])
      files.delete(path)
      const gone = await checkServedLog(served, signers)
      expect(JSON.stringify(gone.problems)).toContain(path)
      files.set(path, bytes)
    }
    expect((await checkServedLog(served, undefined)).holds).toBe(false)
  })
})

describe('a courier file', () => {
  it('holds for who can open it, tells others how many can, and a changed one does not hold', async () => {
    const { all, signers } = await place(300)
    const [north, south] = [all.node('north'), all.node('south')]
    const { file } = await packs(north, ['south'])
    const open = (bytes: Uint8Array): CourierFile =>
      new CourierFile(sealingOf(south), south.seat, inPieces(bytes))
    const report = await checkCourier(open(file), signers)
    expect(report.problems).toEqual([])
    expect(report.says.join(' ')).toMatch(/from north for south.*entries 0 to 300, 300 bodies/)
    expect(thingIn(file)).toBe('courier')
    expect(sealedReport(file.subarray(0, 2_000)).says[0]).toMatch(/^A sealed file that 2 keys can open/)
    for (const at of [file.length >> 1, file.length - 1]) {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect((await checkCourier(open(changed), signers)).problems.at(-1)?.code).toBe('E_COURIER_MALFORMED')
    }
    const { signers: others } = await place()
    expect((await checkCourier(open(file), others)).problems[0]?.code).toBe('E_COURIER_OTHER')
    const since = (await packs(south, ['north'])).file
    expect((await checkCourier(open(since), signers)).problems).toEqual([])
  })
})
