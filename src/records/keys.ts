import type { Body } from './envelope.ts'
import type { RecordType } from './registry.ts'

/** By type, what an author may say only once in a compartment; types that are missing may be said again and again. A statement of a decision
 *  is named by its kind and what it answers (DECISIONS.md, Statements). */
const keys: { readonly [Type in RecordType]?: (body: Body<Type>) => string } = {}

/** The key that a body fills: two valid records of one author in one compartment under one key are a double, a fault whoever meant it. Null where it
 *  fills none. */
export function keyOf(body: Body): string | null {
  const of = keys[body.type] as ((body: Body) => string) | undefined
  return of === undefined ? null : `${body.type} ${of(body)}`
}
