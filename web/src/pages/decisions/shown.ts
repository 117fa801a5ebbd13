import type { Answer, Schema } from '../../api/client.ts'

/** One motion in full. */
export type Motion = Schema<'MotionInFull'>
/** A motion as the list has it. */
export type Row = Answer<'/api/motions'>['motions'][number]
/** How far a motion is. */
export type Phase = Row['phase']
/** A method of decision. */
export type Method = Row['method']
/** What a member has to do with a motion. */
export type Voice = Motion['voices'][number]
/** What an elector says of a motion. */
export type Value = NonNullable<Voice['spoke']>['value']
/** Numbers that a motion is counted by. */
export type Counts = NonNullable<Motion['counts']>

/** Whether something may still be said of a motion. */
export function isOpen(phase: Phase): boolean {
  return phase === 'sent' || phase === 'served' || phase === 'past'
}

/** Looks of a cell in a bar of voices. */
export type Look = 'yes' | 'no' | 'apart' | 'spoke' | 'wait'

/** How what was said looks: for it, against it, or neither. */
export function lookOf(value: Value): Look {
  if (typeof value !== 'string') return 'apart'
  if (value === 'oppose') return 'no'
  return value === 'support' || value === 'no-objection' ? 'yes' : 'apart'
}

/** Electors of a motion, in the order of their names. */
export function electorsOf({ voices }: Pick<Motion, 'voices'>): Voice[] {
  return voices.filter(({ part }) => part === 'elector')
}
