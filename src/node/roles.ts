import { failure } from '../kernel/error.ts'
import type { RecordType } from '../records/registry.ts'

/** What a person may do at a node. The first ten are those that records and keys know; `audit` is reading who read what and checking
 *  all that is held, `node` running the machine: settings, backups, its health.
 *  `draft`: writing into home. `judge`: speaking for the seat where others read: judging, grading, resolving, discussing. */
export const acts = [
  'read',
  'draft',
  'judge',
  'release',
  'retract',
  'position',
  'motion',
  'programme',
  'keys',
  'users',
  'audit',
  'node',
] as const
export type Act = (typeof acts)[number]

/** Which role may do what, the narrowest role first: a record names the first of its person's roles that allows it. */
export const matrix = {
  analyst: ['read', 'draft', 'judge'],
  delegate: ['read', 'draft', 'position', 'motion'],
  planner: ['read', 'draft', 'programme'],
  release: ['read', 'release', 'retract'],
  auditor: ['read', 'audit'],
  operator: ['node', 'keys'],
  head: ['read', 'draft', 'judge', 'retract', 'motion', 'programme'],
  owner: acts,
} as const satisfies Readonly<Record<string, readonly Act[]>>
export type Role = keyof typeof matrix

/** Names of all roles, in the matrix' order. */
export const roles = Object.keys(matrix) as [Role, ...Role[]]

/** Whether `text` names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(matrix, text)
}

/** Who acts for a seat: known by a pseudonym of this node alone, never by name. */
export interface Person {
  /** 16 hexadecimal digits; `operator` for whoever works at the machine itself, by the command line. */
  readonly id: string
  readonly roles: readonly Role[]
}

/** Whoever works at the machine itself owns it: the command line acts as this person, and records name no other. */
export const operator: Person = { id: 'operator', roles: ['owner'] }

/** Whether any of `held` allows `act`. */
export function permits(held: readonly Role[], act: Act): boolean {
  return roleFor(held, act) !== undefined
}

/** The narrowest of `held` that allows `act`. */
export function roleFor(held: readonly Role[], act: Act): Role | undefined {
  return roles.find((role) => held.includes(role) && (matrix[role] as readonly Act[]).includes(act))
}

/** Refuses what the desk's person may not do. Throws `E_ROLE_REFUSED`, naming the act and the roles that may. */
export function requireAct({ person }: { readonly person: Person }, act: Act): void {
  if (permits(person.roles, act)) return
  const may = roles.filter((role) => permits([role], act))
  throw failure('E_ROLE_REFUSED', `${saying[act]} is for ${may.join(', ')}`, { paths: [act, ...may] })
}

/** The act that writing a record of this type is. `alone`: into a home, which nobody else reads. What says something of a thing that others
 *  have already is speaking for the seat; bringing them a new thing is letting it out. */
export function actOfWriting(type: RecordType, alone: boolean): Act {
  switch (type) {
    case 'judgement':
    case 'commit':
    case 'reveal':
    case 'resolution':
      return 'judge'
    case 'release':
      return 'release'
    default:
      if (alone) return 'draft'
  }
  switch (type) {
    case 'comment':
    case 'grade':
    case 'consistency':
    case 'assumption':
    case 'indicator':
    case 'consultation':
    case 'hearing':
      return 'judge'
    case 'motion':
    case 'withdrawal':
    case 'reopening':
      return 'motion'
    case 'position':
    case 'ballot':
    case 'freezePromise':
    case 'leaveNotice':
      return 'position'
    case 'endpoint':
    // What a node says by itself of what it holds, and when.
    case 'receipt':
    case 'served':
    case 'closing':
    case 'succession':
      return 'node'
    case 'activity':
      return 'programme'
    case 'retraction':
    case 'dropReceipt':
      return 'retract'
    default:
      return 'release'
  }
}

/** Each act as a refusal says it. */
const saying: Readonly<Record<Act, string>> = {
  read: 'reading',
  draft: 'writing into home',
  judge: 'speaking for the seat',
  release: 'letting records out',
  retract: 'taking back what others hold',
  position: 'taking a position for the member',
  motion: 'opening a motion',
  programme: 'changing the programme',
  keys: 'handling the keys',
  users: 'deciding who works here',
  audit: 'reading who read what',
  node: 'running the node',
}
