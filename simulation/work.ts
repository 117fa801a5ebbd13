import { utf8 } from '../src/kernel/bytes.ts'
import { isFailure } from '../src/kernel/error.ts'
import type { BlobHash, CompartmentId, MemberName, RecordId } from '../src/kernel/id.ts'
import { instantText, type Instant } from '../src/kernel/instant.ts'
import type { Batch } from '../src/node/batch.ts'
import { writeRecords } from '../src/node/desk.ts'
import { retract } from '../src/node/retract.ts'
import type { SimulatedNode } from './node.ts'
import type { Seed } from './seed.ts'

/** A record that a use case said was written. */
export interface Written {
  readonly id: RecordId
  readonly author: MemberName
  readonly compartment: CompartmentId
  readonly type: 'question' | 'judgement' | 'comment' | 'document'
  /** What a document's text is. */
  readonly blob: BlobHash | null
  retracted: boolean
  /** Whether somebody asked to take it back: where the node died over it nobody was told whether it did. */
  asked: boolean
}

/** What people at the nodes do: ask, judge, comment, file documents, take back. Keeps what was acknowledged, for nothing of that may be lost. */
export class Work {
  readonly written: Written[] = []
  /** What was being written when a node died: it may stand or not. */
  readonly unanswered = new Set<readonly Written[]>()
  /** Asked for and refused, by code. */
  readonly refused = new Map<string, number>()
  private readonly seed: Seed
  private count = 0

  constructor(seed: Seed) {
    this.seed = seed
  }

  /** One person at one node does one thing. Nothing where the node is down. */
  async once(node: SimulatedNode, among: readonly CompartmentId[]): Promise<void> {
    const desk = node.desk()
    if (!desk) return
    const compartment = this.seed.pick(among)
    const own = this.written.filter(({ author, retracted }) => author === node.seat && !retracted)
    try {
      if (own.length > 4 && this.seed.chance(0.12)) {
        const gone = this.seed.pick(own)
        gone.asked = true
        const { retractions } = await retract(desk, { id: gone.id, reason: 'error' })
        const dropped = new Set(retractions.flatMap((each) => each.dropped))
        for (const each of this.written) if (dropped.has(each.id)) each.retracted = true
        return
      }
      await this.write(node, compartment, this.seed.int(8, 40))
    } catch (error) {
      if (!isFailure(error)) throw error
      this.refused.set(error.code, (this.refused.get(error.code) ?? 0) + 1)
    }
  }

  /** Writes so many records together. Throws what writing throws. */
  async write(node: SimulatedNode, compartment: CompartmentId, many: number): Promise<void> {
    const desk = node.desk()
    if (!desk) return
    const now = desk.ports.clock.now()
    const fresh = await writeRecords(desk, async (batch) => {
      const added = Array.from({ length: many }, () => this.add(batch, node.seat, compartment, now))
      this.unanswered.add(added)
      return added
    })
    this.unanswered.delete(fresh)
    this.written.push(...fresh)
  }

  private add(batch: Batch, author: MemberName, compartment: CompartmentId, now: Instant): Written {
    const { seed } = this
    const n = ++this.count
    const here = this.written.filter((each) => each.compartment === compartment && !each.retracted)
    const questions = here.filter(({ type }) => type === 'question')
    const say = (type: Written['type'], id: RecordId, blob: BlobHash | null = null): Written => ({
      id,
      author,
      compartment,
      type,
      blob,
      retracted: false,
      asked: false,
    })
    const draw = seed.int(0, 9)
    if (draw < 4 && questions.length > 0) {
      const data = {
        round: 1,
        answer: { kind: 'binary' as const, probability: seed.int(1, 99) / 100 },
        confidence: 'moderate' as const,
        rationale: `Reason ${n}.`,
        evidence: [],
        dissent: null,
      }
      const refs = [{ relation: 'answers' as const, id: seed.pick(questions).id }]
      return say('judgement', batch.add({ compartment, type: 'judgement', data, refs }))
    }
    if (draw < 6 && here.length > 0) {
      const refs = [{ relation: 'about' as const, id: seed.pick(here).id }]
      const data = { text: `Remark ${n}.`, mentions: [] }
      return say('comment', batch.add({ compartment, type: 'comment', data, refs }))
    }
    if (draw < 7) {
      // A few documents have the same bytes: an attachment goes when the last record that names it does.
      const text = utf8(`Report ${seed.chance(0.2) ? seed.int(1, 3) : n + 100}.`)
      const blob = batch.blob(text)
      const data = {
        source: `https://example.org/${n}`,
        original: blob,
        mediaType: 'text/plain',
        text: blob,
        length: text.length,
        title: `Report ${n}`,
        publisher: null,
        author: null,
        published: null,
        crawled: null,
        language: 'en',
        flags: [],
        reader: 'simulated 1',
      }
      return say('document', batch.add({ compartment, type: 'document', data }), blob)
    }
    const day = 86_400_000
    const data = {
      text: `Will ${n} come to pass?`,
      form: { kind: 'binary' as const },
      criteria: 'As published.',
      sourceOfTruth: 'The gazette.',
      opens: instantText(now),
      closes: instantText((now + 30 * day) as Instant),
      resolves: instantText((now + 40 * day) as Instant),
      reask: [],
    }
    return say('question', batch.add({ compartment, type: 'question', data }))
  }
}
