import type { TriggerKind } from '../../../src/records/charterTerms.ts'
import type { Dimension } from '../../../src/records/dimension.ts'

/** Every key of a record that has to have all of them: a kind that is new is missed by the type checker. */
function keysOf<Key extends string>(all: Readonly<Record<Key, true>>): readonly Key[] {
  return Object.keys(all) as Key[]
}

/** Dimensions of a relationship, in their order. */
export const dimensions = keysOf<Dimension>({
  obligation: true,
  institution: true,
  decision: true,
  information: true,
  interoperability: true,
  materialTies: true,
  inclusiveness: true,
  orientation: true,
})

/** What may set a charter's duties off, in their order. */
export const triggerKinds = keysOf<TriggerKind>({
  armedAttack: true,
  aggression: true,
  threatToSecurity: true,
  breachOfPeace: true,
  internalCrisis: true,
  unusualActivity: true,
  terrorism: true,
  piracy: true,
  cyberIncident: true,
  unconstitutionalChange: true,
  disaster: true,
  request: true,
  estimateThreshold: true,
})
