import { useEffect, useSyncExternalStore } from 'react'

/** A step on the way to the page shown; the last leads nowhere. */
export interface Crumb {
  readonly name: string
  readonly to?: string
}

let shown: readonly Crumb[] = []
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The way to the page shown. */
export function useCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(subscribe, () => shown)
}

/** Says which page this is: in the line above it and in the window's title. Every page calls it once. */
export function usePlace(...crumbs: readonly Crumb[]): void {
  const key = JSON.stringify(crumbs)
  useEffect(() => {
    shown = JSON.parse(key) as readonly Crumb[]
    document.title = [...shown.map(({ name }) => name).reverse(), 'Entente'].join(' · ')
    for (const listener of listeners) listener()
  }, [key])
}
