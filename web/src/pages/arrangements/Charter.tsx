import { Link, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { LanguageOf } from '../../parts/Badges.tsx'
import { CopyLink } from '../../parts/CopyLink.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { AsOf, useDay } from './Frame.tsx'
import { Matrix } from './Matrix.tsx'
import { Members } from './Members.tsx'
import { Practice } from './Practice.tsx'
import { Facts, Scales } from './Scales.tsx'
import { Rules } from './Rules.tsx'
import { useKnownDate, type InFull } from './words.ts'
import './arrangements.css'

/** One charter as a page to read: its rules, who owes what, text and practice, members on the day, where it stands. */
export function Charter(): ReactElement {
  const { t } = useTranslation('arrangements')
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const day = useDay()
  const { data, error, refetch } = useGet('/api/charters/{id}', { path: { id }, query: day })
  usePlace({ name: t('title'), to: '/arrangements' }, { name: data?.charter.name ?? id })
  if (data === undefined)
    return error === null ? (
      <>
        <h1 className="hidden">{t('title')}</h1>
        <Loading rows={12} />
      </>
    ) : (
      <>
        <h1>{t('title')}</h1>
        <Problem
          error={error}
          onRetry={() => {
            void refetch()
          }}
        />
      </>
    )
  return (
    <>
      <Head full={data} />
      <div className="columns">
        <div className="stack">
          <Rules full={data} />
          <Matrix full={data} />
          <Practice full={data} />
        </div>
        <div className="stack">
          <Members full={data} />
          <Scales full={data} />
          <Facts full={data} />
        </div>
      </div>
    </>
  )
}

function Head({ full: { charter, standing, day, members } }: { readonly full: InFull }): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const known = useKnownDate()
  const search = useDay()
  const { instrument, template } = charter
  const count = members.filter(({ status }) => status === 'member').length
  return (
    <div className="pagehead">
      <p className="meta">
        <span className="badge">{template ? t('template') : t('reference')}</span>
        <span>{t(`instrument.${instrument.kind}`)}</span>
        <span>{t(`binding.${instrument.binding}`)}</span>
        {instrument.signed === null ? null : <span>{t('signed', { day: known(instrument.signed) })}</span>}
        {instrument.inForce === null ? null : (
          <span>{t('enteredForce', { day: known(instrument.inForce) })}</span>
        )}
        {standing === 'inForce' || template ? null : (
          <span className="badge open">{t(`standing.${standing}`)}</span>
        )}
        <LanguageOf code="en" />
      </p>
      <h1 lang="en">{charter.name}</h1>
      <p className="lede" lang="en">
        {charter.summary}
      </p>
      {template || count === 0 ? null : (
        <p className="small muted">{t('membersOn', { count, day: f.day(day) })}</p>
      )}
      <div className="actions arrangement-actions noprint">
        <AsOf shown={day} />
        <Link
          className="arrangement-button"
          to="/arrangements/compare"
          search={{ ...search, left: charter.id }}
        >
          {t('compareWith')}
        </Link>
        <CopyLink />
      </div>
    </div>
  )
}
