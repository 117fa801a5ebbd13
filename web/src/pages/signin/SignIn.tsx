import type { ReactElement } from 'react'
import { usePlace } from '../../shell/crumbs.ts'

/** The page SignIn. */
export function SignIn(): ReactElement {
  usePlace({ name: 'SignIn' })
  return <h1>SignIn</h1>
}
