import { appendFileSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { foundNode, type TestNode } from '../../test/node.ts'
import { outcomeOf, temporaryFolder } from '../../test/study.ts'
import { HandTimer, until } from '../../test/timer.ts'
import { Background } from './background.ts'
import { deskFor } from './desk.ts'
import { operator } from './roles.ts'
import { liveDocuments } from './views.ts'
import { addWatch, removeWatch, watchList } from './watches.ts'

async function watching(options: { readonly node?: TestNode; readonly timer?: HandTimer } = {}) {
  const timer = options.timer ?? new HandTimer()
  const node = options.node ?? (await foundNode({ timer }))
  const reported: unknown[] = []
  const background = new Background(node.ports, node.coalition, (error) => reported.push(error))
  onTestFinished(() => background.close())
  const desk = deskFor(node.ports, node.coalition, 'alfa', operator)
  const names = async () => {
    const rows = await node.ports.store.read((reader) => liveDocuments(desk, reader))
    return rows.map(({ value }) => value.source.split('/').at(-1))
  }
  /** Lets time pass until what is expected comes about. */
  const come = (expected: () => Promise<void>) =>
    until(async () => {
      await timer.pass(2000)
      await expected()
    })
  /** Lets half a minute pass, in which everything due is looked at. */
  const quiet = async () => {
    for (let look = 0; look < 20; look++) {
      await timer.pass(2000)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return { timer, node, background, desk, names, come, quiet, reported }
}

describe('a watched folder', () => {
  it('is read file by file as they come, those in folders below too, each once', async () => {
    const folder = temporaryFolder('watched')
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    mkdirSync(join(folder, 'below'))
    writeFileSync(join(folder, 'below', 'b.md'), 'B met.')
    writeFileSync(join(folder, 'picture.png'), 'x')
    writeFileSync(join(folder, '.hidden.txt'), 'H met.')
    const { desk, background, names, come, quiet, reported } = await watching()
    const { id } = await addWatch(desk, folder)
    background.start()
    await come(async () => {
      expect(await watchList(desk)).toMatchObject([{ id, read: 2, failed: [], error: null }])
    })
    expect(await names()).toEqual(['a.txt', 'b.md'])
    writeFileSync(join(folder, 'below', 'c.txt'), 'C met.')
    await come(async () => {
      expect(await names()).toEqual(['a.txt', 'b.md', 'c.txt'])
    })
    await quiet()
    expect(background.readings.list(desk.seat).map(({ found }) => found)).toEqual([2, 1])
    expect(reported).toEqual([])
  })

  it('waits until a file has settled', async () => {
    const folder = temporaryFolder('watched')
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'A met.\n')
    const { timer, desk, background, names, come } = await watching()
    await addWatch(desk, folder)
    background.start()
    // All who look wait again: at feeds, at folders, at blind rounds and at motions.
    const looked = () =>
      until(() => {
        expect(timer.waits).toBe(4)
      })
    await looked()
    for (let i = 0; i < 6; i++) {
      appendFileSync(path, 'They met again.\n')
      utimesSync(path, new Date(), new Date(Date.now() + i * 1000))
      await timer.pass(2000)
      await looked()
    }
    expect(await names()).toEqual([])
    await come(async () => {
      expect(await names()).toEqual(['a.txt'])
    })
  })

  it('is not read again by the next start, and what changed meanwhile is', async () => {
    const folder = temporaryFolder('watched')
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    const first = await watching()
    await addWatch(first.desk, folder)
    first.background.start()
    await first.come(async () => {
      expect(await first.names()).toEqual(['a.txt'])
    })
    await first.come(async () => {
      expect(await watchList(first.desk)).toMatchObject([{ read: 1 }])
    })
    await first.background.close()
    writeFileSync(join(folder, 'b.txt'), 'B met.')
    const second = await watching({ node: first.node, timer: first.timer })
    second.background.start()
    await second.come(async () => {
      expect(await second.names()).toEqual(['a.txt', 'b.txt'])
    })
    await second.quiet()
    expect(second.background.readings.list(second.desk.seat)).toMatchObject([{ found: 1, state: 'done' }])
  })

  it('says what could not be read, and reads it once it was put right', async () => {
    const folder = temporaryFolder('watched')
    writeFileSync(join(folder, 'a.txt'), '')
    writeFileSync(join(folder, 'b.txt'), 'B met.')
    const { desk, background, names, come, quiet } = await watching()
    await addWatch(desk, folder)
    background.start()
    await come(async () => {
      expect(await watchList(desk)).toMatchObject([
        { read: 1, failed: [{ name: 'a.txt', code: 'E_DOCUMENT_EMPTY' }] },
      ])
    })
    await quiet()
    expect(background.readings.list(desk.seat)).toHaveLength(1)
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    await come(async () => {
      expect(await watchList(desk)).toMatchObject([{ read: 2, failed: [] }])
    })
    expect(await names()).toEqual(['b.txt', 'a.txt'])
    rmSync(join(folder, 'b.txt'))
    await come(async () => {
      expect(await watchList(desk)).toMatchObject([{ read: 1 }])
    })
    // What was read stays.
    expect(await names()).toEqual(['b.txt', 'a.txt'])
  })

  it('leads nowhere else: links are passed over, whatever they were when it was looked', async () => {
    const folder = temporaryFolder('watched')
    const outside = temporaryFolder('outside')
    writeFileSync(join(outside, 'secret.txt'), 'S met.')
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    symlinkSync(outside, join(folder, 'elsewhere'))
    symlinkSync(folder, join(folder, 'round'))
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    mkdirSync(join(folder, 'below'))
    writeFileSync(join(folder, 'below', 'secret.txt'), 'B met.')
    const { node, desk, background, names, come, quiet } = await watching()
    const scanned = await node.ports.watching.scan(folder, 10)
    expect(scanned.files.map(({ name }) => name)).toEqual(['a.txt', 'below/secret.txt'])
    rmSync(join(folder, 'below'), { recursive: true })
    symlinkSync(outside, join(folder, 'below'))
    for (const file of scanned.files.slice(1))
      expect(await outcomeOf(node.ports.watching.read(folder, file))).toBe('E_PATH_UNREADABLE')
    await addWatch(desk, folder)
    background.start()
    await come(async () => {
      expect(await names()).toEqual(['a.txt'])
    })
    await quiet()
    expect(await names()).toEqual(['a.txt'])
  })

  it('is bounded, and says that it is', async () => {
    const folder = temporaryFolder('watched')
    for (let i = 0; i < 5; i++) writeFileSync(join(folder, `${i}.txt`), `${i} met.`)
    const { node } = await watching()
    expect(await node.ports.watching.scan(folder, 5)).toMatchObject({ more: false })
    expect((await node.ports.watching.scan(folder, 4)).more).toBe(true)
  })

  it('says that it is gone, and goes on when it is back', async () => {
    const folder = join(temporaryFolder('watched'), 'in')
    mkdirSync(folder)
    const { desk, background, names, come } = await watching()
    await addWatch(desk, folder)
    background.start()
    rmSync(folder, { recursive: true })
    await come(async () => {
      expect(await watchList(desk)).toMatchObject([{ error: { code: 'E_PATH_UNREADABLE' } }])
    })
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    await come(async () => {
      expect(await names()).toEqual(['a.txt'])
    })
    expect(await watchList(desk)).toMatchObject([{ error: null }])
  })

  it('is the seat’s own, once, and is left when that is wished', async () => {
    const folder = temporaryFolder('watched')
    const { node, desk, background, names, quiet } = await watching()
    const { id } = await addWatch(desk, folder)
    expect(await addWatch(desk, `${folder}/.`)).toMatchObject({ id })
    const bravo = deskFor(node.ports, node.coalition, 'bravo', operator)
    expect(await watchList(bravo)).toEqual([])
    expect(await outcomeOf(removeWatch(bravo, id))).toBe('E_NOT_FOUND')
    background.start()
    await removeWatch(desk, id)
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    await quiet()
    expect(await names()).toEqual([])
    expect(await watchList(desk)).toEqual([])
  })

  it('is refused where it is none', async () => {
    const { desk } = await watching()
    const folder = temporaryFolder('watched')
    writeFileSync(join(folder, 'a.txt'), 'A met.')
    expect(await outcomeOf(addWatch(desk, join(folder, 'a.txt')))).toBe('E_PATH_UNREADABLE')
    expect(await outcomeOf(addWatch(desk, join(folder, 'none')))).toBe('E_PATH_UNREADABLE')
    const analyst = { ...desk, person: { id: '0123456789abcdef', roles: ['analyst'] as const } }
    expect(await outcomeOf(addWatch(analyst, folder))).toBe('E_ROLE_REFUSED')
  })
})
