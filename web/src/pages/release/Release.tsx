import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Release. */
export function Release(): ReactElement {
  usePlace({ name: 'Release' })
  return <h1>Release</h1>
}
