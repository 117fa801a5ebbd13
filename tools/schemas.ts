import { z } from 'zod'
import { charter } from '../src/records/charter.ts'
import { compartment } from '../src/records/compartment.ts'
import { bodySchemas } from '../src/records/envelope.ts'
import { epochFile, outcomeFile } from '../src/records/outcomeFile.ts'
import { manifestFile } from '../src/records/manifestFile.ts'
import { recordTypes } from '../src/records/registry.ts'
import { roster } from '../src/records/roster.ts'

/** The published JSON Schemas by file name: one for each record type and each body without envelope. */
export function contracts(): Map<string, string> {
  const schemas: [string, z.ZodType][] = [
    ...recordTypes.map((type): [string, z.ZodType] => [type, bodySchemas[type]]),
    ['roster', roster],
    ['compartment', compartment],
    ['charter', charter],
    ['manifest', manifestFile],
    ['outcome', outcomeFile],
    ['epoch', epochFile],
  ]
  return new Map(
    schemas.map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
      return [`${name}.schema.json`, `${JSON.stringify({ title: `Entente ${name}`, ...json }, null, 2)}\n`]
    }),
  )
}
