import {
  keepPreviousData,
  QueryClient,
  useMutation,
  usePrefetchQuery,
  useQuery,
  useQueryClient,
  type MutateOptions,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { base } from '../lib/base.ts'
import { actingSeat } from '../lib/seat.ts'
import {
  get,
  post,
  Refusal,
  type Answer,
  type Done,
  type GetPath,
  type Parameters,
  type PostPath,
  type Sent,
} from './client.ts'
import type { paths } from './openapi.d.ts'

/** One cache for all pages. What the node refused is not asked again; what did not arrive is. */
export const queries = new QueryClient({
  defaultOptions: {
    // The node may be on this machine: a browser that knows no network reaches it all the same.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (count, error) => !(error instanceof Refusal) && count < 3,
      placeholderData: keepPreviousData,
    },
  },
})

/** Reads `path` and keeps it fresh. Known rows stay while new ones come. */
export function useGet<Path extends GetPath>(
  path: Path,
  params: Parameters<paths[Path]['get']> = {},
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Answer<Path>> {
  return useQuery({
    queryKey: [path, actingSeat() ?? '', params],
    queryFn: ({ signal }) => get(path, params, signal),
    ...options,
  })
}

/** Asks ahead for what will be read from `path` further down the page, so that it is known by then. */
export function useAhead(path: GetPath): void {
  usePrefetchQuery({
    queryKey: [path, actingSeat() ?? '', {}],
    queryFn: ({ signal }) => get(path, {}, signal),
  })
}

/** What `usePost` sends. */
export interface Sending<Path extends PostPath> {
  readonly body: Sent<Path>
  readonly params?: Parameters<paths[Path]['post']>
}

/** What a caller does once it is done. */
type Then<Path extends PostPath> = NonNullable<MutateOptions<Done<Path>, Error, Sending<Path>>['onSuccess']>

/** Changes something; what the caller does on success comes first, then everything shown is asked anew. What is on its way is not sent again: of two quick
 *  clicks the second comes before the button is drawn as busy. */
export function usePost<Path extends PostPath>(
  path: Path,
): UseMutationResult<Done<Path>, Error, Sending<Path>> {
  const client = useQueryClient()
  const underWay = useRef<string>(undefined)
  const then = useRef(new Map<string, Then<Path>>())
  const sending = useMutation({
    mutationFn: ({ body, params }: Sending<Path>) => post(path, body, params ?? {}),
    onSuccess: (...success) => {
      // Not left to `mutate`, which tells nobody any more once the new answer takes the button off the page.
      then.current.get(JSON.stringify(success[1]))?.(...success)
      return client.invalidateQueries()
    },
    onSettled: (_data, _error, wanted) => {
      then.current.delete(JSON.stringify(wanted))
      underWay.current = undefined
    },
  })
  const { mutate } = sending
  const once: typeof mutate = useCallback(
    (wanted, { onSuccess, ...more } = {}) => {
      const text = JSON.stringify(wanted)
      if (underWay.current === text) return
      underWay.current = text
      if (onSuccess) then.current.set(text, onSuccess)
      mutate(wanted, more)
    },
    [mutate],
  )
  return { ...sending, mutate: once }
}

/** While changes come fast, as when a folder is read, the node is left so long to its work before it is asked anew. */
const restMs = 2_000

/** While it listens, asks everything anew whenever a record was added or dropped, by whomever: another tab, another person, the command line. */
export function useChanges(listens: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!listens) return
    const seat = actingSeat()
    const source = new EventSource(
      `${base}/api/changes${seat === undefined ? '' : `?as=${encodeURIComponent(seat)}`}`,
    )
    // What the page asks for as it opens is new enough for that long: the first word of the stream comes with it.
    let asked = performance.now()
    let waiting: ReturnType<typeof setTimeout> | undefined
    source.addEventListener('change', () => {
      waiting ??= setTimeout(
        () => {
          waiting = undefined
          asked = performance.now()
          void client.invalidateQueries()
        },
        Math.max(0, asked + restMs - performance.now()),
      )
    })
    return () => {
      clearTimeout(waiting)
      source.close()
    }
  }, [client, listens])
}
