import { useSession } from '../shell/session.ts'

const loaded = Date.now()

/** The instant by the coalition's clock, as it stood when the page was opened: a study may run on a clock of its own. */
export function useNow(): number {
  const now = useSession()?.clock.now
  return now === undefined ? loaded : Date.parse(now)
}
