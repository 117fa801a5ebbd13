import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contracts } from '../tools/schemas.ts'

const folder = join(import.meta.dirname, '..', 'contracts')

describe('published schemas', () => {
  it('are those of the records as they are now (npm run contracts writes them anew)', () => {
    const fresh = contracts()
    const published = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(published.sort()).toEqual([...fresh.keys()].sort())
    for (const name of published) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(fresh.get(name))
  })

  it('say the shape of data, not only of the envelope', () => {
    for (const [name, text] of contracts()) {
      const schema = JSON.parse(text) as { required?: string[]; properties?: Record<string, unknown> }
      expect(schema.required?.length, name).toBeGreaterThanOrEqual(3)
      if (/^(roster|compartment|charter|outcome|epoch|manifest)/.test(name)) continue
      const { data } = schema.properties as {
        data: { properties?: unknown; anyOf?: { properties?: unknown }[] }
      }
      for (const form of data.anyOf ?? [data]) expect(form, name).toHaveProperty('properties')
    }
  })
})
