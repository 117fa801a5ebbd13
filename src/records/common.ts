import { z } from 'zod'
import type {
  BlobHash,
  CharterHash,
  CoalitionId,
  CompartmentId,
  EpochId,
  MemberName,
  RecordId,
} from '../kernel/id.ts'
import { isDay } from '../kernel/instant.ts'

/** `form` as the schema of a branded text. The brand is a matter of types alone: a transform that only casts would be run for each field of each record. */
function branded<Value extends string>(form: z.ZodString): z.ZodType<Value, string> {
  return form as unknown as z.ZodType<Value, string>
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits are expected')

/** A coalition id. */
export const coalitionId = branded<CoalitionId>(hash)
/** An epoch id. */
export const epochId = branded<EpochId>(hash)
/** A compartment id. */
export const compartmentId = branded<CompartmentId>(hash)
/** A record id. */
export const recordId = branded<RecordId>(hash)
/** The hash of an attachment. */
export const blobHash = branded<BlobHash>(hash)
/** The hash of a charter body. */
export const charterHash = branded<CharterHash>(hash)

/** 32 bytes in standard base64: the last digit before the padding has no stray bits, so that equal bytes have one text. */
export const base64Of32 = z
  .string()
  .regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, '32 bytes in standard base64 are expected')

/** A member's name. */
export const memberName = branded<MemberName>(
  z.string().regex(/^[a-z0-9-]{1,40}$/, '1 to 40 of a–z, 0–9 and "-" are expected'),
)

/** An instant as records write it: RFC 3339, UTC, milliseconds, in the years that `kernel/instant` knows. */
export const instantText = z.iso
  .datetime({ precision: 3, offset: false })
  .refine((text) => !text.startsWith('0000'), 'a year from 0001 is expected')

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, 'a day like 2020-10-27 is expected')

/** A probability strictly inside (0, 1): certainty cannot be scored or pooled, so it is said as 0.999 or resolved. */
export const probability = z
  .number()
  .gt(0, 'a probability above 0 is expected')
  .lt(1, 'a probability below 1 is expected')

/** UTF-16 offsets into a document's stored text, end exclusive, with the text they hold. */
export const span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string().max(20_000) })
  .refine((value) => value.end - value.start === value.text.length, 'end − start must be the length of text')
export type Span = z.infer<typeof span>

/** Traffic Light Protocol 2.0, loosest first (FIRST, August 2022). */
export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
/** A TLP 2.0 label. */
export const tlp = z.enum(tlpLabels)
export type Tlp = z.infer<typeof tlp>

/** Who of the author's people wrote a record: the role they acted in, and a pseudonym that their own node alone can resolve. What a role
 *  may do is each member's own affair, so others read it as a word. */
export const by = z.strictObject({
  role: z.string().regex(/^[a-z]{1,40}$/, 'a role in lower-case letters is expected'),
  person: z.string().regex(/^[0-9a-f]{16}$/, '16 lower-case hexadecimal digits are expected'),
})
export type By = z.infer<typeof by>

/** How strict a label is: 0 for CLEAR to 4 for RED. */
export function tlpRank(label: Tlp): number {
  return tlpLabels.indexOf(label)
}

/** How one record refers to another.
 *  `derivedFrom`: made out of it, and gone with it. `about`: says something of it. `answers`: a judgement's question, a coding's hypotheses.
 *  `cites`: evidence for a judgement, what is coded. `resolves`: a resolution's question. `replies`: a comment's comment. `supersedes`: a newer reading of the same. */
export const relations = [
  'derivedFrom',
  'about',
  'answers',
  'cites',
  'resolves',
  'replies',
  'supersedes',
] as const
/** A reference to another record. Its target must be readable by every reader of the record that refers. */
export const reference = z.strictObject({ relation: z.enum(relations), id: recordId })
export type Reference = z.infer<typeof reference>
export type Relation = (typeof relations)[number]
