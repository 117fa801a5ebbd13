import { failure } from '../../kernel/error.ts'
import { instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import type { Ports } from '../ports.ts'
import type { Nonces } from '../ports/exchange.ts'

const kind = 'requestHorizon'

/** What is remembered of the requests of one key. */
interface Taken {
  /** When each expires, in seconds, by its nonce; in the order of arrival. */
  readonly nonces: Map<string, number>
  /** Requests created at this second or before were perhaps taken by an earlier run of this node. */
  readonly before: number
  /** Requests created up to here may be taken without writing anything. */
  horizon: number
  /** The writing of a further horizon, while it is under way. */
  writing: Promise<void>
}

/** Takes each signed request once, over restarts too: nonces are remembered while their requests count, and how far each key's requests
 *  were taken is kept on disk ahead of them, so that a node that starts again refuses all that it may have taken before. */
export class StoredNonces implements Nonces {
  private readonly ports: Pick<Ports, 'store' | 'clock'>
  private readonly keys = new Map<string, Promise<Taken>>()

  constructor(ports: Pick<Ports, 'store' | 'clock'>) {
    this.ports = ports
  }

  async take(key: string, nonce: string, created: number, expires: number): Promise<void> {
    const taken = await this.takenBy(key)
    if (created <= taken.before)
      throw failure('E_PEER_REPLAY', 'the request was made before this node started: ask again')
    this.forget(taken)
    if (taken.nonces.has(nonce)) throw failure('E_PEER_REPLAY', 'the request was answered already')
    if (taken.nonces.size >= limits.exchangeNonces)
      throw failure('E_BUSY', `more than ${limits.exchangeNonces} requests within two minutes`)
    // Remembered before anything waits: two requests with one nonce are never both taken.
    taken.nonces.set(nonce, expires)
    if (created <= taken.horizon) return
    // One after another: a request is taken once a horizon beyond it is on disk, and not while it is on its way there.
    taken.writing = taken.writing.catch(() => undefined).then(() => this.extend(key, taken, created))
    await taken.writing
  }

  private async extend(key: string, taken: Taken, created: number): Promise<void> {
    if (created <= taken.horizon) return
    const horizon = created + limits.exchangeHorizonMs / 1000
    const at = instant(horizon * 1000)
    await this.ports.store.write((transaction) =>
      transaction.putLocal({ kind, key, at, value: JSON.stringify({ horizon }) }),
    )
    taken.horizon = horizon
  }

  private takenBy(key: string): Promise<Taken> {
    const known = this.keys.get(key)
    if (known) return known
    const loading = this.ports.store
      .read((reader) => reader.localRow(kind, key))
      .then((row): Taken => {
        const horizon = row === undefined ? 0 : row.at / 1000
        return { nonces: new Map(), before: horizon, horizon, writing: Promise.resolve() }
      })
    this.keys.set(key, loading)
    return loading
  }

  /** Requests count no longer than this after they expired. */
  private forget({ nonces }: Taken): void {
    const gone = (this.ports.clock.now() - limits.exchangeSkewMs) / 1000
    for (const [nonce, expires] of nonces) {
      if (expires >= gone) return
      nonces.delete(nonce)
    }
  }
}
