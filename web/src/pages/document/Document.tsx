import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Document. */
export function Document(): ReactElement {
  usePlace({ name: 'Document' })
  return <h1>Document</h1>
}
