import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { Contradiction } from '../../parts/Contradiction.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'

/** Contradictions shown; the list of happenings has them all. */
const shown = 4

/** What texts newly tell differently: both sides with their grades, and never a winner. */
export function Contradictions({
  told,
  error,
  since,
}: {
  readonly told: Schema<'TodayEvidence'> | undefined
  readonly error: Error | null
  readonly since: number | null
}): ReactElement {
  const { t } = useTranslation('today')
  const f = useFormats()
  const { items, total } = told?.contradictions ?? { items: [], total: 0 }
  return (
    <Section
      id="contradictions"
      title={t('contradictions.title')}
      count={
        total === 0
          ? undefined
          : since === null
            ? total
            : t('contradictions.since', { count: total, day: f.day(since) })
      }
      tail={
        <Link to="/evidence" search={{ contradicted: 'true' }}>
          {t('contradictions.all')}
        </Link>
      }
    >
      {error === null ? null : <Problem error={error} />}
      {told === undefined && error === null ? <Loading rows={3} /> : null}
      {told !== undefined && total === 0 ? <p className="small muted">{t('contradictions.none')}</p> : null}
      {items.slice(0, shown).map(({ happening, contradiction, questions }) => (
        <div key={`${happening} ${contradiction.kind}`} className="row today-contradiction">
          <Contradiction {...contradiction} />
          <p className="line">
            <Link to={`/happenings/${happening}`} data-item="">
              {t('contradictions.happening')}
            </Link>
            {questions.length === 0 ? null : (
              <span>
                {t('contradictions.touches', { count: questions.length })}{' '}
                {questions.map((id, i) => (
                  <span key={id}>
                    {i === 0 ? '' : ', '}
                    <Link className="proof" to={`/questions/${id}`}>
                      {id.slice(0, 8)}
                    </Link>
                  </span>
                ))}
              </span>
            )}
          </p>
        </div>
      ))}
    </Section>
  )
}
