import type { Body } from './envelope.ts'
import type { RecordType } from './registry.ts'

/** By type, what an author may say only once in a compartment; types that are missing may be said again and again. A position and a ballot fill one
 *  key, since no motion takes both, and so do serving a motion and taking it back before that. */
const keys: { readonly [Type in RecordType]?: (body: Body<Type>) => string } = {
  receipt: ({ data }) => `receipt ${data.received}`,
  served: ({ data }) => `served ${data.motion}`,
  withdrawal: ({ data }) => `served ${data.motion}`,
  position: ({ data }) =>
    'slot' in data ? `slot ${data.slot.epoch} ${data.slot.attempt}` : `motion ${data.motion}`,
  ballot: ({ data }) => `motion ${data.motion}`,
  closing: ({ data }) => `closing ${data.motion}`,
  reopening: ({ data }) => `reopening ${data.line}`,
  leaveNotice: () => 'leave',
  commit: ({ data, refs }) =>
    `commit ${refs.find(({ relation }) => relation === 'answers')?.id ?? ''} ${data.round}`,
}

/** The key that a body fills: two valid records of one author in one compartment under one key are a double, a fault whoever meant it. Null where it
 *  fills none. A statement under another epoch fills another key: it is ignored where it does not belong, and no fault
 *  (DECISIONS.md, Roster epochs). */
export function keyOf(body: Pick<Body, 'type' | 'epoch' | 'refs' | 'data'>): string | null {
  const of = keys[body.type] as ((body: Pick<Body, 'refs' | 'data'>) => string) | undefined
  return of === undefined ? null : `${of(body)} under ${body.epoch}`
}
