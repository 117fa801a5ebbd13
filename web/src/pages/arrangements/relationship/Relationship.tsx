import { MultiSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../../api/use.ts'
import { useEventWords } from '../../../lib/eventWords.ts'
import { useFilters, valuesOf } from '../../../lib/filters.ts'
import { CopyLink } from '../../../parts/CopyLink.tsx'
import { Empty, Loading, Problem } from '../../../parts/States.tsx'
import { usePlace } from '../../../shell/crumbs.ts'
import { AsOf, Tabs, useDay } from '../Frame.tsx'
import { Bonds } from './Bonds.tsx'
import { Profile } from './Profile.tsx'
import { Forecasts, Systems } from './Systems.tsx'
import { useRelationshipWords, type Relationship as Shown } from './words.ts'
import './relationship.css'

/** Charters that stand beside it where nobody has chosen any: one of mutual defence, and one of cooperation. */
const usualBeside = ['north-atlantic-treaty', 'sco']

/** What is typed to search stands behind what is picked, not on a line of its own. */
const pickStyles = {
  root: { maxWidth: '100%' },
  pillsList: { minWidth: 0, width: '100%' },
  pill: { maxWidth: '100%' },
  inputField: { minWidth: 32 },
}

/** A relationship: how near it is to which kind of system, its profile over time, and what stands behind each step. */
export function Relationship(): ReactElement {
  const { t } = useTranslation('relationship')
  const [filters] = useFilters()
  const day = useDay()
  const chosen = valuesOf(filters['members'])
  const beside = filters['beside'] ?? usualBeside.join(',')
  const { data, error, refetch } = useGet('/api/relationships', {
    query: {
      ...(chosen.length < 2 ? {} : { members: chosen.join(',') }),
      ...(beside === 'none' ? {} : { beside }),
      ...day,
    },
  })
  const words = useRelationshipWords()
  usePlace({ name: t('arrangements:title'), to: '/arrangements' }, { name: t('title') })
  const known = data !== undefined && data.members.length >= 2
  return (
    <>
      <div className="pagehead">
        <h1>{known ? words.names(data.members) : t('title')}</h1>
        <p className="lede">{known ? <Verdict relationship={data} /> : t('lede')}</p>
        <div className="actions arrangement-actions noprint">
          <Members shown={data} />
          <Beside value={beside} />
          <AsOf shown={data?.day} />
          <CopyLink />
        </div>
      </div>
      <Tabs />
      <div className="stack arrangement-stack">
        {error === null ? null : <Problem error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Loading rows={10} /> : null}
        {data === undefined || known ? null : (
          <Empty>
            <p>{t('empty')}</p>
            <p>
              <Link to="/evidence">{t('emptyNext')}</Link>
            </p>
          </Empty>
        )}
        {known ? (
          <>
            <Systems relationship={data} />
            <Profile relationship={data} />
            <Forecasts relationship={data} />
            <Bonds relationship={data} />
          </>
        ) : null}
      </div>
    </>
  )
}

/** In one sentence: what it is by what is owed, and the kind that it is nearest to beyond that. */
function Verdict({
  relationship: { kinds, nearest, bonds },
}: {
  readonly relationship: Shown
}): ReactElement {
  const { t } = useTranslation('relationship')
  const words = useRelationshipWords()
  const [bond] = bonds
  const [next] = nearest
  return (
    <>
      {bond === undefined
        ? t('verdict.unbound')
        : t('verdict.is', { kind: words.kinds(kinds), charter: bond.name })}{' '}
      {next === undefined
        ? null
        : t('verdict.next', { kind: words.kinds([next.kind]), count: next.lacks.length })}
    </>
  )
}

function Members({ shown }: { readonly shown: Shown | undefined }): ReactElement {
  const { t } = useTranslation('relationship')
  const [, change] = useFilters()
  const events = useEventWords()
  const members = shown?.members ?? []
  const ids = [...new Set([...members, ...(shown?.known ?? [])])]
  return (
    <MultiSelect
      className="arrangement-pick"
      label={t('members')}
      searchable
      hidePickedOptions
      styles={pickStyles}
      maxValues={8}
      value={[...members]}
      data={ids.map((id) => ({ value: id, label: events.actor({ id, name: id }) }))}
      onChange={(values) => {
        // One alone is no relationship: the two of whom most is told come back.
        change({ members: values.length < 2 ? undefined : values.join(',') })
      }}
    />
  )
}

function Beside({ value }: { readonly value: string }): ReactElement {
  const { t } = useTranslation('relationship')
  const [, change] = useFilters()
  const { data } = useGet('/api/charters', { query: useDay() })
  const charters = data?.charters ?? []
  return (
    <MultiSelect
      className="arrangement-pick"
      label={t('beside')}
      searchable
      hidePickedOptions
      styles={pickStyles}
      maxValues={2}
      value={charters.length === 0 || value === 'none' ? [] : [...valuesOf(value)]}
      data={charters.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(values) => {
        change({ beside: values.length === 0 ? 'none' : values.join(',') })
      }}
    />
  )
}
