import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../shell/crumbs.ts'
import { Import } from './Import.tsx'
import './evidence.css'

const tabs = [
  { to: '/evidence', name: 'happenings' },
  { to: '/evidence/timeline', name: 'timeline' },
  { to: '/evidence/documents', name: 'documents' },
] as const

/** What the pages of Evidence share: the headline with its sentence, the ways between them, and where files are dropped. */
export function EvidenceFrame({
  tab,
  lede,
  children,
}: {
  readonly tab: (typeof tabs)[number]['name']
  readonly lede: ReactNode
  readonly children: ReactNode
}): ReactElement {
  const { t } = useTranslation('evidence')
  usePlace(
    ...(tab === 'happenings'
      ? [{ name: t('title') }]
      : [{ name: t('title'), to: '/evidence' }, { name: t(`tab.${tab}`) }]),
  )
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">{lede}</p>
      </div>
      <nav className="evidence-tabs" aria-label={t('title')}>
        {tabs.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`tab.${name}`)}
          </Link>
        ))}
      </nav>
      <div className="stack evidence-stack">
        <Import />
        {children}
      </div>
    </>
  )
}
