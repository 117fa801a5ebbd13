import { fromBase64, utf8Text } from '../../kernel/bytes.ts'
import { failure, isFailure, type EntenteError, type ErrorCode } from '../../kernel/error.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { CharterHash, CompartmentId, EpochId, MemberName } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { parseCheckpoint } from '../../ledger/checkpoint.ts'
import { foundingId, isOneHost, readRoster } from '../../ledger/founding.ts'
import { parseNote } from '../../ledger/note.ts'
import { learnCompartments } from '../coalition.ts'
import type { Desk } from '../desk.ts'
import { enterEpoch } from '../epochs.ts'
import { logOfNote } from '../witness/heads.ts'
import { fillMissing } from '../exchange/missing.ts'
import { receive, type Receiver } from '../exchange/receive.ts'
import { postReceipts } from '../exchange/receipts.ts'
import { takeCompartment } from '../founding/compartments.ts'
import { readFileOf } from '../founding/files.ts'
import { linkOf } from '../foundingBodies.ts'
import { muteReason } from '../mute.ts'
import type { LogKey } from '../ports/store.ts'
import type { Sealing } from '../ports/sealing.ts'
import { requireAct } from '../roles.ts'
import { takeForks } from '../witness/forks.ts'
import { logName } from '../witness/held.ts'
import { tellForks } from '../witness/telling.ts'
import { dateHeads } from '../witness/timings.ts'
import { PartAnswers } from './answers.ts'
import { readFounding, readHeader, type CourierHeader } from './contents.ts'
import { malformedCourier, type Frame } from './frames.ts'
import { noteReach } from './known.ts'
import { CourierFile, type CourierBytes, type PartReader } from './parts.ts'
import { CourierSource } from './source.ts'
import { takeCarriedHead } from './takeHead.ts'

/** Something of a courier file that was not taken in, and where. */
export interface CourierRefusal {
  readonly code: ErrorCode
  readonly message: string
  /** `part 0, log <compartment>/<member>/<generation>` or the like. */
  readonly where: string
}

/** What a courier file brought. */
export interface CourierImported {
  /** Who says to have written it, for whom and when. */
  readonly from: MemberName
  readonly for: readonly MemberName[]
  readonly at: string
  /** Parts read, and parts that others alone can open. */
  readonly parts: number
  readonly sealed: number
  /** Epochs that were not known here, under the last of which this node goes on. */
  readonly epochs: number
  /** Compartments that were not known here, live or waiting for signatures. */
  readonly compartments: readonly CompartmentId[]
  readonly logs: readonly {
    readonly log: LogKey
    /** Entries held before and now. */
    readonly before: number
    readonly size: number
    readonly bodies: number
    /** Entries of the log whose body is still not here. */
    readonly lacking: number
  }[]
  /** Heads that this seat cosigned, and proofs of forks that were not here. */
  readonly cosigned: number
  readonly forks: number
  readonly refused: readonly CourierRefusal[]
  /** Why the file could not be read to its end; what came before stays. */
  readonly broken: CourierRefusal | null
}

/** Takes in a courier file for the desk's seat, the same way as what comes over the network: nothing shows that is not proven, what came before a break
 *  stays, and again changes nothing. Throws where nothing of the file could be taken: `E_COURIER_KEY`, `E_COURIER_OTHER`, `E_COURIER_MALFORMED`. */
export async function courierImport(
  desk: Desk,
  sealing: Sealing,
  bytes: CourierBytes,
  receiver: Receiver,
): Promise<CourierImported> {
  requireAct(desk, 'node')
  await desk.ports.store.read((reader) => learnCompartments(reader, desk.coalition))
  return new Importing(desk, sealing, bytes, receiver).run()
}

class Importing {
  private readonly desk: Desk
  private readonly file: CourierFile
  private readonly receiver: Receiver
  private header: CourierHeader | undefined
  private where = 'part 0'
  private parts = 0
  private sealed = 0
  private epochs = 0
  private cosigned = 0
  private forks = 0
  private broken: CourierRefusal | null = null
  private readonly compartments: CompartmentId[] = []
  private readonly logs: CourierImported['logs'][number][] = []
  private readonly refused: CourierRefusal[] = []

  constructor(desk: Desk, sealing: Sealing, bytes: CourierBytes, receiver: Receiver) {
    this.desk = desk
    this.file = new CourierFile(sealing, desk.seat, bytes)
    this.receiver = receiver
  }

  async run(): Promise<CourierImported> {
    try {
      await this.everyPart()
    } catch (error) {
      if (!isFailure(error) || !isOfFile(error) || this.header === undefined) throw error
      this.broken = this.refusal(error)
    }
    if (this.header === undefined) throw malformedCourier('has no part with a header')
    await this.tellOthers()
    const { from, for: named, at } = this.header
    const { parts, sealed, epochs, compartments, logs, cosigned, forks, refused, broken } = this
    return {
      from,
      for: named,
      at,
      parts,
      sealed,
      epochs,
      compartments,
      logs,
      cosigned,
      forks,
      refused,
      broken,
    }
  }

  /** Writes down for the next courier what follows from what came: contradictions, and heads that a quorum holds now. A node that may not sign
   *  writes nothing. */
  private async tellOthers(): Promise<void> {
    const { ports, coalition, seat } = this.desk
    if ((await ports.store.read((reader) => muteReason(reader, coalition))) !== undefined) return
    try {
      await postReceipts(ports, coalition)
      if (isOneHost(coalition.newest.roster)) return
      await tellForks(ports, coalition, seat)
      await dateHeads(ports, coalition, seat)
    } catch (error) {
      if (!isFailure(error) || !/^E_(SEAT_MUTE|KEYS_)/.test(error.code)) throw error
    }
  }

  private async everyPart(): Promise<void> {
    for (let number = 0; ; number++) {
      this.where = `part ${number}`
      const part = await this.file.part(number)
      if (part === undefined) return
      try {
        await this.onePart(number, part)
        this.parts += 1
      } catch (error) {
        if (number === 0 || !isFailure(error, 'E_COURIER_KEY')) throw error
        this.sealed += 1
      } finally {
        await part.close()
      }
    }
  }

  private async onePart(number: number, part: PartReader): Promise<void> {
    const again = async (): Promise<PartReader> => {
      const opened = await this.file.part(number)
      if (opened === undefined) throw malformedCourier('changed while it was read')
      return opened
    }
    const answers = { coming: new PartAnswers(again), missing: new PartAnswers(again) }
    try {
      const header = await this.headerOf(part)
      for (let logs = 0; ;) {
        const frame = await part.next()
        this.where = `part ${number}`
        if (frame === undefined) {
          this.checkEpoch(header)
          return
        }
        if (frame.kind === 'log') await this.oneLog(header, number, logs++, frame, part, answers)
        else await this.unlessRefused(() => this.other(header, frame))
      }
    } finally {
      await answers.coming.close()
      await answers.missing.close()
    }
  }

  private async headerOf(part: PartReader): Promise<CourierHeader> {
    const frame = await part.next()
    if (frame?.kind !== 'header') throw malformedCourier('has a part without a header')
    const header = readHeader(frame.payload)
    const { coalition } = this.desk
    if (header.coalition !== coalition.id)
      throw failure(
        'E_COURIER_OTHER',
        `the courier file is of coalition ${header.coalition.slice(0, 16)}…, not of this one`,
        { paths: [header.coalition] },
      )
    this.header ??= header
    return header
  }

  private checkEpoch({ epoch }: CourierHeader): void {
    if (this.desk.coalition.epochs.has(epoch)) return
    this.refused.push(
      this.refusal(failure('E_EPOCH_NOT_YET_UNDERSTOOD', `epoch ${epoch.slice(0, 8)} is not known here`)),
    )
  }

  /** Goes on under the epochs that the file tells of, each verified under those before it. */
  private async enter(payload: Uint8Array): Promise<void> {
    const { ports, coalition } = this.desk
    const { epochs, charters } = readFounding(payload)
    const byHash = new Map(charters.map(fromBase64).map((bytes) => [sha256Hex(bytes) as CharterHash, bytes]))
    for (const { body: text, note } of epochs) {
      const body = fromBase64(text)
      const id = foundingId(body) as EpochId
      if (coalition.epochs.has(id)) continue
      await enterEpoch(ports, coalition, linkOf({ id, body, note }), byHash.get(readRoster(body).charter))
      this.epochs += 1
    }
  }

  private async other(header: CourierHeader, { kind, payload }: Frame): Promise<void> {
    const { ports, coalition, seat } = this.desk
    if (kind === 'founding') await this.enter(payload)
    if (kind === 'compartment') {
      const id = await takeCompartment(
        ports,
        coalition,
        readFileOf(payload, 'entente/compartment-proposal@1'),
      )
      const isNew = !coalition.compartments.has(id)
      await ports.store.read((reader) => learnCompartments(reader, coalition))
      if (isNew) this.compartments.push(id)
    }
    if (kind === 'note' && (await takeCarriedHead(ports, coalition, seat, payload, header.from)))
      this.cosigned += 1
    if (kind === 'fork') this.forks += await takeForks(ports, coalition, [utf8Text(payload)], null)
  }

  private async oneLog(
    header: CourierHeader,
    part: number,
    number: number,
    { payload }: Frame,
    reader: PartReader,
    answers: { readonly coming: PartAnswers; readonly missing: PartAnswers },
  ): Promise<void> {
    if (payload.length <= 8) throw malformedCourier('has a log without a head')
    const from = Number(new DataView(payload.buffer, payload.byteOffset).getBigUint64(0))
    const head = payload.slice(8)
    await this.unlessRefused(async () => {
      const { ports, coalition } = this.desk
      const log = logOfNote(coalition, head)
      this.where = `part ${part}, log ${logName(log)}`
      if (await this.isOwn(log, head)) return
      const { size } = parseCheckpoint(parseNote(head).text)
      const carried = { number, from, size, head }
      const source = new CourierSource(header.from, carried, reader, answers.coming)
      const before = await this.sizeOf(log)
      let bodies: number
      try {
        bodies = (await receive(ports, coalition, source, this.receiver)).bodies
      } finally {
        await source.settled()
      }
      const later = new CourierSource(header.from, carried, reader, answers.missing)
      bodies += await fillMissing(ports, coalition, log, later, this.receiver)
      const now = ports.clock.now()
      await this.noteBrought(header.from, log, size, now)
      const lacking = await this.lackingOf(log)
      this.logs.push({ log, before, size: await this.sizeOf(log), bodies, lacking })
    })
  }

  /** Own logs a node has from itself alone, but for one that lost state. */
  private async isOwn(log: LogKey, head: Uint8Array): Promise<boolean> {
    const { ports, coalition } = this.desk
    if (!coalition.seats.includes(log.member)) return false
    await this.receiver.hooks.ownHead(log.member, log, head)
    return (await ports.store.read((reader) => muteReason(reader, coalition))) === undefined
  }

  private async sizeOf(log: LogKey): Promise<number> {
    return (await this.desk.ports.store.read((reader) => reader.log(log)))?.size ?? 0
  }

  private async lackingOf(log: LogKey): Promise<number> {
    const counts = await this.desk.ports.store.read((reader) => reader.bodilessCounts(log))
    return (counts.get('missing') ?? 0) + (counts.get('overQuota') ?? 0)
  }

  /** A member's own word, that only saves carrying things twice. */
  private async noteBrought(from: MemberName, log: LogKey, size: number, at: Instant): Promise<void> {
    const { ports, coalition } = this.desk
    if (coalition.seats.includes(from)) return
    await ports.store.write((transaction) => noteReach(transaction, from, log, size, at))
  }

  /** What is wrong with one thing in the file keeps none of the others from being taken. */
  private async unlessRefused(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!isFailure(error) || isOfFile(error) || /^E_(STORAGE|DATA_FOLDER|BUSY)/.test(error.code))
        throw error
      if (this.refused.length >= limits.courierRefusals)
        throw malformedCourier(`holds more than ${limits.courierRefusals} things that are refused`)
      this.refused.push(this.refusal(error))
      const { code, message } = error
      this.receiver.log({ event: 'carried refused', code, message, path: this.where })
    }
  }

  private refusal({ code, message }: EntenteError): CourierRefusal {
    return { code, message, where: this.where }
  }
}

/** Whether an error is that the file cannot be read on. */
function isOfFile({ code }: EntenteError): boolean {
  return code === 'E_COURIER_MALFORMED' || code === 'E_COURIER_OTHER'
}
