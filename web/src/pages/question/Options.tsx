import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Shape, useLookOf } from '../../parts/Member.tsx'
import type { Asked, Open } from './asked.ts'

/** Every option with its joint probability as a bar, and where each member puts it. */
export function Options({
  asked,
  estimate,
}: {
  readonly asked: Asked
  readonly estimate: NonNullable<Open['estimate']>
}): ReactElement | null {
  const { t } = useTranslation('question')
  const f = useFormats()
  const lookOf = useLookOf()
  const { form } = asked.question
  if (!('options' in form) || estimate.value.kind !== 'options') return null
  const { probabilities } = estimate.value
  return (
    <ul className="question-options" aria-label={t('joint.options')}>
      {form.options.map((option, i) => (
        <li key={option}>
          <span>{option}</span>
          <span className="question-optionbar">
            <i style={{ width: `${(probabilities[i] ?? 0) * 100}%` }} />
            {estimate.members.map(({ author, answer }) =>
              answer.kind === 'options' ? (
                <span
                  key={author}
                  className={`question-optionmark m${lookOf(author).hue}`}
                  style={{ left: `${(answer.probabilities[i] ?? 0) * 100}%` }}
                  title={`${author} ${f.share(answer.probabilities[i] ?? 0)}`}
                >
                  <Shape look={lookOf(author)} size={9} />
                </span>
              ) : null,
            )}
          </span>
          <b>{f.share(probabilities[i] ?? 0)}</b>
        </li>
      ))}
    </ul>
  )
}
