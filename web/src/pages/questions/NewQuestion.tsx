import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page NewQuestion. */
export function NewQuestion(): ReactElement {
  usePlace({ name: 'NewQuestion' })
  return <h1>NewQuestion</h1>
}
