import { verifyOutcome } from '../src/decisions/verifyOutcome.ts'
import type { Verdict } from '../src/decisions/verdict.ts'
import { isFailure, type EntenteError } from '../src/kernel/error.ts'
import type { RecordId } from '../src/kernel/id.ts'
import { instant, instantText } from '../src/kernel/instant.ts'
import { certificateOf } from '../src/node/decisions/certificate.ts'
import { openMotion } from '../src/node/decisions/open.ts'
import type { Phase } from '../src/node/decisions/phases.ts'
import { showMotion, type MotionShown } from '../src/node/decisions/shown.ts'
import { speak } from '../src/node/decisions/speak.ts'
import type { Written } from '../src/node/questions.ts'
import { decisionRound } from '../src/node/decisions/round.ts'
import { witnessRound } from '../src/node/witness/rounds.ts'
import { studyCharter, type Charter } from '../src/records/charter.ts'
import { decisionRule, type DecisionRule } from '../src/records/decisionRule.ts'
import type { JoinedNode, TogetherOptions } from './nodes.ts'
import { nodesWitnessing, type Witnessing } from './witnesses.ts'

const hour = { value: 1, unit: 'hours' } as const
/** Long beside what a test's clocks do of themselves: they go on by a second at every look. */
const sixHours = { value: 6, unit: 'hours' } as const

function rule(of: Partial<DecisionRule> & Pick<DecisionRule, 'id' | 'method'>): DecisionRule {
  return decisionRule.parse({
    ...{
      organ: null,
      subject: 'procedural',
      says: `We decide by ${of.method}.`,
      article: `Article ${of.id}`,
    },
    ...{ period: sixHours, grace: hour },
    ...of,
  })
}

/** A charter with a rule of each kind that tests decide by; every period is six hours, and the grace of who was away one. */
export const decidingCharter: Charter = {
  ...studyCharter,
  decisionRules: [
    rule({ id: 'silence', method: 'silence' }),
    rule({ id: 'consensus', method: 'consensus' }),
    rule({ id: 'majority', method: 'majority' }),
    rule({ id: 'chosen', method: 'silence', period: 'setEachTime' }),
    rule({ id: 'named', method: 'consensusMinusNamed', excluded: 'memberConcerned' }),
    rule({ id: 'proxy', method: 'majority', proxy: true }),
    rule({ id: 'vote', method: 'majority', base: 'voting', byDeadline: true, settle: hour }),
    rule({ id: 'fallback', method: 'qualified', fraction: { p: 2, d: 3 }, after: 'consensus' }),
  ],
}

/** Nodes that decide together, each with a clock of its own. */
export interface Deciding extends Witnessing {
  /** Nodes that are down: they take nothing in, say nothing, and nobody gets anything from them. */
  readonly down: Set<string>
  /** Nodes that go on exchanging and say nothing by themselves: who writes for them does. */
  readonly idle: Set<string>
  /** Milliseconds by which a node's clock is ahead of the others' when it does what is due. Nodes speak to each other only while their clocks agree. */
  readonly ahead: Map<string, number>
  /** Everybody who is up takes in what everybody has, cosigns it, and does what is due of itself. */
  settle(times?: number): Promise<void>
  /** One node alone does what is due of itself. */
  act(name: string): Promise<void>
  /** Lets time go by at every node, in steps in which everybody goes on working: a node that hears nothing for long counts as one that was away. */
  pass(hours: number): Promise<void>
}

/** Nodes of a coalition under the charter above. */
export async function nodesDeciding(
  names: readonly string[],
  options: TogetherOptions = {},
): Promise<Deciding> {
  const all = await nodesWitnessing(names, { charter: decidingCharter, ...options })
  const down = new Set<string>()
  const idle = new Set<string>()
  const ahead = new Map<string, number>()
  const up = () => all.nodes.filter(({ name }) => !down.has(name))
  const meetAll = async (): Promise<void> => {
    for (const to of up())
      for (const from of up())
        if (to !== from)
          await all.meet(to.name, from.name).catch((error: unknown) => {
            // Whose keys an epoch changed is not understood before it knows of that epoch itself.
            if (!isFailure(error, 'E_PEER_REFUSED')) throw error
          })
  }
  const actAlone = async ({ name, clock, ports, coalition }: JoinedNode): Promise<void> => {
    if (idle.has(name)) return
    const before = clock.now()
    clock.set(instantText(instant(before + (ahead.get(name) ?? 0))))
    await decisionRound(ports, coalition)
    if (ahead.has(name)) clock.set(instantText(before))
  }
  const settle = async (times = 2): Promise<void> => {
    for (let time = 0; time < times; time++) {
      await meetAll()
      for (const node of up()) {
        await witnessRound(node.ports, node.coalition)
        await actAlone(node)
      }
    }
    await meetAll()
    for (const node of up()) await actAlone(node)
  }
  return {
    ...all,
    down,
    idle,
    ahead,
    settle,
    act: (name) => actAlone(all.node(name)),
    async pass(hours) {
      for (let left = 60 * hours; left > 0; left -= 9) {
        for (const { clock } of all.nodes)
          clock.set(instantText(instant(clock.now() + Math.min(9, left) * 60_000)))
        for (const node of up()) await actAlone(node)
      }
      await settle()
    },
  }
}

/** Three nodes that decide together, of which none may fail. */
export const three = (): Promise<Deciding> => nodesDeciding(['east', 'north', 'south'])

/** Opens a motion at a node, and lets it go round. */
export async function moved(all: Deciding, rule: string, at = 'north', more = {}): Promise<RecordId> {
  const opening = { in: 'plenary', rule, title: 'Meet in May', text: 'We meet in May.', ...more }
  const { id } = await openMotion(all.node(at).desk(), opening)
  await all.settle()
  return id
}

/** A motion as a node shows it. */
export const shown = (node: JoinedNode, id: RecordId): Promise<MotionShown> => showMotion(node.desk(), id)
/** How far each node sees a motion. */
export const phases = (all: Deciding, id: RecordId): Promise<Phase[]> =>
  Promise.all(all.nodes.map(async (node) => (await shown(node, id)).phase))
/** What a person of a node's seat says. */
export const says = (
  node: JoinedNode,
  motion: RecordId,
  value: 'support' | 'oppose' | 'no-objection' | 'abstain',
): Promise<Written> => speak(node.desk(), { motion, value })

/** The refusal that an act ends in. Throws where it does not. */
export async function refused(work: Promise<unknown>): Promise<EntenteError> {
  try {
    await work
  } catch (error) {
    if (isFailure(error)) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** What a node's certificate comes to by its bytes alone. */
export async function verified(node: JoinedNode, id: RecordId): Promise<Verdict> {
  const { content } = await certificateOf(node.desk(), id)
  return verifyOutcome(content, new Set<string>([node.coalition.id]))
}
