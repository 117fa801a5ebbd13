import { base64, fromBase64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CompartmentId, MemberName } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { foundingBytes, foundingId, memberOf } from '../../ledger/founding.ts'
import { formatSignatureLine } from '../../ledger/signatureLine.ts'
import { compartmentText } from '../../ledger/signingText.ts'
import { registerOf } from '../../records/charter.ts'
import type { Tlp } from '../../records/common.ts'
import { compartmentFormat, type Compartment } from '../../records/compartment.ts'
import type { CompartmentProposal } from '../../records/foundingFile.ts'
import { signTextOn } from '../acts.ts'
import { learnCompartments, type Coalition } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import type { Ports } from '../ports.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { openSuccessors, readersAfter } from '../successors.ts'
import {
  isAnchored,
  isLive,
  readersWaiting,
  shownOf,
  unknown,
  type CompartmentShown,
} from './compartmentList.ts'
import { keepLabel, labelsOf } from './labels.ts'
import {
  checkPublic,
  everyWaiting,
  keepWaiting,
  readProposal,
  sortedReaders,
  waitingOf,
  type Waiting,
} from './proposals.ts'

/** Opening a compartment and agreeing to one are acts of `release`: a compartment is a list of recipients that stands for good, and whoever answers
 *  for who gets what answers for it. What goes into it is still released one by one. */

/** What a compartment is to be. */
export interface CompartmentWish {
  /** Members who read it, this seat among them whether named or not. */
  readonly readers: readonly MemberName[]
  readonly tlp: Tlp
  readonly public?: boolean
  /** What it is called here, and proposed to the others as. */
  readonly label?: string | undefined
}

/** Opens a compartment: makes its body and signs it for this seat. It is live once every reader has signed.
 *  Throws `E_SEAT_UNKNOWN`, `E_USAGE`, `E_LABEL_LOOSER`, `E_REGISTER_FULL`, `E_SEAT_MUTE`. */
export async function openCompartment(desk: Desk, wish: CompartmentWish): Promise<CompartmentShown> {
  requireAct(desk, 'release')
  const { coalition, seat } = desk
  const readers = sortedReaders([...wish.readers, seat])
  for (const name of readers) memberOf(coalition.newest.roster, name)
  if (readers.length < 2)
    throw failure('E_USAGE', 'name at least one other reader: what this seat alone reads is in its home', {
      paths: ['readers'],
    })
  const { tlp, public: isPublic = false } = wish
  return begin(desk, { readers, tlp, public: isPublic, predecessor: null }, checkedLabel(wish.label))
}

/** Opens the successor of a compartment that has ended because somebody who reads it is a member no more: the same without them, called the same. What is to go on there
 *  its authors carry. Throws `E_COMPARTMENT_UNKNOWN`, `E_USAGE` where it has not ended, has one already or nobody else is left, `E_REGISTER_FULL`, `E_SEAT_MUTE`. */
export async function openSuccessor(desk: Desk, id: CompartmentId): Promise<CompartmentShown> {
  requireAct(desk, 'release')
  const { coalition, seat, ports } = desk
  const before = isLive(desk, id) ? coalition.compartments.get(id) : undefined
  if (before === undefined) return unknown(id)
  const readers = readersAfter(coalition, before)
  if (readers?.includes(seat) !== true)
    throw failure('E_USAGE', 'it goes on as it is, or nobody else of its readers is left as a member', {
      paths: [id],
    })
  const waiting = await ports.store.read((reader) => everyWaiting(reader, coalition))
  const known = [
    ...openSuccessors(coalition, seat, id),
    ...waiting.filter(({ compartment }) => compartment.predecessor === id),
  ]
  if (known.length > 0)
    throw failure('E_USAGE', 'a successor of it is open, or waits to be signed', {
      paths: known.map((each) => each.id),
    })
  const { tlp, public: isPublic } = before
  return begin(desk, { readers, tlp, public: isPublic, predecessor: id }, coalition.labels.get(id) ?? null)
}

/** Makes a compartment's body and signs it for the desk's seat. */
async function begin(
  desk: Desk,
  wanted: Pick<Compartment, 'tlp' | 'public' | 'predecessor'> & { readonly readers: readonly MemberName[] },
  label: string | null,
): Promise<CompartmentShown> {
  const { coalition, seat: opener, ports } = desk
  const { readers, tlp, public: isPublic, predecessor } = wanted
  const compartment: Compartment = {
    ...{ format: compartmentFormat, coalition: coalition.id, epoch: coalition.newest.id, opener },
    ...{ readers: [...readers], tlp, public: isPublic, predecessor },
    secret: base64(ports.random.bytes(32)),
  }
  checkPublic(compartment)
  const body = foundingBytes(compartment)
  await sign(desk, async () => ({ ...readProposal(coalition, body, []), label, declined: [] }))
  return shownOf(desk, foundingId(body) as CompartmentId)
}

/** Agrees to a compartment that another opened. Throws `E_COMPARTMENT_UNKNOWN`, `E_REGISTER_FULL`, `E_SEAT_MUTE`. */
export async function signCompartment(desk: Desk, id: CompartmentId): Promise<CompartmentShown> {
  requireAct(desk, 'release')
  const { ports, coalition, seat } = desk
  const signed = await ports.store.read(
    async (reader) =>
      (await readersWaiting(reader, desk, id))?.signatures.signed.includes(seat) ?? isLive(desk, id),
  )
  if (!signed) await sign(desk, async (reader) => (await readersWaiting(reader, desk, id)) ?? unknown(id))
  await ports.store.read((reader) => learnCompartments(reader, coalition))
  return shownOf(desk, id)
}

/** Says no to a compartment that waits for this seat. It can still be signed later. Throws `E_COMPARTMENT_UNKNOWN`. */
export async function declineCompartment(desk: Desk, id: CompartmentId): Promise<CompartmentShown> {
  requireAct(desk, 'release')
  const { ports, seat } = desk
  await ports.store.write(async (transaction) => {
    const one = (await readersWaiting(transaction, desk, id)) ?? unknown(id)
    if (one.signatures.signed.includes(seat))
      throw failure('E_FOUNDING_STEP', 'this seat has signed it, and the others may hold its signature', {
        paths: [id],
      })
    await keepWaiting(transaction, ports.clock, { ...one, declined: [...new Set([...one.declined, seat])] })
  })
  return shownOf(desk, id)
}

/** Calls a compartment by another name at this node. Throws `E_COMPARTMENT_UNKNOWN`, `E_USAGE`. */
export async function labelCompartment(
  desk: Desk,
  id: CompartmentId,
  label: string,
): Promise<CompartmentShown> {
  requireAct(desk, 'release')
  const name = checkedLabel(label)
  if (name === null) throw failure('E_USAGE', 'a name is expected', { paths: ['label'] })
  await shownOf(desk, id)
  await desk.ports.store.write((transaction) => keepLabel(transaction, desk.ports.clock, id, name))
  await desk.ports.store.read((reader) => learnCompartments(reader, desk.coalition))
  return shownOf(desk, id)
}

/** Signs for the desk's seat what `find` gives, as one signing act. */
async function sign(desk: Desk, find: (reader: Reader) => Promise<Waiting>): Promise<void> {
  const { ports, coalition, seat } = desk
  const found: { one?: Waiting } = {}
  await signTextOn(
    ports,
    coalition,
    async (transaction) => {
      const one = await find(transaction)
      await checkRegister(transaction, desk, one.id)
      // Committed before the signature is made, so that no signature is over a body that is not held.
      await keepWaiting(transaction, ports.clock, one)
      if (one.label !== null && !(await labelsOf(transaction)).has(one.id))
        await keepLabel(transaction, ports.clock, one.id, one.label)
      found.one = one
      return { seat, text: compartmentText(coalition.id, one.id) }
    },
    async (transaction, line) => {
      if (!found.one) throw new Error('what is signed was found before')
      const { id, body, signatures, label, declined } = found.one
      const text = compartmentText(coalition.id, id)
      const notes = [signatures.note, `${text}\n${formatSignatureLine(line)}`]
      const others = declined.filter((name) => name !== seat)
      await keepWaiting(transaction, ports.clock, {
        ...readProposal(coalition, body, notes),
        label,
        declined: others,
      })
    },
  )
  await ports.store.read((reader) => learnCompartments(reader, coalition))
}

/** Whether the register can anchor one more compartment of the seat. Throws `E_REGISTER_FULL`. */
async function checkRegister(reader: Reader, { coalition, seat }: Desk, id: CompartmentId): Promise<void> {
  const { slots } = registerOf(coalition.charter)
  const live = [...coalition.compartments.values()].filter((each) => isAnchored(each, seat))
  const signed = (await everyWaiting(reader, coalition)).filter(
    (each) => each.id !== id && each.signatures.signed.includes(seat),
  )
  if (live.length + signed.length < slots) return
  throw failure(
    'E_REGISTER_FULL',
    `${seat} is in ${live.length + signed.length} compartments with others, and the charter's register anchors ${slots} of a member`,
    { paths: ['registerSlots'] },
  )
}

/** Takes in a compartment that another passed on, with the signatures that came with it; the same one again changes nothing. Nothing is signed by it.
 *  Gives its id. Throws as `readProposal`, `E_COMPARTMENT_UNKNOWN` where nobody here reads it, `E_NOTE_SIGNATURE` where its opener did not sign it,
 *  `E_BUSY` where too many wait already. */
export async function takeCompartment(
  ports: Pick<Ports, 'store' | 'clock'>,
  coalition: Coalition,
  file: CompartmentProposal,
): Promise<CompartmentId> {
  const body = fromBase64(file.body)
  const id = await ports.store.write(async (transaction) => {
    const held = (await transaction.compartments()).find((each) => each.id === foundingId(body))
    if (held) return held.id
    const before = await waitingOf(transaction, coalition, foundingId(body) as CompartmentId)
    const read = readProposal(coalition, body, [before?.signatures.note ?? null, file.note])
    const { compartment, signatures } = read
    if (!compartment.readers.some((name) => coalition.seats.includes(name)))
      throw failure('E_COMPARTMENT_UNKNOWN', 'no seat of this node reads this compartment; it was not kept')
    if (!signatures.signed.includes(compartment.opener))
      throw failure('E_NOTE_SIGNATURE', `${compartment.opener}, who opened it, has not signed it`, {
        paths: ['note'],
      })
    if (before === undefined) await checkRoom(transaction, coalition, compartment.opener)
    const declined = before?.declined ?? []
    await keepWaiting(transaction, ports.clock, { ...read, label: before?.label ?? file.label, declined })
    if (file.label !== null && !(await labelsOf(transaction)).has(read.id))
      await keepLabel(transaction, ports.clock, read.id, file.label)
    return read.id
  })
  await ports.store.read((reader) => learnCompartments(reader, coalition))
  return id
}

/** One member alone must not fill what waits here. */
async function checkRoom(transaction: Transaction, coalition: Coalition, opener: MemberName): Promise<void> {
  const theirs = (await everyWaiting(transaction, coalition)).filter(
    ({ compartment }) => compartment.opener === opener,
  )
  if (theirs.length < limits.compartmentsProposed) return
  throw failure('E_BUSY', `${theirs.length} compartments that ${opener} opened wait here already`, {
    paths: [opener],
  })
}

function checkedLabel(label: string | undefined): string | null {
  if (label === undefined) return null
  const trimmed = label.trim()
  if (trimmed !== '' && trimmed.length <= 80 && !/^(?:plenary|home|[0-9a-f]{64})$/.test(trimmed))
    return trimmed
  throw failure('E_USAGE', 'a compartment is called by 1 to 80 characters, and neither plenary nor home', {
    paths: ['label'],
  })
}
