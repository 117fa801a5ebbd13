import { keep, kept } from './kept.ts'

/** The seat that acts in this browser; undefined where the node hosts only one or none was chosen. */
export function actingSeat(): string | undefined {
  return kept('seat')
}

/** Acts for another seat from now on. Everything shown was the former seat's, so the page begins anew. */
export function actAs(seat: string): void {
  keep('seat', seat)
  location.reload()
}
