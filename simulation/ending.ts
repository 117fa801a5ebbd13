import { hex, sameBytes, utf8 } from '../src/kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../src/kernel/id.ts'
import { parseCheckpoint, parseOrigin } from '../src/ledger/checkpoint.ts'
import { entryHash } from '../src/ledger/entry.ts'
import { endOf } from '../src/ledger/founding.ts'
import { parseNote } from '../src/ledger/note.ts'
import { RightEdge } from '../src/ledger/tree.ts'
import { audit } from '../src/node/audit.ts'
import { compartmentScope, loadCoalition } from '../src/node/coalition.ts'
import { forksOfLog } from '../src/node/witness/forkRows.ts'
import type { LogKey } from '../src/node/ports/store.ts'
import type { Timing } from '../src/records/timing.ts'
import type { Changes } from './changes.ts'
import type { Law } from './laws.ts'
import type { SimulatedNode } from './node.ts'
import { difference, pictureOf, rootsOf } from './picture.ts'
import type { Work } from './work.ts'

/** What of a run is looked at when it is over. */
interface Over {
  readonly nodes: readonly SimulatedNode[]
  readonly readers: ReadonlyMap<CompartmentId, readonly MemberName[]>
  /** What honest nodes signed as the head of a log, by origin and size. */
  readonly heads: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Who was seen to cosign a head as held, by origin and size. */
  readonly cosigned: ReadonlyMap<string, ReadonlySet<MemberName>>
  /** Where the roster changes: who is a member, and how far logs count. */
  readonly changes: Pick<Changes, 'isMember' | 'countedOf'>
}

/** What must hold once everything is mended and calm. */
export class Ending implements Over {
  readonly nodes: Over['nodes']
  readonly readers: Over['readers']
  readonly heads: Over['heads']
  readonly cosigned: Over['cosigned']
  readonly changes: Over['changes']
  private readonly broken: (law: Law, what: string) => void

  constructor({ nodes, readers, heads, cosigned, changes }: Over, broken: (law: Law, what: string) => void) {
    this.nodes = nodes
    this.readers = readers
    this.heads = heads
    this.cosigned = cosigned
    this.changes = changes
    this.broken = broken
  }

  /** Looks at everything once. */
  async look(work: Work): Promise<void> {
    const honest = this.nodes.filter((node) => node.honest)
    // Before the audit, which finds it too.
    for (const node of honest) await this.endedLogs(node)
    for (const node of honest) {
      const report = await node.disk.store.read(audit)
      // What was lost with acts stands in no folder here; others give it back, without its signatures, and without the bodies that a liar keeps back.
      const lost = node.lostActs ? ['E_NOTE_SIGNATURE', 'E_VERIFY_FAILED'] : []
      const problems = report.problems.filter(({ code }) => !lost.includes(code))
      const [first] = problems
      if (first) this.broken('every folder passes its audit', `${node.seat}: ${first.code} ${first.message}`)
    }
    for (const node of honest)
      if (node.lostActs && node.keyring.turn > node.lostTurn && (await node.isMute()))
        this.broken('new keys end muteness', `${node.seat} has new keys and is mute`)
    await this.acknowledged(work)
    await this.takenBack(honest, work)
    await this.converged(honest.filter(({ seat }) => this.changes.isMember(seat)))
    await this.consistentHeads()
    await this.forksFound(honest)
    for (const node of honest) {
      await this.salted(node)
      await this.dated(node)
    }
  }

  /** Where two honest nodes hold logs of one member of which neither continues the other, both have the proof. */
  private async forksFound(honest: readonly SimulatedNode[]): Promise<void> {
    for (const liar of this.nodes.filter((node) => !node.honest)) {
      for (const [compartment, readers] of this.readers) {
        const log: LogKey = { compartment, member: liar.seat, generation: 0 }
        const held = []
        for (const node of honest.filter(({ seat }) => readers.includes(seat)))
          held.push({ node, roots: await node.disk.store.read((reader) => rootsOf(reader, log)) })
        for (const { node, roots } of held)
          for (const other of held) {
            const size = Math.min(roots.length, other.roots.length)
            if (size === 0 || roots[size - 1] === other.roots[size - 1]) continue
            const proofs = await node.disk.store.read((reader) => forksOfLog(reader, log))
            if (proofs.length === 0)
              this.broken(
                'forks are found',
                `${node.seat} and ${other.node.seat} hold different logs of ${liar.seat}, and ${node.seat} has no proof`,
              )
          }
      }
    }
  }

  /** Every record of an honest node has a salt of its own: with one salt for two, who knows one body could try out others. */
  private async salted({ seat, disk }: SimulatedNode): Promise<void> {
    const seen = new Set<string>()
    for (const entry of await disk.store.read((reader) => reader.entriesAfter(0, 1_000_000))) {
      if (entry.member !== seat || entry.salt === null) continue
      const salt = hex(entry.salt)
      if (seen.has(salt))
        this.broken('no salt serves twice', `${seat} salts entry ${entry.index} with a used one`)
      seen.add(salt)
    }
  }

  /** A timing record by an honest member is over a head that a quorum stands behind: its author and whoever was seen to cosign it; of dishonest ones any may have. */
  private async dated({ seat, disk }: SimulatedNode): Promise<void> {
    const lying = this.nodes.filter(({ honest }) => !honest).map((node) => node.seat)
    await disk.store.read(async (reader) => {
      for (const [compartment, readers] of this.readers) {
        const faults = Math.floor((readers.length - 1) / 3)
        const needed = Math.floor((readers.length + faults) / 2) + 1
        const scope = compartmentScope(compartment)
        for (const { author, value } of await reader.rows({ view: 'timings', scope, limit: 100_000 })) {
          if (lying.includes(author)) continue
          const { data } = JSON.parse(value) as { data: Timing }
          const { text } = parseNote(utf8(data.note))
          const { origin, size } = parseCheckpoint(text)
          const { member } = parseOrigin(origin)
          const may = new Set([member, ...(this.cosigned.get(`${origin} ${size}`) ?? []), ...lying])
          const signers = readers.filter((name) => may.has(name)).length
          if (signers < needed)
            this.broken(
              'dates are a quorum’s',
              `${seat} holds a date by ${author} of a head of ${size} of ${member} with ${signers} signers of ${needed}`,
            )
        }
      }
    })
  }

  /** What was acknowledged is there, unless its node lost its folder or it was taken back. */
  private async acknowledged(work: Work): Promise<void> {
    for (const node of this.nodes) {
      if (!node.honest || node.lostActs) continue
      await node.disk.store.read(async (reader) => {
        for (const { id, author, retracted, asked } of work.written) {
          if (author !== node.seat || retracted) continue
          const entry = await reader.entry(id)
          if (!entry?.body && !(asked && entry?.state === 'dropped'))
            this.broken('what was acknowledged stays', `${author} no longer has ${id.slice(0, 8)}`)
        }
      })
    }
  }

  /** Of what was taken back nothing is left at any honest node: no body, no row, no attachment that only it named. */
  private async takenBack(honest: readonly SimulatedNode[], work: Work): Promise<void> {
    // A retraction may stand beyond where a log ended, and who has left is told of none.
    const dishonest = this.nodes
      .filter(
        (node) => !node.honest || node.lostActs || node.keyring.turn > 0 || !this.changes.isMember(node.seat),
      )
      .map(({ seat }) => seat)
    const standing = [...work.written, ...[...work.unanswered].flat()].filter(({ retracted }) => !retracted)
    const live = new Set(standing.map(({ blob }) => blob))
    for (const node of honest.filter(({ seat }) => this.changes.isMember(seat))) {
      await node.disk.store.read(async (reader) => {
        for (const { id, author, blob, retracted } of work.written) {
          if (!retracted || dishonest.includes(author)) continue
          const entry = await reader.entry(id)
          if (entry?.body)
            this.broken(
              'retractions reach every holder',
              `${node.seat} still holds ${id.slice(0, 8)} of ${author}`,
            )
          if ((await reader.rowsOf(id)).length > 0)
            this.broken(
              'retractions reach every view',
              `${node.seat} still shows ${id.slice(0, 8)} of ${author}`,
            )
          if (blob !== null && !live.has(blob) && (await reader.blob(blob)))
            this.broken(
              'retractions take attachments along',
              `${node.seat} still holds an attachment of ${author}`,
            )
        }
      })
    }
  }

  /** Honest readers of a compartment hold the same of each other's logs, and show the same. */
  private async converged(honest: readonly SimulatedNode[]): Promise<void> {
    for (const [compartment, readers] of this.readers) {
      const within = honest.filter(({ seat }) => readers.includes(seat))
      for (const author of within) {
        for (let generation = 0; generation <= author.keyring.turn; generation++)
          await this.sameLog(within, author, { compartment, member: author.seat, generation })
      }
    }
  }

  private async sameLog(within: readonly SimulatedNode[], author: SimulatedNode, log: LogKey): Promise<void> {
    const counted = this.changes.countedOf(log)
    // Of a log that ended without a named end each holds what it came by.
    if (counted === undefined) return
    const pictures = []
    for (const node of within) {
      if (author.lostActs && node === author && !(await node.isMute())) continue
      const picture = await node.disk.store.read((reader) => pictureOf(reader, log, counted))
      pictures.push({ node, picture })
    }
    const [first, ...others] = pictures
    for (const { node, picture } of others)
      if (first && picture !== first.picture)
        this.broken(
          'nodes come to hold the same',
          `${first.node.seat} and ${node.seat} differ on ${author.seat} in ${log.compartment.slice(0, 8)}: ${difference(first.picture, picture)}`,
        )
  }

  /** Beyond where an epoch ended a log nothing of it is shown, or counts in anything. */
  private async endedLogs({ seat, disk }: SimulatedNode): Promise<void> {
    await disk.store.read(async (reader) => {
      const { epochs } = await loadCoalition(reader)
      for (const log of await reader.logs()) {
        const end = endOf(epochs.values(), log)
        if (end?.kind !== 'named') continue
        for (const entry of await reader.entries(log, end.size, log.size)) {
          const rows = (await reader.rowsOf(entry.id)).filter(({ view }) => view !== 'quarantine')
          if (entry.state === 'usable' || entry.state === 'withdrawn' || rows.length > 0)
            this.broken(
              'nothing counts beyond where a log ended',
              `${seat} has entry ${entry.index} of ${log.member} ${entry.state}, which epoch ${end.epoch} ended at ${end.size}`,
            )
        }
      }
    })
  }

  /** Each head that an honest node signed is one of the log that it now has, at the size it says. */
  private async consistentHeads(): Promise<void> {
    for (const [origin, heads] of this.heads) {
      const log = parseOrigin(origin)
      const holder = this.nodes.find(
        ({ seat, honest, lostActs }) => seat === log.member && honest && !lostActs,
      )
      if (!holder) continue
      const leaves = await holder.disk.store.read((reader) => reader.leaves(log, 0, 1_000_000))
      const edge = RightEdge.from(0, new Uint8Array())
      for (const leaf of leaves) {
        edge.append(entryHash(leaf))
        const text = heads.get(edge.size)
        if (text !== undefined && !sameBytes(parseCheckpoint(text).root, edge.root()))
          this.broken(
            'honest nodes never fork',
            `${log.member} signed a head of ${edge.size} entries that its log does not have`,
          )
      }
      for (const size of heads.keys())
        if (size > leaves.length)
          this.broken(
            'signed entries are never lost',
            `${log.member} signed ${size} entries and has ${leaves.length}`,
          )
    }
  }
}
