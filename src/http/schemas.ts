import { z } from 'zod'
import { errorCodes } from '../kernel/error.ts'
import { memberName } from '../records/common.ts'

/** Schemas that the API's description names, by their names there. */
const names = z.registry<{ id: string; description: string }>()

const taken = new Set<string>()

/** Gives a schema a name and a sentence in the API's description. Throws where another has the name: one would silently take the other's place. */
export function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  if (taken.has(id)) throw new Error(`two schemas of the description are called ${id}`)
  taken.add(id)
  names.add(schema, { id, description })
  return schema
}

/** What is sent where nothing needs to be said. */
export const nothingSaid = named('Nothing', 'Nothing needs to be said.', z.strictObject({}))

const place = '#/components/schemas/'

/** A reference to a named schema, as the description writes it. */
export function schemaRef(schema: z.ZodType): { $ref: string } {
  const id = names.get(schema)?.id
  if (id === undefined) throw new Error('this schema has no name in the description')
  return { $ref: `${place}${id}` }
}

/** All named schemas as JSON Schema, which is what OpenAPI 3.1 takes. */
export function componentSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(names, { uri: (id) => `${place}${id}`, io: 'input' })
  // Inside one description a schema needs neither a dialect nor an id of its own.
  for (const schema of Object.values(schemas)) {
    delete schema.$schema
    delete schema.$id
  }
  return schemas
}

/** An instant in answers that come from computing: estimates carry them as numbers. */
export const milliseconds = z.number().meta({ description: 'Milliseconds since 1970-01-01T00:00:00Z.' })

/** How answers name a compartment. */
export const compartmentName = z.string().meta({ description: '`plenary`, `home`, or an id.' })

/** Members that one host runs. */
export const hostedTogether = z
  .array(z.strictObject({ host: z.string(), members: z.array(memberName) }))
  .meta({ description: 'Members whose seats one host runs: they are not blind from its operator.' })

/** Where the next page of a list begins. */
export const nextPage = z
  .string()
  .nullable()
  .meta({ description: 'What `after` takes for the next page; null on the last.' })

/** Fields of an operating error that an answer tells of. */
export const refusalFields = { code: z.string(), message: z.string(), paths: z.array(z.string()) }

/** What every refusal looks like. */
export const errorAnswer = named(
  'Error',
  'Why not, in words for a person, with every place in what was sent that is wrong.',
  z.strictObject({
    error: z.strictObject({
      code: z.enum([...errorCodes, 'E_INTERNAL']),
      message: z.string(),
      paths: z.array(z.string()),
    }),
  }),
)
