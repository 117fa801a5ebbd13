import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { Grade, Modality } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { useLit } from './lit.ts'
import { goTo } from './Text.tsx'
import type { DocumentAnswer, DocumentEvent } from './text.ts'

/** One event in the panel beside the text: what, in what sense, who, when, where, and what came of it. */
export const EventItem = memo(function EventItem({
  event,
}: {
  readonly event: DocumentEvent
  readonly document: DocumentAnswer
}): ReactElement {
  const { t } = useTranslation('document')
  const words = useEventWords()
  const { number } = useFormats()
  const key = `e${event.number}`
  const [on, lighting] = useLit(key)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (on) keepInSight(item.current)
  }, [on])
  const { actors, date, place, figures, speaker, happening } = event
  const grade = event.grade.given?.grade ?? event.grade.proposed
  return (
    <li ref={item} className={`ev-${event.family}${on ? ' on' : ''}`} {...lighting}>
      <span className="doc-number" aria-hidden="true">
        {event.number}
      </span>
      <div className="spread">
        <button
          type="button"
          id={`panel-${key}`}
          data-item=""
          className="doc-event"
          aria-label={t('event.goTo', { number: event.number, type: t(`events:type.${event.type}`) })}
          onClick={() => {
            goTo(`text-${key}`)
            document.getElementById(`text-${key}`)?.scrollIntoView({ block: 'center' })
          }}
        >
          {t(`events:type.${event.type}`)}
        </button>
        <Modality modality={event.modality} />
      </div>
      {actors.length === 0 ? null : <div className="muted">{words.actors(actors)}</div>}
      <div className="tiny faint">
        {[
          words.when(date) ?? t('events:undated'),
          place,
          ...figures.map(({ value, unit }) => `${number(value, 3)} ${unit}`.trim()),
          speaker === null
            ? null
            : speaker.quoted
              ? t('event.quoted', { who: speaker.name })
              : t('event.said', { who: speaker.name }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </div>
      <div className="line tiny">
        {grade === null ? null : <Grade source={grade.reliability} claim={grade.credibility} />}
        {happening === null ? null : (
          <Link to={`/happenings/${happening.id}`}>
            {happening.documentCount === 1
              ? t('event.toldHere')
              : t('event.told', {
                  count: happening.documentCount,
                  independent: happening.independentSources,
                })}
          </Link>
        )}
        {happening === null || happening.contradictions === 0 ? null : (
          <span className="badge due">{t('event.contradicted')}</span>
        )}
      </div>
      {event.history.length > 1 || event.byHand ? <History event={event} /> : null}
    </li>
  )
})

/** Keeps the lit line in sight where the panel scrolls by itself, and leaves the page where it is. */
function keepInSight(item: HTMLElement | null): void {
  const side = item?.closest<HTMLElement>('.doc-side')
  if (!item || !side || side.scrollHeight <= side.clientHeight) return
  const [inner, outer] = [item.getBoundingClientRect(), side.getBoundingClientRect()]
  if (inner.top < outer.top) side.scrollTop -= outer.top - inner.top + 8
  else if (inner.bottom > outer.bottom) side.scrollTop += inner.bottom - outer.bottom + 8
}

/** Who read the event so, and who corrected it. */
function History({ event }: { readonly event: DocumentEvent }): ReactElement {
  const { t } = useTranslation('document')
  const { day } = useFormats()
  return (
    <details className="doc-history">
      <summary>{t('history.title', { count: event.history.length })}</summary>
      <ol>
        {event.history.map(({ id, author, stated, byHand, changed }) => (
          <li key={id} className="line tiny">
            {byHand ? <Member name={author} /> : <span>{t('history.rules')}</span>}
            <span>{day(stated)}</span>
            {changed.length === 0 ? null : (
              <span className="faint">
                {changed.map((part) => t(`history.part.${part}`)).join(t('events:comma'))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
