import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Segments } from '../../parts/Segments.tsx'
import type { Picked } from './answerDraft.ts'

const directions = ['against', 'for'] as const
const weights = [1, 2, 3] as const

/** What an answer rests on: which way each piece points, and how much it weighs. */
export function PickedEvidence({
  picked,
  onChange,
}: {
  readonly picked: readonly Picked[]
  readonly onChange: (picked: readonly Picked[]) => void
}): ReactElement | null {
  const { t } = useTranslation('question')
  if (picked.length === 0) return null
  const set = (id: string, change: Partial<Picked>): void => {
    onChange(picked.map((each) => (each.id === id ? { ...each, ...change } : each)))
  }
  return (
    <ul className="question-picked" aria-label={t('answer.evidence')}>
      {picked.map(({ id, title, direction, weight }) => (
        <li key={id}>
          <span className="small">{title}</span>
          <button
            type="button"
            className="question-remove"
            aria-label={t('answer.remove', { title })}
            onClick={() => {
              onChange(picked.filter((each) => each.id !== id))
            }}
          >
            ×
          </button>
          <span className="line">
            <Segments
              label={t('answer.direction')}
              value={direction}
              data={directions.map((each) => ({ value: each, label: t(`answer.points.${each}`) }))}
              onChange={(chosen) => {
                set(id, { direction: chosen })
              }}
            />
            <Segments
              label={t('evidence.weight')}
              value={String(weight)}
              data={weights.map((each) => ({ value: String(each), label: String(each) }))}
              onChange={(chosen) => {
                set(id, { weight: weights.find((each) => String(each) === chosen) ?? 2 })
              }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
