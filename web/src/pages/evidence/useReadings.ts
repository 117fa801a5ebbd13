import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { get, post, postBytes, Refusal, type Schema } from '../../api/client.ts'
import { base } from '../../lib/base.ts'
import { actingSeat } from '../../lib/seat.ts'

/** One reading of the node's queue. */
export type Reading = Schema<'Reading'>

/** What was refused before it stood in the queue. */
export interface Unsent {
  readonly name: string
  readonly error: unknown
}

/** Readings since this page was opened, and those that were under way then. */
export interface Readings {
  readonly readings: readonly Reading[]
  /** Files and addresses that are still to be sent. */
  readonly sending: number
  readonly unsent: readonly Unsent[]
  readonly addFiles: (files: readonly File[]) => Promise<void>
  readonly addAddresses: (urls: readonly string[]) => Promise<void>
  readonly stop: () => void
  readonly clear: () => void
}

/** Whether a reading is still to end. */
export function isActive({ state }: Reading): boolean {
  return state === 'waiting' || state === 'reading'
}

/** A file or an address on its way to the queue. */
interface Sending {
  readonly name: string
  readonly act: () => Promise<Reading>
}

/** How long a full queue is given to move on. */
const againMs = 3_000

/** Sends one; where the node says that its queue is full or that this goes too fast, waits and sends it again. Undefined once stopped. */
async function patiently(act: Sending['act'], isStopped: () => boolean): Promise<Reading | undefined> {
  while (!isStopped()) {
    try {
      return await act()
    } catch (error) {
      const full = error instanceof Refusal && (error.code === 'E_BUSY' || error.code === 'E_RATE_LIMITED')
      if (!full) throw error
      await new Promise((resolve) => setTimeout(resolve, againMs))
    }
  }
  return undefined
}

/** All that was told of readings, and which of them this page is about: those under way when it was opened, and those since. */
interface Told {
  readonly all: ReadonlyMap<string, Reading>
  readonly shown: ReadonlySet<string>
}

/** An answer to a request may come after news that the same reading has ended: what has ended stays so. */
function withTold({ all, shown }: Told, reading: Reading, ours: boolean): Told {
  const known = all.get(reading.id)
  const newer = known !== undefined && !isActive(known) ? known : reading
  return {
    all: new Map(all).set(reading.id, newer),
    shown: ours || isActive(newer) ? new Set(shown).add(reading.id) : shown,
  }
}

/** Sends files and addresses to be read, and follows them. */
export function useReadings(): Readings {
  const [{ all, shown }, setTold] = useState<Told>({ all: new Map(), shown: new Set() })
  const [sending, setSending] = useState(0)
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const client = useQueryClient()
  const tell = (reading: Reading, ours: boolean): void => {
    setTold((before) => withTold(before, reading, ours))
  }
  useEffect(() => {
    const abort = new AbortController()
    get('/api/readings', {}, abort.signal).then(
      ({ readings }) => {
        for (const reading of readings) tell(reading, false)
      },
      () => undefined,
    )
    return () => {
      abort.abort()
    }
  }, [])
  const readings = [...all.values()].filter(({ id }) => shown.has(id))
  const active = readings.some(isActive)
  useFollowed(active, (reading) => {
    tell(reading, false)
  })
  const before = useRef(active)
  useEffect(() => {
    if (before.current && !active) void client.invalidateQueries()
    before.current = active
  }, [active, client])

  /** How often all was stopped: what was dropped before is not sent any more. */
  const stops = useRef(0)
  const sendAll = async (all: readonly Sending[]): Promise<void> => {
    const begun = stops.current
    const isStopped = (): boolean => stops.current !== begun
    setSending((count) => count + all.length)
    for (const { name, act } of all) {
      try {
        const reading = isStopped() ? undefined : await patiently(act, isStopped)
        if (reading !== undefined) tell(reading, true)
      } catch (error) {
        setUnsent((former) => [...former, { name, error }])
      }
      setSending((count) => count - 1)
    }
  }
  return {
    readings,
    sending,
    unsent,
    addFiles: (files) =>
      sendAll(
        files.map((file) => {
          const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
          // What the node answers to it is a reading.
          return { name, act: async () => (await postBytes('/api/readings', file, { name })) as Reading }
        }),
      ),
    addAddresses: (urls) =>
      sendAll(urls.map((url) => ({ name: url, act: () => post('/api/readings', { url }) }))),
    stop: () => {
      stops.current += 1
      for (const { id } of readings.filter(isActive)) {
        post('/api/readings/{id}/stop', {}, { path: { id } }).then(
          (reading) => {
            tell(reading, true)
          },
          () => undefined,
        )
      }
    },
    clear: () => {
      setTold({ all, shown: new Set(readings.filter(isActive).map(({ id }) => id)) })
      setUnsent([])
    },
  }
}

/** Listens while something is being read. A browser keeps few connections to one host, so not longer. */
function useFollowed(active: boolean, tell: (reading: Reading) => void): void {
  const told = useRef(tell)
  told.current = tell
  useEffect(() => {
    if (!active) return
    const seat = actingSeat()
    const source = new EventSource(
      `${base}/api/readings/events${seat === undefined ? '' : `?as=${encodeURIComponent(seat)}`}`,
    )
    source.addEventListener('reading', (event: MessageEvent<string>) => {
      told.current(JSON.parse(event.data) as Reading)
    })
    return () => {
      source.close()
    }
  }, [active])
}
