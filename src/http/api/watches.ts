import { z } from 'zod'
import { addWatch, removeWatch, watchList } from '../../node/watches.ts'
import { endpoint } from '../endpoint.ts'
import { named, refusalFields } from '../schemas.ts'
import * as examples from './examples.ts'

const watchAnswer = named(
  'Watch',
  'A folder of the node’s machine whose files are read into the seat’s home as they come.',
  z.strictObject({
    id: z.string(),
    path: z.string(),
    read: z.int().min(0).meta({ description: 'Files read of it as they stand.' }),
    failed: z.array(z.strictObject({ name: z.string(), ...refusalFields })).meta({
      description: 'Files that could not be read as they stand; they are tried again when they change.',
    }),
    error: z
      .strictObject(refusalFields)
      .nullable()
      .meta({ description: 'Why the folder itself is not looked into, or not whole.' }),
  }),
)

const listWatches = endpoint({
  method: 'get',
  path: '/api/watches',
  tag: 'Evidence',
  acts: ['read', 'node'],
  summary: 'Lists the folders watched for the seat',
  answer: named('Watches', 'Folders by their paths.', z.strictObject({ watches: z.array(watchAnswer) })),
  examples: { answer: { watches: [examples.watch] } },
  async run({ desk }) {
    return { watches: await watchList(desk) }
  },
})

const watchFolder = endpoint({
  method: 'post',
  path: '/api/watches',
  tag: 'Evidence',
  acts: ['node'],
  summary: 'Watches a folder of the node’s machine',
  description:
    'New and changed files are read once they have stayed the same for two seconds, in the folders below it too; links are passed over.',
  body: named(
    'WatchWish',
    'A folder to watch.',
    z.strictObject({
      path: z.string().min(1).max(4096).meta({ description: 'Its path on the node’s machine.' }),
    }),
  ),
  answer: watchAnswer,
  examples: { body: { path: examples.watch.path }, answer: examples.watch },
  async run({ desk, body }) {
    return addWatch(desk, body.path)
  },
})

const leaveWatch = endpoint({
  method: 'post',
  path: '/api/watches/:id/remove',
  tag: 'Evidence',
  acts: ['node'],
  summary: 'Watches a folder no longer; what was read of it stays',
  parameter: 'The watch’s id.',
  body: named('WatchAct', 'An empty object.', z.strictObject({})),
  answer: watchAnswer,
  examples: { body: {}, answer: examples.watch },
  async run({ desk, named: id }) {
    return removeWatch(desk, id)
  },
})

/** Routes of the folders that are watched. */
export const watchEndpoints = [listWatches, watchFolder, leaveWatch]
