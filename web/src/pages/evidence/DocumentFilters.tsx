import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOfLanguage } from '../../lib/countries.ts'
import { useFilters, type Filters } from '../../lib/filters.ts'
import { CopyLink } from '../../parts/CopyLink.tsx'
import { FilterChip, ToggleChip } from '../../parts/FilterChip.tsx'
import { DayChips, restMs, SearchWords } from './CommonFilters.tsx'

const languages = ['en', 'zh', 'ru'] as const
const names = ['text', 'publisher', 'language', 'from', 'to', 'flagged'] as const

/** What of an address the node is asked for: no more than it takes. */
export function documentQuery(filters: Filters): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
}

/** Chips that narrow the documents. Everything stands in the address. */
export function DocumentFilters(): ReactElement {
  const { t, i18n } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const ask = useDebouncedCallback((publisher: string) => {
    change({ publisher })
  }, restMs)
  const language = filters['language']
  return (
    <div className="filters noprint">
      <SearchWords />
      <FilterChip
        name={t('document.publisher')}
        value={filters['publisher']}
        onClear={() => {
          change({ publisher: undefined })
        }}
      >
        <TextInput
          label={t('document.publisher')}
          defaultValue={filters['publisher'] ?? ''}
          maxLength={400}
          onChange={(event) => {
            ask(event.currentTarget.value)
          }}
        />
      </FilterChip>
      <FilterChip
        name={t('document.language')}
        value={language === undefined ? undefined : nameOfLanguage(language, i18n.language)}
        onClear={() => {
          change({ language: undefined })
        }}
      >
        <NativeSelect
          label={t('document.language')}
          value={language ?? ''}
          data={[
            { value: '', label: t('filter.any') },
            ...languages.map((value) => ({ value, label: nameOfLanguage(value, i18n.language) })),
          ]}
          onChange={(event) => {
            change({ language: event.currentTarget.value })
          }}
        />
      </FilterChip>
      <DayChips />
      <ToggleChip
        name={t('document.onlyFlagged')}
        on={filters['flagged'] === 'true'}
        onToggle={() => {
          change({ flagged: filters['flagged'] === 'true' ? undefined : 'true' })
        }}
      />
      <CopyLink />
    </div>
  )
}
