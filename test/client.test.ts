import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { clientFile, clientTypes } from '../tools/client.ts'

it('the pages know the API as it is now (npm run contracts writes its types anew)', async () => {
  expect(readFileSync(clientFile, 'utf8')).toBe(await clientTypes())
})
