import { startTransition, useLayoutEffect, useState } from 'react'

/** Whether what the component drew first is on the screen. What waits for it is then drawn in pieces, between which the page answers whoever acts. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // A frame is painted once its callbacks have run: the task after them is the first that holds nothing up.
    const afterFrame = (): void => {
      timer = setTimeout(() => {
        startTransition(() => {
          setPainted(true)
        })
      })
    }
    // A page in the background is given no frames, and holds nobody up.
    const frame = document.hidden ? undefined : requestAnimationFrame(afterFrame)
    if (frame === undefined) afterFrame()
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return painted
}
