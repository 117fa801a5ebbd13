import { utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import { loadCoalition } from '../../node/coalition.ts'
import { nodeSetting } from '../../node/found.ts'
import { takeKeys } from '../../node/keys.ts'
import type { OpenFolder } from '../../node/machine.ts'
import { exit, neededPassphrase, withFolder, type Call, type Command, type Outcome } from '../command.ts'

/** `entente keys`: see its help. */
export const keysCommand: Command = {
  name: 'keys',
  summary: 'shows public keys; exports, imports or re-encrypts private ones',
  usage: '[show | export FILE | import FILE | passphrase FILE]',
  options: {},
  optionHelp: {},
  examples: [
    'entente keys',
    'ENTENTE_PASSPHRASE=… entente keys export ./keys.age',
    'ENTENTE_PASSPHRASE=… entente keys import ./keys.age',
    'entente keys passphrase ./new-passphrase.txt',
  ],
  async run(call) {
    const [act = 'show', file, ...rest] = call.words
    if (rest.length > 0) throw failure('E_USAGE', 'too many words behind "keys"')
    return withFolder(call, async (folder) => {
      if (act === 'show' && file === undefined) return show(folder)
      if (file === undefined) throw failure('E_USAGE', `"keys ${act}" needs a file`)
      switch (act) {
        case 'export':
          return exportKeys(call, folder, file)
        case 'import':
          return importKeys(call, folder, file)
        case 'passphrase':
          return changePassphrase(call, folder, file)
        default:
          throw failure('E_USAGE', `"${act}" is not show, export, import or passphrase`)
      }
    })
  },
}

async function show(folder: OpenFolder): Promise<Outcome> {
  const { newest } = await folder.ports.store.read(loadCoalition)
  const protection = (await folder.ports.keyring.protection()) ?? null
  const members = newest.roster.members.map(({ name, host, generation, keys }) => ({
    name,
    host,
    generation,
    keys,
  }))
  const text = members
    .map(
      ({ name, host, generation, keys }) =>
        `${name} on ${host}, log generation ${generation}\n${Object.entries(keys)
          .map(([kind, key]) => `  ${kind.padEnd(9)} ${key}`)
          .join('\n')}`,
    )
    .join('\n')
  const how = {
    passphrase: 'encrypted under a passphrase',
    stateSecret: 'encrypted under a random secret of this machine',
  }
  return {
    text: `${text}\nPrivate keys: ${protection === null ? 'not in this data folder' : how[protection]}.\n`,
    json: { protection, members },
    code: exit.fine,
  }
}

async function exportKeys(call: Call, folder: OpenFolder, file: string): Promise<Outcome> {
  const { node, act } = await folder.ports.store.read(async (reader) => ({
    node: utf8Text((await reader.setting(nodeSetting)) ?? new Uint8Array()),
    act: (await reader.lastAct())?.number ?? 0,
  }))
  const { newest } = await folder.ports.store.read(loadCoalition)
  const generation = Math.max(...newest.roster.members.map((member) => member.generation))
  const bytes = await folder.ports.keyring.exportTo(neededPassphrase(call), { node, act, generation })
  await call.machine.writeFile(file, bytes)
  return {
    text: `Keys exported to ${file}, under the passphrase. Keep it apart from backups.\n`,
    json: { file },
    code: exit.fine,
  }
}

async function importKeys(call: Call, folder: OpenFolder, file: string): Promise<Outcome> {
  const note = await takeKeys(folder.ports, await call.machine.readFile(file), neededPassphrase(call))
  return {
    text: `Keys of ${(await folder.ports.keyring.seats()).join(', ')} are here.\n`,
    json: note,
    code: exit.fine,
  }
}

async function changePassphrase(call: Call, folder: OpenFolder, file: string): Promise<Outcome> {
  const passphrase = utf8Text(await call.machine.readFile(file), file).replace(/\r?\n$/, '')
  if (passphrase === '') throw failure('E_PASSPHRASE', `${file} holds no passphrase`, { paths: [file] })
  await folder.ports.keyring.protect(passphrase)
  return {
    text: 'The keys are under the new passphrase from now on.\n',
    json: { protection: 'passphrase' },
    code: exit.fine,
  }
}
