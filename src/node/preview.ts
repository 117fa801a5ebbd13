import type { MemberName, RecordId } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { wordsOf } from '../evidence/language/terms.ts'
import type { Relation, Tlp } from '../records/common.ts'
import type { RecordType } from '../records/registry.ts'
import { calledHere, compartmentOf, sharedScope } from './coalition.ts'
import type { Desk } from './desk.ts'
import { learnt, shownBy, shownViews, type CountChange, type Learnt, type ScopeRows } from './learnt.ts'
import type { Reader, Scope } from './ports/store.ts'
import { placeOf, valueOf } from './projections.ts'
import { fingerprintOf, outgoing, type Coming } from './release-outgoing.ts'
import { layOut, showing, type ReleaseWish } from './release-plan.ts'
import { keptBackOf, refusalOf, type KeptBack, type Refusal } from './release-refusal.ts'
import { requireAct } from './roles.ts'
import { indexNew, searchedText, termsOf } from './search.ts'
import { blindTo } from './sight.ts'
import { everyRow, recordInFull } from './views.ts'

/** One record that would go out, as it will stand there. */
export interface Outgoing {
  readonly home: RecordId
  readonly type: RecordType
  readonly shows: string
  readonly tlp: Tlp
  /** Words of its text. */
  readonly words: number
  /** What it refers to that goes along or stands there. */
  readonly refersTo: readonly { readonly relation: Relation; readonly home: RecordId }[]
}

/** What some recipients learn. */
export interface Learning extends Learnt {
  readonly recipients: readonly MemberName[]
  /** Words for which their search finds something and found nothing before. */
  readonly search: { readonly words: readonly string[]; readonly more: number }
}

/** Who would receive what, what they would learn by it, and what is kept back. */
export interface Preview {
  /** Where it stands so far: `home`, or the compartment of a membership that has ended. */
  readonly from: string
  readonly compartment: string
  readonly recipients: readonly { readonly name: MemberName; readonly host: string }[]
  readonly records: readonly Outgoing[]
  /** What was asked for and stands there already. */
  readonly alreadyThere: readonly {
    readonly home: RecordId
    readonly released: RecordId
    readonly shows: string
  }[]
  readonly learns: readonly Learning[]
  readonly keptBack: KeptBack
  /** Entries by which the seat's log there grows, at the moment of release. */
  readonly entries: number
  readonly refusal: Refusal | null
  /** SHA-256 over the records as they will stand: what an approval names, so that it approves what was read. */
  readonly fingerprint: string
}

/** What a release would bring its recipients, computed over all that it writes, against what the seat knows them to see: their homes and
 *  compartments without this seat are not ours to look into. Throws `E_COMPARTMENT_UNKNOWN`, `E_NOT_FOUND`, `E_USAGE`. */
export async function previewRelease(desk: Desk, wish: ReleaseWish): Promise<Preview> {
  requireAct(desk, 'read')
  await indexNew(desk.ports)
  const { layout, coming, refusal, keptBack, alreadyThere, texts } = await desk.ports.store.read(
    async (reader) => {
      const laid = await layOut(desk, reader, wish)
      const bodies = outgoing(laid)
      return {
        layout: laid,
        coming: bodies,
        refusal: await refusalOf(desk, reader, laid, wish),
        keptBack: await keptBackOf(desk, reader, laid),
        alreadyThere: await Promise.all(
          laid.known.map(async (pair) => ({
            ...pair,
            shows: showing((await recordInFull(desk, reader, pair.home)).body),
          })),
        ),
        texts: await Promise.all(bodies.map(({ body }) => searchedText(reader, body))),
      }
    },
  )
  const { target } = layout
  const terms = await searchTermsOf(desk, texts)
  const others = target.readers.filter((name) => name !== desk.seat)
  const groups = Map.groupBy(others, (name) => sharedScope(desk.coalition, desk.seat, name).join())
  const learns: Learning[] = []
  for (const recipients of groups.values()) {
    const [one] = recipients
    if (one === undefined) continue
    const scope = sharedScope(desk.coalition, desk.seat, one)
    learns.push(
      await desk.ports.store.read((reader) => learning(desk, reader, scope, recipients, coming, terms)),
    )
  }
  return {
    from: calledHere(desk.coalition, compartmentOf(desk.coalition, layout.way.from)),
    compartment: calledHere(desk.coalition, target),
    recipients: others.map((name) => ({ name, host: hostOf(desk, name) })),
    records: coming.map(({ home, body, refersTo }, at) => ({
      ...{ home, type: body.type, shows: showing(body), tlp: body.tlp },
      words: [...wordsOf(texts[at] ?? '')].length,
      refersTo,
    })),
    alreadyThere,
    learns,
    keptBack,
    entries: coming.length,
    refusal,
    fingerprint: fingerprintOf(layout),
  }
}

function hostOf({ coalition }: Desk, name: MemberName): string {
  return coalition.newest.roster.members.find((member) => member.name === name)?.host ?? ''
}

async function learning(
  desk: Desk,
  reader: Reader,
  scope: Scope,
  recipients: readonly MemberName[],
  coming: readonly Coming[],
  terms: ReadonlyMap<string, string>,
): Promise<Learning> {
  const before = await rowsWithin(reader, scope)
  const words = new Set<string>()
  for (const [term, word] of terms) if ((await reader.search([term], scope, 1)).length === 0) words.add(word)
  const sorted = [...words].sort()
  const { names, counts } = learnt(shownBy(before), shownBy(withComing(before, coming)))
  return {
    recipients,
    names,
    counts: await seenBy(desk, reader, before, counts),
    search: {
      words: sorted.slice(0, limits.previewWords),
      more: Math.max(0, sorted.length - limits.previewWords),
    },
  }
}

/** Counts, without the figures from which a seat that has not answered yet would learn what others cite. */
async function seenBy(
  desk: Desk,
  reader: Reader,
  before: ScopeRows,
  counts: Learnt['counts'],
): Promise<Learnt['counts']> {
  const standing = new Set(before.questions.map(({ id }) => id))
  const seen: CountChange[] = []
  for (const change of counts) {
    const { what, question } = change
    const others = what === 'evidence' && question !== null && standing.has(question.id)
    const blind = others && (await blindTo(desk, reader, question.id))
    seen.push(blind ? { ...change, before: null, after: null } : change)
  }
  return seen
}

/** All rows that a scope shows. */
export async function rowsWithin(reader: Reader, scope: Scope): Promise<ScopeRows> {
  const of = <View extends (typeof shownViews)[number]>(view: View) => everyRow({ scope }, reader, view)
  return {
    documents: await of('documents'),
    events: await of('events'),
    grades: await of('grades'),
    questions: await of('questions'),
    judgements: await of('judgements'),
    comments: await of('comments'),
    activities: await of('activities'),
  }
}

function withComing(before: ScopeRows, coming: readonly Coming[]): ScopeRows {
  const after: { [View in keyof ScopeRows]: unknown[] } = {
    documents: [...before.documents],
    events: [...before.events],
    grades: [...before.grades],
    questions: [...before.questions],
    judgements: [...before.judgements],
    comments: [...before.comments],
    activities: [...before.activities],
  }
  for (const { home, body } of coming) {
    const { view, topic } = placeOf(body)
    if (isShown(view)) {
      const place = {
        seq: Infinity,
        id: home,
        compartment: body.compartment,
        author: body.author,
        generation: 0,
        index: 0,
      }
      after[view].push({ ...place, stated: Infinity, topic, value: valueOf(body) })
    }
  }
  // Each list holds rows of its own view: `project` says which, and `valueOf` what they hold.
  return after as ScopeRows
}

function isShown(view: string): view is keyof ScopeRows {
  return shownViews.some((each) => each === view)
}

/** The search terms of texts, each with the word as it is written. */
async function searchTermsOf(desk: Desk, texts: readonly string[]): Promise<Map<string, string>> {
  const words = new Set(texts.flatMap((text) => [...wordsOf(text)]))
  const spaced = [...words]
  const found = await termsOf(desk.ports, spaced)
  return new Map(
    spaced.flatMap((word, at) => {
      const terms = (found[at] ?? '').split(' ').filter((term) => term !== '')
      return terms.map((term): [string, string] => [term, terms.length === 1 ? word : term])
    }),
  )
}
