import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineReading, rulesReading } from '../../test/node.ts'
import { outcomeOf, Study, temporaryFolder } from '../../test/study.ts'
import { sha256Hex } from '../kernel/hash.ts'
import { utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { limits } from '../kernel/limits.ts'
import { read, readBytes } from './read.ts'
import { liveDocuments } from './views.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\n'

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder('documents')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

describe('a document read', () => {
  it('stands whole in the home of the seat: text, original, events that point to it', async () => {
    const study = await Study.found()
    const document = await study.readText('alfa', text, 'a.txt')
    expect(document.events.map(({ event }) => event.span.text)).toEqual([
      'The ministers met.',
      'Spokesman: the exercise began.',
    ])
    for (const { id } of document.events)
      expect((await study.body(id)).refs).toEqual([{ relation: 'derivedFrom', id: document.id }])
    const body = await study.body(document.id)
    expect(body).toMatchObject({ type: 'document', author: 'alfa', tlp: 'RED', refs: [] })
    const stored = await study.store.read((reader) => reader.blob(document.document.text))
    expect(stored && utf8Text(stored)).toBe(text)
    expect(document.document.original).toBe(sha256Hex(utf8(text)))
    expect((await study.audit()).problems).toEqual([])
  })

  it('is not read twice: the same bytes, name and date give what stands there', async () => {
    const study = await Study.found()
    const first = await study.readText('alfa', text, 'a.txt')
    const entries = await study.entryCount()
    expect(await study.readText('alfa', text, 'a.txt')).toMatchObject({ ...first, known: true })
    await study.reopen()
    expect(await study.readText('alfa', text, 'a.txt')).toMatchObject({ ...first, known: true })
    expect(await study.entryCount()).toBe(entries)
  })

  it('is another document under another name, and another seat’s when that seat reads it', async () => {
    const study = await Study.found()
    const first = await study.readText('alfa', text, 'a.txt')
    const renamed = await study.readText('alfa', text, 'b.txt')
    const others = await study.readText('bravo', text, 'a.txt')
    expect([renamed.known, others.known]).toEqual([false, false])
    expect(new Set([first.id, renamed.id, others.id]).size).toBe(3)
  })

  it.each(['2020-10-23', '2020-10-23T18:00:00+02:00', '2020-10-23T16:00Z'])(
    'is superseded by its reading under another date, once: %s',
    async (published) => {
      const study = await Study.found({ reading: rulesReading })
      const desk = study.desk('alfa')
      const source = { name: 'a.txt', bytes: utf8('China and Russia held a joint exercise in May 2016.') }
      const undated = await readBytes(desk, source)
      const dated = await readBytes(desk, { ...source, published })
      expect(dated.known).toBe(false)
      expect((await study.body(dated.id)).refs).toEqual([{ relation: 'supersedes', id: undated.id }])
      const again = await readBytes(desk, { ...source, published })
      expect(again).toMatchObject({ id: dated.id, known: true })
      expect((await readBytes(desk, source)).id).toBe(dated.id)
      const live = await study.store.read((reader) => liveDocuments(desk, reader))
      expect(live.map((row) => row.id)).toEqual([dated.id])
    },
  )

  it('is superseded when a newer reader reads it', async () => {
    const study = await Study.found()
    const old = await study.readText('alfa', text, 'a.txt')
    const desk = study.desk('alfa')
    const newer = { ...desk, ports: { ...desk.ports, reading: { ...lineReading, reader: 'lines 2' } } }
    // What reads says who it is by the reading, not by the record alone.
    const again = await readBytes(newer, { name: 'a.txt', bytes: utf8(text) })
    expect((await study.body(again.id)).refs).toEqual([{ relation: 'supersedes', id: old.id }])
  })

  it('is known again among more namesakes than a page holds', async () => {
    const study = await Study.found()
    const count = limits.pageRows + 2
    const desk = study.desk('alfa')
    const ids = []
    for (let i = 0; i < count; i++)
      ids.push((await readBytes(desk, { name: `${i}.txt`, bytes: utf8('The same.') })).id)
    for (const i of [0, 1, count - 1])
      expect(await readBytes(desk, { name: `${i}.txt`, bytes: utf8('The same.') })).toMatchObject({
        id: ids[i],
        known: true,
      })
  })
})

describe('reading a folder', () => {
  it('takes documents in the order of their names and says what it left', async () => {
    const study = await Study.found()
    const folder = folderWith({
      'b.txt': 'B met.',
      'a/c.txt': 'C met.',
      'picture.png': 'x',
      'a.html': '<p>A',
    })
    const progress: string[] = []
    const result = await read(study.desk('alfa'), {
      names: [folder],
      onProgress: ({ done, found, name }) =>
        progress.push(`${done}/${found} ${name.slice(folder.length + 1)}`),
    })
    expect(progress).toEqual(['1/3 a.html', '2/3 a/c.txt', '3/3 b.txt'])
    expect(result.skipped).toEqual([join(folder, 'picture.png')])
    expect(result.documents.map(({ document }) => document.source.slice(folder.length + 1))).toEqual([
      'a.html',
      'a/c.txt',
      'b.txt',
    ])
  })

  it('keeps the others where one cannot be read', async () => {
    const study = await Study.found()
    const folder = folderWith({ 'a.txt': 'A met.', 'b.txt': '', 'c.txt': 'C met.' })
    const result = await read(study.desk('alfa'), { names: [folder, join(folder, 'a.txt')] })
    expect(result.documents.map(({ known }) => known)).toEqual([false, false, true])
    expect(result.failures.map(({ source, error }) => [source, error.code])).toEqual([
      [join(folder, 'b.txt'), 'E_DOCUMENT_EMPTY'],
    ])
    expect((await study.audit()).holds).toBe(true)
  })

  it('stops between documents when it is asked to, and keeps what is done', async () => {
    const study = await Study.found()
    const folder = folderWith({ 'a.txt': 'A met.', 'b.txt': 'B met.', 'c.txt': 'C met.' })
    const stop = new AbortController()
    const result = await read(study.desk('alfa'), {
      names: [folder],
      onProgress: ({ done }) => {
        if (done === 2) stop.abort()
      },
      signal: stop.signal,
    })
    expect(result.documents).toHaveLength(2)
    const live = await study.store.read((reader) => liveDocuments(study.desk('alfa'), reader))
    expect(live).toHaveLength(2)
  })

  it('reads nothing where there is too much, a name is missing, or a date is none', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const many = Array.from({ length: limits.documentsPerRead + 1 }, (_, i) => ({
      name: `${i}.txt`,
      path: `/nowhere/${i}.txt`,
    }))
    const crowded = {
      ...desk,
      ports: { ...desk.ports, files: { ...desk.ports.files, find: async () => many } },
    }
    expect(await outcomeOf(read(crowded, { names: ['folder'] }))).toBe('E_USAGE')
    const folder = folderWith({ 'a.txt': 'A met.' })
    expect(await outcomeOf(read(desk, { names: [folder, join(folder, 'missing')] }))).toBe(
      'E_PATH_UNREADABLE',
    )
    for (const published of ['2020-02-31', 'yesterday', '', '2020', '1e9'])
      expect(await outcomeOf(read(desk, { names: [folder], published }))).toBe('E_INSTANT')
    expect(await outcomeOf(read(desk, { names: [folder], dates: { 'a.txt': 'soon' } }))).toBe('E_INSTANT')
    expect(await study.entryCount()).toBe(0)
  })

  it('takes each file’s date by its whole name, else its last part, and never a word of the language’s own', async () => {
    const study = await Study.found()
    const folder = folderWith({ 'a.txt': 'A.', 'sub/a.txt': 'B.', 'c.txt': 'C.', constructor: 'D.' })
    const { documents } = await read(study.desk('alfa'), {
      names: [folder, join(folder, 'constructor')],
      dates: { 'a.txt': '2020-01-01', [join(folder, 'sub/a.txt')]: '2020-01-02' },
    })
    const dates = documents.map(({ text: read_, document }) => [read_, document.published])
    expect(dates).toEqual([
      ['A.', '2020-01-01'],
      ['C.', null],
      ['B.', '2020-01-02'],
      ['D.', null],
    ])
  })

  it('stops at once where the store fails', async () => {
    const study = await Study.found()
    const desk = study.desk('alfa')
    const folder = folderWith({ 'a.txt': 'A met.', 'b.txt': 'B met.' })
    const marker = { ...desk.ports.marker, read: () => desk.ports.marker.read(), write: fails }
    const failing = { ...desk, ports: { ...desk.ports, marker } }
    expect(await outcomeOf(read(failing, { names: [folder] }))).toBe('E_STORAGE_FULL')
    // The act of the first document stands in the folder and was not signed: a start finishes it.
    expect(await study.reopen()).toBe(undefined)
    expect(await study.entryCount()).toBe(2)
    expect((await study.audit()).holds).toBe(true)
  })
})

async function fails(): Promise<never> {
  throw failure('E_STORAGE_FULL', 'no room')
}
