import { z } from 'zod'
import { failure } from '../../kernel/error.ts'
import { requireAct } from '../../node/roles.ts'
import { endpoint } from '../endpoint.ts'
import { named } from '../schemas.ts'

const removeSample = endpoint({
  method: 'post',
  path: '/api/sample/remove',
  acts: ['users'],
  tag: 'Node',
  summary: 'Removes the sample: its folder, its keys and its state',
  description:
    'Answered by the sample’s own door alone, under `/sample`. Nothing of it is left on this machine.',
  body: named('RemovingSample', 'Nothing needs to be said.', z.strictObject({})),
  answer: named('SampleRemoved', 'The sample is gone.', z.strictObject({ removed: z.literal(true) })),
  examples: { body: {}, answer: { removed: true } },
  async run({ door, asker }) {
    if (door.removeSample === undefined)
      throw failure('E_NOT_FOUND', 'this is no sample', { paths: ['sample'] })
    // With the folder go the accounts in it.
    requireAct(asker, 'users')
    await door.removeSample()
    return { removed: true }
  },
})

/** Routes of the sample’s door alone. */
export const sampleEndpoints = [removeSample]
