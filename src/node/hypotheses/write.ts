import { failure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Reference, Tlp } from '../../records/common.ts'
import type { Assumption } from '../../records/assumption.ts'
import type { Consistency } from '../../records/consistency.ts'
import type { Hypotheses } from '../../records/hypotheses.ts'
import type { Indicator } from '../../records/indicator.ts'
import { citedThere } from '../citing.ts'
import { calledHere, compartmentNamed, compartmentOf } from '../coalition.ts'
import { writeRecord, type Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'
import type { Written } from '../questions.ts'
import { checkOwn, checkType } from '../risks/write.ts'
import { requireWriting } from '../release-rule.ts'
import { actOfWriting, requireAct } from '../roles.ts'
import { recordInFull, type RecordInFull } from '../views.ts'

/** A set of hypotheses as a person enters it. */
export interface AddingHypotheses extends Hypotheses {
  readonly in: string
  /** The question that they would answer. */
  readonly question?: RecordId
  readonly tlp?: Tlp
}

/** Enters hypotheses that compete. Throws `E_RECORD_INVALID`, `E_NOT_FOUND`, `E_REFERENCE_UNREADABLE`, `E_COMPARTMENT_UNKNOWN`. */
export async function addHypotheses(desk: Desk, adding: AddingHypotheses): Promise<Written> {
  const { in: place, question, tlp, ...data } = adding
  const compartment = compartmentNamed(desk.coalition, desk.seat, place)
  await requireWriting(desk, 'hypotheses', compartment)
  if (question !== undefined)
    await desk.ports.store.read((reader) => checkType(desk, reader, question, 'question'))
  const id = await writeRecord(desk, {
    ...{ compartment: compartment.id, type: 'hypotheses', data },
    refs: question === undefined ? [] : [{ relation: 'about', id: question }],
    ...(tlp === undefined ? {} : { tlp }),
  })
  return { id, compartment: calledHere(desk.coalition, compartment), readers: compartment.readers }
}

/** A piece of evidence as a member codes it. */
export interface Coding extends Consistency {
  readonly hypotheses: RecordId
  readonly evidence: RecordId
}

/** Codes a piece of evidence, a document or an event, against hypotheses, where they stand. A later coding by the seat takes the place of an earlier one.
 *  Throws `E_RECORD_INVALID` where there is not one code for each hypothesis, `E_NOT_FOUND`, `E_REFERENCE_UNREADABLE`. */
export async function codeEvidence(desk: Desk, { hypotheses, evidence, ...data }: Coding): Promise<Written> {
  const { set, cited } = await desk.ports.store.read(async (reader) => {
    const found = await checkType(desk, reader, hypotheses, 'hypotheses')
    const [there] = await citedThere(desk, reader, found.compartment, [
      { id: evidence, direction: 'for', weight: 1 },
    ])
    const id = there?.id ?? evidence
    const { body } = await recordInFull(desk, reader, id)
    if (body.type !== 'document' && body.type !== 'event') {
      throw failure('E_RECORD_INVALID', `a ${body.type} is no evidence: documents and events are`, {
        paths: ['evidence'],
      })
    }
    return { set: found, cited: id }
  })
  const count = countOf(set)
  if (data.codes.length !== count) {
    throw failure('E_RECORD_INVALID', `there are ${count} hypotheses, so ${count} codes are expected`, {
      paths: ['codes'],
    })
  }
  return writtenBeside(desk, set, 'consistency', data, [
    { relation: 'answers', id: hypotheses },
    { relation: 'cites', id: cited },
  ])
}

/** What assumptions and indicators are about, what they cite, and which of one's own they take the place of. */
export interface About {
  /** A question, a set of hypotheses, or both. */
  readonly about: readonly RecordId[]
  readonly evidence?: readonly RecordId[] | undefined
  readonly supersedes?: RecordId | undefined
}

/** Names an assumption, where what it is about stands. Throws `E_RECORD_INVALID`, `E_NOT_FOUND`, `E_REFERENCE_UNREADABLE`. */
export async function addAssumption(desk: Desk, adding: Assumption & About): Promise<Written> {
  const { about, evidence, supersedes, ...data } = adding
  const { first, set } = await aboutWhat(desk, { about, supersedes }, 'assumption')
  const beyond = data.bears.filter((place) => place >= countOf(set))
  if (beyond.length > 0) {
    throw failure('E_RECORD_INVALID', `there are ${countOf(set)} hypotheses, counted from 0`, {
      paths: ['bears'],
    })
  }
  return writtenBeside(
    desk,
    first,
    'assumption',
    data,
    await refsOf(desk, first, { about, evidence, supersedes }),
  )
}

/** Agrees on a sign, where what it is about stands; a later version of one's own says what has been seen. Throws as `addAssumption` does. */
export async function addIndicator(desk: Desk, adding: Indicator & About): Promise<Written> {
  const { about, evidence, supersedes, ...data } = adding
  const { first, set } = await aboutWhat(desk, { about, supersedes }, 'indicator')
  if (data.codes !== null && data.codes.length !== countOf(set)) {
    throw failure('E_RECORD_INVALID', `there are ${countOf(set)} hypotheses, so as many codes are expected`, {
      paths: ['codes'],
    })
  }
  return writtenBeside(
    desk,
    first,
    'indicator',
    data,
    await refsOf(desk, first, { about, evidence, supersedes }),
  )
}

/** How many hypotheses a set has; 0 where there is none. */
function countOf(set: RecordInFull | undefined): number {
  return set?.body.type === 'hypotheses' ? set.body.data.hypotheses.length : 0
}

async function aboutWhat(
  desk: Desk,
  { about, supersedes }: Pick<About, 'about' | 'supersedes'>,
  type: 'assumption' | 'indicator',
): Promise<{ readonly first: RecordInFull; readonly set: RecordInFull | undefined }> {
  return desk.ports.store.read(async (reader) => {
    if (supersedes !== undefined) await checkOwn(desk, reader, supersedes, type)
    const records = []
    for (const id of about) records.push(await questionOrSet(desk, reader, id))
    const [first] = records
    if (first === undefined) {
      throw failure('E_RECORD_INVALID', 'say what it is about: a question or a set of hypotheses', {
        paths: ['about'],
      })
    }
    const sets = records.filter(({ body }) => body.type === 'hypotheses')
    if (records.length > 2 || sets.length > 1 || records.length - sets.length > 1) {
      throw failure('E_RECORD_INVALID', 'it is about one question, one set of hypotheses, or one of each', {
        paths: ['about'],
      })
    }
    return { first, set: sets[0] }
  })
}

async function questionOrSet(desk: Desk, reader: Reader, id: RecordId): Promise<RecordInFull> {
  const record = await recordInFull(desk, reader, id)
  if (record.body.type === 'question' || record.body.type === 'hypotheses') return record
  throw failure('E_RECORD_INVALID', `a ${record.body.type} is neither a question nor a set of hypotheses`, {
    paths: ['about'],
  })
}

async function refsOf(
  desk: Desk,
  first: RecordInFull,
  { about, evidence, supersedes }: About,
): Promise<Reference[]> {
  const cited = await desk.ports.store.read((reader) =>
    citedThere(
      desk,
      reader,
      first.compartment,
      (evidence ?? []).map((id) => ({ id, direction: 'for', weight: 1 })),
    ),
  )
  return [
    ...about.map((id): Reference => ({ relation: 'about', id })),
    ...cited.map(({ id }): Reference => ({ relation: 'cites', id })),
    ...(supersedes === undefined ? [] : [{ relation: 'supersedes', id: supersedes } as const]),
  ]
}

/** Writes a record in the compartment of another. */
async function writtenBeside(
  desk: Desk,
  beside: RecordInFull,
  ...[type, data, refs]:
    | ['consistency', Consistency, Reference[]]
    | ['assumption', Assumption, Reference[]]
    | ['indicator', Indicator, Reference[]]
): Promise<Written> {
  const { compartment } = beside
  const { name, readers } = compartmentOf(desk.coalition, compartment)
  requireAct(desk, actOfWriting(type, readers.length === 1))
  const id = await writeRecord(desk, { compartment, type, data, refs })
  return { id, compartment: name ?? compartment, readers }
}
