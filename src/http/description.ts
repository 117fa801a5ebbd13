import type { Hono } from 'hono'
import { generateSpecs, type DescribeRouteOptions } from 'hono-openapi'
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { bodyTypes, requestHeader } from './guards.ts'
import { componentSchemas, errorAnswer, schemaRef } from './schemas.ts'

type Parameters = NonNullable<DescribeRouteOptions['parameters']>

/** An endpoint as OpenAPI 3.1 describes it. */
export function describe(endpoint: Endpoint): DescribeRouteOptions {
  const { answer, examples } = endpoint
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
    parameters: [
      ...pathParameters(endpoint),
      ...queryParameters(endpoint),
      ...seatParameters,
      ...(endpoint.method === 'post' ? changeParameters : []),
    ],
    ...(endpoint.body === undefined ? {} : { requestBody: requestBody(endpoint) }),
    responses: {
      [endpoint.method === 'post' ? 201 : 200]: {
        description: answer === null ? 'The bytes.' : endpoint.summary,
        content:
          endpoint.streams === true
            ? { 'text/event-stream': { schema: schemaRef(answer as z.ZodType), example: examples.answer } }
            : answer === null
              ? { [bodyTypes.bytes]: { schema: { type: 'string', format: 'binary' } } }
              : { [bodyTypes.json]: { schema: schemaRef(answer), example: examples.answer } },
      },
      default: { $ref: '#/components/responses/Refused' },
    },
  }
}

const seatParameters: Parameters = [
  { $ref: '#/components/parameters/SeatHeader' },
  { $ref: '#/components/parameters/SeatQuery' },
]

const changeParameters: Parameters = [{ $ref: '#/components/parameters/Meant' }]

function pathParameters({ path, parameter }: Endpoint): Parameters {
  const name = /:(\w+)/.exec(path)?.[1]
  if (name === undefined) return []
  return [{ name, in: 'path', required: true, description: parameter ?? '', schema: { type: 'string' } }]
}

function queryParameters({ query }: Endpoint): Parameters {
  if (query === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries<object | boolean>(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return []
    const description = 'description' in schema ? String(schema.description) : ''
    return [{ name, in: 'query', required: required.includes(name), description, schema }]
  })
}

function requestBody({
  body,
  takesBytes,
  examples,
}: Endpoint): NonNullable<DescribeRouteOptions['requestBody']> {
  const schema = body instanceof z.ZodOptional ? body.unwrap() : body
  return {
    required: true,
    content: {
      [bodyTypes.json]: { schema: schemaRef(schema as z.ZodType), example: examples.body },
      ...(takesBytes === true ? { [bodyTypes.bytes]: { schema: { type: 'string', format: 'binary' } } } : {}),
    },
  }
}

const seatText = 'The acting seat; may be left out where one seat is hosted.'
const seatSchema = { type: 'string', pattern: '^[a-z0-9-]{1,40}$', examples: ['treaty'] } as const

/** The description of every endpoint in `app`, which stands under `base`: OpenAPI 3.1. */
export async function openApi(app: Hono, version: string, base = ''): Promise<object> {
  return generateSpecs(app, {
    documentation: {
      info: {
        title: 'Entente',
        version,
        summary: 'The node of a member of a coalition of equals.',
        description:
          'Documents become events, events become judgements, judgements one joint estimate. Times are RFC 3339 in UTC, ids are 64 hexadecimal digits. What a seat may not read is answered like what does not exist. Who asks signs in first by POST /auth/sign-in/username and sends the cookie along.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: `${base}/`, description: 'This node' }],
      tags: [
        { name: 'Today', description: 'What waits on a seat, and what is new to a person.' },
        { name: 'Evidence', description: 'Documents, the events in them, and what these tell together.' },
        { name: 'Questions', description: 'Asking, judging, and the joint estimate.' },
        { name: 'Charters', description: 'Who owes what to whom by when, and how it is decided.' },
        {
          name: 'Decisions',
          description: 'Motions, what members say of them, and proof of what came of it.',
        },
        { name: 'Records', description: 'Any record, and what was said of it.' },
        { name: 'Release', description: 'Letting records out, and taking them back.' },
        {
          name: 'Founding',
          description: 'Founding with other nodes, who reads what, and where members are reached.',
        },
        { name: 'Members', description: 'Who holds which log how far, and what does not fit.' },
        { name: 'People', description: 'Who works here, what they may do, and signing in.' },
        {
          name: 'Hypotheses',
          description: 'Competing hypotheses, assumptions, and signs agreed on beforehand.',
        },
        {
          name: 'Risks',
          description: 'What may happen, what it adds up to, and what activities would change.',
        },
        { name: 'Lab', description: 'Calculators that need no record.' },
        { name: 'Node', description: 'Which node this is and how it stands.' },
      ],
      components: {
        schemas: componentSchemas(),
        parameters: {
          SeatHeader: { name: 'Entente-Seat', in: 'header', description: seatText, schema: seatSchema },
          Meant: {
            name: requestHeader,
            in: 'header',
            description:
              'Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1.',
            schema: { type: 'string', enum: ['1'] },
          },
          SeatQuery: {
            name: 'as',
            in: 'query',
            description: `${seatText} The header says the same.`,
            schema: seatSchema,
          },
        },
        responses: {
          Refused: {
            description: 'Refused, with the reason.',
            content: {
              [bodyTypes.json]: {
                schema: schemaRef(errorAnswer),
                example: {
                  error: {
                    code: 'E_NOT_FOUND',
                    message: 'nothing with id 00000000 is here',
                    paths: ['00000000'],
                  },
                },
              },
            },
          },
        },
      },
    },
  })
}
