import { quorumUnder } from '../../decisions/counts.ts'
import { compartmentOf, type Coalition } from '../coalition.ts'
import type { Ports } from '../ports.ts'
import { cosignHeld } from '../witness/cosign.ts'
import { newestHead, signersOf, type OpenedHead } from '../witness/heads.ts'
import { logName } from '../witness/held.ts'
import { logOf, Heads } from './proofs.ts'
import { openFiles } from './openFiles.ts'
import { countable } from './stands.ts'
import { statementsHeld } from './statements.ts'

/** Lets seats of one host stand behind each other's statements on motions, until each has its quorum: such a certificate proves nothing against their operator, and
 *  says so, but it is whole, and it shows how certificates work. */
export async function cosignTogether(ports: Ports, coalition: Coalition): Promise<void> {
  const { store } = ports
  const uncounted = await store.read(async (reader) => {
    const held = await statementsHeld(store, coalition, reader)
    const heads = new Heads(coalition, reader)
    const found = new Map<string, { readonly head: OpenedHead; readonly needed: number }>()
    for (const file of await openFiles(ports, coalition, reader)) {
      const proven = [file.motion, ...(file.served ? [file.served] : []), ...countable(held, file)]
      const { needed } = quorumUnder(file.ground, file.rule.faults)
      for (const statement of proven) {
        if (await heads.counts(statement, needed)) continue
        const head = await newestHead(reader, coalition, logOf(statement))
        if (head) found.set(logName(logOf(statement)), { head, needed })
      }
    }
    return [...found.values()]
  })
  for (const { head, needed } of uncounted) {
    const { readers } = compartmentOf(coalition, head.log.compartment)
    let note = head.note
    let signers = signersOf(head)
    for (const seat of readers) {
      if (seat === head.log.member || head.held.has(seat) || signers >= needed) continue
      const made = await cosignHeld(ports, coalition, seat, note)
      if (!('note' in made)) continue
      note = made.note
      signers += 1
    }
  }
}
