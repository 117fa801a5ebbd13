import { utf8 } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { parseCheckpoint } from '../ledger/checkpoint.ts'
import { cosignatureMessage } from '../ledger/cosignature.ts'
import { memberOf } from '../ledger/founding.ts'
import { authorKey, cosignerKey, type CosigningKind } from '../ledger/memberKeys.ts'
import { signatureLine, type SignatureLine } from '../ledger/signatureLine.ts'
import { learnEpochs, type Coalition } from './coalition.ts'
import { keepMute, muteFailure, muteReason } from './mute.ts'
import type { Act, LogState, Reader, Store, Transaction } from './ports/store.ts'
import type { MarkerState } from './ports/marker.ts'
import { finish, headAct, lowestGeneration, takeUpKeys, type ActPorts } from './signing.ts'

/** The signing order (LEDGER, Rollback guard): an act is committed with its entries, then the marker outside the folder moves, then
 *  the signature is made and stored, and only then anything is sent. One act at a time. */

/** How a folder's last act and the marker outside it fit together. */
export type Soundness =
  | { readonly kind: 'sound' }
  /** The act was begun and not finished: finish it over the same bytes. */
  | { readonly kind: 'unfinished'; readonly act: Act }
  | { readonly kind: 'lost'; readonly why: string }

/** Compares the folder with the marker. `generation`: the lowest that a seat here writes in. Acts that a folder forgot under lower ones stand in logs that have ended,
 *  by keys that sign no more, so that nothing signed from now on can contradict them. Pure. */
export function soundness(
  lastAct: Act | undefined,
  marker: MarkerState | undefined,
  generation: number,
): Soundness {
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
    if (generation > marker.generation) return { kind: 'sound' }
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

/** Logs of this node's seats in the running epoch with entries that no signed head covers. */
async function unsignedLogs(reader: Reader, coalition: Coalition): Promise<LogState[]> {
  const pending: LogState[] = []
  for (const log of await reader.logs()) {
    if (!coalition.seats.includes(log.member)) continue
    const member = coalition.newest.roster.members.find((candidate) => candidate.name === log.member)
    if (member?.generation !== log.generation || log.size === 0) continue
    const head = await reader.signedHead(log)
    if ((head?.size ?? 0) < log.size) pending.push(log)
  }
  return pending
}

/** Makes sure that this node may sign: finishes an act that was begun, or makes the node mute. Gives the number of the next act, above every one that was ever begun.
 *  Runs inside `store.exclusive`.
 *  Throws `E_SEAT_MUTE`, and `E_EPOCH_ENDED` where the store holds a newer epoch: what was prepared for the one before is not signed, and this process goes on
 *  under the new one. */
export async function ensureMaySign(ports: ActPorts, coalition: Coalition): Promise<number> {
  const ended = coalition.newest.number
  const { mute, lastAct, begun } = await ports.store.read(async (reader) => ({
    begun: await learnEpochs(reader, coalition),
    mute: await muteReason(reader, coalition),
    lastAct: await reader.lastAct(),
  }))
  if (begun.length > 0) {
    await takeUpKeys(ports, coalition)
    throw failure(
      'E_EPOCH_ENDED',
      `epoch ${ended} ended while this was prepared, so nothing was signed: do it again under epoch ${coalition.newest.number}`,
    )
  }
  if (mute) throw muteFailure(coalition, mute.why)
  const marker = await ports.marker.read()
  const found = soundness(lastAct, marker, lowestGeneration(coalition))
  const next = Math.max(lastAct?.number ?? 0, marker?.act ?? 0) + 1
  switch (found.kind) {
    case 'sound':
      return next
    case 'unfinished':
      await finish(ports, coalition, found.act)
      return next
    case 'lost': {
      await ports.store.write((transaction) => keepMute(transaction, coalition, found.why))
      throw muteFailure(coalition, found.why)
    }
  }
}

/** Makes every seat of this node mute for the running epoch: it has learnt from others that it lost state. The first reason stays. */
export async function becomeMute(
  ports: Pick<ActPorts, 'store'>,
  coalition: Coalition,
  why: string,
): Promise<void> {
  await oneAct(ports.store, () =>
    ports.store.write(async (transaction) => {
      if ((await muteReason(transaction, coalition)) === undefined)
        await keepMute(transaction, coalition, why)
    }),
  )
}

/** Stores that failed under this process, with how. */
const failed = new WeakMap<Store, EntenteError>()

/** Runs one act at a time. After a storage error this process makes no further one: what reached the disk is not known here, and only a
 *  new start compares folder and marker. */
export async function oneAct<T>(store: Store, work: () => Promise<T>): Promise<T> {
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
    const number = await ensureMaySign(ports, coalition)
    const step = await ports.store.write(async (transaction) => {
      const { result, moved } = await work(transaction)
      const first = moved[0]
      const act = first && headAct(coalition, first.after, number, ports.clock.now())
      if (act) await transaction.addAct(act)
      return { result, act, first, rest: moved.slice(1) }
    })
    if (step.act) await finish(ports, coalition, step.act, step.first?.before)
    for (const [i, { before, after }] of step.rest.entries())
      await signHead(ports, coalition, after, number + 1 + i, before)
    return step.result
  })
}

/** A cosignature to be made: by which seat's key of which kind, over which checkpoint's text. */
export interface Cosigning {
  readonly kind: CosigningKind
  readonly seat: MemberName
  readonly text: string
}

/** Makes a cosignature as a signing act. `work` decides in one durable step whether there is one to make and keeps there what has to be kept before it
 *  leaves this node; `keep` keeps the line itself, in the step that stores the signature. When this resolves to a line, it is safe to send.
 *  Throws as `actOn`. */
export async function cosignOn<T>(
  ports: ActPorts,
  coalition: Coalition,
  work: (transaction: Transaction) => Promise<{ readonly cosigning: Cosigning } | { readonly refused: T }>,
  keep: (transaction: Transaction, line: SignatureLine) => Promise<void>,
): Promise<{ readonly line: SignatureLine } | { readonly refused: T }> {
  return oneAct(ports.store, async () => {
    const number = await ensureMaySign(ports, coalition)
    const step = await ports.store.write(async (transaction) => {
      const decided = await work(transaction)
      if ('refused' in decided) return decided
      const act = cosigningAct(decided.cosigning, number, ports.clock.now())
      await transaction.addAct(act)
      return { act, cosigning: decided.cosigning }
    })
    if ('refused' in step) return step
    const { kind, seat } = step.cosigning
    const key = cosignerKey(memberOf(coalition.newest.roster, seat), kind)
    let made: SignatureLine | undefined
    await finish(ports, coalition, step.act, undefined, async (transaction, signature) => {
      made = signatureLine(key, signature)
      await keep(transaction, made)
    })
    if (made === undefined) throw new Error('a finished act has its signature')
    return { line: made }
  })
}

/** A founding text to be signed by a seat's log key. */
export interface TextSigning {
  readonly seat: MemberName
  readonly text: string
}

/** Signs a founding text, as that of a compartment, as a signing act. `work` gives it in one durable step; `keep` keeps the line in the step that stores
 *  the signature. When this resolves, the line is safe to send. Throws as `actOn`, and `E_SIGNING_TEXT_REFUSED`. */
export async function signTextOn(
  ports: ActPorts,
  coalition: Coalition,
  work: (transaction: Transaction) => Promise<TextSigning>,
  keep: (transaction: Transaction, line: SignatureLine) => Promise<void>,
): Promise<void> {
  await oneAct(ports.store, async () => {
    const number = await ensureMaySign(ports, coalition)
    const act = await ports.store.write(async (transaction): Promise<Act> => {
      const { seat, text } = await work(transaction)
      const at = ports.clock.now()
      const next = {
        number,
        kind: 'founding',
        key: seat,
        log: null,
        size: 0,
        text: utf8(text),
        at,
        signature: null,
      } as const
      await transaction.addAct(next)
      return next
    })
    const key = authorKey(memberOf(coalition.newest.roster, act.key))
    await finish(ports, coalition, act, undefined, (transaction, signature) =>
      keep(transaction, signatureLine(key, signature)),
    )
  })
}

function cosigningAct({ kind, seat, text }: Cosigning, number: number, at: Instant): Act {
  const { size } = parseCheckpoint(text)
  const message = cosignatureMessage(text, Math.floor(at / 1000))
  return { number, kind, key: seat, log: null, size, text: message, at, signature: null }
}

async function signHead(
  ports: ActPorts,
  coalition: Coalition,
  log: LogState,
  number: number,
  before?: LogState,
): Promise<void> {
  const act = await ports.store.write(async (transaction) => {
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
  const found = soundness(lastAct, await ports.marker.read(), lowestGeneration(coalition))
  if (mute || found.kind === 'lost') return
  await settle(ports, coalition)
}

async function settle(ports: ActPorts, coalition: Coalition): Promise<void> {
  let number = await ensureMaySign(ports, coalition)
  for (const log of await ports.store.read((reader) => unsignedLogs(reader, coalition)))
    await signHead(ports, coalition, log, number++)
}

/** At start: finishes what a crash interrupted, so that every committed entry is under a signed head. Gives the reason where the node
 *  is mute instead. */
export async function recover(ports: ActPorts, coalition: Coalition): Promise<string | undefined> {
  try {
    await takeUpKeys(ports, coalition)
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
