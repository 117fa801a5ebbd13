import { NumberInput, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Curve } from '../../charts/Curve.tsx'
import { measureOf, quantilesOf, type Form } from '../../charts/numbers.ts'
import { useFormats } from '../../lib/format.ts'
import { answerOf, askedLevels, type Fields } from './answerDraft.ts'
import type { FieldProps } from './fieldProps.ts'

/** Three values, each as a sentence a person can judge, with the curve they make. */
export function QuantilesField({
  asked,
  form,
  fields,
  wrong,
  onChange,
}: FieldProps & { readonly form: Extract<Form, { kind: 'numeric' | 'date' }> }): ReactElement {
  const { t } = useTranslation('question')
  const measure = measureOf(form, useFormats())
  const made = answerOf(form, fields)
  const set = (at: number, text: string): void => {
    const [low, middle, high] = fields.values
    const next = [low, middle, high]
    next[at] = text
    onChange({ values: [next[0] ?? '', next[1] ?? '', next[2] ?? ''] satisfies Fields['values'] })
  }
  const joint = asked.joint.blind ? undefined : asked.joint.estimate?.value
  return (
    <div role="group" aria-label={t('answer.quantiles')} className="question-fields">
      {askedLevels.map((level, i) => {
        const label = t(`answer.level${level * 100}.${form.kind}`)
        const value = fields.values[i] ?? ''
        return form.kind === 'date' ? (
          <TextInput
            key={level}
            type="date"
            label={label}
            value={value}
            min={form.range.low.slice(0, 10)}
            max={form.range.high.slice(0, 10)}
            onChange={(event) => {
              set(i, event.currentTarget.value)
            }}
          />
        ) : (
          <NumberInput
            key={level}
            label={label}
            hideControls
            thousandSeparator=" "
            suffix={form.unit === '' ? '' : ` ${form.unit}`}
            value={value}
            onChange={(typed) => {
              set(i, String(typed))
            }}
          />
        )
      })}
      {wrong?.field === 'values' && wrong.why !== 'missing' ? (
        <p className="tiny question-wrong" role="alert">
          {t(`wrong.${wrong.why}`, { range: measure.range(measure) })}
        </p>
      ) : null}
      <Curve
        measure={measure}
        own={'answer' in made ? quantilesOf(made.answer) : []}
        joint={joint === undefined ? [] : quantilesOf(joint)}
        label={t('answer.curve')}
      />
    </div>
  )
}
