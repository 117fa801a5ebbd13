import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import './assess.css'

const tabs = [
  { to: '/questions', name: 'all' },
  { to: '/hypotheses', name: 'hypotheses' },
  { to: '/risks', name: 'risks' },
  { to: '/track', name: 'track' },
] as const

/** The ways between the pages of what is assessed jointly. */
export function QuestionTabs(): ReactElement {
  const { t } = useTranslation('questions')
  return (
    <nav className="assess-tabs" aria-label={t('title')}>
      {tabs.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`tab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
