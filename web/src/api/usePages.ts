import { useInfiniteQuery } from '@tanstack/react-query'
import { actingSeat } from '../lib/seat.ts'
import { get, type Answer, type GetPath, type Parameters } from './client.ts'
import type { paths } from './openapi.d.ts'

/** Lists that are answered page by page. */
export type PagedPath = {
  [Path in GetPath]: Answer<Path> extends { next: string | null } ? Path : never
}[GetPath]

/** What is known of a list so far, and how to know more. */
export interface Pages<Path extends PagedPath> {
  readonly pages: readonly Answer<Path>[]
  readonly more: (() => void) | undefined
  readonly loading: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Reads a list page by page. Known rows stay while new ones come. */
export function usePages<Path extends PagedPath>(
  path: Path,
  query: Parameters<paths[Path]['get']>['query'],
): Pages<Path> {
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [path, actingSeat() ?? '', 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      get(
        path,
        // A list that is answered page by page takes `after`.
        { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } } as Parameters<
          paths[Path]['get']
        >,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as { readonly next: string | null }).next,
  })
  return {
    pages: data?.pages ?? [],
    more: hasNextPage && !isFetching ? () => void fetchNextPage() : undefined,
    loading: isFetching,
    error,
    retry: () => void refetch(),
  }
}
