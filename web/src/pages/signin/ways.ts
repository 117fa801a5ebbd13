import { base } from '../../lib/base.ts'

/** Goes on to where the person was led here from, as somebody else than before: everything is asked anew. */
export function goOn(to: string): void {
  location.assign(`${base}${to.startsWith('/') && !to.startsWith('//') ? to : '/'}`)
}

/** The same page under the one name by which passkeys work, where it is open under another. */
export function passkeyAddress(host: string): string | undefined {
  if (location.hostname === host) return undefined
  const address = new URL(location.href)
  address.hostname = host
  return address.href
}
