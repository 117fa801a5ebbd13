import { Link } from '@tanstack/react-router'
import { Fragment, type ReactElement } from 'react'
import { useGet } from '../api/use.ts'
import './textWithRecords.css'

const marks = /(?<![\p{L}\p{N}._%+-])@[a-z0-9-]{1,40}|#[0-9a-f]{8,64}(?![0-9a-f])/gu

/** A person's text, in which names called and records cited stand out; everything else is just text. */
export function TextWithRecords({
  text,
  names,
}: {
  readonly text: string
  /** Members who can be called. */
  readonly names: readonly string[]
}): ReactElement {
  const found = [...text.matchAll(marks)]
  let at = 0
  const parts = found.map((match) => {
    const before = text.slice(at, match.index)
    at = match.index + match[0].length
    return { before, mark: match[0], key: match.index }
  })
  return (
    <>
      {parts.map(({ before, mark, key }) => (
        <Fragment key={key}>
          {before}
          {mark.startsWith('#') ? (
            <RecordLink id={mark.slice(1)} />
          ) : names.includes(mark.slice(1)) ? (
            <span className="called">{mark}</span>
          ) : (
            mark
          )}
        </Fragment>
      ))}
      {text.slice(at)}
    </>
  )
}

/** The way to a record that a text cites by the first digits of its id; plain where it is not here. */
function RecordLink({ id }: { readonly id: string }): ReactElement {
  const { data } = useGet('/api/records/{id}', { path: { id } })
  const to = data?.id.startsWith(id) === true ? addressOf(data.body, data.id) : undefined
  const shown = <span className="proof">#{id.slice(0, 8)}</span>
  return to === undefined ? shown : <Link to={to}>{shown}</Link>
}

function addressOf(body: { readonly type: string }, id: string): string | undefined {
  if (body.type === 'document') return `/documents/${id}`
  if (body.type === 'event') return `/happenings/${id}`
  return body.type === 'question' ? `/questions/${id}` : undefined
}
