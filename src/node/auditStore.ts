import { isFailure } from '../kernel/error.ts'
import { audit, type AuditReport } from './audit.ts'
import type { Store } from './ports/store.ts'
import { Problems } from './problem.ts'

/** Audits what a store holds, and the store itself: its own pages and indexes, which no record speaks for. Where damage stops the audit, the
 *  report has what was found by then. Throws where the store cannot be read for another reason. */
export async function auditStore(store: Store): Promise<AuditReport> {
  const problems = new Problems()
  for (const said of await store.damage('whole')) problems.add('E_DATA_FOLDER_DAMAGED', 'the store', said)
  const report = await auditAsFarAsItGoes(store, problems)
  const all = [...problems.all, ...report.problems]
  return { ...report, holds: all.length === 0, problems: all }
}

async function auditAsFarAsItGoes(store: Store, problems: Problems): Promise<AuditReport> {
  try {
    return await store.read(audit)
  } catch (error) {
    if (!isFailure(error, 'E_DATA_FOLDER_DAMAGED')) throw error
    problems.caught('the audit', error)
    return {
      holds: false,
      problems: [],
      coalition: null,
      logs: [],
      records: 0,
      notYetUnderstood: 0,
      views: [],
    }
  }
}
