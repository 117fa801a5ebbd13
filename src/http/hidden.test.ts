import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOf, letOut, TestDoor } from '../../test/door.ts'
import { endpoints } from './api.ts'

/** What the readers of a compartment do in it. */
type Act = 'ask' | 'comment' | 'document' | 'retract' | 'name'

/** Routes that list, count, search or feed; a stream has no end to compare. */
const lists = endpoints
  .filter(({ method, streams, path }) => method === 'get' && streams !== true && !path.includes(':'))
  .map(({ path }) => path)
const addresses = [
  ...lists,
  '/api/search?q=Zanzibar',
  '/api/questions?state=all&limit=100',
  '/api/documents?limit=100&q=Zanzibar',
  '/api/logs?as=charlie',
]

/** Everything charlie is answered, byte for byte, at one moment. Answers tell the time. */
async function everyAnswer(door: TestDoor): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const address of addresses) {
    door.node.clock.set('2021-01-01')
    const { status, headers, text } = await door.get('charlie', address)
    answers.set(address, JSON.stringify([status, [...headers], text]))
  }
  return answers
}

it('a seat is answered the same, byte for byte, whatever others write in a compartment that it does not read', async () => {
  const door = await TestDoor.open()
  const plain = { text: 'Will it be held?', in: 'plenary', closes: '2021-06-30' }
  idOf(await door.post('alfa', '/api/questions', plain))
  const before = await everyAnswer(door)
  const hidden = idOf(
    await door.post('alfa', '/api/compartments', { readers: ['bravo'], tlp: 'AMBER', label: 'Zanzibar' }),
  )
  expect((await door.post('bravo', `/api/compartments/${hidden}/sign`, {})).status).toBe(201)
  let number = 0
  const written: string[] = []
  const question = async (seat: string): Promise<string> => {
    const id = idOf(
      await door.post(seat, '/api/questions', { ...plain, text: `Will Zanzibar ${number++}?`, in: hidden }),
    )
    written.push(id)
    return id
  }
  const acts: Record<Act, (seat: string) => Promise<unknown>> = {
    ask: question,
    comment: async (seat) => {
      const about = written.at(-1) ?? (await question(seat))
      written.push(idOf(await door.post(seat, `/api/records/${about}/comments`, { text: 'Zanzibar it is.' })))
    },
    document: async (seat) => {
      const id = idOf(
        await door.upload(seat, `The ministers met in Zanzibar on ${++number} May 2016.\n`, 'z.txt'),
      )
      expect((await letOut(door, seat, { ids: [id], in: hidden })).status).toBe(201)
    },
    retract: async (seat) => {
      const about = await question(seat)
      const id = idOf(
        await door.post(seat, `/api/records/${about}/comments`, { text: 'Zanzibar, taken back.' }),
      )
      expect((await door.post(seat, '/api/retractions', { id, reason: 'error' })).status).toBe(201)
    },
    name: (seat) => door.post(seat, `/api/compartments/${hidden}/label`, { label: `Zanzibar ${++number}` }),
  }
  const act = fc.tuple(
    fc.constantFrom<Act>('ask', 'comment', 'document', 'retract', 'name'),
    fc.constantFrom('alfa', 'bravo'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (done) => {
      for (const [name, seat] of done) await acts[name](seat)
      const after = await everyAnswer(door)
      for (const [address, answer] of before) expect([address, after.get(address)]).toEqual([address, answer])
    }),
    {
      numRuns: 2,
      examples: [
        [
          [
            ['ask', 'alfa'],
            ['comment', 'bravo'],
            ['document', 'alfa'],
            ['retract', 'bravo'],
            ['name', 'bravo'],
          ],
        ],
      ],
    },
  )
  // It would be seen, were it theirs.
  expect((await door.get('bravo', '/api/search?q=Zanzibar')).text).toContain('Zanzibar')
}, 120_000)
