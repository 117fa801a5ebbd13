import type { Sent } from '../../api/client.ts'
import type { Form } from '../../charts/numbers.ts'

/** Kinds of questions, the usual first. */
export const kindsToAsk = ['binary', 'multipleChoice', 'ordered', 'numeric', 'date'] as const
/** Labels a question can carry, the most open first. */
export const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const

/** A question as the form holds it: days as a browser writes them, numbers as typed. */
export interface NewQuestion {
  readonly text: string
  readonly where: string
  readonly kind: (typeof kindsToAsk)[number]
  readonly options: readonly string[]
  readonly unit: string
  readonly low: number | string
  readonly high: number | string
  readonly openLow: boolean
  readonly openHigh: boolean
  readonly firstDay: string
  readonly lastDay: string
  readonly criteria: string
  readonly truth: string
  readonly closes: string
  readonly resolves: string
  /** The last day of a blind first round, where there is one. */
  readonly blind?: string
  /** One a line. */
  readonly reask: string
  readonly tlp: (typeof labels)[number]
}

/** Nothing typed yet. */
export const emptyQuestion: NewQuestion = {
  text: '',
  where: 'plenary',
  kind: 'binary',
  options: ['', ''],
  unit: '',
  low: '',
  high: '',
  openLow: false,
  openHigh: false,
  firstDay: '',
  lastDay: '',
  criteria: '',
  truth: '',
  closes: '',
  resolves: '',
  reask: '',
  tlp: 'GREEN',
}

/** A field, and the text that says what it still needs. */
export type Lack =
  | { readonly field: 'text'; readonly why: 'text' }
  | { readonly field: 'options'; readonly why: 'options' | 'alike' }
  | { readonly field: 'range'; readonly why: 'range' | 'order' }
  | { readonly field: 'closes'; readonly why: 'closes' | 'past' }
  | { readonly field: 'resolves'; readonly why: 'resolves' }
  | { readonly field: 'blindUntil'; readonly why: 'past' | 'blind' }

const startOf = (day: string): string => `${day}T00:00:00.000Z`

/** What the question asks for, or what its form lacks. */
export function formOf(draft: NewQuestion): Form | Lack {
  const { kind } = draft
  if (kind === 'binary') return { kind }
  if (kind === 'multipleChoice' || kind === 'ordered') {
    const options = draft.options.map((option) => option.trim()).filter((option) => option !== '')
    if (options.length < 2) return { field: 'options', why: 'options' }
    return new Set(options).size < options.length ? { field: 'options', why: 'alike' } : { kind, options }
  }
  if (kind === 'numeric') {
    if (draft.low === '' || draft.high === '') return { field: 'range', why: 'range' }
    const [low, high] = [Number(draft.low), Number(draft.high)]
    if (!(low < high)) return { field: 'range', why: 'order' }
    const { openLow, openHigh } = draft
    return { kind, unit: draft.unit.trim(), range: { low, high, openLow, openHigh } }
  }
  if (draft.firstDay === '' || draft.lastDay === '') return { field: 'range', why: 'range' }
  if (draft.firstDay >= draft.lastDay) return { field: 'range', why: 'order' }
  return { kind, range: { low: startOf(draft.firstDay), high: startOf(draft.lastDay) } }
}

/** The question to ask, or everything that it still lacks. `today` is a day by the coalition's clock. */
export function askingOf(
  draft: NewQuestion,
  today: string,
): { readonly asking: Sent<'/api/questions'> } | { readonly lacks: readonly Lack[] } {
  const form = formOf(draft)
  const lacks: Lack[] = []
  if (draft.text.trim().length < 3) lacks.push({ field: 'text', why: 'text' })
  if ('field' in form) lacks.push(form)
  if (draft.closes === '') lacks.push({ field: 'closes', why: 'closes' })
  else if (draft.closes < today) lacks.push({ field: 'closes', why: 'past' })
  if (draft.resolves !== '' && draft.resolves < draft.closes)
    lacks.push({ field: 'resolves', why: 'resolves' })
  const blind = draft.where === 'home' ? '' : (draft.blind ?? '')
  if (blind !== '' && blind < today) lacks.push({ field: 'blindUntil', why: 'past' })
  else if (blind !== '' && blind > draft.closes) lacks.push({ field: 'blindUntil', why: 'blind' })
  if (lacks.length > 0 || 'field' in form) return { lacks }
  return {
    asking: {
      text: draft.text.trim(),
      in: draft.where,
      form,
      closes: draft.closes,
      ...(draft.resolves === '' ? {} : { resolves: draft.resolves }),
      ...(blind === '' ? {} : { blindUntil: blind }),
      criteria: draft.criteria.trim(),
      sourceOfTruth: draft.truth.trim(),
      reask: reaskLines(draft.reask),
      tlp: draft.tlp,
    },
  }
}

/** Lines that ask again, without empty ones. */
export function reaskLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
