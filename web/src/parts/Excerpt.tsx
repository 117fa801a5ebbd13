import type { ReactElement } from 'react'

/** Part of a text with the words that were looked for. Offsets count in the whole text. */
export interface Found {
  readonly start: number
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** A part of a text with the words found in it, strong. */
export function Excerpt({ start, text, marks }: Found): ReactElement {
  let at = 0
  const parts = marks.flatMap((mark) => {
    const [from, to] = [mark.start - start, mark.end - start]
    const before = text.slice(at, from)
    at = to
    return [before, <b key={mark.start}>{text.slice(from, to)}</b>]
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
