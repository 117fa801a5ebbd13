import { dimensions, type Dimension } from '../records/dimension.ts'

/** Kinds of system between which arrangements stand. They differ in kind: none is a better form of another. */
export const systemKinds = ['coordination', 'consultationPact', 'collectiveSecurity', 'alliance'] as const
export type SystemKind = (typeof systemKinds)[number]

/** Steps on each dimension; null where nothing says. */
export type Steps = Readonly<Record<Dimension, number | null>>

/** What a kind asks for on one dimension: at least a step, or at most one. */
interface Need {
  readonly dimension: Dimension
  readonly least?: number
  readonly most?: number
}

/** What makes each kind, in steps of the scales. A consultation pact owes talks in a crisis and no help (ATOP's consultation alone). An alliance owes help against somebody outside. Collective
 *  security looks at its own members too, through a body that decides by a number short of all, so that an offender inside cannot stop it. Sources: A. Wolfers, "Collective Defense Versus
 *  Collective Security", in Discord and Collaboration, 1962; I. Claude, Power and International Relations, 1962; B. Leeds and others, "Alliance Treaty Obligations and Provisions", 2002. */
const needs: Readonly<Record<SystemKind, readonly Need[]>> = {
  coordination: [],
  consultationPact: [{ dimension: 'obligation', least: 2 }],
  collectiveSecurity: [
    { dimension: 'institution', least: 2 },
    { dimension: 'decision', least: 4 },
    { dimension: 'orientation', most: 1 },
  ],
  alliance: [
    { dimension: 'obligation', least: 3 },
    { dimension: 'orientation', least: 1 },
  ],
}

/** A step that a kind asks for and that is not there. */
export interface Lack {
  readonly dimension: Dimension
  /** Where it stands; null where nothing says. */
  readonly from: number | null
  /** Where it would have to stand, at least, or at most where that is lower. */
  readonly to: number
}

/** How far something is from a kind: nothing lacks where it is one. */
export interface Distance {
  readonly kind: SystemKind
  readonly lacks: readonly Lack[]
}

/** What each kind of system lacks here, in the order of `systemKinds`. */
export function distances(steps: Steps): Distance[] {
  return systemKinds.map((kind) => ({ kind, lacks: needs[kind].flatMap((need) => lackOf(need, steps)) }))
}

function lackOf({ dimension, least, most }: Need, steps: Steps): Lack[] {
  const from = steps[dimension]
  if (least !== undefined && (from === null || from < least)) return [{ dimension, from, to: least }]
  if (most !== undefined && (from === null || from > most)) return [{ dimension, from, to: most }]
  return []
}

/** What it is: collective security and an alliance where their needs are met, both at once where they are; else a consultation pact, else coordination. */
export function kindsOf(steps: Steps): SystemKind[] {
  const met = distances(steps).flatMap(({ kind, lacks }) => (lacks.length === 0 ? [kind] : []))
  const strong = met.filter((kind) => kind === 'collectiveSecurity' || kind === 'alliance')
  return strong.length > 0 ? strong : met.slice(-1)
}

/** The kinds it is not, the nearest first: by how many dimensions would have to move, then by how many steps in all. */
export function nearest(steps: Steps): Distance[] {
  const length = ({ lacks }: Distance): number =>
    lacks.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0)
  return distances(steps)
    .filter(({ lacks }) => lacks.length > 0)
    .sort((a, b) => a.lacks.length - b.lacks.length || length(a) - length(b))
}

/** On which dimensions two stand on the same step. */
export function agreeing(a: Steps, b: Steps): Dimension[] {
  return dimensions.filter((dimension) => a[dimension] !== null && a[dimension] === b[dimension])
}
