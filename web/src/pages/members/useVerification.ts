import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Schema } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { base } from '../../lib/base.ts'
import { actingSeat } from '../../lib/seat.ts'

/** How the seat's last verification stands, followed while it runs. Undefined until known, null where there was none. */
export function useVerification(): Schema<'Verification'> | null | undefined {
  const asked = useGet('/api/verify').data?.verification
  const [told, setTold] = useState<Schema<'Verification'> | undefined>(undefined)
  const client = useQueryClient()
  const running = asked?.state === 'running'
  useEffect(() => {
    if (!running) return
    const seat = actingSeat()
    const source = new EventSource(
      `${base}/api/verify/events${seat === undefined ? '' : `?as=${encodeURIComponent(seat)}`}`,
    )
    source.addEventListener('verification', (event: MessageEvent<string>) => {
      const next = JSON.parse(event.data) as Schema<'Verification'>
      setTold(next)
      if (next.state !== 'running') void client.invalidateQueries({ queryKey: ['/api/verify'] })
    })
    return () => {
      source.close()
    }
  }, [running, client])
  if (asked == null) return asked
  // What was told of the same one is never older than what was asked while it ran.
  return told?.id === asked.id && asked.state === 'running' ? told : asked
}
