import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { useMay } from '../../shell/session.ts'
import { QuestionTabs } from '../questions/QuestionTabs.tsx'
import { NewSet } from './NewSet.tsx'

/** All sets of hypotheses that compete, the newest first, each with what has the least against it. */
export function HypothesesList(): ReactElement {
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  usePlace({ name: t('questions:title'), to: '/questions' }, { name: t('title') })
  const [asking, setAsking] = useState(false)
  const may = useMay()
  const { data, error, refetch } = useGet('/api/hypotheses')
  const sets = data?.sets ?? []
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
        {may('draft') ? (
          <p className="actions">
            <Button
              variant="filled"
              onClick={() => {
                setAsking(true)
              }}
            >
              {t('new.open')}
            </Button>
          </p>
        ) : null}
      </div>
      <QuestionTabs />
      <NewSet
        opened={asking}
        onClose={() => {
          setAsking(false)
        }}
      />
      {data === undefined ? (
        error === null ? (
          <Loading rows={4} />
        ) : (
          <Problem error={error} onRetry={() => void refetch()} />
        )
      ) : sets.length === 0 ? (
        <Empty>{t('empty')}</Empty>
      ) : (
        <Section title={t('sets')} count={sets.length}>
          {sets.map(({ id, set, question, author, tlp, stated, leads, evidence, blind }) => (
            <article key={id} className="row">
              <h3>
                <Link to={`/hypotheses/${id}`} data-item="">
                  {set.text}
                </Link>
              </h3>
              <p className="small">
                {evidence === 0
                  ? t('notCoded', { count: set.hypotheses.length })
                  : t('least', {
                      names: f.list(leads.map((place) => set.hypotheses[place]?.text ?? '')),
                      count: evidence,
                    })}
                {blind ? ` ${t('blind')}` : ''}
              </p>
              <p className="line">
                <Member name={author} />
                <Tlp label={tlp} />
                <span>{f.day(stated)}</span>
                {question === null ? null : <Link to={`/questions/${question.id}`}>{question.text}</Link>}
              </p>
            </article>
          ))}
        </Section>
      )}
    </>
  )
}
