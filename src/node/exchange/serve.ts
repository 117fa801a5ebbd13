import { concat, utf8Text } from '../../kernel/bytes.ts'
import type { BlobHash, CompartmentId, RecordId } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { limits } from '../../kernel/limits.ts'
import { encodeEntry } from '../../ledger/entry.ts'
import { encodeBundle, tileWidth } from '../../ledger/tile.ts'
import { parseBody } from '../../ledger/verify.ts'
import type { Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import type { BodyAnswer, Caller, LogFile, LogService } from '../ports/exchange.ts'
import type { LogKey, LogState, Reader, StoredEntry } from '../ports/store.ts'
import { blobsOf } from '../projections.ts'
import { newestHead } from '../witness/heads.ts'
import { commonWith } from './common.ts'
import { LogFiles } from './files.ts'

/** How often the store is asked for changes while another node listens. */
const beatMs = 500
/** Entries read together when bodies are asked for in the order of their log; few, since each may be as large as a body may be. */
const stretch = 64

/** Serves what this node holds, own logs and others' alike, to members who may read it. */
export class LogServer implements LogService {
  private readonly ports: Pick<Ports, 'store' | 'timer'>
  private readonly coalition: Coalition
  private readonly files = new LogFiles()
  private streams = 0
  private coming: Promise<readonly LogState[]> | null = null

  constructor(ports: Pick<Ports, 'store' | 'timer'>, coalition: Coalition) {
    this.ports = ports
    this.coalition = coalition
  }

  /** Both who asks and the seat asked must be readers; nobody known reads what is public. */
  private mayRead(caller: Caller, id: CompartmentId): boolean {
    const compartment = this.coalition.compartments.get(id)
    if (compartment === undefined) return false
    if (caller.kind === 'public') return compartment.public
    return compartment.readers.includes(caller.member) && compartment.readers.includes(caller.seat)
  }

  async heads(caller: Caller): Promise<readonly Uint8Array[]> {
    return this.ports.store.read(async (reader) => {
      const notes: Uint8Array[] = []
      for (const log of await reader.logs()) {
        if (!this.mayRead(caller, log.compartment)) continue
        const head = await newestHead(reader, this.coalition, log)
        if (head && notes.length < limits.exchangeHeads) notes.push(head.note)
      }
      return notes
    })
  }

  async checkpoint(caller: Caller, log: LogKey): Promise<Uint8Array | undefined> {
    if (!this.mayRead(caller, log.compartment)) return undefined
    return this.ports.store.read(async (reader) => {
      const state = await reader.log(log)
      return state && (await newestHead(reader, this.coalition, state))?.note
    })
  }

  async file(caller: Caller, log: LogKey, file: LogFile): Promise<Uint8Array | undefined> {
    if (!this.mayRead(caller, log.compartment)) return undefined
    return this.ports.store.read(async (reader) => {
      const state = await reader.log(log)
      const head = state && (await newestHead(reader, this.coalition, state))
      return head && this.files.read(reader, state, head.checkpoint.size, file)
    })
  }

  async entries(caller: Caller, log: LogKey, from: number, to: number): Promise<Uint8Array | undefined> {
    if (!this.mayRead(caller, log.compartment)) return undefined
    return this.ports.store.read(async (reader) => {
      const state = await reader.log(log)
      const head = state && (await newestHead(reader, this.coalition, state))
      if (head === undefined || to > head.checkpoint.size) return undefined
      const entries = (await reader.leaves(log, from, to)).map(encodeEntry)
      const bundles: Uint8Array[] = []
      for (let at = 0; at < entries.length; at += tileWidth)
        bundles.push(encodeBundle(entries.slice(at, at + tileWidth)))
      return concat(...bundles)
    })
  }

  async *bodies(caller: Caller, ids: readonly RecordId[]): AsyncGenerator<readonly BodyAnswer[]> {
    for (let at = 0; at < ids.length;) {
      const answers = await this.ports.store.read((reader) => this.answersFrom(reader, caller, ids, at))
      at += answers.length
      yield answers
    }
  }

  /** Answers for the id at `at`, and for those behind it that follow it in its log: whoever asks mostly does so in the order of a log. */
  private async answersFrom(
    reader: Reader,
    caller: Caller,
    ids: readonly RecordId[],
    at: number,
  ): Promise<readonly BodyAnswer[]> {
    const found = await this.readable(reader, caller, ids[at])
    if (found === undefined) return [{ kind: 'absent' }]
    const { index } = found
    const next = await reader.entries(found, index + 1, index + Math.min(stretch, ids.length - at))
    const other = next.findIndex(({ id }, i) => id !== ids[at + 1 + i])
    return [found, ...(other < 0 ? next : next.slice(0, other))].map(answerOf)
  }

  /** The entry with this id that the caller may read, one with a body before others. */
  private async readable(
    reader: Reader,
    caller: Caller,
    id: RecordId | undefined,
  ): Promise<StoredEntry | undefined> {
    if (id === undefined) return undefined
    const entries = (await reader.entriesWith(id)).filter(({ compartment }) =>
      this.mayRead(caller, compartment),
    )
    return entries.find(({ body }) => body !== null) ?? entries[0]
  }

  async blob(caller: Caller, hash: BlobHash, under: RecordId): Promise<Uint8Array | undefined> {
    return this.ports.store.read(async (reader) => {
      const entry = await this.readable(reader, caller, under)
      if (!entry?.body || !namesBlob(entry.body, hash)) return undefined
      return reader.blob(hash)
    })
  }

  async *changes(caller: Caller & { readonly kind: 'member' }, signal: AbortSignal): AsyncGenerator<string> {
    if (this.streams >= limits.exchangeStreams) return
    this.streams += 1
    const over = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve()
      })
    })
    try {
      let told: string | undefined
      let logs = await this.ports.store.read((reader) => reader.logs())
      while (!signal.aborted) {
        const now = logs
          .filter(({ compartment }) => this.mayRead(caller, compartment))
          .map(({ compartment, member, generation, size }) => [compartment, member, generation, size].join())
          .join('\n')
        if (now !== told)
          yield await this.ports.store.read((reader) => commonWith(reader, this.coalition, caller.member))
        told = now
        logs = (await Promise.race([this.nextLogs(), over])) ?? []
      }
    } finally {
      this.streams -= 1
    }
  }

  /** The logs as they stand after the next beat: hundreds of members listen, and the store is asked for them together. */
  private nextLogs(): Promise<readonly LogState[]> {
    this.coming ??= this.ports.timer.after(beatMs).then(async () => {
      this.coming = null
      // Whoever listened may be gone, and the store with them.
      return this.streams === 0 ? [] : this.ports.store.read((reader) => reader.logs())
    })
    return this.coming
  }
}

function answerOf({ state, salt, body }: StoredEntry): BodyAnswer {
  if (salt && body) return { kind: 'body', salt, body }
  return { kind: state === 'dropped' ? 'dropped' : 'absent' }
}

/** Whether a body held here names the attachment. It was read before it was kept, or not understood, and then names nothing known. */
function namesBlob(body: Uint8Array, hash: BlobHash): boolean {
  try {
    return blobsOf({ body: parseBody(parseStrictJson(utf8Text(body))) }).includes(hash)
  } catch {
    return false
  }
}
