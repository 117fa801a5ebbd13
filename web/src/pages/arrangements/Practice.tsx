import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import { Said } from './Said.tsx'
import type { InFull } from './words.ts'

/** What happened under the charter, apart from what it says; and where sources disagree. */
export function Practice({ full: { charter } }: { readonly full: InFull }): ReactElement | null {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const { practice, disagreements } = charter
  if (practice.length + disagreements.length === 0) return null
  return (
    <Section title={t('practice.title')} count={f.number(practice.length + disagreements.length)}>
      <p className="small muted">{t('practice.means')}</p>
      {practice.map((each) => (
        <div key={each.says} className="row">
          <p className="small arrangement-says">
            <Said says={each.says} article={each.article} unverified={each.unverified} />
          </p>
        </div>
      ))}
      {disagreements.map((each) => (
        <div key={each.says} className="row">
          <p className="line">
            <span className="badge due">{t('practice.disagree')}</span>
          </p>
          <p className="small arrangement-says">
            <Said says={each.says} article={each.article} unverified={each.unverified} />
          </p>
        </div>
      ))}
    </Section>
  )
}
