import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { version } from '../src/platform/package.ts'
import { search } from '../src/node/search.ts'
import type { RecordId } from '../src/kernel/id.ts'
import { parseInstantLoosely } from '../src/kernel/instant.ts'
import { fillWithEverything } from './everything.ts'
import { openedView } from './opened.ts'
import { Study, temporaryFolder } from './study.ts'

/** What a stored folder held on the day it was made. */
interface Expected {
  readonly question: RecordId
  readonly fingerprint: string
  readonly report: Awaited<ReturnType<Study['audit']>>
}

const here = join(import.meta.dirname, 'stored')
const stored = readdirSync(here).filter((name) => /^v\d/.test(name))

/** Names the newest release and makes its folder, once for each release: ENTENTE_STORE=1 npm test -- stored. */
const making = process.env['ENTENTE_STORE'] === '1'

async function stateOf(study: Study, question: RecordId): Promise<Expected> {
  const full = await openedView(study.desk('alfa'), question, { at: parseInstantLoosely('2025-01-01') })
  return { question, fingerprint: full.estimate?.manifest.fingerprint ?? '', report: await study.audit() }
}

describe('data folders of earlier releases', () => {
  it.runIf(making)('makes that of this release', async () => {
    const study = await Study.found()
    const { question } = await fillWithEverything(study)
    const expected = await stateOf(study, question)
    await study.close()
    const target = join(here, `v${version}`)
    rmSync(target, { recursive: true, force: true })
    mkdirSync(join(target, 'data', 'keys'), { recursive: true })
    const db = new DatabaseSync(join(study.data, 'store.sqlite'))
    db.prepare('VACUUM INTO ?').run(join(target, 'data', 'store.sqlite'))
    db.close()
    cpSync(join(study.data, 'keys', 'keyring.age'), join(target, 'data', 'keys', 'keyring.age'))
    cpSync(study.state, join(target, 'state'), { recursive: true })
    writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
  })

  it('are there from the first release on', () => {
    expect(stored).toContain('v0.1.0')
  })

  it.each(stored)('%s opens, holds, and goes on', async (release) => {
    const folder = temporaryFolder('stored')
    cpSync(join(here, release), folder, { recursive: true })
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
    const study = await Study.open(folder)
    const { report, ...found } = await stateOf(study, expected.question)
    const known = new Set(expected.report.views.map(({ view }) => view))
    const views = report.views.filter(({ view }) => known.has(view))
    expect({ ...found, report: { ...report, views } }).toEqual(expected)
    // Views that came later have nothing of an earlier folder.
    expect(report.views.filter(({ view, rows }) => !known.has(view) && rows > 0)).toEqual([])
    expect(expected.report).toMatchObject({ holds: true, problems: [] })
    expect(expected.report.records).toBeGreaterThan(250)
    expect((await search(study.desk('alfa'), 'exercise')).hits.length).toBeGreaterThan(0)
    expect(existsSync(join(folder, 'data', 'store.sqlite'))).toBe(true)
    await study.readText('bravo', 'Written by a later release.')
    expect(await study.audit()).toMatchObject({ holds: true, records: expected.report.records + 2 })
  })
})
