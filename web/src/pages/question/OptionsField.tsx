import { NumberInput, Slider } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { filled } from './answerDraft.ts'
import type { FieldProps } from './fieldProps.ts'
import { numberIn } from './BinaryField.tsx'

/** A share for every option. What is not given yet takes equal parts of the rest, so that all make a hundred. */
export function OptionsField({
  options,
  fields: { given },
  wrong,
  onChange,
}: FieldProps & { readonly options: readonly string[] }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const shares = filled(given)
  const sum = shares.reduce((total, each) => total + each, 0)
  const set = (at: number, value: number | null): void => {
    onChange({ given: given.map((each, i) => (i === at ? value : each)) })
  }
  return (
    <div role="group" aria-label={t('answer.options')}>
      {options.map((option, i) => {
        const share = shares[i] ?? 0
        return (
          <div key={option} className={given[i] === null ? 'question-share open' : 'question-share'}>
            <span className="small">{option}</span>
            <NumberInput
              aria-label={option}
              size="xs"
              suffix="%"
              min={0}
              max={100}
              decimalScale={1}
              hideControls
              value={Number(share.toFixed(1))}
              onChange={(value) => {
                const number = numberIn(value)
                // The field writes back what it shows: only a person changes it.
                if (number !== Number(share.toFixed(1))) set(i, number === '' ? null : number)
              }}
            />
            <Slider
              size="sm"
              thumbLabel={option}
              label={null}
              min={0}
              max={100}
              value={share}
              onChange={(value) => {
                set(i, value)
              }}
            />
          </div>
        )
      })}
      <p className="tiny muted" role="status">
        {wrong?.why === 'sum' ? (
          <>
            <span className="question-wrong">{t('wrong.sum', { sum: f.share(sum / 100) })}</span>{' '}
            <button
              type="button"
              className="linkbutton"
              onClick={() => {
                onChange({ given: shares.map((each) => (sum === 0 ? null : (each / sum) * 100)) })
              }}
            >
              {t('answer.scale')}
            </button>
          </>
        ) : (
          t('answer.restFilled')
        )}
      </p>
    </div>
  )
}
