import { sameBytes, utf8Text } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { endOf } from '../../ledger/founding.ts'
import { formatNote, parseNote, withSignatures } from '../../ledger/note.ts'
import { cosignOn } from '../acts.ts'
import { actingSeats, type Coalition } from '../coalition.ts'
import type { Reader } from '../ports/store.ts'
import type { ActPorts } from '../signing.ts'
import { edgeAt } from '../subtrees.ts'
import { keepCosigned, lastCosigned } from './cosigned.ts'
import { forksOfLog } from './forkRows.ts'
import { frozenAt } from './freeze.ts'
import { heldBefore, lookHeld, type Obstacle } from './held.ts'
import { keepHead, openHead, type OpenedHead } from './heads.ts'

/** Why a seat does not cosign a head now. `unwitnessed`: nobody needs it, or it is the seat's own log, or the seat is no member any more; `unheld`: entries of it are not here yet, or the
 *  obstacle stands in the way; `contradicts`: what is held here gives another head; `forked`: a proof against the log is known; `behind`: a
 *  larger head of it is cosigned already; `ended`: an epoch ended the log, at a smaller head or without naming one;
 *  `frozen`: the seat cosigns nothing of the log beyond where a motion for the roster would end it. */
export interface NotCosigned {
  readonly why: 'unwitnessed' | 'unheld' | 'contradicts' | 'forked' | 'behind' | 'ended' | 'frozen'
  readonly obstacle?: Obstacle
}

/** Gives a seat's held-cosignature of a head: that it holds every body that permanent entries up to there commit to (DECISIONS.md, Statements). A head
 *  that is cosigned already gets no second cosignature. Gives the note with the line. Throws what opening the head throws, `E_SEAT_MUTE`. */
export async function cosignHeld(
  ports: ActPorts,
  coalition: Coalition,
  seat: MemberName,
  note: Uint8Array,
): Promise<{ readonly note: Uint8Array } | { readonly refused: NotCosigned }> {
  const head = openHead(coalition, note)
  const { log, checkpoint, text } = head
  const { origin, size } = checkpoint
  const readers = coalition.compartments.get(log.compartment)?.readers ?? []
  const isMember = actingSeats(coalition).includes(seat)
  if (readers.length < 2 || log.member === seat || !readers.includes(seat) || !isMember || size === 0)
    return { refused: { why: 'unwitnessed' } }
  const known = (await ports.store.read((reader) => reader.log(log)))?.size ?? 0
  if (known < size) return { refused: { why: 'unheld' } }
  const reach = await lookHeld(ports, log, size)
  let again: Uint8Array | undefined
  const made = await cosignOn<NotCosigned>(
    ports,
    coalition,
    async (transaction) => {
      const last = await lastCosigned(transaction, seat, 'held', origin)
      if (last?.text === text && last.line !== null) {
        again = withLine(head, last.line)
        return { refused: { why: 'behind' } }
      }
      const refused = await refusal(
        transaction,
        coalition,
        { seat, now: ports.clock.now() },
        head,
        last?.size ?? 0,
      )
      if (refused !== undefined)
        return { refused: reach.obstacle === null ? refused : { ...refused, obstacle: reach.obstacle } }
      const cosigned = { size, text, note: utf8Text(head.note), line: null }
      await keepCosigned(transaction, seat, 'held', origin, cosigned, ports.clock.now())
      return { cosigning: { kind: 'held', seat, text } }
    },
    async (transaction, line) => {
      const now = ports.clock.now()
      const cosigned = { size, text, note: utf8Text(head.note), line }
      await keepCosigned(transaction, seat, 'held', origin, cosigned, now)
      await keepHead(transaction, coalition, openHead(coalition, withLine(head, line)), now)
    },
  )
  if ('line' in made) return { note: withLine(head, made.line) }
  return again === undefined ? made : { note: again }
}

function withLine({ note }: OpenedHead, line: Parameters<typeof withSignatures>[1][number]): Uint8Array {
  const parsed = parseNote(note)
  return formatNote(withSignatures(parsed, [line]))
}

/** Looked at once more inside the step: another process may have moved on. */
async function refusal(
  reader: Reader,
  { epochs }: Coalition,
  { seat, now }: { readonly seat: MemberName; readonly now: Instant },
  { log, checkpoint }: OpenedHead,
  lastSize: number,
): Promise<NotCosigned | undefined> {
  const { size, root } = checkpoint
  if (size > ((await frozenAt(reader, seat, log, now)) ?? size)) return { why: 'frozen' }
  const end = endOf(epochs.values(), log)
  if (end !== null && (end.kind === 'unnamed' || size > end.size)) return { why: 'ended' }
  if ((await forksOfLog(reader, log)).length > 0) return { why: 'forked' }
  if (size < lastSize) return { why: 'behind' }
  if ((await heldBefore(reader, log)) < size) return { why: 'unheld' }
  return sameBytes((await edgeAt(reader, log, size)).root(), root) ? undefined : { why: 'contradicts' }
}
