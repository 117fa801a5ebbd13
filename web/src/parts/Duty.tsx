import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './duty.css'

/** How strongly something is owed, as charters say it; null where nothing is. */
export type Strength = 'shall' | 'eachDetermines' | 'may' | null

const looks = { shall: 'shall', eachDetermines: 'each', may: 'may' } as const

/** What is owed or allowed: a square that says how strongly, and the words beside it. */
export function Duty({
  strength,
  children,
}: {
  readonly strength: Strength
  readonly children: ReactNode
}): ReactElement {
  const { t } = useTranslation('arrangements')
  return (
    <div className="duty">
      <span className={`duty-square ${strength === null ? 'none' : looks[strength]}`} aria-hidden="true" />
      <div>
        <span className="hidden">{t(`strength.${strength ?? 'none'}`)}: </span>
        {children}
      </div>
    </div>
  )
}

/** What the squares mean. */
export function DutyLegend(): ReactElement {
  const { t } = useTranslation('arrangements')
  return (
    <div className="duty-legend" aria-hidden="true">
      {(['shall', 'eachDetermines', 'may', null] as const).map((strength) => (
        <span key={strength ?? 'none'} className="duty">
          <span className={`duty-square ${strength === null ? 'none' : looks[strength]}`} />
          <span>{t(`strength.${strength ?? 'none'}`)}</span>
        </span>
      ))}
      <span>
        <Unverified /> {t('unverifiedMeans')}
      </span>
    </div>
  )
}

/** Not read in the text of the instrument. */
export function Unverified(): ReactElement {
  const { t } = useTranslation('arrangements')
  return (
    <span className="badge unverified" title={t('unverifiedMeans')}>
      {t('unverified')}
    </span>
  )
}
