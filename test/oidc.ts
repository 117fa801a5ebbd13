import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** What a test changes about a provider to see that it is noticed. */
export interface Faults {
  /** Claims of the id token other than they should be. */
  claims?: Readonly<Record<string, unknown>>
  /** Signs with a key that the provider does not publish. */
  foreignKey?: boolean
}

/** A small OpenID Connect provider of our own: authorization code with PKCE, RS256. It says yes to everybody, as `person`. */
export class Provider {
  issuer = ''
  person = { sub: 'person-1', name: 'Dora Lind' }
  readonly faults: Faults = {}
  /** Requests as they came: method and path. */
  readonly asked: string[] = []
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly codes = new Map<string, URLSearchParams>()

  static async open(): Promise<Provider> {
    const provider = new Provider()
    const server = createServer((request, response) => {
      void provider.answer(request, response)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
    provider.issuer = `http://127.0.0.1:${address.port}`
    onTestFinished(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve()
          })
          server.closeAllConnections()
        }),
    )
    return provider
  }

  /** What the person's browser is sent to after saying yes. Checks what the client asks for, as a provider has to. */
  authorize(address: string): string {
    const { origin, pathname, searchParams: asked } = new URL(address)
    const wants = ['state', 'nonce', 'code_challenge'].filter((name) => (asked.get(name) ?? '') === '')
    if (`${origin}${pathname}` !== `${this.issuer}/authorize` || wants.length > 0)
      throw new Error(`the client leaves out ${wants.join(', ')}`)
    if (asked.get('code_challenge_method') !== 'S256' || asked.get('response_type') !== 'code')
      throw new Error('the client does not ask for a code by S256')
    const code = randomBytes(16).toString('hex')
    this.codes.set(code, asked)
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state') ?? '')
    return back.href
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration') send(200, this.configuration())
    else if (request.url?.startsWith('/authorize?') === true)
      response.writeHead(302, { Location: this.authorize(`${this.issuer}${request.url}`) }).end()
    else if (request.url === '/keys') send(200, { keys: [this.publicKey()] })
    else if (request.url === '/token') this.token(new URLSearchParams(await bodyOf(request)), send)
    else send(404, {})
  }

  private configuration(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  private publicKey(): object {
    return { ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  }

  private token(sent: URLSearchParams, send: (status: number, body: unknown) => void): void {
    const code = sent.get('code') ?? ''
    const asked = this.codes.get(code)
    this.codes.delete(code)
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    if (
      !asked ||
      asked.get('code_challenge') !== challenge ||
      asked.get('redirect_uri') !== sent.get('redirect_uri')
    ) {
      send(400, { error: 'invalid_grant' })
      return
    }
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: this.issuer,
      aud: asked.get('client_id'),
      iat: now,
      exp: now + 300,
      nonce: asked.get('nonce'),
      ...this.person,
      ...this.faults.claims,
    }
    send(200, {
      access_token: 'opens more there',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: this.sign(claims),
    })
  }

  private sign(claims: object): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
    const { privateKey } = this.faults.foreignKey === true ? this.foreign : this.keys
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
