import { base64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { EpochId, MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { countsOf, type Counts } from '../../decisions/counts.ts'
import { whyNot } from '../../decisions/admissible.ts'
import { doublesIn, omissionsIn } from '../../decisions/faults.ts'
import type { Waiting } from '../../decisions/outcome.ts'
import type { StatementType } from '../../decisions/statement.ts'
import { changeNameOf } from '../../decisions/succession.ts'
import type { Tlp } from '../../records/common.ts'
import type { Motion, RosterChangeName } from '../../records/motion.ts'
import type { Desk } from '../desk.ts'
import { muteReason } from '../mute.ts'
import type { Reader } from '../ports/store.ts'
import { requireAct } from '../roles.ts'
import { timesHeld } from '../witness/times.ts'
import { certified, type Certified } from './kept.ts'
import { lineOf, type Line } from './line.ts'
import { caseOf } from './due.ts'
import { fileOf, isValid, type MotionFile, type ValidFile } from './motionFile.ts'
import { openPhases, phaseOf, waitedFor, type Phase } from './phases.ts'
import { Heads } from './proofs.ts'
import { sentences, type Sentence } from './sentences.ts'
import { silenced, valuesUnder, type Silenced } from './speak.ts'
import { countable, standing } from './stands.ts'
import { motionIn, statementsHeld, type Statements } from './statements.ts'
import { timeOfStatement, voicesOn, type Voice } from './voices.ts'
import { deadlineIn, wordOn } from './words.ts'

/** A motion in full. */
export interface MotionShown {
  readonly id: RecordId
  readonly mover: MemberName
  readonly compartment: string
  readonly tlp: Tlp
  readonly moved: Instant
  readonly motion: Pick<
    Motion,
    'title' | 'text' | 'attachment' | 'rule' | 'electors' | 'excluded' | 'sponsors' | 'period'
  >
  /** What it would change of the roster; null where it is about anything else. */
  readonly roster: RosterChangeName | null
  readonly epoch: { readonly id: EpochId; readonly number: number }
  readonly phase: Phase
  /** Why it may not be decided, where roster and charter do not give what it says. */
  readonly refused: { readonly message: string; readonly paths: readonly string[] } | null
  readonly counts: Counts | null
  /** When members' word ends, once everybody has received it. */
  readonly deadline: Instant | null
  /** Until when our own people have the word, by our own clock. */
  readonly ourWord: Instant | null
  readonly voices: readonly Voice[]
  readonly waitsFor: readonly Waiting[]
  readonly waitsOnUs: boolean
  /** Why our seat may not speak now; null where it may. */
  readonly silenced: Silenced | null
  /** Values that our seat may choose from. */
  readonly values: readonly string[]
  readonly sentences: readonly Sentence[]
  readonly line: Line
  readonly faults: readonly FaultShown[]
  /** Statements that are not counted, with why. */
  readonly dropped: readonly {
    readonly id: RecordId
    readonly author: MemberName
    readonly type: StatementType
    readonly why: string
  }[]
  readonly certificate: Certified | null
}

/** A member that said two things, with both. */
export interface FaultShown {
  readonly member: MemberName
  readonly key: string
  readonly evidence: readonly {
    readonly id: RecordId
    readonly generation: number
    readonly index: number
    /** Its tlog-proof in base64, under the newest head held; null where that does not reach it. */
    readonly proof: string | null
  }[]
}

/** A motion in full: who received it and who spoke, what it comes to, whom it waits for and what each could still change.
 *  Throws `E_NOT_FOUND`, `E_ROLE_REFUSED`. */
export async function showMotion(desk: Desk, id: RecordId): Promise<MotionShown> {
  requireAct(desk, 'read')
  const { ports, coalition } = desk
  return ports.store.read(async (reader) => {
    const held = await statementsHeld(ports.store, coalition, reader)
    const file = await fileOf(coalition, reader, held, motionIn(desk, held, id))
    if (file) return shown(desk, reader, held, file)
    throw failure('E_NOT_FOUND', 'the charter that it was moved under is not here', { paths: [id] })
  })
}

async function shown(desk: Desk, reader: Reader, held: Statements, file: MotionFile): Promise<MotionShown> {
  const { coalition, seat, ports } = desk
  const { motion, ground } = file
  const heads = new Heads(coalition, reader)
  const times = await timesHeld(ports.store, coalition, reader)
  const counted = isValid(file) ? await standing(held, heads, file) : undefined
  const certificate = await certified(reader, motion.id)
  const running = coalition.newest.id
  const phase = phaseOf(file, { certificate, outcome: counted?.outcome }, running, ports.clock.now())
  const voices = await voicesOn({ coalition, reader, times, heads }, file, counted)
  const counts = isValid(file) ? countsOf(ground, motion.says, file.rule.faults) : null
  const why = silenced(file, seat, running)
  const line = lineOf(desk, held, motion)
  const faults = isValid(file) ? await faultsIn(held, heads, file) : []
  const waitsFor = waitedFor(counted)
  const { title, text, attachment, rule, electors, excluded, sponsors, period, deadline } = motion.says
  return {
    ...{
      id: motion.id,
      mover: motion.author,
      tlp: motion.tlp,
      phase,
      counts,
      voices,
      waitsFor,
      line,
      faults,
    },
    compartment: ground.compartment.name ?? ground.compartment.id,
    moved: timeOfStatement(times, motion),
    motion: { title, text, attachment, rule, electors, excluded, sponsors, period },
    roster: changeNameOf(motion.says),
    epoch: { id: ground.epoch.id, number: ground.epoch.number },
    refused:
      isValid(file) || !('code' in file.rule) ? null : { message: file.rule.message, paths: file.rule.paths },
    deadline: deadlineIn(file) ?? null,
    ourWord: (await wordOn(reader, seat, motion.id))?.due ?? null,
    waitsOnUs: why === null && openPhases.includes(phase),
    silenced: why,
    values: valuesUnder(motion.says),
    sentences: sentences({
      ...{ phase, seat, counts, voices, waitsFor },
      isMute: (await muteReason(reader, coalition)) !== undefined,
      isConsensus: rule.method.count.kind === 'consensus',
      isUnderDeadline: deadline !== null,
      proven: certificate ? { outcome: certificate.outcome, epoch: ground.epoch.number } : null,
      reopenedBy: line.reopened.map(({ by }) => by),
      faulty: faults.map(({ member }) => member),
      receivers: (ballot) => held.receiptsOf(ballot).map(({ author }) => author),
    }),
    dropped: (counted?.dropped ?? []).map(({ statement: { id, author, type }, why: reason }) => ({
      ...{ id, author, type, why: reason },
    })),
    certificate: certificate ?? null,
  }
}

/** Statements of one member that exclude each other, whether they count or not: as soon as both are here they are shown. */
async function faultsIn(held: Statements, heads: Heads, file: ValidFile): Promise<FaultShown[]> {
  const said = countable(held, file).filter((each) => whyNot(caseOf(file), each) === undefined)
  const byId = new Map(said.map((each) => [each.id, each]))
  const faults: FaultShown[] = []
  for (const { member, key, evidence } of [...doublesIn(said), ...omissionsIn(said)]) {
    const proven: FaultShown['evidence'][number][] = []
    for (const { id, generation, index } of evidence) {
      const placed = byId.get(id)
      const proof = placed && (await heads.proof(placed, await heads.newest(placed)))
      proven.push({ id, generation, index, proof: proof ? base64(proof) : null })
    }
    faults.push({ member, key, evidence: proven })
  }
  return faults
}
