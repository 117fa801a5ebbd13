import type { BlobHash, MemberName, RecordId } from '../../kernel/id.ts'
import type { Answered, BodyAnswer, LogFile } from './exchange.ts'
import type { LogKey } from './store.ts'

/** What one seat can ask of another member's node. Nothing that it gives is believed but for what proves itself.
 *  All throw `E_PEER_UNREACHABLE`, `E_PEER_SIGNATURE`, `E_PEER_ANSWER`, `E_PEER_REFUSED`; `undefined` is what does not exist there, or not
 *  for this seat. */
export interface Peer {
  readonly member: MemberName
  /** Heads of the logs that the other node holds in compartments both read, as notes; without those whose SHA-256 is `known`. */
  heads(known: readonly Uint8Array[], signal?: AbortSignal): Promise<readonly Uint8Array[]>
  checkpoint(log: LogKey, signal?: AbortSignal): Promise<Uint8Array | undefined>
  file(log: LogKey, file: LogFile, signal?: AbortSignal): Promise<Uint8Array | undefined>
  /** Entries `from` ≤ index < `to` of a log, at most `limits.exchangeStepEntries`. */
  entries(
    log: LogKey,
    from: number,
    to: number,
    signal?: AbortSignal,
  ): Promise<readonly Uint8Array[] | undefined>
  /** Answers for `ids`, at most `limits.exchangeBodies`, in their order, together as they come. Ends early by throwing where the other node breaks off. */
  bodies(ids: readonly RecordId[], signal?: AbortSignal): AsyncIterable<readonly BodyAnswer[]>
  blob(hash: BlobHash, under: RecordId, signal?: AbortSignal): Promise<Uint8Array | undefined>
  /** One value for each time the other node says that it has news: what it holds in common with this one beside logs, as `commonWith` names it; empty where it
   *  does not say. Ends when it asks to be authenticated again. */
  changes(signal: AbortSignal): AsyncIterable<string>
  /** Any other request: `path` with its query. A refusal comes as an answer with its status. */
  ask(
    method: 'GET' | 'POST',
    path: string,
    body?: Uint8Array,
    options?: { readonly most?: number; readonly type?: string; readonly signal?: AbortSignal },
  ): Promise<Answered>
}

/** Opens ways to other members' nodes. */
export interface Peers {
  /** The node of `member` at `url`, asked by `seat`. Throws `E_PEER_TLS`, `E_PEER_UNKNOWN`. */
  open(seat: MemberName, member: MemberName, url: string): Peer
}
