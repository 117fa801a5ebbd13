import type { ScenarioSide } from '../node/assessment/scenario.ts'
import { dutyLines } from './charterLines.ts'

type Outcome = ScenarioSide['outcome']
type Route = Outcome['routes'][number]

const because = {
  eachChooses: 'each chooses how much, and may choose little',
  stopped: 'no help is owed without a common decision, and that can be stopped',
  noWay: 'no help is owed, and no way of deciding on it was found',
} as const

/** A scenario under one charter, for a person. */
export function scenarioLines(outcome: Outcome): string[] {
  const { takers, consulting, routes, stoppers, duties } = outcome
  return [
    `best case: ${bestText(outcome)}`,
    `worst case: ${worstText(outcome)}`,
    `stopped by: ${stoppers === null ? 'no common decision to stop was found' : `${stoppers} of its members`}`,
    ...(takers === null
      ? ['its members are not listed by name']
      : [
          listed('owe help', takers.bound),
          listed('owe help, each choosing how', takers.choosing),
          listed('let off', takers.letOff),
          listed('may stay out', takers.free),
        ].filter((line) => line !== '')),
    consulting === null
      ? 'no duty to consult was found'
      : `consult ${consulting.worst === null ? 'without a time' : `within ${consulting.worst} hours`} [${consulting.duty.obligation.article}]`,
    ...routes.map(routeText),
    ...dutyLines(duties),
  ]
}

function listed(what: string, actors: readonly string[]): string {
  return actors.length === 0 ? '' : `${what} (${actors.length}): ${actors.join(' ')}`
}

function bestText({ best }: Outcome): string {
  if (best === null) return 'no way to common action was found'
  return best === 0 ? 'action at once' : `action may be decided after ${best} hours`
}

function worstText({ worst }: Outcome): string {
  if (worst.kind === 'never') return `never: ${because[worst.because]}`
  return worst.hours === null
    ? 'help is owed without any decision; the text sets no hours'
    : `help is due within ${worst.hours} hours`
}

function routeText({ reading: { rule }, stop }: Route): string {
  const who =
    stop === null
      ? 'does not run'
      : stop.kind === 'anyone'
        ? 'any one can stop it'
        : stop.kind === 'veto'
          ? `${stop.holders.join(', ')} can each stop it`
          : `${stop.count ?? 'an unknown number'} together can stop it`
  return `decided: ${rule.says} [${rule.article}] (${who})`
}
