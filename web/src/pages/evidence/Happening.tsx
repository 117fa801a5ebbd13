import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Happening. */
export function Happening(): ReactElement {
  usePlace({ name: 'Happening' })
  return <h1>Happening</h1>
}
