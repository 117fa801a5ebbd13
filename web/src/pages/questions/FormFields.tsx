import { Button, Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { kindsToAsk, type NewQuestion } from './newDraft.ts'

interface Props {
  readonly draft: NewQuestion
  readonly onChange: (change: Partial<NewQuestion>) => void
  /** What a field lacks, in words. */
  readonly lacking: (field: string) => ReactNode
}

/** What the question asks for: yes or no, one of several, one of an order, a number, a date. */
export function FormFields(props: Props): ReactElement {
  const { draft, onChange } = props
  const { t } = useTranslation('asking')
  const narrow = useMediaQuery('(max-width: 760px)', window.innerWidth <= 760)
  return (
    <div className="asking-fields">
      <div>
        <p className="asking-label" id="asking-kind">
          {t('kind.title')}
        </p>
        <SegmentedControl
          aria-labelledby="asking-kind"
          orientation={narrow ? 'vertical' : 'horizontal'}
          fullWidth={narrow}
          value={draft.kind}
          data={kindsToAsk.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => {
            onChange({ kind: kindsToAsk.find((kind) => kind === value) ?? 'binary' })
          }}
        />
        <p className="tiny faint asking-means">{t(`means.${draft.kind}`)}</p>
      </div>
      {draft.kind === 'multipleChoice' || draft.kind === 'ordered' ? <OptionFields {...props} /> : null}
      {draft.kind === 'numeric' ? <NumberFields {...props} /> : null}
      {draft.kind === 'date' ? <DateFields {...props} /> : null}
    </div>
  )
}

/** No question may have more. */
const mostOptions = 50

function OptionFields({ draft: { options }, onChange, lacking }: Props): ReactElement {
  const { t } = useTranslation('asking')
  const wrong = lacking('options') ?? lacking('form')
  return (
    <fieldset className="asking-options">
      <legend className="asking-label">{t('option.title')}</legend>
      {options.map((option, i) => (
        <div key={i} className="asking-option">
          <TextInput
            aria-label={t('option.one', { number: i + 1 })}
            placeholder={t('option.one', { number: i + 1 })}
            maxLength={200}
            value={option}
            onChange={(event) => {
              const { value } = event.currentTarget
              onChange({ options: options.map((each, j) => (j === i ? value : each)) })
            }}
          />
          {options.length > 2 ? (
            <Button
              variant="subtle"
              aria-label={t('option.remove', { number: i + 1 })}
              onClick={() => {
                onChange({ options: options.filter((_, j) => j !== i) })
              }}
            >
              ×
            </Button>
          ) : null}
        </div>
      ))}
      {wrong === undefined ? null : (
        <div className="tiny asking-lack" role="alert">
          {wrong}
        </div>
      )}
      {options.length < mostOptions ? (
        <div>
          <Button
            onClick={() => {
              onChange({ options: [...options, ''] })
            }}
          >
            {t('option.add')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

function NumberFields({ draft, onChange, lacking }: Props): ReactElement {
  const { t } = useTranslation('asking')
  const wrong = lacking('range') ?? lacking('form')
  return (
    <>
      <div className="asking-three">
        <TextInput
          label={t('number.unit')}
          maxLength={60}
          value={draft.unit}
          onChange={(event) => {
            onChange({ unit: event.currentTarget.value })
          }}
        />
        <NumberInput
          label={t('number.low')}
          hideControls
          value={draft.low}
          error={wrong}
          onChange={(low) => {
            onChange({ low })
          }}
        />
        <NumberInput
          label={t('number.high')}
          hideControls
          value={draft.high}
          error={wrong === undefined ? undefined : true}
          onChange={(high) => {
            onChange({ high })
          }}
        />
      </div>
      <div className="actions asking-open">
        <Checkbox
          label={t('number.openLow')}
          checked={draft.openLow}
          onChange={(event) => {
            onChange({ openLow: event.currentTarget.checked })
          }}
        />
        <Checkbox
          label={t('number.openHigh')}
          checked={draft.openHigh}
          onChange={(event) => {
            onChange({ openHigh: event.currentTarget.checked })
          }}
        />
      </div>
    </>
  )
}

function DateFields({ draft, onChange, lacking }: Props): ReactElement {
  const { t } = useTranslation('asking')
  const wrong = lacking('range') ?? lacking('form')
  return (
    <div className="asking-two">
      <TextInput
        type="date"
        label={t('day.first')}
        value={draft.firstDay}
        error={wrong}
        onChange={(event) => {
          onChange({ firstDay: event.currentTarget.value })
        }}
      />
      <TextInput
        type="date"
        label={t('day.last')}
        value={draft.lastDay}
        error={wrong === undefined ? undefined : true}
        onChange={(event) => {
          onChange({ lastDay: event.currentTarget.value })
        }}
      />
    </div>
  )
}
