import { z } from 'zod'
import { coalitionId, memberName } from './common.ts'
import { endpoint } from './endpoint.ts'
import { memberKeys, rosterMember } from './roster.ts'

/** Exact bytes of another body, in base64. */
const bytes = z.base64().min(4).max(1_500_000)

/** Which founding a file belongs to: 32 hexadecimal digits, drawn when it was opened. */
const founding = z.string().regex(/^[0-9a-f]{32}$/, '32 lower-case hexadecimal digits are expected')

/** What people call the coalition. */
const name = z.string().trim().min(1).max(200)

/** A founder as it enters the roster. */
export const founder = z.strictObject({ name: memberName, host: rosterMember.shape.host, keys: memberKeys })
export type Founder = z.infer<typeof founder>

/** What whoever opened a founding sends to those who are to join it. It is signed by nobody: what is agreed is compared before it is signed. */
export const foundingInvitation = z.strictObject({
  format: z.literal('entente/founding-invitation@1'),
  founding,
  name,
  /** The charter body that the genesis will name. */
  charter: bytes,
  /** Seats of the node that invites, for a person's eyes. */
  from: z
    .array(founder.pick({ name: true, host: true }))
    .min(1)
    .max(100),
})
export type FoundingInvitation = z.infer<typeof foundingInvitation>

/** What a founder's node answers: its seats with their public keys. */
export const foundingAnswer = z.strictObject({
  format: z.literal('entente/founding-answer@1'),
  founding,
  /** The newest record version that the founder's software knows. */
  recordVersion: z.int().min(1),
  founders: z.array(founder).min(1).max(100),
})
export type FoundingAnswer = z.infer<typeof foundingAnswer>

/** The genesis that all founders are to sign, and the signatures gathered so far. Any founder may add its own and pass it on. */
export const foundingGenesis = z.strictObject({
  format: z.literal('entente/founding-genesis@1'),
  founding,
  name,
  charter: bytes,
  genesis: bytes,
  /** The signed note over the genesis; null while nobody has signed. */
  note: z.string().max(500_000).nullable(),
})
export type FoundingGenesis = z.infer<typeof foundingGenesis>

/** What a member gives to whoever is to join a coalition that stands: whom it would join, and where they are reached. It is signed by nobody: its words are
 *  compared, and what a newcomer is let in by later is verified from the genesis on. */
export const joiningInvitation = z.strictObject({
  format: z.literal('entente/joining-invitation@1'),
  name: name.nullable(),
  coalition: coalitionId,
  /** The genesis body, the note by which all founders signed it, and the charter that it names. */
  genesis: bytes,
  note: z.string().max(500_000),
  charter: bytes,
  /** The roster body of the running epoch, and its charter. */
  roster: bytes,
  inForce: bytes,
  /** Where members say that they are reached. */
  addresses: z.array(endpoint).max(500),
})
export type JoiningInvitation = z.infer<typeof joiningInvitation>

/** A compartment that its readers are to sign, and the signatures gathered so far. It holds the compartment's secret: for readers only. */
export const compartmentProposal = z.strictObject({
  format: z.literal('entente/compartment-proposal@1'),
  /** The compartment's body. */
  body: bytes,
  /** What its opener calls it; each reader may call it otherwise. */
  label: z.string().trim().min(1).max(80).nullable(),
  note: z.string().max(500_000).nullable(),
})
export type CompartmentProposal = z.infer<typeof compartmentProposal>

/** Every file that travels between those who found something together. */
export const foundingFile = z.discriminatedUnion('format', [
  foundingInvitation,
  foundingAnswer,
  foundingGenesis,
  joiningInvitation,
  compartmentProposal,
])
export type FoundingFile = z.infer<typeof foundingFile>
