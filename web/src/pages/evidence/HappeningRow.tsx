import { Link } from '@tanstack/react-router'
import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { Grade, LanguageOf, Modality } from '../../parts/Badges.tsx'
import { Independent } from '../../parts/EventMarks.tsx'

/** A happening in one line: when, what, who, how well it is known, and whether texts differ. */
export const HappeningRow = memo(function HappeningRow({
  happening,
}: {
  readonly happening: Schema<'Happening'>
}): ReactElement {
  const { t, i18n } = useTranslation('evidence')
  const words = useEventWords()
  const { id, type, family, modality, actors, date, bounds, place, grade, says, contradictions } = happening
  const between = words.between(bounds)
  return (
    <article className="happening">
      <div className="when">
        {words.when(date) ?? (
          <>
            {t('events:undated')}
            {between === undefined ? null : <div className="tiny faint">{between}</div>}
          </>
        )}
      </div>
      <div className="what">
        <h3>
          <Link to={`/happenings/${id}`} data-item="" className="source" lang={says.language}>
            {says.span.text}
          </Link>
        </h3>
        <p className="line">
          {says.language === i18n.language ? null : <LanguageOf code={says.language} />}
          <span className={`family ev-${family}`} title={t(`events:family.${family}`)}>
            {t(`events:type.${type}`)}
          </span>
          <Modality modality={modality} />
          <span>{words.actors(actors)}</span>
          {place === null ? null : <span className="faint">{place}</span>}
          {contradictions.length === 0 ? null : (
            <Link to={`/happenings/${id}`} hash="contradictions">
              {t('contradicted', {
                what: contradictions.map(({ kind }) => t(`events:differ.${kind}`)).join(' · '),
              })}
            </Link>
          )}
        </p>
      </div>
      <div className="worth">
        {grade === null ? null : <Grade source={grade.reliability} claim={grade.credibility} />}
        <Independent independent={happening.independentSources} all={happening.documentCount} />
      </div>
    </article>
  )
})
