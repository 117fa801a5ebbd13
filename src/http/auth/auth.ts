import { passkey } from '@better-auth/passkey'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, username, type GenericOAuthUserInfo } from 'better-auth/plugins'
import type { DatabaseSync } from 'node:sqlite'
import { limits } from '../../kernel/limits.ts'
import type { Random } from '../../node/ports/random.ts'
import { newPseudonym, noMail, oidcProvider, passkeyHost, usernamePattern } from './names.ts'
import type { Oidc } from './notes.ts'

/** What signing in at one door is made of. */
export interface AuthOptions {
  readonly database: DatabaseSync
  /** Where better-auth answers: `<base>/auth`. */
  readonly path: string
  /** Where cookies are sent: `<base>/`. */
  readonly cookiePath: string
  /** Cookies of a machine are shared by all its ports, so each coalition has names of its own. */
  readonly cookiePrefix: string
  readonly secret: string
  /** Where the organisation's sign-in leads when it failed. */
  readonly signInPage: string
  readonly oidc: Oidc | undefined
  readonly random: Random
  /** Told of what went wrong. */
  readonly log: (line: string) => void
  /** Whose account a code opens, or undefined. */
  readonly personByCode: (code: string) => string | undefined
  /** Told once somebody has registered a passkey. */
  readonly registered: (person: string) => void
}

/** better-auth as this node uses it. */
export type Auth = ReturnType<typeof makeAuth>['auth']

/** Configures better-auth. `migrate` brings the file's tables up to date and has to be done first. */
export function makeAuth(given: AuthOptions) {
  const options = optionsOf(given)
  return {
    auth: betterAuth(options),
    migrate: async (): Promise<void> => {
      await (await getMigrations(options)).runMigrations()
    },
  }
}

function optionsOf(given: AuthOptions) {
  const { database, path, cookiePath, cookiePrefix, secret, signInPage, random, log } = given
  return {
    appName: 'Entente',
    database,
    secret,
    basePath: path,
    // The guards have checked the host of every request before it comes here.
    baseURL: {
      allowedHosts: ['127.0.0.1:*', 'localhost:*', '127.0.0.1', 'localhost', '[::1]:*', '[::1]'],
      protocol: 'http',
      // For what is asked of it without a request, which names no address.
      fallback: 'http://localhost',
    },
    onAPIError: { errorURL: signInPage },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_, message) => {
        log(`auth: ${message}`)
      },
    },
    // Rates are limited in front of it, by limits.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: limits.passwordLeast,
      maxPasswordLength: limits.passwordMost,
      revokeSessionsOnPasswordReset: true,
    },
    account: { accountLinking: { enabled: false } },
    session: { expiresIn: limits.sessionMs / 1000, updateAge: limits.sessionMs / 7000 },
    user: {
      // Who comes by the organisation's own sign-in has no role until an owner gives one.
      additionalFields: {
        person: {
          type: 'string',
          required: false,
          unique: true,
          input: false,
          defaultValue: () => newPseudonym(random),
        },
        roles: { type: 'string', required: false, input: false, defaultValue: '[]' },
        seats: { type: 'string', required: false, input: false, defaultValue: 'null' },
      },
    },
    databaseHooks: {
      account: {
        // Nothing is asked of the organisation but who somebody is: what would open more there is not kept.
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
        update: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix,
      // A door on loopback has no certificate, and is served on nothing else.
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, secure: false, path: cookiePath },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => usernamePattern.test(name),
        validationOrder: { username: 'post-normalization' },
      }),
      passkeys(given),
      ...(given.oidc ? [organisation(given.oidc)] : []),
    ],
  } satisfies BetterAuthOptions
}

function passkeys({ personByCode, registered }: AuthOptions) {
  return passkey({
    rpID: passkeyHost,
    rpName: 'Entente',
    registration: {
      requireSession: false,
      // Without a session, the code of an invitation says whose passkey it will be.
      async resolveUser({ ctx, context }) {
        const person = personByCode(context ?? '')
        const user = await ctx.context.adapter.findOne<{ id: string; name: string }>({
          model: 'user',
          where: [{ field: 'person', value: person ?? '' }],
        })
        if (user === null) throw ctx.error('UNAUTHORIZED', { message: 'this code opens no account' })
        return { id: user.id, name: user.name, displayName: user.name }
      },
      async afterVerification({ ctx, user, context }) {
        const found = await ctx.context.internalAdapter.findUserById(user.id)
        const person = found === null ? undefined : String((found as { person?: unknown }).person)
        // The code may have been used meanwhile.
        if (person === undefined || (context && personByCode(context) !== person))
          throw ctx.error('UNAUTHORIZED', { message: 'this code opens no account' })
        registered(person)
      },
    },
  })
}

function organisation({ issuer, clientId, clientSecret, name }: Oidc) {
  return genericOAuth({
    config: [
      {
        providerId: oidcProvider,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        ...(clientSecret === null ? { tokenEndpointAuth: { method: 'none' as const } } : { clientSecret }),
        scopes: ['openid', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        // Who somebody is stands in the token, which better-auth has checked by then; nothing more is asked of the organisation.
        getUserInfo: async ({ idToken }) => (idToken === undefined ? null : claimsIn(idToken)),
        mapProfileToUser: (profile) => ({
          name: nameIn(profile),
          email: noMail(`${issuer}\n${String(profile.sub)}`),
          emailVerified: false,
          image: undefined,
        }),
      },
    ],
  })
}

/** Claims of a token whose signature was checked before. */
function claimsIn(token: string): GenericOAuthUserInfo | null {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return typeof claims === 'object' && claims !== null ? (claims as GenericOAuthUserInfo) : null
}

/** What a profile says its person is called. */
function nameIn(profile: Readonly<Record<string, unknown>>): string {
  const said = [profile['name'], profile['preferred_username'], profile['sub']]
  const name = said.find((value): value is string => typeof value === 'string' && value.trim() !== '')
  return (name ?? 'somebody').slice(0, 80)
}
