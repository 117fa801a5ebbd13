import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Settings. */
export function Settings(): ReactElement {
  usePlace({ name: 'Settings' })
  return <h1>Settings</h1>
}
