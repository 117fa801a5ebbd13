import { compareOutcomes } from '../src/decisions/compare.ts'
import { verifyOutcome } from '../src/decisions/verifyOutcome.ts'
import { isFailure } from '../src/kernel/error.ts'
import type { EpochId, MemberName, RecordId } from '../src/kernel/id.ts'
import { limits } from '../src/kernel/limits.ts'
import { foundingBytes } from '../src/ledger/founding.ts'
import { everyCertified } from '../src/node/decisions/kept.ts'
import { fileOf } from '../src/node/decisions/motionFile.ts'
import { groundHere } from '../src/node/decisions/ground.ts'
import { addMotion, motionData } from '../src/node/decisions/open.ts'
import { silenced, speak } from '../src/node/decisions/speak.ts'
import { statementsHeld } from '../src/node/decisions/statements.ts'
import { writeRecords } from '../src/node/desk.ts'
import { openRosterMotion } from '../src/node/roster/open.ts'
import { decisionRule, type DecisionRule } from '../src/records/decisionRule.ts'
import type { Changes } from './changes.ts'
import type { Law } from './laws.ts'
import type { SimulatedNode } from './node.ts'
import type { Seed } from './seed.ts'

/** Rules that simulated members decide by, one of them with votes that close. Each motion says how long they have. */
export const simulatedRules: readonly DecisionRule[] = [
  ...(['silence', 'consensus', 'majority'] as const).map((method) => ({ id: method, method })),
  { id: 'vote', method: 'majority', base: 'voting', byDeadline: true } as const,
].map((rule) =>
  decisionRule.parse({
    ...{ organ: null, subject: 'procedural', says: `By ${rule.id}.`, article: rule.id },
    ...{ period: 'setEachTime', ...rule },
  }),
)
/** By which an objection ends a motion. */
const byConsent: readonly string[] = ['silence', 'consensus']
/** How often a motion is one to amend the charter, which begins another epoch once all support it. */
const amendingShare = 0.2

/** What members have on a motion, far less than a person may give: a run lasts some minutes. */
const wordMs = 15_000

interface Moved {
  readonly id: RecordId
  /** Null of a motion to amend the charter. */
  readonly rule: string | null
  readonly epoch: EpochId
}

/** What a person said of a motion. */
interface Said {
  readonly motion: RecordId
  readonly member: MemberName
  readonly value: string
}

/** What people say of a motion, mostly in favour. */
function valuesOf(rule: string | null): readonly ('support' | 'oppose' | 'abstain' | 'no-objection')[] {
  if (rule === 'silence') return ['no-objection', 'no-objection', 'oppose']
  if (rule === null) return ['support', 'support', 'support', 'support', 'oppose']
  return ['support', 'support', 'oppose', 'abstain']
}

/** Motions of a run: what people move and say of them, and whether what becomes of it is as it must be. */
export class Motions {
  private readonly seed: Seed
  private readonly nodes: readonly SimulatedNode[]
  private readonly rules: readonly DecisionRule[]
  private readonly broken: (law: Law, what: string) => void
  private readonly moved: Moved[] = []
  /** What an act of speaking came back from: it may never be lost. */
  private readonly said: Said[] = []
  /** Files by motion, then by outcome: the first of each. */
  private readonly proven = new Map<RecordId, Map<string, Uint8Array>>()
  private readonly looked = new Map<SimulatedNode, number>()
  private readonly verified = new Set<string>()
  /** What each node keeps as the outcome of a motion, and in which file: it stays. */
  private readonly kept = new Map<string, string>()
  /** Each epoch, by its number, as the first honest node began it. */
  private readonly epochs = new Map<number, EpochId>()

  constructor(
    seed: Seed,
    nodes: readonly SimulatedNode[],
    rules: readonly DecisionRule[],
    broken: (law: Law, what: string) => void,
  ) {
    this.seed = seed
    this.nodes = nodes
    this.rules = rules
    this.broken = broken
  }

  /** Where the roster changes: who is a member. */
  changes: Pick<Changes, 'isMember'> | undefined

  /** How many motions were moved, how many have an outcome that some node can prove, and how many epochs they began. */
  get counts(): { readonly moved: number; readonly proven: number; readonly epochs: number } {
    return { moved: this.moved.length, proven: this.proven.size, epochs: Math.max(0, this.epochs.size - 1) }
  }

  /** A person at a node speaks on what is open there. */
  async says(node: SimulatedNode): Promise<void> {
    try {
      await this.speak(node)
    } catch (error) {
      if (!isFailure(error)) throw error
    }
  }

  /** A person at a node moves something, or speaks on what is open there. */
  async once(node: SimulatedNode): Promise<void> {
    try {
      if (this.moved.length < 8 && this.seed.chance(0.35)) await this.move(node)
      else await this.speak(node)
    } catch (error) {
      if (!isFailure(error)) throw error
    }
  }

  private async move(node: SimulatedNode): Promise<void> {
    const desk = node.desk()
    if (!desk) return
    const { id: epoch } = desk.coalition.newest
    if (this.seed.chance(amendingShare)) {
      const charter = foundingBytes({ ...desk.coalition.charter, name: `Amended ${this.moved.length}` })
      const { id } = await openRosterMotion(desk, { wanted: { kind: 'amend', charter }, period: wordMs })
      this.moved.push({ id, rule: null, epoch })
      return
    }
    const { id: rule } = this.seed.pick(this.rules)
    const ground = groundHere(desk, 'plenary')
    const title = `Motion ${this.moved.length}`
    const opening = { in: 'plenary', rule, title, text: title, period: limits.leastMotionPeriodMs }
    const data = { ...motionData(desk, ground, opening, null), period: wordMs }
    const id = await writeRecords(desk, async (batch) => addMotion(batch, ground, data))
    this.moved.push({ id, rule, epoch })
  }

  private async speak(node: SimulatedNode): Promise<void> {
    const desk = node.desk()
    if (!desk) return
    const { coalition, ports, seat } = desk
    const open = await ports.store.read(async (reader) => {
      const held = await statementsHeld(ports.store, coalition, reader)
      const found: Moved[] = []
      for (const { id, epoch, says, ...rest } of held.motions.values()) {
        const file = await fileOf(coalition, reader, held, { id, epoch, says, ...rest })
        if (file && silenced(file, seat, coalition.newest.id) === null)
          found.push({ id, epoch, rule: says.roster === null ? says.rule.id : null })
      }
      return found
    })
    if (open.length === 0) return
    // In the race for a roster people see to it that it ends: they support the same one, mostly.
    const [first] = open.filter((each) => each.rule === null).sort((a, b) => (a.id < b.id ? -1 : 1))
    const { id: motion, rule } = first !== undefined && this.seed.chance(0.6) ? first : this.seed.pick(open)
    // Where the roster changes people want what is moved for it.
    const wants = rule === null && this.changes !== undefined
    const value = wants && this.seed.chance(0.9) ? 'support' : this.seed.pick(valuesOf(rule))
    try {
      await speak(desk, { motion, value })
      this.hear({ motion, member: seat, value })
    } catch (error) {
      if (!wants || !isFailure(error, 'E_DECISION_STEP')) throw error
      // It would end a log before something that this seat stands behind: the next attempt ends it later.
      await speak(desk, { motion, value: 'oppose' })
      this.hear({ motion, member: seat, value: 'oppose' })
    }
  }

  private hear(said: Said): void {
    this.said.push(said)
    this.unopposed(said.motion)
  }

  /** Looks at certificates that came since the last time: each verifies from its bytes, and no two of one motion differ without a culprit. */
  async tick(): Promise<void> {
    for (const node of this.nodes) {
      const { store, written } = node.disk
      if (!node.honest || this.looked.get(node) === written) continue
      this.looked.set(node, written)
      const files = await store.read(async (reader) => {
        const found: { motion: RecordId; outcome: string; bytes: Uint8Array }[] = []
        for (const [motion, { outcome, file }] of await everyCertified(reader)) {
          const key = `${node.seat} ${motion}`
          const before = this.kept.get(key) ?? `${outcome} ${file}`
          this.kept.set(key, before)
          if (before !== `${outcome} ${file}` && !node.lostActs)
            this.broken(
              'what was proven stays proven',
              `${node.seat} had ${before} of ${motion}, and ${outcome} ${file}`,
            )
          if (this.verified.has(file)) continue
          this.verified.add(file)
          const bytes = await reader.blob(file)
          if (bytes) found.push({ motion: motion as RecordId, outcome, bytes })
        }
        const begun = await reader.epochIds()
        return { found, begun, trusted: new Set<string>(begun.slice(0, 1)) }
      })
      for (const each of files.found) this.take(node, each, files.trusted)
      for (const [number, id] of files.begun.entries()) this.begun(node, number, id)
    }
  }

  private begun({ seat }: SimulatedNode, number: number, id: EpochId): void {
    const known = this.epochs.get(number)
    this.epochs.set(number, known ?? id)
    if (known === undefined) this.verifyAgain()
    if (known === undefined) return
    // As for outcomes: beyond what the charter bears, whoever signed both is named.
    if (known !== id && this.bearsLiar())
      this.broken('an epoch has one successor', `${seat} is in another epoch ${number} than others`)
  }

  /** What was proven under an epoch is proven under those that follow. */
  private verifyAgain(): void {
    const trusted = new Set<string>([...this.epochs.values()].slice(0, 1))
    for (const [motion, files] of this.proven)
      for (const [outcome, bytes] of files) {
        const { result } = verifyOutcome(bytes, trusted)
        if (result !== outcome)
          this.broken('what was proven stays proven', `${motion} was ${outcome} and is ${result}`)
      }
  }

  private take(
    { seat }: SimulatedNode,
    {
      motion,
      outcome,
      bytes,
    }: { readonly motion: RecordId; readonly outcome: string; readonly bytes: Uint8Array },
    trusted: ReadonlySet<string>,
  ): void {
    const { result } = verifyOutcome(bytes, trusted)
    if (result !== outcome)
      this.broken('certificates prove what they say', `${seat}: ${outcome} is ${result}`)
    const known = this.proven.get(motion) ?? new Map<string, Uint8Array>()
    this.proven.set(motion, known)
    for (const [other, file] of known) {
      if (other === outcome) continue
      const compared = compareOutcomes(file, bytes, trusted)
      const named = compared.result === 'conflict' ? compared.members : []
      const honest = named.filter((name) => this.nodes.every((node) => node.seat !== name || node.honest))
      if (named.length === 0 || honest.length > 0)
        this.broken(
          'two outcomes name who signed both',
          `${motion}: ${other}, ${outcome}, by ${named.join(', ') || 'nobody'}`,
        )
      // Among four members one may lie and nothing comes of it.
      if (this.bearsLiar()) this.broken('one motion has one outcome', `${motion}: ${other} and ${outcome}`)
    }
    if (!known.has(outcome)) known.set(outcome, bytes)
    this.unopposed(motion)
  }

  /** What its members decide together is adopted over nobody's objection, wherever that has arrived: looked at with every certificate and every objection. */
  private unopposed(motion: RecordId): void {
    const rule = this.moved.find(({ id }) => id === motion)?.rule
    // In the race for a roster whoever supports none objects to all of them.
    const byAll = rule === null || (rule !== undefined && byConsent.includes(rule))
    if (!byAll || this.proven.get(motion)?.has('adopted') !== true) return
    const honest = new Set<string>(this.nodes.filter((node) => node.honest).map(({ seat }) => seat))
    const against = this.said.find(
      (each) => each.motion === motion && each.value === 'oppose' && honest.has(each.member),
    )
    if (against !== undefined)
      this.broken('an objection is never outvoted', `${motion} is adopted over ${against.member}`)
  }

  private members(): readonly SimulatedNode[] {
    return this.nodes.filter(({ seat }) => this.changes?.isMember(seat) ?? true)
  }

  /** Whether what the members count as faults is no less than those who lie: four bear one. */
  private bearsLiar(): boolean {
    const members = this.members()
    return members.length >= 4 || this.nodes.every(({ honest }) => honest)
  }

  /** When all is mended and calm. */
  async end(): Promise<void> {
    await this.tick()
    this.verifyAgain()
    const sound = this.nodes.every(({ honest, lostActs }) => honest && !lostActs)
    if (!sound) return
    for (const node of this.members()) {
      const { certificates, running } = await node.disk.store.read(async (reader) => ({
        certificates: await everyCertified(reader),
        running: (await reader.epochIds()).at(-1),
      }))
      for (const { id, rule, epoch } of this.moved)
        // What an epoch overtakes is moved again; for the roster nobody speaks but people, who need not.
        if (rule !== null && epoch === running && !certificates.has(id))
          this.broken(
            'what everybody needed has spoken on is decided',
            `${node.seat} has no outcome of ${id} by ${rule}`,
          )
    }
  }
}
