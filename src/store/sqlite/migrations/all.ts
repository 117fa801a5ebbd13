import { first } from './001-first.ts'

/** One step of the layout. Steps are numbered without gaps and never changed once released. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [first]
