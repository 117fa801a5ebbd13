/** One step of the layout. Steps are numbered without gaps and never changed once released. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}
