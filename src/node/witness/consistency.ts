import { sameBytes, utf8, utf8Text } from '../../kernel/bytes.ts'
import { isFailure } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { parseCheckpoint, parseOrigin, type Checkpoint } from '../../ledger/checkpoint.ts'
import { authorKey } from '../../ledger/memberKeys.ts'
import { parseNote } from '../../ledger/note.ts'
import { formatSignatureLine } from '../../ledger/signatureLine.ts'
import type { VerifierKey } from '../../ledger/verifierKey.ts'
import {
  judgeAddCheckpoint,
  parseAddCheckpoint,
  sizeMediaType,
  type WitnessVerdict,
} from '../../ledger/witness.ts'
import { cosignOn } from '../acts.ts'
import type { Coalition } from '../coalition.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import type { Answered } from '../ports/exchange.ts'
import type { ActPorts } from '../signing.ts'
import { edgeAt } from '../subtrees.ts'
import { keepCosigned, lastCosigned } from './cosigned.ts'
import { noteContradiction } from './forks.ts'
import { storedRow } from '../stored.ts'

/** Answers `add-checkpoint` by a seat's witness key: it says that the head continues the last one it cosigned of that log, and nothing of what stands under
 *  it, so it counts for no quorum. Known are the logs of this coalition's members, in whatever compartment. The new head is kept before the
 *  answer leaves. Throws `E_SEAT_MUTE` where this node may not sign. */
export async function addCheckpoint(
  ports: ActPorts,
  coalition: Coalition,
  seat: MemberName,
  request: Uint8Array,
): Promise<Answered> {
  const asked = noteIn(request)
  // Whoever asks may be nobody: what is refused anyhow waits for no act, and says nothing of this node.
  const first = await ports.store.read((reader) =>
    judged(reader, coalition, seat, request, asked?.checkpoint),
  )
  if (first.status !== 200) {
    if (asked !== undefined) await lookForFork(ports, coalition, seat, asked, first)
    return answerOf(first)
  }
  const made = await cosignOn<WitnessVerdict>(
    ports,
    coalition,
    async (transaction) => {
      const verdict = await judged(transaction, coalition, seat, request, asked?.checkpoint)
      if (verdict.status !== 200 || asked === undefined) return { refused: verdict }
      await keep(ports, transaction, seat, asked, null)
      return { cosigning: { kind: 'witness', seat, text: verdict.text } }
    },
    async (transaction, line) => {
      if (asked !== undefined) await keep(ports, transaction, seat, asked, line)
    },
  )
  if ('line' in made) return textAnswer(200, formatSignatureLine(made.line))
  if (asked !== undefined) await lookForFork(ports, coalition, seat, asked, made.refused)
  return answerOf(made.refused)
}

/** A request's head, nothing verified. */
interface Asked {
  readonly note: Uint8Array
  readonly checkpoint: Checkpoint
  readonly text: string
}

function noteIn(request: Uint8Array): Asked | undefined {
  try {
    const { note } = parseAddCheckpoint(request)
    const { text } = parseNote(note)
    return { note, text, checkpoint: parseCheckpoint(text) }
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

async function keep(
  { clock }: Pick<ActPorts, 'clock'>,
  transaction: Transaction,
  seat: MemberName,
  { note, text, checkpoint: { origin, size } }: Asked,
  line: Parameters<typeof keepCosigned>[4]['line'],
): Promise<void> {
  const at = clock.now()
  const isNew = (await lastCosigned(transaction, seat, 'witness', origin)) === undefined
  if (isNew) await countLog(transaction, seat, origin, at)
  await keepCosigned(transaction, seat, 'witness', origin, { size, text, note: utf8Text(note), line }, at)
}

async function judged(
  reader: Reader,
  coalition: Coalition,
  seat: MemberName,
  request: Uint8Array,
  checkpoint: Checkpoint | undefined,
): Promise<WitnessVerdict> {
  const last = checkpoint && (await lastCosigned(reader, seat, 'witness', checkpoint.origin))
  const room = checkpoint === undefined || (await hasRoom(reader, seat, checkpoint.origin))
  const verdict = judgeAddCheckpoint(
    request,
    (origin) => (room ? keysOf(coalition, origin) : undefined),
    () => last && parseCheckpoint(last.text),
  )
  if (verdict.status !== 200 || (await fitsHeld(reader, coalition, verdict.checkpoint))) return verdict
  return { status: 422, why: 'the head is not that of the entries held here' }
}

/** Keys of the member whose log an origin names; undefined for no log of this coalition. */
function keysOf(coalition: Coalition, origin: string): VerifierKey[] | undefined {
  const log = originIn(origin)
  if (log?.coalition !== coalition.id) return undefined
  const keys = new Map<string, VerifierKey>()
  for (const { roster } of coalition.epochs.values()) {
    for (const member of roster.members) {
      if (member.name !== log.member || member.generation !== log.generation) continue
      keys.set(member.keys.log, authorKey(member))
    }
  }
  return keys.size === 0 ? undefined : [...keys.values()]
}

function originIn(origin: string): ReturnType<typeof parseOrigin> | undefined {
  try {
    return parseOrigin(origin)
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

/** What this node holds itself it need not be told: a head that its entries do not give is none that it vouches for. */
async function fitsHeld(
  reader: Reader,
  coalition: Coalition,
  { origin, size, root }: Checkpoint,
): Promise<boolean> {
  const log = parseOrigin(origin)
  if (!coalition.compartments.has(log.compartment)) return true
  const held = (await reader.log(log))?.size ?? 0
  return held < size || sameBytes((await edgeAt(reader, log, size)).root(), root)
}

/** Keeps the proof where a request shows that a log's key signed heads that do not fit. */
async function lookForFork(
  ports: ActPorts,
  coalition: Coalition,
  seat: MemberName,
  { note, checkpoint }: Asked,
  { status }: WitnessVerdict,
): Promise<void> {
  const log = originIn(checkpoint.origin)
  if ((status !== 409 && status !== 422) || log === undefined || !coalition.compartments.has(log.compartment))
    return
  try {
    await noteContradiction(ports, coalition, note, null)
  } catch (error) {
    // Whoever signed it is no reader here: nothing is known of its log.
    if (!isFailure(error)) throw error
  }
}

const countKind = 'witnessedLogs'

function countKey(seat: MemberName, origin: string): string {
  return `${seat} ${originIn(origin)?.member ?? ''}`
}

async function countOf(reader: Reader, seat: MemberName, origin: string): Promise<number> {
  const row = await reader.localRow(countKind, countKey(seat, origin))
  return row === undefined ? 0 : (storedRow(row) as { logs: number }).logs
}

/** Whether one more log of its member would still be kept: ids of compartments cost their inventor nothing. */
async function hasRoom(reader: Reader, seat: MemberName, origin: string): Promise<boolean> {
  if ((await lastCosigned(reader, seat, 'witness', origin)) !== undefined) return true
  return (await countOf(reader, seat, origin)) < limits.witnessedLogs
}

async function countLog(
  transaction: Transaction,
  seat: MemberName,
  origin: string,
  at: Parameters<typeof keepCosigned>[5],
): Promise<void> {
  const logs = 1 + (await countOf(transaction, seat, origin))
  const row = { kind: countKind, key: countKey(seat, origin), at, value: JSON.stringify({ logs }) }
  await transaction.putLocal(row)
}

function textAnswer(status: number, text: string): Answered {
  return { status, type: 'text/plain; charset=utf-8', body: utf8(text) }
}

function answerOf(verdict: WitnessVerdict): Answered {
  if (verdict.status === 200) throw new Error('a head to be cosigned was')
  if (verdict.status !== 409) return textAnswer(verdict.status, `${verdict.why}\n`)
  return { status: 409, type: sizeMediaType, body: utf8(`${verdict.size}\n`) }
}
