import type { Clock } from './ports/clock.ts'
import type { Files } from './ports/files.ts'
import type { Fetch } from './ports/fetch.ts'
import type { Keyring } from './ports/keyring.ts'
import type { Marker } from './ports/marker.ts'
import type { Random } from './ports/random.ts'
import type { Reading } from './ports/reading.ts'
import type { Store } from './ports/store.ts'
import type { Timer } from './ports/timer.ts'
import type { Watching } from './ports/watching.ts'

/** Everything of the world outside that use cases may touch. A use case names the few it needs: `Pick<Ports, 'store' | 'clock'>`. */
export interface Ports {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly keyring: Keyring
  readonly marker: Marker
  readonly reading: Reading
  readonly fetch: Fetch
  readonly files: Files
  readonly timer: Timer
  readonly watching: Watching
}
