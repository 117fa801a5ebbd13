import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { Epochs } from './Epochs.tsx'
import { MembersNow } from './MembersNow.tsx'
import { Next } from './Next.tsx'
import { OurKeys } from './OurKeys.tsx'
import { TakeIn } from './TakeIn.tsx'
import { WhatGoesOn } from './WhatGoesOn.tsx'
import '../founding/founding.css'
import './roster.css'

/** Who the coalition is, how it came to be so, and what is under way to change it. */
export function Roster(): ReactElement {
  const { t } = useTranslation('roster')
  const f = useFormats()
  const { data, error, refetch } = useGet('/api/roster')
  usePlace({ name: t('members:title'), to: '/members' }, { name: t('title') })
  const running = data?.epochs.at(-1)
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        {data === undefined || running === undefined ? null : (
          <p className="lede">
            {t('lede.members', { count: data.counts.members, epoch: f.number(running.number) })}{' '}
            {t('lede.quorum', { count: data.counts.quorum })}{' '}
            {data.counts.faults === 0 ? t('lede.noFaults') : t('lede.faults', { count: data.counts.faults })}
          </p>
        )}
      </div>
      {data === undefined ? (
        error === null ? (
          <Loading rows={8} />
        ) : (
          <Problem
            error={error}
            onRetry={() => {
              void refetch()
            }}
          />
        )
      ) : (
        <div className="columns">
          <div className="stack">
            <Next roster={data} />
            <WhatGoesOn />
            <MembersNow roster={data} />
            <Epochs roster={data} />
          </div>
          <aside className="stack">
            <TakeIn roster={data} />
            <OurKeys roster={data} />
          </aside>
        </div>
      )}
    </>
  )
}
