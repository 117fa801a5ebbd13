import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Questions. */
export function Questions(): ReactElement {
  usePlace({ name: 'Questions' })
  return <h1>Questions</h1>
}
