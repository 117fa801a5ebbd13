import type { Context, Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { failure } from '../kernel/error.ts'
import { asBlobHash } from '../kernel/id.ts'
import { deskFor } from '../node/desk.ts'
import { noteAttachment, noteOpening } from '../node/readLog.ts'
import { permits, requireAct } from '../node/roles.ts'
import { careEndpoints } from './api/care.ts'
import { carryEndpoints } from './api/carries.ts'
import { charterEndpoints } from './api/charters.ts'
import { consultationEndpoints } from './api/consultations.ts'
import { coalitionEndpoints } from './api/coalition.ts'
import { compartmentEndpoints } from './api/compartments.ts'
import { followingEndpoints } from './api/following.ts'
import { foundingEndpoints } from './api/founding.ts'
import { peopleEndpoints } from './api/people.ts'
import { sessionEndpoints } from './api/session.ts'
import type { Visitor } from './auth/people.ts'
import { loopbackAddress } from './auth/routes.ts'
import { correctionEndpoints } from './api/corrections.ts'
import { documentEndpoints } from './api/documents.ts'
import { happeningEndpoints } from './api/happenings.ts'
import { hypothesesEndpoints } from './api/hypotheses.ts'
import { manifestEndpoints } from './api/manifests.ts'
import { signEndpoints } from './api/signs.ts'
import { labEndpoints } from './api/lab.ts'
import { memberEndpoints } from './api/members.ts'
import { motionEndpoints } from './api/motions.ts'
import { promiseEndpoints } from './api/promises.ts'
import { publisherEndpoints } from './api/publishers.ts'
import { questionEndpoints } from './api/questions.ts'
import { feedEndpoints } from './api/feeds.ts'
import { readingEndpoints } from './api/readings.ts'
import { readLogEndpoints } from './api/readLog.ts'
import { recordEndpoints } from './api/records.ts'
import { releaseEndpoints } from './api/releases.ts'
import { relationshipEndpoints } from './api/relationships.ts'
import { riskEndpoints } from './api/risks.ts'
import { rosterEndpoints } from './api/roster.ts'
import { retractionEndpoints } from './api/retractions.ts'
import { sampleEndpoints } from './api/sample.ts'
import { scenarioEndpoints } from './api/scenarios.ts'
import { todayEndpoints } from './api/today.ts'
import { trackEndpoint } from './api/track.ts'
import { watchEndpoints } from './api/watches.ts'
import { witnessEndpoints } from './api/witness.ts'
import { documentBytes, jsonBody } from './body.ts'
import { describe } from './description.ts'
import { namedRecord, SavedFile, type Call, type Door, type Endpoint } from './endpoint.ts'
import { bodyTypeOf } from './guards.ts'
import { checked, nothing } from './input.ts'
import { actingSeat, neededSeat, seatNamed } from './seat.ts'
import { eventStream, type OpensStream } from './stream.ts'

/** Every route of the API. */
export const endpoints: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...todayEndpoints,
  trackEndpoint,
  ...careEndpoints,
  ...charterEndpoints,
  ...consultationEndpoints,
  ...coalitionEndpoints,
  ...compartmentEndpoints,
  ...foundingEndpoints,
  ...peopleEndpoints,
  ...correctionEndpoints,
  ...documentEndpoints,
  ...happeningEndpoints,
  ...labEndpoints,
  ...hypothesesEndpoints,
  ...signEndpoints,
  ...manifestEndpoints,
  ...relationshipEndpoints,
  ...scenarioEndpoints,
  ...riskEndpoints,
  ...promiseEndpoints,
  ...publisherEndpoints,
  ...questionEndpoints,
  ...feedEndpoints,
  ...memberEndpoints,
  ...motionEndpoints,
  ...followingEndpoints,
  ...rosterEndpoints,
  ...watchEndpoints,
  ...witnessEndpoints,
  ...readingEndpoints,
  ...readLogEndpoints,
  ...recordEndpoints,
  ...releaseEndpoints,
  ...carryEndpoints,
  ...retractionEndpoints,
  ...sampleEndpoints,
]

/** Puts every endpoint into `app`, with its description. */
export function addEndpoints(app: Hono, door: Door): void {
  for (const endpoint of endpoints) {
    app.on(endpoint.method.toUpperCase(), endpoint.path, describeRoute(describe(endpoint)), async (c) => {
      const call = await callOf(c, door, endpoint)
      const answer = await endpoint.run(call)
      await noteOpened(call, endpoint)
      if (endpoint.streams === true)
        return eventStream(answer as OpensStream, door.ports.timer, () =>
          door.people.stillThere(call.visitor),
        )
      if (answer instanceof Uint8Array) return attachment(answer)
      if (answer instanceof SavedFile) return attachment(answer.bytes, answer)
      return c.json(answer as object, endpoint.method === 'post' ? 201 : 200)
    })
  }
}

/** Notes who opened what, once it is sure to be there. */
async function noteOpened(call: Call<unknown, unknown>, { opens }: Endpoint): Promise<void> {
  if (opens === 'record') await noteOpening(call.desk, await namedRecord(call))
  if (opens === 'attachment') await noteAttachment(call.desk, asBlobHash(call.named))
}

async function callOf(c: Context, door: Door, endpoint: Endpoint): Promise<Call<unknown, unknown>> {
  const { ports, coalition, people, rates } = door
  const visitor = await people.visitor(c)
  if (endpoint.open !== true) checkMay(visitor, endpoint)
  if (endpoint.method === 'post')
    rates.take(endpoint.rate ?? 'change', visitor?.person.id ?? loopbackAddress, c)
  const named = seatNamed(c)
  const seat = visitor && endpoint.open !== true ? actingSeat(coalition, visitor, named) : undefined
  return {
    door,
    visitor,
    get asker() {
      if (!visitor) throw signInRequired()
      return { person: visitor.person, coalition }
    },
    get desk() {
      if (!visitor) throw signInRequired()
      return deskFor(ports, coalition, neededSeat(coalition, visitor, seat), visitor.person)
    },
    seat,
    named: Object.values(c.req.param())[0] ?? '',
    query: checked(endpoint.query ?? nothing, queryOf(c), 'E_USAGE'),
    ...(await bodyOf(c, endpoint)),
  }
}

/** Throws `E_SIGN_IN_REQUIRED`, `E_ROLE_REFUSED`. */
function checkMay(visitor: Visitor | undefined, { acts = ['read'] }: Endpoint): void {
  if (!visitor) throw signInRequired()
  const [first] = acts
  if (first === undefined || acts.some((act) => permits(visitor.person.roles, act))) return
  requireAct(visitor, first)
}

function signInRequired(): Error {
  return failure('E_SIGN_IN_REQUIRED', 'sign in first')
}

/** The query but for `as`. Throws `E_USAGE` for a name that stands twice. */
export function queryOf(c: Context): Record<string, string> {
  const queries = Object.entries(c.req.queries())
  const repeated = queries.filter(([, values]) => values.length > 1)
  if (repeated.length > 0) {
    throw failure('E_USAGE', 'each name may stand once in a query', { paths: repeated.map(([name]) => name) })
  }
  return Object.fromEntries(
    queries.filter(([name]) => name !== 'as').map(([name, [value = '']]) => [name, value]),
  )
}

/** What was sent to a route, checked. Throws `E_USAGE`, `E_RECORD_INVALID`. */
export async function bodyOf(
  c: Context,
  endpoint: Pick<Endpoint, 'body' | 'takesBytes'>,
): Promise<{ body: unknown; bytes: Uint8Array | undefined }> {
  if (endpoint.body === undefined) return { body: undefined, bytes: undefined }
  const type = bodyTypeOf(c.req.header('content-type'))
  if (type === 'json') {
    const body = checked(endpoint.body, await jsonBody(c.req.raw), 'E_RECORD_INVALID')
    return { body, bytes: undefined }
  }
  if (endpoint.takesBytes === true) return { body: undefined, bytes: await documentBytes(c.req.raw) }
  throw failure('E_USAGE', 'this takes JSON', { paths: ['Content-Type'] })
}

/** Bytes to be saved: a browser must not show them, whatever they claim to be. */
function attachment(bytes: Uint8Array, file?: SavedFile): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': file?.mediaType ?? 'application/octet-stream',
      'Content-Disposition': file ? `attachment; filename="${file.name}"` : 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}
