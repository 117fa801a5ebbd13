import { useEffect, useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => {
    removeEventListener('hashchange', listener)
  }
}

/** What of the page the address names; empty where nothing. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1))
}

/** Goes to what the address names, once it is there. */
export function useGoToHash(isThere: boolean): void {
  const name = useHash()
  useEffect(() => {
    if (isThere && name !== '') document.getElementById(name)?.scrollIntoView({ block: 'center' })
  }, [isThere, name])
}
