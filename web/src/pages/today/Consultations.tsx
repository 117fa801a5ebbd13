import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { ConsultationCard } from '../arrangements/Clock.tsx'
import { isOpen, useConsultations } from '../arrangements/consultations.ts'

/** Clocks of the charter that run; nothing where the charter starts none and no evidence may set one off. */
export function Consultations(): ReactElement | null {
  const { t } = useTranslation('today')
  const f = useFormats()
  const { data, error } = useConsultations()
  if (data === undefined) return error === null ? null : <Problem error={error} />
  const running = data.consultations.filter(isOpen)
  const { proposals } = data
  if (running.length + proposals.length === 0) return null
  return (
    <Section
      title={t('consultations.title')}
      count={f.number(running.length)}
      tail={<Link to="/arrangements/own">{t('consultations.charter')}</Link>}
    >
      {running.length === 0 ? <p className="small muted">{t('consultations.none')}</p> : null}
      <div className="clock-cards">
        {running.map((each) => (
          <ConsultationCard key={each.id} consultation={each} asOf={data.asOf} />
        ))}
      </div>
      {proposals.length === 0 ? null : (
        <p className="small today-sum">
          <Link to="/arrangements/own">{t('consultations.proposals', { count: proposals.length })}</Link>
        </p>
      )}
    </Section>
  )
}
