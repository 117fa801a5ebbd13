import { NativeSelect } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { usePages } from '../../api/usePages.ts'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { LongList } from '../../parts/LongList.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { DocumentFilters, documentQuery } from './DocumentFilters.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import { EvidenceFrame } from './Frame.tsx'

const sorts = ['latest', 'added', 'newest', 'oldest', 'title'] as const

/** Documents that were read here or let in, newest readings in place of older ones. */
export function Documents(): ReactElement {
  const { t } = useTranslation('evidence')
  const { number } = useFormats()
  const [filters, change] = useFilters()
  const sort = sorts.find((each) => each === filters['sort']) ?? 'latest'
  const query = documentQuery(filters)
  const { pages, more, error, retry } = usePages('/api/documents', { ...query, sort })
  const { text = '' } = query
  const hits = useGet('/api/search', { query: { q: text, type: 'document' } }, { enabled: text !== '' })
  const found = new Map((text === '' ? [] : (hits.data?.hits ?? [])).map((hit) => [hit.id, hit.excerpt]))
  const [first] = pages
  const rows = pages.flatMap(({ documents }) => documents)
  return (
    <EvidenceFrame
      tab="documents"
      lede={
        first === undefined
          ? null
          : first.total === 0
            ? t('lede.none')
            : t('lede.documents', { count: first.total, number: number(first.total) })
      }
    >
      <Section
        title={t('tab.documents')}
        count={
          first === undefined || first.marked === first.total
            ? undefined
            : t('ofAll', { some: number(first.marked), all: number(first.total) })
        }
        tail={
          <NativeSelect
            size="xs"
            aria-label={t('sort.title')}
            value={sort}
            data={sorts.map((value) => ({ value, label: t(`document.sort.${value}`) }))}
            onChange={(event) => {
              const { value } = event.currentTarget
              change({ sort: value === 'latest' ? undefined : value })
            }}
          />
        }
      >
        <DocumentFilters />
        {first === undefined || first.upToDate ? null : <p className="muted small">{t('pending.note')}</p>}
        {error === null ? null : <Problem error={error} onRetry={retry} />}
        {first === undefined ? (
          error === null && <Loading rows={8} />
        ) : rows.length === 0 ? (
          <Empty>{first.total === 0 ? t('empty.none') : t('empty.filtered')}</Empty>
        ) : (
          <>
            <div className="documents-head tiny faint" aria-hidden="true">
              <span>{t('document.title')}</span>
              <span>{t('document.publisher')}</span>
              <span>{t('document.published')}</span>
              <span>{t('document.grade')}</span>
              <span className="right">{t('document.events')}</span>
              <span>{t('document.flags')}</span>
            </div>
            <LongList items={rows} keyOf={({ id }) => id} height={56} more={more} label={t('tab.documents')}>
              {(row) => <DocumentRow row={row} found={found.get(row.id)} />}
            </LongList>
          </>
        )}
      </Section>
    </EvidenceFrame>
  )
}
