import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { LanguageOf } from '../../parts/Badges.tsx'
import { CopyLink } from '../../parts/CopyLink.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { AsOf, Tabs, useDay } from './Frame.tsx'
import { useKnownDate, type Listed } from './words.ts'

/** The library: charters of the world and templates to found on, as of a day. */
export function Arrangements(): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  usePlace({ name: t('title') })
  const day = useDay()
  const { data, error, refetch } = useGet('/api/charters', { query: day })
  const world = (data?.charters ?? []).filter(({ template }) => !template)
  const templates = (data?.charters ?? []).filter(({ template }) => template)
  const inForce = world.filter(({ standing }) => standing === 'inForce').length
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">
          {data === undefined
            ? t('library.lede')
            : `${t('library.count', { count: world.length, inForce, day: f.day(data.day) })} ${t('library.lede')}`}
        </p>
        <div className="actions arrangement-actions noprint">
          <AsOf shown={data?.day} />
          <CopyLink />
        </div>
      </div>
      <Tabs />
      <div className="stack arrangement-stack">
        {error === null ? null : (
          <Problem
            error={error}
            onRetry={() => {
              void refetch()
            }}
          />
        )}
        {data === undefined && error === null ? <Loading rows={12} /> : null}
        {data === undefined ? null : (
          <>
            <Section
              title={t('library.world')}
              count={f.number(world.length)}
              tail={
                <>
                  <LanguageOf code="en" /> {t('inEnglish')}
                </>
              }
            >
              {world.map((each) => (
                <CharterRow key={each.id} charter={each} />
              ))}
            </Section>
            <Section title={t('library.templates')} count={f.number(templates.length)}>
              {templates.map((each) => (
                <CharterRow key={each.id} charter={each} />
              ))}
            </Section>
          </>
        )}
      </div>
    </>
  )
}

function CharterRow({
  charter: { id, name, summary, template, instrument, standing, members, rules },
}: {
  readonly charter: Listed
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const known = useKnownDate()
  const day = useDay()
  return (
    <div className={standing === 'ended' || standing === 'notYet' ? 'row arrangement-off' : 'row'}>
      <h3>
        <Link to={`/arrangements/${id}`} search={day} data-item="" lang="en">
          {name}
        </Link>
      </h3>
      <p className="small muted arrangement-summary" lang="en">
        {summary}
      </p>
      <p className="line">
        {template ? null : (
          <span className={`badge ${standing === 'inForce' ? '' : 'open'}`}>{t(`standing.${standing}`)}</span>
        )}
        <span>{t(`instrument.${instrument.kind}`)}</span>
        <span>{t(`binding.${instrument.binding}`)}</span>
        {instrument.signed === null ? null : <span>{t('signed', { day: known(instrument.signed) })}</span>}
        {template || members === 0 ? null : <span>{t('members', { count: members })}</span>}
        {template ? null : (
          <span className="faint">
            {t('library.read', { read: f.number(rules.read), count: rules.statements })}
          </span>
        )}
      </p>
    </div>
  )
}
