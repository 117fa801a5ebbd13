import { z } from 'zod'
import { limits } from '../kernel/limits.ts'
import {
  by,
  coalitionId,
  compartmentId,
  epochId,
  instantText,
  memberName,
  reference,
  tlp,
  type By,
} from './common.ts'
import type { Activity } from './activity.ts'
import type { Assumption } from './assumption.ts'
import type { Carry } from './carry.ts'
import type { Closing, LeaveNotice, Reopening, Succession, Withdrawal } from './closing.ts'
import type { Comment } from './comment.ts'
import type { Commit } from './commit.ts'
import type { Consultation } from './consultation.ts'
import type { Consistency } from './consistency.ts'
import type { Document } from './document.ts'
import type { DropReceipt } from './dropReceipt.ts'
import type { Endpoint } from './endpoint.ts'
import type { Event } from './event.ts'
import type { Fork, ForkNotice } from './fork.ts'
import type { Grade } from './grade.ts'
import type { Hearing } from './hearing.ts'
import type { Hypotheses } from './hypotheses.ts'
import type { Indicator } from './indicator.ts'
import type { Judgement } from './judgement.ts'
import type { Mitigation } from './mitigation.ts'
import type { Motion } from './motion.ts'
import type { Ballot, FreezePromise, Position } from './position.ts'
import type { Question } from './question.ts'
import type { Receipt, Served } from './receipt.ts'
import { registry, versionNamingRole, type RecordType } from './registry.ts'
import type { Release } from './release.ts'
import type { Resolution } from './resolution.ts'
import type { Retraction } from './retraction.ts'
import type { Reveal } from './reveal.ts'
import type { Risk } from './risk.ts'
import type { Timing } from './timing.ts'

/** Format line of every record body. */
export const recordFormat = 'entente/record@1'

/** Whether a format line is that of records of a later envelope than this software knows. */
export function isLaterFormat(format: unknown): boolean {
  return typeof format === 'string' && /^entente\/record@(?:[2-9]|[1-9]\d{1,5})$/.test(format)
}

/** What every body begins with, in this order. `data` follows. */
const envelopeShape = {
  format: z.literal(recordFormat),
  type: z.string().regex(/^[a-zA-Z]{1,40}$/),
  version: z.int().min(1),
  coalition: coalitionId,
  compartment: compartmentId,
  author: memberName,
  epoch: epochId,
  /** The author's word for when. */
  stated: instantText,
  tlp,
  refs: z.array(reference).max(limits.references),
}

/** The fields that a body begins with, in their order. */
export const leadingFields: readonly string[] = [...Object.keys(envelopeShape), 'data']

/** The envelope alone, for telling an invalid body from one of a type or version not yet understood. */
export const envelope = z.looseObject(envelopeShape)
export type Envelope = z.infer<typeof envelope>

/** What each record type holds in `data`. */
export interface RecordData {
  document: Document
  event: Event
  grade: Grade
  question: Question
  judgement: Judgement
  resolution: Resolution
  comment: Comment
  activity: Activity
  retraction: Retraction
  release: Release
  hypotheses: Hypotheses
  consistency: Consistency
  assumption: Assumption
  indicator: Indicator
  risk: Risk
  mitigation: Mitigation
  timing: Timing
  fork: Fork
  forkNotice: ForkNotice
  endpoint: Endpoint
  dropReceipt: DropReceipt
  consultation: Consultation
  hearing: Hearing
  motion: Motion
  receipt: Receipt
  served: Served
  position: Position
  ballot: Ballot
  closing: Closing
  reopening: Reopening
  withdrawal: Withdrawal
  freezePromise: FreezePromise
  leaveNotice: LeaveNotice
  succession: Succession
  commit: Commit
  reveal: Reveal
  carry: Carry
}

/** A whole body of one type. */
export type Body<Type extends RecordType = RecordType> = {
  [T in Type]: z.infer<z.ZodObject<Omit<typeof envelopeShape, 'type'>>> & {
    type: T
    data: RecordData[T]
    by?: By | undefined
  }
}[Type]

type BodySchema<Type extends RecordType> = z.ZodType<Body<Type>>

/** The schema of a whole body for each record type. */
export const bodySchemas = Object.fromEntries(
  Object.entries(registry).map(([type, entry]) => [
    type,
    z
      .strictObject({
        ...envelopeShape,
        type: z.literal(type),
        version: z.int().min(1).max(entry.version),
        data: entry.data,
        /** After all else, so that software which knows version 1 alone finds the envelope where it looks for it. */
        by: by.optional(),
      })
      .refine((body) => body.version >= versionNamingRole === (body.by !== undefined), {
        path: ['by'],
        message: `must stand in a record of version ${versionNamingRole}, and in none before`,
      })
      .meta({
        if: { properties: { version: { minimum: versionNamingRole } } },
        then: { required: ['by'] },
        else: { properties: { by: false } },
      }),
  ]),
) as unknown as { [Type in RecordType]: BodySchema<Type> }
