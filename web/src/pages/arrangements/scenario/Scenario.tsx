import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { triggerKinds } from '../../../lib/kinds.ts'
import { useGet } from '../../../api/use.ts'
import { useEventWords } from '../../../lib/eventWords.ts'
import { useFilters } from '../../../lib/filters.ts'
import { CopyLink } from '../../../parts/CopyLink.tsx'
import { Loading, Problem } from '../../../parts/States.tsx'
import { usePlace } from '../../../shell/crumbs.ts'
import { AsOf, Tabs, useDay } from '../Frame.tsx'
import { Risks } from './Risks.tsx'
import { Rows } from './Rows.tsx'
import type { Scenario as Shown } from './words.ts'
import './scenario.css'

/** Charters of which the first shown is one, where nobody has chosen any: one of mutual defence, and one of cooperation. */
const usual = { left: 'north-atlantic-treaty', right: 'sco' }

/** A scenario under two charters: what each sets going. */
export function Scenario(): ReactElement {
  const { t } = useTranslation('scenario')
  const [filters] = useFilters()
  const day = useDay()
  const left = filters['left'] ?? usual.left
  const right = filters['right'] ?? usual.right
  const kind = triggerKinds.find((each) => each === filters['situation']) ?? 'armedAttack'
  const { victim, offender } = filters
  const { data, error, refetch } = useGet('/api/scenarios', {
    query: {
      charters: left === right ? left : `${left},${right}`,
      situation: kind,
      ...(victim === undefined ? {} : { victim }),
      ...(offender === undefined ? {} : { offender }),
      ...day,
    },
  })
  usePlace({ name: t('arrangements:title'), to: '/arrangements' }, { name: t('title') })
  return (
    <>
      <div className="pagehead">
        <h1>{t('heading', { what: t(`arrangements:situation.${kind}`) })}</h1>
        <p className="lede">{t('lede')}</p>
        <div className="actions arrangement-actions noprint">
          <Charter side="left" value={left} />
          <Charter side="right" value={right} />
          <What value={kind} />
          <Who name="victim" shown={data} value={victim} />
          <Who name="offender" shown={data} value={offender} />
          <AsOf shown={data?.day} />
          <CopyLink />
        </div>
      </div>
      <Tabs />
      <div className="stack arrangement-stack">
        {error === null ? null : <Problem error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Loading rows={10} /> : null}
        {data === undefined ? null : (
          <>
            <Rows scenario={data} />
            <Risks scenario={data} />
          </>
        )}
      </div>
    </>
  )
}

function Charter({ side, value }: { readonly side: 'left' | 'right'; readonly value: string }): ReactElement {
  const { t } = useTranslation('scenario')
  const [, change] = useFilters()
  const { data } = useGet('/api/charters', { query: useDay() })
  const listed = (data?.charters ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      className="arrangement-pick"
      label={t(`arrangements:compare.${side}`)}
      searchable
      allowDeselect={false}
      value={value}
      data={[...listed, { value: 'own', label: t('own') }]}
      onChange={(id) => {
        if (id !== null) change({ [side]: id, victim: undefined, offender: undefined })
      }}
    />
  )
}

function What({ value }: { readonly value: string }): ReactElement {
  const { t } = useTranslation('scenario')
  const [, change] = useFilters()
  return (
    <Select
      label={t('what')}
      allowDeselect={false}
      value={value}
      data={triggerKinds.map((kind) => ({ value: kind, label: t(`arrangements:situation.${kind}`) }))}
      onChange={(situation) => {
        change({ situation: situation ?? undefined })
      }}
    />
  )
}

function Who({
  name,
  shown,
  value,
}: {
  readonly name: 'victim' | 'offender'
  readonly shown: Shown | undefined
  readonly value: string | undefined
}): ReactElement {
  const { t } = useTranslation('scenario')
  const [, change] = useFilters()
  const events = useEventWords()
  const ids = [
    ...new Set([
      ...(value === undefined ? [] : [value]),
      ...(shown?.sides ?? []).flatMap(({ members }) => members),
    ]),
  ]
  return (
    <Select
      label={t(`who.${name}`)}
      searchable
      clearable
      placeholder={t('notKnown')}
      value={value ?? null}
      data={ids
        .map((id) => ({ value: id, label: events.actor({ id, name: id }) }))
        .sort((a, b) => a.label.localeCompare(b.label))}
      onChange={(id) => {
        change({ [name]: id ?? undefined })
      }}
    />
  )
}
