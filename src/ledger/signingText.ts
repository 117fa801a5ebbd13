import { fromBase64 } from '../kernel/bytes.ts'
import { publicKeyBytes } from '../kernel/ed25519.ts'
import { failure, isFailure, type EntenteError } from '../kernel/error.ts'
import { isHash, type CoalitionId, type CompartmentId, type EpochId } from '../kernel/id.ts'
import { parseCheckpoint, parseOrigin, type Checkpoint, type LogName } from './checkpoint.ts'

/** What a log key may sign: nothing else, so that no signature can be taken for one on another matter. */
export type SigningText =
  | { readonly kind: 'checkpoint'; readonly log: LogName; readonly checkpoint: Checkpoint }
  | { readonly kind: 'genesis'; readonly coalition: CoalitionId }
  | { readonly kind: 'compartment'; readonly coalition: CoalitionId; readonly compartment: CompartmentId }
  | {
      readonly kind: 'key'
      readonly coalition: CoalitionId
      /** The epoch that the key's own epoch follows. */
      readonly epoch: EpochId
      /** 32 bytes. */
      readonly newKey: Uint8Array
    }

/** The text by which a founder agrees to a genesis. */
export function genesisText(coalition: CoalitionId): string {
  return `entente/genesis/v1\n${coalition}\n`
}

/** The text by which a member agrees to be in a compartment. */
export function compartmentText(coalition: CoalitionId, compartment: CompartmentId): string {
  return `entente/compartment/v1\n${coalition}\n${compartment}\n`
}

/** The text by which a key, old or new, agrees that `newKey` takes over after `epoch`; `newKey` is in base64. */
export function keyText(coalition: CoalitionId, epoch: EpochId, newKey: string): string {
  return `entente/key/v1\n${coalition}\n${epoch}\n${newKey}\n`
}

function refused(why: string, cause?: unknown): EntenteError {
  return failure('E_SIGNING_TEXT_REFUSED', why, { cause })
}

/** The arguments of a text of `count` lines after its first, or a refusal. */
function linesOf(text: string, count: number): string[] {
  const [first = '', ...lines] = text.split('\n')
  if (lines.length !== count + 1 || lines.pop() !== '') {
    throw refused(`${first} is followed by exactly ${count} lines`)
  }
  return lines
}

function hashLine(line: string): string {
  if (!isHash(line)) throw refused('an id has 64 hexadecimal digits')
  return line
}

function publicKeyOf(line: string): Uint8Array {
  const publicKey = fromBase64(line)
  if (publicKey.length !== publicKeyBytes) throw refused('the new key is not an Ed25519 key')
  return publicKey
}

function readSigningText(text: string): SigningText {
  const first = text.slice(0, text.indexOf('\n') + 1)
  switch (first) {
    case 'entente/genesis/v1\n': {
      const [coalition = ''] = linesOf(text, 1)
      return { kind: 'genesis', coalition: hashLine(coalition) as CoalitionId }
    }
    case 'entente/compartment/v1\n': {
      const [coalition = '', compartment = ''] = linesOf(text, 2)
      return {
        kind: 'compartment',
        coalition: hashLine(coalition) as CoalitionId,
        compartment: hashLine(compartment) as CompartmentId,
      }
    }
    case 'entente/key/v1\n': {
      const [coalition = '', epoch = '', newKey = ''] = linesOf(text, 3)
      return {
        kind: 'key',
        coalition: hashLine(coalition) as CoalitionId,
        epoch: hashLine(epoch) as EpochId,
        newKey: publicKeyOf(newKey),
      }
    }
    default: {
      const checkpoint = parseCheckpoint(text)
      if (checkpoint.extensions.length > 0) throw refused('a head of this system has no extension lines')
      return { kind: 'checkpoint', log: parseOrigin(checkpoint.origin), checkpoint }
    }
  }
}

/** What `text` would say if a log key signed it. Throws `E_SIGNING_TEXT_REFUSED` for any text that a log key may not sign. */
export function signingText(text: string): SigningText {
  try {
    return readSigningText(text)
  } catch (error) {
    if (!isFailure(error) || error.code === 'E_SIGNING_TEXT_REFUSED') throw error
    throw refused(`a log key does not sign this: ${error.message}`, error)
  }
}
