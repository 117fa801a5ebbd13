import { z } from 'zod'
import { blobHash, charterHash, epochId, memberName, recordId } from '../../records/common.ts'
import { keyRequestKind } from '../../records/keyRequestFile.ts'
import { rosterChangeName } from '../../records/motion.ts'
import { frozenHead, rosterMember } from '../../records/roster.ts'
import { named } from '../schemas.ts'

const count = z.int().min(0)
const { host, status, weight, ratified, generation } = rosterMember.shape

const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['joined', 'gone', 'keys']), member: memberName }),
  z.strictObject({ kind: z.literal('status'), member: memberName, status }),
  z.strictObject({ kind: z.literal('charter'), charter: charterHash }),
  z.strictObject({ kind: z.literal('restored') }),
])

const words = z.array(z.string()).meta({
  description: 'Twelve words of the keys, to be compared by another way than they came.',
})

const member = z.strictObject({
  ...{ name: memberName, host, status, weight, ratified, generation, words },
  here: z.boolean().meta({ description: 'Whether its seat is on this node.' }),
  leaves: z.boolean().meta({ description: 'Whether it has said that it leaves.' }),
  hostedWith: z.array(memberName).meta({ description: 'Others whom the same host runs.' }),
})

const epoch = z.strictObject({
  id: epochId,
  number: count,
  members: count,
  charter: charterHash,
  differs: z.array(difference).meta({ description: 'What is otherwise than in the epoch before.' }),
  motion: z.strictObject({ id: recordId, title: z.string() }).nullable(),
  ended: z
    .array(z.strictObject({ member: memberName, heads: z.array(frozenHead) }))
    .meta({ description: 'Where logs ended with it.' }),
})

const racing = z.strictObject({
  id: recordId,
  title: z.string(),
  kind: rosterChangeName,
  mover: memberName,
  needed: count.meta({ description: 'Supporters that it needs.' }),
  supporters: z.array(memberName),
})

/** The roster in full. */
export const rosterAnswer = named(
  'Roster',
  'Who the coalition is, by which epochs it came to be so, and what is under way to change it.',
  z.strictObject({
    words: z.array(z.string()).meta({
      description:
        'Twelve words of the coalition, by which a newcomer knows that an invitation is to this one.',
    }),
    takesIn: z.boolean().meta({ description: 'Whether a node elsewhere can join: a study has one host.' }),
    members: z.array(member),
    counts: z.strictObject({ members: count, faults: count, quorum: count }),
    epochs: z.array(epoch),
    slot: z.strictObject({
      attempt: count,
      dead: blobHash.nullable(),
      motions: z.array(racing),
      none: z.array(memberName).meta({ description: 'Who supports none of them.' }),
      missing: z.array(memberName).meta({ description: 'Who has not spoken in the slot.' }),
    }),
    freezing: z.array(recordId).meta({
      description: 'Motions for whose sake the seat says nothing new on others.',
    }),
  }),
)

/** A request for keys, with its words. */
export const keyRequestAnswer = named(
  'KeyRequest',
  'A request for keys as another member moves it, and the words by which that member knows it.',
  z.strictObject({ file: z.string(), name: z.string(), words }),
)

/** What a request for keys says. */
export const keyRequestRead = named(
  'KeyRequestSays',
  'Whose keys a request is for, and in place of which; of a newcomer its first.',
  z.strictObject({
    kind: keyRequestKind,
    member: memberName,
    host,
    url: z.string().nullable().meta({ description: 'Of a newcomer: where it says that it will be reached.' }),
    words,
  }),
)
