import type { EventType } from './event.ts'

/** Families of event types, by which pages colour and underline them, in the order of lanes. */
export const eventFamilyNames = ['word', 'pact', 'joint', 'flow', 'force', 'body'] as const
export type EventFamily = (typeof eventFamilyNames)[number]

/** The family of each type: words, pacts, joint activity, transfers and trade, posture and force, bodies. */
export const eventFamilies: Readonly<Record<EventType, EventFamily>> = {
  consult: 'word',
  statementSupport: 'word',
  statementConcern: 'word',
  statementOther: 'word',
  request: 'word',
  reject: 'word',
  assessment: 'word',
  commitment: 'pact',
  agreementSigned: 'pact',
  jointExercise: 'joint',
  jointOperation: 'joint',
  exchange: 'joint',
  infoSharing: 'joint',
  transfer: 'flow',
  economic: 'flow',
  sanction: 'force',
  embargo: 'force',
  threat: 'force',
  force: 'force',
  forcePosture: 'force',
  mechanismLaunch: 'body',
  membershipChange: 'body',
}
