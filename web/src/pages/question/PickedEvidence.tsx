import { SegmentedControl } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Picked } from './answerDraft.ts'

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
            <SegmentedControl
              size="xs"
              aria-label={t('answer.direction')}
              value={direction}
              data={(['against', 'for'] as const).map((each) => ({
                value: each,
                label: t(`answer.points.${each}`),
              }))}
              onChange={(value) => {
                set(id, { direction: value === 'for' ? 'for' : 'against' })
              }}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('evidence.weight')}
              value={String(weight)}
              data={['1', '2', '3']}
              onChange={(value) => {
                set(id, { weight: value === '3' ? 3 : value === '2' ? 2 : 1 })
              }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
