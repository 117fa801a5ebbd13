import type { BlobHash, RecordId } from '../kernel/id.ts'
import type { LedgerRecord, Verified } from '../ledger/verify.ts'
import type { Relation } from '../records/common.ts'
import type { Activity } from '../records/activity.ts'
import type { Document } from '../records/document.ts'
import type { Event } from '../records/event.ts'
import type { Grade } from '../records/grade.ts'
import type { Judgement } from '../records/judgement.ts'
import type { Question } from '../records/question.ts'
import type { Release } from '../records/release.ts'
import type { Resolution } from '../records/resolution.ts'
import type { Retraction } from '../records/retraction.ts'
import type { Comment } from '../records/comment.ts'
import type { Tlp } from '../records/common.ts'
import type { ProjectedRow } from './ports/store.ts'

/** What each view's rows hold, beside the record's id, author and stated time. Rows are a pure function of one verified record:
 *  drop a view and it rebuilds to the same bytes in any order of arrival. */
export interface ViewValues {
  documents: Document & { tlp: Tlp; supersedes: RecordId | null }
  events: Event & { tlp: Tlp }
  grades: Grade
  questions: Question & { tlp: Tlp }
  judgements: Judgement
  resolutions: Resolution
  comments: Comment
  activities: Activity & { tlp: Tlp }
  releases: Release
  retractions: Retraction
  quarantine: { state: string; code: string; message: string }
}

/** The id that `record` refers to by `relation`, if any. */
function target(record: LedgerRecord, relation: Relation): RecordId | null {
  return record.body.refs.find((reference) => reference.relation === relation)?.id ?? null
}

/** The rows that a verified record puts into the views. */
export function project(record: Verified<LedgerRecord>): ProjectedRow[] {
  const { body } = record
  const { tlp } = body
  switch (body.type) {
    case 'document':
      return [
        {
          view: 'documents',
          topic: body.data.original,
          value: JSON.stringify({ ...body.data, tlp, supersedes: target(record, 'supersedes') }),
        },
      ]
    case 'event':
      return [
        {
          view: 'events',
          topic: target(record, 'derivedFrom'),
          value: JSON.stringify({ ...body.data, tlp }),
        },
      ]
    case 'grade':
      return [{ view: 'grades', topic: target(record, 'about'), value: JSON.stringify(body.data) }]
    case 'question':
      return [{ view: 'questions', topic: null, value: JSON.stringify({ ...body.data, tlp }) }]
    case 'judgement':
      return [{ view: 'judgements', topic: target(record, 'answers'), value: JSON.stringify(body.data) }]
    case 'resolution':
      return [{ view: 'resolutions', topic: target(record, 'resolves'), value: JSON.stringify(body.data) }]
    case 'comment':
      return [{ view: 'comments', topic: target(record, 'about'), value: JSON.stringify(body.data) }]
    case 'activity':
      return [{ view: 'activities', topic: null, value: JSON.stringify({ ...body.data, tlp }) }]
    case 'release':
      return [{ view: 'releases', topic: null, value: JSON.stringify(body.data) }]
    case 'retraction':
      return [{ view: 'retractions', topic: null, value: JSON.stringify(body.data) }]
  }
}

/** Attachments that a record names. */
export function blobsOf(record: LedgerRecord): BlobHash[] {
  if (record.body.type !== 'document') return []
  const { original, text } = record.body.data
  return original === text ? [original] : [original, text]
}

/** The row by which a body that cannot be used is shown. */
export function quarantineRow(state: string, code: string, message: string): ProjectedRow {
  return { view: 'quarantine', topic: null, value: JSON.stringify({ state, code, message }) }
}
