import { base64, fromBase64, sameBytes } from '../kernel/bytes.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { isHash, isMemberName, type CoalitionId, type CompartmentId, type MemberName } from '../kernel/id.ts'
import { emptyRoot, hashBytes, isTreeSize } from './tree.ts'

// C2SP tlog-checkpoint v1.0.0.

/** The head of a log: what its signature covers. */
export interface Checkpoint {
  /** Names the log; `parseOrigin` reads those of this system. */
  readonly origin: string
  /** Leaves in the tree. */
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** Opaque lines after the root; logs of this system have none. */
  readonly extensions: readonly string[]
}

/** Which log: one per compartment, member and generation. */
export interface LogName {
  readonly coalition: CoalitionId
  readonly compartment: CompartmentId
  readonly member: MemberName
  readonly generation: number
}

function malformed(why: string, cause?: unknown): EntenteError {
  return failure('E_CHECKPOINT_MALFORMED', why, { cause })
}

const wholeNumber = /^(?:0|[1-9][0-9]{0,15})$/

/** The number that `text` writes in decimal without leading zeroes, or `undefined`; at most 2^53 − 1. */
export function parseSize(text: string | undefined): number | undefined {
  if (text === undefined || !wholeNumber.test(text)) return undefined
  const size = Number(text)
  return isTreeSize(size) ? size : undefined
}

/** `entente/<coalition>/<compartment>/<member>/<generation>`. */
export function formatOrigin(log: LogName): string {
  return `entente/${log.coalition}/${log.compartment}/${log.member}/${log.generation}`
}

/** The log that an origin line names. Throws `E_CHECKPOINT_MALFORMED` where it is no log of this system. */
export function parseOrigin(origin: string): LogName {
  const [system, coalition = '', compartment = '', member = '', generationText, ...rest] = origin.split('/')
  const generation = parseSize(generationText)
  if (
    system !== 'entente' ||
    !isHash(coalition) ||
    !isHash(compartment) ||
    !isMemberName(member) ||
    generation === undefined ||
    rest.length > 0
  ) {
    throw malformed(
      `"${origin.slice(0, 240)}" is not entente/<coalition>/<compartment>/<member>/<generation>`,
    )
  }
  return {
    coalition: coalition as CoalitionId,
    compartment: compartment as CompartmentId,
    member,
    generation,
  }
}

/** The text that is signed: origin, size, root in base64, extension lines, each ended by a newline. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions } = checkpoint
  return [origin, `${size}`, base64(root), ...extensions].map((line) => `${line}\n`).join('')
}

/** The head that a note's text states. Throws `E_CHECKPOINT_MALFORMED`, also for an empty tree with a root that is not the empty one. */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw malformed('a checkpoint ends with a newline')
  const lines = text.slice(0, -1).split('\n')
  const [origin, sizeText, rootText, ...extensions] = lines
  if (origin === undefined || rootText === undefined || lines.includes('')) {
    throw malformed('a checkpoint has at least three lines and none is empty')
  }
  const size = parseSize(sizeText)
  if (size === undefined) throw malformed('the size of a checkpoint is a decimal number below 2^53')
  let root: Uint8Array
  try {
    root = fromBase64(rootText)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw malformed('the root of a checkpoint is in standard base64', cause)
  }
  if (root.length !== hashBytes) throw malformed(`the root of a checkpoint has 32 bytes, not ${root.length}`)
  if (size === 0 && !sameBytes(root, emptyRoot)) throw malformed('a tree without leaves has the empty root')
  return { origin, size, root, extensions }
}
