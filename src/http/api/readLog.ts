import { z } from 'zod'
import { instantText as textOf } from '../../kernel/instant.ts'
import { instantText, memberName, tlp } from '../../records/common.ts'
import { recordTypes } from '../../records/registry.ts'
import { keepReadLog, readLog } from '../../node/readLog.ts'
import { endpoint } from '../endpoint.ts'
import { given } from '../input.ts'
import { pageQuery } from '../paging.ts'
import { named, nextPage } from '../schemas.ts'
import * as examples from './people.examples.ts'
import { doneAnswer } from './person.ts'

const showLog = endpoint({
  method: 'get',
  path: '/api/readlog',
  tag: 'People',
  acts: ['audit'],
  summary:
    'Lists who opened which record labelled AMBER or stricter, or looked before answering, newest first',
  query: z.strictObject({ after: z.string().max(60).optional(), limit: pageQuery.limit }),
  answer: named(
    'ReadLog',
    'Openings by people of this node. No other member ever sees them.',
    z.strictObject({
      entries: z.array(
        z.strictObject({
          person: z.string().meta({ description: 'A pseudonym; /api/people resolves it.' }),
          seat: memberName,
          record: z.string(),
          type: z.enum([...recordTypes, 'attachment']),
          tlp: tlp.nullable(),
          look: z.literal(true).optional().meta({
            description: 'Others’ answers to a question were looked at before the seat had given its own.',
          }),
          at: instantText,
        }),
      ),
      days: z.int().meta({ description: 'For how many days an opening is kept.' }),
      next: nextPage,
    }),
  ),
  examples: { answer: examples.readlog },
  async run({ asker, door, query }) {
    const { openings, days, next } = await readLog({ ...asker, ports: door.ports }, given(query))
    return { entries: openings.map((each) => ({ ...each, at: textOf(each.at) })), days, next }
  },
})

const keepLog = endpoint({
  method: 'post',
  path: '/api/readlog/days',
  tag: 'People',
  acts: ['users'],
  summary: 'Sets for how many days openings are kept, and removes what is older',
  body: named(
    'KeepingReadLog',
    'From a day to ten years.',
    z.strictObject({ days: z.int().min(1).max(3_650) }),
  ),
  answer: doneAnswer,
  examples: { body: { days: 90 }, answer: { done: true } },
  async run({ asker, door, body }) {
    await keepReadLog({ ...asker, ports: door.ports }, body.days)
    return { done: true }
  },
})

/** Routes about who opened what. */
export const readLogEndpoints = [showLog, keepLog]
