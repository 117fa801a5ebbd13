import { z } from 'zod'
import { charterActor } from './charterTerms.ts'

/** Dimensions along which arrangements and relationships stand: they differ in kind, so that no one ladder holds them, and they are never summed. */
export const dimensions = [
  'obligation',
  'institution',
  'decision',
  'information',
  'interoperability',
  'materialTies',
  'inclusiveness',
  'orientation',
] as const
export type Dimension = (typeof dimensions)[number]

/** Actors whose relationship is looked at: two or more, each once. */
export const related = z
  .array(charterActor)
  .min(2, 'two at least are expected')
  .max(40)
  .refine((all) => new Set(all).size === all.length, 'each may stand once')

/** A step of a relationship's profile: between whom, on which dimension, and which step of its scale, from 0. */
export const relationshipStep = z.strictObject({
  between: related,
  dimension: z.enum(dimensions),
  step: z.int().min(0).max(5),
})
export type RelationshipStep = z.infer<typeof relationshipStep>
