import { failure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { foundStudy } from '../../node/found.ts'
import { exit, flag, neededPassphrase, option, withFolder, wordsOf, type Command } from '../command.ts'

/** Id of the host where none is given: what runs here is this machine's. */
export const defaultHost = 'local'

/** `entente init`: see its help. */
export const initCommand: Command = {
  name: 'init',
  summary: 'founds a coalition of seats hosted here: keys, genesis, a home for each',
  usage: '[--seats a,b,c] [--host NAME] [--live]',
  options: { seats: { type: 'string' }, host: { type: 'string' }, live: { type: 'boolean' } },
  optionHelp: {
    'seats NAMES': 'members, all hosted here, by commas (me)',
    'host NAME': 'what the operator calls this host (local)',
    live: 'no study: people sign in from the first, and a passphrase guards the keys',
  },
  examples: [
    'entente init --seats treaty,maritime,energy',
    'entente init --live --passphrase-file secret.txt',
  ],
  async run(call) {
    wordsOf(call)
    const seats = (option(call.values, 'seats') ?? 'me')
      .split(',')
      .map((name) => asMemberName(name.trim(), 'seats'))
    const host = option(call.values, 'host') ?? defaultHost
    if (!/^[a-z0-9.-]{1,80}$/.test(host))
      throw failure('E_USAGE', `"${host}" cannot name a host: a–z, 0–9, "." and "-"`, { paths: ['host'] })
    const live = flag(call.values, 'live')
    if (live) neededPassphrase(call)
    return withFolder(
      call,
      async (folder) => {
        const coalition = await foundStudy(folder.ports, { seats, host, live })
        const json = {
          data: folder.path,
          coalition: coalition.id,
          seats: coalition.seats,
          charter: coalition.charterHash,
          study: !live,
        }
        const text = `Founded a ${live ? 'live coalition' : 'study'} in ${folder.path}.\n  coalition ${coalition.id}\n  seats     ${coalition.seats.join(', ')}${
          seats.length > 1 ? ` (hosted together on ${host}: not blind from its operator)` : ''
        }\nNext: ${live ? 'entente start, which makes its owner' : 'entente read FILE…, entente ask "…" --closes DATE'}\n`
        return { text, json, code: exit.fine }
      },
      true,
    )
  },
}
