import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNow } from '../../lib/now.ts'
import { timeLeft } from '../../lib/timeLeft.ts'
import { Pending } from '../../parts/Badges.tsx'
import type { Phase } from './shown.ts'

const looks: Partial<Record<Phase, string>> = {
  sent: 'open',
  served: 'note',
  adopted: 'kept',
  rejected: 'late',
  conflict: 'late',
  invalid: 'late',
  withdrawn: 'modality negated',
}

/** How far a motion is, in a word; while members have the word, with the time left. */
export function PhaseBadge({
  phase,
  deadline,
  hot = false,
}: {
  readonly phase: Phase
  readonly deadline: number | null
  /** Whether it waits on us. */
  readonly hot?: boolean
}): ReactElement {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const now = useNow()
  if (phase === 'past' || phase === 'overtaken' || phase === 'dead')
    return <Pending word={t(`phase.${phase}`)} />
  if (phase === 'served' && deadline !== null && deadline > now) {
    const { unit, count } = timeLeft(deadline - now)
    const left = `${f.number(count)} ${t(`arrangements:clock.unit.${unit}`)}`
    return <span className={`badge ${hot ? 'due' : 'note'}`}>{t('phase.left', { left })}</span>
  }
  return <span className={`badge ${looks[phase] ?? ''}`}>{t(`phase.${phase}`)}</span>
}
