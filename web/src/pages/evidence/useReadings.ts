import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { get, post, postBytes, type Schema } from '../../api/client.ts'
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
  /** Files on their way to the node. */
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

  const send = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    setSending((count) => count + 1)
    try {
      // What the node answers to it is a reading.
      tell((await act()) as Reading, true)
    } catch (error) {
      setUnsent((former) => [...former, { name, error }])
    } finally {
      setSending((count) => count - 1)
    }
  }
  return {
    readings,
    sending,
    unsent,
    addFiles: async (files) => {
      for (const file of files) {
        const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
        await send(name, () => postBytes('/api/readings', file, { name }))
      }
    },
    addAddresses: async (urls) => {
      for (const url of urls) await send(url, () => post('/api/readings', { url }))
    },
    stop: () => {
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
