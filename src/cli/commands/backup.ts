import { failure } from '../../kernel/error.ts'
import { recover } from '../../node/acts.ts'
import { audit } from '../../node/audit.ts'
import { loadCoalition, type Coalition } from '../../node/coalition.ts'
import { takeKeys } from '../../node/keys.ts'
import type { OpenFolder } from '../../node/machine.ts'
import { isOneSigner, openNextEpoch } from '../../node/restore.ts'
import {
  exit,
  neededPassphrase,
  option,
  withFolder,
  wordsOf,
  type Call,
  type Command,
  type Outcome,
} from '../command.ts'

/** `entente backup`: see its help. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'copies the whole store, without keys, into one file',
  usage: 'FILE',
  options: {},
  optionHelp: {},
  examples: ['entente backup ./entente-2020-10-27.backup', 'entente keys export ./keys.age'],
  async run(call) {
    const [file = ''] = wordsOf(call, 'the file')
    return withFolder(call, async (folder) => {
      await call.machine.backup(folder, file)
      return {
        text: `Backed up to ${file}. Keys are not in it: "entente keys export" keeps them apart.\n`,
        json: { file },
        code: exit.fine,
      }
    })
  },
}

/** `entente restore`: see its help. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'brings a backup back into an empty folder and opens the next epoch',
  usage: '[FILE] [--keys EXPORT]',
  options: { keys: { type: 'string' } },
  optionHelp: {
    'keys EXPORT': 'a file from "entente keys export"; its passphrase comes as for every command',
  },
  examples: [
    'entente restore ./entente-2020-10-27.backup --keys ./keys.age --data ./restored',
    'entente restore',
  ],
  async run(call) {
    if (call.words.length > 1)
      throw failure('E_USAGE', 'name one backup file, or none for a folder that is there but mute')
    const [file] = call.words
    if (file !== undefined) await call.machine.unpackBackup(file)
    return withFolder(call, async (folder) => {
      // A node that serves this folder would go on in the epoch that ends here.
      const hold = await call.machine.holdForServing(folder.path)
      try {
        return await restoreFolder(call, folder)
      } finally {
        await hold.release()
      }
    })
  },
}

async function restoreFolder(call: Call, folder: OpenFolder): Promise<Outcome> {
  const report = await folder.ports.store.read(audit)
  if (!report.holds) {
    throw failure('E_VERIFY_FAILED', 'what came back does not hold; nothing was signed', {
      paths: report.problems.map(({ where, message }) => `${where}: ${message}`),
    })
  }
  const keys = option(call.values, 'keys')
  if (keys !== undefined)
    await takeKeys(folder.ports, await call.machine.readFile(keys), neededPassphrase(call))
  if ((await folder.ports.keyring.seats()).length === 0) return readOnly(call)
  const before = await folder.ports.store.read(loadCoalition)
  if (!isOneSigner(before)) return restoredAmongOthers(folder, before, report.records)
  const { newest } = await openNextEpoch(folder.ports)
  return {
    text: `Restored ${report.records} records into ${folder.path}. Epoch ${newest.number} is open: logs go on in generation ${newest.roster.members[0]?.generation ?? 0}.\n`,
    json: { data: folder.path, records: report.records, epoch: newest.id, number: newest.number },
    code: exit.fine,
  }
}

/** Of several hosts none opens an epoch alone: the node takes up where it stood if it forgot nothing, and is mute if it did. */
async function restoredAmongOthers(
  folder: OpenFolder,
  coalition: Coalition,
  records: number,
): Promise<Outcome> {
  const mute = await recover(folder.ports, coalition)
  const standing = mute ?? 'It knows all that it ever signed, and goes on where it stood.'
  return {
    text: `Restored ${records} records into ${folder.path}.\n${standing}\n`,
    json: {
      data: folder.path,
      records,
      epoch: coalition.newest.id,
      number: coalition.newest.number,
      mute: mute ?? null,
    },
    code: exit.fine,
  }
}

function readOnly(call: Call): Outcome {
  return {
    text: `Restored into ${call.machine.dataFolder}, for reading only: its keys are not here. Bring them with "entente keys import", then "entente restore" again.\n`,
    json: { data: call.machine.dataFolder, readOnly: true },
    code: exit.fine,
  }
}
