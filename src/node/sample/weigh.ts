import type { RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Desk } from '../desk.ts'
import { addAssumption, addHypotheses, addIndicator, codeEvidence } from '../hypotheses/write.ts'
import { addMitigation, addRisk } from '../risks/write.ts'
import type { SampleHypotheses, SampleRegister } from './weighed.ts'

/** One thing that happens in a sample's past. */
export interface Step {
  readonly at: Instant
  readonly run: () => Promise<void>
}

/** What is known of a sample's past when something of it is weighed. All of it throws for what the sample lacks. */
export interface Known {
  readonly desk: (seat: string) => Desk
  /** The record let out that a sample points at. */
  readonly pointed: (pointer: { readonly document: string; readonly says?: string | undefined }) => RecordId
  /** The question with this text. */
  readonly question: (text: string) => RecordId
}

/** A set of hypotheses, its codings, and what goes with it. */
export function hypothesesSteps(known: Known, sample: SampleHypotheses): Step[] {
  const { at, desk: seat, question, codings, assumptions, indicators, text, hypotheses } = sample
  let made: RecordId | undefined
  const set = (): RecordId => needed(made, `the hypotheses "${text}"`)
  const enter = async (): Promise<void> => {
    const about = question === undefined ? {} : { question: known.question(question) }
    const { id } = await addHypotheses(known.desk(seat), { text, hypotheses, in: 'plenary', ...about })
    made = id
  }
  return [
    { at, run: enter },
    ...codings.map(({ at, desk, document, says, ...coding }) => ({
      at,
      run: async () => {
        const evidence = known.pointed({ document, says })
        await codeEvidence(known.desk(desk), { hypotheses: set(), evidence, ...coding })
      },
    })),
    ...assumptions.map(({ at, desk, ...assumption }) => ({
      at,
      run: async () => {
        await addAssumption(known.desk(desk), { ...assumption, about: [set()] })
      },
    })),
    ...indicators.map(({ at, desk, ...indicator }) => ({
      at,
      run: async () => {
        await addIndicator(known.desk(desk), { ...indicator, about: [set()] })
      },
    })),
  ]
}

/** Risks, and what activities would change of them. */
export function registerSteps(known: Known, { risks, mitigations }: SampleRegister): Step[] {
  const made = new Map<string, RecordId>()
  return [
    ...risks.map(({ at, desk, name, question, document, says, ...risk }) => ({
      at,
      run: async () => {
        known.pointed({ document, says })
        const about = question === undefined ? {} : { question: known.question(question) }
        const { id } = await addRisk(known.desk(desk), { ...risk, in: 'plenary', ...about })
        made.set(name, id)
      },
    })),
    ...mitigations.map(({ at, desk, effects, document, says, ...mitigation }) => ({
      at,
      run: async () => {
        known.pointed({ document, says })
        await addMitigation(known.desk(desk), {
          ...mitigation,
          effects: effects.map((effect) => ({
            ...effect,
            risk: needed(made.get(effect.risk), `the risk "${effect.risk}"`),
          })),
          in: 'plenary',
        })
      },
    })),
  ]
}

/** A sample comes with this software, so what it misses is a fault of it. */
export function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the sample names ${what}, and there is none`)
  return value
}
