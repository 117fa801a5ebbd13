import type { ReactElement } from 'react'
import type { Look } from './shown.ts'

/** Up to this many, each voice has a cell of its own. */
const cells = 40

/** Voices as a bar: who is for it, against it, neither, and who is waited for. `label` says the same in words. */
export function Tallies({
  looks,
  label,
}: {
  readonly looks: readonly Look[]
  readonly label: string
}): ReactElement {
  const order = ['no', 'yes', 'spoke', 'apart', 'wait'] as const
  const parts = order
    .map((look) => ({ look, count: looks.filter((each) => each === look).length }))
    .filter(({ count }) => count > 0)
  return (
    <div className="tallies" role="img" aria-label={label}>
      {looks.length > cells
        ? parts.map(({ look, count }) => <i key={look} className={look} style={{ flexGrow: count }} />)
        : parts.flatMap(({ look, count }) =>
            Array.from({ length: count }, (_, i) => <i key={`${look} ${i}`} className={look} />),
          )}
    </div>
  )
}
