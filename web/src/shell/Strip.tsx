import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../lib/format.ts'
import { useSession } from './session.ts'

/** What a reader must know of every page: that this is a study, and by which clock it runs. */
export function Strip(): ReactElement | null {
  const { t } = useTranslation('shell')
  const { instant } = useFormats()
  const session = useSession()
  if (session?.coalition.study !== true) return null
  const { coalition, clock } = session
  const label = coalition.sample === null ? t('study') : t('sample')
  return (
    <aside className="strip" aria-label={label}>
      <span className="badge sample">{label}</span>
      {clock.study ? <span>{t('studyClock', { now: instant(clock.now) })}</span> : null}
      <span>{coalition.sample === null ? t('studyMeans') : t('sampleMeans')}</span>
    </aside>
  )
}
