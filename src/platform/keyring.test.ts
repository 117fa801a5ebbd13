import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { outcomeOf, temporaryFolder } from '../../test/study.ts'
import { fromBase64, utf8 } from '../kernel/bytes.ts'
import { verifyEd25519 } from '../kernel/ed25519.ts'
import { failure } from '../kernel/error.ts'
import { asMemberName, type CoalitionId } from '../kernel/id.ts'
import { genesisText } from '../ledger/signingText.ts'
import { FileKeyring } from './keyring.ts'

const alfa = asMemberName('alfa')
const bravo = asMemberName('bravo')
const text = genesisText('ab'.repeat(32) as CoalitionId)
const note = { node: 'n', act: 7, generation: 2 }

interface Place {
  readonly folder: string
  readonly open: (passphrase?: string) => FileKeyring
}

function place(): Place {
  const folder = temporaryFolder('keyring')
  const [dataFolder, stateFolder] = [join(folder, 'data'), join(folder, 'state')]
  return { folder, open: (passphrase) => new FileKeyring({ dataFolder, stateFolder, passphrase }) }
}

async function encrypted(passphrase: string, plain: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(4)
  encrypter.setPassphrase(passphrase)
  return encrypter.encrypt(plain)
}

describe('a keyring', () => {
  it('rests under a secret outside the data folder or under a passphrase, its owner’s alone, and signs', async () => {
    for (const passphrase of [undefined, 'correct horse']) {
      const { folder, open } = place()
      const keys = await open(passphrase).create([alfa])
      const signature = await open(passphrase).signLog(alfa, text)
      expect(verifyEd25519(fromBase64(keys.get(alfa)!.log), utf8(text), signature)).toBe(true)
      expect(await open(passphrase).protection()).toBe(
        passphrase === undefined ? 'stateSecret' : 'passphrase',
      )
      const path = join(folder, 'data', 'keys', 'keyring.age')
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
      expect(readFileSync(path, 'latin1')).not.toContain('alfa')
    }
  })

  it('stays locked without its secret or passphrase', async () => {
    const study = place()
    await study.open().create([alfa])
    const secret = join(study.folder, 'state', 'secret')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    writeFileSync(secret, 'no identity')
    expect(await outcomeOf(study.open().seats())).toBe('E_KEYS_LOCKED')
    rmSync(secret)
    expect(await outcomeOf(study.open().signLog(alfa, text))).toBe('E_KEYS_LOCKED')
    const other = place()
    await other.open('one').create([alfa])
    expect(await outcomeOf(other.open().seats())).toBe('E_KEYS_LOCKED')
    expect(await outcomeOf(other.open('two').seats())).toBe('E_PASSPHRASE')
    expect(await outcomeOf(place().open().signLog(alfa, text))).toBe('E_KEYS_MISSING')
  })

  it('sets a keyring aside that stands where a node is founded', async () => {
    const { folder, open } = place()
    const before = await open('one').create([alfa])
    const after = await open('two').create([alfa])
    expect(after.get(alfa)).not.toEqual(before.get(alfa))
    expect(await open('two').seats()).toEqual([alfa])
    expect(readdirSync(join(folder, 'data', 'keys')).sort()).toEqual(['keyring.age', 'keyring.age.1'])
  })

  it('goes under another passphrase and is kept under that from then on', async () => {
    const { open } = place()
    const ring = open('one')
    await ring.create([alfa])
    await ring.protect('two')
    expect(await outcomeOf(open('one').seats())).toBe('E_PASSPHRASE')
    await ring.importFrom(await ring.exportTo('three', note), 'three')
    expect(await open('two').seats()).toEqual([alfa])
  })

  it('says of a file that opens and is none that it is damaged', async () => {
    for (const plain of ['{', '{"format":"entente/keyring@2","seats":[]}']) {
      const { folder, open } = place()
      await open('one').create([alfa])
      writeFileSync(join(folder, 'data', 'keys', 'keyring.age'), await encrypted('one', plain))
      expect(await outcomeOf(open('one').seats())).toBe('E_DATA_FOLDER_DAMAGED')
    }
  })
  it('keeps the keys that a seat is to have next beside those in use, and takes them up once', async () => {
    for (const passphrase of [undefined, 'correct horse']) {
      const { open } = place()
      const used = (await open(passphrase).create([alfa, bravo])).get(alfa)
      const next = await open(passphrase).prepare(alfa)
      expect(next.log).not.toBe(used?.log)
      // Made once, whoever asks again.
      expect(await open(passphrase).prepare(alfa)).toEqual(next)
      const isBy = async (log: string, signature: Promise<Uint8Array>): Promise<boolean> =>
        verifyEd25519(fromBase64(log), utf8(text), await signature)
      expect(await isBy(next.log, open(passphrase).signPrepared(alfa, text))).toBe(true)
      expect(await isBy(used?.log ?? '', open(passphrase).signLog(alfa, text))).toBe(true)
      await open(passphrase).adopt(alfa, next)
      await open(passphrase).adopt(alfa, next)
      expect(await isBy(next.log, open(passphrase).signLog(alfa, text))).toBe(true)
      expect(await open(passphrase).seats()).toEqual([bravo, alfa])
      expect(await outcomeOf(open(passphrase).signPrepared(alfa, text))).toBe('E_KEYS_MISSING')
      expect(await outcomeOf(open(passphrase).adopt(bravo, next))).toBe('E_KEYS_MISSING')
    }
  })
  it('prepares keys for a seat whose own are lost', async () => {
    const { open } = place()
    const next = await open().prepare(alfa)
    expect(await open().seats()).toEqual([])
    await open().adopt(alfa, next)
    expect(await open().seats()).toEqual([alfa])
  })
})

describe('an export of keys', () => {
  it('comes back with what it says, beside the keys that are here', async () => {
    const [from, to] = [place(), place()]
    const alfas = await from.open().create([alfa])
    await to.open().create([bravo])
    const bytes = await from.open().exportTo('three', note)
    expect(await to.open('three').importFrom(bytes, 'three')).toEqual(note)
    // Keys under the machine's secret stay under it, whatever opened the export.
    expect(await to.open().seats()).toEqual([bravo, alfa])
    const signature = await to.open().signLog(alfa, text)
    expect(verifyEd25519(fromBase64(alfas.get(alfa)!.log), utf8(text), signature)).toBe(true)
  })

  it('replaces no key that is here by another', async () => {
    const [from, to] = [place(), place()]
    await from.open().create([alfa])
    await to.open().create([alfa])
    const [bytes, before] = [await from.open().exportTo('three', note), await to.open().signLog(alfa, text)]
    expect(await outcomeOf(to.open().importFrom(bytes, 'three'))).toBe('E_BACKUP_INVALID')
    expect(await to.open().signLog(alfa, text)).toEqual(before)
  })

  it('brings keys back whose secret is lost; the file that cannot be opened is kept', async () => {
    const { folder, open } = place()
    await open().create([alfa])
    const [bytes, before] = [await open().exportTo('three', note), await open().signLog(alfa, text)]
    rmSync(join(folder, 'state', 'secret'))
    await open().importFrom(bytes, 'three')
    expect(await open().signLog(alfa, text)).toEqual(before)
    expect(readdirSync(join(folder, 'data', 'keys'))).toContain('keyring.age.1')
  })

  it('changes nothing where what it says is refused', async () => {
    const [from, to] = [place(), place()]
    await from.open().create([alfa])
    const bytes = await from.open().exportTo('three', note)
    const refused = to.open().importFrom(bytes, 'three', async (said) => {
      expect(said).toEqual(note)
      throw failure('E_BACKUP_INVALID', 'not this node’s')
    })
    expect(await outcomeOf(refused)).toBe('E_BACKUP_INVALID')
    expect(await to.open().seats()).toEqual([])
  })

  it('is refused in words where it is none', async () => {
    const to = place().open()
    expect(await outcomeOf(to.importFrom(utf8('no age file'), 'three'))).toBe('E_BACKUP_INVALID')
    for (const plain of ['no JSON', '{"format":"entente/keys-export@1"}'])
      expect(await outcomeOf(to.importFrom(await encrypted('three', plain), 'three'))).toBe(
        'E_BACKUP_INVALID',
      )
    const other = place().open()
    await other.create([alfa])
    expect(await outcomeOf(to.importFrom(await other.exportTo('three', note), 'four'))).toBe('E_PASSPHRASE')
  })
})
