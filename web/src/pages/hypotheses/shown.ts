import type { Answer } from '../../api/client.ts'

/** A set of hypotheses in full, as the API tells it. */
export type InFull = Answer<'/api/hypotheses/{id}'>
/** A line of the matrix. */
export type Item = InFull['merged']['items'][number]
/** How evidence fits a hypothesis. */
export type Code = NonNullable<Item['cells'][number]['code']>

/** How a hypothesis is called for short: H1 for the first. */
export function short(place: number): string {
  return `H${place + 1}`
}

/** How a code is drawn: only what speaks against counts, so what fits is one look. */
export function lookOfCode(code: Code | null): 'strongly' | 'against' | 'neutral' | 'fits' | 'missing' {
  if (code === null) return 'missing'
  return ({ II: 'strongly', I: 'against', N: 'neutral', C: 'fits', CC: 'fits' } as const)[code]
}
