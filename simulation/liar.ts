import type { LogService } from '../src/node/ports/exchange.ts'
import type { Seed } from './seed.ts'

/** Says of some bodies that it does not have them. Always of the same: whoever asks again learns no more. */
export function withholding(logs: LogService): LogService {
  return around(logs, {
    async *bodies(caller, ids) {
      let at = 0
      for await (const answers of logs.bodies(caller, ids)) {
        yield answers.map((answer) => {
          const id = ids[at++] ?? ''
          return Number.parseInt(id.slice(0, 2), 16) % 3 === 0 ? { kind: 'absent' } : answer
        })
      }
    },
  })
}

/** Gives other bytes than it holds now and then: in bodies, in attachments, in tiles and entries, in heads. */
export function lying(logs: LogService, seed: Seed, count: () => void): LogService {
  const bent = (bytes: Uint8Array): Uint8Array => {
    count()
    const other = Uint8Array.from(bytes)
    if (other.length === 0) return new Uint8Array([1])
    const draw = seed.int(0, 3)
    if (draw === 0) return other.slice(0, -1)
    const place = seed.int(0, other.length - 1)
    other[place] = ((other[place] ?? 0) + 1) % 256
    return other
  }
  return around(logs, {
    async *bodies(caller, ids) {
      for await (const answers of logs.bodies(caller, ids))
        yield answers.map((answer) =>
          answer.kind === 'body' && seed.chance(0.2) ? { ...answer, body: bent(answer.body) } : answer,
        )
    },
    async file(caller, log, file) {
      const bytes = await logs.file(caller, log, file)
      return bytes && seed.chance(0.3) ? bent(bytes) : bytes
    },
    async entries(caller, log, from, to) {
      const bytes = await logs.entries(caller, log, from, to)
      return bytes && seed.chance(0.3) ? bent(bytes) : bytes
    },
    async blob(caller, hash, under) {
      const bytes = await logs.blob(caller, hash, under)
      return bytes && seed.chance(0.3) ? bent(bytes) : bytes
    },
    async heads(caller) {
      const heads = await logs.heads(caller)
      return heads.map((note) => (seed.chance(0.1) ? bent(note) : note))
    },
  })
}

function around(logs: LogService, other: Partial<LogService>): LogService {
  return {
    heads: (caller) => (other.heads ?? logs.heads.bind(logs))(caller),
    checkpoint: (caller, log) => logs.checkpoint(caller, log),
    file: (caller, log, file) => (other.file ?? logs.file.bind(logs))(caller, log, file),
    entries: (caller, log, from, to) => (other.entries ?? logs.entries.bind(logs))(caller, log, from, to),
    bodies: (caller, ids) => (other.bodies ?? logs.bodies.bind(logs))(caller, ids),
    blob: (caller, hash, under) => (other.blob ?? logs.blob.bind(logs))(caller, hash, under),
    changes: (caller, signal) => logs.changes(caller, signal),
  }
}
