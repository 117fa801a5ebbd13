import { audit, type AuditReport, type AuditWatch } from './audit.ts'
import type { Desk } from './desk.ts'
import type { Diagnosis } from './diagnosis.ts'
import { examine } from './doctor.ts'
import { permits, requireAct } from './roles.ts'

/** What checking everything held here again found, as far as a desk may see it. */
export type AuditSeen = Pick<AuditReport, 'holds' | 'problems' | 'coalition' | 'logs'>

/** Checks everything held here again, and gives the part of it that the desk may see: an audit covers all seats' logs, and names and counts
 *  what stands in others' compartments. */
export async function auditSeen(desk: Desk, watch?: AuditWatch): Promise<AuditSeen> {
  requireAct(desk, 'read')
  const { store } = desk.ports
  const { holds, problems, coalition, logs } = await store.readAside((reader) => audit(reader, watch))
  const unreadable = [...desk.coalition.compartments.keys()].filter((id) => !desk.scope.includes(id))
  const seen = (text: string): boolean => !unreadable.some((id) => text.includes(id))
  // Of several seats, only a problem that says in which log it stands can be told to be one seat's.
  const placed = (where: string): boolean => where === 'founding' || where.includes('/')
  return {
    holds,
    problems: problems.filter(
      ({ where, message }) => unreadable.length === 0 || (placed(where) && seen(`${where} ${message}`)),
    ),
    coalition,
    logs: logs.filter(({ origin }) => seen(origin)),
  }
}

/** How the node stands, in words: for who runs it, and for who may read. Where several seats are hosted, findings that count all of their
 *  records are left to the operator's command. */
export async function examineSeen(desk: Desk): Promise<readonly Diagnosis[]> {
  if (!permits(desk.person.roles, 'node')) requireAct(desk, 'read')
  const diagnoses = await examine(desk.ports, desk.coalition)
  return desk.coalition.seats.length === 1 ? diagnoses : diagnoses.filter(countsNothing)
}

/** Whether a finding says nothing of how much other seats have written. */
function countsNothing({ weight, about }: Diagnosis): boolean {
  return weight !== 'fine' && about !== 'logs' && about !== 'search'
}
