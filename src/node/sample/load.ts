import { instant, parseInstantLoosely, type Instant } from '../../kernel/instant.ts'
import type { RecordId } from '../../kernel/id.ts'
import type { Coalition } from '../coalition.ts'
import { compartmentNamed } from '../coalition.ts'
import { deskFor, writeRecord, type Desk } from '../desk.ts'
import { studyCharter } from '../../records/charter.ts'
import { foundStudy } from '../found.ts'
import type { Ports } from '../ports.ts'
import type { Clock } from '../ports/clock.ts'
import type { Marker, MarkerState } from '../ports/marker.ts'
import { propose } from '../proposals.ts'
import { ask, comment, judge, resolve } from '../questions.ts'
import { readBytes } from '../read.ts'
import { release } from '../release.ts'
import { operator } from '../roles.ts'
import { indexNew } from '../search.ts'
import { markSeen } from '../seen.ts'
import { noteStudy } from '../study.ts'
import type { SampleContent, SampleDocument, SampleQuestion } from './content.ts'
import { motionSteps, wakingSteps } from './moved.ts'
import { hypothesesSteps, needed, registerSteps, type Known, type Step } from './weigh.ts'

/** A clock that stands where it was put. */
class SteppedClock implements Clock {
  private at: Instant

  constructor(at: Instant) {
    this.at = at
  }

  now(): Instant {
    return this.at
  }

  set(at: Instant): void {
    this.at = at
  }
}

/** A marker that reaches the disk at the end: a load that breaks off is thrown away whole, so nothing could be brought back of it. */
class HeldMarker implements Marker {
  private state: MarkerState | undefined

  async read(): Promise<MarkerState | undefined> {
    return this.state
  }

  async write(state: MarkerState): Promise<void> {
    this.state = state
  }

  async writeTo(marker: Marker): Promise<void> {
    if (this.state) await marker.write(this.state)
  }
}

/** What was let out of a document: its copy, and the copies of its events with the sentences that say them. */
interface Let {
  readonly id: RecordId
  readonly events: readonly { readonly id: RecordId; readonly span: string }[]
}

/** What may be told while a sample is loaded. */
export interface LoadWatch {
  /** Told after each step. */
  readonly onProgress?: (done: number, steps: number) => void
  /** Stops it between two steps: it then throws the signal's reason, and what it wrote is to be thrown away. */
  readonly signal?: AbortSignal
}

/** Founds the sample's coalition in an empty store and lives through its past, one step after another in the order of time, by the same use
 *  cases that people run. At the end its clock is set so that it stands where the sample says, and runs. */
export async function loadSample(
  ports: Ports,
  content: SampleContent,
  watch: LoadWatch = {},
): Promise<Coalition> {
  const { study } = content
  const clock = new SteppedClock(study.founded)
  const marker = new HeldMarker()
  const past = { ...ports, clock, marker }
  const coalition = await foundStudy(past, {
    seats: study.desks.map(({ seat }) => seat),
    host: study.host,
    charter: { ...studyCharter, ...content.charter },
  })
  const steps = new Past(past, coalition, content).steps()
  for (const [done, step] of steps.entries()) {
    watch.signal?.throwIfAborted()
    clock.set(step.at)
    await step.run()
    watch.onProgress?.(done + 1, steps.length)
  }
  await indexNew(past)
  await marker.writeTo(ports.marker)
  await ports.store.write((transaction) =>
    noteStudy(transaction, {
      clockBehindMs: ports.clock.now() - study.clock,
      sample: study.name,
      title: study.title,
      names: study.desks,
    }),
  )
  return coalition
}

/** A sample's past as steps. */
class Past {
  readonly ports: Ports
  readonly coalition: Coalition
  private readonly content: SampleContent
  private readonly let = new Map<string, Let>()
  /** Questions by their text. */
  private readonly asked = new Map<string, RecordId>()
  /** Documents that stay at home, with whose they are. */
  private readonly kept = new Map<string, { readonly desk: Desk; readonly id: RecordId }>()

  constructor(ports: Ports, coalition: Coalition, content: SampleContent) {
    this.ports = ports
    this.coalition = coalition
    this.content = content
  }

  /** Everything that happens, in the order of time; what happens at once in the order of the files. */
  steps(): Step[] {
    const { documents, questions, hypotheses, registers, motions, study } = this.content
    const known: Known = {
      desk: (seat) => this.desk(seat),
      pointed: (pointer) => this.pointed(pointer),
      question: (text) => needed(this.asked.get(text), `the question "${text}", asked by then`),
    }
    return [
      ...documents.map((document) => this.reading(document)),
      ...questions.flatMap((question) => this.asking(question)),
      ...hypotheses.flatMap((set) => hypothesesSteps(known, set)),
      ...registers.flatMap((register) => registerSteps(known, register)),
      ...motions.flatMap((motion) => motionSteps(known, motion)),
      ...wakingSteps(this, motions, study.clock),
      ...study.grades.map((grade) => ({ at: grade.at, run: () => this.grade(grade) })),
      ...study.waiting.map((waiting) => ({ at: waiting.at, run: () => this.propose(waiting) })),
    ].sort((a, b) => a.at - b.at)
  }

  private desk(seat: string): Desk {
    return deskFor(this.ports, this.coalition, seat, operator)
  }

  /** A document is read on the morning after it was published, or when the study begins, and let out to all unless it waits. */
  private reading(document: SampleDocument): Step {
    const { study } = this.content
    const published = parseInstantLoosely(document.published)
    const at = instant(Math.max(published + dayMs + morningMs, study.founded))
    const waits = study.waiting.some((each) => each.document === keyOf(document))
    return { at, run: () => this.read(document, waits) }
  }

  private async read({ desk: seat, name, bytes }: SampleDocument, waits: boolean): Promise<void> {
    const desk = this.desk(seat)
    const { id, events } = await readBytes(desk, { name, bytes })
    if (waits) {
      this.kept.set(keyOf({ name }), { desk, id })
      return
    }
    const { pairs } = await release(desk, { ids: [id], in: 'plenary', tlp: 'CLEAR', withEvents: true })
    const copies = new Map(pairs.map(({ home, released }) => [home, released]))
    const copyOf = (home: RecordId): RecordId => needed(copies.get(home), `a copy of ${name}`)
    this.let.set(keyOf({ name }), {
      id: copyOf(id),
      events: events.map(({ id: home, event }) => ({ id: copyOf(home), span: event.span.text })),
    })
  }

  /** The record let out that a sample points at. */
  private pointed({
    document,
    says,
  }: {
    readonly document: string
    readonly says?: string | undefined
  }): RecordId {
    const copy = needed(this.let.get(document), `document ${document}, let out by then`)
    if (says === undefined) return copy.id
    return needed(
      copy.events.find(({ span }) => span.includes(says)),
      `an event of ${document} that says "${says}"`,
    ).id
  }

  private asking(question: SampleQuestion): Step[] {
    const { desk, judgements, comments, resolution, ...asked } = question
    const id = (): RecordId =>
      needed(this.asked.get(question.text), `the question "${question.text}", asked by then`)
    const put = async (): Promise<void> => {
      const { id: made } = await ask(this.desk(desk), { ...asked, in: 'plenary' })
      this.asked.set(question.text, made)
    }
    return [
      { at: question.opens, run: put },
      ...judgements.map((said) => ({ at: said.at, run: () => this.judge(id(), said) })),
      ...comments.map((said) => ({ at: said.at, run: () => this.comment(id(), said) })),
      ...(resolution ? [{ at: resolution.said, run: () => this.resolve(id(), resolution) }] : []),
    ]
  }

  private async judge(question: RecordId, said: SampleQuestion['judgements'][number]): Promise<void> {
    const { answer, confidence, rationale, dissent } = said
    const desk = this.desk(said.desk)
    const evidence = said.evidence.map(({ direction, weight, ...pointer }) => ({
      id: this.pointed(pointer),
      direction,
      weight,
    }))
    await judge(desk, {
      question,
      answer,
      confidence,
      rationale,
      evidence,
      ...(dissent === undefined ? {} : { dissent }),
    })
    await markSeen(desk, question)
  }

  private async comment(question: RecordId, said: SampleQuestion['comments'][number]): Promise<void> {
    const desk = this.desk(said.desk)
    await comment(desk, question, said.text, said.mentions)
    // Whoever writes there has read what was said before.
    await markSeen(desk, question)
  }

  private async resolve(
    question: RecordId,
    { outcome, at, source, desk }: NonNullable<SampleQuestion['resolution']>,
  ): Promise<void> {
    await resolve(this.desk(desk), { question, outcome, at, source })
  }

  private async propose({ document, note }: SampleContent['study']['waiting'][number]): Promise<void> {
    const { desk, id } = needed(this.kept.get(document), `document ${document}, read by then`)
    await propose(desk, { ids: [id], in: 'plenary', withEvents: true, note })
  }

  private async grade(grade: SampleContent['study']['grades'][number]): Promise<void> {
    const { desk: seat, reliability, credibility, reasons } = grade
    const desk = this.desk(seat)
    await writeRecord(desk, {
      compartment: compartmentNamed(this.coalition, desk.seat, 'plenary').id,
      type: 'grade',
      data: { reliability, credibility, reasons, by: 'person' },
      refs: [{ relation: 'about', id: this.pointed(grade) }],
    })
  }
}

const dayMs = 86_400_000
const morningMs = 8 * 3_600_000

function keyOf({ name }: Pick<SampleDocument, 'name'>): string {
  return name.replace(/\.txt$/, '')
}
