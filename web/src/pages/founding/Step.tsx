import type { ReactElement, ReactNode } from 'react'
import { Section } from '../../parts/Section.tsx'

/** One step: what it is, and what takes it. */
export function Step({
  title,
  means,
  children,
}: {
  readonly title: string
  readonly means: ReactNode
  readonly children: ReactNode
}): ReactElement {
  return (
    <Section title={title}>
      <p className="small muted">{means}</p>
      {children}
    </Section>
  )
}
