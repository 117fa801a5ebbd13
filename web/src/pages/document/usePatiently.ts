import { startTransition, useEffect, useState } from 'react'

/** So many are drawn at once; the rest follows in steps, so that the first is read while the last is still being made. */
const step = 60

/** How many of `count` are drawn by now; from the first, up to the one at `wanted`. */
export function usePatiently(count: number, wanted = 0): number {
  const [drawn, setDrawn] = useState(Math.max(step, wanted + 1))
  useEffect(() => {
    if (drawn >= count) return
    const timer = setTimeout(() => {
      startTransition(() => {
        setDrawn(drawn + step)
      })
    }, 0)
    return () => {
      clearTimeout(timer)
    }
  }, [drawn, count])
  return Math.min(drawn, count)
}
