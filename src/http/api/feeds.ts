import { z } from 'zod'
import { feedMinutes, addFeed, feedList, feedOf, removeFeed, type Feed } from '../../node/feeds.ts'
import { endpoint, type Door } from '../endpoint.ts'
import { given } from '../input.ts'
import { named, refusalFields } from '../schemas.ts'
import * as examples from './examples.ts'

const minutes = z.int().min(feedMinutes.least).max(feedMinutes.most)

const feedAnswer = named(
  'Feed',
  'A feed that the seat follows: its new entries become documents in the seat’s home.',
  z.strictObject({
    id: z.string(),
    url: z.string(),
    every: minutes.meta({ description: 'Minutes from one visit to the next.' }),
    follow: z.boolean().meta({ description: 'Whether the pages behind its entries are read too.' }),
    next: z.string().meta({ description: 'When it is visited next: later than usual where visits failed.' }),
    last: z
      .strictObject({
        at: z.string(),
        read: z.int().min(0).meta({ description: 'Entries read then.' }),
        error: z.strictObject(refusalFields).nullable().meta({ description: 'What went wrong then.' }),
      })
      .nullable(),
    failures: z.int().min(0).meta({ description: 'Visits that failed since one went well.' }),
    visiting: z.boolean().meta({ description: 'Whether it is being visited now.' }),
  }),
)

function shown({ background }: Door, feed: Feed): object {
  return { ...feed, visiting: background.feeds.isVisiting(feed.id) }
}

const listFeeds = endpoint({
  method: 'get',
  path: '/api/feeds',
  tag: 'Evidence',
  summary: 'Lists the feeds the seat follows',
  answer: named('Feeds', 'Feeds by their addresses.', z.strictObject({ feeds: z.array(feedAnswer) })),
  examples: { answer: { feeds: [examples.feed] } },
  async run({ desk, door }) {
    return { feeds: (await feedList(desk)).map((feed) => shown(door, feed)) }
  },
})

const followFeed = endpoint({
  method: 'post',
  path: '/api/feeds',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Follows a feed, and visits it at once',
  description: 'RSS, Atom, RDF or JSON. A feed that is followed already is followed as now wished.',
  body: named(
    'FeedWish',
    'A feed to follow.',
    z.strictObject({
      url: z
        .string()
        .min(1)
        .max(4096)
        .meta({ description: 'An http or https address on the public network.' }),
      every: minutes
        .optional()
        .meta({ description: `Minutes between visits; ${feedMinutes.usual} where left out.` }),
      follow: z
        .boolean()
        .optional()
        .meta({ description: 'Reads the pages behind its entries where it does not carry them whole.' }),
    }),
  ),
  answer: feedAnswer,
  examples: { body: { url: examples.feed.url, every: 60 }, answer: examples.feed },
  async run({ desk, body, door }) {
    const feed = await addFeed(desk, { url: body.url, ...given({ every: body.every, follow: body.follow }) })
    void door.background.feeds.visit(feed.id)
    return shown(door, feed)
  },
})

const nothing = named('FeedAct', 'An empty object.', z.strictObject({}))

const visitFeed = endpoint({
  method: 'post',
  path: '/api/feeds/:id/poll',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Visits a feed now, whenever it is due',
  description: 'Answers at once; what it brings is read in the queue of readings.',
  parameter: 'The feed’s id.',
  body: nothing,
  answer: feedAnswer,
  examples: { body: {}, answer: { ...examples.feed, visiting: true } },
  async run({ desk, named: id, door }) {
    const feed = await feedOf(desk, id)
    void door.background.feeds.visit(id)
    return shown(door, feed)
  },
})

const leaveFeed = endpoint({
  method: 'post',
  path: '/api/feeds/:id/remove',
  tag: 'Evidence',
  acts: ['draft'],
  summary: 'Follows a feed no longer; what was read of it stays',
  parameter: 'The feed’s id.',
  body: nothing,
  answer: feedAnswer,
  examples: { body: {}, answer: examples.feed },
  async run({ desk, named: id, door }) {
    return shown(door, await removeFeed(desk, id))
  },
})

/** Routes of the feeds that seats follow. */
export const feedEndpoints = [listFeeds, followFeed, visitFeed, leaveFeed]
