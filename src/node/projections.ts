import type { StatementType } from '../decisions/statement.ts'
import type { BlobHash, EpochId, RecordId } from '../kernel/id.ts'
import type { LedgerRecord, Verified } from '../ledger/verify.ts'
import type { Relation } from '../records/common.ts'
import type { Body, RecordData } from '../records/envelope.ts'
import type { Activity } from '../records/activity.ts'
import type { Assumption } from '../records/assumption.ts'
import type { Carry } from '../records/carry.ts'
import type { Consistency } from '../records/consistency.ts'
import type { Document } from '../records/document.ts'
import type { Consultation } from '../records/consultation.ts'
import type { DropReceipt } from '../records/dropReceipt.ts'
import type { Endpoint } from '../records/endpoint.ts'
import type { Event } from '../records/event.ts'
import type { Fork, ForkNotice } from '../records/fork.ts'
import type { Grade } from '../records/grade.ts'
import type { Hearing } from '../records/hearing.ts'
import type { Hypotheses } from '../records/hypotheses.ts'
import type { Indicator } from '../records/indicator.ts'
import type { Judgement } from '../records/judgement.ts'
import type { Mitigation } from '../records/mitigation.ts'
import type { Question } from '../records/question.ts'
import type { Release } from '../records/release.ts'
import type { Resolution } from '../records/resolution.ts'
import type { Retraction } from '../records/retraction.ts'
import { judgementIn, type Reveal } from '../records/reveal.ts'
import type { Risk } from '../records/risk.ts'
import type { Timing } from '../records/timing.ts'
import type { Comment } from '../records/comment.ts'
import type { Commit } from '../records/commit.ts'
import type { Motion } from '../records/motion.ts'
import type { Tlp } from '../records/common.ts'
import type { ProjectedRow, Topic, ViewName } from './ports/store.ts'

/** What each view's rows hold, beside the record's id, author and stated time. Rows are a pure function of one verified record:
 *  drop a view and it rebuilds to the same bytes in any order of arrival. */
export interface ViewValues {
  documents: Document & { tlp: Tlp; supersedes: RecordId | null }
  /** `byHand`: a person made it or corrected it, and it therefore says something `about` its document. */
  events: Event & { tlp: Tlp; supersedes: RecordId | null; byHand: boolean }
  grades: Grade
  questions: Question & { tlp: Tlp }
  /** `opens`: it was sealed before, and shown by this. */
  judgements: Judgement & { opens?: Reveal }
  resolutions: Resolution
  comments: Comment
  activities: Activity & { tlp: Tlp }
  releases: Release
  retractions: Retraction
  hypotheses: Hypotheses & { tlp: Tlp }
  consistencies: Consistency
  assumptions: Assumption
  indicators: Indicator
  risks: Risk & { tlp: Tlp }
  mitigations: Mitigation & { tlp: Tlp }
  timings: Timing
  forks: Fork
  forkNotices: ForkNotice
  endpoints: Endpoint
  dropReceipts: DropReceipt
  consultations: Consultation & { tlp: Tlp; supersedes: RecordId | null }
  hearings: Hearing
  motions: Motion & { tlp: Tlp; epoch: EpochId }
  statements: StatementRow
  commits: Commit
  carries: Carry
  quarantine: { state: string; code: string; message: string }
}

/** Something said of a motion or in a slot, beside the motions themselves: its type, the epoch it pins, and what it says. */
export type StatementRow = {
  [Type in Exclude<StatementType, 'motion'>]: { type: Type; epoch: EpochId; says: RecordData[Type] }
}[Exclude<StatementType, 'motion'>]

/** The id that a body refers to by `relation`, if any. */
function target(body: Body, relation: Relation): RecordId | null {
  return body.refs.find((reference) => reference.relation === relation)?.id ?? null
}

/** The rows that a verified record puts into the views. They show its body: see `valueOf`. */
export function project({ body }: Verified<LedgerRecord>): ProjectedRow[] {
  return [{ ...placeOf(body), value: null }]
}

/** The view in which a record of this body is shown, and the topic it is found by there. */
export function placeOf(body: Body): {
  readonly view: Exclude<ViewName, 'quarantine'>
  readonly topic: Topic | null
} {
  switch (body.type) {
    case 'document':
      return { view: 'documents', topic: body.data.original }
    case 'event':
      return { view: 'events', topic: target(body, 'derivedFrom') }
    case 'grade':
      return { view: 'grades', topic: target(body, 'about') }
    case 'question':
      return { view: 'questions', topic: null }
    case 'judgement':
    case 'reveal':
      return { view: 'judgements', topic: target(body, 'answers') }
    case 'resolution':
      return { view: 'resolutions', topic: target(body, 'resolves') }
    case 'comment':
      return { view: 'comments', topic: target(body, 'about') }
    case 'activity':
      return { view: 'activities', topic: null }
    case 'release':
      return { view: 'releases', topic: null }
    case 'retraction':
      return { view: 'retractions', topic: null }
    case 'hypotheses':
      return { view: 'hypotheses', topic: target(body, 'about') }
    case 'consistency':
      return { view: 'consistencies', topic: target(body, 'answers') }
    case 'assumption':
      return { view: 'assumptions', topic: target(body, 'about') }
    case 'indicator':
      return { view: 'indicators', topic: target(body, 'about') }
    case 'risk':
      return { view: 'risks', topic: target(body, 'about') }
    case 'mitigation':
      return { view: 'mitigations', topic: null }
    case 'timing':
      return { view: 'timings', topic: null }
    case 'fork':
      return { view: 'forks', topic: null }
    case 'forkNotice':
      return { view: 'forkNotices', topic: null }
    case 'endpoint':
      return { view: 'endpoints', topic: null }
    case 'dropReceipt':
      return { view: 'dropReceipts', topic: target(body, 'about') }
    case 'consultation':
      return { view: 'consultations', topic: null }
    case 'hearing':
      return { view: 'hearings', topic: target(body, 'about') }
    case 'motion':
      return { view: 'motions', topic: body.data.roster?.slot.epoch ?? null }
    case 'receipt':
      return { view: 'statements', topic: body.data.received }
    case 'position':
      return { view: 'statements', topic: 'slot' in body.data ? body.data.slot.epoch : body.data.motion }
    case 'served':
    case 'ballot':
    case 'closing':
    case 'withdrawal':
    case 'freezePromise':
      return { view: 'statements', topic: body.data.motion }
    case 'reopening':
      return { view: 'statements', topic: body.data.line }
    case 'leaveNotice':
    case 'succession':
      return { view: 'statements', topic: body.epoch }
    case 'commit':
      return { view: 'commits', topic: target(body, 'answers') }
    case 'carry':
      return { view: 'carries', topic: null }
  }
}

/** What a view shows of a body. */
export function valueOf(body: Body): ViewValues[Exclude<keyof ViewValues, 'quarantine'>] {
  switch (body.type) {
    case 'document':
    case 'consultation':
      return { ...body.data, tlp: body.tlp, supersedes: target(body, 'supersedes') }
    case 'event':
      return {
        ...body.data,
        tlp: body.tlp,
        supersedes: target(body, 'supersedes'),
        byHand: target(body, 'about') !== null,
      }
    case 'question':
    case 'activity':
    case 'hypotheses':
    case 'risk':
    case 'mitigation':
      return { ...body.data, tlp: body.tlp }
    case 'motion':
      return { ...body.data, tlp: body.tlp, epoch: body.epoch }
    case 'reveal':
      return { ...judgementIn(body.data), opens: body.data }
    case 'receipt':
    case 'served':
    case 'position':
    case 'ballot':
    case 'closing':
    case 'reopening':
    case 'withdrawal':
    case 'freezePromise':
    case 'leaveNotice':
    case 'succession':
      return { type: body.type, epoch: body.epoch, says: body.data } as StatementRow
    default:
      return body.data
  }
}

/** Attachments that a record names. */
export function blobsOf({ body }: Pick<LedgerRecord, 'body'>): BlobHash[] {
  switch (body.type) {
    case 'document': {
      const { original, text } = body.data
      return original === text ? [original] : [original, text]
    }
    case 'motion': {
      const { attachment, line, roster } = body.data
      const certificates = [line && 'certificate' in line ? line.certificate : null, roster?.dead ?? null]
      return [...new Set([attachment, ...certificates].filter((hash) => hash !== null))]
    }
    case 'reopening':
    case 'succession':
      return [body.data.certificate]
    default:
      return []
  }
}

/** The row by which a body that cannot be used is shown. */
export function quarantineRow(state: string, code: string, message: string): ProjectedRow {
  return { view: 'quarantine', topic: null, value: JSON.stringify({ state, code, message }) }
}
