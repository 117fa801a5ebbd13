import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLit } from './lit.ts'
import { letterOf, weave, type DocumentEvent, type Mark, type Piece, type Row } from './text.ts'

/** What the marks of a document are called. */
export interface Marked {
  readonly marks: readonly Mark[]
  readonly events: ReadonlyMap<string, DocumentEvent>
  /** A flag's sentence by its key. */
  readonly flags: ReadonlyMap<string, string>
}

/** A stretch of the text in one voice, with its speaker in the margin. */
export const TextRow = memo(function TextRow({
  row,
  text,
  marked,
}: {
  readonly row: Row
  readonly text: string
  readonly marked: Marked
}): ReactElement {
  const pieces = weave(row.start, row.end, marked.marks)
  return (
    <div className={['doc-row', row.kind, row.opens ? 'opens' : ''].join(' ')}>
      <div className="doc-who">
        <Voice row={row} />
      </div>
      <p className="doc-text">
        <Pieces pieces={pieces} text={text} marked={marked} depth={0} />
      </p>
    </div>
  )
})

function Voice({ row: { voice, kind, opens } }: { readonly row: Row }): ReactElement | null {
  const { t } = useTranslation('document')
  if (voice !== null) {
    return (
      <>
        <b>{voice.name}</b> <span>{voice.quoted ? t('events:quotedSpeaker') : t('events:paraphrased')}</span>
      </>
    )
  }
  if (kind !== 'paragraph') return <span>{t(`kind.${kind}`)}</span>
  return (
    <>
      <b>{t('voice.text')}</b> {opens ? <span>{t('voice.own')}</span> : null}
    </>
  )
}

function Pieces({
  pieces,
  text,
  marked,
  depth,
}: {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly marked: Marked
  readonly depth: number
}): ReactElement[] {
  return pieces.map((piece) => {
    const key = `${piece.start}-${piece.end}`
    if (!('mark' in piece)) {
      return (
        <span key={key} data-start={piece.start}>
          {text.slice(piece.start, piece.end)}
        </span>
      )
    }
    const event = marked.events.get(piece.mark.key)
    const inside = <Pieces pieces={piece.inside} text={text} marked={marked} depth={depth + 1} />
    return event === undefined ? (
      <FlagMark key={`${piece.mark.key} ${key}`} mark={piece.mark} ends={piece.ends} marked={marked}>
        {inside}
      </FlagMark>
    ) : (
      <EventMark
        key={`${piece.mark.key} ${key}`}
        mark={piece.mark}
        ends={piece.ends}
        event={event}
        depth={depth}
      >
        {inside}
      </EventMark>
    )
  })
}

/** Moves to what a key stands for: from the text to the panel, and back. */
export function goTo(id: string): void {
  const target = document.getElementById(id)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
}

function EventMark({
  mark,
  ends,
  event,
  depth,
  children,
}: {
  readonly mark: Mark
  readonly ends: boolean
  readonly event: DocumentEvent
  readonly depth: number
  readonly children: ReactElement
}): ReactElement {
  const { t } = useTranslation('document')
  const [on, lighting] = useLit(mark.key)
  return (
    <mark
      className={`ev-${event.family}${on ? ' on' : ''}`}
      style={{ textUnderlineOffset: `${4 + 4 * depth}px` }}
      {...lighting}
    >
      {children}
      {ends ? (
        <button
          type="button"
          id={`text-${mark.key}`}
          className="doc-key"
          aria-label={t('event.key', { number: event.number, type: t(`events:type.${event.type}`) })}
          onClick={() => {
            goTo(`panel-${mark.key}`)
          }}
        >
          {event.number}
        </button>
      ) : null}
    </mark>
  )
}

function FlagMark({
  mark,
  ends,
  marked,
  children,
}: {
  readonly mark: Mark
  readonly ends: boolean
  readonly marked: Marked
  readonly children: ReactElement
}): ReactElement {
  const { t } = useTranslation('document')
  const [on, lighting] = useLit(mark.key)
  const letter = letterOf(Number(mark.key.slice(1)))
  return (
    <span className={on ? 'flag on' : 'flag'} {...lighting}>
      {children}
      {ends ? (
        <button
          type="button"
          id={`text-${mark.key}`}
          className="doc-key flagged"
          aria-label={t('flag.key', { letter, what: marked.flags.get(mark.key) ?? '' })}
          onClick={() => {
            goTo(`panel-${mark.key}`)
          }}
        >
          {letter}
        </button>
      ) : null}
    </span>
  )
}
