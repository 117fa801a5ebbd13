import { Menu } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../api/use.ts'
import { base } from '../lib/base.ts'
import { actAs } from '../lib/seat.ts'
import { Member, useNameOf } from '../parts/Member.tsx'
import { Glyph, Mark } from './glyphs.tsx'
import { places } from './places.ts'
import { useSession } from './session.ts'

/** The way to every page there is. */
export function Navigation({
  slim,
  onSlim,
}: {
  readonly slim: boolean
  readonly onSlim: () => void
}): ReactElement {
  const { t } = useTranslation('shell')
  const path = useRouterState({ select: (state) => state.location.pathname.slice(base.length) })
  const deciding = useGet('/api/counts').data?.motions != null
  // Where nothing can be decided nothing leads there.
  const shown = places.filter(({ name }) => name !== 'decisions' || deciding)
  const current = places.findLast(
    ({ to }) => path === to || (to !== '/' && path.startsWith(to)) || within(path) === to,
  )
  return (
    <nav className="nav" id="navigation" aria-label={t('menu')}>
      <Link className="brand" to="/" aria-label="Entente">
        <Mark />
        <span className="label">Entente</span>
      </Link>
      <House />
      <ul>
        {shown.map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              title={t(`places.${name}`)}
              {...(current?.to === to ? { 'aria-current': 'page' as const } : {})}
              activeProps={{}}
            >
              <Glyph name={name} />
              <span className="label">{t(`places.${name}`)}</span>
              <Count of={name} />
            </Link>
          </li>
        ))}
      </ul>
      <div className="foot">
        <button className="icon" type="button" onClick={onSlim} aria-label={slim ? t('widen') : t('narrow')}>
          <Glyph name="panel" />
        </button>
      </div>
    </nav>
  )
}

/** What waits at a place, in a number. */
function Count({ of }: { readonly of: (typeof places)[number]['name'] }): ReactElement | null {
  const { t } = useTranslation('shell')
  const counts = useGet('/api/counts').data
  const waits = {
    today: counts?.mentions,
    questions: counts?.questions,
    release: counts?.releases,
    decisions: counts?.motions,
  }
  const count = of in waits ? (waits[of as keyof typeof waits] ?? 0) : 0
  if (count === 0) return null
  return (
    <span
      className={of === 'questions' || of === 'decisions' ? 'count hot' : 'count'}
      title={t('waits', { count })}
    >
      {count}
      <span className="hidden"> {t('waits', { count })}</span>
    </span>
  )
}

/** Pages that belong to a place without standing under it. */
function within(path: string): string | undefined {
  if (/^\/(documents|happenings)/.test(path)) return '/evidence'
  return /^\/(hypotheses|risks|track)/.test(path) ? '/questions' : undefined
}

/** Whose desk this is; where the node hosts several, the way to another. */
function House(): ReactElement | null {
  const { t } = useTranslation('shell')
  const session = useSession()
  const nameOf = useNameOf()
  if (!session) return null
  const { acting, coalition, person } = session
  const seats = person?.seats ?? []
  const inside = (
    <>
      <b>{acting === null ? t('chooseSeat') : nameOf(acting)}</b>
      <small>
        {coalition.study
          ? t('studyOf', { count: coalition.members })
          : t('coalitionOf', { count: coalition.members })}
      </small>
    </>
  )
  if (seats.length < 2) return <div className="house">{inside}</div>
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <button type="button" className="house">
          {inside}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('actAs')}</Menu.Label>
        {seats.map((seat) => (
          <Menu.Item
            key={seat}
            onClick={() => {
              actAs(seat)
            }}
          >
            <Member name={seat} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
