import { NumberInput, Slider } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { termAt, useYardsticks } from '../../charts/yardstick.ts'
import type { FieldProps } from './fieldProps.ts'

/** A probability by slider or exactly, its word, and the range that the seat would defend. */
export function BinaryField({ fields, wrong, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation('question')
  const { yardstick } = useYardsticks()
  const { percent } = fields
  const term = percent === '' || yardstick === undefined ? undefined : termAt(percent / 100, yardstick)
  return (
    <>
      <div>
        <div className="spread question-exact">
          <NumberInput
            className="question-percent"
            aria-label={t('answer.percent')}
            suffix="%"
            min={0}
            max={100}
            decimalScale={2}
            hideControls
            placeholder="–"
            value={percent}
            onChange={(value) => {
              onChange({ percent: numberIn(value) })
            }}
          />
          <span className="small muted">
            {term === undefined
              ? percent === ''
                ? ''
                : t('joint.noWord')
              : t(`charts:yardstick.${term}`, { defaultValue: term })}
          </span>
        </div>
        <Slider
          className={percent === '' ? 'question-slider untouched' : 'question-slider'}
          thumbLabel={t('answer.percent')}
          label={null}
          min={1}
          max={99}
          value={percent === '' ? 50 : percent}
          onChange={(value) => {
            onChange({ percent: value })
          }}
        />
      </div>
      <div role="group" aria-label={t('answer.range')}>
        <p className="small muted question-label">{t('answer.range')}</p>
        <div className="question-two">
          {(['low', 'high'] as const).map((end) => (
            <NumberInput
              key={end}
              aria-label={t(`answer.${end}`)}
              placeholder={t(`answer.${end}`)}
              suffix="%"
              min={0}
              max={100}
              decimalScale={2}
              hideControls
              value={fields[end]}
              error={wrong?.field === end ? t(`wrong.${wrong.why}`) : undefined}
              onChange={(value) => {
                onChange({ [end]: numberIn(value) })
              }}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** A number that a field holds while it is typed; empty where it is none yet. */
export function numberIn(value: string | number): number | '' {
  if (value === '' || value === '-') return ''
  const number = Number(value)
  return Number.isFinite(number) ? number : ''
}
