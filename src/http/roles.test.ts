import { describe, expect, it } from 'vitest'
import { colleagueOf, ownerOf, type Browser } from '../../test/browsing.ts'
import { refusalOf, TestDoor } from '../../test/door.ts'
import { permits, roles, type Role } from '../node/roles.ts'
import { endpoints } from './api.ts'
import type { Endpoint } from './endpoint.ts'

const guarded = endpoints.filter(({ open }) => open !== true)
/** What is sent instead of the example, where that would lead out of this machine. */
const bodies: Readonly<Record<string, unknown>> = { '/api/organisation': { organisation: null } }

async function ask(browser: Browser, { method, path, body, examples, query }: Endpoint): Promise<string> {
  const address = path.replace(/:\w+/, '0123456789abcdef'.repeat(4))
  const answered =
    method === 'get'
      ? await browser.get(query === undefined ? address : `${address}?q=words`)
      : await browser.post(address, body === undefined ? {} : (bodies[path] ?? examples.body))
  return answered.status < 400 ? 'done' : refusalOf(answered)
}

/** What a role was answered otherwise than the matrix says. */
async function wrongAnswers(browsers: ReadonlyMap<Role, Browser>, endpoint: Endpoint): Promise<string[]> {
  const { acts = ['read'], streams, method, path } = endpoint
  const wrong: string[] = []
  for (const [role, browser] of browsers) {
    const may = acts.length === 0 || acts.some((act) => permits([role], act))
    // A stream has no end to wait for; where not exactly one act is asked for, the use case says which.
    if (may && (streams === true || acts.length !== 1)) continue
    const answered = await ask(browser, endpoint)
    if ((answered === '403 E_ROLE_REFUSED') === may) wrong.push(`${role}: ${method} ${path}: ${answered}`)
  }
  return wrong
}

describe('every route', () => {
  it('that changes something says what it is an act of', () => {
    const silent = guarded.filter(({ method, acts }) => method === 'post' && acts === undefined)
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('is for the roles that the matrix names, and refused to every other', async () => {
    const owner = await ownerOf(await TestDoor.open({ seats: ['alfa'] }))
    const browsers = new Map<Role, Browser>()
    for (const role of roles) browsers.set(role, (await colleagueOf(owner, role, [role])).browser)
    const wrong: string[] = []
    for (const endpoint of guarded) wrong.push(...(await wrongAnswers(browsers, endpoint)))
    expect(wrong).toEqual([])
  })
})
