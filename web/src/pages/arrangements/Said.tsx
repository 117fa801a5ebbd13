import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Unverified } from '../../parts/Duty.tsx'
import { useCharterWords } from './words.ts'

// A sentence of a charter begins with what has to be done; one that begins otherwise has no verb to bring out.
const verb =
  /^(?!(?:the|all|any|each|and|for|when|with|after|from|who|not|nothing|without)\b)\p{Lu}\p{Ll}{2,}(?=[ ,.])/iu

/** A sentence of a charter, in its own language, with the verb it begins with brought out; where it stands, and whether that was read. */
export function Said({
  says,
  article,
  unverified,
  to,
  lead = false,
}: {
  readonly says: string
  readonly article?: string | undefined
  readonly unverified: boolean
  /** The charter's page, where the article leads. */
  readonly to?: string
  /** Whether it begins with what has to be done. */
  readonly lead?: boolean
}): ReactElement {
  const words = useCharterWords()
  const begins = lead ? (verb.exec(says)?.[0] ?? '') : ''
  const place = article === undefined ? undefined : words.article(article)
  return (
    <>
      <span lang="en">
        {begins === '' ? null : <b>{begins}</b>}
        <span className={begins === '' ? '' : 'muted'}>{says.slice(begins.length)}</span>
      </span>
      {place === undefined ? null : (
        <>
          {' '}
          {to === undefined ? (
            <span className="faint">{place}</span>
          ) : (
            <Link to={to} className="arrangement-article">
              {place}
            </Link>
          )}
        </>
      )}
      {unverified ? (
        <>
          {' '}
          <Unverified />
        </>
      ) : null}
    </>
  )
}
