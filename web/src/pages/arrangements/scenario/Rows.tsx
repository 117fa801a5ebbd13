import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/format.ts'
import { LanguageOf } from '../../../parts/Badges.tsx'
import { Duty, DutyLegend } from '../../../parts/Duty.tsx'
import { Section } from '../../../parts/Section.tsx'
import { Said } from '../Said.tsx'
import { useCharterWords } from '../words.ts'
import { useDay } from '../Frame.tsx'
import { Ways } from './Ways.tsx'
import type { Scenario, Side } from './words.ts'

/** What each charter sets going, question by question. */
export function Rows({ scenario: { sides } }: { readonly scenario: Scenario }): ReactElement {
  const { t } = useTranslation('scenario')
  const row = (name: string, cell: (side: Side) => ReactNode): ReactElement => (
    <tr key={name}>
      <th scope="row">{t(`row.${name}`)}</th>
      {sides.map((side) => (
        <td key={side.id} data-label={side.name}>
          {cell(side)}
        </td>
      ))}
    </tr>
  )
  return (
    <Section
      title={t('rows')}
      tail={
        <>
          <LanguageOf code="en" /> {t('arrangements:inEnglish')}
        </>
      }
    >
      <p className="small muted">{t('means')}</p>
      <DutyLegend />
      <table className="arrangement-cards arrangement-compare">
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <Heading key={side.id} side={side} />
            ))}
          </tr>
        </thead>
        <tbody>
          {row('best', (side) => (
            <Best side={side} />
          ))}
          {row('worst', (side) => (
            <Worst side={side} />
          ))}
          {row('stop', ({ outcome: { stoppers } }) =>
            stoppers === null ? t('stop.nobody') : t('stop.fewest', { count: stoppers }),
          )}
          {row('takers', (side) => (
            <Takers side={side} />
          ))}
          {row('consult', (side) => (
            <Consulting side={side} />
          ))}
          {row('ways', (side) => (
            <Ways side={side} />
          ))}
          {row('owed', (side) => (
            <Owed side={side} kind="owed" />
          ))}
          {row('allowed', (side) => (
            <Owed side={side} kind="allowed" />
          ))}
        </tbody>
      </table>
      <p className="tiny faint arrangement-note">{t('arrangements:matrix.means')}</p>
    </Section>
  )
}

function Heading({ side: { id, name, members, standing } }: { readonly side: Side }): ReactElement {
  const { t } = useTranslation('arrangements')
  const day = useDay()
  return (
    <th scope="col">
      <Link
        to={`/arrangements/${id}`}
        search={id === 'own' ? {} : day}
        className="arrangement-heading"
        lang="en"
      >
        {name}
      </Link>
      <span className="arrangement-under">
        {t(`standing.${standing}`)}
        {members.length === 0 ? null : ` · ${t('members', { count: members.length })}`}
      </span>
    </th>
  )
}

/** So many hours, in days where they are many. */
function useHours(): (hours: number) => string {
  const { t } = useTranslation('arrangements')
  return (hours) =>
    hours >= 96 && hours % 24 === 0
      ? t('unit.days', { count: hours / 24 })
      : t('unit.hours', { count: Math.ceil(hours) })
}

function Best({ side: { outcome } }: { readonly side: Side }): ReactElement {
  const { t } = useTranslation('scenario')
  const hours = useHours()
  if (outcome.best === null) return <span className="muted">{t('best.none')}</span>
  return <b>{outcome.best === 0 ? t('best.atOnce') : t('best.after', { time: hours(outcome.best) })}</b>
}

function Worst({ side: { outcome } }: { readonly side: Side }): ReactElement {
  const { t } = useTranslation('scenario')
  const hours = useHours()
  const { worst } = outcome
  if (worst.kind === 'never')
    return (
      <>
        <b>{t('worst.never')}</b> <span className="muted">{t(`worst.because.${worst.because}`)}</span>
      </>
    )
  return worst.hours === null ? (
    <span>{t('worst.owed')}</span>
  ) : (
    <b>{t('worst.within', { time: hours(worst.hours) })}</b>
  )
}

const places = ['bound', 'choosing', 'letOff', 'free'] as const

function Takers({ side: { outcome } }: { readonly side: Side }): ReactElement {
  const { t } = useTranslation('scenario')
  const f = useFormats()
  const words = useCharterWords()
  const { takers } = outcome
  if (takers === null) return <span className="muted">{t('takers.unknown')}</span>
  const some = places.filter((place) => takers[place].length > 0)
  return (
    <ul className="scenario-takers">
      {some.map((place) => (
        <li key={place}>
          <b>{t(`takers.${place}`, { count: takers[place].length })}</b>{' '}
          {takers[place].length > listed ? (
            <details>
              <summary>{t('takers.who')}</summary>
              {f.list(takers[place].map(words.actor))}
            </details>
          ) : (
            <span className="muted">{f.list(takers[place].map(words.actor))}</span>
          )}
        </li>
      ))}
      {some.length === 0 ? <li className="muted">{t('takers.nobody')}</li> : null}
    </ul>
  )
}

/** More names than these fold. */
const listed = 9

function Consulting({ side: { id, outcome } }: { readonly side: Side }): ReactElement {
  const { t } = useTranslation('scenario')
  const hours = useHours()
  const { consulting } = outcome
  if (consulting === null) return <span className="muted">{t('arrangements:nothingFound')}</span>
  const { duty, best, worst } = consulting
  const { says, article, strength } = duty.obligation
  return (
    <>
      <p>
        {worst === null
          ? t('consult.untimed')
          : best > 0
            ? t('consult.window', { from: hours(best), to: hours(worst) })
            : t('consult.within', { time: hours(worst) })}
      </p>
      <Duty strength={strength}>
        <Said says={says} article={article} unverified={duty.unverified} to={`/arrangements/${id}`} lead />
      </Duty>
    </>
  )
}

function Owed({
  side: { id, outcome },
  kind,
}: {
  readonly side: Side
  readonly kind: 'owed' | 'allowed'
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const words = useCharterWords()
  const duties = outcome.duties[kind]
  if (duties.length === 0)
    return (
      <Duty strength={null}>
        <span className="muted">{t('nothingFound')}</span>
      </Duty>
    )
  return (
    <>
      {duties.map((duty) => (
        <Duty key={duty.obligation.id} strength={duty.obligation.strength}>
          <Said
            says={duty.obligation.says}
            article={duty.obligation.article}
            unverified={duty.unverified}
            to={`/arrangements/${id}`}
            lead
          />{' '}
          <span className="tiny faint">{words.owed(duty)}</span>
        </Duty>
      ))}
    </>
  )
}
