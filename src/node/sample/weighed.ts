import { z } from 'zod'
import { parseInstantLoosely, type Instant } from '../../kernel/instant.ts'
import { assumption } from '../../records/assumption.ts'
import { memberName } from '../../records/common.ts'
import { consistency } from '../../records/consistency.ts'
import { hypotheses } from '../../records/hypotheses.ts'
import { indicator } from '../../records/indicator.ts'
import { mitigation } from '../../records/mitigation.ts'
import { risk } from '../../records/risk.ts'

/** A moment as a person writes it: a day, or a time with its offset. */
export const moment = z.string().transform((text): Instant => parseInstantLoosely(text))

/** What is pointed at in a document: all of it, or the event whose sentence holds `says`. */
export const pointer = { document: z.string(), says: z.string().optional() }

const said = { at: moment, desk: memberName }

/** A set of hypotheses of a sample, with all that was said of it; its question is named by its text. */
export const sampleHypotheses = z.strictObject({
  ...said,
  ...hypotheses.shape,
  question: z.string().optional(),
  codings: z.array(z.strictObject({ ...said, ...pointer, ...consistency.shape })),
  assumptions: z.array(z.strictObject({ ...said, ...assumption.shape })),
  indicators: z.array(z.strictObject({ ...said, ...indicator.shape })),
})
export type SampleHypotheses = z.infer<typeof sampleHypotheses>

const effect = mitigation.shape.effects.element

/** The risks of a sample and what activities would change of them. A risk has a name in its file; `document` is where it was read of, which its note cites. */
export const sampleRegister = z.strictObject({
  risks: z.array(
    z.strictObject({ ...said, ...pointer, ...risk.shape, name: z.string(), question: z.string().optional() }),
  ),
  mitigations: z.array(
    z.strictObject({
      ...said,
      ...pointer,
      ...mitigation.shape,
      effects: z.array(effect.extend({ risk: z.string() })),
    }),
  ),
})
export type SampleRegister = z.infer<typeof sampleRegister>
