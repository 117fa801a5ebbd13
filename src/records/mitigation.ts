import { z } from 'zod'
import { memberName, recordId } from './common.ts'

/** A factor on odds or amounts: a thousandfold either way is more than anybody can mean. */
const factor = z.number().min(0.001).max(1000)

/** What an activity would change, and who has to take part for it to. */
export const mitigation = z.strictObject({
  title: z.string().min(1).max(400),
  /** Each holds once all of its members take part; effects on one risk multiply, so their order does not matter. */
  effects: z
    .array(
      z.strictObject({
        /** One of the risks that the record is about. */
        risk: recordId,
        needs: z.array(memberName).min(1).max(40),
        /** What the odds of its happening are multiplied by: 1 changes nothing, above 1 makes it likelier. */
        odds: factor,
        /** What every amount is multiplied by. */
        amount: factor,
        note: z.string().max(2000),
      }),
    )
    .min(1)
    .max(500),
  note: z.string().max(8000),
})
export type Mitigation = z.infer<typeof mitigation>
