import { useEffect } from 'react'
import { useFilters } from '../../lib/filters.ts'
import type { Picked } from './answerDraft.ts'

/** Takes evidence that was brought here from its own page into the answer. It stands in the address until then. */
export function useBrought(picked: readonly Picked[], onPick: (evidence: readonly Picked[]) => void): void {
  const [{ cite, as }, change] = useFilters()
  useEffect(() => {
    if (cite === undefined) return
    if (!picked.some(({ id }) => id === cite))
      onPick([...picked, { id: cite, title: as ?? cite.slice(0, 12), direction: 'against', weight: 2 }])
    change({ cite: undefined, as: undefined })
    document.querySelector('.question-answer')?.scrollIntoView({ block: 'center' })
    // Once for what the address names; what is picked afterwards is nobody's business here.
  }, [cite])
}
