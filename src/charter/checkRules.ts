import type { DecisionRule } from '../records/decisionRule.ts'
import type { Finding } from './place.ts'
import { firstDay, holdsOn, overlap, standingOn, type Terms } from './terms.ts'
import { majorityOf, shareOf } from './votes.ts'

/** Rules of decision that contradict each other, name what is not there, or can never pass. */
export function checkRules(terms: Terms): Finding[] {
  const days = terms.membersKnown && hasMembers(terms) ? turningDays(terms) : []
  return terms.decisionRules.flatMap((rule, index) =>
    [
      ...dangling(rule, terms.decisionRules),
      ...contradictory(rule, terms.decisionRules.slice(0, index), terms.decisionRules),
      ...impossible(rule),
      ...withoutElectors(rule, days),
      ...(hasMembers(terms) ? vetoFindings(rule, terms) : []),
    ].map(({ path, why }) => ({ path: ['decisionRules', index, ...path], why })),
  )
}

function hasMembers(terms: Terms): boolean {
  return terms.membership.length > 0
}

function dangling(rule: DecisionRule, rules: readonly DecisionRule[]): Finding[] {
  return (['after', 'alternativeTo'] as const).flatMap((field) => {
    const id = rule[field]
    if (id === undefined) return []
    if (id === rule.id) return [{ path: [field], why: 'a rule cannot stand beside itself' }]
    const other = rules.find((each) => each.id === id)
    if (!other) return [{ path: [field], why: `there is no rule "${id}"` }]
    if (field === 'after' && chainOf(rule, rules).length > rules.length)
      return [{ path: [field], why: 'each of these rules waits for the other' }]
    return []
  })
}

/** Rules that are tried before one, nearest first; longer than all rules where it goes round. */
function chainOf(rule: DecisionRule, rules: readonly DecisionRule[]): DecisionRule[] {
  const chain: DecisionRule[] = []
  let at = rules.find(({ id }) => id === rule.after)
  while (at && chain.length <= rules.length) {
    chain.push(at)
    const next = at.after
    at = rules.find(({ id }) => id === next)
  }
  return chain
}

/** Two ways for one organ to decide one subject at one time, with nothing that says which. */
function contradictory(
  rule: DecisionRule,
  before: readonly DecisionRule[],
  all: readonly DecisionRule[],
): Finding[] {
  if (rule.method === 'none') return []
  const other = before.find(
    (each) =>
      each.organ === rule.organ &&
      each.subject === rule.subject &&
      each.method !== 'none' &&
      overlap(each.inForce, rule.inForce) &&
      !sameWay(each, rule) &&
      !linked(each, rule, all),
  )
  return other
    ? [
        {
          path: ['method'],
          why: `"${other.id}" decides the same otherwise; say which comes after the other, or that they are alternatives`,
        },
      ]
    : []
}

function sameWay(a: DecisionRule, b: DecisionRule): boolean {
  const key = ({
    method,
    fraction,
    fixedNumber,
    moreThan,
    base,
    vetoes,
    excluded,
    quorum,
  }: DecisionRule): string =>
    JSON.stringify([method, fraction, fixedNumber, moreThan, base, vetoes, excluded, quorum])
  return key(a) === key(b)
}

function linked(a: DecisionRule, b: DecisionRule, all: readonly DecisionRule[]): boolean {
  const root = (rule: DecisionRule): string => chainOf(rule, all).at(-1)?.id ?? rule.alternativeTo ?? rule.id
  return root(a) === root(b) || a.alternativeTo === b.id || b.alternativeTo === a.id
}

/** What no number of members could ever meet. */
function impossible(rule: DecisionRule): Finding[] {
  const { fraction, fixedNumber, seats, quorum, moreThan } = rule
  const findings: Finding[] = []
  if (fraction && moreThan && fraction.p === fraction.d)
    findings.push({ path: ['fraction'], why: 'nobody can have more than all' })
  if (fraction && (2 * fraction.p < fraction.d || (2 * fraction.p === fraction.d && !moreThan)))
    findings.push({
      path: ['fraction'],
      why: 'half or less could adopt a motion and its opposite; a decision takes more than half',
    })
  if (fixedNumber !== undefined && seats !== undefined && fixedNumber > seats)
    findings.push({ path: ['fixedNumber'], why: `there are only ${seats} seats` })
  if (typeof quorum === 'object' && 'count' in quorum && seats !== undefined && quorum.count > seats)
    findings.push({ path: ['quorum'], why: `there are only ${seats} seats` })
  return findings
}

/** Days on which who is a member, or which rules hold, may change; each with how many members there are then. */
function turningDays(terms: Terms): { readonly day: string; readonly members: number }[] {
  const dates = [
    terms.instrument?.inForce ?? terms.instrument?.signed ?? null,
    ...terms.membership.flatMap(({ from, to }) => [from, to]),
    ...terms.decisionRules.map(({ inForce }) => inForce?.from ?? null),
  ]
  const days = [...new Set(dates.filter((date) => date !== null).map(firstDay))]
  return days
    .filter((day) => standingOn(terms.instrument, day) === 'inForce')
    .map((day) => ({
      day,
      members: terms.membership
        .filter((each) => (each.status === 'member' || each.status === 'frozen') && holdsOn(each, day))
        .reduce((sum, { actors }) => sum + actors.length, 0),
    }))
}

function withoutElectors(
  rule: DecisionRule,
  days: readonly { readonly day: string; readonly members: number }[],
): Finding[] {
  if (rule.method === 'none') return []
  for (const { day, members } of days) {
    if (!holdsOn(rule.inForce, day)) continue
    const n = rule.seats ?? members
    const left = rule.excluded === 'memberConcerned' ? n - 1 : n
    if (left < 1) return [{ path: ['method'], why: `on ${day} nobody is there to decide` }]
    if (neededOf(rule, left) > n)
      return [{ path: ['fixedNumber'], why: `on ${day} there are only ${n} to decide` }]
    const { quorum } = rule
    if (typeof quorum === 'object' && 'count' in quorum && quorum.count > n)
      return [{ path: ['quorum'], why: `on ${day} there are only ${n} to decide` }]
  }
  return []
}

/** How many have to be for it, of n. */
function neededOf(rule: DecisionRule, n: number): number {
  if (rule.fixedNumber !== undefined) return rule.fixedNumber
  if (rule.fraction) return shareOf(n, rule.fraction, rule.moreThan)
  return rule.method === 'majority' ? majorityOf(n) : n
}

/** A veto of somebody who is never there can never be heard, and where it is awaited nothing is ever decided. */
function vetoFindings(rule: DecisionRule, terms: Terms): Finding[] {
  return rule.vetoes.flatMap((holder, index) => {
    const ever = terms.membership.some((each) => each.actors.includes(holder) && overlap(each, rule.inForce))
    return ever ? [] : [{ path: ['vetoes', index], why: `${holder} is no member while this rule holds` }]
  })
}
