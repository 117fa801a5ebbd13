import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Today. */
export function Today(): ReactElement {
  usePlace({ name: 'Today' })
  return <h1>Today</h1>
}
