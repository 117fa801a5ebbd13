/** Where a range of the stored text stands in its source: a path from the root element, `html>body>div:nth-child(2)>p`. */
export interface LocatorEntry {
  readonly start: number
  readonly end: number
  readonly path: string
}

/** Ranges in rising order, not overlapping. */
export type Locator = readonly LocatorEntry[]
