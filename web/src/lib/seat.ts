import { keep, kept } from './kept.ts'

/** The seat that acts in this browser; undefined where the person may act for one only. */
export function actingSeat(): string | undefined {
  return kept('seat')
}

/** Remembers which seat acts. */
export function chooseSeat(seat: string | undefined): void {
  keep('seat', seat)
}

/** Acts for another seat from now on. Everything shown was the former seat's, so the page begins anew. */
export function actAs(seat: string): void {
  chooseSeat(seat)
  location.reload()
}
