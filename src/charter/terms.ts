import type { Charter } from '../records/charter.ts'
import type { Calendar, Obligation, Period, Trigger } from '../records/charterTerms.ts'
import type { CharterText, Membership } from '../records/charterText.ts'
import type { DecisionRule } from '../records/decisionRule.ts'

/** What the engine asks of a charter, whether it is a text of the library or the body in force. */
export interface Terms {
  readonly name: string
  readonly membership: readonly Membership[]
  /** Whether the members listed are all there are, one party each, so that who is none of them is no member. */
  readonly membersKnown: boolean
  readonly triggers: readonly Trigger[]
  readonly obligations: readonly Obligation[]
  readonly absences: CharterText['absences']
  readonly decisionRules: readonly DecisionRule[]
  readonly calendar: Calendar | undefined
  /** Null for a charter in force: it lives as long as its coalition. */
  readonly instrument: CharterText['instrument'] | null
  readonly scope: CharterText['scope'] | null
}

/** The terms of a charter in force, with the members of its roster from `since` on. Members' names are their ids here. */
export function termsOfBody(body: Charter, members: readonly string[], since: string): Terms {
  return {
    name: body.name,
    membership:
      members.length === 0
        ? []
        : [
            {
              actors: [...members],
              from: since,
              to: null,
              status: 'member',
              article: 'roster',
              unverified: false,
            },
          ],
    membersKnown: members.length > 0,
    triggers: body.triggers ?? [],
    obligations: body.obligations ?? [],
    absences: [],
    decisionRules: body.decisionRules,
    calendar: body.calendar,
    instrument: null,
    scope: null,
  }
}

/** A code of a state; a group or an organisation has an id in small letters. */
const isState = /^[A-Z]{3}$/

/** Terms by text: what is known of a day is kept by the terms it was asked of. */
const ofTexts = new WeakMap<CharterText, Terms>()

/** The terms of a charter text. */
export function termsOf(text: CharterText): Terms {
  const before = ofTexts.get(text)
  if (before) return before
  const terms: Terms = {
    ...text,
    calendar: text.calendar,
    membersKnown:
      text.membershipNote === undefined &&
      text.membership.every(({ actors }) => actors.every((actor) => isState.test(actor))),
  }
  ofTexts.set(text, terms)
  return terms
}

/** The first day that a date, known as a day, a month or a year, may mean. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** Whether a day lies in a period: on or after its first day, before its last. */
export function holdsOn(period: Period | undefined, day: string): boolean {
  if (!period) return true
  return (
    (period.from === null || firstDay(period.from) <= day) &&
    (period.to === null || day < firstDay(period.to))
  )
}

/** Whether two periods share a day. */
export function overlap(a: Period | undefined, b: Period | undefined): boolean {
  const begins = (period: Period | undefined): string => firstDay(period?.from ?? '0001-01-01')
  const ends = (period: Period | undefined): string => firstDay(period?.to ?? '9999-12-31')
  return begins(a) < ends(b) && begins(b) < ends(a)
}

/** How an instrument stands on a day: not yet there, there in an earlier form, signed only, in force, or over. */
export type Standing = 'notYet' | 'earlier' | 'signed' | 'inForce' | 'ended'

/** How an instrument stands on a day. One whose entry into force nobody knows counts as in force once signed. */
export function standingOn(instrument: CharterText['instrument'] | null, day: string): Standing {
  if (!instrument) return 'inForce'
  const { signed, inForce, expiry, earlier } = instrument
  if (expiry !== null && day >= firstDay(expiry)) return 'ended'
  const begins = inForce ?? signed
  if (begins === null || firstDay(begins) <= day) return 'inForce'
  if (earlier.some((run) => holdsOn(run, day))) return 'earlier'
  return signed !== null && firstDay(signed) <= day ? 'signed' : 'notYet'
}

/** A member on a day. */
export interface MemberThen {
  readonly actor: string
  readonly status: Membership['status']
  readonly membership: Membership
}

/** A charter as it stood on one day. */
export interface Dated {
  readonly terms: Terms
  readonly day: string
  readonly standing: Standing
  /** Everybody it names on the day, members first as it lists them. */
  readonly everybody: readonly MemberThen[]
  /** Whom its duties bind: members, and those that only called themselves frozen. */
  readonly bound: readonly string[]
  readonly triggers: readonly Trigger[]
  readonly obligations: readonly Obligation[]
  readonly rules: readonly DecisionRule[]
}

/** Charters as they stood, by day: a charter is asked about one day again and again. */
const known = new WeakMap<Terms, { day: string; dated: Dated }>()

/** A charter as it stood on a day. */
export function onDay(terms: Terms, day: string): Dated {
  const before = known.get(terms)
  if (before?.day === day) return before.dated
  const standing = standingOn(terms.instrument, day)
  const there = standing !== 'notYet' && standing !== 'ended'
  const everybody = !there
    ? []
    : terms.membership
        .filter((membership) => holdsOn(membership, day))
        .flatMap((membership) =>
          membership.actors.map((actor) => ({ actor, status: membership.status, membership })),
        )
  const owed = there && standing !== 'signed'
  const dated: Dated = {
    terms,
    day,
    standing,
    everybody,
    bound: everybody
      .filter(({ status }) => status === 'member' || status === 'frozen')
      .map(({ actor }) => actor),
    triggers: owed ? terms.triggers.filter(({ period }) => holdsOn(period, day)) : [],
    obligations: owed ? terms.obligations.filter(({ period }) => holdsOn(period, day)) : [],
    rules: there ? terms.decisionRules.filter(({ inForce }) => holdsOn(inForce, day)) : [],
  }
  known.set(terms, { day, dated })
  return dated
}
