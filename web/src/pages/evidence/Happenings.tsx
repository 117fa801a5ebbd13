import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Parameters } from '../../api/client.ts'
import type { paths } from '../../api/openapi.d.ts'
import { useGet } from '../../api/use.ts'
import { usePages } from '../../api/usePages.ts'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { Contradiction } from '../../parts/Contradiction.tsx'
import { LongList } from '../../parts/LongList.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { EvidenceFrame } from './Frame.tsx'
import { HappeningFilters, happeningQuery } from './HappeningFilters.tsx'
import { HappeningRow } from './HappeningRow.tsx'

type Query = Parameters<paths['/api/happenings']['get']>['query']

const sorts = ['newest', 'oldest', 'lastSeen', 'sources'] as const
/** Rows shown before somebody asks for more: contradictions stand beneath them. */
const shownFirst = 20
/** Contradictions shown beneath the list; the filter shows them all. */
const shownContradictions = 3

const Lanes = lazy(() => import('./Lanes.tsx').then(({ Lanes }) => ({ default: Lanes })))

/** What all texts tell together: one line for each thing that happened, was said or is planned. */
export function Happenings(): ReactElement {
  const { t } = useTranslation('evidence')
  const { number } = useFormats()
  const [filters, change] = useFilters()
  const narrowed = happeningQuery(filters)
  const sort = sorts.find((each) => each === filters['sort'])
  const query: Query = { ...narrowed, ...(sort === undefined ? {} : { sort }) }
  const { pages, more, error, retry, loading } = usePages('/api/happenings', query)
  const [first] = pages
  const [older, setOlder] = useState(false)
  const rows = pages.flatMap(({ happenings }) => happenings)
  const total = first?.total ?? 0
  return (
    <EvidenceFrame
      tab="happenings"
      lede={<Lede total={first?.upToDate === false && total === 0 ? undefined : first?.total} />}
    >
      <Section
        title={t('tab.happenings')}
        count={
          first === undefined || first.marked === total
            ? undefined
            : t('ofAll', { some: number(first.marked), all: number(total) })
        }
        tail={
          <NativeSelect
            size="xs"
            aria-label={t('sort.title')}
            value={sort ?? 'newest'}
            data={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            onChange={(event) => {
              const { value } = event.currentTarget
              change({ sort: value === 'newest' ? undefined : value })
            }}
          />
        }
      >
        <HappeningFilters />
        {total === 0 ? null : (
          <Suspense fallback={<div className="lanes-place" />}>
            <Lanes by="type" />
          </Suspense>
        )}
        {first === undefined || first.upToDate || rows.length === 0 ? null : (
          <p className="muted small">{t('pending.note')}</p>
        )}
        {error === null ? null : <Problem error={error} onRetry={retry} />}
        {first === undefined ? (
          error === null && <Loading rows={8} />
        ) : rows.length === 0 ? (
          <Empty>
            {total > 0 ? t('empty.filtered') : first.upToDate ? t('empty.none') : t('pending.none')}
          </Empty>
        ) : (
          <>
            <LongList
              items={older ? rows : rows.slice(0, shownFirst)}
              keyOf={({ id }) => id}
              height={64}
              more={older ? more : undefined}
              label={t('tab.happenings')}
            >
              {(happening) => <HappeningRow happening={happening} />}
            </LongList>
            {older || first.marked <= shownFirst ? null : (
              <button
                type="button"
                className="linkbutton older noprint"
                onClick={() => {
                  setOlder(true)
                }}
              >
                {t('older', { count: first.marked - shownFirst, number: number(first.marked - shownFirst) })}
              </button>
            )}
          </>
        )}
        {older && loading && rows.length > 0 ? <Loading rows={1} /> : null}
      </Section>
      <Contradictions />
    </EvidenceFrame>
  )
}

function Lede({ total }: { readonly total: number | undefined }): ReactElement | null {
  const { t } = useTranslation('evidence')
  const { number } = useFormats()
  const several = useGet('/api/happenings', { query: { sources: '2', limit: '1' } }).data?.marked
  const differ = useGet('/api/happenings', { query: { contradicted: 'true', limit: '1' } }).data?.marked
  if (total === undefined) return null
  if (total === 0) return <>{t('lede.none')}</>
  return (
    <>
      {t('lede.happenings', { count: total, number: number(total) })}{' '}
      {several === undefined
        ? null
        : t('lede.single', { count: total - several, number: number(total - several) })}{' '}
      {differ === undefined ? null : t('lede.differ', { count: differ, number: number(differ) })}
    </>
  )
}

function Contradictions(): ReactElement | null {
  const { t } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const narrowed = { ...happeningQuery(filters), contradicted: 'true' as const }
  const { data } = useGet('/api/happenings', {
    query: { ...narrowed, limit: String(shownContradictions) },
  })
  if (data === undefined || data.happenings.length === 0) return null
  return (
    <Section
      id="contradictions"
      title={t('contradictions.title')}
      count={t('ofAll', { some: data.happenings.length, all: data.marked })}
      tail={
        data.marked > data.happenings.length ? (
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              change({ contradicted: 'true' })
              document.getElementById('main')?.focus()
            }}
          >
            {t('contradictions.all', { count: data.marked })}
          </button>
        ) : undefined
      }
    >
      <p className="muted small">{t('contradictions.means')}</p>
      {data.happenings.map(({ id, says, contradictions }) => (
        <div key={id} className="row">
          <p className="source">
            <Link to={`/happenings/${id}`} data-item="" lang={says.language}>
              {says.span.text}
            </Link>
          </p>
          {contradictions.map((each, i) => (
            <Contradiction key={`${i} ${each.kind}`} {...each} />
          ))}
        </div>
      ))}
    </Section>
  )
}
