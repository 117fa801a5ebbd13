import { sameBytes } from '../../kernel/bytes.ts'
import type { MemberName } from '../../kernel/id.ts'
import type { LogName } from '../../ledger/checkpoint.ts'
import { cosignerKey, cosigningKinds, type CosigningKind } from '../../ledger/memberKeys.ts'
import { parseNote } from '../../ledger/note.ts'
import { becomeMute } from '../acts.ts'
import type { Coalition } from '../coalition.ts'
import { muteReason } from '../mute.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { edgeHeld } from '../subtrees.ts'
import { lastCosigned } from './cosigned.ts'
import type { OpenedHead } from './heads.ts'

/** Looks whether a head that came from outside shows that this node lost state: a head of a seat's own log that goes past what is here or that the entries here
 *  do not give, or a seat's own cosignature of a head past the last one known here. Then every seat is mute for the running epoch. Gives the
 *  reason. Whatever a seat signs is kept before it leaves, so nothing honest comes back unknown. */
export async function noticeOwn(
  ports: Pick<Ports, 'store'>,
  coalition: Coalition,
  head: OpenedHead,
): Promise<string | undefined> {
  const why = await ports.store.read(async (reader) => {
    if ((await muteReason(reader, coalition)) !== undefined) return undefined
    return (await ownHeadLost(reader, coalition, head)) ?? (await ownCosignatureLost(reader, coalition, head))
  })
  if (why !== undefined) await becomeMute(ports, coalition, why)
  return why
}

async function ownHeadLost(
  reader: Reader,
  coalition: Coalition,
  { log, checkpoint }: OpenedHead,
): Promise<string | undefined> {
  if (!coalition.seats.includes(log.member) || isOver(coalition, log)) return undefined
  const held = await reader.log(log)
  const known = held?.size ?? 0
  if (known < checkpoint.size) {
    return `another member holds ${checkpoint.size} entries that ${log.member} signed, and ${known} are here: this folder is not the newest`
  }
  const { root } = checkpoint
  if (sameBytes((await edgeHeld(reader, log, held, checkpoint.size)).root(), root)) return undefined
  return `another member holds a head that ${log.member} signed over ${checkpoint.size} entries other than those here`
}

async function ownCosignatureLost(
  reader: Reader,
  coalition: Coalition,
  head: OpenedHead,
): Promise<string | undefined> {
  for (const kind of cosigningKinds) {
    for (const member of signersBy(head, kind)) {
      if (!coalition.seats.includes(member)) continue
      const last = await lastCosigned(reader, member, kind, head.checkpoint.origin)
      const isKnown =
        last !== undefined &&
        (last.size > head.checkpoint.size || (last.size === head.checkpoint.size && last.text === head.text))
      if (!isKnown && isRunningKey(coalition, member, kind, head))
        return `another member holds a cosignature that ${member} gave of a head of ${head.log.member}, and none of it is known here`
    }
  }
  return undefined
}

/** Whether a log of one's own is of a generation before the running one: what was forgotten of it can be contradicted by nothing that is signed from now on. */
function isOver({ newest }: Coalition, { member, generation }: LogName): boolean {
  return newest.roster.members.some(({ name, generation: now }) => name === member && generation < now)
}

/** Whether a seat cosigned by the key that it has now. What it forgot of those before binds it no more: members gave it new ones for that. */
function isRunningKey(
  { newest }: Coalition,
  seat: MemberName,
  kind: CosigningKind,
  { note }: OpenedHead,
): boolean {
  const now = newest.roster.members.find(({ name }) => name === seat)
  if (now === undefined) return false
  const { name, keyId } = cosignerKey(now, kind)
  return parseNote(note).lines.some((line) => line.name === name && line.keyId === keyId)
}

function signersBy({ held, witnessed }: OpenedHead, kind: CosigningKind): Iterable<MemberName> {
  return (kind === 'held' ? held : witnessed).keys()
}
