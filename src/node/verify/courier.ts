import { fromHex, hex, sameBytes } from '../../kernel/bytes.ts'
import { failure, isFailure } from '../../kernel/error.ts'
import type { RecordId } from '../../kernel/id.ts'
import { parseCheckpoint, parseOrigin } from '../../ledger/checkpoint.ts'
import { commitmentOf, saltBytes } from '../../ledger/entry.ts'
import { parseNote } from '../../ledger/note.ts'
import { openCheckpoint } from '../../ledger/signedCheckpoint.ts'
import { tileWidth } from '../../ledger/tile.ts'
import { hashBytes, leafHash, RightEdge } from '../../ledger/tree.ts'
import { entriesOfBundle, idsOfBundle } from '../courier/bundles.ts'
import { readHeader } from '../courier/contents.ts'
import { malformedCourier, type Frame } from '../courier/frames.ts'
import type { CourierFile, PartReader } from '../courier/parts.ts'
import { Problems } from '../problem.ts'
import { logKeys, type Signers } from './signers.ts'
import { checkThing, type ThingReport } from './things.ts'

/** What an age header tells whoever cannot open the file: how many can. */
export function sealedReport(start: Uint8Array): ThingReport {
  const header = new TextDecoder('latin1').decode(start).split('\n---')[0] ?? ''
  const recipients = header.split('\n-> ').length - 1
  const says = [
    `A sealed file that ${recipients} keys can open; none of them is here.`,
    'Who wrote it, for whom, and what it holds cannot be known without such a key.',
  ]
  const problem = { code: 'E_COURIER_KEY', where: 'part 0', message: 'no key here opens the file' } as const
  return { thing: 'courier', holds: false, says, problems: [problem] }
}

/** Checks a courier file without taking anything in: every head, that entries lead to it, that bodies are those committed to, every proof of a fork. */
export async function checkCourier(file: CourierFile, signers: Signers): Promise<ThingReport> {
  const problems = new Problems()
  const says: string[] = []
  for (let number = 0; ; number++) {
    const where = `part ${number}`
    try {
      const part = await file.part(number)
      if (part === undefined) break
      try {
        says.push(...(await new PartCheck(part, signers, where, problems).run()))
      } finally {
        await part.close()
      }
    } catch (error) {
      if (number > 0 && isFailure(error, 'E_COURIER_KEY')) {
        says.push(`${where} is for others.`)
        continue
      }
      problems.caught(where, error)
      break
    }
  }
  return { thing: 'courier', holds: problems.all.length === 0, says, problems: problems.all }
}

interface LogCheck {
  readonly where: string
  readonly from: number
  readonly size: number
  readonly root: Uint8Array
  readonly edge: RightEdge
  ids: RecordId[]
  bodies: number
}

class PartCheck {
  private readonly part: PartReader
  private readonly signers: Signers
  private readonly where: string
  private readonly problems: Problems
  private readonly says: string[] = []
  private log: LogCheck | undefined

  constructor(part: PartReader, signers: Signers, where: string, problems: Problems) {
    this.part = part
    this.signers = signers
    this.where = where
    this.problems = problems
  }

  async run(): Promise<string[]> {
    for (;;) {
      const frame = await this.part.next()
      if (frame === undefined) break
      this.one(frame)
    }
    this.endLog()
    return this.says
  }

  private one({ kind, payload }: Frame): void {
    if (kind === 'header') this.header(payload)
    if (kind === 'log') this.begin(payload)
    if (kind === 'roots') this.roots(payload)
    if (kind === 'entries') this.entries(payload)
    if (kind === 'body' || kind === 'dropped' || kind === 'absent') this.answer(kind, payload)
    if (kind === 'note' || kind === 'fork') {
      const { problems } = checkThing(kind === 'note' ? 'head' : 'fork', payload, this.signers)
      for (const { code, message } of problems) this.problems.add(code, `${this.where}, ${kind}`, message)
    }
  }

  private header(payload: Uint8Array): void {
    const { coalition, from, for: named, at } = readHeader(payload)
    if (coalition !== this.signers.id)
      throw failure('E_COURIER_OTHER', `the file is of coalition ${coalition.slice(0, 16)}…`)
    this.says.push(`${this.where}: by its own word from ${from} for ${named.join(', ')}, ${at}.`)
  }

  private begin(payload: Uint8Array): void {
    this.endLog()
    if (payload.length <= 8) throw malformedCourier('has a log without a head')
    const from = Number(new DataView(payload.buffer, payload.byteOffset).getBigUint64(0))
    const note = payload.slice(8)
    const { origin, size, root } = parseCheckpoint(parseNote(note).text)
    const where = `${this.where}, ${origin}`
    try {
      const keys = logKeys(this.signers, parseOrigin(origin))
      openCheckpoint(note, keys.author, keys.cosigners)
    } catch (error) {
      this.problems.caught(where, error)
    }
    this.log = { where, from, size, root, edge: new RightEdge(), ids: [], bodies: 0 }
  }

  /** Roots of the bundles before the file's first entry stand for them. */
  private roots(payload: Uint8Array): void {
    const { log } = this
    if (log === undefined || log.from % tileWidth !== 0)
      throw malformedCourier('begins a log within a bundle')
    const before = log.from / tileWidth
    if (payload.length < before * hashBytes) throw malformedCourier('lacks hashes of what came before')
    for (let i = 0; i < before; i++)
      log.edge.appendSubtree(8, payload.slice(i * hashBytes, (i + 1) * hashBytes))
  }

  private entries(payload: Uint8Array): void {
    if (this.log === undefined) throw malformedCourier('has entries of no log')
    for (const entry of entriesOfBundle(payload)) this.log.edge.append(leafHash(entry))
    this.log.ids = idsOfBundle(payload)
  }

  private answer(kind: 'body' | 'dropped' | 'absent', payload: Uint8Array): void {
    const id = this.log?.ids.shift()
    if (this.log === undefined || id === undefined)
      throw malformedCourier('has a body that belongs to no entry')
    if (kind !== 'body') return
    this.log.bodies += 1
    const commitment = commitmentOf(payload.subarray(0, saltBytes), payload.subarray(saltBytes))
    if (!sameBytes(commitment, fromHex(id)))
      this.problems.add(
        'E_COMMITMENT_MISMATCH',
        this.log.where,
        `a body is not that of record ${hex(fromHex(id))}`,
      )
  }

  private endLog(): void {
    const { log } = this
    if (log === undefined) return
    if (log.edge.size !== log.size || !sameBytes(log.edge.root(), log.root))
      this.problems.add('E_VERIFY_FAILED', log.where, 'the entries in the file do not lead to the head')
    this.says.push(`${log.where}: entries ${log.from} to ${log.size}, ${log.bodies} bodies.`)
    this.log = undefined
  }
}
