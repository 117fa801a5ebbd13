import type { MemberName } from '../kernel/id.ts'

/** Who has a say in a motion. */
export interface Elector {
  readonly name: MemberName
  /** From the roster; counts only where the method is weighted. At least 0. */
  readonly weight: number
}

/** What an elector may say of a motion. `follow`: what the followed member says is the elector's one position. */
export type Value =
  | 'support'
  | 'oppose'
  | 'abstain'
  | 'no-objection'
  /** Self-recusal. */
  | 'excluded'
  | { readonly follow: MemberName }

/** A position that counts: at most one per elector. */
export interface Position {
  readonly member: MemberName
  readonly value: Value
  /** A node that abstains for a silent person makes nobody present. */
  readonly by: 'person' | 'node'
}

/** What a statement comes to when it is counted. `absent`: abstained by a node, or not timely; `present`: abstained by a person. */
export const effects = ['support', 'oppose', 'present', 'absent', 'unobjecting', 'recused'] as const
export type Effect = (typeof effects)[number]

/** Effects that may still come of an elector, as a set: one bit for each of `effects`, in their order. One alone is certain. */
export type Open = number

/** The set of these effects. */
export function openTo(...among: readonly Effect[]): Open {
  return among.reduce((set, effect) => set | (1 << effects.indexOf(effect)), 0)
}

/** Sets that counting asks for again and again. */
export const open = {
  support: openTo('support'),
  oppose: openTo('oppose'),
  present: openTo('present'),
  absent: openTo('absent'),
  unobjecting: openTo('unobjecting'),
  recused: openTo('recused'),
  positive: openTo('support', 'unobjecting'),
  abstaining: openTo('present', 'absent'),
  /** Of whom nothing is known. */
  all: openTo(...effects),
} as const

/** What each elector's position comes to, in the order of `electors`; of who has not spoken, and of who follows such a member, all that may still come.
 *  A follow of a follow, of oneself, of a member that recused itself or has no say here is an abstention (DECISIONS, section 1). */
export function effectsOf(
  electors: readonly Elector[],
  positions: ReadonlyMap<MemberName, Position>,
): Open[] {
  const known = new Set(electors.map((elector) => elector.name))
  return electors.map(({ name }) => {
    const position = positions.get(name)
    if (position === undefined) return open.all
    if (typeof position.value === 'string') return open[effectOf(position.value, position.by)]
    const abstaining = position.by === 'person' ? open.present : open.absent
    const { follow } = position.value
    if (follow === name || !known.has(follow)) return abstaining
    const followed = positions.get(follow)
    // The followed may still say anything, recuse itself or follow another: then this is an abstention.
    if (followed === undefined) return open.support | open.oppose | open.unobjecting | abstaining
    if (typeof followed.value !== 'string' || followed.value === 'excluded') return abstaining
    return open[effectOf(followed.value, position.by)]
  })
}

function effectOf(value: Exclude<Value, object>, by: Position['by']): Effect {
  switch (value) {
    case 'support':
    case 'oppose':
      return value
    case 'no-objection':
      return 'unobjecting'
    case 'excluded':
      return 'recused'
    case 'abstain':
      return by === 'person' ? 'present' : 'absent'
  }
}
