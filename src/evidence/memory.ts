import type { Day } from '../kernel/instant.ts'
import { analystWords } from './actors/offices.ts'
import { officeOf } from './actors/tenure.ts'
import type { EventDate } from '../records/event.ts'
import type { Mention } from './mentions.ts'

/** Who speaks or acts: a person in office, a body, a state, or a third party who judges. */
export interface Voice {
  readonly name: string
  /** State or organisation spoken for; null for analysts, journals, forum members. */
  readonly state: string | null
  readonly office: string | null
  readonly analyst: boolean
}

/** What a reader keeps in mind while going through one document. */
export class Memory {
  readonly day: Day | null
  /** The states last named together: "the two countries". */
  focus: readonly string[] = []
  /** The last state or organisation that stood as a subject. */
  subject: readonly string[] = []
  lastVoice: Voice | null = null
  /** The last day named in the text. */
  date: EventDate | null = null
  /** When each voice last spoke on a day that the text names. */
  readonly spokeOn = new Map<string, EventDate>()
  private readonly people = new Map<string, Voice>()
  private readonly offices = new Map<string, Voice>()

  constructor(day: Day | null) {
    this.day = day
  }

  /** Remembers a person under the whole name and each single part that can stand for it. */
  meet(voice: Voice): Voice {
    const known = this.find(voice.name)
    if (known && known.name.length >= voice.name.length) {
      if (known.state !== null || known.analyst || (voice.state === null && !voice.analyst)) return known
    }
    const kept = known && known.name.length > voice.name.length ? { ...voice, name: known.name } : voice
    this.people.set(kept.name, kept)
    const parts = kept.name.split(' ')
    for (const part of [parts[0], parts.at(-1)]) if (part && part.length > 1) this.people.set(part, kept)
    if (kept.office && kept.state) this.offices.set(`${kept.state}/${kept.office}`, kept)
    if (kept.office) this.offices.set(kept.office, kept)
    return kept
  }

  /** The person that a single capitalised word stands for. */
  known(word: string): Voice | undefined {
    return /^\p{Lu}/u.test(word) ? this.people.get(word) : undefined
  }

  find(name: string): Voice | undefined {
    return this.people.get(name) ?? this.people.get(name.split(' ').at(-1) ?? name)
  }

  /** Who holds the office, as far as the document has said. */
  holder(office: string, state: string | null): Voice | undefined {
    const exact = this.offices.get(state ? `${state}/${office}` : office)
    if (exact || office !== 'minister') return exact
    const last = this.lastVoice
    return last?.office?.endsWith('minister') ? last : undefined
  }

  /** The voice that a mention stands for, or null where it names no person or office. */
  voiceOf(mention: Mention, written: string): Voice | null {
    const state = mention.ids[0] ?? null
    if (mention.person) {
      const office = mention.office ?? officeOf(mention.person, this.day)?.split('/')[1] ?? null
      return this.meet({ name: mention.person, state, office, analyst: false })
    }
    if (!mention.office) return null
    const holder = this.holder(mention.office, state)
    return (
      holder ?? {
        name: written.replace(/^the /i, ''),
        state,
        office: mention.office,
        analyst: analystWords.has(mention.office),
      }
    )
  }
}
