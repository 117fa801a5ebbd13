import { failure } from '../kernel/error.ts'
import type { Coalition } from '../node/coalition.ts'
import { membersOf } from '../node/exchange/members.ts'
import { ExchangeRunning, hasOthers } from '../node/exchange/running.ts'
import type { ListenAt, OpenFolder } from '../node/machine.ts'
import type { ExchangeLog } from '../node/ports/exchange.ts'
import { flag, option, type Call } from './command.ts'

/** Options by which a node is told how to meet others. */
export const exchangeOptions = {
  exchange: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'exchange-without-tls': { type: 'boolean' },
} as const

/** One line for each of them. */
export const exchangeHelp: Readonly<Record<string, string>> = {
  'exchange HOST:PORT':
    'answer the other members’ nodes here; without it this node asks them and is not asked',
  'tls-cert FILE': 'certificate for it, in PEM; needed beyond this machine',
  'tls-key FILE': 'its private key, in PEM',
  'exchange-without-tls':
    'neither demand nor use TLS between nodes: for tests and networks that encrypt themselves',
}

/** Writes one line of JSON for each refusal. */
export function exchangeLog({ terminal }: Pick<Call, 'terminal'>): ExchangeLog {
  return (line) => {
    terminal.err(`${JSON.stringify(line)}\n`)
  }
}

const address = /^(?:\[([0-9a-fA-F:.]{2,45})\]|([^:\s[\]]{1,253})):([0-9]{1,5})$/
const loopback = /^(localhost|127(\.[0-9]{1,3}){3}|::1)$/

/** Where to answer other nodes; undefined where the call does not say. Throws `E_USAGE`, `E_PEER_TLS`, `E_PATH_UNREADABLE`. */
async function listenAt({ values, machine }: Call): Promise<ListenAt | undefined> {
  const given = option(values, 'exchange')
  const [certFile, keyFile] = [option(values, 'tls-cert'), option(values, 'tls-key')]
  if ((certFile === undefined) !== (keyFile === undefined))
    throw failure('E_USAGE', 'a certificate and its key go together: --tls-cert and --tls-key', {
      paths: ['tls-cert', 'tls-key'],
    })
  if (given === undefined) return undefined
  const [, six, four, portText] = address.exec(given) ?? []
  const [host, port] = [six ?? four, Number(portText)]
  if (host === undefined || port > 65_535)
    throw failure('E_USAGE', `"${given.slice(0, 80)}" is no HOST:PORT`, { paths: ['exchange'] })
  if (certFile === undefined || keyFile === undefined) {
    if (!loopback.test(host) && !flag(values, 'exchange-without-tls'))
      throw failure('E_PEER_TLS', `beyond this machine nodes meet over TLS: give --tls-cert and --tls-key`, {
        paths: ['exchange'],
      })
    return { host, port, tls: undefined }
  }
  return { host, port, tls: { cert: await machine.readFile(certFile), key: await machine.readFile(keyFile) } }
}

/** A node among others, until it is closed. */
export interface OpenExchange {
  /** Where it answers; null where it only asks. */
  readonly address: string | null
  close(): Promise<void>
}

/** Lets a node meet the others while it serves: it follows them, and answers them where the call says so. Where one host runs all, there is
 *  nobody to meet. */
export async function openExchange(
  call: Call,
  folder: OpenFolder,
  coalition: Coalition,
): Promise<OpenExchange> {
  const at = await listenAt(call)
  if (!hasOthers(coalition)) {
    if (at !== undefined)
      throw failure('E_USAGE', 'every seat of this coalition is on this node: there is no other to answer', {
        paths: ['exchange'],
      })
    return { address: null, close: async () => undefined }
  }
  const log = exchangeLog(call)
  const report = (error: unknown): void => {
    call.terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  const peers = call.machine.peers(
    folder.ports,
    membersOf(coalition),
    flag(call.values, 'exchange-without-tls'),
  )
  const running = new ExchangeRunning(folder.ports, coalition, { peers, log, report })
  const serving = at && (await call.machine.serveExchange(folder, coalition, at, { log, report }))
  running.start()
  return {
    address: serving?.address ?? null,
    async close() {
      await serving?.close()
      await running.close()
    },
  }
}
