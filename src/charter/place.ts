/** A place in a charter: names and numbers from the outside in. */
export type Place = readonly (string | number)[]

/** Something that cannot stand, and where. */
export interface Finding {
  readonly path: Place
  readonly why: string
}
