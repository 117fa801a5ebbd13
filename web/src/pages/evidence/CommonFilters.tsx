import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFilters } from '../../lib/filters.ts'
import { FilterChip } from '../../parts/FilterChip.tsx'

/** How long somebody must rest from typing before the list is asked for. */
export const restMs = 250

/** Looks for words in what is listed. */
export function SearchWords(): ReactElement {
  const { t } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const ask = useDebouncedCallback((text: string) => {
    change({ text: text.trim() })
  }, restMs)
  return (
    <TextInput
      className="filter-words"
      type="search"
      size="xs"
      maxLength={400}
      aria-label={t('filter.words')}
      placeholder={t('filter.words')}
      defaultValue={filters['text'] ?? ''}
      onChange={(event) => {
        ask(event.currentTarget.value)
      }}
    />
  )
}

/** From which day, to which day. */
export function DayChips(): ReactElement[] {
  const { t } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const words = useEventWords()
  const [from, to] = [filters['from'], filters['to']]
  return (['from', 'to'] as const).map((side) => (
    <FilterChip
      key={side}
      name={t(`filter.${side}`)}
      value={filters[side] === undefined ? undefined : words.day(filters[side])}
      onClear={() => {
        change({ [side]: undefined })
      }}
    >
      <TextInput
        type="date"
        label={t(`filter.${side}`)}
        defaultValue={filters[side] ?? ''}
        {...(side === 'from' ? (to ? { max: to } : {}) : from ? { min: from } : {})}
        onChange={(event) => {
          change({ [side]: event.currentTarget.value })
        }}
      />
    </FilterChip>
  ))
}
