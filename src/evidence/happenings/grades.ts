import type { RecordId } from '../../kernel/id.ts'
import type { DocumentFlag } from '../../records/document.ts'
import type { Modality } from '../../records/event.ts'
import type { Grade } from '../../records/grade.ts'
import { findContradictions } from './contradictions.ts'
import {
  byText,
  type Contradiction,
  type Happening,
  type SourcedDocument,
  type SourcedEvent,
} from './model.ts'
import type { Sources } from './sources.ts'

type Reliability = Grade['reliability']
type Credibility = Grade['credibility']

/** What this node knows of a source. */
export interface SourceRecord {
  /** Grades that claims and documents of the source received before. */
  readonly grades: readonly Grade[]
  /** States (`CHN`) and organisations whose organ the source is, or that it depends on. */
  readonly tiedTo: readonly string[]
}

/** A grade's half with why it is so, in sentences. */
export interface Judged<Value> {
  readonly value: Value
  readonly reasons: readonly string[]
}

/** Claims that must have been borne out or refuted before a source's record says anything. */
const claimsNeeded = 5
/** Share of claims borne out that each letter asks for, and how many claims: a short record earns no A. */
const ladder: readonly { letter: Reliability; share: number; claims: number }[] = [
  { letter: 'A', share: 0.9, claims: 20 },
  { letter: 'B', share: 0.75, claims: 10 },
  { letter: 'C', share: 0.55, claims: claimsNeeded },
  { letter: 'D', share: 0.35, claims: claimsNeeded },
  { letter: 'E', share: 0, claims: claimsNeeded },
]
/** How far each finding on a claim bears it out. 6 says nothing. */
const borneOut: Readonly<Record<Credibility, number | null>> = { 1: 1, 2: 0.8, 3: 0.5, 4: 0.2, 5: 0, 6: null }
const letters: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E']

/** Reliability of a source from its record: what persons said of it, else how its claims fared. `about` are the actors of the claim at hand; a
 *  source tied to one of them is graded one letter lower for it. No record: F, which stays "cannot be judged". */
export function gradeSource(record: SourceRecord | undefined, about: readonly string[]): Judged<Reliability> {
  const judged = record ? fromRecord(record.grades) : null
  if (!record || !judged) {
    return { value: 'F', reasons: ['The source has no record here by which to judge it.'] }
  }
  const parties = new Set(about.map((id) => id.replace(/\/.*/, '')))
  const tie = record.tiedTo.find((id) => parties.has(id))
  if (tie === undefined || judged.value === 'F') return judged
  return {
    value: letters[Math.min(letters.indexOf(judged.value) + 1, letters.length - 1)] ?? 'E',
    reasons: [...judged.reasons, `The source is tied to ${tie}, which this is about: one letter lower.`],
  }
}

function fromRecord(grades: readonly Grade[]): Judged<Reliability> | null {
  const byPersons = grades
    .filter(({ by, reliability }) => by === 'person' && reliability !== 'F')
    .map(({ reliability }) => letters.indexOf(reliability))
    .sort((a, b) => a - b)
  if (byPersons.length > 0) {
    // Of an even number the lower grade of the two in the middle: doubt counts.
    const value = letters[byPersons[Math.floor(byPersons.length / 2)] ?? 0] ?? 'E'
    return {
      value,
      reasons: [`Persons here graded the source ${byPersons.length} times; the middle grade is ${value}.`],
    }
  }
  const fared = grades.flatMap(({ credibility }) => borneOut[credibility] ?? [])
  if (fared.length === 0) return null
  if (fared.length < claimsNeeded) {
    const reason = `Only ${fared.length} of its claims could be judged so far; ${claimsNeeded} are needed.`
    return { value: 'F', reasons: [reason] }
  }
  const sum = fared.reduce((total, one) => total + one, 0)
  // Two imagined claims, half borne out, keep a short record from the ends of the scale (Laplace).
  const share = (sum + 1) / (fared.length + 2)
  const step = ladder.find(({ share: least, claims }) => share >= least && fared.length >= claims)
  const percent = Math.round((100 * sum) / fared.length)
  return {
    value: step?.letter ?? 'E',
    reasons: [`Of ${fared.length} of its claims that could be judged, ${percent} % were borne out.`],
  }
}

/** Flags that touch what is said, against those that only leave its frame open. */
const graveFlags: ReadonlySet<DocumentFlag['code']> = new Set<DocumentFlag['code']>([
  'officeTenureConflict',
  'paraphraseWidens',
  'captionNotStory',
])
const frameFlags: ReadonlySet<DocumentFlag['code']> = new Set<DocumentFlag['code']>([
  'originUnknown',
  'headerDateContradicted',
])
const notAFact: ReadonlySet<Modality> = new Set<Modality>(['opinion', 'hypothetical'])

/** What a claim's credibility is judged by. */
export interface Standing {
  readonly modality: Modality
  readonly reliability: Reliability
  /** Independent sources that say it, this one included. */
  readonly supporting: number
  /** Most independent sources that say otherwise on one point, and on which point; 0 where nobody does. */
  readonly opposing: number
  readonly points: readonly Contradiction['kind'][]
  /** Flags of the document that bear on this claim. */
  readonly flags: readonly DocumentFlag[]
}

/** Credibility of a claim from corroboration, contradiction and internal signs. 6 stays "cannot be judged". */
export function gradeClaim(standing: Standing): Judged<Credibility> {
  const { modality, supporting, opposing, points, flags, reliability } = standing
  if (notAFact.has(modality)) {
    return { value: 6, reasons: ['It is an opinion or a supposition: nothing that could be borne out.'] }
  }
  const grave = flags.filter(({ code }) => graveFlags.has(code))
  const signs = flags.map(({ why }) => why)
  const support = supporting === 1 ? 'One source says it' : `${supporting} independent sources say it`
  if (opposing > 0) {
    const value = opposing > supporting || grave.length > 0 ? 5 : 4
    const reason = `${support}; ${opposing} say otherwise (${points.join(', ')}).`
    return { value, reasons: [reason, ...signs] }
  }
  if (supporting >= 2) {
    const best = supporting >= 3 ? 1 : 2
    const value = grave.length > 0 ? 3 : best
    return { value, reasons: [`${support} and none otherwise.`, ...signs] }
  }
  if (grave.length > 0) return { value: 4, reasons: [`${support}, with signs against it.`, ...signs] }
  if (reliability === 'F' || reliability === 'E') {
    return { value: 6, reasons: [`${support}, and nothing is known in favour of that source.`, ...signs] }
  }
  return {
    value: signs.length > 0 ? 4 : 3,
    reasons: [`${support}; nothing confirms or contradicts it.`, ...signs],
  }
}

/** The rules' grade of every event of a happening, in order of id. `events` and `documents` hold at least those of the happening; `recordOf` gives
 *  what is known of a document's source. Pure. A person's grade, where there is one, stands over these. */
export function gradeHappening(
  happening: Happening,
  events: ReadonlyMap<string, SourcedEvent>,
  documents: ReadonlyMap<string, SourcedDocument>,
  sources: Sources,
  recordOf: (document: SourcedDocument) => SourceRecord | undefined,
): { readonly about: RecordId; readonly grade: Grade }[] {
  const members = happening.events.flatMap((id) => events.get(id) ?? [])
  return members.map((member) => {
    const found = documents.get(member.documentId)
    const { event } = member
    const record = found && recordOf(found)
    const source = gradeSource(
      record,
      event.actors.map(({ id }) => id),
    )
    const sides = happening.contradictions.map((contradiction) =>
      sidesOf(contradiction, member, members, documents, sources),
    )
    const against = sides.filter(({ opposing }) => opposing > 0)
    const supporting = Math.min(happening.independentSources, ...against.map((side) => side.supporting))
    const claim = gradeClaim({
      modality: event.modality,
      reliability: source.value,
      supporting,
      opposing: Math.max(0, ...against.map((side) => side.opposing)),
      points: [...new Set(against.map(({ kind }) => kind))].sort(byText),
      flags: (found?.document.flags ?? []).filter((flag) => bearsOn(flag, member)),
    })
    return {
      about: member.id,
      grade: {
        reliability: source.value,
        credibility: claim.value,
        reasons: [...source.reasons, ...claim.reasons],
        by: 'rules',
      },
    }
  })
}

/** Independent sources that agree and disagree with an event on one point; none disagree where the point does not touch it. */
function sidesOf(
  { kind, events }: Contradiction,
  member: SourcedEvent,
  members: readonly SourcedEvent[],
  documents: ReadonlyMap<string, SourcedDocument>,
  sources: Sources,
): { kind: Contradiction['kind']; supporting: number; opposing: number } {
  if (!events.includes(member.id)) return { kind, supporting: 0, opposing: 0 }
  const listed = new Set<string>(events)
  const sides = Map.groupBy(
    members.filter(({ id }) => listed.has(id)),
    (other) => findContradictions([member, other], documents).some((found) => found.kind === kind),
  )
  return {
    kind,
    supporting: sources.independent(sides.get(false) ?? []).length,
    opposing: sources.independent(sides.get(true) ?? []).length,
  }
}

function bearsOn(flag: DocumentFlag, { event }: SourcedEvent): boolean {
  if (frameFlags.has(flag.code)) return true
  if (flag.code === 'unanchoredDate' && event.date !== null) return false
  return flag.span.start < event.span.end && event.span.start < flag.span.end
}
