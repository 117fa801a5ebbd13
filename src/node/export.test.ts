import { describe, expect, it } from 'vitest'
import { fillWithEverything } from '../../test/everything.ts'
import { outcomeOf, seededNumbers, Study } from '../../test/study.ts'
import { isFailure } from '../kernel/error.ts'
import { MemoryStore } from '../store/memory/store.ts'
import { audit, type AuditReport } from './audit.ts'
import { homeOf } from './desk.ts'
import { exportCompartment } from './export.ts'
import { importExport } from './import.ts'
import type { FolderSource } from './ports/folder.ts'
import { release } from './release.ts'

type Files = Map<string, Uint8Array>

async function exported(study: Study, seat: string, where: string): Promise<Files> {
  const files: Files = new Map()
  await exportCompartment(study.desk(seat), where, {
    put: async (path, bytes) => {
      files.set(path, Uint8Array.from(bytes))
    },
  })
  return files
}

function folderOf(files: Files): FolderSource {
  return { get: async (path) => files.get(path), list: async () => [...files.keys()].sort() }
}

async function verified(files: Files): Promise<AuditReport> {
  const store = new MemoryStore()
  await importExport(folderOf(files), store)
  return store.read(audit)
}

/** Whether something is found to be wrong: by a coded refusal or in the report. */
async function isFound(files: Files): Promise<boolean> {
  try {
    return !(await verified(files)).holds
  } catch (error) {
    if (isFailure(error)) return true
    throw error
  }
}

const studyWithEverything = async (): Promise<Study> => {
  const study = await Study.found()
  await fillWithEverything(study)
  return study
}

describe('an exported compartment', () => {
  it.each(['plenary', 'home'])(
    'holds, alone and offline, and shows the views that stand there: %s',
    async (where) => {
      const study = await studyWithEverything()
      const report = await verified(await exported(study, 'alfa', where))
      expect(report.problems).toEqual([])
      const desk = study.desk('alfa')
      const [id] = [...study.coalition.compartments.values()]
        .filter(({ name, readers }) => name === where && readers.includes(desk.seat))
        .map((compartment) => compartment.id)
      const counts = await study.store.read((reader) =>
        Promise.all(report.views.map(({ view }) => reader.count(view, [id] as unknown as typeof desk.scope))),
      )
      expect(report.views.map(({ rows }) => rows)).toEqual(counts)
      expect(report.records).toBeGreaterThan(5)
    },
  )

  it('tells nothing of any other compartment', async () => {
    const study = await Study.found()
    const document = await study.readText('alfa', 'The ministers met.', '/srv/inbox/report.txt')
    await study.readText('bravo', 'Hushpuppy.', 'hushpuppy.txt')
    await release(study.desk('alfa'), { ids: [document.id], in: 'plenary' })
    const files = await exported(study, 'charlie', 'plenary')
    const all = [...files]
      .map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('latin1')}`)
      .join('\n')
    const bodies = [...files]
      .filter(([path]) => path.endsWith('bodies.jsonl'))
      .flatMap(([, bytes]) => Buffer.from(bytes).toString().split('\n').filter(Boolean))
      .map((line) => Buffer.from((JSON.parse(line) as { body: string }).body, 'base64').toString())
    for (const text of [all, ...bodies]) {
      for (const seat of ['alfa', 'bravo', 'charlie']) expect(text).not.toContain(homeOf(study.desk(seat)))
      expect(text).not.toMatch(/ushpuppy|\/srv|inbox/)
      expect(text).not.toContain(document.id)
    }
  })

  it('is found out when one byte of any of its files changes, or a file is gone', async () => {
    const study = await Study.found({ seats: ['alfa', 'bravo'] })
    const document = await study.readText('alfa', 'The ministers met.\nThe exercise began.')
    await release(study.desk('alfa'), { ids: [document.id], in: 'plenary', withEvents: true })
    await study.ask('bravo', 'plenary')
    const files = await exported(study, 'alfa', 'plenary')
    expect(await isFound(files)).toBe(false)
    const random = seededNumbers('one byte of an export')
    const unfound: string[] = []
    let tried = 0
    for (const [path, bytes] of files) {
      const gone = new Map(files)
      gone.delete(path)
      if (!(await isFound(gone))) unfound.push(`${path} gone`)
      // Small files at every byte, larger ones at some.
      const places =
        bytes.length <= 400 ? [...bytes.keys()] : Array.from({ length: 120 }, () => random(bytes.length))
      for (const place of places) {
        const turned = Uint8Array.from(bytes)
        turned[place]! ^= 1 << random(8)
        tried += 1
        if (!(await isFound(new Map([...files, [path, turned]])))) unfound.push(`${path} at ${place}`)
      }
    }
    expect(tried).toBeGreaterThan(1500)
    expect(unfound).toEqual([])
  })

  it('is found out when tiles of a large log change', async () => {
    const study = await studyWithEverything()
    const files = await exported(study, 'alfa', 'home')
    const random = seededNumbers('tiles')
    const tiles = [...files.keys()].filter((path) => path.includes('/tile/'))
    expect(tiles.some((path) => path.endsWith('/tile/0/000'))).toBe(true)
    for (const path of tiles) {
      const turned = Uint8Array.from(files.get(path)!)
      turned[random(turned.length)]! ^= 1 << random(8)
      expect([path, await isFound(new Map([...files, [path, turned]]))]).toEqual([path, true])
    }
  })

  it('is refused where it is no export', async () => {
    expect(await outcomeOf(verified(new Map()))).toBe('E_BACKUP_INVALID')
    const files: Files = new Map([['coalition/epochs/0.json', new Uint8Array()]])
    expect(await outcomeOf(verified(files))).toBe('E_BACKUP_INVALID')
    files.set('coalition/epochs/0.note', new Uint8Array())
    expect(await outcomeOf(verified(files))).toMatch(/^E_(JSON|NOTE|ROSTER)/)
  })
})
