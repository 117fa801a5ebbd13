import { Radio, Stack, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilters } from '../../lib/filters.ts'
import { CopyLink } from '../../parts/CopyLink.tsx'
import { FilterChip } from '../../parts/FilterChip.tsx'
import { useNameOf } from '../../parts/Member.tsx'
import { useSession } from '../../shell/session.ts'
import { kinds } from './filters.ts'

/** Chips that narrow the list. Everything stands in the address. */
export function QuestionFilters(): ReactElement {
  const { t } = useTranslation('questions')
  const [filters] = useFilters()
  const nameOf = useNameOf()
  const members = useSession()?.seats ?? []
  const { state, waiting, compartment, kind } = filters
  const wait = waiting === 'me' ? t('filter.us') : waiting === undefined ? undefined : nameOf(waiting)
  return (
    <div className="filters noprint">
      <Words />
      <Chosen
        name="state"
        label={t('filter.state')}
        shown={state === 'open' || state === 'resolved' ? t(`filter.states.${state}`) : undefined}
        choices={(['open', 'resolved'] as const).map((value) => ({
          value,
          label: t(`filter.states.${value}`),
        }))}
      />
      <Chosen
        name="waiting"
        label={t('filter.waiting')}
        shown={wait}
        choices={[
          { value: 'me', label: t('filter.us') },
          ...members.map(({ name }) => ({ value: name, label: nameOf(name) })),
        ]}
      />
      <Chosen
        name="compartment"
        label={t('filter.compartment')}
        shown={compartment}
        choices={['plenary', 'home'].map((value) => ({ value, label: value }))}
      />
      <Chosen
        name="kind"
        label={t('filter.kind')}
        shown={kinds.some((each) => each === kind) ? t(`kinds.${kind ?? ''}`) : undefined}
        choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <CopyLink />
    </div>
  )
}

function Chosen({
  name,
  label,
  shown,
  choices,
}: {
  readonly name: string
  readonly label: string
  readonly shown: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): ReactElement {
  const [filters, change] = useFilters()
  return (
    <FilterChip
      name={label}
      value={shown}
      onClear={() => {
        change({ [name]: undefined })
      }}
    >
      <Radio.Group
        aria-label={label}
        value={filters[name] ?? ''}
        onChange={(value) => {
          change({ [name]: value })
        }}
      >
        <Stack gap={8}>
          {choices.map((choice) => (
            <Radio key={choice.value} size="xs" value={choice.value} label={choice.label} />
          ))}
        </Stack>
      </Radio.Group>
    </FilterChip>
  )
}

function Words(): ReactElement {
  const { t } = useTranslation('questions')
  const [filters, change] = useFilters()
  const [typed, setTyped] = useState(filters['text'] ?? '')
  const narrow = useDebouncedCallback((text: string) => {
    change({ text: text.trim() === '' ? undefined : text.trim() })
  }, 250)
  return (
    <TextInput
      className="questions-words"
      size="xs"
      type="search"
      aria-label={t('filter.text')}
      placeholder={t('filter.text')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        narrow(event.currentTarget.value)
      }}
    />
  )
}
