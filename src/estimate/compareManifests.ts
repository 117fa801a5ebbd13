import type { MemberName, RecordId } from '../kernel/id.ts'
import type { LackingState, ManifestFile, NotCounted } from '../records/manifestFile.ts'

/** Why a member's estimate was not made of a record that another's was. */
export type WhyNot =
  /** It holds no log of the record's author. */
  | { readonly kind: 'noLog' }
  /** It holds that log only up to so many entries. */
  | { readonly kind: 'logEnds'; readonly size: number; readonly index: number }
  /** It holds the entry, and no body that can be used. */
  | { readonly kind: 'body'; readonly state: LackingState }
  /** It holds the answer, and another of that author stands there. */
  | { readonly kind: 'superseded'; readonly by: RecordId | null; readonly provisional: boolean }
  /** It holds the answer, and does not count it. */
  | { readonly kind: 'notCounted'; readonly why: NotCounted; readonly provisional: boolean }
  /** Nothing in its manifest says so. */
  | { readonly kind: 'unknown' }

/** A record that one member's estimate was made of, and the other's was not. */
export interface RecordDiffers {
  readonly id: RecordId
  /** Null where not even the member that counts it says whose it is. */
  readonly author: MemberName | null
  /** Who counts it. */
  readonly counts: 'ours' | 'theirs'
  readonly why: WhyNot
}

/** When an answer was made, as one member holds it. */
interface Timed {
  readonly at: string
  readonly provisional: boolean
}

/** What differs between two members' manifests of one estimate. */
export interface ManifestComparison {
  readonly same: boolean
  readonly method: { readonly ours: ManifestFile['method']; readonly theirs: ManifestFile['method'] } | null
  readonly charter: { readonly ours: string; readonly theirs: string } | null
  readonly records: readonly RecordDiffers[]
  /** Records of other questions, for methods that look at these. */
  readonly elsewhere: readonly { readonly id: RecordId; readonly counts: 'ours' | 'theirs' }[]
  /** Answers that both hold, of different times: one has yet to hear who witnessed them. */
  readonly times: readonly {
    readonly id: RecordId
    readonly author: MemberName
    readonly ours: Timed
    readonly theirs: Timed
  }[]
  /** Whether the fingerprints differ although nothing else does: then the two programs do not compute alike. */
  readonly unexplained: boolean
}

/** What differs between two manifests of one question as of one instant. Pure; comparing the other way round gives the same with the sides changed. */
export function compareManifests(ours: ManifestFile, theirs: ManifestFile): ManifestComparison {
  const same = ours.fingerprint === theirs.fingerprint
  const records = [
    ...onlyIn(theirs.records, ours.records).map((id) => differs(id, 'theirs', theirs, ours)),
    ...onlyIn(ours.records, theirs.records).map((id) => differs(id, 'ours', ours, theirs)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  const elsewhere = [
    ...onlyIn(theirs.elsewhere, ours.elsewhere).map((id) => ({ id, counts: 'theirs' as const })),
    ...onlyIn(ours.elsewhere, theirs.elsewhere).map((id) => ({ id, counts: 'ours' as const })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  const method = methodText(ours) === methodText(theirs) ? null : { ours: ours.method, theirs: theirs.method }
  const charter = ours.charter === theirs.charter ? null : { ours: ours.charter, theirs: theirs.charter }
  const times = timesApart(ours, theirs)
  const found = records.length + elsewhere.length + times.length
  const unexplained = !same && found === 0 && method === null && charter === null
  return { same, method, charter, records, elsewhere, times, unexplained }
}

function onlyIn(some: readonly RecordId[], others: readonly RecordId[]): RecordId[] {
  const known = new Set(others)
  return some.filter((id) => !known.has(id))
}

function methodText({ method: { name, version, parameters } }: ManifestFile): string {
  return JSON.stringify([name, version, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))])
}

function differs(
  id: RecordId,
  counts: RecordDiffers['counts'],
  counting: ManifestFile,
  other: ManifestFile,
): RecordDiffers {
  const place = counting.answers.find((each) => each.id === id)
  return { id, author: place?.author ?? null, counts, why: whyNot(id, place, other) }
}

function whyNot(
  id: RecordId,
  place: Pick<ManifestFile['answers'][number], 'author' | 'generation' | 'index'> | undefined,
  file: ManifestFile,
): WhyNot {
  const held = file.answers.find((each) => each.id === id)
  if (held?.why === 'superseded') {
    const stands = file.answers.find(({ author, why }) => author === held.author && why === null)
    return { kind: 'superseded', by: stands?.id ?? null, provisional: held.provisional }
  }
  if (held !== undefined && held.why !== null)
    return { kind: 'notCounted', why: held.why, provisional: held.provisional }
  const lacks = file.lacking.find((each) => each.id === id)
  if (lacks !== undefined) return { kind: 'body', state: lacks.state }
  if (place === undefined) return { kind: 'unknown' }
  const log = file.logs.find(
    ({ author, generation }) => author === place.author && generation === place.generation,
  )
  if (log === undefined) return { kind: 'noLog' }
  return log.size <= place.index
    ? { kind: 'logEnds', size: log.size, index: place.index }
    : { kind: 'unknown' }
}

function timesApart(ours: ManifestFile, theirs: ManifestFile): ManifestComparison['times'] {
  const other = new Map(theirs.answers.map((each) => [each.id, each]))
  return ours.answers.flatMap(({ id, author, at, provisional }) => {
    const there = other.get(id)
    if (there === undefined || (there.at === at && there.provisional === provisional)) return []
    const { at: theirAt, provisional: theirProvisional } = there
    return [{ id, author, ours: { at, provisional }, theirs: { at: theirAt, provisional: theirProvisional } }]
  })
}
