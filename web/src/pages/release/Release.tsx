import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFilters } from '../../lib/filters.ts'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { Compose } from './Compose.tsx'
import { Decided, Released, Unreleased } from './Lately.tsx'
import { WaitingItem } from './WaitingItem.tsx'
import './release.css'

/** What waits to be let out of home: to whom exactly, what they would learn, and who signs. */
export function Release(): ReactElement {
  const { t } = useTranslation('release')
  usePlace({ name: t('title') })
  const [{ propose }] = useFilters()
  const { data, error, refetch } = useGet('/api/releases')
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">
          {data === undefined
            ? null
            : data.waiting.length === 0
              ? t('lede.none')
              : t('lede.waiting', { count: data.waiting.length })}{' '}
          {t('lede.only')}
        </p>
      </div>
      {error === null ? null : <Problem error={error} onRetry={() => void refetch()} />}
      <div className="stack release">
        {propose === undefined || propose === '' ? null : <Compose />}
        {data === undefined ? (
          error === null && <Loading rows={6} />
        ) : (
          <>
            {data.waiting.length === 0 && propose === undefined ? <Empty>{t('empty')}</Empty> : null}
            {data.waiting.map((item) => (
              <WaitingItem key={item.proposal.id} item={item} persons={data.persons} />
            ))}
            <Decided proposals={data.decided} />
            <Released queue={data} />
            <Unreleased unreleased={data.unreleased} />
          </>
        )}
      </div>
    </>
  )
}
