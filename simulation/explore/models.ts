import { deadlineOf, type Deadline } from '../../src/decisions/closings.ts'
import { quorumOf } from '../../src/ledger/quorum.ts'
import { deadlines, type Deadlines } from './deadlines.ts'
import { freeze, type Freeze } from './freeze.ts'
import type { Law } from './laws.ts'
import { positions, type Positions } from './positions.ts'
import { restored, type Memory } from './restored.ts'
import { restoredClosings } from './restoredClosings.ts'
import type { Model } from './search.ts'
import { slots, type Change, type Slots } from './slots.ts'

/** A model to search, with what is known of it. */
export interface Named {
  readonly name: string
  readonly members: number
  readonly model: Model
  /** Laws that must be found broken: of a protocol that was turned down, or where more members lie than it bears. All others must hold. */
  readonly breaks: readonly Law[]
  /** States in the table of DECISIONS, section 6; null where it has no such row. */
  readonly table: number | null
  /** Searched only when asked for: too large for every build. */
  readonly large: boolean
}

/** f by default: nobody of three, one of more. */
const faultsOf = (members: number): number => (members <= 3 ? 0 : 1)
const needed = (members: number): number => quorumOf(members, faultsOf(members)).needed

type About = Pick<Named, 'breaks' | 'table'> & { readonly large?: boolean }
const holds = (table: number | null = null): About => ({ breaks: [], table })
const breaks = (table: number | null, ...laws: Law[]): About => ({ breaks: laws, table })
const large = (about: About): About => ({ ...about, large: true })

function named(name: string, members: number, about: About, model: Model): Named {
  return { name: `${name}, n=${members}`, members, model, large: false, ...about }
}

function stated(name: string, members: number, more: Partial<Positions>, about: About): Named {
  const model = positions({
    members,
    liars: 0,
    needed: needed(members),
    values: 2,
    cosignature: 'held',
    ...more,
  })
  return named(name, members, about, model)
}

const ofPositions: readonly Named[] = [
  stated('A, honest', 2, {}, holds(25)),
  stated('A, honest', 3, {}, holds(729)),
  stated('A, honest, abstentions too', 3, { values: 3 }, holds()),
  stated('A, honest', 4, {}, holds(83_521)),
  // No quorum of three bears a fault; were it to, it would have to be all three.
  stated('A, one lies, q=3', 3, { liars: 1, needed: 3 }, breaks(225, 'counted')),
  stated('A, one lies', 3, { liars: 1 }, breaks(null, 'oneOutcome')),
  stated('A, one lies', 4, { liars: 1 }, holds(19_683)),
  stated('A, one lies', 5, { liars: 1 }, large(holds(6_765_201))),
  stated('A, two lie', 4, { liars: 2 }, breaks(2025, 'oneOutcome', 'counted')),
  stated('A, two lie', 5, { liars: 2 }, large(breaks(531_441, 'counted'))),
  stated(
    'A, one lies, cosigners check consistency only',
    4,
    { liars: 1, cosignature: 'consistent' },
    breaks(46_656, 'oneOutcome'),
  ),
]

function forgetting(
  name: string,
  members: number,
  liars: number,
  restores: number,
  memory: Memory,
  about: About,
): Named {
  return named(name, members, about, restored({ members, liars, needed: needed(members), restores, memory }))
}

const ofRestores: readonly Named[] = [
  forgetting(
    'A, restored, asks all others',
    3,
    0,
    1,
    { kind: 'asks' },
    breaks(21_330, 'honest', 'objection', 'oneOutcome'),
  ),
  forgetting(
    'A, restored, asks all others, one lies',
    4,
    1,
    1,
    { kind: 'asks' },
    large(breaks(1_579_176, 'honest', 'objection', 'oneOutcome')),
  ),
  forgetting('A, two restored, mute', 3, 0, 2, { kind: 'mute' }, holds(10_845)),
  forgetting('A, one restored, mute, one lies', 4, 1, 1, { kind: 'mute' }, holds(2_191_131)),
  forgetting(
    'A, one restored, cosigns what it relearns, one lies',
    4,
    1,
    1,
    { kind: 'recosigns' },
    breaks(8208, 'oneOutcome'),
  ),
  ...[
    { reserves: 2, hears: 1 },
    { reserves: 1, hears: 2 },
  ].map((memory) =>
    forgetting(
      `A, restored, ρ=${memory.reserves} g=${memory.hears}`,
      3,
      0,
      1,
      { kind: 'reserves', ...memory },
      holds(191_072),
    ),
  ),
  forgetting(
    'A, restored, ρ=1 g=1',
    3,
    0,
    1,
    { kind: 'reserves', reserves: 1, hears: 1 },
    breaks(152_064, 'honest', 'objection', 'oneOutcome'),
  ),
  // No honest member contradicts itself. But whoever does not know that it was restored may cosign both statements of one who lies.
  forgetting(
    'A, restored, ρ=3 g=2, one lies',
    4,
    1,
    1,
    { kind: 'reserves', reserves: 3, hears: 2 },
    large(breaks(46_454_400, 'oneOutcome')),
  ),
  forgetting(
    'A, restored, ρ=2 g=2, one lies',
    4,
    1,
    1,
    { kind: 'reserves', reserves: 2, hears: 2 },
    large(breaks(null, 'honest', 'objection', 'oneOutcome')),
  ),
]

function timed(
  name: string,
  members: number,
  deadline: Deadline,
  more: Partial<Deadlines>,
  about: About,
): Named {
  const model = deadlines({
    members,
    liars: 0,
    deadline,
    closings: 'any',
    closers: members,
    taken: 'listed',
    ...more,
  })
  return named(name, members, about, model)
}

const three = deadlineOf(quorumOf(3, 0), 1)
const four = deadlineOf(quorumOf(4, 1), 1)

const ofDeadlines: readonly Named[] = [
  timed('B, honest, t=0', 2, deadlineOf(quorumOf(2, 0), 0), {}, holds()),
  timed('B, honest, t=1', 3, three, {}, holds(16_400)),
  timed('B, honest, t=1', 4, four, {}, large(holds(5_409_792))),
  timed('B, one lies, closings held by 3', 3, three, { liars: 1, closings: { signed: 3 } }, holds(49_152)),
  timed(
    'B, one lies, closings held by 3, ballots too that no closing lists',
    3,
    three,
    { liars: 1, closings: { signed: 3 }, taken: 'more' },
    holds(),
  ),
  timed('B, one lies, one closing of each counts', 4, four, { liars: 1, closings: 'single' }, large(holds())),
  timed('B, one lies, every closing counts', 3, three, { liars: 1 }, breaks(49_152, 'oneOutcome')),
  timed('B, one lies, every closing counts', 4, four, { liars: 1 }, large(breaks(1_049_600, 'oneOutcome'))),
  timed('B, two lie, every closing counts', 4, four, { liars: 2 }, large(breaks(49_152, 'oneOutcome'))),
  timed('B, n−t closings only', 3, three, { closers: 2 }, breaks(null, 'decides')),
  timed('B, n−t closings only', 4, four, { closers: 3 }, large(breaks(3_393_476, 'decides'))),
  timed('B, w=1 with t=1', 3, { closers: 3, timely: 1, late: 2 }, {}, breaks(16_400, 'timely')),
  timed('B, files leave listed ballots out', 3, three, { taken: 'fewer' }, breaks(null, 'oneOutcome')),
  named(
    'B, one restored, asks all others',
    3,
    breaks(2_115_860, 'honest', 'oneOutcome'),
    restoredClosings({ members: 3, deadline: three, memory: 'asks' }),
  ),
  named(
    'B, one restored, mute',
    3,
    holds(613_988),
    restoredClosings({ members: 3, deadline: three, memory: 'mute' }),
  ),
]

const everybody = (members: number): number[] => Array.from({ length: members }, (_, i) => i)
const without = (members: number, ...named: number[]): number[] =>
  everybody(members).filter((i) => !named.includes(i))

/** What a roster motion may be among so many members, with the a that its method gives; without those that need fewer than q. */
function changesAmong(members: number): Change[] {
  return [
    { words: 'a join', electors: everybody(members), needed: members },
    {
      words: 'a change by majority',
      electors: everybody(members),
      needed: Math.max(Math.floor(members / 2) + 1, needed(members)),
    },
    { words: `${members} leaves`, electors: without(members, members - 1), needed: members - 1 },
    { words: `${members - 1} is expelled`, electors: without(members, members - 2), needed: members - 1 },
  ].filter((change) => change.needed >= needed(members))
}

function racing(
  members: number,
  changes: readonly [Change, Change],
  more: Partial<Slots>,
  about: About,
  name = '',
): Named {
  const q = needed(members)
  const leastNeeded = Math.min(q, ...changes.map((change) => change.needed))
  const model = slots({
    members,
    liars: 0,
    needed: q,
    changes,
    keys: 'slot',
    attempts: 2,
    leastNeeded,
    unseen: true,
    ...more,
  })
  return named(`slots${name}, ${changes[0].words} and ${changes[1].words}`, members, about, model)
}

function pairsOf(changes: readonly Change[]): [Change, Change][] {
  return changes.flatMap((first, i) => changes.slice(i).map((second): [Change, Change] => [first, second]))
}

const expulsion = (members: number, ...named: number[]): Change => ({
  words: `${named.map((i) => i + 1).join(' and ')} ${named.length > 1 ? 'are' : 'is'} expelled`,
  electors: without(members, ...named),
  needed: members - named.length,
})
const leaving = (i: number): Change => ({ words: `${i + 1} leaves by itself`, electors: [i], needed: 1 })
const join = (members: number): Change => ({ words: 'a join', electors: everybody(members), needed: members })

const ofSlots: readonly Named[] = [
  ...[2, 3, 4, 5].flatMap((members) =>
    pairsOf(changesAmong(members)).map((pair) =>
      racing(members, pair, {}, { ...holds(), large: members > 3 }),
    ),
  ),
  ...pairsOf(changesAmong(4)).map((pair) =>
    racing(4, pair, { liars: 1, attempts: 1 }, holds(), ', one lies'),
  ),
  racing(3, [join(3), join(3)], { keys: 'motion' }, breaks(null, 'oneSuccessor'), ', a key for each motion'),
  racing(3, [join(3), join(3)], { keys: 'epoch' }, breaks(null, 'goesOn'), ', one position for ever'),
  racing(2, [expulsion(2, 0), expulsion(2, 1)], {}, breaks(76, 'oneSuccessor'), ', a < q'),
  racing(4, [expulsion(4, 0, 1), expulsion(4, 2, 3)], {}, breaks(36_976, 'oneSuccessor'), ', a < q'),
  racing(3, [leaving(0), leaving(1)], {}, breaks(22_696, 'oneSuccessor'), ', a < q'),
]

function freezing(name: string, members: number, more: Partial<Freeze>, about: About): Named {
  const model = freeze({
    members,
    liars: 0,
    needed: needed(members),
    branches: 1,
    promise: 'refuses',
    ...more,
  })
  return named(`freeze${name}`, members, about, model)
}

const ofFreezes: readonly Named[] = [
  freezing('', 3, {}, holds(1089)),
  freezing('', 4, {}, holds(35_937)),
  freezing(', one more lies', 4, { liars: 1 }, large(holds())),
  freezing(' without the promise', 3, { promise: 'none' }, breaks(1089, 'frozen')),
  freezing(' without the promise', 4, { promise: 'none' }, breaks(35_937, 'frozen')),
  // Each honest member has cosigned another branch, and none supports a freeze that leaves out its own.
  freezing(', a forked log', 3, { branches: 2 }, breaks(null, 'goesOn')),
  freezing(', a forked log', 4, { branches: 2 }, large(breaks(null, 'goesOn'))),
  // Of three, one cosignature beside its author's makes a branch count.
  freezing(', a forked log, declared', 3, { branches: 2, promise: 'declares' }, breaks(null, 'goesOn')),
  freezing(', a forked log, declared', 4, { branches: 2, promise: 'declares' }, large(holds())),
]

/** Every model, the broken ones among them. */
export const models: readonly Named[] = [
  ...ofPositions,
  ...ofRestores,
  ...ofDeadlines,
  ...ofSlots,
  ...ofFreezes,
]
