import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { modalities, typesOf } from '../../lib/vocabulary.ts'
import { Grade, Modality } from '../../parts/Badges.tsx'
import { families } from '../../parts/EventMarks.tsx'
import { Problem } from '../../parts/States.tsx'
import { ActorsForm } from './ActorsForm.tsx'
import { Cite } from './Cite.tsx'
import { DateForm } from './DateForm.tsx'
import { EventHistory } from './EventHistory.tsx'
import { GradeForm } from './GradeForm.tsx'
import { useLit } from './lit.ts'
import { Choices, Opens } from './Opens.tsx'
import { goTo } from './Text.tsx'
import type { Correcting, Correction } from './useCorrect.ts'
import type { DocumentEvent } from './text.ts'

/** One event in the panel beside the text: what, in what sense, who, when, where, and what came of it. Whoever may, corrects each part by
 *  clicking on it. */
export const EventItem = memo(function EventItem({
  event,
  correcting,
  error,
}: {
  readonly event: DocumentEvent
  /** Undefined for who may not. */
  readonly correcting: Correcting | undefined
  /** Why the last correction was refused. */
  readonly error: unknown
}): ReactElement {
  const { t } = useTranslation('document')
  const key = `e${event.number}`
  const [on, lighting] = useLit(key)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (on) keepInSight(item.current)
  }, [on])
  const may = correcting !== undefined
  const correct = (change: Correction): void => {
    correcting?.correct(event, change)
  }
  const words = useEventWords()
  const type = t(`events:type.${event.type}`)
  return (
    <li ref={item} className={`ev-${event.family}${on ? ' on' : ''}`} {...lighting}>
      <button
        type="button"
        id={`panel-${key}`}
        data-item=""
        className="doc-number"
        aria-label={t('event.goTo', { number: event.number, type })}
        onClick={() => {
          goTo(`text-${key}`)
          document.getElementById(`text-${key}`)?.scrollIntoView({ block: 'center' })
        }}
      >
        {event.number}
      </button>
      <div className="spread">
        <Fix may={may} label={t('correct.type')} content={<b>{type}</b>}>
          {(close) => (
            <Choices
              current={event.type}
              groups={families.map((family) => ({
                title: t(`events:family.${family}`),
                options: typesOf[family].map((value) => ({ value, label: t(`events:type.${value}`) })),
              }))}
              onChoose={(value) => {
                close()
                correct({ type: value })
              }}
            />
          )}
        </Fix>
        <Fix may={may} label={t('correct.modality')} content={<Modality modality={event.modality} />}>
          {(close) => (
            <Choices
              current={event.modality}
              groups={[
                { options: modalities.map((value) => ({ value, label: <Modality modality={value} /> })) },
              ]}
              onChoose={(value) => {
                close()
                correct({ modality: value })
              }}
            />
          )}
        </Fix>
      </div>
      <Actors event={event} may={may} correct={correct} />
      <Dated event={event} may={may} correct={correct} />
      <Standing event={event} />
      {correcting ? (
        <div className="doc-acts tiny noprint">
          <Opens className="linkbutton" content={t('correct.grade')}>
            {(close) => <GradeForm id={event.id} onDone={close} />}
          </Opens>
          <Opens className="linkbutton" content={t('correct.wrong')} label={t('correct.wrongMeans')}>
            {(close) => (
              <Choices
                groups={[
                  {
                    options: wrongs.map((value) => ({ value, label: t(`correct.reason.${value}`) })),
                  },
                ]}
                onChoose={(value) => {
                  close()
                  correcting.markWrong(event, t(`correct.reason.${value}`))
                }}
              />
            )}
          </Opens>
          <Cite id={event.id} title={`${type}${t('events:colon')}${words.actors(event.actors)}`} />
        </div>
      ) : null}
      {error === undefined ? null : <Problem error={error} />}
      {event.history.length > 1 || event.byHand ? <EventHistory event={event} /> : null}
    </li>
  )
})

const wrongs = ['notSaid', 'otherEvent', 'double'] as const

interface PartProps {
  readonly event: DocumentEvent
  readonly may: boolean
  readonly correct: (change: Correction) => void
}

/** A part of an event; whoever may, clicks on it to correct it. */
function Fix({
  may,
  label,
  content,
  children,
}: {
  readonly may: boolean
  readonly label: string
  readonly content: ReactNode
  readonly children: (close: () => void) => ReactNode
}): ReactElement {
  return may ? (
    <Opens className="doc-fix" label={label} content={content}>
      {children}
    </Opens>
  ) : (
    <span>{content}</span>
  )
}

function Actors({ event, may, correct }: PartProps): ReactElement {
  const { t } = useTranslation('document')
  const words = useEventWords()
  const names = event.actors.length === 0 ? t('event.nobody') : words.actors(event.actors)
  return (
    <div className="muted">
      <Fix may={may} label={t('correct.actors')} content={names}>
        {(close) => (
          <ActorsForm
            event={event}
            onSave={(change) => {
              close()
              correct(change)
            }}
          />
        )}
      </Fix>
    </div>
  )
}

function Dated({ event, may, correct }: PartProps): ReactElement {
  const { t } = useTranslation('document')
  const words = useEventWords()
  const { number } = useFormats()
  const { date, place, figures, speaker } = event
  const when = [words.when(date) ?? t('events:undated'), place].filter((part) => part !== null).join(' · ')
  return (
    <div className="tiny faint">
      <Fix may={may} label={t('correct.date')} content={when}>
        {(close) => (
          <DateForm
            event={event}
            onSave={(change) => {
              close()
              correct(change)
            }}
          />
        )}
      </Fix>
      {[
        ...figures.map(({ value, unit }) => `${number(value, 3)} ${unit}`.trim()),
        ...(speaker === null
          ? []
          : [
              speaker.quoted
                ? t('event.quoted', { who: speaker.name })
                : t('event.said', { who: speaker.name }),
            ]),
      ].map((part) => ` · ${part}`)}
    </div>
  )
}

/** What it is worth, and what else tells of it. */
function Standing({ event: { grade: graded, happening } }: { readonly event: DocumentEvent }): ReactElement {
  const { t } = useTranslation('document')
  const grade = graded.given?.grade ?? graded.proposed
  return (
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
  )
}

/** Keeps the lit line in sight where the panel scrolls by itself, and leaves the page where it is. */
function keepInSight(item: HTMLElement | null): void {
  const side = item?.closest<HTMLElement>('.doc-side')
  if (!item || !side || side.scrollHeight <= side.clientHeight) return
  const [inner, outer] = [item.getBoundingClientRect(), side.getBoundingClientRect()]
  if (inner.top < outer.top) side.scrollTop -= outer.top - inner.top + 8
  else if (inner.bottom > outer.bottom) side.scrollTop += inner.bottom - outer.bottom + 8
}
