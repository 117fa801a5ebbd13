import type { z } from 'zod'
import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Background } from '../node/background.ts'
import type { CharterFiles } from '../node/ports/charters.ts'
import type { Coalition } from '../node/coalition.ts'
import { resolveId, type Desk } from '../node/desk.ts'
import type { Asker } from '../node/people.ts'
import type { Act } from '../node/roles.ts'
import type { People, Visitor } from './auth/people.ts'
import type { RateName, Rates } from './rates.ts'
import type { Ports } from '../node/ports.ts'

/** What every answer is made from. */
export interface Door {
  /** What stands before every path of this door: '' for the node's own coalition, `/sample` for the sample. */
  readonly base: string
  readonly ports: Ports
  readonly coalition: Coalition
  readonly version: string
  /** Who works here, and who of them asks. */
  readonly people: People
  readonly rates: Rates
  /** The charters that come with this software. */
  readonly charterFiles: CharterFiles
  /** Readings under way, and who listens. */
  readonly background: Background
  /** Removes the folder behind this door, where it is the sample's. */
  readonly removeSample?: () => Promise<void>
}

/** A request, checked. */
export interface Call<Query, Body> {
  readonly door: Door
  /** Who asks; undefined where an open endpoint is asked by somebody who is not signed in. */
  readonly visitor: Visitor | undefined
  /** Whoever asks, whatever seat they act for. Throws `E_SIGN_IN_REQUIRED`. */
  readonly asker: Asker
  /** The acting seat's desk. Throws `E_SIGN_IN_REQUIRED`, `E_ROLE_REFUSED`, and `E_SEAT_REQUIRED` where none is named and the person may act
   *  for several. */
  readonly desk: Desk
  /** The seat named, or the only one the person may act for; undefined where neither. */
  readonly seat: MemberName | undefined
  /** The parameter of the path, as typed. */
  readonly named: string
  readonly query: Query
  readonly body: Body
  /** The body where it was sent as bytes; `body` is then undefined. */
  readonly bytes: Uint8Array | undefined
}

/** One route of the API: what it takes, what it gives and what it does, in one declaration. */
export interface Endpoint<Query = unknown, Body = unknown> {
  readonly method: 'get' | 'post'
  /** As Hono writes it, with at most one parameter. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** The path's parameter, in words. */
  readonly parameter?: string
  readonly query?: z.ZodType<Query>
  readonly body?: z.ZodType<Body>
  /** Whether it answers those who are not signed in too. */
  readonly open?: boolean
  /** What whoever asks has to be allowed, one of these at least, before the use case asks exactly: `read` where a GET leaves it out, nothing
   *  where it is empty. */
  readonly acts?: readonly Act[]
  /** Whether its parameter names a record, or an attachment, that whoever asks has then opened: the read log notes it. */
  readonly opens?: 'record' | 'attachment'
  /** What it counts as, where it is called too often: a change for every POST where left out. */
  readonly rate?: RateName
  /** Whether the body may be bytes instead of JSON. */
  readonly takesBytes?: boolean
  /** A named schema, or null for bytes or a `SavedFile`. Of a stream: of the data of its events. */
  readonly answer: z.ZodType | null
  /** Whether it answers with server-sent events: `run` then gives what opens the stream. */
  readonly streams?: boolean
  readonly examples: { readonly body?: unknown; readonly answer?: unknown }
  run(call: Call<Query, Body>): Promise<unknown>
}

/** Bytes to be saved under a name. */
export class SavedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array

  constructor(name: string, mediaType: string, bytes: Uint8Array) {
    this.name = name
    this.mediaType = mediaType
    this.bytes = bytes
  }
}

/** Declares an endpoint; its types are those of its schemas. */
export function endpoint<Query = object, Body = undefined>(declared: Endpoint<Query, Body>): Endpoint {
  return declared
}

/** The id a path names: in full as it stands, or found by its first digits. Throws `E_NOT_FOUND`, `E_USAGE`. */
export async function namedRecord(call: Pick<Call<unknown, unknown>, 'desk' | 'named'>): Promise<RecordId> {
  return resolveId(call.desk, call.named)
}
