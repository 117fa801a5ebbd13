import { sameBytes, utf8, utf8Text } from '../kernel/bytes.ts'
import { verifyEd25519 } from '../kernel/ed25519.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import { formatCheckpoint, formatOrigin } from '../ledger/checkpoint.ts'
import { entryHash } from '../ledger/entry.ts'
import { logKeyBytes, memberOf } from '../ledger/founding.ts'
import { RightEdge } from '../ledger/tree.ts'
import type { Roster } from '../records/roster.ts'
import type { Coalition } from './coalition.ts'
import type { Ports } from './ports.ts'
import type { Act, LogKey, LogState, Reader, Store, Transaction } from './ports/store.ts'
import type { MarkerState } from './ports/marker.ts'

/** The signing order (LEDGER, Rollback guard): an act is committed with its entries, then the marker outside the folder moves, then
 *  the signature is made and stored, and only then anything is sent. One act at a time. */

type ActPorts = Pick<Ports, 'store' | 'clock' | 'keyring' | 'marker'>

/** Why a node may not sign: it may have signed things that this folder no longer knows. */
export interface Mute {
  readonly epoch: string
  readonly why: string
}

const muteSetting = 'mute'

/** The reason this node is mute in the running epoch, if it is. */
export async function muteReason(reader: Reader, coalition: Coalition): Promise<Mute | undefined> {
  const stored = await reader.setting(muteSetting)
  if (stored === undefined) return undefined
  const mute = JSON.parse(utf8Text(stored)) as Mute
  return mute.epoch === coalition.newest.id ? mute : undefined
}

/** How a folder's last act and the marker outside it fit together. */
export type Soundness =
  | { readonly kind: 'sound' }
  /** The act was begun and not finished: finish it over the same bytes. */
  | { readonly kind: 'unfinished'; readonly act: Act }
  | { readonly kind: 'lost'; readonly why: string }

/** Compares the folder with the marker. Pure. */
export function soundness(lastAct: Act | undefined, marker: MarkerState | undefined): Soundness {
  const folder = lastAct?.number ?? 0
  if (marker === undefined) {
    if (folder === 0) return { kind: 'sound' }
    return {
      kind: 'lost',
      why: 'the marker outside the data folder is missing, so nothing tells whether this folder is the newest',
    }
  }
  const signed = lastAct === undefined || lastAct.signature !== null
  if (folder === marker.act) return signed ? { kind: 'sound' } : { kind: 'unfinished', act: lastAct }
  if (lastAct && folder === marker.act + 1 && !signed) return { kind: 'unfinished', act: lastAct }
  if (folder < marker.act) {
    return {
      kind: 'lost',
      why: `this folder knows ${folder} signing acts but ${marker.act} were made: it came back from a backup`,
    }
  }
  return {
    kind: 'lost',
    why: `this folder holds act ${folder} but the marker stands at ${marker.act}: the marker is an old one`,
  }
}

/** The act that signs the head of `log`. */
export function headAct(coalition: Coalition, log: LogState, number: number, at: Act['at']): Act {
  const text = headText(coalition, log, RightEdge.from(log.size, log.edge))
  return { number, kind: 'head', key: log.member, log, size: log.size, text, at, signature: null }
}

/** What is signed over a log whose tree has this right edge. */
function headText(coalition: Coalition, log: LogKey, edge: RightEdge): Uint8Array {
  const origin = formatOrigin({ coalition: coalition.id, ...log })
  return utf8(formatCheckpoint({ origin, size: edge.size, root: edge.root(), extensions: [] }))
}

/** Entries read back at a time. */
const readBackEntries = 4096

/** Reads back the entries that `act` is about to sign for and checks that its text is their head and no other text: what is signed is
 *  what is held. `before` is the log as the last signed head left it; without it the whole log is recomputed. Throws `E_DATA_FOLDER_DAMAGED`. */
async function readBack(
  reader: Reader,
  coalition: Coalition,
  act: Act,
  before: LogState | undefined,
): Promise<void> {
  const { log } = act
  if (log?.member === act.key) {
    const edge = before ? RightEdge.from(before.size, before.edge) : RightEdge.from(0, new Uint8Array())
    while (edge.size < act.size) {
      const leaves = await reader.leaves(log, edge.size, Math.min(act.size, edge.size + readBackEntries))
      if (leaves.length === 0) break
      for (const leaf of leaves) edge.append(entryHash(leaf))
    }
    if (sameBytes(act.text, headText(coalition, log, edge))) return
  }
  throw failure(
    'E_DATA_FOLDER_DAMAGED',
    `the entries read back do not give the head that act ${act.number} would sign; nothing was signed`,
  )
}

/** Reads back, moves the marker, signs, stores the signature. The act stands in the folder already. */
async function finish(ports: ActPorts, coalition: Coalition, act: Act, before?: LogState): Promise<void> {
  await ports.store.read((reader) => readBack(reader, coalition, act, before))
  await ports.marker.write({ act: act.number, generation: highestGeneration(coalition) })
  const signature = await signedBy(ports, coalition.newest.roster, act.key, utf8Text(act.text))
  await ports.store.write((transaction) => transaction.setSignature(act.number, signature))
}

function highestGeneration(coalition: Coalition): number {
  return Math.max(...coalition.newest.roster.members.map((member) => member.generation))
}

/** Logs of the running epoch with entries that no signed head covers. */
async function unsignedLogs(reader: Reader, coalition: Coalition): Promise<LogState[]> {
  const pending: LogState[] = []
  for (const log of await reader.logs()) {
    const member = coalition.newest.roster.members.find((candidate) => candidate.name === log.member)
    if (member?.generation !== log.generation || log.size === 0) continue
    const head = await reader.signedHead(log)
    if ((head?.size ?? 0) < log.size) pending.push(log)
  }
  return pending
}

/** A seat's signature over `text`, which holds under the key that the roster gives the seat: that of other keys under its name would be
 *  stored as its own. Throws `E_KEYS_MISSING` and what `signLog` throws. */
export async function signedBy(
  { keyring }: Pick<Ports, 'keyring'>,
  roster: Roster,
  seat: MemberName,
  text: string,
): Promise<Uint8Array> {
  const signature = await keyring.signLog(seat, text)
  if (verifyEd25519(logKeyBytes(memberOf(roster, seat)), utf8(text), signature)) return signature
  throw failure(
    'E_KEYS_MISSING',
    `the keys of ${seat} that are here are not those of this coalition; "entente keys import" brings them`,
    { paths: [seat] },
  )
}

/** Makes sure that this node may sign: finishes an act that was begun, or makes the node mute. Runs inside `store.exclusive`.
 *  Throws `E_SEAT_MUTE`, and `E_EPOCH_ENDED` where another process has opened the next epoch. */
export async function ensureMaySign(ports: ActPorts, coalition: Coalition): Promise<void> {
  const { mute, lastAct, newest } = await ports.store.read(async (reader) => ({
    mute: await muteReason(reader, coalition),
    lastAct: await reader.lastAct(),
    newest: (await reader.epochs()).at(-1)?.id,
  }))
  if (newest !== coalition.newest.id) {
    throw failure(
      'E_EPOCH_ENDED',
      `epoch ${coalition.newest.number} has ended while this process runs, and its logs with it: start it again`,
    )
  }
  if (mute) throw muteFailure(coalition.seats, mute.why)
  const found = soundness(lastAct, await ports.marker.read())
  switch (found.kind) {
    case 'sound':
      return
    case 'unfinished':
      await finish(ports, coalition, found.act)
      return
    case 'lost': {
      const reason: Mute = { epoch: coalition.newest.id, why: found.why }
      await ports.store.write((transaction) =>
        transaction.setSetting(muteSetting, utf8(JSON.stringify(reason))),
      )
      throw muteFailure(coalition.seats, found.why)
    }
  }
}

function muteFailure(seats: readonly MemberName[], why: string): Error {
  return failure(
    'E_SEAT_MUTE',
    `this node may not sign in the running epoch: ${why}. Reading still works; "entente restore" opens the next epoch`,
    { paths: seats },
  )
}

/** Stores that failed under this process, with how. */
const failed = new WeakMap<Store, EntenteError>()

/** Runs one act at a time. After a storage error this process makes no further one: what reached the disk is not known here, and only a
 *  new start compares folder and marker. */
async function oneAct<T>(store: Store, work: () => Promise<T>): Promise<T> {
  return store.exclusive(async () => {
    const before = failed.get(store)
    if (before) throw before
    try {
      return await work()
    } catch (error) {
      if (isFailure(error, 'E_STORAGE_FAILED')) failed.set(store, error)
      throw error
    }
  })
}

/** A log that a step appended to. */
export interface MovedLog {
  readonly before: LogState
  readonly after: LogState
}

/** Runs `work` as one durable step and signs the heads that it moved. `work` gives the logs it appended to.
 *  When this resolves, everything is committed, signed and safe to show or send. */
export async function actOn<T>(
  ports: ActPorts,
  coalition: Coalition,
  work: (transaction: Transaction) => Promise<{ readonly result: T; readonly moved: readonly MovedLog[] }>,
): Promise<T> {
  return oneAct(ports.store, async () => {
    await ensureMaySign(ports, coalition)
    const step = await ports.store.write(async (transaction) => {
      const { result, moved } = await work(transaction)
      const number = ((await transaction.lastAct())?.number ?? 0) + 1
      const first = moved[0]
      const act = first && headAct(coalition, first.after, number, ports.clock.now())
      if (act) await transaction.addAct(act)
      return { result, act, first, rest: moved.slice(1) }
    })
    if (step.act) await finish(ports, coalition, step.act, step.first?.before)
    for (const { before, after } of step.rest) await signHead(ports, coalition, after, before)
    return step.result
  })
}

async function signHead(
  ports: ActPorts,
  coalition: Coalition,
  log: LogState,
  before?: LogState,
): Promise<void> {
  const act = await ports.store.write(async (transaction) => {
    const number = ((await transaction.lastAct())?.number ?? 0) + 1
    const next = headAct(coalition, log, number, ports.clock.now())
    await transaction.addAct(next)
    return next
  })
  await finish(ports, coalition, act, before)
}

/** Finishes what was begun and signs what stands under no head, where this node may sign; leaves it as it is where the node lost state.
 *  Runs inside `store.exclusive`. */
export async function settleIfSound(ports: ActPorts, coalition: Coalition): Promise<void> {
  const { mute, lastAct } = await ports.store.read(async (reader) => ({
    mute: await muteReason(reader, coalition),
    lastAct: await reader.lastAct(),
  }))
  if (mute || soundness(lastAct, await ports.marker.read()).kind === 'lost') return
  await settle(ports, coalition)
}

async function settle(ports: ActPorts, coalition: Coalition): Promise<void> {
  await ensureMaySign(ports, coalition)
  for (const log of await ports.store.read((reader) => unsignedLogs(reader, coalition)))
    await signHead(ports, coalition, log)
}

/** At start: finishes what a crash interrupted, so that every committed entry is under a signed head. Gives the reason where the node
 *  is mute instead. */
export async function recover(ports: ActPorts, coalition: Coalition): Promise<string | undefined> {
  try {
    await oneAct(ports.store, () => settle(ports, coalition))
    return undefined
  } catch (error) {
    if (
      isFailure(error, 'E_SEAT_MUTE') ||
      isFailure(error, 'E_KEYS_MISSING') ||
      isFailure(error, 'E_KEYS_LOCKED')
    ) {
      return error.message
    }
    throw error
  }
}
