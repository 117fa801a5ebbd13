import { quorumUnder } from '../../decisions/counts.ts'
import { outcomeOf, type Counted, type Heard } from '../../decisions/outcome.ts'
import { caseOf } from './due.ts'
import type { ValidFile } from './motionFile.ts'
import type { Heads } from './proofs.ts'
import type { Placed, Statements } from './statements.ts'

/** Statements that are counted with a motion: those of its ballots' receipts, which tell a closing that leaves one out, and the motions that race with it, among them. */
export function countable(held: Statements, { said, motion, rivals }: ValidFile): Placed[] {
  const ballots = said.filter(({ type }) => type === 'ballot')
  return [
    ...said.filter(({ type }) => type === 'position' || type === 'ballot' || type === 'closing'),
    ...ballots
      .flatMap(({ id }) => held.receiptsOf(id))
      .filter((each) => each.compartment === motion.compartment),
    ...rivals,
  ]
}

/** What a motion comes to by all that is held here, and which statements count towards it. */
export async function standing(held: Statements, heads: Heads, file: ValidFile): Promise<Counted> {
  const { needed } = quorumUnder(file.ground, file.rule.faults)
  const heard: Heard[] = []
  for (const statement of countable(held, file))
    heard.push({ statement, signers: await heads.holders(statement, needed) })
  return outcomeOf(caseOf(file), heard)
}
