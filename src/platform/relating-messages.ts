import type { RelatedChange, RelatingChange } from '../node/ports/reading.ts'

/** What the relating process can do, with what each takes and gives; as `RelatedKeeper` has it. */
export type RelatingTasks = {
  readonly begin: {
    readonly given: { readonly scope: string; readonly since: number | null }
    readonly found: boolean
  }
  readonly hold: {
    readonly given: { readonly scope: string; readonly part: RelatingChange }
    readonly found: null
  }
  readonly settle: { readonly given: { readonly scope: string }; readonly found: boolean }
  readonly take: { readonly given: { readonly scope: string }; readonly found: RelatedChange | number }
}
