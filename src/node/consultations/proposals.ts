import { proposedBy } from '../../charter/proposals.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { TriggerKind } from '../../records/charterTerms.ts'
import { limits } from '../../kernel/limits.ts'
import { compartmentOf } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { requireAct } from '../roles.ts'
import { bodiesOf, rowsOf } from '../views.ts'

/** What evidence may set off under the charter. Nothing follows from it until a person opens the consultation. */
export interface ConsultationProposal {
  readonly event: RecordId
  readonly document: RecordId | null
  readonly says: string
  readonly compartment: string
  readonly trigger: string
  readonly kind: TriggerKind
  readonly article: string
  readonly victim: string | null
  readonly offender: string | null
}

/** Events among the newest that a trigger of the charter in force may be met by, the newest first, each under the strongest trigger alone. Those
 *  that a consultation cites already are left out, and those that a correction superseded. */
export async function proposedConsultations(desk: Desk): Promise<ConsultationProposal[]> {
  requireAct(desk, 'read')
  const { triggers = [] } = desk.coalition.charter
  if (triggers.length === 0) return []
  return desk.ports.store.read(async (reader) => {
    const cited = new Set(
      (await bodiesOf(desk, reader, 'consultations')).flatMap(({ body }) =>
        body.refs.filter(({ relation }) => relation === 'cites').map(({ id }) => id),
      ),
    )
    const rows = await rowsOf(desk, reader, 'events', { newestFirst: true, limit: limits.proposedEvents })
    const superseded = new Set(rows.map(({ value }) => value.supersedes))
    return rows.flatMap((row) => {
      if (cited.has(row.id) || superseded.has(row.id)) return []
      const [first] = proposedBy(triggers, row.value)
      if (!first) return []
      const { trigger, kind, victim, offender } = first
      const { name, id } = compartmentOf(desk.coalition, row.compartment)
      return [
        {
          ...{
            event: row.id,
            document: row.topic as RecordId | null,
            says: row.value.span.text,
            compartment: name ?? id,
          },
          ...{ trigger: trigger.id, kind, article: trigger.article, victim, offender },
        },
      ]
    })
  })
}
