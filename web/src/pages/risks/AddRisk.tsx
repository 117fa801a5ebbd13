import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { Readers } from '../questions/Readers.tsx'

interface Typed {
  readonly title: string
  readonly area: string
  readonly chance: number | string
  readonly low: number | string
  readonly high: number | string
  readonly unit: string
  readonly where: string
  readonly note: string
}

const nothing: Typed = {
  title: '',
  area: '',
  chance: '',
  low: '',
  high: '',
  unit: '',
  where: 'plenary',
  note: '',
}

/** Whether what is typed makes a risk: a chance, and a range of losses that is above nothing and has a width. */
export function isWhole({ title, chance, low, high, unit }: Typed): boolean {
  return (
    title.trim() !== '' &&
    unit.trim() !== '' &&
    typeof chance === 'number' &&
    typeof low === 'number' &&
    typeof high === 'number' &&
    low > 0 &&
    high > low
  )
}

/** Enters a risk by its chance in a year and the range in which four of five losses lie. */
export function AddRisk(props: {
  readonly opened: boolean
  readonly unit: string
  readonly onClose: () => void
}): ReactElement {
  const { opened, unit, onClose } = props
  const { t } = useTranslation('risks')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('add.open')} size="lg">
      <Form key={unit} unit={unit} onDone={onClose} />
    </Dialog>
  )
}

function Form({ unit, onDone }: { readonly unit: string; readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation('risks')
  const [typed, setTyped] = useState<Typed>({ ...nothing, unit })
  const adding = usePost('/api/risks')
  const set = (change: Partial<Typed>): void => {
    setTyped({ ...typed, ...change })
  }
  const number = (
    name: 'chance' | 'low' | 'high',
    more: { suffix?: string; max?: number } = {},
  ): ReactElement => (
    <NumberInput
      label={t(`add.${name}`)}
      value={typed[name]}
      min={0}
      hideControls
      decimalScale={4}
      onChange={(value) => {
        set({ [name]: value })
      }}
      {...more}
    />
  )
  const send = (): void => {
    adding.mutate(
      {
        body: {
          title: typed.title.trim(),
          area: typed.area.trim(),
          likelihood: { kind: 'stated', probability: Number(typed.chance) / 100 },
          impact: {
            kind: 'lognormal',
            low: { level: 0.1, value: Number(typed.low) },
            high: { level: 0.9, value: Number(typed.high) },
          },
          unit: typed.unit.trim(),
          periodDays: 365,
          bearers: [],
          note: typed.note.trim(),
          in: typed.where,
        },
      },
      {
        onSuccess: () => {
          notice(t('add.done', { title: typed.title.trim() }))
          setTyped({ ...nothing, unit: typed.unit })
          onDone()
        },
      },
    )
  }
  return (
    <form
      className="assess-fields"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole(typed)) send()
      }}
    >
      <TextInput
        data-autofocus
        label={t('add.title')}
        value={typed.title}
        maxLength={400}
        onChange={(event) => {
          set({ title: event.currentTarget.value })
        }}
      />
      <div className="assess-two">
        <TextInput
          label={t('column.area')}
          value={typed.area}
          maxLength={100}
          onChange={(event) => {
            set({ area: event.currentTarget.value })
          }}
        />
        {number('chance', { suffix: '%', max: 100 })}
        {number('low')}
        {number('high')}
        <TextInput
          label={t('add.unit')}
          value={typed.unit}
          maxLength={60}
          onChange={(event) => {
            set({ unit: event.currentTarget.value })
          }}
        />
        <NativeSelect
          label={t('add.where')}
          value={typed.where}
          data={[
            { value: 'plenary', label: t('add.plenary') },
            { value: 'home', label: t('add.home') },
          ]}
          onChange={(event) => {
            set({ where: event.currentTarget.value })
          }}
        />
      </div>
      <Textarea
        label={t('add.note')}
        value={typed.note}
        maxLength={8000}
        autosize
        minRows={2}
        onChange={(event) => {
          set({ note: event.currentTarget.value })
        }}
      />
      <Readers where={typed.where} />
      {adding.error === null ? null : <Problem error={adding.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" disabled={!isWhole(typed)} loading={adding.isPending}>
          {t('add.enter')}
        </Button>
      </div>
    </form>
  )
}
