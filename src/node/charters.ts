import { bodyOf } from '../charter/body.ts'
import { atopCodes, type Code } from '../charter/atop.ts'
import { compare, type Comparison } from '../charter/compare.ts'
import { duties, situationsOf, type Duties } from '../charter/duties.ts'
import { profile, scales, type Stand } from '../charter/profile.ts'
import { readCharter } from '../charter/read.ts'
import { rules, type RuleReading } from '../charter/rule.ts'
import type { Situation } from '../charter/situation.ts'
import { onDay, termsOf, type Standing } from '../charter/terms.ts'
import { failure } from '../kernel/error.ts'
import type { Charter } from '../records/charter.ts'
import { triggerKinds, type TriggerKind } from '../records/charterTerms.ts'
import type { CharterText, CodeName, Membership } from '../records/charterText.ts'
import type { Dimension } from '../records/dimension.ts'
import type { CharterFiles } from './ports/charters.ts'

/** Charters read from one place: each is read and checked once, when somebody first asks for it. */
const read = new WeakMap<CharterFiles, Map<string, Promise<CharterText>>>()

/** One charter of the library. Throws `E_NOT_FOUND` naming those there are. */
export async function charterNamed(files: CharterFiles, id: string): Promise<CharterText> {
  const known = read.get(files) ?? new Map<string, Promise<CharterText>>()
  read.set(files, known)
  const before = known.get(id)
  if (before) return before
  const bytes = await files.read(id)
  if (!bytes) {
    const ids = await files.ids()
    throw failure(
      'E_NOT_FOUND',
      `there is no charter "${id.slice(0, 60)}" here: there are ${ids.join(', ')}`,
      {
        paths: [id],
      },
    )
  }
  const text = Promise.resolve(readCharter(`charters/${id}.yaml`, bytes))
  known.set(id, text)
  return text
}

/** A charter out of a file of one's own. Throws what reading it throws. */
export function charterOfFile(path: string, bytes: Uint8Array): CharterText {
  return readCharter(path, bytes)
}

/** How many statements a charter makes, and how many of them were read in a text. */
export interface Reading {
  readonly statements: number
  readonly read: number
}

/** A charter in a list. */
export interface CharterSummary {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly template: boolean
  readonly instrument: CharterText['instrument']
  readonly standing: Standing
  /** Members on the day; those that a note alone tells of are not counted. */
  readonly members: number
  readonly rules: Reading
}

/** The whole library as of a day. */
export async function listCharters(files: CharterFiles, day: string): Promise<CharterSummary[]> {
  const summaries: CharterSummary[] = []
  // One after the other: each is read from disk, so that whoever waits for the thread gets it in between.
  for (const id of await files.ids()) summaries.push(summaryOf(await charterNamed(files, id), day))
  return summaries
}

function summaryOf(text: CharterText, day: string): CharterSummary {
  const { standing, bound } = onDay(termsOf(text), day)
  const { id, name, summary, template, instrument } = text
  return { id, name, summary, template, instrument, standing, members: bound.length, rules: readingOf(text) }
}

/** Of the statements that bind: triggers, duties, rules of decision and notices. */
function readingOf(text: CharterText): Reading {
  const all = [...text.triggers, ...text.obligations, ...text.decisionRules, ...text.transparency]
  return { statements: all.length, read: all.filter(({ unverified }) => !unverified).length }
}

/** A member of a charter on a day, or one that is none then. */
export interface MemberShown {
  readonly actor: string
  /** `absent`: named by the charter at another time. */
  readonly status: Membership['status'] | 'absent'
  /** What is known of its membership at all, in order. */
  readonly memberships: readonly Omit<Membership, 'actors'>[]
}

/** A charter as one reads it on a day. */
export interface CharterInFull {
  readonly day: string
  readonly standing: Standing
  readonly charter: CharterText
  readonly members: readonly MemberShown[]
  readonly rules: Reading
  readonly decisions: readonly RuleReading[]
  /** What follows from each kind of situation that the charter knows, nothing else being known of it. */
  readonly situations: readonly { readonly kind: TriggerKind; readonly duties: Duties }[]
  readonly profile: Readonly<Record<Dimension, Stand>>
  readonly scales: typeof scales
  readonly codes: Readonly<Record<CodeName, Code>>
}

/** All of a charter on a day. */
export function charterInFull(text: CharterText, day: string): CharterInFull {
  const terms = termsOf(text)
  const kinds = new Set([...situationsOf(terms), ...text.absences.flatMap(({ on }) => on)])
  return {
    day,
    standing: onDay(terms, day).standing,
    charter: text,
    members: membersOf(text, day),
    rules: readingOf(text),
    decisions: rules(terms, day),
    situations: triggerKinds
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ kind, duties: duties(terms, { kind, points: {} }, day) })),
    profile: profile(text, day),
    scales,
    codes: atopCodes(text),
  }
}

function membersOf(text: CharterText, day: string): MemberShown[] {
  const { everybody } = onDay(termsOf(text), day)
  const then = new Map(everybody.map(({ actor, status }) => [actor, status]))
  const actors = [...new Set(text.membership.flatMap((entry) => entry.actors))]
  return actors
    .map((actor) => ({
      actor,
      status: then.get(actor) ?? ('absent' as const),
      memberships: text.membership
        .filter((entry) => entry.actors.includes(actor))
        .map((entry) => {
          const { actors: together, ...rest } = entry
          return together.length > 0 ? rest : entry
        }),
    }))
    .sort(
      (a, b) => Number(a.status === 'absent') - Number(b.status === 'absent') || (a.actor < b.actor ? -1 : 1),
    )
}

/** Who owes what in a situation under one charter on a day. Throws `E_USAGE` for a trigger or an actor that the charter does not know. */
export function dutiesUnder(text: CharterText, situation: Situation, day: string): Duties {
  const terms = termsOf(text)
  const { trigger } = situation
  if (trigger !== undefined && !terms.triggers.some(({ id }) => id === trigger)) {
    const known = terms.triggers.map(({ id }) => id)
    throw failure(
      'E_USAGE',
      `${text.name} has no trigger "${trigger}": it has ${known.join(', ') || 'none'}`,
      {
        paths: ['trigger'],
      },
    )
  }
  return duties(terms, situation, day)
}

/** Two charters of the library side by side on a day. */
export async function compareCharters(
  files: CharterFiles,
  left: string,
  right: string,
  day: string,
): Promise<Comparison> {
  return compare(await charterNamed(files, left), await charterNamed(files, right), day)
}

/** The body that a coalition is founded on, from a text. Throws `E_CHARTER_INVALID` where it is no charter to found on. */
export function charterBody(text: CharterText): Charter {
  return bodyOf(text)
}
