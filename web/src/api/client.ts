import createClient from 'openapi-fetch'
import { base } from '../lib/base.ts'
import { foundingCode } from '../lib/foundingCode.ts'
import { actingSeat } from '../lib/seat.ts'
import type { components, paths } from './openapi.d.ts'

/** Paths that have an answer to `Method`. */
type PathsOf<Method extends 'get' | 'post'> = {
  [Path in keyof paths]: paths[Path][Method] extends { responses: unknown } ? Path : never
}[keyof paths]

/** Addresses that can be read. */
export type GetPath = PathsOf<'get'>
/** Addresses that change something. */
export type PostPath = PathsOf<'post'>

type Json<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201
        ? Responses[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never
    }[keyof Responses]
  : never
type Part<Operation, Name extends string> = Operation extends {
  parameters: Partial<Record<Name, infer Value>>
}
  ? Value
  : undefined

/** What `GET path` answers. */
export type Answer<Path extends GetPath> = Json<paths[Path]['get']>
/** What `POST path` answers. */
export type Done<Path extends PostPath> = Json<paths[Path]['post']>
/** What `POST path` takes. */
export type Sent<Path extends PostPath> = paths[Path]['post'] extends {
  requestBody?: { content: { 'application/json': infer Body } }
}
  ? Body
  : undefined
/** What of a request stands in its address. */
export interface Parameters<Operation> {
  readonly path?: Part<Operation, 'path'>
  readonly query?: Part<Operation, 'query'>
}
/** A named schema of the API. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** The node said no: its code, its sentence, and every place in what was sent that is wrong. */
export class Refusal extends Error {
  readonly code: string
  readonly paths: readonly string[]
  readonly status: number

  constructor(status: number, error: { code: string; message: string; paths: readonly string[] }) {
    super(error.message)
    this.name = 'Refusal'
    this.code = error.code
    this.paths = error.paths
    this.status = status
  }
}

/** The node did not answer at all. */
export class Unreachable extends Error {}

const client = createClient<Record<string, never>>({ baseUrl: `${location.origin}${base}` })

let isFounding = false

/** Says that a coalition is only being founded here: every request then brings the code of the founding. */
export function foundHere(): void {
  isFounding = true
}

/** Headers of every request: which seat acts, and that a page of this node asks. */
export function headers(): Record<string, string> {
  const seat = actingSeat()
  const founding = isFounding ? foundingCode() : undefined
  return {
    'Entente-Request': '1',
    ...(seat === undefined ? {} : { 'Entente-Seat': seat }),
    ...(founding === undefined ? {} : { 'Entente-Founding': founding }),
  }
}

async function call(
  method: 'GET' | 'POST',
  path: string,
  params: Parameters<unknown>,
  body?: unknown,
  signal?: AbortSignal,
) {
  const send = client[method] as unknown as (
    path: string,
    init: object,
  ) => Promise<{
    data?: unknown
    error?: { error?: ConstructorParameters<typeof Refusal>[1] }
    response: Response
  }>
  const { data, error, response } = await send(path, {
    params,
    headers: headers(),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause
    throw new Unreachable('the node does not answer', { cause })
  })
  if (response.ok) return data
  throw new Refusal(
    response.status,
    error?.error ?? { code: 'E_INTERNAL', message: response.statusText, paths: [] },
  )
}

/** Reads from the node. Throws `Refusal`, `Unreachable`. */
export async function get<Path extends GetPath>(
  path: Path,
  params: Parameters<paths[Path]['get']> = {},
  signal?: AbortSignal,
): Promise<Answer<Path>> {
  return (await call('GET', path, params, undefined, signal)) as Answer<Path>
}

/** Changes something at the node. Throws `Refusal`, `Unreachable`. */
export async function post<Path extends PostPath>(
  path: Path,
  body: Sent<Path>,
  params: Parameters<paths[Path]['post']> = {},
): Promise<Done<Path>> {
  return (await call('POST', path, params, body ?? {})) as Done<Path>
}

/** Sends the bytes of a file, and gives the answer read as JSON. Throws `Refusal`, `Unreachable`. */
export async function postBytes(
  path: string,
  file: Blob,
  query: Record<string, string> = {},
): Promise<unknown> {
  const address = new URL(`${base}${path}`, location.origin)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers(), 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch((cause: unknown) => {
    throw new Unreachable('the node does not answer', { cause })
  })
  const answer = (await response.json()) as { error?: ConstructorParameters<typeof Refusal>[1] }
  if (response.ok) return answer
  throw new Refusal(
    response.status,
    answer.error ?? { code: 'E_INTERNAL', message: response.statusText, paths: [] },
  )
}
