import type { Document, DocumentFlag } from '../../records/document.ts'
import type { Modality } from '../../records/event.ts'
import type { Grade } from '../../records/grade.ts'
import { byText, type Contradiction, type SourcedEvent } from './model.ts'
import { gradeSource, type Judged, type SourceRecord } from './source-record.ts'

type Reliability = Grade['reliability']
type Credibility = Grade['credibility']

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

/** How an event stands among all that tell of the same thing. */
export interface ClaimStanding {
  /** Independent sources that say it, its own included. */
  readonly supporting: number
  /** Most independent sources that say otherwise on one point, and on which points any do. */
  readonly opposing: number
  readonly points: readonly Contradiction['kind'][]
  /** Whether it is among what texts say differently, whoever says so. */
  readonly disputed: boolean
}

/** Credibility of an event, by how it stands, its document's signs, and its source's letter for it. */
export function credibilityOf(
  { event }: Pick<SourcedEvent, 'event'>,
  document: Pick<Document, 'flags'> | undefined,
  { supporting, opposing, points }: ClaimStanding,
  reliability: Reliability,
): Judged<Credibility> {
  const flags = (document?.flags ?? []).filter((flag) => bearsOn(flag, event))
  return gradeClaim({ modality: event.modality, reliability, supporting, opposing, points, flags })
}

/** The rules' grade of an event. A person's grade, where there is one, stands over it. Pure. */
export function gradeEvent(
  source: Pick<SourcedEvent, 'event'>,
  document: Pick<Document, 'flags'> | undefined,
  standing: ClaimStanding,
  record: SourceRecord | undefined,
): Grade {
  const letter = gradeSource(
    record,
    source.event.actors.map(({ id }) => id),
  )
  const claim = credibilityOf(source, document, standing, letter.value)
  return {
    reliability: letter.value,
    credibility: claim.value,
    reasons: [...letter.reasons, ...claim.reasons].slice(0, reasonsMost),
    by: 'rules',
  }
}

/** The rules' grade of a document, by the figures its claims earned. Its letter is its source's; its figure the middle one, the worse of two, 6
 *  where none could be judged. Pure. */
export function gradeDocument(
  { flags }: Pick<Document, 'flags'>,
  claims: readonly Credibility[],
  record: SourceRecord | undefined,
): Grade {
  const source = gradeSource(record, [])
  const judged = claims.filter((credibility) => credibility !== 6).sort((a, b) => a - b)
  const credibility = judged[Math.floor(judged.length / 2)] ?? 6
  const reason =
    claims.length === 0
      ? 'Nothing it says was read as an event.'
      : judged.length === 0
        ? `None of its ${claims.length} claims could be judged.`
        : `Of its ${claims.length} claims ${judged.length} could be judged; the middle one is ${credibility}.`
  const signs = [...new Set(flags.map(({ why }) => why))].sort(byText)
  const reasons = [...source.reasons, reason, ...signs].slice(0, reasonsMost)
  return { reliability: source.value, credibility, reasons, by: 'rules' }
}

/** As many reasons as a grade holds. */
const reasonsMost = 50

function bearsOn(flag: DocumentFlag, event: SourcedEvent['event']): boolean {
  if (frameFlags.has(flag.code)) return true
  if (flag.code === 'unanchoredDate' && event.date !== null) return false
  return flag.span.start < event.span.end && event.span.start < flag.span.end
}
