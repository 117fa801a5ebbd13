import { describe, expect, it } from 'vitest'
import { idOf, TestDoor } from '../../../test/door.ts'
import { limits } from '../../kernel/limits.ts'

const browser = { Accept: 'text/html,application/xhtml+xml' }
const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`

/** A node of one seat with a hostile document and a hostile question, each judged. */
async function hostileNode(): Promise<{ door: TestDoor; document: string; question: string }> {
  const door = await TestDoor.open({ seats: ['alfa', 'bravo'] })
  const text = `${hostile}\n${hostile}: the exercise ${hostile} began.\n`
  const document = idOf(await door.upload('alfa', text, `${hostile}.txt`))
  const question = idOf(
    await door.post('alfa', '/api/questions', {
      text: hostile,
      criteria: hostile,
      sourceOfTruth: hostile,
      reask: [hostile],
      closes: '2021-06-30',
    }),
  )
  await door.post('alfa', `/api/questions/${question}/judgements`, {
    answer: { kind: 'binary', probability: 0.25, lowest: 0.1, highest: 0.4 },
    rationale: hostile,
    dissent: hostile,
  })
  return { door, document, question }
}

/** What a page shows as text: tags gone, entities undone. */
function shown(page: string): string {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return page
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '')
}

describe('every page', () => {
  it('shows what was imported as text and runs nothing', async () => {
    const { door, document, question } = await hostileNode()
    for (const path of ['/', `/documents/${document}`, `/questions/${question}`]) {
      const { text, status, headers } = await door.get('alfa', path)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('text/html; charset=UTF-8')
      // Nothing but this node's own tags stands in it: no script, no picture, no handler, no style of an element.
      expect(text).not.toMatch(/<(script|img|iframe|object|form|base)\b/i)
      const tags = text.match(/<[a-z][^>]*>/gi) ?? []
      expect(tags.filter((tag) => /\s(on\w+|style|srcdoc)\s*=/i.test(tag))).toEqual([])
      expect(shown(text)).toContain('<script>alert(1)</script>')
    }
  })

  it('is refused to a browser as a page and to a script as JSON', async () => {
    const door = await TestDoor.open()
    const page = await door.request('/documents/00000000?as=alfa', { headers: browser })
    expect(page.status).toBe(404)
    expect(page.text).toContain('E_NOT_FOUND')
    expect(page.text).toMatch(/^<!doctype html>/)
    expect((await door.request('/documents/00000000?as=alfa')).json).toMatchObject({
      error: { code: 'E_NOT_FOUND' },
    })
    expect((await door.request('/api/documents/00000000?as=alfa', { headers: browser })).json).toBeDefined()
    expect((await door.request('/', { headers: { ...browser, Host: 'evil.example' } })).status).toBe(421)
  })
})

describe('the first page', () => {
  it('asks which seat acts where several are hosted, and none is named', async () => {
    const door = await TestDoor.open({ seats: ['alfa', 'bravo'] })
    const { text } = await door.request('/')
    expect([...text.matchAll(/href="\/\?as=(\w+)"/g)].map((match) => match[1])).toEqual(['alfa', 'bravo'])
    const named = await door.request('/?as=bravo')
    expect(named.text).toContain('<b>bravo</b>')
    expect(named.text).toContain('href="/?as=bravo#questions"')
  })

  it('says the next step where nothing is yet', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const { text } = await door.request('/')
    const steps = [...text.matchAll(/<code>(entente \w+)/g)].map((match) => match[1])
    expect(steps).toEqual(['entente ask', 'entente read', 'entente read', 'entente read'])
    expect(text).not.toContain('?as=')
  })

  it('lists questions with their estimates, documents, happenings and quoted events', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const document = idOf(await door.upload('alfa', 'A title\nSpokesman: the exercise began.\n', 'a.txt'))
    const question = await door.post('alfa', '/api/questions', {
      text: 'Will it be held?',
      closes: '2021-06-30',
    })
    const path = `/api/questions/${idOf(question)}/judgements`
    await door.post('alfa', path, { answer: { kind: 'binary', probability: 0.25 } })
    const { text } = await door.request('/')
    const words = shown(text).replaceAll(/\s+/g, ' ')
    expect(words).toContain('1 document with 2 events tell of 2 happenings')
    expect(words).toContain('25% Will it be held? 1 judgement in home closes 2021-06-30')
    expect(words).toContain('“Spokesman: the exercise began.”')
    expect(words).toContain('Spokesman, paraphrased')
    expect(text).toMatch(new RegExp(`href="/documents/${document}#s-[0-9a-f]{16}"`))
    expect(text).toContain('<span class="badge mod occurred">occurred</span>')
  })
})

describe('a document’s page', () => {
  it('marks spans where the links of other pages lead, with who speaks beside them', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const document = await door.upload('alfa', 'A title\nSpokesman: the exercise began.\n', 'a.txt')
    const { events } = document.json as { events: { id: string }[] }
    const { text } = await door.request(`/documents/${idOf(document)}`)
    for (const { id } of events) expect(text).toContain(`<a id="s-${id.slice(0, 16)}"></a>`)
    expect(text).toMatch(/<mark class="ev-joint">Spokesman: the exercise began\.<\/mark>/)
    expect(text).toMatch(/<b>Spokesman<\/b>\s*paraphrased/)
    expect(text).toContain('id="k-1"')
    expect(text).toContain('id="k-a"')
    expect(text).toMatch(/href="\/api\/blobs\/[0-9a-f]{64}"/)
  })

  it('links to where it came from only over http', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    for (const [name, linked] of [
      ['https://example.org/a', true],
      ['javascript:alert(1)//https://example.org', false],
      ['data:text/html,x', false],
    ] as const) {
      const id = idOf(await door.upload('alfa', `${name} met.`, name))
      const { text } = await door.request(`/documents/${id}`)
      expect(text.includes(`href="${name}`)).toBe(linked)
      expect(shown(text)).toContain(name)
    }
  })

  it('shows the beginning of a text that no browser could lay out', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const line = `${'word '.repeat(200)}\n`
    const id = idOf(
      await door.upload('alfa', line.repeat(Math.ceil(limits.pageTextUnits / line.length) + 100), 'long.txt'),
    )
    const { text } = await door.request(`/documents/${id}`)
    expect(text).toContain(`The first ${limits.pageTextUnits} of`)
    expect(text.match(/<p class="p">/g)?.length).toBe(Math.ceil(limits.pageTextUnits / line.length))
  })
})

describe('a question’s page', () => {
  it('shows answers, spread, dissent, history and the manifest’s fingerprint', async () => {
    const { door, question } = await hostileNode()
    const full = (await door.get('alfa', `/api/questions/${question}`)).json as {
      estimate: { manifest: { fingerprint: string } }
    }
    const { text } = await door.get('alfa', `/questions/${question}`)
    expect(text).toContain(full.estimate.manifest.fingerprint)
    const words = shown(text).replaceAll(/\s+/g, ' ')
    expect(words).toContain('1 member, from 25% to 25%')
    expect(words).toContain('10% to 40%')
    expect(words).toContain('not blind from its operator: alfa, bravo')
  })

  it('shows how it came out and who was how close', async () => {
    const { door, question } = await hostileNode()
    door.node.clock.set('2020-11-27')
    await door.post('alfa', `/api/questions/${question}/resolution`, {
      outcome: { kind: 'binary', value: false },
    })
    const words = shown((await door.get('alfa', `/questions/${question}`)).text).replaceAll(/\s+/g, ' ')
    expect(words).toContain('Came out: no')
    expect(words).toMatch(/alfa 0\.0625 -0\.2877/)
  })

  it('says how to judge where nobody has', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const question = await door.post('alfa', '/api/questions', {
      text: 'Will it be held?',
      closes: '2021-06-30',
    })
    const { text } = await door.request(`/questions/${idOf(question)}`)
    expect(shown(text)).toContain(`entente judge ${idOf(question).slice(0, 16)} 0.35`)
  })
})

describe('the page that tries the API', () => {
  it('loads one script, of this node, and nothing inline', async () => {
    const door = await TestDoor.open()
    const { text } = await door.request('/docs')
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/openapi-explorer.js">'])
    expect(text).not.toMatch(/https?:/)
    const script = await door.request('/assets/openapi-explorer.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.text.length).toBeGreaterThan(100_000)
  })
})
