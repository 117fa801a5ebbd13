import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page Question. */
export function Question(): ReactElement {
  usePlace({ name: 'Question' })
  return <h1>Question</h1>
}
