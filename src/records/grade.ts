import { z } from 'zod'

/** Admiralty reliability of a source. F: cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
/** Admiralty credibility of a claim. 6: cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const

/** A grade of the document or event it is about. A person's grade stands over the rules'. */
export const grade = z.strictObject({
  reliability: z.enum(reliabilities),
  credibility: z.union(credibilities.map((value) => z.literal(value))),
  reasons: z.array(z.string().min(1).max(2000)).min(1).max(50),
  by: z.enum(['rules', 'person']),
})
export type Grade = z.infer<typeof grade>
