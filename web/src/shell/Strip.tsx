import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from './session.ts'

/** What a reader must know of every page: that this is a study, and by which clock it runs. */
export function Strip(): ReactElement | null {
  const { t } = useTranslation('shell')
  const session = useSession()
  if (session?.study !== true) return null
  return (
    <aside className="strip" aria-label={t('study')}>
      <span className="badge sample">{t('study')}</span>
      <span>{t('studyMeans')}</span>
    </aside>
  )
}
