import { z } from 'zod'
import { termId } from './charterTerms.ts'
import { instantText } from './common.ts'
import { relationshipStep } from './dimension.ts'

/** What a question asks for, and the shape its judgements and its resolution have to take. */
export const questionForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('binary') }),
  z.strictObject({
    kind: z.literal('multipleChoice'),
    options: z.array(z.string().min(1).max(200)).min(2).max(50),
  }),
  /** Options in rising order. */
  z.strictObject({ kind: z.literal('ordered'), options: z.array(z.string().min(1).max(200)).min(2).max(50) }),
  z.strictObject({
    kind: z.literal('numeric'),
    unit: z.string().max(60),
    range: z.strictObject({ low: z.number(), high: z.number(), openLow: z.boolean(), openHigh: z.boolean() }),
  }),
  z.strictObject({ kind: z.literal('date'), range: z.strictObject({ low: instantText, high: instantText }) }),
])
export type QuestionForm = z.infer<typeof questionForm>

/** An estimative question. */
export const question = z
  .strictObject({
    text: z.string().min(3).max(1000),
    form: questionForm,
    /** What exactly makes it come true. */
    criteria: z.string().max(8000),
    /** Who or what settles it. */
    sourceOfTruth: z.string().max(2000),
    opens: instantText,
    closes: instantText,
    resolves: instantText,
    /** Until when the first round is blind: members commit to their answers, and open them together after it. Left out where there is no such round. */
    blindUntil: instantText.optional(),
    /** Events after which members ask again. */
    reask: z.array(z.string().max(400)).max(50),
    /** The charter's estimate threshold that it was put under, by the trigger's name: once the joint estimate passes that line, duties follow. */
    under: termId.optional(),
    /** The step that a relationship would have taken once it comes true: a forecast of that relationship's profile. */
    relationship: relationshipStep.optional(),
  })
  .refine(({ form }) => !('options' in form) || new Set(form.options).size === form.options.length, {
    path: ['form', 'options'],
    message: 'must differ from each other',
  })
  .refine(({ form, under }) => under === undefined || form.kind === 'binary', {
    path: ['under'],
    message: 'must stand with a question of yes or no: only its estimate passes a line',
  })
  .refine(({ form, relationship }) => relationship === undefined || form.kind === 'binary', {
    path: ['relationship'],
    message: 'must stand with a question of yes or no: a step is taken or not',
  })
  .refine((value) => value.opens < value.closes, { path: ['closes'], message: 'must be after opens' })
  .refine(({ blindUntil, opens }) => blindUntil === undefined || opens < blindUntil, {
    path: ['blindUntil'],
    message: 'must be after opens',
  })
  .refine(({ blindUntil, closes }) => blindUntil === undefined || blindUntil <= closes, {
    path: ['blindUntil'],
    message: 'must not be after closes',
  })
  .refine((value) => value.closes <= value.resolves, {
    path: ['resolves'],
    message: 'must not be before closes',
  })
export type Question = z.infer<typeof question>
