import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import type { BlobHash, RecordId } from '../kernel/id.ts'
import { pdf } from '../../test/pdf.ts'
import { readingHere } from './reading-here.ts'
import { ReadingProcess, type ReadingOptions } from './reading.ts'

const opened: ReadingProcess[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((reading) => reading.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function open(options: ReadingOptions = {}): ReadingProcess {
  const reading = new ReadingProcess(options)
  opened.push(reading)
  return reading
}

/** A module for the child that misbehaves as `script` says; `request` is what it was asked. */
function misbehaving(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-reading-'))
  folders.push(folder)
  const path = join(folder, 'child.mjs')
  writeFileSync(path, `process.on('message', (request) => { const name = request.given.name\n${script}\n})`)
  return path
}

/** Whether a process runs; one that ended but was not yet collected by its parent does not. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch (error) {
    // Systems without /proc collect orphans at once.
    return (
      error instanceof Error && 'code' in error && error.code === 'ENOENT' && process.platform !== 'linux'
    )
  }
}

const source = (name: string, text = 'The envoys met in Geneva on Monday, the ministry said.') => ({
  name,
  bytes: utf8(text),
})
const echo = `process.send({ id: request.id, found: { text: name } })`

describe('the reading process', () => {
  it('reads as the rules do in this process, document after document', async () => {
    const reading = open()
    const [first, second] = await Promise.all([
      reading.read(source('a.txt')),
      reading.read(source('b.html', '<p>The envoys met.</p>')),
    ])
    expect(first).toEqual(await readingHere().read(source('a.txt')))
    expect(second.text).toBe('The envoys met.')
    expect(second.locator).toEqual([{ start: 0, end: 15, path: 'html>body>p:nth-child(1)' }])
    expect(reading.reader).toBe(first.document.reader)
  })

  it('hands on what is wrong with a document, and reads the next', async () => {
    const reading = open()
    await expect(reading.read(source('a.txt', ' \n'))).rejects.toMatchObject({
      code: 'E_DOCUMENT_EMPTY',
      paths: ['a.txt'],
    })
    expect((await reading.read(source('b.txt'))).document.source).toBe('b.txt')
  })

  it('ends a document that takes too long, and reads the next', async () => {
    const reading = open({ timeMs: 1500, module: misbehaving(`if (name === 'slow') for (;;);\n${echo}`) })
    const slow = reading.read(source('slow'))
    const next = reading.read(source('next'))
    await expect(slow).rejects.toMatchObject({ code: 'E_READING_TIME', paths: ['slow'] })
    expect((await next).text).toBe('next')
  })

  it('ends a document that takes too much memory, and reads the next', async () => {
    const greedy = `if (name === 'greedy') for (const held = [];;) held.push(new Array(1000).fill(name + held.length))\n${echo}`
    const reading = open({ heapMiB: 32, module: misbehaving(greedy) })
    await expect(reading.read(source('greedy'))).rejects.toMatchObject({
      code: 'E_READING_MEMORY',
      paths: ['greedy'],
    })
    expect((await reading.read(source('next'))).text).toBe('next')
  })

  it('ends a document that unfolds to too much, wherever that lies, and reads the next', async () => {
    const bomb = pdf({ pages: [{ content: ' '.repeat(300_000_000) }] })
    expect(bomb.length).toBeLessThan(1_000_000)
    const reading = open({ residentMiB: 400 })
    await expect(reading.read({ name: 'bomb.pdf', bytes: bomb })).rejects.toMatchObject({
      code: 'E_READING_MEMORY',
      paths: ['bomb.pdf'],
    })
    expect((await reading.read(source('next.txt', 'They met.'))).text).toBe('They met.')
  })

  it('drops a document when it is told to, before or in its turn, and reads the next', async () => {
    const reading = open({ module: misbehaving(`if (name === 'slow') for (;;);\n${echo}`) })
    const stop = new AbortController()
    const slow = reading.read(source('slow'), stop.signal)
    const waiting = reading.read(source('waiting'), stop.signal)
    const next = reading.read(source('next'))
    setTimeout(() => {
      stop.abort()
    }, 300)
    await expect(slow).rejects.toMatchObject({ code: 'E_READING_STOPPED', paths: ['slow'] })
    await expect(waiting).rejects.toMatchObject({ code: 'E_READING_STOPPED' })
    expect((await next).text).toBe('next')
  })

  it('says so where the reader breaks, dies or cannot be started', async () => {
    const broken = open({ module: misbehaving(`process.send({ id: request.id, fault: 'TypeError: x' })`) })
    await expect(broken.read(source('a'))).rejects.toMatchObject({
      code: 'E_READING_FAILED',
      cause: 'TypeError: x',
    })
    const dying = open({ module: misbehaving(`if (name === 'a') process.exit(3)\n${echo}`) })
    await expect(dying.read(source('a'))).rejects.toMatchObject({ code: 'E_READING_FAILED' })
    expect((await dying.read(source('b'))).text).toBe('b')
    await expect(open({ module: '/nowhere.mjs' }).read(source('a'))).rejects.toMatchObject({
      code: 'E_READING_FAILED',
    })
  })

  it('starts anew after the child died between two documents', async () => {
    const reading = open({
      module: misbehaving(`${echo}\nif (name === 'a') setTimeout(() => process.exit(0), 10)`),
    })
    expect((await reading.read(source('a'))).text).toBe('a')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await reading.read(source('b'))).text).toBe('b')
  })

  it('passes on neither environment nor standard input', async () => {
    process.env['ENTENTE_TEST_SECRET'] = 'secret'
    const script = `const { readFileSync } = await import('node:fs')
      process.send({ id: request.id, found: { text: JSON.stringify([process.env, readFileSync(0, 'utf8')]) } })`
    const module = misbehaving(`void (async () => { ${script} })()`)
    const [environment, input] = JSON.parse((await open({ module }).read(source('a'))).text) as [
      object,
      string,
    ]
    delete process.env['ENTENTE_TEST_SECRET']
    expect(Object.keys(environment).filter((key) => !key.startsWith('NODE_CHANNEL'))).toEqual([])
    expect(input).toBe('')
  })

  it('refuses documents once closed', async () => {
    const reading = open()
    await reading.close()
    await expect(reading.read(source('a'))).rejects.toMatchObject({ code: 'E_READING_FAILED' })
  })

  it('lets its own process end, and ends with it', async () => {
    const script = `const { ReadingProcess } = await import(${JSON.stringify(new URL('reading.ts', import.meta.url).href)})
      const reading = new ReadingProcess({ module: ${JSON.stringify(misbehaving(`process.send({ id: request.id, found: { text: String(process.pid) } })`))} })
      console.log((await reading.read({ name: 'a', bytes: new Uint8Array([97]) })).text)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 30_000,
    })
    const child = Number(stdout.trim())
    await expect.poll(() => isRunning(child), { timeout: 10_000 }).toBe(false)
  })
})

describe('relating in the process', () => {
  it('tells what documents share, and takes its turn among readings', async () => {
    const reading = new ReadingProcess()
    const text = 'The ministers of Kenya and Uganda met in Nairobi on 3 May 2012.'
    const one = await reading.read(source('a.txt', text))
    const events = one.events.flatMap((event, i) =>
      ['a', 'b'].map((copy) => ({
        id: `${copy}${i}`.padStart(64, '0') as RecordId,
        documentId: copy.padStart(64, '0') as RecordId,
        event,
      })),
    )
    const documents = ['a', 'b'].map((copy) => ({
      id: copy.padStart(64, '0') as RecordId,
      text,
      document: { ...one.document, original: 'f'.repeat(64) as BlobHash, text: 'f'.repeat(64) as BlobHash },
    }))
    const parts = ['a', 'b'].map((copy) => ({
      events: events.filter(({ documentId }) => documentId.endsWith(copy)),
      documents: documents.filter(({ id }) => id.endsWith(copy)),
      grades: [],
    }))
    const inParts = async function* (thenFails = false) {
      yield* parts
      if (thenFails) throw new Error('broken off')
    }
    await expect(reading.relate(inParts(true))).rejects.toThrow('broken off')
    expect(await reading.relate((async function* () {})()), 'after one that broke off').toEqual({
      happenings: [],
      grades: [],
      copies: [],
    })
    const [{ happenings: told, grades, copies }] = await Promise.all([
      reading.relate(inParts()),
      reading.read(source('c.txt', text)),
    ])
    expect(told.length).toBe(one.events.length)
    expect(told[0]).toMatchObject({ independentSources: 1 })
    expect(told[0]?.events).toHaveLength(2)
    expect(grades).toHaveLength(events.length + documents.length)
    expect(copies).toEqual([])
    await reading.close()
  })
})
