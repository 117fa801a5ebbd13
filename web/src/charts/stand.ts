import type { Look } from '../parts/Member.tsx'

/** Where a member stands. */
export interface Stand {
  readonly author: string
  readonly look: Look
  readonly number: number
}

/** Rows of marks: side by side where there is room, above each other where they are nearer than `gap`. */
export function stacked(
  stands: readonly Stand[],
  x: (value: number) => number,
  gap: number,
): { readonly stand: Stand; readonly row: number }[] {
  const placed: { stand: Stand; row: number }[] = []
  for (const stand of stands.toSorted((a, b) => a.number - b.number)) {
    const near = placed
      .filter((other) => Math.abs(x(other.stand.number) - x(stand.number)) < gap)
      .map(({ row }) => row)
    let row = 0
    while (near.includes(row)) row++
    placed.push({ stand, row })
  }
  return placed
}
