import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/format.ts'
import { Section } from '../../../parts/Section.tsx'
import { useDay } from '../Frame.tsx'
import { useRelationshipWords, type Lacking, type Relationship } from './words.ts'

type Forecast = Relationship['forecasts'][number]

/** Which kind of system it is nearest to, what each other would take, and how likely that is held to be. */
export function Systems({ relationship }: { readonly relationship: Relationship }): ReactElement {
  const { t } = useTranslation('relationship')
  const { nearest, forecasts, alike } = relationship
  const words = useRelationshipWords()
  const day = useDay()
  return (
    <Section title={t('systems.title')}>
      <p className="small muted">{t('systems.means')}</p>
      <dl className="relation-systems">
        {nearest.map((each) => (
          <div key={each.kind}>
            <dt>{words.kinds([each.kind])}</dt>
            <dd>
              <Lacks of={each} forecasts={forecasts} relationship={relationship} />
            </dd>
          </div>
        ))}
      </dl>
      {alike.length === 0 ? null : (
        <p className="small">
          {t('systems.alike')}{' '}
          {alike.map(({ id, name, same }, i) => (
            <span key={id}>
              {i === 0 ? '' : t('arrangements:comma')}
              <Link to={`/arrangements/${id}`} search={day} lang="en">
                {name}
              </Link>{' '}
              <span className="muted" title={same.map(words.dimension).join(', ')}>
                {t('systems.same', { count: same.length })}
              </span>
            </span>
          ))}
        </p>
      )}
    </Section>
  )
}

function Lacks({
  of: { lacks },
  forecasts,
  relationship,
}: {
  readonly of: Lacking
  readonly forecasts: readonly Forecast[]
  readonly relationship: Relationship
}): ReactElement {
  const { t } = useTranslation('relationship')
  const words = useRelationshipWords()
  return (
    <ul>
      {lacks.map((lack) => {
        const practice = relationship.dimensions
          .find(({ dimension }) => dimension === lack.dimension)
          ?.practice.at(-1)
        const own = forecasts.filter(
          ({ dimension, step, state }) =>
            dimension === lack.dimension &&
            state !== 'resolved' &&
            (lack.from !== null && lack.to < lack.from ? step <= lack.to : step >= lack.to),
        )
        return (
          <li key={lack.dimension}>
            {words.lack(lack)}
            {practice?.step === undefined || practice.step === null ? null : (
              <span className="muted small">
                {' '}
                {t('systems.practice', { step: words.step(lack.dimension, practice.step) })}
              </span>
            )}
            {own.map((each) => (
              <Forecasted key={each.question} forecast={each} />
            ))}
            {own.length > 0 ? null : (
              <p className="small noprint">
                <Link
                  to="/questions/new"
                  search={{
                    between: relationship.members.join(','),
                    dimension: lack.dimension,
                    step: String(lack.to),
                  }}
                >
                  {t('forecast.ask')}
                </Link>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A question that forecasts a step, with what the members hold together. */
function Forecasted({ forecast }: { readonly forecast: Forecast }): ReactElement {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const { question, text, probability, blind, closes } = forecast
  return (
    <p className="small relation-forecast">
      <b>{blind ? t('forecast.blind') : probability === null ? t('forecast.none') : f.share(probability)}</b>{' '}
      <Link to={`/questions/${question}`} className="source">
        {text}
      </Link>{' '}
      <span className="faint">{t('forecast.closes', { day: f.lastDay(closes) })}</span>
    </p>
  )
}

/** Every question that forecasts a step, open or come out. */
export function Forecasts({ relationship }: { readonly relationship: Relationship }): ReactElement {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const words = useRelationshipWords()
  const { forecasts } = relationship
  return (
    <Section title={t('forecast.title')} count={f.number(forecasts.length)}>
      {forecasts.length === 0 ? <p className="small muted">{t('forecast.empty')}</p> : null}
      <ul className="relation-forecasts">
        {forecasts.map((each) => {
          const { question, dimension, step, outcome, state } = each
          return (
            <li key={question}>
              <p className="small muted">
                {words.dimension(dimension)}
                {t('arrangements:colon')}
                {words.step(dimension, step)}
              </p>
              <Forecasted forecast={each} />
              {state === 'resolved' && outcome !== null ? (
                <p className="small">{outcome ? t('forecast.came') : t('forecast.not')}</p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
