import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Happenings. */
export function Happenings(): ReactElement {
  usePlace({ name: 'Happenings' })
  return <h1>Happenings</h1>
}
