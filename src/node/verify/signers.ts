import { fromBase64, utf8Text } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { CoalitionId, MemberName } from '../../kernel/id.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { genesisEpoch } from '../../ledger/founding.ts'
import { cosignerKey } from '../../ledger/memberKeys.ts'
import { keysOfLog, type LogKeys } from '../../ledger/timing.ts'
import type { VerifierKey } from '../../ledger/verifierKey.ts'
import type { Coalition } from '../coalition.ts'
import { readFileOf } from '../founding/files.ts'
import type { LogName } from '../../ledger/checkpoint.ts'

/** Whose keys a check goes by: a coalition and its epochs. */
export type Signers = Pick<Coalition, 'id' | 'epochs'> & {
  /** Readers of compartments, as far as they are known. */
  readonly readersOf: (log: LogName) => readonly MemberName[] | undefined
}

/** The signers that a genesis names: its body, or the file that founders passed on. The coalition's id is its hash, so that whoever knows the id needs
 *  no signature on it. Throws `E_ROSTER_INVALID`, `E_FOUNDING_FILE`. */
export function signersOfGenesis(bytes: Uint8Array): Signers {
  const value: unknown = parseStrictJson(utf8Text(bytes, 'the genesis'), 'the genesis')
  const isFile =
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'entente/founding-genesis@1'
  const body = isFile ? fromBase64(readFileOf(bytes, 'entente/founding-genesis@1').genesis) : bytes
  const epoch = genesisEpoch(body)
  return {
    id: epoch.id as string as CoalitionId,
    epochs: new Map([[epoch.id, epoch]]),
    readersOf: () => undefined,
  }
}

/** The signers of a coalition that is at hand. */
export function signersOfCoalition({ id, epochs, compartments }: Coalition): Signers {
  return { id, epochs, readersOf: ({ compartment }) => compartments.get(compartment)?.readers }
}

/** The keys that speak over a log: its author's, and those of its readers; of all members where the readers are not known.
 *  Throws `E_VERIFY_FAILED` for a log of another coalition or of no member. */
export function logKeys(
  { id, epochs, readersOf }: Signers,
  log: LogName,
): LogKeys & { readonly cosigners: readonly VerifierKey[] } {
  if (log.coalition !== id)
    throw failure(
      'E_VERIFY_FAILED',
      `this is of coalition ${log.coalition.slice(0, 16)}…, and the genesis given is that of ${id.slice(0, 16)}…`,
    )
  const members = [...epochs.values()].flatMap(({ roster }) => roster.members)
  const readers = readersOf(log) ?? members.map(({ name }) => name)
  const keys = keysOfLog({ epochs, compartment: { id: log.compartment, readers } }, log)
  if (keys === undefined)
    throw failure('E_VERIFY_FAILED', `the genesis gives ${log.member} no log of generation ${log.generation}`)
  const witnesses = members
    .filter(({ name }) => name !== log.member && readers.includes(name))
    .map((member) => cosignerKey(member, 'witness'))
  const cosigning = [...[...keys.held.values()].flat(), ...witnesses]
  const unique = new Map(cosigning.map((key) => [`${key.name}+${key.keyId}`, key]))
  return { ...keys, cosigners: [...unique.values()] }
}
