import type { ReactElement, ReactNode } from 'react'

/** One choice: its name, what it means, and what sets it. */
export function Choice({
  name,
  means,
  children,
}: {
  readonly name: string
  readonly means?: ReactNode
  readonly children: ReactNode
}): ReactElement {
  return (
    <div className="settings-choice">
      <div>
        <h3>{name}</h3>
        {means === undefined ? null : <p className="small muted">{means}</p>}
      </div>
      <div>{children}</div>
    </div>
  )
}
