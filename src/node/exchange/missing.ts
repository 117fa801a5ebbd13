import { fromHex } from '../../kernel/bytes.ts'
import { limits } from '../../kernel/limits.ts'
import { actingSeats, type Coalition } from '../coalition.ts'
import { awaitedStates, type LogKey, type NewEntry, type StoredEntry } from '../ports/store.ts'
import { Allowance } from './allowance.ts'
import { Answers, Arrivals, bytesOf, newest, type Arriving } from './arriving.ts'
import { Keeping } from './keeping.ts'
import { emptyLog, type ReceivePorts, type Receiver } from './receive.ts'
import type { BodySource } from './source.ts'
import { onePerLog } from './turns.ts'

/** Asks a source for the bodies that entries of a log still lack, and keeps what comes. Gives how many came.
 *  Throws what the source throws; what came before is kept. */
export async function fillMissing(
  ports: ReceivePorts,
  coalition: Coalition,
  log: LogKey,
  source: BodySource,
  receiver: Receiver,
): Promise<number> {
  return onePerLog(ports, log, async (kept) => {
    let filled = 0
    let from = 0
    for (;;) {
      const lacking = await ports.store.read((reader) =>
        reader.bodiless(log, awaitedStates, from, limits.exchangeBodies),
      )
      const last = lacking.at(-1)
      if (last === undefined) return filled
      from = last.index + 1
      const { came, spent } = await fill(ports, coalition, log, source, receiver, lacking, kept)
      filled += came
      if (spent) return filled
    }
  })
}

/** One request's worth of it. */
async function fill(
  ports: ReceivePorts,
  coalition: Coalition,
  log: LogKey,
  source: BodySource,
  receiver: Receiver,
  lacking: readonly StoredEntry[],
  kept: () => void,
): Promise<{ came: number; spent: boolean }> {
  const compartment = coalition.compartments.get(log.compartment)
  if (compartment === undefined) return { came: 0, spent: false }
  const now = ports.clock.now()
  const { id, epochs } = coalition
  const context = { coalition: id, epochs, compartment, author: log.member, generation: log.generation }
  const arrivals = new Arrivals(context, source, (work) => ports.store.read(work), now, receiver.log)
  const state = (await ports.store.read((reader) => reader.log(log))) ?? emptyLog(log)
  const allowance = await Allowance.of(ports.store, coalition, state, now)
  const seats = actingSeats(coalition).filter((seat) => compartment.readers.includes(seat))
  const piece: { readonly held: StoredEntry; readonly arriving: Arriving }[] = []
  let came = 0
  let bytes = 0
  const flush = async (): Promise<void> => {
    if (piece.length === 0) return
    await ports.store.write(async (transaction) => {
      const standing = await transaction.log(log)
      if (standing === undefined) return
      const keeping = new Keeping(transaction, log, seats, now)
      const followed: Arriving[] = []
      for (const { held, arriving } of piece) {
        // Meanwhile it may have been taken back, or have come another way.
        const current = (await transaction.entries(log, held.index, held.index + 1))[0]
        if (current?.body !== null || current.state === 'dropped') continue
        const entry = await keeping.settleLater(current, arriving)
        if (isFilled(entry)) await transaction.fillBody(current.seq, entry)
        followed.push(arriving)
        came += 1
      }
      const lastStated = newest(standing, followed)
      await transaction.append({ ...standing, ...allowance.after(standing), lastStated }, [], [])
      await keeping.follow(followed)
    })
    kept()
    piece.length = 0
    bytes = 0
  }
  if (allowance.isSpent()) return { came: 0, spent: true }
  const answers = new Answers(source.bodies(lacking.map((entry) => entry.id)))
  try {
    for (const held of lacking) {
      if (allowance.isSpent()) break
      const answer = await answers.next()
      if (answer === undefined) break
      if (held.class === 'register') continue
      const entry = { class: held.class, commitment: fromHex(held.id) }
      const arriving = await arrivals.of(held.index, entry, answer)
      if (arriving.entry.body === null) continue
      allowance.count(arriving.entry.body.length)
      bytes += bytesOf(arriving)
      piece.push({ held, arriving })
      if (bytes >= limits.exchangeStepBytes) await flush()
    }
  } finally {
    await answers.close()
    await flush()
  }
  return { came, spent: allowance.isSpent() }
}

function isFilled(entry: NewEntry): entry is NewEntry & { salt: Uint8Array; body: Uint8Array } {
  return entry.salt !== null && entry.body !== null
}
