import type { MemberName } from '../../kernel/id.ts'
import { is, type Ground, type Statement } from '../../decisions/statement.ts'
import { checkMotion } from '../../decisions/validity.ts'
import { checkServed } from '../../decisions/served.ts'
import type { TakenRule } from '../../decisions/rule.ts'
import { successorOf } from '../../decisions/succession.ts'
import { chainUntil } from '../../decisions/chain.ts'
import { checkPinned } from '../../decisions/pinned.ts'
import { verifyPinned } from '../../decisions/verifyOutcome.ts'
import { base64 } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../../kernel/error.ts'
import { readCharter } from '../../ledger/founding.ts'
import type { Charter } from '../../records/charter.ts'
import { chainOf, type Coalition } from '../coalition.ts'
import type { Reader } from '../ports/store.ts'
import { pinnedBy } from './pins.ts'
import { groundOf, type HeldMotion, type Placed, type Statements } from './statements.ts'

/** A motion with all that was said of it, and whether it may be decided at all. */
export interface MotionFile {
  readonly motion: HeldMotion
  readonly ground: Ground
  /** Its rule as the charter has it; the refusal where the motion is not what roster and charter give. */
  readonly rule: TakenRule | EntenteError
  readonly said: readonly Placed[]
  /** Other valid motions of its slot; none where it is not about the roster. */
  readonly rivals: readonly HeldMotion[]
  /** What each elector said under the one key that it fills: its position or ballot. Of two the one that stands first in its log. */
  readonly spoken: ReadonlyMap<MemberName, Spoken>
  /** Members who have said that they hold the motion. */
  readonly receivers: ReadonlySet<MemberName>
  /** The mover's statement that all electors received it, and until when they have the word. */
  readonly served: Placed<Statement<'served'>> | undefined
  readonly withdrawn: Placed<Statement<'withdrawal'>> | undefined
}

/** A position or a ballot. */
export type Spoken = Placed<Statement<'position'> | Statement<'ballot'>>

/** The file of a motion that may be decided. */
export type ValidFile = MotionFile & { readonly rule: TakenRule }

/** Whether a motion's rule is known: then the motion may be decided. */
export function isValid(file: MotionFile): file is ValidFile {
  return !('code' in file.rule)
}

const rules = new WeakMap<HeldMotion, TakenRule | EntenteError>()

const files = new WeakMap<HeldMotion, { readonly count: number; readonly file: MotionFile | undefined }>()

/** All that is held of a motion; undefined where what it stands on is not here. It is put together anew when something more was said. */
export async function fileOf(
  coalition: Coalition,
  reader: Reader,
  held: Statements,
  motion: HeldMotion,
): Promise<MotionFile | undefined> {
  const count = held.countAbout(motion)
  const known = files.get(motion)
  if (known?.count === count) return known.file
  const file = await fileAnew(coalition, reader, held, motion)
  // What waits for something else than statements is looked at again.
  if (rules.has(motion)) files.set(motion, { count, file })
  return file
}

async function fileAnew(
  coalition: Coalition,
  reader: Reader,
  held: Statements,
  motion: HeldMotion,
): Promise<MotionFile | undefined> {
  const ground = await groundOf(coalition, reader, motion)
  if (ground === undefined) return undefined
  const said = held.about(motion)
  const byMover = said.filter(({ author, epoch }) => author === motion.author && epoch === motion.epoch)
  // The first that the mover said of both fills the key.
  const first = byMover
    .filter((each) => each.type === 'served' || each.type === 'withdrawal')
    .sort((a, b) => a.generation - b.generation || a.index - b.index)[0]
  const isServed = first?.type === 'served' && doesServe(coalition, ground, motion, first)
  const rivals: HeldMotion[] = []
  for (const other of held.racing(motion))
    if (other.id !== motion.id && !isFailure(await ruleOf(coalition, reader, ground, other)))
      rivals.push(other)
  return {
    motion,
    ground,
    rule: await ruleOf(coalition, reader, ground, motion),
    said,
    rivals,
    spoken: spokenIn(said, motion),
    receivers: new Set(said.filter(is('receipt')).map(({ author }) => author)),
    served: isServed ? first : undefined,
    withdrawn: first?.type === 'withdrawal' ? first : undefined,
  }
}

const servings = new WeakMap<Placed, boolean>()

/** Whether what a mover says serves its motion: the receipts prove it, and the deadline leaves the period. What does not gives nobody the word, and takes it from nobody. */
function doesServe(
  { epochs }: Coalition,
  ground: Ground,
  motion: HeldMotion,
  served: Placed<Statement<'served'>>,
): boolean {
  const known = servings.get(served)
  if (known !== undefined) return known
  let holds = true
  try {
    checkServed(ground, epochs, motion, served)
  } catch (error) {
    if (!isFailure(error)) throw error
    holds = false
  }
  servings.set(served, holds)
  return holds
}

/** A motion's rule, once it is found to be what roster, charter and the certificates that it names give. A certificate that is not here yet is looked for again. */
async function ruleOf(
  coalition: Coalition,
  reader: Reader,
  ground: Ground,
  motion: HeldMotion,
): Promise<TakenRule | EntenteError> {
  const known = rules.get(motion)
  if (known !== undefined) return known
  let rule: TakenRule | EntenteError
  try {
    const pinned = await pinnedBy(reader, motion.says)
    if (pinned === undefined)
      return failure('E_MOTION_INVALID', 'a certificate that the motion rests on is not here yet', {
        paths: ['attempt'],
      })
    rule = checkMotion(ground, motion, await charterBrought(reader, ground, motion))
    checkPinned(
      verifyPinned(pinned.map(base64), chainUntil(chainOf(coalition), ground.epoch.id)),
      motion,
      rule,
    )
  } catch (error) {
    if (!isFailure(error)) throw error
    rule = error
  }
  rules.set(motion, rule)
  return rule
}

/** The charter that a motion would bring, which whoever holds the motion holds as its attachment. Throws `E_GENESIS_INVALID`, `E_JSON_…` where that is none. */
async function charterBrought(
  reader: Reader,
  { epoch }: Ground,
  { says: { roster, attachment } }: HeldMotion,
): Promise<Charter | undefined> {
  if (roster?.kind !== 'amend' || attachment === null) return undefined
  const { charter: hash } = successorOf(epoch, roster).roster
  if (hash === epoch.roster.charter || hash !== (attachment as string)) return undefined
  const bytes = await reader.blob(attachment)
  return bytes && readCharter(bytes, hash)
}

function spokenIn(said: readonly Placed[], { epoch: pinned }: HeldMotion): ReadonlyMap<MemberName, Spoken> {
  const spoken = new Map<MemberName, Spoken>()
  for (const each of said) {
    if ((each.type !== 'position' && each.type !== 'ballot') || each.epoch !== pinned) continue
    const first = spoken.get(each.author)
    if (first === undefined || comesBefore(each, first)) spoken.set(each.author, each)
  }
  return spoken
}

function comesBefore(a: Spoken, b: Spoken): boolean {
  return a.generation < b.generation || (a.generation === b.generation && a.index < b.index)
}

/** What a member said under the one key that it fills on a motion. */
export function spokenBy({ spoken }: Pick<MotionFile, 'spoken'>, member: MemberName): Spoken | undefined {
  return spoken.get(member)
}
