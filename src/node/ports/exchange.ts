import type { BlobHash, MemberName, RecordId } from '../../kernel/id.ts'
import type { LogKey } from './store.ts'

/** Who asks: a member whose signature held for one of this node's seats, or nobody known. */
export type Caller =
  | { readonly kind: 'member'; readonly member: MemberName; readonly seat: MemberName }
  | { readonly kind: 'public' }

/** A file of a log as C2SP tlog-tiles names it; `index` counts full tiles or bundles, `width` hashes or entries. */
export interface LogFile {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** What a holder answers for one id asked for: its body with the salt, or that it has none to give. */
export type BodyAnswer =
  | { readonly kind: 'body'; readonly salt: Uint8Array; readonly body: Uint8Array }
  /** Taken back: the holder dropped it. */
  | { readonly kind: 'dropped' }
  /** Not held, or not to be had by this caller. */
  | { readonly kind: 'absent' }

/** What a node serves of its logs. Everything is answered within what the caller may read; all else as what does not exist. */
export interface LogService {
  /** Signed heads of every log held in compartments that the caller reads, as notes, with their cosignatures. */
  heads(caller: Caller): Promise<readonly Uint8Array[]>
  /** The newest head held of one log, as a note. */
  checkpoint(caller: Caller, log: LogKey): Promise<Uint8Array | undefined>
  file(caller: Caller, log: LogKey, file: LogFile): Promise<Uint8Array | undefined>
  /** Entries `from` ≤ index < `to` of a log, each behind its length as in a bundle; undefined where the newest head held does not reach so far. */
  entries(caller: Caller, log: LogKey, from: number, to: number): Promise<Uint8Array | undefined>
  /** Answers for `ids` in their order, together as they are read. */
  bodies(caller: Caller, ids: readonly RecordId[]): AsyncIterable<readonly BodyAnswer[]>
  /** An attachment that the record `under` names. */
  blob(caller: Caller, hash: BlobHash, under: RecordId): Promise<Uint8Array | undefined>
  /** Tells that something the caller reads has changed: at once, and again whenever there is more, until `signal` aborts. Gives each time what this
   *  node holds in common with the caller beside logs, as `commonWith` names it. */
  changes(caller: Caller & { readonly kind: 'member' }, signal: AbortSignal): AsyncIterable<string>
}

/** A request between nodes for one of the use cases beside the logs. */
export interface Asked {
  readonly caller: Caller
  readonly query: URLSearchParams
  readonly body: Uint8Array
}

/** Its answer. */
export interface Answered {
  readonly status: number
  /** Media type. */
  readonly type: string
  readonly body: Uint8Array
}

/** One request that a node answers beside those for its logs. */
export interface ExchangeRoute {
  readonly method: 'GET' | 'POST'
  /** The whole path. */
  readonly path: string
  /** Whether callers who are no members are answered too. */
  readonly open: boolean
  /** Whether a member is answered that signs with a key which an epoch has changed since. */
  readonly former?: boolean
  /** Undefined is answered as what does not exist. A coded failure is answered as a refusal with that code. */
  answer(asked: Asked): Promise<Answered | undefined>
}

/** What keeps signed requests from being taken twice. */
export interface Nonces {
  /** Takes a request once: `key` is the id of the key that signed it, `created` and `expires` are in seconds since 1970.
   *  Throws `E_PEER_REPLAY`. */
  take(key: string, nonce: string, created: number, expires: number): Promise<void>
}

/** Who is who between nodes. */
export interface Members {
  /** The member with this transport key, by its key id: hex SHA-256 of the raw key. Its newest key; `former`: of one that an epoch has changed since. */
  memberOf(
    keyId: string,
    which?: 'newest' | 'former',
  ): { readonly member: MemberName; readonly publicKey: Uint8Array } | undefined
  /** The seat of this node with this key id. */
  seatOf(keyId: string): MemberName | undefined
  /** Raw transport key of a member. */
  transportKey(member: MemberName): Uint8Array | undefined
}

/** Takes one line for each refusal, as fields. */
export type ExchangeLog = (line: {
  readonly event: string
  readonly code: string
  readonly message: string
  readonly peer?: string
  readonly path?: string
}) => void
