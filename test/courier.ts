import { sealTo, unsealWith } from '../src/platform/sealing.ts'
import { asMemberName } from '../src/kernel/id.ts'
import { concat } from '../src/kernel/bytes.ts'
import { courierImport, type CourierImported } from '../src/node/courier/import.ts'
import { courierExport, type CourierWritten, type CourierWish } from '../src/node/courier/write.ts'
import type { Sealing } from '../src/node/ports/sealing.ts'
import { MemoryKeyring } from './memoryKeyring.ts'
import type { JoinedNode } from './nodes.ts'

/** What encrypts for members, and opens for seats whose keys are in memory. */
export function sealingOf({ ports }: Pick<JoinedNode, 'ports'>): Sealing {
  const { keyring } = ports
  if (!(keyring instanceof MemoryKeyring)) throw new Error('keys of tests are in memory')
  return { seal: sealTo, unseal: (seat, sealed) => unsealWith(keyring.identityOf(seat), sealed) }
}

/** A file in memory, given in pieces. */
export function inPieces(bytes: Uint8Array, length = 40_000): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  }
}

/** Writes a courier file of a node for members. */
export async function packs(
  node: JoinedNode,
  members: readonly string[],
  since?: CourierWish['since'],
): Promise<{ readonly file: Uint8Array; readonly written: CourierWritten }> {
  const wish = { members: members.map((name) => asMemberName(name)), ...(since ? { since } : {}) }
  const { bytes, written } = await courierExport(node.desk(), sealingOf(node), wish)
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return { file: concat(...pieces), written }
}

/** A node takes a courier file in; with the keys of another where it has none of its own. */
export async function unpacks(
  node: JoinedNode,
  file: Uint8Array,
  keysOf: Pick<JoinedNode, 'ports'> = node,
): Promise<CourierImported> {
  const receiver = { hooks: node.hooks, log: node.log }
  const desk = { ...node.desk(), ports: { ...node.ports, keyring: keysOf.ports.keyring } }
  return courierImport(desk, sealingOf(keysOf), inPieces(file), receiver)
}
