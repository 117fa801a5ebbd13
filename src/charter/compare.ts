import type { CharterText, CodeName } from '../records/charterText.ts'
import { codeNames } from '../records/charterText.ts'
import { triggerKinds, type ObligationKind, type TriggerKind } from '../records/charterTerms.ts'
import { decisionSubjects, type DecisionSubject } from '../records/decisionRule.ts'
import { atopCodes } from './atop.ts'
import { deadlineText } from './due.ts'
import { duties, type Duty } from './duties.ts'
import { dimensions, type Dimension } from '../records/dimension.ts'
import { profile } from './profile.ts'
import { rule, type RuleReading } from './rule.ts'
import { onDay, termsOf, type Standing } from './terms.ts'

/** What a row of a comparison is about. */
export type RowSubject =
  | { readonly kind: 'situation'; readonly situation: TriggerKind }
  | { readonly kind: 'always'; readonly duty: ObligationKind }
  | { readonly kind: 'decision'; readonly subject: DecisionSubject }
  | { readonly kind: 'withdrawal' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'orientation' }

/** One side of a row: nothing where the charter has nothing there. */
export interface Cell {
  /** What is compared: kinds, strengths and times, and no words. */
  readonly key: string
  readonly strength: 'shall' | 'eachDetermines' | 'may' | null
  readonly says: string
  readonly article: string
  readonly unverified: boolean
}

/** One row: the same question put to both. */
export interface Row {
  readonly about: RowSubject
  readonly left: readonly Cell[]
  readonly right: readonly Cell[]
  readonly differs: boolean
}

/** Two charters side by side on one day. */
export interface Comparison {
  readonly day: string
  readonly left: Side
  readonly right: Side
  readonly rows: readonly Row[]
  readonly members: {
    readonly both: readonly string[]
    readonly left: readonly string[]
    readonly right: readonly string[]
  }
  /** Right less left on each dimension; null where either does not say. */
  readonly distances: Readonly<Record<Dimension, number | null>>
  readonly codes: Readonly<Record<CodeName, { readonly left: number; readonly right: number }>>
}

/** A charter in a comparison. */
export interface Side {
  readonly id: string
  readonly name: string
  readonly standing: Standing
  readonly members: number
}

/** Where two charters differ on a day: row by row of what happens and what is then owed, not article by article. */
export function compare(left: CharterText, right: CharterText, day: string): Comparison {
  const [a, b] = [onDay(termsOf(left), day), onDay(termsOf(right), day)]
  const profiles = [profile(left, day), profile(right, day)] as const
  const codes = [atopCodes(left), atopCodes(right)] as const
  const rows = subjectsOf(left, right, day).map((about): Row => {
    const cells = [cellsOf(left, about, day), cellsOf(right, about, day)] as const
    return { about, left: cells[0], right: cells[1], differs: keyOf(cells[0]) !== keyOf(cells[1]) }
  })
  return {
    day,
    left: { id: left.id, name: left.name, standing: a.standing, members: a.bound.length },
    right: { id: right.id, name: right.name, standing: b.standing, members: b.bound.length },
    rows,
    members: {
      both: a.bound.filter((actor) => b.bound.includes(actor)),
      left: a.bound.filter((actor) => !b.bound.includes(actor)),
      right: b.bound.filter((actor) => !a.bound.includes(actor)),
    },
    distances: byName(dimensions, (name) => {
      const [from, to] = [profiles[0][name].value, profiles[1][name].value]
      return from === null || to === null ? null : to - from
    }),
    codes: byName(codeNames, (name) => ({ left: codes[0][name].value, right: codes[1][name].value })),
  }
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>
}

/** What either of the two says anything about. */
function subjectsOf(left: CharterText, right: CharterText, day: string): RowSubject[] {
  const both = [onDay(termsOf(left), day), onDay(termsOf(right), day)]
  const kinds = new Set(
    both.flatMap(({ triggers }) => triggers.flatMap(({ kind, alsoKinds }) => [kind, ...alsoKinds])),
  )
  for (const { on } of [...left.absences, ...right.absences]) for (const kind of on) kinds.add(kind)
  const always = new Set(
    both.flatMap(({ obligations }) =>
      obligations.filter(({ on }) => on.length === 0).map(({ kind }) => kind),
    ),
  )
  const subjects = new Set(both.flatMap((dated) => dated.rules.map(({ subject }) => subject)))
  return [
    ...triggerKinds
      .filter((kind) => kinds.has(kind))
      .map((situation) => ({ kind: 'situation' as const, situation })),
    ...[...always].sort().map((duty) => ({ kind: 'always' as const, duty })),
    ...decisionSubjects
      .filter((subject) => subjects.has(subject))
      .map((subject) => ({ kind: 'decision' as const, subject })),
    { kind: 'withdrawal' },
    { kind: 'duration' },
    { kind: 'orientation' },
  ]
}

function keyOf(cells: readonly Cell[]): string {
  return cells
    .map(({ key }) => key)
    .sort()
    .join('\n')
}

function cellsOf(text: CharterText, about: RowSubject, day: string): Cell[] {
  const terms = termsOf(text)
  switch (about.kind) {
    case 'situation': {
      const found = duties(terms, { kind: about.situation, points: {} }, day)
      const cells = [...found.owed, ...found.allowed].map(dutyCell)
      const absent = found.absent.map((each): Cell => ({
        ...pick(each),
        key: `absent ${each.kind}`,
        strength: null,
        says: each.says,
      }))
      return [...cells, ...absent]
    }
    case 'always':
      return duties(terms, { kind: 'request', points: {} }, day)
        .always.filter(({ obligation }) => obligation.kind === about.duty)
        .map(dutyCell)
    case 'decision':
      return rule(terms, about.subject, day).map(ruleCell)
    case 'withdrawal': {
      const { withdrawal } = text
      return [
        { ...pick(withdrawal), key: String(withdrawal.noticeMonths), strength: null, says: withdrawal.says },
      ]
    }
    case 'duration': {
      const { duration } = text
      const term = duration.term ? `${duration.term.value} ${duration.term.unit}` : 'no term'
      return [{ ...pick(duration), key: term, strength: null, says: duration.says }]
    }
    case 'orientation': {
      const { orientation } = text
      return [
        {
          ...pick(orientation),
          key: orientation.value,
          strength: null,
          says: orientation.says ?? orientation.value,
        },
      ]
    }
  }
}

function pick({
  article,
  unverified,
}: {
  article: string
  unverified: boolean
}): Pick<Cell, 'article' | 'unverified'> {
  return { article, unverified }
}

function dutyCell({ obligation, who, awaits, unverified }: Duty): Cell {
  const { kind, strength, deadline, says, article } = obligation
  const time = deadline ? deadlineText(deadline) : 'no time'
  const waits = awaits.map((each) => each.kind).sort()
  return { key: [kind, strength, time, who.role, ...waits].join(' '), strength, says, article, unverified }
}

function ruleCell(reading: RuleReading): Cell {
  const { rule: each } = reading
  const key = reading.runs
    ? JSON.stringify([reading.method, each.excluded ?? null, each.after !== undefined])
    : `none ${reading.why}`
  return { key, strength: null, says: each.says, article: each.article, unverified: each.unverified }
}
