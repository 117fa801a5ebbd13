import type { ReactNode } from 'react'
import { usePainted } from '../lib/painted.ts'

/** What nobody can see or use at first: drawn right after what stands first is on the screen. */
export function Later({ children }: { readonly children: ReactNode }): ReactNode {
  return usePainted() ? children : null
}
