/** One measured figure, beside what it is measured against in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the ratio compares with; empty where there is nothing to compare with. */
  readonly against: string
  /** How many times better this is than that (above 1: better); null where there is nothing to compare with. */
  readonly ratio: number | null
}
