import { useEffect } from 'react'

/** How often the node is asked whether it serves the coalition that now stands. */
const askAgainMs = 2_000

/** Goes on to sign-in as soon as the node itself answers here, in place of the door of a folder without a coalition. */
export function useGoOn(): void {
  useEffect(() => {
    const timer = setInterval(() => {
      void fetch('/api/session')
        .then(async (response) =>
          response.ok ? ((await response.json()) as { founding?: boolean }) : undefined,
        )
        .then((session) => {
          if (session !== undefined && session.founding !== true) location.assign('/signin')
        })
        // Between the two the node answers nobody: it is asked again.
        .catch(() => undefined)
    }, askAgainMs)
    return () => {
      clearInterval(timer)
    }
  }, [])
}
