import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { usePages } from '../../api/usePages.ts'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { LongList } from '../../parts/LongList.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { isFiltered, questionQuery, sorts } from './filters.ts'
import { OpenHead, OpenRow } from './OpenRow.tsx'
import { QuestionFilters } from './QuestionFilters.tsx'
import { QuestionTabs } from './QuestionTabs.tsx'
import { ResolvedHead, ResolvedRow } from './ResolvedRow.tsx'
import './questions.css'

type Totals = Answer<'/api/questions'>['totals']

/** Resolved questions under the open ones; the filter shows them all. */
const shownResolved = 8

/** All questions that the seat may read: the open ones by when they are asked next, so that what waits on us is on top. */
export function Questions(): ReactElement {
  const { t } = useTranslation('questions')
  usePlace({ name: t('title') })
  const [filters] = useFilters()
  const onlyResolved = filters['state'] === 'resolved'
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <Lede />
        <p className="actions">
          <Link className="questions-ask" to="/questions/new">
            {t('ask')}
          </Link>
        </p>
      </div>
      <QuestionTabs />
      <div className="stack">{onlyResolved ? <Resolved whole /> : <Open />}</div>
    </>
  )
}

function Lede(): ReactElement | null {
  const { t } = useTranslation('questions')
  const totals = useGet('/api/questions', { query: { limit: '1' } }).data?.totals
  if (totals === undefined) return null
  const { open, waiting, blind, resolved } = totals
  const sentences = [
    t('lede.open', { count: open }),
    ...(open === 0 ? [] : [waiting === 0 ? t('lede.nobody') : t('lede.waiting', { count: waiting })]),
    ...(blind === 0 ? [] : [t('lede.blind', { count: blind })]),
    ...(resolved === 0 ? [] : [t('lede.resolved', { count: resolved })]),
  ]
  return <p className="lede">{sentences.join(' ')}</p>
}

function Open(): ReactElement {
  const { t } = useTranslation('questions')
  const { number } = useFormats()
  const [filters, change] = useFilters()
  const sort = sorts.find((each) => each === filters['sort']) ?? 'reask'
  const { pages, more, error, retry, loading } = usePages('/api/questions', {
    ...questionQuery(filters),
    state: 'open',
    sort,
  })
  const [first] = pages
  const rows = pages.flatMap(({ questions }) => questions)
  const all = first?.totals.open ?? 0
  const isWhole = first !== undefined && pages.at(-1)?.next === null
  return (
    <>
      <Section
        title={t('open')}
        count={first === undefined ? undefined : t('ofAll', { some: number(first.count), all: number(all) })}
        tail={
          <NativeSelect
            size="xs"
            aria-label={t('sort.label')}
            value={sort}
            data={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            onChange={(event) => {
              const { value } = event.currentTarget
              change({ sort: value === 'reask' ? undefined : value })
            }}
          />
        }
      >
        <QuestionFilters />
        {error === null ? null : <Problem error={error} onRetry={retry} />}
        {first === undefined ? (
          error === null && <Loading rows={8} />
        ) : rows.length === 0 ? (
          <Nothing totals={first.totals} />
        ) : (
          <>
            <OpenHead />
            <LongList items={rows} keyOf={({ id }) => id} height={76} more={more} label={t('open')}>
              {(question) => <OpenRow question={question} />}
            </LongList>
            <p className="tiny faint questions-caption">{t('caption')}</p>
          </>
        )}
        {loading && rows.length > 0 && more === undefined ? <Loading rows={1} /> : null}
      </Section>
      {isWhole && filters['state'] === undefined && first.totals.resolved > 0 ? <Resolved /> : null}
    </>
  )
}

/** Nothing fits: what to do next. */
function Nothing({ totals }: { readonly totals: Totals }): ReactElement {
  const { t } = useTranslation('questions')
  const [filters, change] = useFilters()
  if (isFiltered(filters))
    return (
      <Empty>
        <span>{t('empty.filtered')}</span>
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            change(Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])))
          }}
        >
          {t('empty.clear')}
        </button>
      </Empty>
    )
  return (
    <Empty>
      <span>{totals.resolved === 0 ? t('empty.none') : t('nothingOpen')}</span>
      <Link to="/questions/new">{totals.resolved === 0 ? t('empty.first') : t('ask')}</Link>
    </Empty>
  )
}

function Resolved({ whole = false }: { readonly whole?: boolean }): ReactElement {
  const { t } = useTranslation('questions')
  const { number } = useFormats()
  const [filters] = useFilters()
  const { pages, more, error, retry } = usePages('/api/questions', {
    ...questionQuery(filters),
    state: 'resolved',
    sort: 'newest',
    ...(whole ? {} : { limit: String(shownResolved) }),
  })
  const [first] = pages
  const rows = (whole ? pages : pages.slice(0, 1)).flatMap(({ questions }) => questions)
  return (
    <Section
      title={t('resolved')}
      count={
        first === undefined
          ? undefined
          : t('ofAll', {
              some: number(whole ? first.count : rows.length),
              all: number(first.totals.resolved),
            })
      }
      tail={
        whole ? undefined : (
          <Link to="/questions" search={{ ...filters, state: 'resolved' }}>
            {t('allResolved')}
          </Link>
        )
      }
    >
      {whole ? <QuestionFilters /> : null}
      {error === null ? null : <Problem error={error} onRetry={retry} />}
      {first === undefined ? (
        error === null && <Loading rows={6} />
      ) : rows.length === 0 ? (
        <Nothing totals={first.totals} />
      ) : (
        <>
          <ResolvedHead />
          <LongList
            items={rows}
            keyOf={({ id }) => id}
            height={40}
            more={whole ? more : undefined}
            label={t('resolved')}
          >
            {(question) => <ResolvedRow question={question} />}
          </LongList>
          <p className="tiny faint questions-caption">{t('scored')}</p>
        </>
      )}
    </Section>
  )
}
