import type { MemberName, RecordId } from '../kernel/id.ts'
import type { Instant } from '../kernel/instant.ts'
import { standing, type QuestionInput } from '../estimate/standing.ts'
import { compartmentOf, type Coalition } from './coalition.ts'
import type { Desk } from './desk.ts'
import { questionInput } from './estimates.ts'
import type { Reader, Store } from './ports/store.ts'
import { stateOf, type QuestionState } from './question.ts'
import { questionFold, type QuestionFold } from './questionFold.ts'
import type { Resolved } from './questions.ts'
import { reaskAfterDays, reaskOf, type CitingJudgement, type Reask } from './reask.ts'
import { requireAct } from './roles.ts'
import { everyLook, isBlind } from './sight.ts'
import type { Row } from './views.ts'

/** A question with what its place in a list depends on; what it costs more to know is worked out for the page alone. */
export interface Outline {
  readonly row: Row<'questions'>
  readonly input: QuestionInput
  readonly judgements: readonly CitingJudgement[]
  readonly resolved: Resolved | null
  readonly state: QuestionState
  readonly readers: readonly MemberName[]
  readonly answered: readonly MemberName[]
  readonly blind: boolean
  readonly reask: Reask
}

/** Outlines with what they were made from: they stand for as long as that stays the same, and the time lies within. */
interface Made {
  readonly coalition: Coalition
  readonly fold: QuestionFold
  readonly looks: number
  readonly from: Instant
  readonly until: number
  readonly outlines: readonly Outline[]
  readonly byId: ReadonlyMap<
    RecordId,
    { readonly outline: Outline; readonly looked: Instant | null; readonly until: number }
  >
}

/** The newest outlines, for each seat and person. */
const made = new WeakMap<Store, Map<string, Made>>()

/** Every question that the desk may read, in the order of arrival. The same object while nothing came in and no moment has passed on which one
 *  of them depends; otherwise only what changed is worked out anew. */
export async function outlines(desk: Desk, reader: Reader): Promise<readonly Outline[]> {
  requireAct(desk, 'read')
  const { store, clock } = desk.ports
  const now = clock.now()
  const known = made.get(store) ?? new Map<string, Made>()
  made.set(store, known)
  const who = `${desk.scope.join()} ${desk.seat} ${desk.person.id}`
  const before = known.get(who)
  const fold = await questionFold(desk, reader)
  const looks = await everyLook(desk, reader)
  const inTime = before !== undefined && before.from <= now && before.coalition === desk.coalition
  if (inTime && before.fold === fold && before.looks === looks.size && now < before.until)
    return before.outlines
  const byId: Made['byId'] = new Map(
    fold.questions.map((row) => {
      const looked = looks.get(row.id) ?? null
      const old = inTime ? before.byId.get(row.id) : undefined
      const stands = old !== undefined && now < old.until && old.looked === looked && isOf(old.outline, fold)
      return [row.id, stands ? old : outlined(desk, fold, row, looked, now)]
    }),
  )
  const entries = [...byId.values()]
  const found = entries.map(({ outline }) => outline)
  const until = entries.reduce((least, entry) => Math.min(least, entry.until), Infinity)
  known.set(who, {
    coalition: desk.coalition,
    fold,
    looks: looks.size,
    from: now,
    until,
    outlines: found,
    byId,
  })
  return found
}

const nobody: readonly CitingJudgement[] = []

function isOf({ row, judgements, resolved }: Outline, fold: QuestionFold): boolean {
  return (
    judgements === (fold.judgements.get(row.id) ?? nobody) &&
    resolved === (fold.resolutions.get(row.id) ?? null)
  )
}

const never: Reask = { due: false, at: null, why: [] }

function outlined(
  desk: Desk,
  fold: QuestionFold,
  row: Row<'questions'>,
  looked: Instant | null,
  now: Instant,
): { outline: Outline; looked: Instant | null; until: number } {
  const input = questionInput(row.id, row.value)
  const judgements = fold.judgements.get(row.id) ?? nobody
  const resolved = fold.resolutions.get(row.id) ?? null
  const { readers } = compartmentOf(desk.coalition, row.compartment)
  const answered = standing(input, judgements, now)
    .map(({ author }) => author)
    .sort()
  const seeing = { closes: input.closes, readers, resolved: resolved !== null, answered, looked }
  return {
    outline: {
      row,
      input,
      judgements,
      resolved,
      state: stateOf(input, resolved !== null, now),
      readers,
      answered,
      blind: isBlind(seeing, desk.seat, now),
      reask: resolved === null ? reaskOf(input, judgements, desk.seat, now) : never,
    },
    looked,
    until: nextMoment(desk.seat, input, judgements, now),
  }
}

const dayMs = 86_400_000

/** The next moment after `now` at which an outline may come out otherwise. */
function nextMoment(
  seat: MemberName,
  { opens, closes }: QuestionInput,
  judgements: readonly CitingJudgement[],
  now: Instant,
): number {
  let next = Infinity
  const consider = (moment: number): void => {
    if (moment > now && moment < next) next = moment
  }
  consider(opens)
  consider(closes)
  for (const { author, at } of judgements) {
    consider(at)
    if (author !== seat) continue
    consider(at + reaskAfterDays * dayMs)
    // An aged answer says how many days old it is.
    if (now >= at + reaskAfterDays * dayMs) consider(at + (Math.floor((now - at) / dayMs) + 1) * dayMs)
  }
  return next
}
