import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '../../lib/download.ts'
import { useMay } from '../../shell/session.ts'
import { TwelveWords } from '../founding/TwelveWords.tsx'
import type { Roster } from './shown.ts'

/** The files by which a newcomer is invited and comes in, and the words by which it knows the coalition. */
export function TakeIn({ roster }: { readonly roster: Roster }): ReactElement | null {
  const { t } = useTranslation('roster')
  const may = useMay()
  if (!roster.takesIn || !may('motion')) return null
  return (
    <section className="card roster-card">
      <h2>{t('takeIn.title')}</h2>
      <p className="small muted">{t('takeIn.means')}</p>
      <p className="small">{t('takeIn.words')}</p>
      <TwelveWords words={roster.words} />
      <p className="small">
        <a href={fileAddress('/api/roster/invitation')} download>
          {t('takeIn.invitation')}
        </a>
      </p>
      <p className="small muted">{t('takeIn.gives')}</p>
      <p className="small">
        <a href={fileAddress('/api/roster/welcome')} download>
          {t('takeIn.welcome')}
        </a>
      </p>
      <p className="small muted">{t('takeIn.comes')}</p>
    </section>
  )
}
