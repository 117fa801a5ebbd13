import { z } from 'zod'
import { memberName } from './common.ts'

/** A share as whole numbers p/d, and whether more than it is needed or it is enough. */
export const share = z
  .strictObject({
    p: z.int().min(1).max(1000),
    d: z.int().min(1).max(1000),
    /** More than p/d; otherwise at least p/d. */
    moreThan: z.boolean(),
  })
  .refine(({ p, d }) => p <= d, 'a share is at most one')
export type Share = z.infer<typeof share>

/** How many are needed: a share of the base, or a number that no exclusion changes. */
export const needed = z.union([share, z.strictObject({ fixed: z.int().min(1).max(500) })])
export type Needed = z.infer<typeof needed>

/** Everybody has spoken and nobody stands in the way. */
const consensus = z.strictObject({
  kind: z.literal('consensus'),
  /** Whether an abstention stands in the way: it does under unanimity, unless the charter lets it pass. */
  abstention: z.enum(['passes', 'blocks']),
  /** Under a silence procedure nodes say *no objection* for silent people once the period has run. */
  silence: z.boolean(),
})

/** Enough members support it: a majority, a qualified majority, or a fixed number, of all electors. */
const threshold = z.strictObject({
  kind: z.literal('threshold'),
  needs: needed,
  /** Members each of whom can stop it. */
  vetoes: z.array(memberName).max(500),
  vetoAbstains: z.enum(['passes', 'blocks']),
  /** Whether members who recuse themselves leave the base smaller; a fixed number never shrinks. */
  recusalShrinksBase: z.boolean(),
})

/** Enough of those who vote, or who are present, support it, and enough are present. */
const voting = z.strictObject({
  kind: z.literal('voting'),
  needs: share,
  of: z.enum(['voting', 'present']),
  /** Members who must be present, counted by heads. */
  quorum: needed.nullable(),
})

/** A method of decision as data: a total function of one statement per elector. */
export const decisionMethod = z.strictObject({
  /** A: everybody's statement is waited for as long as it matters. B: what came by a deadline, as enough members witnessed it. */
  rule: z.enum(['A', 'B']),
  count: z.discriminatedUnion('kind', [consensus, threshold, voting]),
  /** Who has a say: the members, or those among them who have ratified. */
  electors: z.enum(['members', 'ratified']),
  /** Whether statements count by the roster's weights. */
  weighted: z.boolean(),
  /** Whether a member may say *follow X*; under rule B, where ballots may come too late one by one, it may not. */
  proxy: z.boolean(),
})
export type DecisionMethod = z.infer<typeof decisionMethod>
