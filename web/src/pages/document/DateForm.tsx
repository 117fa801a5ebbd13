import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction } from './useCorrect.ts'
import type { DocumentEvent } from './text.ts'

const precisions = ['day', 'month', 'season', 'year', 'interval'] as const

/** When and where it was. */
export function DateForm({
  event,
  onSave,
}: {
  readonly event: DocumentEvent
  readonly onSave: (change: Correction) => void
}): ReactElement {
  const { t } = useTranslation('document')
  const [from, setFrom] = useState(event.date?.from ?? '')
  const [to, setTo] = useState(event.date?.to ?? '')
  const [precision, setPrecision] = useState<(typeof precisions)[number]>(event.date?.precision ?? 'day')
  const [place, setPlace] = useState(event.place ?? '')
  const last = to === '' ? from : to
  const backwards = from !== '' && last < from
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault()
        const date = from === '' ? null : { from, to: last, precision }
        onSave({ date, place: place.trim() === '' ? null : place.trim() })
      }}
    >
      <TextInput
        type="date"
        label={t('correct.from')}
        value={from}
        onChange={({ currentTarget }) => {
          setFrom(currentTarget.value)
        }}
      />
      <TextInput
        type="date"
        label={t('correct.to')}
        value={to}
        error={backwards ? t('correct.backwards') : undefined}
        onChange={({ currentTarget }) => {
          setTo(currentTarget.value)
          if (currentTarget.value !== from && precision === 'day') setPrecision('interval')
        }}
      />
      <NativeSelect
        label={t('correct.precision')}
        value={precision}
        data={precisions.map((value) => ({ value, label: t(`correct.precisions.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = precisions.find((each) => each === currentTarget.value)
          if (chosen !== undefined) setPrecision(chosen)
        }}
      />
      <TextInput
        label={t('correct.place')}
        value={place}
        maxLength={200}
        onChange={({ currentTarget }) => {
          setPlace(currentTarget.value)
        }}
      />
      <Button type="submit" variant="filled" disabled={backwards}>
        {t('common:save')}
      </Button>
    </form>
  )
}
