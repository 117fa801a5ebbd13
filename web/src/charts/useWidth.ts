import { useEffect, useRef, useState, type RefObject } from 'react'

/** Below this a chart is drawn anew for a narrow place instead of shrunk. */
export const narrowBelow = 480

/** The width of what `ref` is put on, followed as it changes; `first` until it is known. */
export function useWidth<Item extends HTMLElement>(first: number): readonly [RefObject<Item | null>, number] {
  const ref = useRef<Item>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const item = ref.current
    if (item === null) return
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0)
      if (now > 0) setWidth(now)
    })
    observer.observe(item)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [ref, width]
}
