import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { Grade, LanguageOf, Modality } from '../../parts/Badges.tsx'
import { Shape, useLookOf, useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty } from '../../parts/States.tsx'
import type { Open } from './asked.ts'

type Cited = Schema<'Cited'>

/** What is cited against and for, each in its own part. Below even odds what speaks against comes first. */
export function Evidence({ open }: { readonly open: Open }): ReactElement {
  const { t } = useTranslation('question')
  const below = open.headline?.kind !== 'probability' || open.headline.number < 0.5
  const directions = below ? (['against', 'for'] as const) : (['for', 'against'] as const)
  if (open.evidence.length === 0)
    return (
      <Section title={t('evidence.title')}>
        <Empty>{t('evidence.empty')}</Empty>
      </Section>
    )
  return (
    <>
      {directions.map((direction) => {
        const cited = open.evidence.filter((each) => each.direction === direction)
        return (
          <Section
            key={direction}
            title={t(`evidence.${direction}`)}
            count={t('evidence.cited', { count: cited.length })}
          >
            {cited.length === 0 ? <p className="small muted">{t('evidence.none')}</p> : null}
            {cited.map((each) => (
              <Piece key={each.id} cited={each} />
            ))}
          </Section>
        )
      })}
    </>
  )
}

function Piece({ cited: { id, record, by } }: { readonly cited: Cited }): ReactElement {
  const { t } = useTranslation('question')
  const words = useEventWords()
  if (record === null)
    return (
      <div className="state retracted">
        <span>{t('evidence.gone')}</span>
        <span className="proof">{id.slice(0, 16)}</span>
      </div>
    )
  const { event, document, grade, shows } = record
  const cannotJudge = grade?.reliability === 'F' && grade.credibility === 6
  return (
    <article className="question-piece">
      <div>{grade === null ? null : <Grade source={grade.reliability} claim={grade.credibility} />}</div>
      <div>
        <h3>
          <Title cited={{ id, record }} />
        </h3>
        {event === null || shows === '' ? null : (
          <p className="question-quote">
            {document === null ? null : <LanguageOf code={document.language} />}{' '}
            <q lang={document?.language}>{shows}</q>
          </p>
        )}
        <p className="line">
          <span>
            {event === null
              ? document?.published === null || document === null
                ? t('events:undated')
                : words.day(document.published)
              : (words.when(event.date) ?? t('events:undated'))}
            {document?.publisher === null || document === null ? '' : ` · ${document.publisher}`}
          </span>
          {event === null ? null : <Modality modality={event.modality} />}
          {event?.speaker == null ? null : <span>{event.speaker.name}</span>}
          {cannotJudge ? <span>{t('evidence.missing')}</span> : <Weights by={by} />}
        </p>
      </div>
    </article>
  )
}

/** What a piece of evidence is, and the way to the sentence that says it. */
export function Title({
  cited: { id, record },
}: {
  readonly cited: Pick<Cited, 'id' | 'record'>
}): ReactElement {
  const { t } = useTranslation('events')
  const words = useEventWords()
  if (record === null) return <>{id.slice(0, 16)}</>
  const { event, document, shows } = record
  const who = event === null ? '' : words.actors(event.actors)
  const name =
    event === null
      ? (document?.title ?? shows)
      : `${t(`type.${event.type}`)}${who === '' ? '' : `${t('colon')}${who}`}`
  if (document === null) return <>{name}</>
  return (
    <Link
      className="quiet-link"
      to={`/documents/${document.id}`}
      search={event === null ? {} : { event: id }}
      data-item=""
    >
      {name}
    </Link>
  )
}

/** How much it weighs to those who cite it: three bars by the heaviest, and the members' shapes. */
function Weights({ by }: { readonly by: Cited['by'] }): ReactElement {
  const { t } = useTranslation('question')
  const lookOf = useLookOf()
  const nameOf = useNameOf()
  const weight = Math.max(...by.map((each) => each.weight))
  return (
    <span className="question-weight">
      {t('evidence.weight')}{' '}
      <span className="question-bars" role="img" aria-label={t('evidence.weightOf', { weight })}>
        {[1, 2, 3].map((each) => (
          <i key={each} className={each <= weight ? 'on' : ''} />
        ))}
      </span>
      {by.map(({ author, weight: own }) => (
        <span
          key={author}
          className={`member m${lookOf(author).hue}`}
          role="img"
          aria-label={`${nameOf(author)}: ${t('evidence.weightOf', { weight: own })}`}
          title={`${nameOf(author)}: ${t('evidence.weightOf', { weight: own })}`}
        >
          <Shape look={lookOf(author)} />
        </span>
      ))}
    </span>
  )
}
