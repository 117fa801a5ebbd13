import { describe, expect, it } from 'vitest'
import { colleagueOf, ownerOf, type Browser } from '../../../test/browsing.ts'
import { idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'
import { endpoints } from '../api.ts'

interface Entry {
  readonly person: string
  readonly record: string
  readonly type: string
  readonly tlp: string | null
  readonly at: string
}

const logOf = async (browser: Browser, query = ''): Promise<Entry[]> =>
  part(await browser.get(`/api/readlog${query}`), 'entries') as Entry[]

async function ask(browser: Browser, tlp?: string): Promise<string> {
  const label = tlp === undefined ? {} : { tlp }
  const question = { text: 'Will it pass?', closes: '2030-01-01', in: 'plenary', ...label }
  return idOf(await browser.post('/api/questions', question))
}

describe('the read log', () => {
  it('names who opened a record labelled AMBER or stricter, and no other', async () => {
    const owner = await ownerOf(await TestDoor.open({ seats: ['alfa', 'bravo'] }))
    const { browser, id } = await colleagueOf(owner, 'ben', ['analyst', 'release'], ['alfa'])
    const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']
    const questions = await Promise.all(labels.map((label) => ask(browser, label)))
    for (const question of questions)
      expect((await browser.get(`/api/questions/${question}`)).status).toBe(200)
    const entries = await logOf(owner)
    expect(entries.map(({ person, record, type, tlp }) => ({ person, record, type, tlp }))).toEqual(
      [4, 3, 2].map((at) => ({ person: id, record: questions[at], type: 'question', tlp: labels[at] })),
    )
  })

  it('notes one opening once in a while, however often a page asks, and each way to open it', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const owner = await ownerOf(door)
    const document = await owner.door.request('/api/documents?name=a.txt', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', Cookie: owner.cookie },
      body: 'The ministers met.',
    })
    const id = idOf(document)
    const blob = (part(document, 'blobs') as { original: string }).original
    for (const path of [`documents/${id}`, `documents/${id.slice(0, 12)}`, `records/${id}`, `blobs/${blob}`])
      expect((await owner.get(`/api/${path}`)).status).toBe(200)
    expect(await logOf(owner)).toMatchObject([{ record: id, type: 'document', tlp: 'RED' }])
    door.node.clock.set('2020-10-28T09:00:00Z')
    await owner.get(`/api/blobs/${blob}`)
    expect(await logOf(owner)).toHaveLength(2)
  })

  it('notes nothing where nothing is opened', async () => {
    const owner = await ownerOf(await TestDoor.open({ seats: ['alfa', 'bravo'] }))
    const at = { 'Entente-Seat': 'alfa' }
    const question = { text: 'Will it pass?', closes: '2030-01-01' }
    const id = idOf(await owner.post('/api/questions', question, at))
    for (const path of ['/api/questions', '/api/search?q=pass', '/api/documents']) await owner.get(path, at)
    expect((await owner.get(`/api/records/${id}`, { 'Entente-Seat': 'bravo' })).status).toBe(404)
    expect((await owner.get(`/api/blobs/${id}`, at)).status).toBe(404)
    expect(await logOf(owner)).toEqual([])
  })

  it('is for owners and auditors, who page through it', async () => {
    const owner = await ownerOf(await TestDoor.open({ seats: ['alfa'] }))
    for (let i = 0; i < 5; i += 1) await owner.get(`/api/records/${await ask(owner, 'RED')}`)
    const auditor = await colleagueOf(owner, 'audrey', ['auditor'])
    const first = await auditor.browser.get('/api/readlog?limit=3')
    const rest = await auditor.browser.get(`/api/readlog?limit=3&after=${String(part(first, 'next'))}`)
    const all = await logOf(owner)
    expect([...(part(first, 'entries') as Entry[]), ...(part(rest, 'entries') as Entry[])]).toEqual(all)
    expect([all.length, part(rest, 'next')]).toEqual([5, null])
    expect(refusalOf(await auditor.browser.get('/api/readlog?after=x'))).toBe('400 E_USAGE')
    const analyst = await colleagueOf(owner, 'ben', ['analyst'])
    expect(refusalOf(await analyst.browser.get('/api/readlog'))).toBe('403 E_ROLE_REFUSED')
    expect(refusalOf(await auditor.browser.post('/api/readlog/days', { days: 1 }))).toBe('403 E_ROLE_REFUSED')
  })

  it('is kept for as many days as an owner says, and not shown beyond', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const owner = await ownerOf(door)
    const question = await ask(owner, 'RED')
    const count = async () =>
      (await door.node.ports.store.read((reader) => reader.localRows('read', { limit: 99 }))).length
    await owner.get(`/api/records/${question}`)
    door.node.clock.set('2021-10-27')
    await owner.get(`/api/records/${question}`)
    expect([(await logOf(owner)).length, await count()]).toEqual([2, 2])
    await owner.post('/api/readlog/days', { days: 30 })
    expect([(await logOf(owner)).length, await count()]).toEqual([1, 1])
    door.node.clock.set('2021-12-24')
    expect([(await logOf(owner)).length, await count()]).toEqual([0, 1])
    await owner.get(`/api/records/${question}`)
    expect([(await logOf(owner)).length, await count()]).toEqual([1, 1])
  })

  it('hears of every route that gives one record', () => {
    const one = /^\/api\/(documents|questions|records|blobs)\/:/
    const silent = endpoints.filter(({ method, path, opens }) => method === 'get' && one.test(path) && !opens)
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})
