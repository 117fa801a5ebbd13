import { describe, expect, it } from 'vitest'
import { decidingCharter } from '../../../test/deciding.ts'
import { asked, idOf, letOut, part, refusalOf, TestDoor } from '../../../test/door.ts'
import { rulesReading } from '../../../test/node.ts'
import { openBetween } from '../../../test/releasing/shared.ts'

const texts = [
  [
    'english.txt',
    '2019-07-24',
    'A joint patrol\n\nThe bombers of two countries flew together over the sea, officials said. Nobody expected the exercises to end so early.\n',
  ],
  [
    'chinese.txt',
    '2019-07-25',
    '联合巡航\n\n两国空军在海上举行了首次联合空中战略巡航。国防部发言人介绍了有关情况。这次巡航是年度合作计划的一部分。\n',
  ],
  [
    'russian.txt',
    '2018-09-12',
    'Учения на востоке\n\nВойска двух стран провели совместные учения на полигоне Цугол. Министр обороны посетил полигон и встретился с военными.\n',
  ],
] as const

interface Hit {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly language: string | null
  readonly excerpt: {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly marks: { readonly start: number; readonly end: number }[]
  }
}

async function withTexts(): Promise<{ door: TestDoor; ids: string[] }> {
  const door = await TestDoor.open({ reading: rulesReading })
  const ids: string[] = []
  for (const [name, published, text] of texts)
    ids.push(idOf(await door.upload('alfa', text, name, `&published=${published}`)))
  return { door, ids }
}

const hits = async (door: TestDoor, seat: string, query: string): Promise<Hit[]> =>
  part(await door.get(seat, `/api/search?q=${encodeURIComponent(query)}`), 'hits') as Hit[]

describe('search', () => {
  it.each([
    ['exercise', 'en', ['exercises']],
    ['BOMBERS fly', 'en', []],
    ['bomber sea', 'en', ['bombers', 'sea']],
    ['巡航', 'zh', ['巡航', '巡航', '巡航']],
    ['国防部 合作', 'zh', ['国防部', '合作']],
    ['учение', 'ru', ['Учения', 'учения']],
    ['министра полигоном', 'ru', ['полигоне', 'Министр', 'полигон']],
  ])('finds %s and marks the words in the stored text', async (query, language, marked) => {
    const { door } = await withTexts()
    const [hit, ...others] = await hits(door, 'alfa', query)
    expect(others).toEqual([])
    if (marked.length === 0) {
      expect(hit).toBeUndefined()
      return
    }
    expect(hit).toMatchObject({ type: 'document', language })
    const text = texts.find(([, , each]) => each.includes(hit?.excerpt.text ?? ' '))?.[2] ?? ''
    const { start, end, marks } = hit!.excerpt
    expect(text.slice(start, end)).toBe(hit?.excerpt.text)
    expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual(marked)
    return undefined
  })

  it('asks for types, and shows a document once in however many compartments it stands', async () => {
    const { door, ids } = await withTexts()
    const question = await asked(door, { text: 'Will bombers fly again?' })
    await letOut(door, 'alfa', { ids: [ids[0]], in: 'plenary', withEvents: true })
    const of = async (seat: string, more: string) =>
      (part(await door.get(seat, `/api/search?q=bombers${more}`), 'hits') as Hit[]).map(({ id, type }) => [
        type,
        id,
      ])
    expect((await of('alfa', '')).sort()).toEqual(
      [
        ['document', ids[0]],
        ['question', question],
      ].sort(),
    )
    expect(await of('alfa', '&type=question')).toEqual([['question', question]])
    expect(await of('alfa', '&type=comment,activity')).toEqual([])
    expect(await of('bravo', '&type=document')).toHaveLength(1)
    expect(refusalOf(await door.get('alfa', '/api/search?q=a&type=event'))).toBe('400 E_USAGE')
    expect((await hits(door, 'alfa', 'again'))[0]?.excerpt).toMatchObject({ marks: [{ start: 17, end: 22 }] })
  })
})

describe('a motion', () => {
  it('is found by its words and by its id, by nobody but its readers', async () => {
    const door = await TestDoor.open({ charter: decidingCharter, reading: rulesReading })
    const compartment = await openBetween(door, ['alfa', 'bravo'])
    const moved = async (at: string, title: string, text: string) =>
      idOf(await door.post('alfa', '/api/motions', { in: at, rule: 'consensus', title, text }))
    const open = await moved('plenary', 'Meet in May', 'We meet at the harbour.')
    const narrow = await moved(compartment, 'Send two frigates', 'They leave the harbour at night.')
    const found = async (seat: string, query: string) => (await hits(door, seat, query)).map(({ id }) => id)
    expect((await found('bravo', 'harbour')).sort()).toEqual([narrow, open].sort())
    expect(await found('charlie', 'harbour')).toEqual([open])
    expect(await found('charlie', 'frigates')).toEqual([])
    expect((await hits(door, 'bravo', 'frigate'))[0]).toMatchObject({
      ...{ type: 'motion', title: 'Send two frigates', author: 'alfa', language: null },
      excerpt: {
        text: 'Send two frigates\nThey leave the harbour at night.',
        marks: [{ start: 9, end: 17 }],
      },
    })
    for (const digits of [narrow, narrow.slice(0, 8), ` ${narrow.slice(0, 20).toUpperCase()} `]) {
      expect(await found('bravo', digits)).toEqual([narrow])
      expect(await found('charlie', digits)).toEqual([])
    }
    // Seven digits name nothing, and neither does what is not the beginning.
    expect(await found('bravo', narrow.slice(0, 7))).toEqual([])
    expect(await found('bravo', narrow.slice(1, 20))).toEqual([])
  })
})

describe('the list of documents', () => {
  const sources = async (door: TestDoor, query: string): Promise<unknown[]> =>
    (part(await door.get('alfa', `/api/documents?${query}`), 'documents') as { source: string }[]).map(
      ({ source }) => source,
    )

  it('is filtered by words, publisher, language, date and flags', async () => {
    const { door } = await withTexts()
    expect(await sources(door, `text=${encodeURIComponent('巡航')}`)).toEqual(['chinese.txt'])
    expect(await sources(door, 'text=nothing')).toEqual([])
    expect(await sources(door, 'language=ru')).toEqual(['russian.txt'])
    expect(await sources(door, 'from=2019-07-24&to=2019-07-24')).toEqual(['english.txt'])
    expect(await sources(door, 'publisher=gazette')).toEqual([])
    expect(await sources(door, 'publisher=')).toEqual(['english.txt', 'chinese.txt', 'russian.txt'])
    const flagged = (await door.get('alfa', '/api/documents?flagged=true')).json as {
      documents: { flagCount: number; flagCodes: string[] }[]
      marked: number
      total: number
    }
    expect(flagged.documents.every(({ flagCount, flagCodes }) => flagCount > 0 && flagCodes.length > 0)).toBe(
      true,
    )
    expect([flagged.marked, flagged.total]).toEqual([flagged.documents.length, 3])
  })

  it('comes in every order, page by page, each document once although it was released', async () => {
    const { door, ids } = await withTexts()
    await letOut(door, 'alfa', { ids: [ids[0]], in: 'plenary', withEvents: true })
    const orders = {
      added: ['english.txt', 'chinese.txt', 'russian.txt'],
      latest: ['russian.txt', 'chinese.txt', 'english.txt'],
      newest: ['chinese.txt', 'english.txt', 'russian.txt'],
      oldest: ['russian.txt', 'english.txt', 'chinese.txt'],
      title: ['chinese.txt', 'english.txt', 'russian.txt'],
    }
    for (const [sort, expected] of Object.entries(orders)) {
      expect(await sources(door, `sort=${sort}`)).toEqual(expected)
      const paged: unknown[] = []
      for (let after = ''; ;) {
        const { documents, next } = (await door.get('alfa', `/api/documents?sort=${sort}&limit=1${after}`))
          .json as { documents: { source: string }[]; next: string | null }
        paged.push(...documents.map(({ source }) => source))
        if (next === null) break
        after = `&after=${next}`
      }
      expect(paged).toEqual(expected)
    }
    const [english] = part(await door.get('alfa', '/api/documents'), 'documents') as {
      elsewhere: string[]
      grade: object
    }[]
    expect(english).toMatchObject({
      elsewhere: ['plenary'],
      grade: { proposed: { by: 'rules' }, given: null },
    })
  })
})

describe('publishers', () => {
  it('are listed with their record: one under two spellings, and what persons said of them', async () => {
    const door = await TestDoor.open({ reading: rulesReading })
    const page = (name: string, text: string) =>
      `<html><head><meta property="og:site_name" content="${name}"><title>${text.slice(0, 20)}</title></head><body><p>${text}</p></body></html>`
    const pages = [
      ['a.html', 'The Daily Example', 'China and Russia held a joint exercise on 3 May 2019.', '2019-05-04'],
      ['b.html', 'Daily Example', 'India and France signed an agreement on 4 June 2019.', '2019-06-05'],
      ['c.html', 'Evening Sample', 'India and France signed an agreement on 4 June 2019.', '2019-06-06'],
    ] as const
    const ids: string[] = []
    for (const [name, publisher, text, published] of pages)
      ids.push(
        idOf(
          await door.upload(
            'alfa',
            page(publisher, text),
            name,
            `&published=${published}&mediaType=text/html`,
          ),
        ),
      )
    await door.post('alfa', `/api/records/${ids[0] ?? ''}/grade`, {
      reliability: 'B',
      credibility: 3,
      reasons: ['So.'],
    })
    const { publishers } = (await door.get('alfa', '/api/publishers')).json as { publishers: object[] }
    expect(publishers).toMatchObject([
      {
        ...{
          documents: 2,
          reliability: 'B',
          contradicted: 0,
          languages: ['en'],
          first: '2019-05-04',
          last: '2019-06-05',
        },
        given: { A: 0, B: 1, C: 0, D: 0, E: 0, F: 0 },
      },
      { name: 'Evening Sample', documents: 1 },
    ])
    expect(part(await door.get('bravo', '/api/publishers'), 'publishers')).toEqual([])
  })
})

describe('a document that is taken back', () => {
  it('is gone from views, search, counts and what was made of it, here and where it was released', async () => {
    const { door, ids } = await withTexts()
    const [id] = ids
    await letOut(door, 'alfa', { ids: [id], in: 'plenary', withEvents: true })
    const { events, elsewhere } = (await door.get('alfa', `/api/documents/${id ?? ''}`)).json as {
      events: { id: string }[]
      elsewhere: { id: string }[]
    }
    const start = texts[0][2].indexOf('flew')
    const added = await door.post('alfa', `/api/documents/${id ?? ''}/events`, {
      type: 'jointOperation',
      modality: 'occurred',
      start,
      end: start + 4,
    })
    await door.post('alfa', `/api/records/${id ?? ''}/grade`, {
      reliability: 'B',
      credibility: 2,
      reasons: ['A paper of record.'],
    })
    const before = (await door.get('alfa', '/api/happenings')).json as { total: number }
    expect(before.total).toBeGreaterThan(0)
    expect(await hits(door, 'bravo', 'bombers')).toHaveLength(1)
    expect((await door.post('alfa', '/api/retractions', { id, reason: 'sourceWithdrawn' })).status).toBe(201)
    for (const seat of ['alfa', 'bravo']) {
      expect(await hits(door, seat, 'bombers')).toEqual([])
      expect(part(await door.get(seat, '/api/documents?text=bombers'), 'documents')).toEqual([])
      for (const gone of [id, elsewhere[0]?.id, idOf(added), ...events.map((event) => event.id)]) {
        for (const path of ['documents', 'records', 'happenings'])
          expect(refusalOf(await door.get(seat, `/api/${path}/${gone ?? ''}`))).toBe('404 E_NOT_FOUND')
      }
    }
    expect((await door.get('alfa', '/api/documents')).json).toMatchObject({ total: 2 })
    const there = elsewhere[0]?.id ?? ''
    const told = (await door.get('bravo', `/api/retractions?of=${there}`)).json as {
      retractions: { retracts: string[] }[]
    }
    expect(told).toMatchObject({
      retractions: [{ author: 'alfa', compartment: 'plenary', reason: 'sourceWithdrawn' }],
    })
    expect(told.retractions[0]?.retracts).toContain(there)
    // What was only ever in alfa's home was never taken back from bravo.
    expect(part(await door.get('bravo', `/api/retractions?of=${id ?? ''}`), 'retractions')).toEqual([])
    for (const list of ['documents', 'events', 'happenings', 'promises'])
      expect(part(await door.get('bravo', `/api/${list}`), list)).toEqual([])
    const { happenings } = (await door.get('alfa', '/api/happenings')).json as {
      happenings: { says: { document: string } }[]
    }
    expect(happenings.every(({ says }) => says.document !== id)).toBe(true)
    const timeline = (await door.get('bravo', '/api/timeline')).json as { lanes: { count: number }[] }
    expect(timeline.lanes.every(({ count }) => count === 0)).toBe(true)
  })
})
