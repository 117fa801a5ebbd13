import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CommandLine, refusalOf } from './command.ts'
import { temporaryFolder } from './study.ts'

const documentCount = 60

/** A disk in memory of so many KiB; undefined where this system lets us make none. */
function smallDisk(
  kibibytes: number,
): { readonly folder: string; grow(kibibytes: number): void } | undefined {
  const folder = temporaryFolder('disk')
  const mount = (options: string): unknown =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' })
  try {
    mount(`size=${kibibytes}k`)
  } catch (error) {
    console.warn(`not tested, a small disk is needed and none can be mounted here: ${String(error)}`)
    return undefined
  }
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  return { folder, grow: (more) => mount(`remount,size=${more}k`) }
}

/** Documents that the command has said are kept. */
function acknowledged(err: string): string[] {
  return [...err.matchAll(/^\d+ of \d+: (.+)$/gm)].map((match) => match[1]!)
}

const cases = [
  // Not even the study fits.
  { size: 40, state: 'elsewhere' },
  { size: 180, state: 'on it too' },
  // Founded, then full somewhere in the import.
  { size: 420, state: 'elsewhere' },
  { size: 700, state: 'on it too' },
]

it.for(cases)(
  'a disk of $size KiB that fills up during an import, state $state, loses nothing that was kept',
  { timeout: 60_000 },
  async ({ size, state }, { skip }) => {
    const disk = smallDisk(size)
    if (!disk) {
      skip('no small disk can be mounted here')
      return
    }
    const line = new CommandLine()
    const documents = join(line.folder, 'documents')
    mkdirSync(documents)
    for (let number = 0; number < documentCount; number++) {
      const text = `Norway and Portugal held a joint rescue exercise in May ${1950 + number}.\n`
      writeFileSync(join(documents, `${number}.txt`), `Bulletin ${number}\n\n${text.repeat(5)}`)
    }
    const full = line.with({
      ENTENTE_DATA: join(disk.folder, 'data'),
      ...(state === 'elsewhere' ? {} : { ENTENTE_STATE: join(disk.folder, 'state') }),
    })
    const broken = await full.run('read', documents, '--progress')
    expect(refusalOf(broken)).toBe('1 E_STORAGE_FULL')
    const kept = acknowledged(broken.err)
    expect(kept.length).toBeLessThan(documentCount)
    // While it is full, a command answers or says that it is full.
    const meanwhile = await full.run('list', 'documents')
    if (meanwhile.code !== 0) expect(refusalOf(meanwhile)).toMatch(/^1 E_(STORAGE_FULL|DATA_FOLDER_MISSING)$/)

    disk.grow(64 * 1024)
    const founded = /^Founded/m.test(broken.err)
    expect(founded || kept.length === 0).toBe(true)
    if (founded) {
      expect(await full.json('verify')).toMatchObject({ holds: true })
      const { documents: listed } = await full.json<{ documents: { source: string }[] }>('list', 'documents')
      const sources = listed.map(({ source }) => source)
      expect(kept.filter((name) => !sources.includes(name))).toEqual([])
    }
    const again = await full.run('read', documents, '--progress')
    expect([again.code, acknowledged(again.err).length]).toEqual([0, documentCount])
    expect(await full.json('verify')).toMatchObject({ holds: true })
    // A doctor wants more free than this test needs.
    disk.grow(8 * 1024 * 1024)
    expect((await full.run('doctor')).code).toBe(0)
  },
)
