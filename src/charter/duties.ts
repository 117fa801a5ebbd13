import {
  obligationKinds,
  strengths,
  type Obligation,
  type Party,
  type TriggerKind,
} from '../records/charterTerms.ts'
import { dueOf, type Due } from './due.ts'
import { metBy, openTo, type Awaited, type Met, type Situation } from './situation.ts'
import { onDay, type Dated, type Standing, type Terms } from './terms.ts'

/** Who owes, or to whom. `actors` is null where they are no members listed by name: an office, a body, or members that nobody lists. */
export interface Parties {
  readonly role:
    | 'members'
    | 'others'
    | 'victim'
    | 'acting'
    | 'disputants'
    | 'asked'
    | 'requester'
    | 'named'
    | 'office'
    | 'body'
  readonly actors: readonly string[] | null
  /** The office or body. */
  readonly says: string | null
}

/** One duty, or one thing that is allowed. */
export interface Duty {
  readonly obligation: Obligation
  /** What set it off; null for one that stands at all times. */
  readonly met: Met | null
  readonly who: Parties
  readonly toward: Parties | null
  readonly due: Due
  /** Members that a carve-out lets off by name. */
  readonly letOff: readonly string[]
  /** What it still waits for; nothing where it is owed now. */
  readonly awaits: readonly Awaited[]
  /** The duty or its trigger was not read in a text. */
  readonly unverified: boolean
}

/** What follows from a situation under a charter on a day. */
export interface Duties {
  readonly standing: Standing
  /** What somebody has to do, the strongest first; those that wait for something come after those owed now of the same strength. */
  readonly owed: readonly Duty[]
  /** What somebody may do and need not. */
  readonly allowed: readonly Duty[]
  /** What holds at all times. */
  readonly always: readonly Duty[]
  /** What a member would set off by judging that its security is threatened. */
  readonly open: readonly Duty[]
  /** What was looked for in the text and not found. */
  readonly absent: Terms['absences']
  /** Triggers met that lead to a decision and owe nothing by themselves. */
  readonly decisions: readonly { readonly met: Met; readonly rule: string }[]
  /** Members that are suspended, or call themselves frozen, and so are in doubt. */
  readonly inDoubt: readonly { readonly actor: string; readonly status: string }[]
}

/** Who owes what to whom by when under a charter, on a day, in a situation: a pure function of the three. */
export function duties(terms: Terms, situation: Situation, day: string): Duties {
  const dated = onDay(terms, day)
  const met = metBy(dated, situation)
  const after = dated.obligations.flatMap((obligation) =>
    met
      .filter(({ trigger }) => obligation.on.includes(trigger.id))
      .slice(0, 1)
      .map((first) => dutyOf(obligation, bestOf(obligation, met) ?? first, situation, dated)),
  )
  const open = new Set(openTo(dated, situation).map(({ id }) => id))
  return {
    standing: dated.standing,
    owed: after.filter(({ obligation }) => obligation.strength !== 'may').sort(strongestFirst),
    allowed: after.filter(({ obligation }) => obligation.strength === 'may').sort(strongestFirst),
    always: dated.obligations
      .filter(({ on }) => on.length === 0)
      .map((obligation) => dutyOf(obligation, null, situation, dated))
      .sort(strongestFirst),
    open: dated.obligations
      .filter(({ on }) => on.some((id) => open.has(id)))
      .map((obligation) => dutyOf(obligation, openMet(obligation, open, dated), situation, dated))
      .sort(strongestFirst),
    absent: terms.absences.filter(({ on }) => on.includes(situation.kind)),
    decisions: met.flatMap((each) =>
      each.trigger.leadsTo === undefined ? [] : [{ met: each, rule: each.trigger.leadsTo }],
    ),
    inDoubt: dated.everybody
      .filter(({ status }) => status === 'suspended' || status === 'frozen')
      .map(({ actor, status }) => ({ actor, status })),
  }
}

/** Of the triggers that set a duty off, the one that waits for least, and of these the situation's own kind first. */
function bestOf({ on }: Obligation, met: readonly Met[]): Met | undefined {
  return met
    .filter(({ trigger }) => on.includes(trigger.id))
    .sort(
      (a, b) => a.awaits.length - b.awaits.length || Number(a.through !== null) - Number(b.through !== null),
    )
    .at(0)
}

function openMet({ on }: Obligation, open: ReadonlySet<string>, { triggers }: Dated): Met | null {
  const trigger = triggers.find(({ id }) => on.includes(id) && open.has(id))
  return trigger ? { trigger, through: trigger.kind, awaits: [] } : null
}

function dutyOf(obligation: Obligation, met: Met | null, situation: Situation, dated: Dated): Duty {
  const { who = defaultBearer(obligation), toward = defaultReceiver(obligation) } = obligation
  const bearers = partiesOf(who, situation, dated)
  const letOff = obligation.carveOuts.flatMap(({ members }) => members ?? [])
  return {
    obligation,
    met,
    who: bearers,
    toward: toward === null ? null : partiesOf(toward, situation, dated),
    due: dueOf(obligation.deadline, situation.points, dated.terms.calendar),
    letOff: letOff.filter((actor) => bearers.actors?.includes(actor) ?? false),
    awaits: met?.awaits ?? [],
    unverified: obligation.unverified || (met?.trigger.unverified ?? false),
  }
}

function isHelp({ kind }: Obligation): boolean {
  return kind === 'assistAllMeans' || kind === 'assistMilitary' || kind === 'assistAny'
}

function defaultBearer(obligation: Obligation): Party {
  return isHelp(obligation) ? 'others' : 'members'
}

function defaultReceiver(obligation: Obligation): Party | null {
  if (obligation.reportTo !== null) return { body: obligation.reportTo }
  if (isHelp(obligation)) return 'victim'
  return obligation.kind === 'acceptDecision' || obligation.kind === 'nonmilitaryMeasures' ? null : 'members'
}

function partiesOf(party: Party, situation: Situation, { bound }: Dated): Parties {
  if (typeof party === 'object') {
    if ('named' in party)
      return {
        role: 'named',
        actors: party.named.filter((actor) => bound.length === 0 || bound.includes(actor)),
        says: null,
      }
    return 'office' in party
      ? { role: 'office', actors: null, says: party.office }
      : { role: 'body', actors: null, says: party.body }
  }
  return { role: party, actors: actorsOf(party, situation, bound), says: null }
}

function actorsOf(
  role: Extract<Party, string>,
  { victim, offender, asked, disputants }: Situation,
  bound: readonly string[],
): readonly string[] | null {
  const one = (actor: string | undefined): readonly string[] | null => (actor === undefined ? null : [actor])
  const listed = (actors: readonly string[]): readonly string[] | null => (bound.length === 0 ? null : actors)
  switch (role) {
    case 'members':
      return listed(bound)
    case 'others':
      // Who is left over is known once it is known whom it hit.
      return victim === undefined
        ? null
        : listed(bound.filter((actor) => actor !== victim && actor !== offender))
    case 'acting':
      return listed(bound.filter((actor) => actor !== offender))
    case 'victim':
      return one(victim)
    case 'requester':
      return one(victim)
    case 'asked':
      return one(asked ?? offender)
    case 'disputants':
      return disputants ?? null
  }
}

function strongestFirst(a: Duty, b: Duty): number {
  const strength = ({ obligation }: Duty): number => strengths.indexOf(obligation.strength)
  const weight = ({ obligation }: Duty): number => obligationKinds.indexOf(obligation.kind)
  return (
    strength(a) - strength(b) ||
    Number(a.awaits.length > 0) - Number(b.awaits.length > 0) ||
    weight(a) - weight(b) ||
    (a.obligation.id < b.obligation.id ? -1 : 1)
  )
}

/** Kinds of situation that set anything off under a charter at all, in the vocabulary's order. */
export function situationsOf(terms: Terms): TriggerKind[] {
  return [...new Set(terms.triggers.map(({ kind }) => kind))]
}
