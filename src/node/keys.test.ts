import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, Study } from '../../test/study.ts'
import { utf8, utf8Text } from '../kernel/bytes.ts'
import { nodeSetting } from './found.ts'
import { knownFromExports, takeKeys } from './keys.ts'
import { openNextEpoch } from './restore.ts'

async function exported(study: Study, act: number, generation: number): Promise<Uint8Array> {
  const node = utf8Text((await study.store.read((reader) => reader.setting(nodeSetting))) ?? utf8(''))
  return study.ports.keyring.exportTo('three', { node, act, generation })
}

describe('an export of keys that is taken in', () => {
  it('is remembered by every later restore, however long before it came', async () => {
    const study = await Study.found({ seats: ['me'] })
    const [older, newer] = [await exported(study, 40, 3), await exported(study, 50, 2)]
    rmSync(join(study.data, 'keys'), { recursive: true })
    await takeKeys(study.ports, newer, 'three')
    await takeKeys(study.ports, older, 'three')
    expect(await study.store.read(knownFromExports)).toEqual({ act: 50, generation: 3 })
    await study.reopen()
    const { newest } = await openNextEpoch(study.ports)
    expect(newest.roster.members[0]?.generation).toBe(4)
    expect((await study.store.read((reader) => reader.lastAct()))?.number).toBe(51)
    expect(await study.reopen()).toBe(undefined)
    expect((await study.audit()).problems).toEqual([])
  })

  it('is this node’s, or nothing changes', async () => {
    const [study, other] = [await Study.found({ seats: ['me'] }), await Study.found({ seats: ['me'] })]
    const bytes = await exported(other, 40, 3)
    rmSync(join(study.data, 'keys'), { recursive: true })
    expect(await outcomeOf(takeKeys(study.ports, bytes, 'three'))).toBe('E_BACKUP_INVALID')
    expect(await study.ports.keyring.protection()).toBe(undefined)
    expect(await study.store.read(knownFromExports)).toBe(undefined)
  })
})
