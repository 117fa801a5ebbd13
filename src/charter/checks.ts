import type { Charter } from '../records/charter.ts'
import type { Obligation, Party, Trigger } from '../records/charterTerms.ts'
import type { CharterText } from '../records/charterText.ts'
import { atopCodes } from './atop.ts'
import { isKnownActor } from './actors.ts'
import { checkDates } from './checkDates.ts'
import { checkRules } from './checkRules.ts'
import type { Finding, Place } from './place.ts'
import { overlap, termsOf, type Terms } from './terms.ts'
import { isZone } from './zone.ts'

/** Everything in a charter text that contradicts itself, names what is not there, or could never happen. */
export function checkCharter(text: CharterText): Finding[] {
  return [
    ...unknownSources(text),
    ...unknownActors(text),
    ...checkDates(text),
    ...checkTerms(termsOf(text)),
    ...foundingFindings(text),
    ...codingFindings(text),
  ]
}

/** The same of a charter body: what it says of duties and decisions. */
export function checkBody(body: Charter, terms: Terms): Finding[] {
  return [...checkTerms(terms), ...rosterFindings(body.roster ?? {}, body.decisionRules)]
}

function checkTerms(terms: Terms): Finding[] {
  return [
    ...repeatedNames(terms),
    ...danglingTriggers(terms),
    ...idleTriggers(terms),
    ...contradictoryDuties(terms),
    ...checkRules(terms),
    ...(terms.calendar && !isZone(terms.calendar.zone)
      ? [{ path: ['calendar', 'zone'], why: `"${terms.calendar.zone}" is no zone that can be counted in` }]
      : []),
  ]
}

/** Codes that differ from ATOP's without a reason given, and reasons for what does not differ. */
function codingFindings(text: CharterText): Finding[] {
  if (!text.atop) return []
  return Object.entries(atopCodes(text)).flatMap(([name, { value, atop, why }]) => {
    if ((value !== atop) === (why !== null)) return []
    return [
      {
        path: ['atop', 'codes', name],
        why:
          why === null
            ? `this is ${String(atop)} where ${value} is derived; say why under differences`
            : 'a difference is explained that is none',
      },
    ]
  })
}

function foundingFindings(text: CharterText): Finding[] {
  if (text.template && !text.founding)
    return [{ path: ['founding'], why: 'a template says with what a coalition is founded' }]
  return rosterFindings(text.founding?.roster ?? {}, text.decisionRules).map(({ path, why }) => ({
    path: ['founding', ...path],
    why,
  }))
}

function rosterFindings(roster: NonNullable<Charter['roster']>, rules: Terms['decisionRules']): Finding[] {
  return Object.entries(roster).flatMap(([change, id]) =>
    rules.some((rule) => rule.id === id && rule.method !== 'none')
      ? []
      : [{ path: ['roster', change], why: `there is no rule "${id}" by which this could be decided` }],
  )
}

/** Paths of every statement with an article, with the source it names. */
function unknownSources(text: CharterText): Finding[] {
  const findings: Finding[] = []
  const visit = (value: unknown, path: Place): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, [...path, index])
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (name === 'source' && typeof part === 'string' && !Object.hasOwn(text.sources, part))
          findings.push({ path: [...path, name], why: `there is no source "${part}"` })
        else if (!(path.length === 0 && name === 'sources')) visit(part, [...path, name])
      }
    }
  }
  visit(text, [])
  return findings
}

function unknownActors(text: CharterText): Finding[] {
  const named: [Place, readonly string[]][] = [
    ...text.membership.map(({ actors }, index): [Place, readonly string[]] => [
      ['membership', index, 'actors'],
      actors,
    ]),
    [['target', 'named'], text.target.named],
    ...text.triggers.flatMap(({ victims, by }, index): [Place, readonly string[]][] => [
      [['triggers', index, 'victims'], victims ?? []],
      [['triggers', index, 'by', 'actors'], by?.actors ?? []],
    ]),
    ...text.obligations.flatMap(({ who, toward, carveOuts }, index): [Place, readonly string[]][] => [
      [['obligations', index, 'who', 'named'], namedIn(who)],
      [['obligations', index, 'toward', 'named'], namedIn(toward)],
      ...carveOuts.map(({ members }, at): [Place, readonly string[]] => [
        ['obligations', index, 'carveOuts', at, 'members'],
        members ?? [],
      ]),
    ]),
    ...text.decisionRules.map(({ vetoes }, index): [Place, readonly string[]] => [
      ['decisionRules', index, 'vetoes'],
      vetoes,
    ]),
  ]
  return named.flatMap(([path, actors]) =>
    actors.flatMap((actor, index) =>
      Object.hasOwn(text.actors, actor) || isKnownActor(actor)
        ? []
        : [
            {
              path: [...path, index],
              why: `"${actor}" is neither a state's code nor an organisation known here or in actors`,
            },
          ],
    ),
  )
}

function namedIn(party: Party | undefined): readonly string[] {
  return typeof party === 'object' && 'named' in party ? party.named : []
}

function repeatedNames(terms: Terms): Finding[] {
  const lists = {
    triggers: terms.triggers,
    obligations: terms.obligations,
    decisionRules: terms.decisionRules,
  }
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap(({ id }, index) =>
      items.findIndex((item) => item.id === id) < index
        ? [{ path: [list, index, 'id'], why: `"${id}" stands for something else above` }]
        : [],
    ),
  )
}

function danglingTriggers({ obligations, triggers, decisionRules }: Terms): Finding[] {
  return [
    ...obligations.flatMap(({ on }, index) =>
      on.flatMap((id, at) =>
        triggers.some((trigger) => trigger.id === id)
          ? []
          : [{ path: ['obligations', index, 'on', at], why: `there is no trigger "${id}"` }],
      ),
    ),
    ...triggers.flatMap(({ leadsTo }, index) =>
      leadsTo === undefined || decisionRules.some((rule) => rule.id === leadsTo)
        ? []
        : [{ path: ['triggers', index, 'leadsTo'], why: `there is no rule "${leadsTo}"` }],
    ),
  ]
}

/** Triggers that set nothing off at some time of theirs. */
function idleTriggers({ triggers, obligations }: Terms): Finding[] {
  return triggers.flatMap((trigger, index) =>
    trigger.leadsTo !== undefined ||
    obligations.some((duty) => duty.on.includes(trigger.id) && overlap(duty.period, trigger.period))
      ? []
      : [{ path: ['triggers', index], why: 'no duty follows from this trigger, and no decision' }],
  )
}

/** Neutrality cannot be owed beside help, by the same and after the same. */
function contradictoryDuties({ obligations, triggers }: Terms): Finding[] {
  return obligations.flatMap((duty, index) => {
    if (duty.kind !== 'neutrality' || duty.strength !== 'shall') return []
    const against = obligations.find(
      (other) => other.kind.startsWith('assist') && other.strength === 'shall' && meet(duty, other, triggers),
    )
    return against
      ? [
          {
            path: ['obligations', index],
            why: `"${against.id}" asks for help where this asks for neutrality`,
          },
        ]
      : []
  })
}

function meet(a: Obligation, b: Obligation, triggers: readonly Trigger[]): boolean {
  if (!overlap(a.period, b.period)) return false
  if (a.on.length === 0 || b.on.length === 0) return a.on.length === b.on.length
  const kinds = (duty: Obligation): Set<string> =>
    new Set(triggers.filter(({ id }) => duty.on.includes(id)).map(({ kind }) => kind))
  const own = kinds(a)
  return [...kinds(b)].some((kind) => own.has(kind))
}
