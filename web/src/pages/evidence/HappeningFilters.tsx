import { Checkbox, MultiSelect, NumberInput, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFilters, valuesOf, type Filters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { modalities, typesOf } from '../../lib/vocabulary.ts'
import { CopyLink } from '../../parts/CopyLink.tsx'
import { families, Family } from '../../parts/EventMarks.tsx'
import { FilterChip, ToggleChip } from '../../parts/FilterChip.tsx'
import { DayChips, SearchWords } from './CommonFilters.tsx'

/** Filters of happenings, as the address names them. */
const names = [
  'text',
  'family',
  'type',
  'actor',
  'modality',
  'from',
  'to',
  'sources',
  'contradicted',
] as const

/** What of an address the node is asked for: no more than it takes. */
export function happeningQuery(filters: Filters): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
}

/** Chips that narrow what is listed. Everything stands in the address. */
export function HappeningFilters(): ReactElement {
  const { t } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const words = useEventWords()
  const { list } = useFormats()
  const chosenTypes = [
    ...valuesOf(filters['family']).map((family) => t(`events:family.${family}`)),
    ...valuesOf(filters['type']).map((type) => t(`events:type.${type}`)),
  ]
  const chosenModalities = valuesOf(filters['modality']).map((each) => t(`common:modality.${each}`))
  const chosenActors = valuesOf(filters['actor']).map((id) => words.actor({ id, name: id }))
  return (
    <div className="filters noprint">
      <SearchWords />
      <FilterChip
        name={t('filter.type')}
        value={chosenTypes.length === 0 ? undefined : list(chosenTypes)}
        onClear={() => {
          change({ type: undefined, family: undefined })
        }}
      >
        <TypeChoices />
      </FilterChip>
      <FilterChip
        name={t('filter.actors')}
        value={chosenActors.length === 0 ? undefined : list(chosenActors)}
        onClear={() => {
          change({ actor: undefined })
        }}
      >
        <ActorChoices />
      </FilterChip>
      <FilterChip
        name={t('filter.modality')}
        value={chosenModalities.length === 0 ? undefined : list(chosenModalities)}
        onClear={() => {
          change({ modality: undefined })
        }}
      >
        <Choices
          name="modality"
          options={modalities.map((value) => ({ value, label: t(`common:modality.${value}`) }))}
        />
      </FilterChip>
      <DayChips />
      <FilterChip
        name={t('filter.sources')}
        value={filters['sources']}
        onClear={() => {
          change({ sources: undefined })
        }}
      >
        <NumberInput
          label={t('filter.sources')}
          min={1}
          max={99}
          value={Number(filters['sources'] ?? 1)}
          onChange={(value) => {
            change({ sources: Number(value) > 0 ? String(Number(value)) : undefined })
          }}
        />
      </FilterChip>
      <ToggleChip
        name={t('filter.contradicted')}
        on={filters['contradicted'] === 'true'}
        onToggle={() => {
          change({ contradicted: filters['contradicted'] === 'true' ? undefined : 'true' })
        }}
      />
      <CopyLink />
    </div>
  )
}

function Choices({
  name,
  options,
}: {
  readonly name: 'modality' | 'type'
  readonly options: readonly { readonly value: string; readonly label: string }[]
}): ReactElement {
  const [filters, change] = useFilters()
  const own = new Set(options.map(({ value }) => value))
  const chosen = valuesOf(filters[name])
  return (
    <Checkbox.Group
      value={chosen.filter((value) => own.has(value))}
      onChange={(values) => {
        const others = chosen.filter((value) => !own.has(value))
        change({
          [name]: [...others, ...values].join(','),
          ...(name === 'type' ? { family: undefined } : {}),
        })
      }}
    >
      <Stack gap={10}>
        {options.map(({ value, label }) => (
          <Checkbox key={value} size="xs" value={value} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function TypeChoices(): ReactElement {
  const { t } = useTranslation('events')
  return (
    <div className="type-choices">
      {families.map((family) => (
        <fieldset key={family}>
          <legend>
            <Family family={family} />
          </legend>
          <Choices
            name="type"
            options={typesOf[family].map((type) => ({ value: type, label: t(`type.${type}`) }))}
          />
        </fieldset>
      ))}
    </div>
  )
}

function ActorChoices(): ReactElement {
  const { t } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const words = useEventWords()
  const { data } = useGet('/api/timeline', { query: { by: 'actor', marks: '1' } })
  const chosen = valuesOf(filters['actor'])
  const ids = [...new Set([...chosen, ...(data?.lanes ?? []).map(({ lane }) => lane)])]
  return (
    <MultiSelect
      label={t('filter.actors')}
      description={t('filter.actorsMeans')}
      searchable
      comboboxProps={{ withinPortal: false }}
      data={ids.map((id) => ({ value: id, label: words.actor({ id, name: id }) }))}
      value={[...chosen]}
      onChange={(values) => {
        change({ actor: values.join(',') })
      }}
    />
  )
}
