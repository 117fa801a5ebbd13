import { base } from '../lib/base.ts'
import { headers, Refusal, Unreachable } from './client.ts'

// Signing in: better-auth's own addresses, which the API's description leaves out.

async function ask(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${base}/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headers(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Unreachable('the node does not answer', { cause })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const { error } = (answer ?? {}) as { error?: ConstructorParameters<typeof Refusal>[1] }
  throw new Refusal(
    response.status,
    error ?? { code: 'E_SIGN_IN_FAILED', message: response.statusText, paths: [] },
  )
}

/** Signs in by name and password. Throws `Refusal`. */
export async function signInByPassword(username: string, password: string): Promise<void> {
  await ask('/sign-in/username', { username, password })
}

/** Signs in with a passkey of this device. Throws `Refusal`, and a `DOMException` where the person or the device declined. */
export async function signInByPasskey(): Promise<void> {
  const options = (await ask(
    '/passkey/generate-authenticate-options',
  )) as PublicKeyCredentialRequestOptionsJSON
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
  await ask('/passkey/verify-authentication', { response: (credential as PublicKeyCredential).toJSON() })
}

/** Makes a passkey on this device: of the account that a code opens, or of who is signed in. Throws as `signInByPasskey`. */
export async function registerPasskey(name: string, code?: string): Promise<void> {
  const query = code === undefined ? '' : `?context=${encodeURIComponent(code)}`
  const options = (await ask(
    `/passkey/generate-register-options${query}`,
  )) as PublicKeyCredentialCreationOptionsJSON
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  await ask('/passkey/verify-registration', {
    response: (credential as PublicKeyCredential).toJSON(),
    name,
    // Who opens an account with it is signed in by it.
    createSession: code !== undefined,
  })
}

/** A passkey of who is signed in. */
export interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string
}

/** Passkeys of who is signed in. */
export async function passkeys(): Promise<readonly Passkey[]> {
  return (await ask('/passkey/list-user-passkeys')) as readonly Passkey[]
}

/** Removes a passkey. */
export async function removePasskey(id: string): Promise<void> {
  await ask('/passkey/delete-passkey', { id })
}

/** Changes the password, and signs out every other browser. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await ask('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

/** Goes to the organisation's own sign-in; from there it leads back to `to`. */
export async function signInByOrganisation(to: string): Promise<void> {
  const answer = (await ask('/sign-in/social', { provider: 'oidc', callbackURL: `${base}${to}` })) as {
    url?: string
  }
  if (answer.url !== undefined) location.assign(answer.url)
}

/** Signs out of this browser. */
export async function signOut(): Promise<void> {
  await ask('/sign-out', {})
}
