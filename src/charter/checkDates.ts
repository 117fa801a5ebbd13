import type { CharterText, Membership } from '../records/charterText.ts'
import type { Finding, Place } from './place.ts'
import { firstDay, overlap } from './terms.ts'

/** Dates that cannot be: backwards, outside the instrument's life, or one actor in two places at once. */
export function checkDates(text: CharterText): Finding[] {
  return [...lifeFindings(text), ...periodFindings(text), ...membershipFindings(text)]
}

function lifeFindings({ instrument }: CharterText): Finding[] {
  const { signed, inForce, expiry, amended, earlier } = instrument
  const findings: Finding[] = []
  if (signed !== null && inForce !== null && firstDay(inForce) < firstDay(signed))
    findings.push({ path: ['instrument', 'inForce'], why: `it was signed only on ${signed}` })
  const begins = inForce ?? signed
  if (expiry !== null && begins !== null && firstDay(expiry) <= firstDay(begins))
    findings.push({ path: ['instrument', 'expiry'], why: `it began only on ${begins}` })
  amended.forEach(({ from }, index) => {
    if (outside(from, signed ?? inForce, expiry))
      findings.push({ path: ['instrument', 'amended', index, 'from'], why: 'this lies outside its life' })
  })
  earlier.forEach(({ from, to }, index) => {
    if (firstDay(to) <= firstDay(from))
      findings.push({ path: ['instrument', 'earlier', index, 'to'], why: `it began only on ${from}` })
    else if (begins !== null && firstDay(to) > firstDay(begins))
      findings.push({
        path: ['instrument', 'earlier', index, 'to'],
        why: `what came before ended by ${begins}`,
      })
  })
  return findings
}

/** Whether a date lies before a beginning or after an end. */
function outside(date: string, begins: string | null, ends: string | null): boolean {
  return (
    (begins !== null && firstDay(date) < firstDay(begins)) ||
    (ends !== null && firstDay(date) > firstDay(ends))
  )
}

/** From when on statements may hold: its signature, or what came before it. */
function beginning({ instrument }: CharterText): string | null {
  const known = [instrument.signed, instrument.inForce, ...instrument.earlier.map(({ from }) => from)].filter(
    (date) => date !== null,
  )
  return known.toSorted().at(0) ?? null
}

function periodFindings(text: CharterText): Finding[] {
  const begins = beginning(text)
  const { expiry } = text.instrument
  const dated: [Place, { from: string | null; to: string | null } | undefined][] = [
    ...text.membership.map((each, index): [Place, typeof each] => [['membership', index], each]),
    ...text.triggers.map(({ period }, index): [Place, typeof period] => [
      ['triggers', index, 'period'],
      period,
    ]),
    ...text.obligations.map(({ period }, index): [Place, typeof period] => [
      ['obligations', index, 'period'],
      period,
    ]),
    ...text.decisionRules.map(({ inForce }, index): [Place, typeof inForce] => [
      ['decisionRules', index, 'inForce'],
      inForce,
    ]),
  ]
  return dated.flatMap(([path, period]) => {
    if (!period) return []
    const { from, to } = period
    if (from !== null && to !== null && firstDay(to) <= firstDay(from))
      return [{ path: [...path, 'to'], why: `it began only on ${from}` }]
    return [
      ...(from !== null && outside(from, begins, expiry)
        ? [{ path: [...path, 'from'], why: `${from} lies outside the life of the instrument` }]
        : []),
      ...(to !== null && outside(to, begins, expiry)
        ? [{ path: [...path, 'to'], why: `${to} lies outside the life of the instrument` }]
        : []),
    ]
  })
}

function membershipFindings({ membership }: CharterText): Finding[] {
  const byActor = new Map<string, { entry: Membership; path: Place }[]>()
  const findings: Finding[] = []
  membership.forEach((entry, index) => {
    entry.actors.forEach((actor, at) => {
      const path = ['membership', index, 'actors', at]
      const before = byActor.get(actor) ?? []
      const twice = before.find((other) => overlap(other.entry, entry))
      if (twice)
        findings.push({
          path,
          why: `${actor} is ${twice.entry.status} at the same time, at ${twice.path.join('.')}`,
        })
      byActor.set(actor, [...before, { entry, path }])
    })
  })
  return findings
}
