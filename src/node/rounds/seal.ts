import { base64, utf8 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CompartmentId, MemberName, RecordId } from '../../kernel/id.ts'
import { writeStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { blindRoundNumber } from '../../estimate/rounds/blindRound.ts'
import { commitmentOf } from '../../estimate/rounds/commitment.ts'
import type { Reference } from '../../records/common.ts'
import { judgement, type Judgement } from '../../records/judgement.ts'
import { judgementIn, type Reveal } from '../../records/reveal.ts'
import { checkReferences, writeRecords, type Desk } from '../desk.ts'
import type { Reader, Transaction } from '../ports/store.ts'
import type { Person } from '../roles.ts'
import { everyRow } from '../views.ts'
import { storedRow } from '../stored.ts'

/** Kind of the local rows that hold sealed answers until they are opened. */
const sealedKind = 'sealed'

/** Bytes of a commit's nonce. */
const nonceBytes = 32

/** An answer that a seat of this node sealed and has not opened. */
export interface Sealed extends Reveal {
  readonly seat: MemberName
  readonly question: RecordId
  readonly commit: RecordId
  /** Who of the seat's people gave it: it is opened in the same name. */
  readonly person: Person
}

function keyOf(seat: MemberName, question: RecordId): string {
  return `${seat} ${question}`
}

/** What a seat has sealed on a question; undefined where it has not, or it is open. */
export async function sealedOn(
  reader: Reader,
  seat: MemberName,
  question: RecordId,
): Promise<Judgement | undefined> {
  const row = await reader.localRow(sealedKind, keyOf(seat, question))
  // This node wrote it.
  return row && judgementIn(storedRow(row) as Sealed)
}

/** Everything that seats of this node have sealed and not opened. */
export async function everySealed(reader: Reader): Promise<readonly Sealed[]> {
  const rows = await reader.localRows(sealedKind, { limit: limits.everyRow })
  return rows.map((row) => storedRow(row) as Sealed)
}

/** Forgets what was sealed: it is open now, or never will be. */
export async function forgetSealed(
  transaction: Transaction,
  { seat, question }: Pick<Sealed, 'seat' | 'question'>,
): Promise<void> {
  await transaction.removeLocal(sealedKind, keyOf(seat, question))
}

/** Commits to an answer of the blind round, and keeps what it says here until it is opened: both in one step, since either without the other is worth nothing. Gives the commit's id.
 *  Throws `E_ROUND_SEALED` where the seat has committed before, `E_RECORD_INVALID`, `E_NOT_FOUND`, `E_REFERENCE_UNREADABLE`. */
export async function seal(
  desk: Desk,
  { question, compartment }: { readonly question: RecordId; readonly compartment: CompartmentId },
  said: Omit<Judgement, 'round'>,
  refs: readonly Reference[],
): Promise<RecordId> {
  const { coalition, seat, person, ports } = desk
  const data = checked({ ...said, round: blindRoundNumber })
  const reveal: Reveal = {
    nonce: base64(ports.random.bytes(nonceBytes)),
    judgement: base64(utf8(writeStrictJson(data, 'data').text)),
  }
  const place = { coalition: coalition.id, question, round: blindRoundNumber, author: seat }
  const commitment = commitmentOf(place, reveal)
  return writeRecords(desk, async (batch, transaction) => {
    await checkReferences(desk, transaction, compartment, refs)
    await checkFirst(desk, transaction, question)
    const commit = batch.add({
      compartment,
      type: 'commit',
      data: { round: blindRoundNumber, commitment },
      refs: [{ relation: 'answers', id: question }],
    })
    const sealed: Sealed = { ...reveal, seat, question, commit, person }
    await transaction.putLocal({
      kind: sealedKind,
      key: keyOf(seat, question),
      at: ports.clock.now(),
      value: JSON.stringify(sealed),
    })
    return commit
  })
}

/** What will be opened must be a judgement by then: nothing else is ever committed to. */
function checked(data: Judgement): Judgement {
  const parsed = judgement.safeParse(data)
  if (parsed.success) return parsed.data
  throw failure('E_RECORD_INVALID', 'this judgement does not fit its schema', {
    paths: parsed.error.issues.map(({ path, message }) => `data.${path.join('.')}: ${message}`),
  })
}

async function checkFirst(desk: Desk, reader: Reader, question: RecordId): Promise<void> {
  const commits = await everyRow(desk, reader, 'commits', [question])
  const own = commits.find(({ author, value }) => author === desk.seat && value.round === blindRoundNumber)
  if (own === undefined) return
  throw failure(
    'E_ROUND_SEALED',
    'this seat has sealed its answer to the first round: it opens with the others’, and can be changed from then on',
    { paths: [own.id] },
  )
}
