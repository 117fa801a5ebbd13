import { failure, isFailure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { recover } from '../../node/acts.ts'
import type { Coalition } from '../../node/coalition.ts'
import { deskFor } from '../../node/desk.ts'
import { reexamine } from '../../node/exchange/reexamine.ts'
import { foundWhereEmpty } from '../../node/found.ts'
import { foundingHere } from '../../node/founding/state.ts'
import { joiningHere } from '../../node/joining/state.ts'
import type { OpenFolder } from '../../node/machine.ts'
import { operator } from '../../node/roles.ts'
import { scrubLeftOver } from '../../node/scrub.ts'
import { indexNew } from '../../node/search.ts'
import { addWatch } from '../../node/watches.ts'
import {
  exit,
  flag,
  option,
  optionList,
  withFolder,
  wordsOf,
  type Call,
  type Command,
  type Outcome,
} from '../command.ts'
import { openDoor } from '../door.ts'
import { serveFounding } from '../foundingDoor.ts'
import { exchangeHelp, exchangeOptions, openExchange } from '../exchange.ts'
import { ServedSample } from '../sample.ts'
import { enterWhereJoining } from './coalition/joining.ts'
import { defaultHost } from './init.ts'

/** Port where none is given. */
const defaultPort = 4870
const highestPort = 65_535

/** `entente start`: see its help. */
export const startCommand: Command = {
  name: 'start',
  summary: 'runs the node on loopback; founds a study with one seat, me, in an empty folder',
  usage: '[--port N] [--watch FOLDER]… [--no-sample] [--found] [--exchange HOST:PORT]',
  options: {
    port: { type: 'string' },
    watch: { type: 'string', multiple: true },
    'no-sample': { type: 'boolean' },
    found: { type: 'boolean' },
    ...exchangeOptions,
  },
  optionHelp: {
    'port N': `port on 127.0.0.1, 0 for a free one (ENTENTE_PORT, else ${defaultPort})`,
    'watch FOLDER':
      'read its files as they come, now and at every later start, until "entente watch remove"; may be repeated',
    'no-sample': 'neither loads the sample into an empty folder nor opens it',
    found:
      'in an empty folder: founds a coalition with other nodes, or asks to be let into one, by the pages, instead of a study',
    ...exchangeHelp,
  },
  examples: [
    'entente start',
    'entente start --data ./study --port 8080',
    'entente start --watch ./clippings',
    'entente start --exchange 0.0.0.0:4871 --tls-cert north.pem --tls-key north.key',
  ],
  async run(call) {
    wordsOf(call)
    const port = portOf(option(call.values, 'port') ?? call.machine.port)
    return withFolder(call, (folder) => serveFolder(call, folder, port), true)
  },
}

function portOf(given: string | undefined): number {
  if (given === undefined) return defaultPort
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN
  if (port <= highestPort) return port
  throw failure('E_USAGE', `"${given}" is no port: a number from 0 to ${highestPort}`, { paths: ['port'] })
}

async function serveFolder(call: Call, folder: OpenFolder, wanted: number): Promise<Outcome> {
  const { machine, terminal } = call
  const { store } = folder.ports
  const hold = await machine.holdForServing(folder.path)
  const sample = flag(call.values, 'no-sample') ? undefined : new ServedSample(call)
  try {
    await enterOrWait(call, folder)
    const port = (await isToBeFounded(call, folder)) ? await serveFounding(call, folder, wanted) : wanted
    if (port === undefined) return { text: '', json: { address: null }, code: exit.fine }
    // Before the founding: whatever breaks off from here on, the next start knows that the sample is to come.
    if (sample && (await store.read((reader) => reader.epochs())).length === 0) await machine.sample.begin()
    const { coalition } = await foundWhereEmpty(folder.ports, {
      seats: [asMemberName('me')],
      host: defaultHost,
    })
    await sayHowItStands(call, folder, coalition)
    for (const path of optionList(call.values, 'watch'))
      await addWatch(deskFor(folder.ports, coalition, option(call.values, 'as'), operator), path)
    const exchange = await openExchange(call, folder, coalition)
    const door = openDoor(call, folder, coalition, { base: '' })
    try {
      const answer = machine.front({
        own: door.answer,
        sample: () => sample?.door,
        isFresh: () => store.read(async (reader) => (await reader.searchReach()).last === 0),
      })
      const serving = await machine.serve(port, answer)
      await hold.announce(serving.address)
      await sample?.begin(serving.address)
      const code = machine.setupCode(folder, coalition)
      if (code !== undefined) terminal.out(`Make its owner at ${serving.address}/signin#code=${code}\n`)
      // Whoever reads that it is ready may end it.
      const stopped = machine.untilStopped()
      const shown = sample?.door === undefined ? '' : `; the sample: ${serving.address}/sample/`
      if (exchange.address !== null) terminal.out(`Other nodes are answered at ${exchange.address}\n`)
      terminal.out(
        `Entente is ready at ${serving.address} (data in ${folder.path}, Ctrl-C ends it)${shown}\n`,
      )
      await stopped
      await serving.close()
      return { text: '', json: { address: serving.address, exchange: exchange.address }, code: exit.fine }
    } finally {
      await exchange.close()
      await door.close()
    }
  } finally {
    await sample?.stop()
    await hold.release()
  }
}

/** A folder that waits to be let in comes in where the members have let it in; until then the pages say how it stands, and the reason is told here. */
async function enterOrWait(call: Call, folder: OpenFolder): Promise<void> {
  try {
    await enterWhereJoining(call, folder)
  } catch (error) {
    if (!isFailure(error, 'E_FOUNDING_STEP')) throw error
    call.terminal.err(`${error.message}\n`)
  }
}

/** Whether a coalition is being founded here together with other nodes, or is to be, or this folder waits to be let into one. */
async function isToBeFounded(call: Call, { ports }: OpenFolder): Promise<boolean> {
  return ports.store.read(async (reader) => {
    if ((await reader.epochs()).length > 0) return false
    const waits = (await foundingHere(reader)) ?? (await joiningHere(reader))
    return flag(call.values, 'found') || waits !== undefined
  })
}

async function sayHowItStands(call: Call, folder: OpenFolder, coalition: Coalition): Promise<void> {
  const mute = await recover(folder.ports, coalition)
  if (mute !== undefined) call.terminal.err(`${mute}\n`)
  await scrubLeftOver(folder.ports.store)
  await reexamine(folder.ports, coalition)
  // What a crash left unindexed is caught up behind the first answers, not before them.
  void indexNew(folder.ports).catch((error: unknown) => {
    call.terminal.err(
      `the full-text index could not catch up: ${error instanceof Error ? error.message : 'unknown'}\n`,
    )
  })
}
