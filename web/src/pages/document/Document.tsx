import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { FamilyLegend } from '../../parts/EventMarks.tsx'
import { Loading, Problem } from '../../parts/States.tsx'
import type { Filters } from '../../lib/filters.ts'
import { usePlace } from '../../shell/crumbs.ts'
import { AddEvent } from './AddEvent.tsx'
import { DocumentHead } from './DocumentHead.tsx'
import { EventPanel } from './EventPanel.tsx'
import { FlagPanel } from './FlagPanel.tsx'
import { GradeSection } from './GradeSection.tsx'
import { LitContext, makeLit } from './lit.ts'
import { Origin } from './Origin.tsx'
import { goTo, TextRow, type Marked } from './Text.tsx'
import { useCiteKey } from './useCiteKey.ts'
import { usePatiently } from './usePatiently.ts'
import { rowsOf, type DocumentAnswer, type Row } from './text.ts'
import { Whereabouts } from './Whereabouts.tsx'
import './document.css'

/** A document: its text with what was read out of it, where it came from and what it is worth. */
export function Document(): ReactElement {
  const { t } = useTranslation('document')
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const [retracting, setRetracting] = useState(false)
  // What is being taken back is not asked for again: by then it may be gone.
  const { data, error, refetch } = useGet('/api/documents/{id}', { path: { id } }, { enabled: !retracting })
  const title = data?.title ?? data?.source ?? t('title')
  usePlace(
    { name: t('crumb.evidence'), to: '/evidence' },
    { name: t('crumb.documents'), to: '/evidence/documents' },
    { name: title },
  )
  if (error !== null) {
    return (
      <>
        <h1>{t('title')}</h1>
        <Problem error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  if (data === undefined) {
    return (
      <>
        <h1>{t('title')}</h1>
        <Loading rows={8} />
      </>
    )
  }
  return <Shown key={data.id} document={data} retracting={retracting} onRetracting={setRetracting} />
}

/** Of a text with more rows only those in sight are laid out. */
const rowsAtOnce = 80

/** With more events than this the panel follows the reader down the text. */
const eventsBeside = 14

function Shown({
  document: shown,
  ...retraction
}: {
  readonly document: DocumentAnswer
  readonly retracting: boolean
  readonly onRetracting: (retracting: boolean) => void
}): ReactElement {
  const { t } = useTranslation('document')
  const [lit] = useState(makeLit)
  const marked = useMemo(() => markedOf(shown), [shown])
  const rows = useMemo(() => readRows(shown, marked), [shown, marked])
  useCiteKey()
  const arrival = useArrival(shown, lit.light)
  const drawn = usePatiently(
    rows.length,
    rows.findIndex(({ end }) => end > arrival),
  )
  const article = useRef<HTMLElement>(null)
  return (
    <LitContext value={lit}>
      <DocumentHead document={shown} />
      <div className="columns doc-columns">
        <div className="stack">
          <div className="doc-reading">
            <FamilyLegend>
              <li>
                <span className="flag">{t('flag.one')}</span>
              </li>
            </FamilyLegend>
            <article
              ref={article}
              className={rows.length > rowsAtOnce ? 'doc long' : 'doc'}
              lang={shown.language}
              aria-label={t('textLabel')}
            >
              {rows.slice(0, drawn).map((row) => (
                <TextRow key={row.start} row={row} text={shown.text} marked={marked} />
              ))}
            </article>
            <AddEvent document={shown} article={article} />
          </div>
          <Origin document={shown} />
          <GradeSection document={shown} />
        </div>
        <aside className={shown.events.length > eventsBeside ? 'stack doc-side follows' : 'stack doc-side'}>
          <EventPanel document={shown} />
          <FlagPanel document={shown} />
          <Whereabouts document={shown} {...retraction} />
        </aside>
      </div>
    </LitContext>
  )
}

/** Rows worth reading: page furniture, and the title that stands above already, only where something in them is marked. */
function readRows({ paragraphs, text, title }: DocumentAnswer, { marks }: Marked): Row[] {
  return rowsOf(paragraphs).filter(
    ({ kind, start, end }) =>
      (kind !== 'furniture' && (kind !== 'heading' || text.slice(start, end).trim() !== title)) ||
      marks.some((mark) => mark.start < end && mark.end > start),
  )
}

function markedOf({ events, flags }: DocumentAnswer): Marked {
  return {
    marks: [
      ...events.map(({ number, span: { start, end } }) => ({ key: `e${number}`, start, end })),
      ...flags.map(({ span: { start, end } }, i) => ({ key: `f${i}`, start, end })),
    ],
    events: new Map(events.map((event) => [`e${event.number}`, event])),
    flags: new Map(flags.map(({ why }, i) => [`f${i}`, why])),
  }
}

/** Whoever comes for one event of the document arrives at its sentence, and for words at the words: at this offset of the text. Addresses
 *  name any version of an event. */
function useArrival({ events }: DocumentAnswer, light: (key: string) => void): number {
  const { event: wanted, at }: Filters = useSearch({ strict: false })
  const event = events.find(
    ({ id, root, history }) =>
      wanted !== undefined &&
      (id === wanted || root === wanted || history.some((each) => each.id === wanted)),
  )
  const number = event?.number
  useEffect(() => {
    if (number === undefined) return
    goTo(`text-e${number}`)
    document.getElementById(`text-e${number}`)?.scrollIntoView({ block: 'center' })
    light(`e${number}`)
  }, [number, light])
  useEffect(() => {
    if (at === undefined) return
    const pieces = [...document.querySelectorAll<HTMLElement>('.doc-text [data-start]')]
    pieces
      .findLast((piece) => Number(piece.dataset['start']) <= Number(at))
      ?.scrollIntoView({ block: 'center' })
  }, [at])
  return event?.span.end ?? Number(at ?? 0)
}
