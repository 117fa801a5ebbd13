import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Timeline. */
export function Timeline(): ReactElement {
  usePlace({ name: 'Timeline' })
  return <h1>Timeline</h1>
}
