import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Filters } from '../router.tsx'

/** What stands after the question mark, and how to change some of it: undefined takes a filter away. The place on the page stays. */
export function useFilters(): readonly [Filters, (changes: Record<string, string | undefined>) => void] {
  const search: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  return [
    search,
    (changes) => {
      const next = Object.entries({ ...search, ...changes }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
      )
      void navigate({ to: '.', search: Object.fromEntries(next), replace: true, resetScroll: false })
    },
  ]
}

/** Values of a filter that holds several. */
export function valuesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',')
}
