import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { addEndpoints } from '../src/http/api.ts'
import { openApi } from '../src/http/description.ts'
import type { Door } from '../src/http/endpoint.ts'

/** Where the pages keep the types of the API. */
export const clientFile = join(import.meta.dirname, '..', 'web', 'src', 'api', 'openapi.d.ts')

/** The types of the API, as its own description tells them. */
export async function clientTypes(): Promise<string> {
  const app = new Hono()
  // Describing calls no endpoint, so there is nothing behind the door.
  addEndpoints(app, {} as Door)
  const description = (await openApi(app, '0')) as OpenAPI3
  return `// Written by tools/client.ts from the API's description.\n${astToString(await openapiTypescript(description))}`
}

if (process.argv[1] === import.meta.filename) writeFileSync(clientFile, await clientTypes())
