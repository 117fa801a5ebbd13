import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Documents. */
export function Documents(): ReactElement {
  usePlace({ name: 'Documents' })
  return <h1>Documents</h1>
}
