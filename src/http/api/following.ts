import { z } from 'zod'
import { followUnder, standingFollows } from '../../node/decisions/follow.ts'
import { termId } from '../../records/charterTerms.ts'
import { memberName } from '../../records/common.ts'
import { endpoint } from '../endpoint.ts'
import { named } from '../schemas.ts'
import { following as followingExample, followWish } from './motions.examples.ts'

const tag = 'Decisions'
const path = '/api/following'

/** Whom a seat's node follows, under which rules. */
export const followingAnswer = named(
  'Following',
  'Whom the seat’s node follows in motions under which rules of the charter. It is told to nobody: what is signed is one position a motion.',
  z.strictObject({
    follows: z.array(z.strictObject({ rule: termId, follow: memberName })),
  }),
)

type Following = z.infer<typeof followingAnswer>

async function followingOf(desk: Parameters<typeof standingFollows>[0]): Promise<Following> {
  const follows = await standingFollows(desk)
  return { follows: follows.map(({ rule, follow }) => ({ rule, follow })) }
}

const list = endpoint({
  method: 'get',
  path,
  tag,
  summary: 'Says whom the seat’s node follows in motions, by rule',
  query: z.strictObject({}),
  answer: followingAnswer,
  examples: { answer: followingExample },
  async run({ desk }) {
    return followingOf(desk)
  },
})

const tell = endpoint({
  method: 'post',
  path,
  acts: ['position'],
  tag,
  summary: 'Tells the seat’s node whom to follow in every motion under a rule, those that are open included',
  body: named(
    'FollowWish',
    'The rule, and the member that is followed from now on; null for nobody any more, by which nothing that was said changes.',
    z.strictObject({ rule: termId, follow: memberName.nullable() }),
  ),
  answer: followingAnswer,
  examples: { body: followWish, answer: followingExample },
  async run({ desk, body: { rule, follow } }) {
    await followUnder(desk, rule, follow)
    return followingOf(desk)
  },
})

/** Routes about what a node says of motions by itself, by following another member. */
export const followingEndpoints = [list, tell]
