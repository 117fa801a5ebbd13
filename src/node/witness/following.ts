import { hex } from '../../kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { formatCheckpoint } from '../../ledger/checkpoint.ts'
import { entryHash } from '../../ledger/entry.ts'
import { isOneHost } from '../../ledger/founding.ts'
import {
  followRegister,
  registerLabel,
  type AnchoredHead,
  type RegisterFinding,
  type RegisterKey,
  type RegisterReach,
  type RegisterReading,
} from '../../ledger/register.ts'
import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { LogKey, Reader } from '../ports/store.ts'
import { edgeAt } from '../subtrees.ts'
import { originOf } from './heads.ts'
import { anchoredCompartments, linesOf, plenaryLogsOf } from './register.ts'
import { storedRow } from '../stored.ts'

/** How a member's register and its heads in a compartment fit, as its other readers see it. */
export interface RegisterState extends RegisterReach {
  readonly compartment: CompartmentId
  readonly author: MemberName
  /** What does not fit, with when it was first seen; `unheld` may only be late. */
  readonly finding: (RegisterFinding & { readonly since: Instant }) | null
}

const reachKind = 'registerReach'

interface ReachRow extends RegisterReach {
  readonly compartment: CompartmentId
  readonly author: MemberName
  /** Where the lines after those passed begin: in this plenary log. Rows of before name no compartment and mean the first plenary. */
  readonly lines: Place
  readonly finding: RegisterState['finding']
  /** When it was last looked whether a label of an earlier tick came again. */
  readonly whole: Instant
}

interface Place {
  readonly compartment?: CompartmentId
  readonly generation: number
  readonly index: number
}

const dayMs = 86_400_000

/** Follows every register whose compartments a seat reads, from where it was left. Gives how it stands. */
export async function followRegisters(
  ports: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
  seat: MemberName,
): Promise<RegisterState[]> {
  if (isOneHost(coalition.newest.roster)) return []
  const { store, clock } = ports
  const now = clock.now()
  const states: RegisterState[] = []
  for (const { id, readers, secret } of await store.read((reader) =>
    anchoredCompartments(reader, coalition, seat),
  )) {
    for (const author of readers) {
      if (author === seat) continue
      const row = await store.read((reader) => followed(reader, coalition, id, { secret, author }, now))
      const value = JSON.stringify(row)
      await store.write((transaction) =>
        transaction.putLocal({ kind: reachKind, key: reachKey(id, author), at: now, value }),
      )
      states.push(stateOf(row))
    }
  }
  return states
}

function reachKey(compartment: CompartmentId, author: MemberName): string {
  return `${compartment} ${author}`
}

function stateOf({ compartment, author, next, head, finding }: ReachRow): RegisterState {
  return { compartment, author, next, head, finding }
}

/** How the registers of the other readers of one compartment stood when they were followed last. */
export async function registersHeld(reader: Reader, compartment: CompartmentId): Promise<RegisterState[]> {
  const rows = await reader.localRows(reachKind, { limit: 100_000 })
  // This node wrote them.
  const found = rows.map((row) => storedRow(row) as ReachRow)
  return found.filter((row) => row.compartment === compartment).map(stateOf)
}

async function followed(
  reader: Reader,
  coalition: Coalition,
  compartment: CompartmentId,
  key: RegisterKey,
  now: Instant,
): Promise<ReachRow> {
  const { author } = key
  const stored = await reader.localRow(reachKind, reachKey(compartment, author))
  const before: Omit<ReachRow, 'compartment' | 'author'> =
    stored === undefined
      ? { next: 0, head: null, lines: { generation: 0, index: 0 }, finding: null, whole: now }
      : (storedRow(stored) as ReachRow)
  const registers = plenaryLogsOf(coalition, author)
  const { lines: from } = before
  const first = registers.findIndex(
    ({ compartment: plenary, generation }) =>
      (from.compartment === undefined || from.compartment === plenary) && from.generation === generation,
  )
  const places: Place[] = []
  const lines = []
  for (const [i, log] of registers.slice(Math.max(0, first)).entries()) {
    for await (const { index, line } of linesOf(reader, log, i === 0 && first >= 0 ? from.index : 0)) {
      places.push({ compartment: log.compartment, generation: log.generation, index })
      lines.push(line)
    }
  }
  const isWholeDue = now - before.whole >= dayMs
  const again = isWholeDue ? await repeatedTick(reader, key, before.next, registers) : undefined
  let reading: RegisterReading | undefined
  for await (const heads of windows(
    reader,
    coalition,
    { compartment, member: author, generation: lastGenerationOf(coalition, author) },
    before.head,
  )) {
    reading = followRegister(key, lines, heads, reading ?? before)
    if (reading.finding?.kind !== 'unheld') break
  }
  const found = reading ?? { ...before, passed: 0, finding: null }
  const last = places[found.passed - 1]
  const finding = again === undefined ? found.finding : { kind: 'repeated' as const, tick: again }
  return {
    compartment,
    author,
    next: found.next,
    head: found.head,
    lines: last === undefined ? from : { ...last, index: last.index + 1 },
    finding: finding && { ...finding, since: since(before.finding, finding, now) },
    whole: isWholeDue ? now : before.whole,
  }
}

/** The generation in which a member writes, or wrote last where it has left. */
function lastGenerationOf({ newest }: Coalition, member: MemberName): number {
  return newest.reached.get(member) ?? 0
}

function since(before: RegisterState['finding'], { kind, tick }: RegisterFinding, now: Instant): Instant {
  return before?.kind === kind && before.tick === tick ? before.since : now
}

/** Heads made at a time. */
const window = 2048

/** Every head that a log had or may have signed from `from` on, over its generations, in parts. */
async function* windows(
  reader: Reader,
  coalition: Coalition,
  log: LogKey,
  from: RegisterReach['head'],
): AsyncGenerator<AnchoredHead[]> {
  let heads: AnchoredHead[] = []
  for (let generation = from?.generation ?? 0; generation <= log.generation; generation++) {
    const key = { ...log, generation }
    const origin = originOf(coalition, key)
    const first = generation === from?.generation ? from.size : 0
    const size = (await reader.log(key))?.size ?? 0
    if (first > size) continue
    const edge = await edgeAt(reader, key, first)
    const add = (): void => {
      const text = formatCheckpoint({ origin, size: edge.size, root: edge.root(), extensions: [] })
      heads.push({ generation, size: edge.size, text })
    }
    add()
    for (let at = first; at < size; at += window) {
      for (const leaf of await reader.leaves(key, at, Math.min(size, at + window))) {
        edge.append(entryHash(leaf))
        add()
      }
      yield heads
      heads = []
    }
  }
  yield heads
}

/** The first tick before `next` whose label stands more than once in all of the author's plenary logs. */
async function repeatedTick(
  reader: Reader,
  key: RegisterKey,
  next: number,
  registers: readonly LogKey[],
): Promise<number | undefined> {
  const ticks = new Map(Array.from({ length: next }, (_, tick) => [hex(registerLabel(key, tick)), tick]))
  const seen = new Set<string>()
  let first: number | undefined
  for (const log of registers) {
    for await (const { line } of linesOf(reader, log)) {
      const label = hex(line.label)
      const tick = ticks.get(label)
      if (tick === undefined) continue
      if (seen.has(label) && (first === undefined || tick < first)) first = tick
      seen.add(label)
    }
  }
  return first
}
