import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'

/** Promises shown; the list has them all. */
const shown = 5
const states = 'pastDue,due,keptLate'

/** What was promised for a time that is past, and what became of it. */
export function PastDue(): ReactElement {
  const { t } = useTranslation('today')
  const words = useEventWords()
  const { data, error } = useGet('/api/promises', { query: { state: states, limit: String(shown) } })
  const counts = data?.counts
  const total = counts === undefined ? 0 : counts.pastDue + counts.due + counts.keptLate
  return (
    <Section
      title={t('promises.title')}
      count={
        counts === undefined || total === 0
          ? undefined
          : t('promises.count', { late: counts.pastDue, keptLate: counts.keptLate })
      }
    >
      {error === null ? null : <Problem error={error} />}
      {data === undefined && error === null ? <Loading rows={3} /> : null}
      {data !== undefined && total === 0 ? <p className="small muted">{t('promises.none')}</p> : null}
      {(data?.promises ?? []).map(({ id, state, due, daysLate, says, happening, keptBy }) => (
        <div key={id} className="row">
          <h3>
            <Link to={`/happenings/${id}`} data-item="">
              {t(`events:type.${happening.type}`)}
              {t('events:colon')}
              {words.actors(happening.actors)}
            </Link>
          </h3>
          <p className="today-quote" lang={says.language}>
            {says.span.text}
          </p>
          <p className="line">
            <span className={`badge ${state === 'pastDue' ? 'late' : 'due'}`}>
              {state === 'pastDue' && daysLate !== null
                ? t('promises.daysLate', { count: daysLate })
                : t(`promises.state.${state}`)}
            </span>
            {due === null ? null : <span>{t('promises.expected', { when: words.when(due) })}</span>}
            {keptBy === null || keptBy.date === null ? null : (
              <Link to={`/happenings/${keptBy.id}`}>
                {t('promises.kept', { when: words.when(keptBy.date) })}
              </Link>
            )}
          </p>
        </div>
      ))}
    </Section>
  )
}
