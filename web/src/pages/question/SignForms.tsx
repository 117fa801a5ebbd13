import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { notice, Problem } from '../../parts/States.tsx'
import { actingSeat } from '../../lib/seat.ts'
import { useSession } from '../../shell/session.ts'
import type { Sign } from './asked.ts'

interface FormProps {
  readonly question: string
  readonly onDone: () => void
}

/** A form's fields over its one button; what was refused stands between. */
function Fields({
  children,
  error,
  whole,
  pending,
  label,
  onSend,
}: {
  readonly children: ReactNode
  readonly error: Error | null
  readonly whole: boolean
  readonly pending: boolean
  readonly label: string
  readonly onSend: () => void
}): ReactElement {
  return (
    <form
      className="question-resolve noprint"
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) onSend()
      }}
    >
      {children}
      {error === null ? null : <Problem error={error} />}
      <div className="actions">
        <Button type="submit" disabled={!whole} loading={pending}>
          {label}
        </Button>
      </div>
    </form>
  )
}

/** Agrees on a sign: what would be seen, how much of it counts, and which way it points. */
export function SignForm({ question, onDone }: FormProps): ReactElement {
  const { t } = useTranslation('question')
  const [sign, setSign] = useState('')
  const [value, setValue] = useState<number | string>(1)
  const [unit, setUnit] = useState('')
  const [reached, setReached] = useState<'atLeast' | 'atMost'>('atLeast')
  const [points, setPoints] = useState<'for' | 'against' | null>(null)
  const adding = usePost('/api/indicators')
  return (
    <Fields
      error={adding.error}
      whole={sign.trim().length > 2 && unit.trim() !== '' && value !== ''}
      pending={adding.isPending}
      label={t('signs.agree')}
      onSend={() => {
        const line = { reached, value: Number(value), unit: unit.trim() }
        adding.mutate(
          {
            body: {
              sign: sign.trim(),
              line,
              points,
              seen: null,
              codes: null,
              note: '',
              about: [question],
              evidence: [],
            },
          },
          {
            onSuccess: () => {
              notice(t('signs.done.sign'))
              onDone()
            },
          },
        )
      }}
    >
      <TextInput
        label={t('signs.field.sign')}
        description={t('signs.field.signHint')}
        value={sign}
        maxLength={1000}
        onChange={(event) => {
          setSign(event.currentTarget.value)
        }}
      />
      <div className="question-two">
        <Select
          label={t('signs.field.reached')}
          allowDeselect={false}
          value={reached}
          data={(['atLeast', 'atMost'] as const).map((each) => ({
            value: each,
            label: t(`signs.reached.${each}`),
          }))}
          onChange={(each) => {
            setReached(each === 'atMost' ? 'atMost' : 'atLeast')
          }}
        />
        <NumberInput label={t('signs.field.value')} value={value} onChange={setValue} />
      </div>
      <div className="question-two">
        <TextInput
          label={t('signs.field.unit')}
          value={unit}
          maxLength={60}
          onChange={(event) => {
            setUnit(event.currentTarget.value)
          }}
        />
        <Select
          label={t('signs.field.points')}
          clearable
          value={points}
          data={(['for', 'against'] as const).map((each) => ({
            value: each,
            label: t(`signs.points.${each}`),
          }))}
          onChange={(each) => {
            setPoints(each === 'for' || each === 'against' ? each : null)
          }}
        />
      </div>
    </Fields>
  )
}

/** Says what has been seen of a sign: in place of what the seat said of its own, beside what another said. */
export function SeenForm({ question, sign, onDone }: FormProps & { readonly sign: Sign }): ReactElement {
  const { t } = useTranslation('question')
  const today = (useSession()?.clock.now ?? '').slice(0, 10)
  const [value, setValue] = useState<number | string>('')
  const [day, setDay] = useState(today)
  const telling = usePost('/api/indicators')
  const { indicator, author, id, about } = sign
  const isOwn = author === actingSeat()
  return (
    <Fields
      error={telling.error}
      whole={value !== '' && day !== ''}
      pending={telling.isPending}
      label={t('signs.say')}
      onSend={() => {
        const seen = { value: Number(value), on: day }
        const body: Sent<'/api/indicators'> = isOwn
          ? { ...indicator, seen, about, evidence: [], supersedes: id }
          : { ...indicator, codes: null, seen, about: [question], evidence: [] }
        telling.mutate(
          { body },
          {
            onSuccess: () => {
              notice(t('signs.done.seen'))
              onDone()
            },
          },
        )
      }}
    >
      <div className="question-two">
        <NumberInput
          label={t('signs.field.seen', { unit: indicator.line.unit })}
          value={value}
          onChange={setValue}
        />
        <TextInput
          type="date"
          label={t('signs.field.on')}
          max={today}
          value={day}
          onChange={(event) => {
            setDay(event.currentTarget.value)
          }}
        />
      </div>
    </Fields>
  )
}

/** Names what is taken for granted. */
export function AssumptionForm({ question, onDone }: FormProps): ReactElement {
  const { t } = useTranslation('question')
  const [text, setText] = useState('')
  const [ground, setGround] = useState<string | null>('caveated')
  const adding = usePost('/api/assumptions')
  const grounds = ['solid', 'caveated', 'unsupported'] as const
  return (
    <Fields
      error={adding.error}
      whole={text.trim().length > 2}
      pending={adding.isPending}
      label={t('signs.assume')}
      onSend={() => {
        const found = grounds.find((each) => each === ground) ?? 'caveated'
        adding.mutate(
          {
            body: { text: text.trim(), ground: found, note: '', bears: [], about: [question], evidence: [] },
          },
          {
            onSuccess: () => {
              notice(t('signs.done.assumption'))
              onDone()
            },
          },
        )
      }}
    >
      <TextInput
        label={t('signs.field.assumption')}
        value={text}
        maxLength={1000}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <Select
        label={t('signs.field.ground')}
        allowDeselect={false}
        value={ground}
        data={grounds.map((each) => ({ value: each, label: t(`hypotheses:ground.${each}`) }))}
        onChange={setGround}
      />
    </Fields>
  )
}
