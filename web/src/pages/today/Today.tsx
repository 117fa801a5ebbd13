import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { Closing, Waiting } from './Asked.tsx'
import type { Day } from './day.ts'
import { isOpen, useConsultations } from '../arrangements/consultations.ts'
import { Consultations } from './Consultations.tsx'
import { Contradictions } from './Contradictions.tsx'
import { Forks } from './Forks.tsx'
import { Ledger } from './Ledger.tsx'
import { Mentions } from './Mentions.tsx'
import { Motions, useMotionsWaiting } from './Motions.tsx'
import { PastDue } from './PastDue.tsx'
import { Failures, Releases } from './Work.tsx'
import './today.css'

/** The first page: what waits on us, what changed, and whether the record holds. */
export function Today(): ReactElement {
  const { t } = useTranslation('today')
  usePlace({ name: t('title') })
  const { data: day, error, refetch } = useGet('/api/today')
  // Documents are told together first: the rest does not wait for it.
  const told = useGet('/api/today/evidence')
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        {day === undefined ? null : <Lede day={day} differ={told.data?.contradictions.total ?? 0} />}
      </div>
      {error === null ? null : (
        <Problem
          error={error}
          onRetry={() => {
            void refetch()
          }}
        />
      )}
      {day === undefined ? (
        error === null && <Loading rows={10} />
      ) : (
        <>
          <Forks />
          <Alarm day={day} />
          <Begin />
          <div className="columns">
            <div className="stack">
              <Consultations />
              <Motions />
              <Waiting day={day} />
              <Mentions day={day} />
              <Contradictions told={told.data} error={told.error} since={day.since} />
            </div>
            <div className="stack">
              <Releases day={day} />
              <Closing day={day} />
              <PastDue />
              <Failures day={day} />
              <Ledger day={day} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

/** The counts as sentences, and the way to say that all of it was seen. */
function Lede({ day, differ }: { readonly day: Day; readonly differ: number }): ReactElement {
  const { t } = useTranslation('today')
  const f = useFormats()
  const seeing = usePost('/api/seen')
  const { reask, unanswered, mentions, since } = day
  const clocks = (useConsultations().data?.consultations ?? []).filter(isOpen).length
  const waiting = reask.total + unanswered.total
  const motions = useMotionsWaiting().data?.waitingOnUs ?? 0
  const news = [
    ...(mentions.total === 0 ? [] : [t('lede.mentions', { count: mentions.total })]),
    ...(differ === 0 ? [] : [t('lede.contradictions', { count: differ })]),
  ]
  const changed =
    news.length === 0
      ? t('lede.nothingNew')
      : since === null
        ? t('lede.news', { news: f.list(news) })
        : t('lede.newsSince', { news: f.list(news), day: f.day(since) })
  return (
    <>
      <p className="lede">
        {clocks === 0 ? null : `${t('lede.clocks', { count: clocks })} `}
        {motions === 0 ? null : `${t('lede.motions', { count: motions })} `}
        {waiting === 0
          ? motions === 0
            ? t('lede.nothing')
            : null
          : `${t('lede.waiting', { count: waiting })} ${
              unanswered.total === 0 ? '' : t('lede.blind', { count: unanswered.total })
            }`}{' '}
        {changed}
      </p>
      {differ > 0 ? (
        <p className="small noprint">
          <button
            type="button"
            className="linkbutton"
            disabled={seeing.isPending}
            onClick={() => {
              seeing.mutate({ body: { place: 'today' } })
            }}
          >
            {t('seen')}
          </button>
        </p>
      ) : null}
    </>
  )
}

/** The first steps, while there is no question and no document. */
function Begin(): ReactElement | null {
  const { t } = useTranslation('today')
  const totals = useGet('/api/questions', { query: { limit: '1' } }).data?.totals
  const documents = useGet('/api/documents', { query: { limit: '1' } }).data?.documents
  if (totals === undefined || documents === undefined) return null
  if (totals.open + totals.resolved + documents.length > 0) return null
  return (
    <div className="today-begin">
      <Empty>
        <b>{t('begin.title')}</b>
        <span>
          <Link to="/evidence">{t('begin.read')}</Link>
        </span>
        <span>
          <Link to="/questions/new">{t('begin.ask')}</Link>
        </span>
      </Empty>
    </div>
  )
}

/** What keeps the record from growing stands above everything else. */
function Alarm({ day: { ledger } }: { readonly day: Day }): ReactElement | null {
  const { t } = useTranslation('today')
  if (ledger.mute === null && ledger.quarantined === 0) return null
  return (
    <div className="state error today-alarm" role="alert">
      {ledger.mute === null ? null : (
        <>
          <b>{t('alarm.mute')}</b>
          <span lang="en">{ledger.mute}</span>
          <span>{t('alarm.muteMeans')}</span>
        </>
      )}
      {ledger.quarantined === 0 ? null : <b>{t('alarm.quarantined', { count: ledger.quarantined })}</b>}
    </div>
  )
}
