import { failure } from '../kernel/error.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseInstant } from '../kernel/instant.ts'
import { awaitedUntil, isRunning } from '../estimate/rounds/blindRound.ts'
import type { Body } from '../records/envelope.ts'
import { judgementIn } from '../records/reveal.ts'
import { carriesHeld } from './carries.ts'
import type { Desk } from './desk.ts'
import type { Reader } from './ports/store.ts'
import { questionOf, resolutionOf } from './questions.ts'
import type { Way } from './release-way.ts'
import { answersTo } from './rounds/answers.ts'
import { everyRow } from './views.ts'

/** Ids in a successor of all that went on there, whoever carried it, by the ids that records of the ended compartment name it by. */
export async function idsCarried(desk: Desk, reader: Reader, way: Way): Promise<Map<RecordId, RecordId>> {
  const held = await carriesHeld(desk, reader)
  return new Map(
    held
      .filter(({ from, compartment }) => from === way.from && compartment === way.target)
      .map(({ was, now }) => [was, now]),
  )
}

/** A body as it goes on in a successor. A question has no blind round any more and an answer that was sealed is open: a round is of one membership, and a newcomer
 *  could not seal for one that is over. Who was called by a comment was called then. Throws what `checkGoingOn` throws. */
export async function carriedBody(desk: Desk, reader: Reader, id: RecordId, body: Body): Promise<Body> {
  switch (body.type) {
    case 'question': {
      await checkGoingOn(desk, reader, id)
      const { blindUntil, ...data } = body.data
      return blindUntil === undefined ? body : { ...body, data }
    }
    case 'judgement':
    case 'reveal': {
      const question = answeredBy(body)
      if (question !== undefined) await checkGoingOn(desk, reader, question)
      return body.type === 'judgement' ? body : { ...body, type: 'judgement', data: judgementIn(body.data) }
    }
    case 'comment':
      return { ...body, data: { ...body.data, mentions: [] } }
    default:
      return body
  }
}

function answeredBy({ refs }: Body): RecordId | undefined {
  return refs.find(({ relation }) => relation === 'answers')?.id
}

/** Whether a question may go on elsewhere. Throws `E_QUESTION_RESOLVED`, `E_QUESTION_CLOSED`: answers would come too late there; `E_ROUND_SEALED` while an answer of its
 *  blind round is still to open: a seal is to an answer to that question, and another one's round could not be shown to have been blind. */
async function checkGoingOn(desk: Desk, reader: Reader, id: RecordId): Promise<void> {
  const question = await questionOf(desk, reader, id)
  const now = desk.ports.clock.now()
  if (await resolutionOf(desk, reader, id))
    throw failure('E_QUESTION_RESOLVED', 'this question is resolved, so nothing of it goes on', {
      paths: [id],
    })
  if (now >= parseInstant(question.data.closes))
    throw failure(
      'E_QUESTION_CLOSED',
      `this question closed at ${question.data.closes}: answers would come too late where it went on`,
      { paths: [id] },
    )
  const { round } = await answersTo(desk, reader, { id, ...question })
  if (round === null) return
  const awaited = now < awaitedUntil(round) && round.members.some(({ place }) => place === 'sealed')
  if (!isRunning(round, now) && !awaited) return
  throw failure(
    'E_ROUND_SEALED',
    'its blind round is not over: it goes on elsewhere once the sealed answers have opened where they were sealed',
    { paths: [id] },
  )
}

/** Refuses an answer to a question that went on before and that the seat has answered there since: what was said earlier would stand over what was said later.
 *  Throws `E_CHANGED_MEANWHILE`. */
export async function checkFreshAnswers(
  desk: Desk,
  reader: Reader,
  records: readonly { readonly home: RecordId; readonly body: Body }[],
  ids: ReadonlyMap<RecordId, RecordId>,
): Promise<void> {
  for (const { home, body } of records) {
    const question = body.type === 'judgement' ? ids.get(answeredBy(body) ?? home) : undefined
    if (question === undefined || !(await hasAnswered(desk, reader, question))) continue
    throw failure('E_CHANGED_MEANWHILE', 'this seat has answered where the question went on: that stands', {
      paths: [home],
    })
  }
}

/** Whether the desk's seat has answered a question, openly or once under seal. */
export async function hasAnswered(desk: Desk, reader: Reader, question: RecordId): Promise<boolean> {
  const rows = await everyRow(desk, reader, 'judgements', [question])
  return rows.some(({ author }) => author === desk.seat)
}
