import { createContext, createElement, useContext, useMemo, type ReactElement, type ReactNode } from 'react'
import { foundHere, get, type Answer } from '../api/client.ts'
import { queries, useGet } from '../api/use.ts'
import { base } from '../lib/base.ts'
import { actingSeat, chooseSeat } from '../lib/seat.ts'

/** Who is here, for which seat, in which coalition, and by which clock. */
export interface Session extends Answer<'/api/session'> {
  /** The seat that acts; null for who may act for none. */
  readonly acting: string | null
}

function seen(answer: Answer<'/api/session'>): Session {
  return { ...answer, acting: actingSeat() ?? answer.person?.seats[0] ?? null }
}

const Known = createContext<Session | undefined>(undefined)

/** Follows the session once for all that is drawn inside: every name of a member asks for it. */
export function SessionKnown({ children }: { readonly children: ReactNode }): ReactElement {
  const { data } = useGet('/api/session')
  const session = useMemo(() => data && seen(data), [data])
  return createElement(Known, { value: session }, children)
}

/** The session. Pages are drawn once it is known. */
export function useSession(): Session | undefined {
  return useContext(Known)
}

/** Whether the person here may do an act, by their roles. */
export function useMay(): (act: NonNullable<Session['person']>['acts'][number]) => boolean {
  const acts = useSession()?.person?.acts ?? []
  return (act) => acts.includes(act)
}

/** Whether the person here may do an act that signs: a node that may have forgotten what it signed signs nothing. */
export function useMaySign(): ReturnType<typeof useMay> {
  const may = useMay()
  const mute = useSession()?.mute === true
  return (act) => !mute && may(act)
}

const signIn = `${base}/signin`
const founding = `${base}/founding`

/** Asks who is here before anything is drawn: who is not signed in is led to where that is done, and comes back afterwards. */
export async function startSession(): Promise<void> {
  // A node that does not answer yet shows it on the page itself, and is asked again there.
  const session = await get('/api/session').catch(() => undefined)
  if (session === undefined) return
  const seats = session.person?.seats ?? []
  const kept = actingSeat()
  if (kept === undefined || !seats.includes(kept)) chooseSeat(seats.length > 1 ? seats[0] : undefined)
  queries.setQueryData(['/api/session', actingSeat() ?? '', {}], session)
  if (session.founding === true) {
    foundHere()
    history.replaceState(null, '', `${founding}${location.hash}`)
    return
  }
  if (!session.signedIn && location.pathname !== signIn) {
    const here = `${location.pathname}${location.search}`.slice(base.length)
    history.replaceState(null, '', `${signIn}?to=${encodeURIComponent(here)}`)
  }
}
