import { base64, utf8 } from '../src/kernel/bytes.ts'
import { asMemberName } from '../src/kernel/id.ts'
import { foundingBytes } from '../src/ledger/founding.ts'
import { compartmentNamed } from '../src/node/coalition.ts'
import { writeRecords } from '../src/node/desk.ts'
import type { Study } from './study.ts'

/** One statement of each kind that decisions know, written as records are and by nobody's use case: what stores, exports and audits hold of them. */
export async function sayEverything(study: Study): Promise<void> {
  const bravo = study.desk('bravo')
  const { coalition } = study
  const compartment = compartmentNamed(coalition, bravo.seat, 'plenary').id
  const { id: epoch, roster } = coalition.newest
  const slot = { epoch, attempt: 0 }
  const electors = roster.members.map(({ name }) => name)
  const count = { kind: 'consensus', abstention: 'passes', silence: false } as const
  const method = { rule: 'A', count, electors: 'members', weighted: false, proxy: false } as const
  const spoken = { by: 'person', reasons: '' } as const
  await writeRecords(bravo, async (batch) => {
    const attachment = batch.blob(utf8('The text of the motion.'))
    const certificateOf = (what: string) => batch.blob(utf8(`A certificate of ${what}.`))
    const moved = {
      title: 'Open the harbour',
      rule: { charter: coalition.charterHash, id: 'all', article: '1', method, grace: 0, settle: 0 },
      ...{ electors, excluded: [], sponsors: [bravo.seat], period: 1000, deadline: null },
    }
    const motion = batch.add({
      ...{ compartment, type: 'motion' },
      data: { ...moved, text: null, attachment, roster: null, line: null },
    })
    const roster_ = { ...roster, previous: epoch, slot }
    const change = { kind: 'amend', slot, dead: null, body: base64(foundingBytes(roster_)) } as const
    const amending = batch.add({
      ...{ compartment, type: 'motion' },
      data: {
        ...{ ...moved, text: 'It is changed.', attachment: null },
        roster: { ...change, ended: [], consents: [] },
        line: { relation: 'reopens', motion, certificate: certificateOf('what it reopens') },
      },
    })
    const held = { author: bravo.seat, generation: 0, index: 0 }
    batch.add({ compartment, type: 'receipt', data: { received: motion, ...held } })
    const deadline = '2030-01-01T00:00:00.000Z'
    const served = batch.add({ compartment, type: 'served', data: { motion, receipts: ['AAAA'], deadline } })
    const value = { follow: asMemberName('alfa') }
    batch.add({ compartment, type: 'position', data: { motion, served, value, ...spoken } })
    batch.add({ compartment, type: 'position', data: { slot, motion: amending, ...spoken } })
    const other = { motion: amending, served, value: 'support' as const, ...spoken }
    const ballot = batch.add({ compartment, type: 'ballot', data: other })
    const root = base64(new Uint8Array(32))
    batch.add({
      ...{ compartment, type: 'closing' },
      data: {
        ...{ motion, served, seen: [{ author: bravo.seat, id: ballot, index: 0 }] },
        logs: [{ member: bravo.seat, generation: 0, size: 1, root }],
      },
    })
    batch.add({
      ...{ compartment, type: 'reopening' },
      data: { line: motion, certificate: certificateOf('what came too early'), late: null, reasons: '' },
    })
    batch.add({ compartment, type: 'withdrawal', data: { motion: amending } })
    batch.add({
      ...{ compartment, type: 'freezePromise' },
      data: { motion: amending, member: asMemberName('alfa'), heads: [] },
    })
    batch.add({ compartment, type: 'leaveNotice', data: { reasons: '' } })
    batch.add({
      ...{ compartment, type: 'succession' },
      data: { epoch, body: base64(foundingBytes(roster)), certificate: certificateOf('an epoch') },
    })
  })
}
