import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Day } from './day.ts'

/** Releases that wait for somebody to decide. */
export function Releases({ day: { releases } }: { readonly day: Day }): ReactElement {
  const { t } = useTranslation('today')
  const waiting = releases.total
  return (
    <Section title={t('releases.title')} count={waiting === 0 ? undefined : waiting}>
      <p className="small">
        {waiting === 0 ? (
          <span className="muted">{t('releases.none')}</span>
        ) : (
          <Link to="/release" data-item="">
            {t('releases.waiting', { count: waiting })}
          </Link>
        )}
      </p>
    </Section>
  )
}

/** Readings that failed: what was read in is not lost, what failed says why. */
export function Failures({ day: { readings } }: { readonly day: Day }): ReactElement | null {
  const { t } = useTranslation('today')
  if (readings.length === 0) return null
  return (
    <Section title={t('readings.title')} count={readings.length}>
      {readings.map(({ id, name, code, message }) => (
        <div key={`${id} ${name}`} className="row">
          <h3>{name}</h3>
          <div className="small">
            <Refused code={code} message={message} />
          </div>
        </div>
      ))}
      <p className="small">
        <Link to="/evidence/documents">{t('readings.again')}</Link>
      </p>
    </Section>
  )
}
