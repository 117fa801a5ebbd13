import { failure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import { instantText, type Instant } from '../../kernel/instant.ts'
import type { Point } from '../../records/charterTerms.ts'
import type { Reference, Tlp } from '../../records/common.ts'
import type { Consultation } from '../../records/consultation.ts'
import type { Hearing } from '../../records/hearing.ts'
import { calledHere, compartmentNamed, compartmentOf } from '../coalition.ts'
import { checkReferences, writeRecord, writeRecords, type Desk } from '../desk.ts'
import type { Written } from '../questions.ts'
import { requireAct } from '../roles.ts'
import { recordInFull } from '../views.ts'

/** A consultation as a person opens it. */
export interface Opening {
  /** The trigger of the charter in force that is met, by its name. */
  readonly trigger: string
  readonly title: string
  readonly in: string
  readonly victim?: string
  readonly offender?: string
  readonly inScope?: boolean
  /** Moments that clocks run from. `occurrence` is now where left out. */
  readonly points?: Partial<Record<Point, Instant>>
  /** Records that show it: with any it is opened on evidence. */
  readonly evidence?: readonly RecordId[]
  readonly note?: string
  /** The consultation of one's own whose moments this one brings up to date. */
  readonly supersedes?: RecordId
  readonly tlp?: Tlp
}

/** Opens a consultation: a person of the seat holds that a trigger of the charter is met, by own judgement or on evidence that is cited.
 *  Throws `E_RECORD_INVALID` for a trigger that the charter does not have or that an estimate alone meets, `E_INSTANT` for a moment to come,
 *  `E_NOT_FOUND`, `E_REFERENCE_UNREADABLE`, `E_COMPARTMENT_UNKNOWN`, `E_ROLE_REFUSED`. */
export async function openConsultation(desk: Desk, opening: Opening): Promise<Written> {
  requireAct(desk, 'judge')
  const { coalition } = desk
  checkTrigger(desk, opening.trigger)
  const compartment = compartmentNamed(coalition, desk.seat, opening.in)
  const now = desk.ports.clock.now()
  const points = { occurrence: now, ...opening.points }
  for (const [point, at] of Object.entries(points))
    if (at > now)
      throw failure('E_INSTANT', 'a clock cannot have started in the future', { paths: [`points.${point}`] })
  const { evidence = [], supersedes } = opening
  const data: Consultation = {
    charter: coalition.charterHash,
    trigger: opening.trigger,
    title: opening.title,
    opened: evidence.length > 0 ? 'evidence' : 'member',
    victim: opening.victim ?? null,
    offender: opening.offender ?? null,
    inScope: opening.inScope ?? null,
    points: Object.fromEntries(Object.entries(points).map(([point, at]) => [point, instantText(at)])),
    note: opening.note ?? '',
  }
  const refs: Reference[] = [
    ...evidence.map((id): Reference => ({ relation: 'cites', id })),
    ...(supersedes === undefined ? [] : [{ relation: 'supersedes', id: supersedes } as const]),
  ]
  const id = await writeRecords(desk, async (batch, transaction) => {
    await checkReferences(desk, transaction, compartment.id, refs)
    if (supersedes !== undefined) await checkOwn(desk, transaction, supersedes)
    return batch.add({
      ...{ compartment: compartment.id, type: 'consultation', data, refs },
      ...(opening.tlp === undefined ? {} : { tlp: opening.tlp }),
    })
  })
  return { id, compartment: calledHere(desk.coalition, compartment), readers: compartment.readers }
}

function checkTrigger({ coalition }: Desk, id: string): void {
  const triggers = coalition.charter.triggers ?? []
  const trigger = triggers.find((each) => each.id === id)
  const known = triggers.filter(({ kind }) => kind !== 'estimateThreshold').map((each) => each.id)
  if (!trigger) {
    throw failure(
      'E_RECORD_INVALID',
      `the charter has no trigger "${id}": it has ${known.join(', ') || 'none'}`,
      {
        paths: ['trigger'],
      },
    )
  }
  if (trigger.kind !== 'estimateThreshold') return
  throw failure(
    'E_RECORD_INVALID',
    'this line is passed by the joint estimate alone: put a question under it instead',
    {
      paths: ['trigger'],
    },
  )
}

async function checkOwn(desk: Desk, reader: Parameters<typeof recordInFull>[1], id: RecordId): Promise<void> {
  const { author, body } = await recordInFull(desk, reader, id)
  if (author === desk.seat && body.type === 'consultation') return
  throw failure('E_RECORD_INVALID', 'only a consultation of one’s own is brought up to date', {
    paths: ['supersedes'],
  })
}

/** Says something in a consultation, where it stands: the member's view, what came of a meeting, or that it is over. `about`: the consultation,
 *  or the question whose estimate set it off. Throws `E_NOT_FOUND` for anything else, `E_ROLE_REFUSED`, and `E_RECORD_INVALID` where somebody
 *  else's consultation is to be closed. */
export async function hear(desk: Desk, about: RecordId, said: Hearing): Promise<Written> {
  requireAct(desk, 'judge')
  const { compartment, body, author } = await desk.ports.store.read((reader) =>
    recordInFull(desk, reader, about),
  )
  const isClock = body.type === 'consultation' || (body.type === 'question' && body.data.under !== undefined)
  if (!isClock) throw failure('E_NOT_FOUND', `${about.slice(0, 16)}… is no consultation`, { paths: [about] })
  if (said.kind === 'closed' && body.type === 'consultation' && author !== desk.seat) {
    throw failure(
      'E_RECORD_INVALID',
      `${author} opened this consultation and closes it; say that it was held instead`,
      {
        paths: ['kind'],
      },
    )
  }
  const id = await writeRecord(desk, {
    ...{ compartment, type: 'hearing', data: said },
    refs: [{ relation: 'about', id: about }],
  })
  const { name, id: place, readers } = compartmentOf(desk.coalition, compartment)
  return { id, compartment: name ?? place, readers }
}
