import { utf8Text } from '../kernel/bytes.ts'
import { verifyEd25519 } from '../kernel/ed25519.ts'
import type { MemberName } from '../kernel/id.ts'
import { limits } from '../kernel/limits.ts'
import { parseCheckpoint } from '../ledger/checkpoint.ts'
import { readCosignatureMessage, timeOfCosignature, verifyCosignature } from '../ledger/cosignature.ts'
import { logKeyBytes } from '../ledger/founding.ts'
import { cosignerKey, type CosigningKind } from '../ledger/memberKeys.ts'
import { signingText } from '../ledger/signingText.ts'
import type { RosterMember } from '../records/roster.ts'
import type { Coalition } from './coalition.ts'
import type { Act, Reader } from './ports/store.ts'
import type { Problems } from './problem.ts'

/** Checks the signed acts that are no heads of logs, founding texts and cosignatures: that the seat signed just these bytes by a key it has had, and that what stands
 *  beside them says the same. */
export async function checkOtherActs(
  reader: Reader,
  coalition: Coalition,
  problems: Problems,
): Promise<void> {
  for (let after = 0; ;) {
    const acts = await reader.otherActs(after, limits.pageRows)
    for (const act of acts) {
      try {
        checkAct(coalition, act, problems)
      } catch (error) {
        problems.caught(placeOf(act), error)
      }
    }
    const last = acts.at(-1)
    if (last === undefined) return
    after = last.number
  }
}

function placeOf({ number }: Act): string {
  return `act ${number}`
}

function checkAct(coalition: Coalition, act: Act, problems: Problems): void {
  const members = everyEntryOf(coalition, act.key)
  const { kind } = act
  const [isSigned, isAlike] =
    kind === 'held' || kind === 'witness' ? cosigned(members, kind, act) : signed(members, act)
  if (!isSigned)
    problems.add('E_NOTE_SIGNATURE', placeOf(act), `no key that ${act.key} has had signed what this act says`)
  if (!isAlike)
    problems.add('E_VERIFY_FAILED', placeOf(act), 'what stands beside the act is not what its text says')
}

/** A member as each epoch has it: its keys change. */
function everyEntryOf({ epochs }: Coalition, name: MemberName): RosterMember[] {
  return [...epochs.values()].flatMap(({ roster }) => roster.members.filter((member) => member.name === name))
}

type Checked = readonly [isSigned: boolean, isAlike: boolean]

function signed(members: readonly RosterMember[], act: Act): Checked {
  const { text, signature, size, kind } = act
  const said = signingText(utf8Text(text))
  const isSigned = members.some(
    (member) => signature !== null && verifyEd25519(logKeyBytes(member), text, signature),
  )
  return [isSigned, kind === 'founding' && said.kind !== 'checkpoint' && size === 0]
}

function cosigned(members: readonly RosterMember[], kind: CosigningKind, act: Act): Checked {
  const { text, signature, size } = act
  const said = readCosignatureMessage(text)
  if (said === undefined || signature === null) return [false, false]
  const isSigned = members.some(
    (member) => verifyCosignature(cosignerKey(member, kind).publicKey, said.text, signature) !== undefined,
  )
  const seconds = (timeOfCosignature(signature) ?? -1) / 1000
  return [isSigned, parseCheckpoint(said.text).size === size && seconds === said.seconds]
}
