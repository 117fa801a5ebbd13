import { parse } from 'yaml'
import { duties } from '../src/charter/duties.ts'
import { readCharter } from '../src/charter/read.ts'
import type { Situation } from '../src/charter/situation.ts'
import { holdsOn, termsOf, type Terms } from '../src/charter/terms.ts'
import { utf8Text } from '../src/kernel/bytes.ts'
import { instant } from '../src/kernel/instant.ts'
import { charterFiles } from '../src/platform/charters.ts'
import { triggerKinds } from '../src/records/charterTerms.ts'
import type { Figure } from './figure.ts'

const charterCount = 20
const memberCount = 200
const situationCount = 1000
const day = '2020-10-27'

/** Milliseconds `work` takes, the least of `runs`. */
function least(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

function once(work: () => void): number {
  return least(1, work)
}

/** Charters of the library with rules for situations, each with two hundred members that joined and left one by one. */
function crowded(all: readonly Terms[]): Terms[] {
  return all
    .filter(({ triggers, instrument }) => triggers.length > 0 && instrument?.expiry === null)
    .slice(0, charterCount)
    .map((terms) => ({
      ...terms,
      membersKnown: true,
      membership: Array.from({ length: memberCount }, (_, i) => ({
        actors: [`m${i}`],
        from: `${1990 + (i % 30)}`,
        to: i % 10 === 0 ? '2015' : null,
        status: 'member' as const,
        article: '1',
        unverified: false,
      })),
    }))
}

function situations(): Situation[] {
  return Array.from({ length: situationCount }, (_, i) => {
    const at = instant(1_600_000_000_000 + i * 3_600_000)
    return {
      kind: triggerKinds[i % triggerKinds.length] ?? 'request',
      victim: `m${(i * 7) % memberCount}`,
      offender: i % 3 === 0 ? `m${(i * 11) % memberCount}` : 'outside',
      inScope: i % 2 === 0,
      points: { occurrence: at, ...(i % 4 === 0 ? { request: at, decision: at } : {}) },
    }
  })
}

/** As one would ask it by hand: of every member, whether it is one on the day, and which duties then fall on it. */
function memberByMember(terms: Terms, situation: Situation): number {
  let owed = 0
  for (const { actors, ...entry } of terms.membership)
    for (const actor of actors) {
      if (!holdsOn(entry, day)) continue
      for (const obligation of terms.obligations) {
        if (!holdsOn(obligation.period, day)) continue
        const met = terms.triggers.some(
          ({ id, kind, period }) =>
            obligation.on.includes(id) && kind === situation.kind && holdsOn(period, day),
        )
        if (met && actor !== situation.victim && actor !== situation.offender) owed++
      }
    }
  return owed
}

/** Loading and checking the library, beside bare parsing of the same bytes; duties of twenty charters with two hundred members each in a thousand
 *  situations, beside asking member by member. */
export async function run(): Promise<Figure[]> {
  const files: { readonly id: string; readonly bytes: Uint8Array }[] = []
  for (const id of await charterFiles.ids())
    files.push({ id, bytes: (await charterFiles.read(id)) ?? new Uint8Array() })
  const load = (): Terms[] => files.map(({ id, bytes }) => termsOf(readCharter(id, bytes)))
  const bare = (): void => {
    for (const { bytes } of files) parse(utf8Text(bytes))
  }
  const [coldBare, cold] = [once(bare), once(load)]
  const [warmBare, warm] = [least(7, bare), least(7, load)]

  const charters = crowded(load())
  if (charters.length < charterCount) throw new Error(`only ${charters.length} charters have triggers`)
  const asked = situations()
  let found = 0
  const all = (): void => {
    found = 0
    for (const terms of charters)
      for (const situation of asked) found += duties(terms, situation, day).owed.length
  }
  const time = least(3, all)
  let counted = 0
  const naive = once(() => {
    for (const terms of charters) for (const situation of asked) counted += memberByMember(terms, situation)
  })
  if (found === 0 || counted === 0) throw new Error('nobody owed anything')
  return [
    {
      name: 'charters: library loaded and checked',
      value: warm,
      unit: 'ms',
      against: 'bare parsing',
      ratio: warmBare / warm,
    },
    {
      name: 'charters: the same, first time in a process',
      value: cold,
      unit: 'ms',
      against: 'bare parsing',
      ratio: coldBare / cold,
    },
    {
      name: 'charters: duties, 20 × 200 members × 1,000',
      value: time / 1000,
      unit: 's',
      against: 'member by member',
      ratio: naive / time,
    },
  ]
}
