import type { Answer } from '../../api/client.ts'

/** A founding under way. */
export type FoundingShown = NonNullable<Answer<'/api/founding'>['founding']>
