import { isFailure } from '../../kernel/error.ts'
import { isHash, isMemberName, type BlobHash, type CompartmentId } from '../../kernel/id.ts'
import { parseSize } from '../../ledger/checkpoint.ts'
import { formatTilePath, parseTilePath } from '../../ledger/tile.ts'
import type { LogFile } from '../../node/ports/exchange.ts'
import type { LogKey } from '../../node/ports/store.ts'

/** Paths of the exchange beside those of logs. */
export const paths = {
  heads: '/exchange/logs',
  bodies: '/exchange/bodies',
  entries: '/exchange/entries/',
  blob: '/exchange/blob/',
  changes: '/exchange/changes',
} as const

/** Where a log lies. */
function logPath({ compartment, member, generation }: LogKey): string {
  return `/log/${compartment}/${member}/${generation}`
}

/** Where the head of a log lies. */
export function checkpointPath(log: LogKey): string {
  return `${logPath(log)}/checkpoint`
}

/** Where a tile or bundle of a log lies (C2SP tlog-tiles). */
export function filePath(log: LogKey, file: LogFile): string {
  return `${logPath(log)}/${formatTilePath(file)}`
}

/** Where entries of a log lie, however many bundles they fill. */
export function entriesPath({ compartment, member, generation }: LogKey, from: number, to: number): string {
  return `${paths.entries}${compartment}/${member}/${generation}/${from}-${to}`
}

/** What a path within a log asks for. */
export type LogRequest =
  | { readonly kind: 'checkpoint'; readonly log: LogKey }
  | { readonly kind: 'file'; readonly log: LogKey; readonly file: LogFile }

const logForm = /^\/log\/([0-9a-f]{64})\/([a-z0-9-]{1,40})\/([0-9]{1,16})\/(checkpoint|tile\/.{1,60})$/

/** What `path` asks of a log; undefined where it is no path of one. */
export function readLogPath(path: string): LogRequest | undefined {
  const [, compartment = '', member = '', generationText, rest = ''] = logForm.exec(path) ?? []
  const generation = parseSize(generationText)
  if (generation === undefined || !isMemberName(member)) return undefined
  const log: LogKey = { compartment: compartment as CompartmentId, member, generation }
  if (rest === 'checkpoint') return { kind: 'checkpoint', log }
  try {
    return { kind: 'file', log, file: parseTilePath(rest) }
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

const entriesForm =
  /^\/exchange\/entries\/([0-9a-f]{64})\/([a-z0-9-]{1,40})\/([0-9]{1,16})\/([0-9]{1,16})-([0-9]{1,16})$/

/** The entries that a path asks for; undefined where it is no path of some, or of none. */
export function readEntriesPath(
  path: string,
): { readonly log: LogKey; readonly from: number; readonly to: number } | undefined {
  const [, compartment = '', member = '', generationText, fromText, toText] = entriesForm.exec(path) ?? []
  const generation = parseSize(generationText)
  const from = parseSize(fromText)
  const to = parseSize(toText)
  if (generation === undefined || from === undefined || to === undefined || from >= to) return undefined
  if (!isMemberName(member)) return undefined
  return { log: { compartment: compartment as CompartmentId, member, generation }, from, to }
}

/** The hash in a path of an attachment. */
export function readBlobPath(path: string): BlobHash | undefined {
  const hash = path.slice(paths.blob.length)
  return path.startsWith(paths.blob) && isHash(hash) ? (hash as BlobHash) : undefined
}
