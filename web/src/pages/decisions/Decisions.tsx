import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { usePages } from '../../api/usePages.ts'
import { useFormats } from '../../lib/format.ts'
import { LongList } from '../../parts/LongList.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { useMaySign } from '../../shell/session.ts'
import { Following } from './Following.tsx'
import { MotionRow } from './MotionRow.tsx'
import { Mute } from './Mute.tsx'
import './decisions.css'

/** What the coalition decides: open motions, those that wait on us first, and beneath them what was decided. */
export function Decisions(): ReactElement {
  const { t } = useTranslation('decisions')
  usePlace({ name: t('title') })
  const may = useMaySign()
  const open = usePages('/api/motions', { state: 'open' })
  const [first] = open.pages
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        {first === undefined ? null : (
          <p className="lede">
            {t('lede.open', { count: first.total })}{' '}
            {first.total === 0
              ? null
              : first.waitingOnUs === 0
                ? t('lede.nobody')
                : t('lede.waiting', { count: first.waitingOnUs })}
          </p>
        )}
        <Mute />
        {may('motion') ? (
          <p className="actions">
            <Link className="motion-open" to="/decisions/new">
              {t('opening.title')}
            </Link>
          </p>
        ) : null}
      </div>
      <div className="stack">
        <Listed title={t('open')} list={open} empty={<Nothing />} />
        <Decided />
        <Following />
      </div>
    </>
  )
}

type List = ReturnType<typeof usePages<'/api/motions'>>

function Listed({
  title,
  list: { pages, error, retry, more },
  empty,
}: {
  readonly title: string
  readonly list: List
  readonly empty: ReactElement
}): ReactElement {
  const { number } = useFormats()
  const [first] = pages
  const rows = pages.flatMap(({ motions }) => motions)
  return (
    <Section title={title} count={first === undefined ? undefined : number(first.total)}>
      {error === null ? null : <Problem error={error} onRetry={retry} />}
      {first === undefined ? (
        error === null && <Loading rows={6} />
      ) : rows.length === 0 ? (
        empty
      ) : (
        <LongList items={rows} keyOf={({ id }) => id} height={110} more={more} label={title}>
          {(row) => <MotionRow row={row} />}
        </LongList>
      )}
    </Section>
  )
}

/** No motion is open: what to do next, or why nothing can be decided here. */
function Nothing(): ReactElement {
  const { t } = useTranslation('decisions')
  const rules = useGet('/api/charter').data?.decisions.filter(({ runs }) => runs)
  if (rules === undefined) return <p className="small muted">{t('none')}</p>
  return (
    <Empty>
      <b>{t('none')}</b>
      <span>{rules.length === 0 ? t('noRule') : t('rules', { count: rules.length })}</span>
      <span>
        <Link to="/arrangements/own">{t('charter')}</Link>
      </span>
    </Empty>
  )
}

function Decided(): ReactElement | null {
  const { t } = useTranslation('decisions')
  const list = usePages('/api/motions', { state: 'decided' })
  if (list.pages[0]?.total === 0) return null
  return <Listed title={t('decided')} list={list} empty={<span>{t('none')}</span>} />
}
