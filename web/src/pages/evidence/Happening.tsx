import { Link, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { Grade, LanguageOf, Modality } from '../../parts/Badges.tsx'
import { Contradiction } from '../../parts/Contradiction.tsx'
import { Family, Independent } from '../../parts/EventMarks.tsx'
import { Section } from '../../parts/Section.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import './evidence.css'

/** Where they are listed. */
const happenings: string = '/evidence'

type Whole = Answer<'/api/happenings/{id}'>

/** One thing that happened, was said or is planned, as every text tells it. */
export function Happening(): ReactElement {
  const { t } = useTranslation('evidence')
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const { data, error, refetch } = useGet('/api/happenings/{id}', { path: { id } })
  usePlace({ name: t('title'), to: '/evidence' }, { name: t('happening.title') })
  if (error === null && data !== undefined) return <Shown happening={data} />
  return (
    <>
      <h1>{t('happening.title')}</h1>
      {error === null ? <Loading rows={6} /> : <Problem error={error} onRetry={() => void refetch()} />}
    </>
  )
}

function Shown({ happening }: { readonly happening: Whole }): ReactElement {
  const { t } = useTranslation('evidence')
  const words = useEventWords()
  const { type, family, modality, actors, place, grade, says, told, contradictions } = happening
  const when = words.when(happening.date)
  return (
    <>
      <div className="pagehead">
        <p className="meta">
          <Family family={family} />
          <Modality modality={modality} />
          <span>{when ?? t('events:undated')}</span>
          {place === null ? null : <span>{place}</span>}
        </p>
        <h1>{`${t(`events:type.${type}`)}: ${words.actors(actors)}`}</h1>
        <blockquote className="lede source" lang={says.language}>
          {says.span.text}
        </blockquote>
      </div>
      <div className="columns">
        <div className="stack">
          {contradictions.length === 0 ? null : (
            <Section
              id="contradictions"
              title={t('contradictions.title')}
              count={contradictions.length}
              tail={t('contradictions.means')}
            >
              {contradictions.map((each, i) => (
                <div key={`${i} ${each.kind}`} className="row">
                  <Contradiction {...each} />
                </div>
              ))}
            </Section>
          )}
          <Section title={t('happening.told')} count={happening.eventCount}>
            <ol>
              {told.map((event) => (
                <Sentence key={event.event} event={event} />
              ))}
            </ol>
          </Section>
        </div>
        <aside className="stack">
          <Section title={t('happening.known')}>
            <dl className="facts">
              <dt>{t('happening.grade')}</dt>
              <dd>
                {grade === null ? (
                  t('happening.noGrade')
                ) : (
                  <Grade source={grade.reliability} claim={grade.credibility} />
                )}
              </dd>
              <dt>{t('happening.sources')}</dt>
              <dd>
                <Independent independent={happening.independentSources} all={happening.documentCount} />
              </dd>
              <dt>{t('happening.when')}</dt>
              <dd>
                {when ??
                  [t('events:undated'), words.between(happening.bounds)]
                    .filter((part) => part !== undefined)
                    .join(t('events:comma'))}
              </dd>
              <dt>{t('happening.who')}</dt>
              <dd>
                <ul>
                  {actors.map((actor) => (
                    <li key={actor.id}>
                      <Link to={happenings} search={{ actor: actor.id }}>
                        {words.actor(actor)}
                      </Link>{' '}
                      <span className="faint">
                        {actor.roles.map((role) => t(`events:role.${role}`)).join(t('events:comma'))}
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
              <dt>{t('happening.firstSeen')}</dt>
              <dd>{words.day(happening.firstSeen)}</dd>
              <dt>{t('happening.lastSeen')}</dt>
              <dd>{words.day(happening.lastSeen)}</dd>
            </dl>
            {grade === null ? null : (
              <ul className="reasons small muted" lang={grade.by === 'rules' ? 'en' : undefined}>
                {grade.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
          </Section>
        </aside>
      </div>
    </>
  )
}

/** One text's sentence, with who says it, when it came out and what it is worth. */
function Sentence({ event }: { readonly event: Whole['told'][number] }): ReactElement {
  const { t } = useTranslation('evidence')
  const words = useEventWords()
  const { document, span, language, publisher, published, grade, speaker, modality, date, actors } = event
  return (
    <li className="row">
      <p className="line">
        {grade === null ? null : <Grade source={grade.reliability} claim={grade.credibility} />}
        <b>{publisher ?? t('events:publisherUnknown')}</b>
        {published === null ? null : <span>{words.day(published)}</span>}
        <Link to={`/documents/${document}`}>{event.title}</Link>
      </p>
      <p className="told source" lang={language}>
        <Link to={`/documents/${document}`} search={{ event: event.event }} data-item="">
          {span.text}
        </Link>{' '}
        <LanguageOf code={language} />
      </p>
      <p className="line">
        <Modality modality={modality} />
        <span>{words.when(date) ?? t('events:undated')}</span>
        <span>{words.actors(actors)}</span>
        {speaker === null ? null : (
          <span className="faint">
            {speaker.name}, {speaker.quoted ? t('events:quotedSpeaker') : t('events:paraphrased')}
          </span>
        )}
      </p>
    </li>
  )
}
