import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilters } from '../../lib/filters.ts'
import './arrangements.css'

const tabs = [
  { to: '/arrangements', name: 'library' },
  { to: '/arrangements/compare', name: 'compare' },
  { to: '/arrangements/relationships', name: 'relationship' },
  { to: '/arrangements/scenarios', name: 'scenario' },
  { to: '/arrangements/own', name: 'own' },
] as const

/** The ways between the pages of Arrangements; the day goes along. */
export function Tabs(): ReactElement {
  const { t } = useTranslation('arrangements')
  const [{ date }] = useFilters()
  return (
    <nav className="arrangement-tabs" aria-label={t('title')}>
      {tabs.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          search={date === undefined || name === 'own' ? {} : { date }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(`tab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

/** Chooses the day as of which charters are shown. `shown`: the day shown now. */
export function AsOf({ shown }: { readonly shown: string | undefined }): ReactElement {
  const { t } = useTranslation('arrangements')
  const [{ date }, change] = useFilters()
  return (
    <TextInput
      type="date"
      label={t('asOf')}
      value={date ?? shown ?? ''}
      onChange={(event) => {
        change({ date: event.currentTarget.value })
      }}
    />
  )
}

/** The day in the address, as the API takes it: one half typed is none. */
export function useDay(): { readonly date?: string } {
  const [{ date }] = useFilters()
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}
}
