import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useChanges } from '../api/use.ts'
import { keep, kept } from '../lib/kept.ts'
import { Keys } from './Keys.tsx'
import { Navigation } from './Navigation.tsx'
import { useSession } from './session.ts'
import { Strip } from './Strip.tsx'
import { Top } from './Top.tsx'

/** The frame round every page. */
export function Shell(): ReactElement {
  const { t } = useTranslation('shell')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [slim, setSlim] = useState(kept('navigation') === 'slim')
  const [open, setOpen] = useState(false)
  useChanges(useSession()?.signedIn === true)
  useFocusOnArrival(path)
  useEffect(() => {
    setOpen(false)
  }, [path])
  const bare = path.endsWith('/signin') || path.endsWith('/founding')
  if (bare) return <Outlet />
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div
        className={['shell', slim ? 'slim' : '', open ? 'open' : ''].join(' ')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false)
        }}
      >
        <Navigation
          slim={slim}
          onSlim={() => {
            setSlim(!slim)
            keep('navigation', slim ? undefined : 'slim')
          }}
        />
        <div>
          <Top
            open={open}
            onMenu={() => {
              setOpen(!open)
            }}
          />
          <Strip />
          <main id="main" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <Keys />
    </>
  )
}

/** After a move to another page a reader's place is that page, not the link left behind. */
function useFocusOnArrival(path: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}
