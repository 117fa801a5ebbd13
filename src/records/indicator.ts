import { z } from 'zod'
import { day } from './common.ts'
import { consistencyCode } from './consistency.ts'
import { mostHypotheses } from './hypotheses.ts'

/** A sign agreed on beforehand: once what is seen reaches its line, what it is about has to be looked at again. */
export const indicator = z.strictObject({
  sign: z.string().min(3).max(1000),
  /** How much of it counts: at least, or at most, so much of a unit; `1 time` for something that happens or does not. */
  line: z.strictObject({
    reached: z.enum(['atLeast', 'atMost']),
    value: z.number(),
    unit: z.string().min(1).max(60),
  }),
  /** What has been seen by a day; null while nobody has looked. */
  seen: z.strictObject({ value: z.number(), on: day }).nullable(),
  /** Which way it would move the answer to a yes-or-no question; null where that is not said. */
  points: z.enum(['for', 'against']).nullable(),
  /** How it would fit each hypothesis of the set it is about; null where it is about none, or that is not said. */
  codes: z.array(consistencyCode.nullable()).min(2).max(mostHypotheses).nullable(),
  note: z.string().max(4000),
})
export type Indicator = z.infer<typeof indicator>
