import { describe, expect, it } from 'vitest'
import { decidingCharter } from '../../test/deciding.ts'
import { idOf, TestDoor } from '../../test/door.ts'
import { endpoints } from './api.ts'
import { errorAnswer } from './schemas.ts'

interface Operation {
  readonly summary: string
  readonly tags: string[]
  readonly parameters: {
    readonly name?: string
    readonly in?: string
    readonly required?: boolean
    readonly $ref?: string
    readonly schema?: { readonly examples?: readonly unknown[] }
  }[]
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> }
  readonly responses: Record<string, { readonly $ref?: string; readonly content?: Record<string, unknown> }>
}

interface Description {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly tags: { readonly name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, unknown> }
}

async function described(door: TestDoor): Promise<Description> {
  return (await door.request('/openapi.json')).json as Description
}

function operations({ paths }: Description): [string, string, Operation][] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      method,
      path,
      operation,
    ]),
  )
}

/** Every `$ref` in a value. */
function refs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : []
  return [...own, ...Object.values(value).flatMap(refs)]
}

describe('the description', () => {
  it('is OpenAPI 3.1 of this version, and names every route once', async () => {
    const description = await described(await TestDoor.open())
    expect(description).toMatchObject({ openapi: '3.1.0', info: { title: 'Entente', version: '1.2.3' } })
    expect(
      operations(description)
        .map(([method, path]) => `${method} ${path}`)
        .sort(),
    ).toEqual(endpoints.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/, '{$1}')}`).sort())
  })

  it('has references that lead somewhere, and no schema that nothing refers to', async () => {
    const description = await described(await TestDoor.open())
    const found = refs(description)
    const resolve = (ref: string): unknown => {
      expect(ref).toMatch(/^#\//)
      const steps = ref.slice(2).split('/')
      return steps.reduce<unknown>(
        (at, step) => (at as Record<string, unknown> | undefined)?.[step],
        description,
      )
    }
    expect(found.length).toBeGreaterThan(20)
    for (const ref of found) expect({ ref, target: typeof resolve(ref) }).toEqual({ ref, target: 'object' })
    const unused = Object.keys(description.components.schemas).filter(
      (name) => !found.includes(`#/components/schemas/${name}`),
    )
    expect(unused).toEqual([])
  })

  it('says of each route what it takes, gives and refuses', async () => {
    const description = await described(await TestDoor.open())
    const tags = description.tags.map(({ name }) => name)
    const ids = new Set<string>()
    for (const [method, path, operation] of operations(description)) {
      const where = `${method} ${path}`
      expect(operation.summary, where).toMatch(/^[A-Z]/)
      expect(tags, where).toEqual(expect.arrayContaining(operation.tags))
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      expect(
        operation.parameters.flatMap((each) => (each.in === 'path' ? [each.name] : [])),
        where,
      ).toEqual(inPath)
      const statuses = Object.keys(operation.responses)
      expect(statuses, where).toEqual([method === 'post' ? '201' : '200', 'default'])
      expect(operation.responses['default']?.$ref, where).toBe('#/components/responses/Refused')
      expect(operation.requestBody !== undefined, where).toBe(method === 'post')
      ids.add((operation as Operation & { operationId: string }).operationId)
    }
    expect(ids.size).toBe(endpoints.length)
  })

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    'has examples that fit: %s',
    (_, { answer, body, examples }) => {
      if (answer) expect(answer.safeParse(examples.answer).error?.issues).toBeUndefined()
      else expect(examples.answer).toBeUndefined()
      if (body) expect(body.safeParse(examples.body).error?.issues).toBeUndefined()
    },
  )
})

describe('a walk over the description', () => {
  it('gets from every GET route what it describes', async () => {
    const door = await TestDoor.open({ charter: decidingCharter })
    const document = await door.upload('alfa', 'The ministers met.\nSpokesman: an exercise began.\n', 'a.txt')
    const { blobs, events } = document.json as { blobs: { original: string }; events: { id: string }[] }
    const ask = (more: object) =>
      door.post('alfa', '/api/questions', {
        text: 'Will it be held?',
        closes: '2021-06-30',
        in: 'plenary',
        ...more,
      })
    const question = idOf(await ask({}))
    const evidence = [{ id: question, direction: 'for', weight: 2 }]
    for (const [seat, probability] of [
      ['alfa', 0.2],
      ['bravo', 0.6],
    ] as const) {
      const answer = { kind: 'binary', probability, lowest: 0.1 }
      await door.post(seat, `/api/questions/${question}/judgements`, { answer, evidence, dissent: 'No.' })
    }
    await door.post('bravo', `/api/records/${question}/comments`, { text: 'Well?', mentions: ['alfa'] })
    door.node.clock.set('2020-11-27')
    await door.post('bravo', `/api/questions/${question}/resolution`, {
      outcome: { kind: 'binary', value: true },
    })
    const motion = idOf(
      await door.post('alfa', '/api/motions', { rule: 'silence', title: 'Meet', text: 'In May.' }),
    )
    await door.post('bravo', `/api/motions/${motion}/positions`, { value: 'oppose' })
    const charter = JSON.stringify({ ...decidingCharter, name: 'Amended' })
    const amendment = idOf(
      await door.post('alfa', '/api/roster/motions', { wanted: { kind: 'amend', charter } }),
    )
    const invited = { name: 'Anna', username: 'anna', roles: ['owner'], seats: null }
    const named: Record<string, string> = {
      '/api/people/{id}/sessions': idOf(await door.post('alfa', '/api/people', invited)),
      '/api/documents/{id}': idOf(document),
      '/api/happenings/{id}': events[0]?.id ?? '',
      '/api/charters/{id}': 'csto',
      '/api/charters/{id}/duties': 'csto',
      '/api/releases/{id}': idOf(
        await door.post('alfa', '/api/releases', { ids: [idOf(document)], in: 'plenary', withEvents: true }),
      ),
      '/api/motions/{id}': motion,
      '/api/motions/{id}/certificate': motion,
      '/api/motions/{id}/attachment': amendment,
      '/api/questions/{id}': question,
      '/api/questions/{id}/manifest': question,
      '/api/questions/{id}/signs': question,
      '/api/questions/{id}/history.csv': question,
      '/api/hypotheses/{id}': idOf(
        await door.post('alfa', '/api/hypotheses', {
          text: 'Why was it held?',
          hypotheses: [
            { text: 'Habit', note: '' },
            { text: 'Warning', note: '' },
          ],
          in: 'plenary',
          question,
        }),
      ),
      '/api/records/{id}': question,
      '/api/records/{id}/comments': question,
      '/api/blobs/{hash}': blobs.original,
      '/api/compartments/{id}/file': idOf(
        await door.post('alfa', '/api/compartments', { readers: ['bravo'], tlp: 'AMBER' }),
      ),
    }
    const walked: string[] = []
    for (const [method, path, { parameters }] of operations(await described(door))) {
      if (method !== 'get') continue
      const endpoint = endpoints.find(
        (each) => each.path.replace(/:(\w+)/, '{$1}') === path && each.method === 'get',
      )
      // A stream has no end to wait for; its own tests listen to it.
      if (endpoint?.streams === true) continue
      // Of a founding that is over nothing is left to be passed on, and nobody is invited to a study; their own tests get them where there is something.
      if (path === '/api/founding/file' || path === '/api/roster/invitation') {
        walked.push(path)
        continue
      }
      const needsQuery = parameters.filter((each) => each.in === 'query' && each.required === true)
      const query = needsQuery
        .map(({ name, schema }) => {
          const example: unknown = schema?.examples?.[0]
          return `${name ?? ''}=${typeof example === 'string' ? example : 'ministers'}`
        })
        .join('&')
      const answered = await door.get('alfa', `${path.replace(/\{\w+\}/, named[path] ?? 'none')}?${query}`)
      expect({ path, status: answered.status }).toEqual({ path, status: 200 })
      if (endpoint?.answer) {
        expect({ path, issues: endpoint.answer.safeParse(answered.json).error?.issues }).toEqual({ path })
      }
      walked.push(path)
    }
    expect(walked).toHaveLength(
      endpoints.filter(({ method, streams }) => method === 'get' && streams !== true).length,
    )
  })

  it('is refused in the form described', async () => {
    const door = await TestDoor.open()
    for (const { method, path, open } of endpoints) {
      // Who asks has no seat yet.
      if (open === true && method === 'get') continue
      const address = `${path.replace(/:\w+/, '0'.repeat(64))}?as=nobody`
      const answered =
        method === 'get'
          ? await door.request(address)
          : await door.request(address, {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: '{}',
            })
      expect(answered.status).toBeGreaterThanOrEqual(400)
      expect(errorAnswer.safeParse(answered.json).success).toBe(true)
    }
  })
})
