import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../../lib/eventWords.ts'
import { useFormats } from '../../../lib/format.ts'
import { Grade, LanguageOf, Modality } from '../../../parts/Badges.tsx'
import { Independent } from '../../../parts/EventMarks.tsx'
import type { Relationship } from './words.ts'

/** A happening behind a step: its sentence, what it is worth, and where texts differ. */
export function Deed({
  told: { happening, weight },
}: {
  readonly told: Relationship['happenings'][number]
}): ReactElement {
  const { t } = useTranslation('relationship')
  const words = useEventWords()
  const f = useFormats()
  const { id, type, family, modality, actors, date, bounds, grade, says, contradictions } = happening
  return (
    <article className="relation-deed">
      <p>
        <Link to={`/happenings/${id}`} className="source" lang={says.language}>
          {says.span.text}
        </Link>{' '}
        <LanguageOf code={says.language} />
      </p>
      <p className="line small">
        <span className={`family ev-${family}`}>{t(`events:type.${type}`)}</span>
        {modality === 'occurred' ? null : <Modality modality={modality} />}
        <span>{words.actors(actors)}</span>
        <span className="faint">{words.when(date) ?? words.between(bounds) ?? t('events:undated')}</span>
        {grade === null ? null : <Grade source={grade.reliability} claim={grade.credibility} />}
        <span className="faint">
          {weight === null ? t('weight.none') : t('weight.counts', { weight: f.fixed(weight, 2) })}
        </span>
        <Independent independent={happening.independentSources} all={happening.documentCount} />
        {contradictions.length === 0 ? null : (
          <Link to={`/happenings/${id}`} hash="contradictions">
            {t('evidence:contradicted', {
              what: contradictions.map(({ kind }) => t(`events:differ.${kind}`)).join(' · '),
            })}
          </Link>
        )}
      </p>
    </article>
  )
}
