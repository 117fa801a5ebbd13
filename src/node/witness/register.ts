import { fromBase64, hex, utf8Text } from '../../kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { formatCheckpoint } from '../../ledger/checkpoint.ts'
import { entryHash } from '../../ledger/entry.ts'
import { isOneHost, plenaryId, readCompartment } from '../../ledger/founding.ts'
import {
  registerLabel,
  registerLine,
  tickOf,
  type RegisterKey,
  type RegisterLine,
} from '../../ledger/register.ts'
import { emptyRoot, RightEdge } from '../../ledger/tree.ts'
import { registerOf } from '../../records/charter.ts'
import { actOn, type MovedLog } from '../acts.ts'
import { currentLog, type Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { LogKey, NewEntry, Reader, Transaction } from '../ports/store.ts'
import type { ActPorts } from '../signing.ts'
import { completedTiles } from '../tiles.ts'
import { originOf } from './heads.ts'
import { storedRow } from '../stored.ts'

const tickKind = 'registerTick'
const minuteMs = 60_000

/** Where a seat's register stands. */
interface TickRow {
  /** The plenary log in which it was posted last; rows of before have no compartment. */
  readonly compartment?: CompartmentId
  readonly generation: number
  /** By compartment, how many ticks it has been anchored at. */
  readonly ticks: Readonly<Record<string, number>>
}

/** Compartments that `member` reads with others beside the plenary, in the order of their ids, each with its secret. */
export async function anchoredCompartments(
  reader: Reader,
  coalition: Coalition,
  member: MemberName,
): Promise<
  { readonly id: CompartmentId; readonly readers: readonly MemberName[]; readonly secret: Uint8Array }[]
> {
  const found = []
  for (const { id, body } of await reader.compartments()) {
    if (!coalition.compartments.has(id)) continue
    const { readers, secret } = readCompartment(body, id, coalition.id)
    if (readers.length > 1 && readers.includes(member))
      found.push({ id, readers, secret: fromBase64(secret) })
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Posts a tick of a seat's register, where one is due: in its plenary log as many lines as the charter has slots, of which one anchors each compartment that it
 *  reads with others. Ticks fall on multiples of the cadence, whatever happened in between; one that was missed is missed. Nothing is posted
 *  where one host runs all. Gives whether it posted. Throws `E_SEAT_MUTE`. */
export async function postTick(
  ports: ActPorts & Pick<Ports, 'random'>,
  coalition: Coalition,
  seat: MemberName,
): Promise<boolean> {
  if (isOneHost(coalition.newest.roster)) return false
  const { slots, cadenceMinutes } = registerOf(coalition.charter)
  const isDue = async (reader: Reader): Promise<boolean> => {
    const last = await reader.localRow(tickKind, seat)
    const tick = (at: Instant): number => Math.floor(at / (cadenceMinutes * minuteMs))
    return last === undefined || tick(ports.clock.now()) > tick(last.at)
  }
  if (!(await ports.store.read(isDue))) return false
  return actOn(ports, coalition, async (transaction) => {
    // Another process may have posted meanwhile.
    if (!(await isDue(transaction))) return { result: false, moved: [] }
    const log = currentLog(coalition, plenaryId(coalition.newest.membershipSince), seat)
    const { lines, ticks } = await anchors(transaction, coalition, seat, log)
    const tick = tickOf(lines, slots, (bytes) => ports.random.bytes(bytes))
    const moved = await appendLines(transaction, log, tick, ports.clock.now())
    const { compartment, generation } = log
    const row: TickRow = { compartment, generation, ticks }
    await transaction.putLocal({
      kind: tickKind,
      key: seat,
      at: ports.clock.now(),
      value: JSON.stringify(row),
    })
    return { result: true, moved: [moved] }
  })
}

async function anchors(
  transaction: Transaction,
  coalition: Coalition,
  seat: MemberName,
  plenary: LogKey,
): Promise<{ readonly lines: RegisterLine[]; readonly ticks: Record<string, number> }> {
  const stored = await transaction.localRow(tickKind, seat)
  const row = stored && (storedRow(stored) as TickRow)
  const goesOn = row?.compartment === plenary.compartment && row.generation === plenary.generation
  const lines: RegisterLine[] = []
  const ticks: Record<string, number> = {}
  for (const { id, secret } of await anchoredCompartments(transaction, coalition, seat)) {
    const key: RegisterKey = { secret, author: seat }
    // Ticks are never counted anew: what stands in earlier plenaries and generations, or in this one before a restore, is read again.
    const k = (goesOn ? row.ticks[id] : undefined) ?? (await ticksPosted(transaction, key, coalition))
    lines.push(registerLine(key, k, await headText(transaction, coalition, currentLog(coalition, id, seat))))
    ticks[id] = k + 1
  }
  return { lines, ticks }
}

/** Text of the newest signed head of a log; that of the empty log where there is none. */
async function headText(reader: Reader, coalition: Coalition, log: LogKey): Promise<string> {
  const act = await reader.signedHead(log)
  if (act !== undefined) return utf8Text(act.text)
  return formatCheckpoint({ origin: originOf(coalition, log), size: 0, root: emptyRoot, extensions: [] })
}

/** The logs that hold a member's register, oldest first: of each plenary it stood in, in each of its generations there. */
export function plenaryLogsOf({ epochs }: Pick<Coalition, 'epochs'>, member: MemberName): LogKey[] {
  const logs = new Map<string, LogKey>()
  for (const { membershipSince, roster } of epochs.values()) {
    const generation = roster.members.find(({ name }) => name === member)?.generation
    const compartment = plenaryId(membershipSince)
    if (generation !== undefined)
      logs.set(`${compartment} ${generation}`, { compartment, member, generation })
  }
  return [...logs.values()]
}

/** How many ticks of a compartment stand in all logs of its author's register. */
async function ticksPosted(reader: Reader, key: RegisterKey, coalition: Coalition): Promise<number> {
  const labels = new Set<string>()
  for (const log of plenaryLogsOf(coalition, key.author))
    for await (const { line } of linesOf(reader, log)) labels.add(hex(line.label))
  let k = 0
  while (labels.has(hex(registerLabel(key, k)))) k += 1
  return k
}

/** Entries read at a time. */
const step = 4096

/** The register lines of a log from a place on, each with its place. */
export async function* linesOf(
  reader: Reader,
  log: LogKey,
  from = 0,
): AsyncGenerator<{ readonly index: number; readonly line: RegisterLine }> {
  const size = (await reader.log(log))?.size ?? 0
  for (let at = from; at < size; at += step) {
    for (const [i, leaf] of (await reader.leaves(log, at, Math.min(size, at + step))).entries())
      if (leaf.class === 'register') yield { index: at + i, line: leaf }
  }
}

async function appendLines(
  transaction: Transaction,
  log: LogKey,
  lines: readonly RegisterLine[],
  now: Instant,
): Promise<MovedLog> {
  const held = await transaction.log(log)
  if (held === undefined) await transaction.addLog(log)
  const before = held ?? {
    ...log,
    size: 0,
    edge: new Uint8Array(),
    lastStated: null,
    quotaDay: null,
    quotaBytes: 0,
  }
  const edge = RightEdge.from(before.size, before.edge)
  const leaves = lines.map(entryHash)
  for (const leaf of leaves) edge.append(leaf)
  const after = { ...before, size: edge.size, edge: edge.bytes() }
  const entries = lines.map(({ label, commitment }, i): NewEntry => ({
    index: before.size + i,
    class: 'register',
    commitment,
    label,
    salt: null,
    body: null,
    state: 'none',
    stated: now,
    references: [],
    blobs: [],
    rows: [],
  }))
  await transaction.append(after, entries, await completedTiles(transaction, before, leaves))
  return { before, after }
}
