import { describe, expect, it } from 'vitest'
import { idOf, TestDoor, type Answered } from '../../test/door.ts'
import { endpoints } from './api.ts'

const secretText = 'Zanzibar is mentioned nowhere else: the ministers met.\n'

/** What alfa writes into its home, by which bravo might notice it. */
async function writeSecrets(door: TestDoor): Promise<{ ids: string[]; blobs: string[]; question: string }> {
  const document = await door.upload('alfa', secretText, 'secret.txt')
  const { events, blobs } = document.json as { events: { id: string }[]; blobs: Record<string, string> }
  const question = idOf(
    await door.post('alfa', '/api/questions', { text: 'Will Zanzibar?', closes: '2021-06-30' }),
  )
  const said = await door.post('alfa', `/api/records/${question}/comments`, { text: 'Zanzibar it is.' })
  const ids = [idOf(document), ...events.map(({ id }) => id), question, idOf(said)]
  return { ids, blobs: [...new Set(Object.values(blobs))], question }
}

/** Everything of an answer that its asker sees. */
function seen({ status, headers, text }: Answered): unknown {
  return { status, headers: Object.fromEntries(headers), text }
}

/** A stream has no end to compare; its own tests listen to it. */
const gets = endpoints
  .filter(({ method, streams }) => method === 'get' && streams !== true)
  .map(({ path }) => path)
const lists = [...gets.filter((path) => !path.includes(':')), '/openapi.json']
const ones = gets.filter((path) => path.includes(':'))

/** What has to be asked for with more than its address. */
const queries: Readonly<Record<string, string>> = {
  '/api/search': '?q=met',
  '/api/charters/compare': '?left=sco&right=cica',
  '/api/charters/:id/duties': '?situation=armedAttack',
  '/api/scenarios': '?charters=sco,cica&situation=armedAttack',
  '/api/founding/file': '?kind=invitation',
}
/** What this node refuses to everybody: it was founded long ago. */
const refused: Readonly<Record<string, number>> = {
  '/api/founding/file': 409,
  '/api/roster/invitation': 400,
}

describe('what stands in alfa’s home', () => {
  it.each(lists)('changes no byte of what bravo is answered: %s', async (path) => {
    const door = await TestDoor.open()
    await door.upload('bravo', 'Bravo met.', 'own.txt')
    await door.post('alfa', '/api/questions', {
      text: 'Will it be held?',
      in: 'plenary',
      closes: '2021-06-30',
    })
    const address = `${path}${queries[path] ?? ''}`
    // Answers tell the time.
    const asked = () => {
      door.node.clock.set('2021-01-01')
      return door.get('bravo', address)
    }
    const before = seen(await asked())
    expect(before).toMatchObject({ status: refused[path] ?? 200 })
    await writeSecrets(door)
    expect(seen(await asked())).toEqual(before)
  })

  it.each(ones)('is answered to bravo as what does not exist, byte for byte: %s', async (path) => {
    const [door, elsewhere] = [await TestDoor.open(), await TestDoor.open()]
    const { ids, blobs } = await writeSecrets(door)
    // A compartment is asked for by its whole id alone.
    const short = path.startsWith('/api/compartments/') ? [] : ids.map((id) => id.slice(0, 8))
    const names = path.includes(':hash') ? blobs : [...ids, ...short]
    for (const name of names) {
      for (const accept of ['application/json', 'text/html']) {
        const init = { headers: { 'Entente-Seat': 'bravo', Accept: accept } }
        const address = `${path.replace(/:\w+/, name)}${queries[path] ?? ''}`
        const answered = await door.request(address, init)
        expect(answered.status).toBe(404)
        expect(seen(answered)).toEqual(seen(await elsewhere.request(address, init)))
      }
    }
  })

  it('is seen by alfa itself on the same routes', async () => {
    const door = await TestDoor.open()
    const { ids, blobs, question } = await writeSecrets(door)
    for (const id of ids) expect((await door.get('alfa', `/api/records/${id}`)).status).toBe(200)
    for (const hash of blobs) expect((await door.get('alfa', `/api/blobs/${hash}`)).status).toBe(200)
    for (const path of [
      `/api/questions/${question}`,
      '/api/search?q=Zanzibar',
      '/api/events',
      '/api/questions',
    ])
      expect((await door.get('alfa', path)).text).toContain('Zanzibar')
  })

  it('cannot be acted on by bravo, and is refused as what does not exist', async () => {
    const [door, elsewhere] = [await TestDoor.open(), await TestDoor.open()]
    const { ids, question } = await writeSecrets(door)
    const acts: [string, object][] = [
      [`/api/questions/${question}/judgements`, { answer: { kind: 'binary', probability: 0.5 } }],
      [`/api/questions/${question}/resolution`, { outcome: { kind: 'binary', value: true } }],
      ...ids.flatMap((id): [string, object][] => [
        [`/api/records/${id}/comments`, { text: 'Found you.' }],
        ['/api/releases/preview', { ids: [id], in: 'plenary' }],
        ['/api/releases', { ids: [id], in: 'plenary' }],
        ['/api/retractions', { id, reason: 'error' }],
        ['/api/seen', { place: id }],
      ]),
    ]
    for (const [path, body] of acts) {
      const answered = await door.post('bravo', path, body)
      expect(answered.status).toBe(404)
      expect(seen(answered)).toEqual(seen(await elsewhere.post('bravo', path, body)))
    }
  })

  it('cannot be cited, paged from or filtered by', async () => {
    const door = await TestDoor.open()
    const { ids } = await writeSecrets(door)
    const own = idOf(
      await door.post('bravo', '/api/questions', { text: 'Will it be?', closes: '2021-06-30' }),
    )
    const nobody = '0123456789abcdef'.repeat(4)
    const ask = async (id: string): Promise<string[]> => {
      const cited = await door.post('bravo', `/api/questions/${own}/judgements`, {
        answer: { kind: 'binary', probability: 0.5 },
        evidence: [{ id, direction: 'for', weight: 1 }],
      })
      const paged = await Promise.all(
        ['documents', 'events'].map((list) => door.get('bravo', `/api/${list}?after=${id}`)),
      )
      const filtered = await door.get('bravo', `/api/events?document=${id}`)
      const hide = (text: string): string => text.replaceAll(id, 'ID').replaceAll(id.slice(0, 16), 'ID')
      return [cited, ...paged, filtered].map(({ status, text }) => `${status} ${hide(text)}`)
    }
    const unknown = await ask(nobody)
    expect(unknown.map((answer) => answer.slice(0, 3))).toEqual(['404', '404', '404', '200'])
    for (const id of ids) expect(await ask(id)).toEqual(unknown)
  })

  it('is not left open by naming alfa’s home', async () => {
    const [door, elsewhere] = [await TestDoor.open(), await TestDoor.open()]
    const { compartments } = (await door.get('alfa', '/api/node')).json as {
      compartments: { id: string; name: string }[]
    }
    const home = compartments.find(({ name }) => name === 'home')?.id
    const body = { text: 'Will it be held?', closes: '2021-06-30', in: home }
    const refused = await door.post('bravo', '/api/questions', body)
    expect(refused.status).toBe(404)
    expect(seen(refused)).toEqual(seen(await elsewhere.post('bravo', '/api/questions', body)))
  })
})
