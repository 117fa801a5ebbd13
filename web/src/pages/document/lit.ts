import { createContext, useContext, useSyncExternalStore } from 'react'

/** Which mark is lit: a span in the text and its line in the panel light together. */
export interface Lit {
  readonly now: () => string | undefined
  readonly light: (key: string | undefined) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Nothing lit yet. Kept outside of what React draws, so that lighting one mark draws two and not a long text. */
export function makeLit(): Lit {
  let lit: string | undefined
  const listeners = new Set<() => void>()
  return {
    now: () => lit,
    light: (key) => {
      if (key === lit) return
      lit = key
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What is lit on the page. */
export const LitContext = createContext<Lit>(makeLit())

/** Whether the mark of a key is lit, and what lights it while one points at it or stands on it. */
export function useLit(key: string): readonly [
  boolean,
  {
    readonly onMouseEnter: () => void
    readonly onMouseLeave: () => void
    readonly onFocus: () => void
    readonly onBlur: () => void
  },
] {
  const lit = useContext(LitContext)
  const on = useSyncExternalStore(lit.subscribe, () => lit.now() === key)
  const light = (): void => {
    lit.light(key)
  }
  const quench = (): void => {
    lit.light(undefined)
  }
  return [on, { onMouseEnter: light, onMouseLeave: quench, onFocus: light, onBlur: quench }]
}
