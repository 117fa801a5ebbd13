import { quantilesOf, valueAt, type Answer, type Form } from '../../charts/numbers.ts'
import type { Sent } from '../../api/client.ts'
import type { Asked } from './asked.ts'

/** Evidence picked for an answer, with what it is called on the page. */
export interface Picked {
  readonly id: string
  readonly title: string
  readonly direction: 'for' | 'against'
  readonly weight: 1 | 2 | 3
}

/** What a person touched of an answer; what is left out is as the seat said last. */
export interface Draft {
  /** The seat's newest answer when this was begun. */
  readonly basedOn?: string | null
  readonly percent?: number | ''
  readonly low?: number | ''
  readonly high?: number | ''
  /** Per cents of the options; null for what takes a share of the rest. */
  readonly given?: readonly (number | null)[]
  /** Values at 10, 50 and 90 per cent: numbers, or days. */
  readonly values?: readonly [string, string, string]
  readonly why?: string
  readonly confidence?: 'low' | 'moderate' | 'high' | null
  readonly evidence?: readonly Picked[]
  readonly dissent?: string
}

/** Nothing touched. */
export const untouched: Draft = {}

/** Levels at which quantities and dates are asked for. */
export const askedLevels = [0.1, 0.5, 0.9] as const

/** An answer's parts as fields hold them. */
export interface Fields {
  readonly percent: number | ''
  readonly low: number | ''
  readonly high: number | ''
  readonly given: readonly (number | null)[]
  readonly values: readonly [string, string, string]
  readonly why: string
  readonly confidence: 'low' | 'moderate' | 'high' | null
  readonly evidence: readonly Picked[]
  readonly dissent: string
}

const percentOf = (probability: number | undefined): number | '' =>
  probability === undefined ? '' : Number((probability * 100).toFixed(4))

/** The fields: what was touched, else what the seat said last. Reasons are given anew with every answer. */
export function fieldsOf(
  { own, question: { form } }: Asked,
  draft: Draft,
  titleOf: (id: string) => string,
): Fields {
  const said = own?.answer
  const binary = said?.kind === 'binary' ? said : undefined
  const percent = draft.percent ?? percentOf(binary?.probability)
  const options = 'options' in form ? form.options.length : 0
  const shares =
    said?.kind === 'options' ? said.probabilities.map((each) => Number((each * 100).toFixed(4))) : []
  return {
    percent,
    // An end that nobody touched moves along with an answer that leaves it behind.
    low: draft.low ?? within(percentOf(binary?.lowest), percent, Math.min),
    high: draft.high ?? within(percentOf(binary?.highest), percent, Math.max),
    given: draft.given ?? Array.from({ length: options }, (_, i) => shares[i] ?? null),
    values: draft.values ?? valuesOf(said),
    why: draft.why ?? '',
    confidence: draft.confidence === undefined ? (own?.confidence ?? null) : draft.confidence,
    evidence:
      draft.evidence ??
      (own?.evidence ?? []).map(({ id, direction, weight }) => ({
        id,
        direction,
        weight: weight >= 3 ? 3 : weight === 2 ? 2 : 1,
        title: titleOf(id),
      })),
    dissent: draft.dissent ?? own?.dissent ?? '',
  }
}

function within(end: number | '', percent: number | '', pick: (a: number, b: number) => number): number | '' {
  return end === '' || percent === '' ? end : pick(end, percent)
}

function valuesOf(said: Answer | undefined): readonly [string, string, string] {
  if (said === undefined) return ['', '', '']
  const at = (level: number): string => {
    const value = valueAt(quantilesOf(said), level)
    if (value === undefined) return ''
    return said.kind === 'dateQuantiles' ? new Date(value).toISOString().slice(0, 10) : String(value)
  }
  return [at(0.1), at(0.5), at(0.9)]
}

/** Per cents of all options: what was not given takes equal parts of the rest. */
export function filled(given: readonly (number | null)[]): readonly number[] {
  const sum = given.reduce<number>((total, each) => total + (each ?? 0), 0)
  const free = given.filter((each) => each === null).length
  const rest = free === 0 ? 0 : Math.max(0, 100 - sum) / free
  return given.map((each) => each ?? rest)
}

/** Which field is wrong, and the text that says the way out. */
export interface Wrong {
  readonly field: 'percent' | 'low' | 'high' | 'options' | 'values'
  readonly why: 'missing' | 'lowAbove' | 'highBelow' | 'sum' | 'order' | 'outside'
}

/** The answer that the fields make, or what is wrong with them. */
export function answerOf(
  form: Form,
  fields: Fields,
): { readonly answer: Answer } | { readonly wrong: Wrong } {
  if (form.kind === 'binary') return binaryOf(fields)
  if ('options' in form) {
    if (fields.given.every((each) => each === null)) return { wrong: { field: 'options', why: 'missing' } }
    const shares = filled(fields.given)
    const sum = shares.reduce((total, each) => total + each, 0)
    if (Math.abs(sum - 100) > 1e-6) return { wrong: { field: 'options', why: 'sum' } }
    return { answer: { kind: 'options', probabilities: shares.map((each) => each / sum) } }
  }
  return quantilesFrom(form, fields.values)
}

function binaryOf({ percent, low, high }: Fields): ReturnType<typeof answerOf> {
  if (percent === '') return { wrong: { field: 'percent', why: 'missing' } }
  if (low !== '' && low > percent) return { wrong: { field: 'low', why: 'lowAbove' } }
  if (high !== '' && high < percent) return { wrong: { field: 'high', why: 'highBelow' } }
  return {
    answer: {
      kind: 'binary',
      probability: percent / 100,
      ...(low === '' ? {} : { lowest: low / 100 }),
      ...(high === '' ? {} : { highest: high / 100 }),
    },
  }
}

function quantilesFrom(
  form: Extract<Form, { kind: 'numeric' | 'date' }>,
  values: Fields['values'],
): ReturnType<typeof answerOf> {
  const isDate = form.kind === 'date'
  const numbers = values.map((text) => (text === '' ? NaN : isDate ? Date.parse(text) : Number(text)))
  if (numbers.some(Number.isNaN)) return { wrong: { field: 'values', why: 'missing' } }
  if (numbers.some((number, i) => i > 0 && number < (numbers[i - 1] ?? number)))
    return { wrong: { field: 'values', why: 'order' } }
  if (isOutside(form, numbers)) return { wrong: { field: 'values', why: 'outside' } }
  const at = (i: number): number => numbers[i] ?? 0
  return isDate
    ? {
        answer: {
          kind: 'dateQuantiles',
          quantiles: askedLevels.map((level, i) => ({ level, value: new Date(at(i)).toISOString() })),
        },
      }
    : { answer: { kind: 'quantiles', quantiles: askedLevels.map((level, i) => ({ level, value: at(i) })) } }
}

function isOutside(form: Extract<Form, { kind: 'numeric' | 'date' }>, numbers: readonly number[]): boolean {
  if (form.kind === 'date') {
    const [low, high] = [Date.parse(form.range.low), Date.parse(form.range.high)]
    return numbers.some((number) => number < low || number > high)
  }
  const { low, high, openLow, openHigh } = form.range
  return numbers.some((number) => (!openLow && number < low) || (!openHigh && number > high))
}

/** What is sent for an answer. */
export function sending(
  asked: Asked,
  draft: Draft,
  fields: Fields,
  answer: Answer,
): Sent<'/api/questions/{id}/judgements'> {
  const others = asked.joint.blind ? [] : (asked.joint.estimate?.members ?? [])
  // What is not sealed is of a later round than the blind one.
  const least = asked.round === null || asked.round.running ? 1 : 2
  const round = Math.max(least, asked.own?.round ?? 1, ...others.map((member) => member.round))
  return {
    answer,
    rationale: fields.why,
    confidence: fields.confidence,
    evidence: fields.evidence.map(({ id, direction, weight }) => ({ id, direction, weight })),
    ...(fields.dissent.trim() === '' ? {} : { dissent: fields.dissent }),
    round,
    basedOn: draft.basedOn === undefined ? (asked.own?.id ?? null) : draft.basedOn,
  }
}
