import type { ReactElement, ReactNode } from 'react'

/** A part of a page: a rule, a title, how many, and where there is more. */
export function Section({
  title,
  count,
  tail,
  children,
  id,
}: {
  readonly title: ReactNode
  readonly count?: ReactNode
  readonly tail?: ReactNode
  readonly children: ReactNode
  readonly id?: string
}): ReactElement {
  return (
    <section className="section" {...(id === undefined ? {} : { id })}>
      <header>
        <h2>{title}</h2>
        {count === undefined ? null : <span className="n">{count}</span>}
        {tail === undefined ? null : <span className="tail">{tail}</span>}
      </header>
      {children}
    </section>
  )
}
