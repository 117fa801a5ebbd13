import { useGet } from '../api/use.ts'
import type { Answer } from '../api/client.ts'

/** Who is here, in which coalition, and by which clock. */
export type Session = Answer<'/api/node'>

/** The session, once it is known. */
export function useSession(): Session | undefined {
  return useGet('/api/node').data
}
