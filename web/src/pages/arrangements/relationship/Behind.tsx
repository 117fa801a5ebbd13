import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/format.ts'
import { Unverified } from '../../../parts/Duty.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useCharterWords } from '../words.ts'
import { Deed } from './Deed.tsx'
import { useRelationshipWords, type DimensionOf, type Relationship } from './words.ts'

type Told = Relationship['happenings'][number]

/** Steps shown at first. */
const first = 6

/** What stands behind each step of a dimension, the newest first: happenings with their grades, charters with their articles; then what could not be judged, and what is announced. */
export function Behind({
  of,
  relationship,
}: {
  readonly of: DimensionOf
  readonly relationship: Relationship
}): ReactElement {
  const { t } = useTranslation('relationship')
  const words = useRelationshipWords()
  const [all, setAll] = useState(false)
  const told = new Map(relationship.happenings.map((each) => [each.happening.id, each]))
  const steps = of.practice
    .map((place, i) => ({ ...place, before: of.practice[i - 1]?.value ?? null }))
    .toReversed()
  const shown = all ? steps : steps.slice(0, first)
  const moved = new Set(of.practice.flatMap(({ by }) => by))
  const again = of.deeds.filter((id) => !moved.has(id))
  return (
    <Section title={t('behind.title', { dimension: words.dimension(of.dimension) })} id="behind">
      <Owed of={of} />
      <h3 className="relation-sub">{t('behind.done')}</h3>
      {steps.length === 0 ? <p className="small muted">{t('behind.nothing')}</p> : null}
      <ol className="relation-steps">
        {shown.map(({ day, value, before, by }) => (
          <li key={day}>
            <Move day={day} before={before} value={value} />
            <Deeds ids={by} told={told} />
          </li>
        ))}
      </ol>
      {all || steps.length <= first ? null : (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('behind.all', { count: steps.length })}
        </button>
      )}
      <Rest title={t('behind.again')} ids={again} told={told} />
      <Rest title={t('behind.unjudged', { count: of.unjudgedCount })} ids={of.unjudged} told={told} />
      <Rest title={t('behind.ahead', { count: of.aheadCount })} ids={of.ahead} told={told} />
    </Section>
  )
}

function Move({
  day,
  before,
  value,
}: {
  readonly day: string
  readonly before: number | null
  readonly value: number | null
}): ReactElement {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const said = (at: number | null): string => (at === null ? t('unknown') : f.fixed(at, 2))
  return (
    <p className="small">
      <b>{f.day(day)}</b>{' '}
      <span className="muted">
        {before === null
          ? t('behind.first', { to: said(value) })
          : t('behind.move', { from: said(before), to: said(value) })}
      </span>
    </p>
  )
}

function Deeds({
  ids,
  told,
}: {
  readonly ids: readonly string[]
  readonly told: ReadonlyMap<string, Told>
}): ReactElement {
  return (
    <>
      {ids.map((id) => {
        const found = told.get(id)
        return found === undefined ? null : <Deed key={id} told={found} />
      })}
    </>
  )
}

function Rest({
  title,
  ids,
  told,
}: {
  readonly title: string
  readonly ids: readonly string[]
  readonly told: ReadonlyMap<string, Told>
}): ReactElement | null {
  if (ids.length === 0) return null
  return (
    <details className="relation-rest">
      <summary>{title}</summary>
      <Deeds ids={ids.toReversed()} told={told} />
    </details>
  )
}

/** What is owed, step by step, with the charter and its articles. */
function Owed({ of }: { readonly of: DimensionOf }): ReactElement {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const words = useRelationshipWords()
  const charters = useCharterWords()
  const steps = of.owed.toReversed()
  return (
    <>
      <h3 className="relation-sub">{t('behind.owed')}</h3>
      {steps.length === 0 ? <p className="small muted">{t('behind.unbound')}</p> : null}
      <ol className="relation-steps">
        {steps.map(({ day, charter, step, behind }) => (
          <li key={day} className="small">
            <b>{f.day(day)}</b>{' '}
            {charter === null ? (
              <span className="muted">{t('behind.released')}</span>
            ) : (
              <>
                {words.step(of.dimension, step)}{' '}
                <span className="muted">
                  <Link to={`/arrangements/${charter}`} search={{ date: day }}>
                    {charter}
                  </Link>{' '}
                  {[...new Set(behind.flatMap(({ article }) => charters.article(article) ?? []))]
                    .slice(0, 3)
                    .join(', ')}
                </span>{' '}
                {behind.some(({ unverified }) => unverified) ? <Unverified /> : null}
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
