import { activity } from './activity.ts'
import { assumption } from './assumption.ts'
import { carry } from './carry.ts'
import { closing, leaveNotice, reopening, succession, withdrawal } from './closing.ts'
import { comment } from './comment.ts'
import { commit } from './commit.ts'
import { consultation } from './consultation.ts'
import type { Relation } from './common.ts'
import { consistency } from './consistency.ts'
import { document } from './document.ts'
import { dropReceipt } from './dropReceipt.ts'
import { endpoint } from './endpoint.ts'
import { event } from './event.ts'
import { fork, forkNotice } from './fork.ts'
import { grade } from './grade.ts'
import { hearing } from './hearing.ts'
import { hypotheses } from './hypotheses.ts'
import { indicator } from './indicator.ts'
import { judgement } from './judgement.ts'
import { mitigation } from './mitigation.ts'
import { motion } from './motion.ts'
import { ballot, freezePromise, position } from './position.ts'
import { question } from './question.ts'
import { receipt, served } from './receipt.ts'
import { release } from './release.ts'
import { resolution } from './resolution.ts'
import { retraction } from './retraction.ts'
import { reveal } from './reveal.ts'
import { risk } from './risk.ts'
import { timing } from './timing.ts'

/** Classes of entries that have a body, in the order of their class bytes, 1 upwards. */
export const entryClasses = ['retractable', 'permanent'] as const
export type EntryClass = (typeof entryClasses)[number]

/** Every record type: its newest version, the class of its entry, the schema of its `data`, and the relations it must have. */
export const registry = {
  document: { version: 2, class: 'retractable', data: document, requires: [] },
  event: { version: 2, class: 'retractable', data: event, requires: ['derivedFrom'] },
  grade: { version: 2, class: 'retractable', data: grade, requires: ['about'] },
  question: { version: 2, class: 'retractable', data: question, requires: [] },
  judgement: { version: 2, class: 'retractable', data: judgement, requires: ['answers'] },
  resolution: { version: 2, class: 'retractable', data: resolution, requires: ['resolves'] },
  comment: { version: 2, class: 'retractable', data: comment, requires: ['about'] },
  activity: { version: 2, class: 'retractable', data: activity, requires: [] },
  retraction: { version: 2, class: 'permanent', data: retraction, requires: [] },
  release: { version: 2, class: 'retractable', data: release, requires: [] },
  hypotheses: { version: 2, class: 'retractable', data: hypotheses, requires: [] },
  consistency: { version: 2, class: 'retractable', data: consistency, requires: ['answers', 'cites'] },
  assumption: { version: 2, class: 'retractable', data: assumption, requires: ['about'] },
  indicator: { version: 2, class: 'retractable', data: indicator, requires: ['about'] },
  risk: { version: 2, class: 'retractable', data: risk, requires: [] },
  mitigation: { version: 2, class: 'retractable', data: mitigation, requires: ['about'] },
  timing: { version: 2, class: 'permanent', data: timing, requires: [] },
  fork: { version: 2, class: 'retractable', data: fork, requires: [] },
  forkNotice: { version: 2, class: 'retractable', data: forkNotice, requires: [] },
  endpoint: { version: 2, class: 'retractable', data: endpoint, requires: [] },
  dropReceipt: { version: 2, class: 'permanent', data: dropReceipt, requires: ['about'] },
  consultation: { version: 2, class: 'retractable', data: consultation, requires: [] },
  hearing: { version: 2, class: 'retractable', data: hearing, requires: ['about'] },
  motion: { version: 2, class: 'permanent', data: motion, requires: [] },
  receipt: { version: 2, class: 'permanent', data: receipt, requires: [] },
  served: { version: 2, class: 'permanent', data: served, requires: [] },
  position: { version: 2, class: 'permanent', data: position, requires: [] },
  ballot: { version: 2, class: 'permanent', data: ballot, requires: [] },
  closing: { version: 2, class: 'permanent', data: closing, requires: [] },
  reopening: { version: 2, class: 'permanent', data: reopening, requires: [] },
  withdrawal: { version: 2, class: 'permanent', data: withdrawal, requires: [] },
  freezePromise: { version: 2, class: 'permanent', data: freezePromise, requires: [] },
  leaveNotice: { version: 2, class: 'permanent', data: leaveNotice, requires: [] },
  succession: { version: 2, class: 'permanent', data: succession, requires: [] },
  commit: { version: 2, class: 'permanent', data: commit, requires: ['answers'] },
  reveal: { version: 2, class: 'retractable', data: reveal, requires: ['answers'] },
  carry: { version: 2, class: 'retractable', data: carry, requires: [] },
} as const satisfies Record<
  string,
  { version: number; class: EntryClass; data: unknown; requires: readonly Relation[] }
>

export type RecordType = keyof typeof registry

/** The newest version of any type: the most that a roster may ask its members to understand. */
export const newestRecordVersion = Math.max(...Object.values(registry).map(({ version }) => version))

/** The version from which on a record says `by`: which role of its member wrote it. Version 1 says nothing of it and is read for good. */
export const versionNamingRole = 2

/** Names of all record types. */
export const recordTypes = Object.keys(registry) as [RecordType, ...RecordType[]]

/** Whether this version of the software knows records of this type. */
export function isRecordType(text: string): text is RecordType {
  return Object.hasOwn(registry, text)
}
