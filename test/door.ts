import type { Hono } from 'hono'
import { createApp } from '../src/http/app.ts'
import type { Clock } from '../src/node/ports/clock.ts'
import { charterFiles } from '../src/platform/charters.ts'
import { packageFile } from '../src/platform/package.ts'
import { asLive, testPeople, type TestPeople } from './people.ts'
import { foundNode, type TestNode, type TestNodeOptions } from './node.ts'

/** Stands in for the built pages: the door only fills in where it stands. */
export async function pageFile(
  path: string,
): Promise<{ bytes: Uint8Array; mediaType: string; compressed: undefined } | undefined> {
  if (path !== 'index.html') return undefined
  const html = '<meta name="entente-base" content="" /><meta name="entente-nonce" content="" />'
  return { bytes: new TextEncoder().encode(html), mediaType: 'text/html', compressed: undefined }
}

/** An answer as a test looks at it. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // The tests say what they expect of it.
  readonly json: unknown
}

/** The HTTP door of a founded node, without a network. */
export class TestDoor {
  readonly app: Hono
  readonly node: TestNode
  /** What was logged. */
  readonly logged: string[]

  readonly people: TestPeople

  constructor(app: Hono, node: TestNode, logged: string[], people: TestPeople) {
    this.people = people
    this.app = app
    this.node = node
    this.logged = logged
  }

  /** `live`: as if the coalition were no study. `machine`: the machine's clock, by which rates are counted and codes end. */
  static async open(
    options: TestNodeOptions & {
      readonly live?: boolean
      readonly machine?: Clock
    } = {},
  ): Promise<TestDoor> {
    const founded = await foundNode(options)
    const node = options.live === true ? { ...founded, coalition: asLive(founded.coalition) } : founded
    return TestDoor.of(node, options)
  }

  /** The door of a node that stands. */
  static of(
    node: TestNode,
    options: Pick<TestNodeOptions, 'pageFile'> & { readonly machine?: Clock },
  ): TestDoor {
    const { ports, coalition } = node
    const logged: string[] = []
    const log = (line: string): void => {
      logged.push(line)
    }
    const people = testPeople(coalition, {
      log,
      ...(options.machine === undefined ? {} : { clock: options.machine }),
    })
    return new TestDoor(
      createApp({
        ports,
        coalition,
        people: people.people,
        base: '',
        version: '1.2.3',
        packageFile,
        charterFiles,
        pageFile: options.pageFile ?? pageFile,
        log,
      }),
      node,
      logged,
      people,
    )
  }

  async request(path: string, init: RequestInit = {}): Promise<Answered> {
    const headers = new Headers(init.headers)
    // As pages say it. A test that wants to go without says something else.
    if (!headers.has('Entente-Request')) headers.set('Entente-Request', '1')
    const response = await this.app.request(path, { ...init, headers })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== '' ? JSON.parse(text) : undefined,
    }
  }

  /** Asks as a seat. */
  get(seat: string, path: string): Promise<Answered> {
    return this.request(path, { headers: { 'Entente-Seat': seat } })
  }

  /** Sends JSON as a seat: a value, or text as it is. */
  post(seat: string, path: string, body: unknown): Promise<Answered> {
    return this.request(path, {
      method: 'POST',
      headers: { 'Entente-Seat': seat, 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  /** Sends a document's bytes as a seat. */
  upload(seat: string, text: string | Uint8Array, name: string, more = ''): Promise<Answered> {
    return this.request(`/api/documents?name=${encodeURIComponent(name)}${more}`, {
      method: 'POST',
      headers: { 'Entente-Seat': seat, 'Content-Type': 'application/octet-stream' },
      body: typeof text === 'string' ? text : Uint8Array.from(text),
    })
  }
}

/** The id in an answer. */
export function idOf(answered: Answered): string {
  const { id } = answered.json as { id?: unknown }
  if (typeof id === 'string') return id
  throw new Error(`no id in ${answered.status} ${answered.text}`)
}

/** Lets records out as a seat: proposes, reads what it would bring, approves. Gives what the approval answers. */
export async function letOut(door: TestDoor, seat: string, wish: object): Promise<Answered> {
  const proposed = await door.post(seat, '/api/releases', wish)
  const id = (proposed.json as { id?: string }).id ?? 'none'
  const { preview } = (await door.get(seat, `/api/releases/${id}`)).json as {
    preview?: { fingerprint: string } | null
  }
  return preview
    ? door.post(seat, `/api/releases/${id}/approve`, { fingerprint: preview.fingerprint })
    : proposed
}

/** The code of a refusal, with its status. */
export function refusalOf(answered: Answered): string {
  const { error } = answered.json as { error?: { code?: string } }
  return `${answered.status} ${error?.code ?? 'none'}`
}

/** What an answer holds under a name. */
export function part(answered: Answered, name: string): unknown {
  return (answered.json as Record<string, unknown>)[name]
}

/** The places that a refusal names. */
export function pathsOf(answered: Answered): readonly string[] {
  return (answered.json as { error: { paths: string[] } }).error.paths
}

/** Id of an open question in the plenary, asked by alfa. */
export async function asked(door: TestDoor, more: object = {}): Promise<string> {
  const question = { text: 'Will it be held?', in: 'plenary', closes: '2021-06-30', ...more }
  return idOf(await door.post('alfa', '/api/questions', question))
}
