import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filters } from '../../lib/filters.ts'
import { usePlace } from '../../shell/crumbs.ts'
import { Mark } from '../../shell/glyphs.tsx'
import { useSession } from '../../shell/session.ts'
import { LanguageChoice, ThemeChoice } from '../../shell/Top.tsx'
import { EveryDay } from './EveryDay.tsx'
import { FirstOwner } from './FirstOwner.tsx'
import { Invited } from './Invited.tsx'
import './signin.css'

/** The code that a start prints stands behind the `#`, which no request carries and no log keeps. */
function codeInFragment(): string {
  return /^#code=([0-9A-Za-z-]{1,64})$/.exec(location.hash)?.[1] ?? ''
}

/** The way in: who owns this node first, whom a code invites, and every day after. */
export function SignIn(): ReactElement {
  const { t } = useTranslation('signin')
  usePlace({ name: t('title') })
  const session = useSession()
  const { to = '/', code, invitation }: Filters = useSearch({ strict: false })
  return (
    <main id="main" className="signin" tabIndex={-1}>
      <div className="brand">
        <Mark />
        <span>Entente</span>
      </div>
      <h1 className="hidden">{t('title')}</h1>
      {session === undefined ? null : invitation !== undefined ? (
        <Invited session={session} code={invitation} to={to} />
      ) : session.firstRun ? (
        <FirstOwner session={session} code={code ?? codeInFragment()} to={to} />
      ) : (
        <EveryDay session={session} to={to} />
      )}
      <div className="line">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  )
}
