import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, Study, temporaryFolder } from '../../test/study.ts'
import { utf8, utf8Text } from '../kernel/bytes.ts'
import { failure } from '../kernel/error.ts'
import { asMemberName } from '../kernel/id.ts'
import { formatCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts'
import { keyText } from '../ledger/signingText.ts'
import { FileKeyring } from '../platform/keyring.ts'
import { recover } from './acts.ts'
import { currentLog, loadCoalition } from './coalition.ts'
import { deskFor, homeOf } from './desk.ts'
import { readBytes } from './read.ts'
import type { Act } from './ports/store.ts'
import type { Ports } from './ports.ts'
import { openNextEpoch } from './restore.ts'
import { operator } from './roles.ts'

const alfa = asMemberName('alfa')

/** Reads a text by the ports given, as a process would that runs with them. */
async function readBy(study: Study, ports: Ports, text = 'The ministers met.'): Promise<string> {
  const desk = deskFor(ports, study.coalition, 'alfa', operator)
  return outcomeOf(readBytes(desk, { name: 'a.txt', bytes: utf8(text) }))
}

const lastAct = (study: Study): Promise<Act | undefined> => study.store.read((reader) => reader.lastAct())

describe('a process that runs on when another opens the next epoch', () => {
  it('writes nothing more into the logs that ended', async () => {
    const study = await Study.found()
    await study.readText('alfa', 'Before.')
    const act = await lastAct(study)
    await openNextEpoch(study.ports)
    expect(await readBy(study, study.ports)).toBe('E_EPOCH_ENDED')
    expect(await study.entryCount()).toBe(2)
    expect((await lastAct(study))?.number).toBe((act?.number ?? 0) + 3)
    expect((await study.audit()).problems).toEqual([])
    await study.reopen()
    expect(await readBy(study, study.ports)).toBe('done')
  })
})

describe('a folder without its keys', () => {
  it('is for reading only: what could not be signed is not kept', async () => {
    const study = await Study.found()
    const before = await study.readText('alfa', 'Before.')
    rmSync(join(study.data, 'keys'), { recursive: true })
    const act = await lastAct(study)
    expect(await readBy(study, study.ports)).toBe('E_KEYS_MISSING')
    expect(await study.entryCount()).toBe(1 + before.events.length)
    expect(await lastAct(study)).toEqual(act)
    rmSync(join(study.state, 'secret'))
  })

  it('stores no signature of other keys under a seat’s name', async () => {
    const study = await Study.found()
    const folder = temporaryFolder('keys')
    const keyring = new FileKeyring({ dataFolder: folder, stateFolder: folder, passphrase: undefined })
    await keyring.create([alfa])
    expect(await readBy(study, { ...study.ports, keyring })).toBe('E_KEYS_MISSING')
    expect((await lastAct(study))?.signature).toBe(null)
    // With the right keys the act that was begun is finished over the same bytes.
    expect(await study.reopen()).toBe(undefined)
    expect((await lastAct(study))?.signature).toHaveLength(64)
    expect((await study.audit()).problems).toEqual([])
  })
})

describe('an act that stands unfinished in the folder', () => {
  async function withAct(change: (study: Study) => Promise<Partial<Act>>): Promise<[string, string[]]> {
    const study = await Study.found()
    await study.readText('alfa', 'Before.')
    const last = await lastAct(study)
    if (!last) throw new Error('a text was read')
    const next = { ...last, number: last.number + 1, signature: null, ...(await change(study)) }
    await study.store.write((transaction) => transaction.addAct(next))
    const signed: string[] = []
    const { ports } = study
    const keyring = Object.assign(Object.create(ports.keyring) as Ports['keyring'], {
      signLog: async (seat: typeof alfa, text: string) => {
        signed.push(text)
        return ports.keyring.signLog(seat, text)
      },
    })
    const outcome = await outcomeOf(recover({ ...ports, keyring }, study.coalition))
    return [outcome, signed]
  }

  it('is signed only over the head of the log that it names', async () => {
    expect(await withAct(async () => ({}))).toEqual(['done', [expect.stringMatching(/^entente\//)]])
    const text = (given: string): Partial<Act> => ({ text: utf8(given) })
    const changes: ((study: Study) => Promise<Partial<Act>>)[] = [
      // A key that would take over.
      async ({ coalition }) => ({
        ...text(keyText(coalition.id, coalition.newest.id, coalition.newest.roster.members[0]!.keys.held)),
        log: null,
      }),
      async ({ coalition }) => text(keyText(coalition.id, coalition.newest.id, 'A'.repeat(43) + '=')),
      // The head of another log, another size, another member's.
      async (study) => {
        const head = parseCheckpoint(utf8Text((await lastAct(study))!.text))
        return text(formatCheckpoint({ ...head, origin: head.origin.replace('/alfa/', '/bravo/') }))
      },
      async (study) => {
        const head = parseCheckpoint(utf8Text((await lastAct(study))!.text))
        return text(formatCheckpoint({ ...head, size: head.size + 1 }))
      },
      async () => ({ key: asMemberName('bravo') }),
    ]
    for (const change of changes) expect(await withAct(change)).toEqual(['E_DATA_FOLDER_DAMAGED', []])
  })
})

describe('a storage error', () => {
  it.each(['E_STORAGE_FAILED', 'E_STORAGE_FULL'] as const)('%s while the marker moves', async (code) => {
    const study = await Study.found()
    const { ports } = study
    let broken = true
    const marker: Ports['marker'] = {
      read: () => ports.marker.read(),
      write: async (state) => {
        if (broken) throw failure(code, 'the disk says no')
        await ports.marker.write(state)
      },
    }
    const process = { ...ports, marker }
    expect(await readBy(study, process)).toBe(code)
    broken = false
    // A full disk was told before anything moved; after a failing one nobody knows what moved until the next start.
    expect(await readBy(study, process, 'More.')).toBe(code === 'E_STORAGE_FULL' ? 'done' : code)
    expect(await study.reopen()).toBe(undefined)
    expect(await readBy(study, study.ports, 'Still more.')).toBe('done')
    expect((await study.audit()).problems).toEqual([])
    const coalition = await study.store.read(loadCoalition)
    const home = await study.store.read((reader) =>
      reader.log(currentLog(coalition, homeOf(study.desk('alfa')), alfa)),
    )
    expect(home?.size).toBe(code === 'E_STORAGE_FULL' ? 6 : 4)
  })
})

describe('a folder that lost nothing', () => {
  it('is settled before the next epoch: its logs end at heads that are signed', async () => {
    const study = await Study.found()
    const { ports } = study
    const marker: Ports['marker'] = {
      read: () => ports.marker.read(),
      write: async () => {
        throw failure('E_STORAGE_FULL', 'no room')
      },
    }
    expect(await readBy(study, { ...ports, marker })).toBe('E_STORAGE_FULL')
    await openNextEpoch(ports)
    const logs = await study.store.read((reader) => reader.logs())
    expect(logs).toHaveLength(1)
    for (const log of logs)
      expect((await study.store.read((reader) => reader.signedHead(log)))?.size).toBe(log.size)
    expect((await study.audit()).problems).toEqual([])
  })
})
