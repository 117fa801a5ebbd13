import { expect } from 'vitest'
import { keyIdOf } from '../src/federation/http/digest.ts'
import { signRequest } from '../src/federation/http/signatures.ts'
import { transportSigners } from '../src/federation/http/signer.ts'
import { membersOf } from '../src/node/exchange/members.ts'
import type { Together } from './nodes.ts'

/** A request as one node makes it of another. */
export interface Wish {
  readonly from: string
  /** Whose node is asked. */
  readonly to: string
  /** For whom the request is signed; the node asked where left out. */
  readonly forWhom?: string
  readonly method?: 'GET' | 'POST'
  readonly body?: Uint8Array
  readonly nonce?: Uint8Array
  /** Milliseconds by which the sender's clock is wrong. */
  readonly off?: number
}

/** A signed request as a member's node makes it, in the test's hands. */
export async function signed(together: Together, path: string, wish: Wish): Promise<Request> {
  const { from, to, forWhom = to, method = 'GET', body = new Uint8Array() } = wish
  const sender = together.node(from)
  const members = membersOf(sender.coalition)
  const key = members.transportKey(together.node(forWhom).seat)
  if (!key) throw new Error('a member has a key')
  const url = new URL(path, `http://${to}.example`)
  const about = {
    recipient: keyIdOf(key),
    at: together.node(to).clock.now() + (wish.off ?? 0),
    nonce: wish.nonce ?? crypto.getRandomValues(new Uint8Array(16)),
  }
  const signer = await transportSigners(sender.ports.keyring)(sender.seat)
  const { headers } = await signRequest({ method, url }, body, signer, about)
  return new Request(url, { method, headers, ...(method === 'POST' ? { body: Uint8Array.from(body) } : {}) })
}

/** What a node answers to a request: status and text. */
export async function answered(
  together: Together,
  request: Request,
): Promise<{ status: number; text: string }> {
  const response = await together.network.send('stranger')(request)
  return { status: response.status, text: await response.text() }
}

/** An answer of this status whose text holds these words. */
export function saying(status: number, words: string): unknown {
  return { status, text: expect.stringContaining(words) as unknown }
}
