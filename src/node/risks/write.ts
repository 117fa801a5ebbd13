import { failure } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Reference, Tlp } from '../../records/common.ts'
import type { Mitigation } from '../../records/mitigation.ts'
import type { Risk } from '../../records/risk.ts'
import { amountsOf } from '../../estimate/risk/chances.ts'
import { calledHere, compartmentNamed } from '../coalition.ts'
import { writeRecord, type Desk } from '../desk.ts'
import { questionOf, type Written } from '../questions.ts'
import { requireWriting } from '../release-rule.ts'
import { recordInFull } from '../views.ts'

/** A risk as a person enters it. */
export interface AddingRisk extends Risk {
  readonly in: string
  /** The yes-or-no question whose joint estimate is its likelihood, where that says so. */
  readonly question?: RecordId
  /** The entry of one's own that this takes the place of. */
  readonly supersedes?: RecordId
  readonly tlp?: Tlp
}

/** Enters a risk into the register. Throws `E_RECORD_INVALID` where its likelihood and question do not fit or its amounts say nothing,
 *  `E_SEAT_UNKNOWN` for a bearer that is no member, `E_NOT_FOUND`, `E_COMPARTMENT_UNKNOWN`, `E_ROLE_REFUSED`. */
export async function addRisk(desk: Desk, adding: AddingRisk): Promise<Written> {
  const { in: place, question, supersedes, tlp, ...data } = adding
  const compartment = compartmentNamed(desk.coalition, desk.seat, place)
  await requireWriting(desk, 'risk', compartment)
  amountsOf(data.impact)
  checkMembers(
    desk,
    data.bearers.map(({ member }) => member),
    'bearers',
  )
  if ((data.likelihood.kind === 'question') !== (question !== undefined)) {
    throw failure(
      'E_RECORD_INVALID',
      question === undefined
        ? 'this likelihood is that of a question: name it'
        : 'this likelihood is stated, so no question gives it',
      { paths: ['question'] },
    )
  }
  await desk.ports.store.read(async (reader) => {
    if (supersedes !== undefined) await checkOwn(desk, reader, supersedes, 'risk')
    if (question === undefined) return
    const { data: asked } = await questionOf(desk, reader, question)
    if (asked.form.kind === 'binary') return
    throw failure(
      'E_RECORD_INVALID',
      `a ${asked.form.kind} question has no one probability: ask one of yes or no`,
      {
        paths: ['question'],
      },
    )
  })
  const refs: Reference[] = [
    ...(question === undefined ? [] : [{ relation: 'about', id: question } as const]),
    ...(supersedes === undefined ? [] : [{ relation: 'supersedes', id: supersedes } as const]),
  ]
  const id = await writeRecord(desk, {
    ...{ compartment: compartment.id, type: 'risk', data, refs },
    ...(tlp === undefined ? {} : { tlp }),
  })
  return { id, compartment: calledHere(desk.coalition, compartment), readers: compartment.readers }
}

/** What an activity would change, as a person says it. */
export interface AddingMitigation extends Mitigation {
  readonly in: string
  /** The activity that would change it. */
  readonly activity?: RecordId
  readonly supersedes?: RecordId
  readonly tlp?: Tlp
}

/** Says what an activity would change. Throws as `addRisk` does, and `E_RECORD_INVALID` where an effect is on something that is no risk. */
export async function addMitigation(desk: Desk, adding: AddingMitigation): Promise<Written> {
  const { in: place, activity, supersedes, tlp, ...data } = adding
  const compartment = compartmentNamed(desk.coalition, desk.seat, place)
  await requireWriting(desk, 'mitigation', compartment)
  checkMembers(
    desk,
    data.effects.flatMap(({ needs }) => needs),
    'effects',
  )
  const risks = [...new Set(data.effects.map(({ risk }) => risk))]
  await desk.ports.store.read(async (reader) => {
    if (supersedes !== undefined) await checkOwn(desk, reader, supersedes, 'mitigation')
    for (const id of risks) await checkType(desk, reader, id, 'risk')
    if (activity !== undefined) await checkType(desk, reader, activity, 'activity')
  })
  const refs: Reference[] = [
    ...risks.map((id): Reference => ({ relation: 'about', id })),
    ...(activity === undefined ? [] : [{ relation: 'cites', id: activity } as const]),
    ...(supersedes === undefined ? [] : [{ relation: 'supersedes', id: supersedes } as const]),
  ]
  const id = await writeRecord(desk, {
    ...{ compartment: compartment.id, type: 'mitigation', data, refs },
    ...(tlp === undefined ? {} : { tlp }),
  })
  return { id, compartment: calledHere(desk.coalition, compartment), readers: compartment.readers }
}

function checkMembers(desk: Desk, named: readonly MemberName[], path: string): void {
  const known = new Set(desk.coalition.newest.roster.members.map(({ name }) => name))
  const unknown = [...new Set(named)].filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw failure('E_SEAT_UNKNOWN', `${unknown.join(', ')} is no member here`, { paths: [path] })
}

type Checked = Parameters<typeof recordInFull>

/** Throws `E_RECORD_INVALID` where the record is of another type, `E_NOT_FOUND` where there is none. */
export async function checkType(
  desk: Desk,
  reader: Checked[1],
  id: RecordId,
  type: string,
): Promise<Awaited<ReturnType<typeof recordInFull>>> {
  const record = await recordInFull(desk, reader, id)
  if (record.body.type === type) return record
  throw failure('E_RECORD_INVALID', `${id.slice(0, 16)}… is a ${record.body.type}, not a ${type}`, {
    paths: [id],
  })
}

/** Throws `E_RECORD_INVALID` where the record is another member's: nobody overwrites what another has said. */
export async function checkOwn(desk: Desk, reader: Checked[1], id: RecordId, type: string): Promise<void> {
  const { author } = await checkType(desk, reader, id, type)
  if (author === desk.seat) return
  throw failure('E_RECORD_INVALID', `that is ${author}’s entry: make one of your own beside it`, {
    paths: ['supersedes'],
  })
}
