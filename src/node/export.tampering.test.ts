import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { utf8 } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { MemoryStore } from '../store/memory/store.ts'
import { audit, type AuditReport } from './audit.ts'
import { deskFor } from './desk.ts'
import { examine } from './doctor.ts'
import { exportCompartment } from './export.ts'
import { importExport } from './import.ts'
import type { Ports } from './ports.ts'
import { readBytes } from './read.ts'
import { openNextEpoch } from './restore.ts'
import { operator } from './roles.ts'

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

async function verified(files: Files): Promise<AuditReport> {
  const store = new MemoryStore()
  await importExport(
    { get: async (path) => files.get(path), list: async () => [...files.keys()].sort() },
    store,
  )
  return store.read(audit)
}

/** A study whose node was lost after entries were kept and before any head of theirs was signed, and came back. */
async function restoredWithTail(before: readonly string[]): Promise<Study> {
  const study = await Study.found()
  for (const text of before) await study.readText('alfa', text)
  const { ports } = study
  const keyring = Object.assign(Object.create(ports.keyring) as Ports['keyring'], {
    seats: () => ports.keyring.seats(),
    signLog: async () => Promise.reject(failure('E_KEYS_LOCKED', 'no longer')),
  })
  const locked = deskFor({ ...ports, keyring }, study.coalition, 'alfa', operator)
  const tail = readBytes(locked, { name: 'tail.txt', bytes: utf8('The tail met.') })
  expect(await outcomeOf(tail)).toBe('E_KEYS_LOCKED')
  // The marker is lost, so the node may not sign what it might have signed otherwise before.
  const marker: Ports['marker'] = { read: async () => undefined, write: (state) => ports.marker.write(state) }
  await openNextEpoch({ ...ports, marker })
  expect(await study.reopen()).toBe(undefined)
  return study
}

describe('a log that an epoch ended past its last signed head', () => {
  it.each([[['One met.', 'Two met.']], [[]]])(
    'is exported whole, and its end is what the epoch says: after %j',
    async (before) => {
      const study = await restoredWithTail(before)
      await study.readText('alfa', 'After met.')
      expect((await study.audit()).problems).toEqual([])
      expect(
        (await examine(study.ports, study.coalition)).filter(
          ({ about, weight }) => about === 'logs' && weight !== 'fine',
        ),
      ).toEqual([])
      const files = await exported(study, 'alfa', 'home')
      const report = await verified(files)
      expect(report.problems).toEqual([])
      expect(report.records).toBe(2 * before.length + 4)
      expect([...files.keys()].some((path) => path.endsWith('/0/checkpoint'))).toBe(before.length > 0)
    },
  )

  it('is missed where it is gone', async () => {
    const study = await restoredWithTail(['One met.'])
    await study.readText('alfa', 'After met.')
    const files = await exported(study, 'alfa', 'home')
    const without = new Map([...files].filter(([path]) => !/^log\/.*\/alfa\/0\//.test(path)))
    expect((await verified(without)).problems.map(({ message }) => message)).toContain(
      'epoch 1 ended this log at 4 entries; it is missing',
    )
  })
})

describe('an export that was tampered with', () => {
  it.each<[string, (files: Files) => void]>([
    [
      'an epoch twice',
      (files) => {
        for (const end of ['json', 'note'])
          files.set(`coalition/epochs/1.${end}`, files.get(`coalition/epochs/0.${end}`)!)
      },
    ],
    [
      'a body twice',
      (files) => {
        for (const [path, bytes] of files)
          if (path.endsWith('bodies.jsonl')) files.set(path, Buffer.concat([bytes, bytes]))
      },
    ],
    [
      'a body of no entry',
      (files) => {
        const line = `${JSON.stringify({ index: 99, salt: '', body: '' })}\n`
        for (const [path, bytes] of files)
          if (path.endsWith('bodies.jsonl')) files.set(path, Buffer.concat([bytes, utf8(line)]))
      },
    ],
    [
      'a line longer than any body',
      (files) => {
        for (const path of files.keys())
          if (path.endsWith('bodies.jsonl')) files.set(path, utf8('['.repeat(3_000_000)))
      },
    ],
    [
      'a log without its head',
      (files) => {
        for (const path of files.keys()) if (path.endsWith('checkpoint')) files.delete(path)
      },
    ],
  ])('is refused in words: %s', async (_, tamper) => {
    const study = await Study.found()
    await study.readText('alfa', 'One met.')
    const files = await exported(study, 'alfa', 'home')
    tamper(files)
    expect(await outcomeOf(verified(files))).toBe('E_BACKUP_INVALID')
  })

  it('is not read under another way to write a generation', async () => {
    const study = await Study.found()
    await study.readText('alfa', 'One met.')
    const files = await exported(study, 'alfa', 'home')
    for (const [path, bytes] of [...files]) files.set(path.replace('/alfa/0/', '/alfa/00/'), bytes)
    expect((await verified(files)).logs).toHaveLength(1)
  })
})
