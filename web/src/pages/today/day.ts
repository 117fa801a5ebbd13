import type { Schema } from '../../api/client.ts'

/** What waits on the seat and what changed. */
export type Day = Schema<'Today'>
