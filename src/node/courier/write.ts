import { base64, concat, utf8, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { BlobHash, CompartmentId, MemberName } from '../../kernel/id.ts'
import { instantText } from '../../kernel/instant.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { encodeEntry, entryHash } from '../../ledger/entry.ts'
import { encodeBundle, tileWidth } from '../../ledger/tile.ts'
import { hashBytes } from '../../ledger/tree.ts'
import { parseBody } from '../../ledger/verify.ts'
import { learnCompartments, type Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { newestHead } from '../witness/heads.ts'
import { filesFor } from '../founding/compartmentList.ts'
import { foundingFileBytes } from '../founding/files.ts'
import type { LogKey, LogState, Reader, StoredEntry } from '../ports/store.ts'
import type { Sealing } from '../ports/sealing.ts'
import { blobsOf } from '../projections.ts'
import { requireAct } from '../roles.ts'
import { subtreeHashes } from '../subtrees.ts'
import { forksWithin } from '../witness/forks.ts'
import { logName } from '../witness/held.ts'
import { contentBytes, courierFormat } from './contents.ts'
import { endFrame, frame } from './frames.ts'
import { headNotes } from './headNotes.ts'
import { reachOf } from './known.ts'

/** Levels of the tree that the roots in a file skip: one hash stands for a bundle. */
const bundleLevel = 8
/** Entries with bodies read at once: each may be as large as a body may be. */
const stretch = 32
/** Bytes of a sealed part in one frame. */
const pieceBytes = 64 * 1024

/** What a courier file is to hold. */
export interface CourierWish {
  readonly members: readonly MemberName[]
  /** What is left out: nothing, what the members are known to hold, or what an earlier file carried (by name of the log, how far). */
  readonly since?: 'auto' | ReadonlyMap<string, number>
}

/** A log as a courier file carries it. */
export interface CarriedLog {
  readonly log: LogKey
  /** Entries from this place on. */
  readonly from: number
  readonly size: number
}

/** What was written. */
export interface CourierWritten {
  /** Members by the part that they alone can open; the first part is for all. */
  readonly parts: readonly {
    readonly members: readonly MemberName[]
    readonly compartments: readonly CompartmentId[]
    readonly logs: readonly CarriedLog[]
  }[]
}

interface Part {
  readonly members: readonly MemberName[]
  readonly compartments: CompartmentId[]
  readonly logs: CarriedLog[]
}

/** Writes a courier file: `bytes` are to be carried, `written` says what they held once they have been read to their end. What not all members named
 *  may read stands in parts of their own within. Throws `E_USAGE`, `E_PEER_UNKNOWN`, `E_ROLE_REFUSED`. */
export async function courierExport(
  desk: Desk,
  sealing: Sealing,
  wish: CourierWish,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly written: CourierWritten }> {
  requireAct(desk, 'node')
  const { ports, coalition } = desk
  const members = checkedMembers(desk, wish.members)
  await ports.store.read((reader) => learnCompartments(reader, coalition))
  const parts = await partsFor(desk, members)
  return { bytes: whole(desk, sealing, wish, parts), written: { parts } }
}

function checkedMembers({ coalition, seat }: Desk, named: readonly MemberName[]): readonly MemberName[] {
  const members = [...new Set(named)].sort()
  if (members.length === 0)
    throw failure('E_USAGE', 'name at least one member for whom the file is', { paths: ['for'] })
  for (const name of members) {
    if (name === seat)
      throw failure('E_USAGE', `${name} is the seat that writes the file`, { paths: ['for'] })
    if (!coalition.newest.roster.members.some((member) => member.name === name))
      throw failure('E_PEER_UNKNOWN', `${name} is no member of this coalition`, { paths: ['for', name] })
  }
  return members
}

/** Compartments by who of the members named reads them: those that all read come first. A compartment that waits for signatures counts too. */
async function partsFor(desk: Desk, members: readonly MemberName[]): Promise<readonly Part[]> {
  const { ports, coalition, seat } = desk
  const parts = new Map<string, Part>()
  const partOf = (names: readonly MemberName[]): Part => {
    const part = parts.get(names.join(' ')) ?? { members: names, compartments: [], logs: [] }
    parts.set(names.join(' '), part)
    return part
  }
  partOf(members)
  const place = (id: CompartmentId, readers: readonly MemberName[]): void => {
    const names = members.filter((name) => readers.includes(name))
    if (names.length > 0 && readers.includes(seat)) partOf(names).compartments.push(id)
  }
  for (const { id, readers } of coalition.compartments.values()) place(id, readers)
  const waiting = await ports.store.read((reader) => waitingFor(reader, desk, members))
  for (const [id, readers] of waiting) place(id, readers)
  return [...parts.values()]
}

/** Compartments that are not live yet, with those of the members who are asked to them. */
async function waitingFor(
  reader: Reader,
  { coalition, seat }: Desk,
  members: readonly MemberName[],
): Promise<ReadonlyMap<CompartmentId, readonly MemberName[]>> {
  const found = new Map<CompartmentId, MemberName[]>()
  const own = await filesFor(reader, coalition, seat)
  for (const name of members)
    for (const id of (await filesFor(reader, coalition, name)).keys())
      if (own.has(id) && !coalition.compartments.has(id)) found.set(id, [...(found.get(id) ?? [seat]), name])
  return found
}

function recipients({ coalition, seat }: Desk, members: readonly MemberName[]): readonly string[] {
  // Whoever writes a file can open it again: to look into it, and to leave out next time what it held.
  const names = new Set([...members, seat])
  return coalition.newest.roster.members.filter(({ name }) => names.has(name)).map(({ keys }) => keys.age)
}

async function* whole(
  desk: Desk,
  sealing: Sealing,
  wish: CourierWish,
  parts: readonly Part[],
): AsyncGenerator<Uint8Array> {
  const [first, ...others] = parts
  if (first === undefined) throw new Error('a file has a part for all')
  yield* sealing.seal(recipients(desk, first.members), counted(outer(desk, sealing, wish, first, others)))
}

async function* outer(
  desk: Desk,
  sealing: Sealing,
  wish: CourierWish,
  first: Part,
  others: readonly Part[],
): AsyncGenerator<Uint8Array> {
  yield* framesOf(desk, wish, first)
  for (const part of others) {
    const inner = sealing.seal(recipients(desk, part.members), counted(framesOf(desk, wish, part)))
    for await (const piece of inner)
      for (let at = 0; at < piece.length; at += pieceBytes)
        yield frame('sealed', piece.subarray(at, at + pieceBytes))
    yield frame('sealedEnd')
  }
}

async function* counted(frames: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const each of frames) {
    count += 1
    yield each
  }
  yield endFrame(count)
}

/** The frames of one part, without the last. Everything is read piece by piece; what is taken back meanwhile is left out. */
async function* framesOf(desk: Desk, wish: CourierWish, part: Part): AsyncGenerator<Uint8Array> {
  const { ports, coalition, seat } = desk
  const { store, clock } = ports
  yield frame(
    'header',
    contentBytes({
      format: courierFormat,
      coalition: coalition.id,
      epoch: coalition.newest.id,
      from: seat,
      for: [...part.members],
      at: instantText(clock.now()),
    }),
  )
  yield await store.read((reader) => foundingFrame(reader, coalition))
  const within = new Set(part.compartments)
  const files = await store.read((reader) => filesFor(reader, coalition, seat))
  for (const [id, file] of files) if (within.has(id)) yield frame('compartment', foundingFileBytes(file))
  const logs = await store.read(async (reader) =>
    (await reader.logs()).filter(({ compartment }) => within.has(compartment)),
  )
  for (const log of logs) yield* logFrames(desk, wish, part, log)
  for (const log of logs) {
    const notes = await store.read((reader) => headNotes(store, reader, coalition, log, clock.now()))
    for (const note of notes) yield frame('note', note)
  }
  const forks = await store.read((reader) => forksWithin(reader, coalition, seat))
  for (const { log, proof } of forks) if (within.has(log.compartment)) yield frame('fork', utf8(proof))
}

async function foundingFrame(reader: Reader, coalition: Coalition): Promise<Uint8Array> {
  const charters = []
  for (const hash of new Set([...coalition.epochs.values()].map(({ roster }) => roster.charter))) {
    const charter = await reader.charter(hash)
    if (charter === undefined)
      throw failure('E_DATA_FOLDER_DAMAGED', `charter ${hash.slice(0, 8)} is missing`)
    charters.push(base64(charter))
  }
  const epochs = (await reader.epochs()).map(({ body, note }) => ({ body: base64(body), note }))
  return frame('founding', contentBytes({ epochs, charters }))
}

async function sinceOf(desk: Desk, { since }: CourierWish, part: Part, log: LogState): Promise<number> {
  if (since === undefined) return 0
  if (since !== 'auto') return since.get(logName(log)) ?? 0
  return desk.ports.store.read(async (reader) => {
    let least = Infinity
    for (const member of part.members)
      least = Math.min(least, await reachOf(reader, desk.coalition, member, log))
    return least
  })
}

async function* logFrames(
  desk: Desk,
  wish: CourierWish,
  part: Part,
  log: LogState,
): AsyncGenerator<Uint8Array> {
  const { ports, coalition } = desk
  const { compartment, member, generation } = log
  const known = await sinceOf(desk, wish, part, log)
  const head = await ports.store.read((reader) => newestHead(reader, coalition, log))
  const size = head?.checkpoint.size ?? 0
  if (head === undefined || size <= known) return
  const from = Math.floor(known / tileWidth) * tileWidth
  part.logs.push({ log: { compartment, member, generation }, from, size })
  const place = new Uint8Array(8)
  new DataView(place.buffer).setBigUint64(0, BigInt(from))
  yield frame('log', place, head.note)
  yield await ports.store.read((reader) => rootsFrame(reader, log, size))
  for (let at = from; at < size; at += tileWidth) {
    const to = Math.min(size, at + tileWidth)
    const leaves = await ports.store.read((reader) => reader.leaves(log, at, to))
    yield frame('entries', encodeBundle(leaves.map(encodeEntry)))
    for (let place = at; place < to; place += stretch) {
      const entries = await ports.store.read((reader) =>
        reader.entries(log, place, Math.min(to, place + stretch)),
      )
      for (const entry of entries) yield* answerFrames(desk, entry)
    }
  }
}

async function rootsFrame(reader: Reader, log: LogKey, size: number): Promise<Uint8Array> {
  const bundles = Math.floor(size / tileWidth)
  const wanted = Array.from({ length: bundles }, (_, index) => ({ level: bundleLevel, index }))
  const read = await subtreeHashes(reader, log, size, wanted)
  const roots = new Uint8Array(bundles * hashBytes)
  for (const { level, index } of wanted) roots.set(read(level, index), index * hashBytes)
  const tail = await reader.leaves(log, bundles * tileWidth, size)
  return frame('roots', concat(roots, ...tail.map(entryHash)))
}

async function* answerFrames({ ports }: Desk, entry: StoredEntry): AsyncGenerator<Uint8Array> {
  const { class: entryClass, state, salt, body } = entry
  if (entryClass === 'register') return
  if (salt === null || body === null) {
    yield frame(state === 'dropped' ? 'dropped' : 'absent')
    return
  }
  for (const hash of attachmentsOf(entry, body)) {
    const bytes = await ports.store.read((reader) => reader.blob(hash))
    if (bytes) yield frame('blob', bytes)
  }
  yield frame('body', salt, body)
}

/** Attachments that a body names. Each goes out with every body that names it, so that any piece of a file is whole. */
function attachmentsOf({ state }: StoredEntry, body: Uint8Array): readonly BlobHash[] {
  if (state !== 'usable' && state !== 'withdrawn') return []
  const text = utf8Text(body)
  // Most name none, and need not be parsed to see it.
  if (!/"(?:document|motion|reopening|succession)"/.test(text)) return []
  return blobsOf({ body: parseBody(parseStrictJson(text)) })
}
