import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contracts } from './schemas.ts'

// `npm run contracts` writes the published schemas anew; a test says when that is due.
const folder = join(import.meta.dirname, '..', 'contracts')
mkdirSync(folder, { recursive: true })
for (const [name, text] of contracts()) writeFileSync(join(folder, name), text)
