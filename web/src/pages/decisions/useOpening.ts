import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { post } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { actingSeat } from '../../lib/seat.ts'
import type { Preview, Rule, wishOf } from './opening.ts'

/** Rules of the charter in force by which something can be moved; undefined until they are known. */
export function useRules(): { readonly rules: readonly Rule[] | undefined; readonly error: Error | null } {
  const { data, error } = useGet('/api/charter')
  return { rules: data?.decisions.filter((reading): reading is Rule => reading.runs), error }
}

/** Asks what would be derived, and asks again whenever something changed. */
export function usePreview(wish: ReturnType<typeof wishOf> | undefined): UseQueryResult<Preview> {
  return useQuery({
    queryKey: ['/api/motions/preview', actingSeat() ?? '', wish],
    queryFn: () => {
      if (wish === undefined) throw new RangeError('no rule is chosen')
      return post('/api/motions/preview', wish)
    },
    enabled: wish !== undefined,
  })
}
