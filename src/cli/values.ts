import { failure } from '../kernel/error.ts'
import { instant, instantText, parseInstantLoosely } from '../kernel/instant.ts'
import type { Answer } from '../records/judgement.ts'
import type { QuestionSummary } from '../node/questionList.ts'

type PooledValue = NonNullable<Exclude<QuestionSummary['joint'], { blind: true }>['value']>

/** An estimate's value, for a person. */
export function valueText(value: PooledValue): string {
  switch (value.kind) {
    case 'binary':
      return percent(value.probability)
    case 'options':
      return value.probabilities.map(percent).join(' / ')
    case 'quantiles':
      return value.quantiles
        .map((quantile) => `${percent(quantile.level)}: ${Number(quantile.value.toPrecision(6))}`)
        .join(', ')
    case 'dateQuantiles':
      return value.quantiles
        .map(
          (quantile) =>
            `${percent(quantile.level)}: ${instantText(instant(Math.round(quantile.value))).slice(0, 10)}`,
        )
        .join(', ')
  }
}

/** A probability as a person reads it: one decimal, and never a rounded 0 or 100. */
export function percent(probability: number): string {
  const shown = (100 * probability).toFixed(1)
  if (shown === '0.0' && probability > 0) return '<0.1%'
  if (shown === '100.0' && probability < 1) return '>99.9%'
  return `${shown}%`
}

/** The probability a person typed: 0.35 or 35%. Throws `E_PROBABILITY`. */
export function typedProbability(text: string, path: string): number {
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text.trim())
  const value = parts ? Number(parts[1]) / (parts[2] === '%' ? 100 : 1) : NaN
  if (value > 0 && value < 1) return value
  const why =
    value === 0 || value === 1
      ? 'certainty cannot be scored or pooled: say 0.999 or 0.001, or resolve the question'
      : 'a probability lies between 0 and 1, like 0.35 or 35%'
  throw failure('E_PROBABILITY', `"${text.slice(0, 40)}": ${why}`, { paths: [path] })
}

/** The number a person typed, as JSON writes it. Throws `E_USAGE`. */
export function typedNumber(text: string, path: string): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN
  if (Number.isFinite(value)) return value
  throw failure('E_USAGE', `"${text.slice(0, 40)}" is not a number`, { paths: [path] })
}

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

/** The stretch of time a person typed, like 90m, 72h, 7d or 2w, in milliseconds. Throws `E_USAGE`. */
export function typedDuration(text: string, path: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text.trim()) ?? []
  const ms = Object.entries(unitMs).find(([name]) => name === unit)?.[1]
  if (ms !== undefined) return Number(count) * ms
  throw failure('E_USAGE', `"${text.slice(0, 40)}" is no stretch of time: say 90m, 72h, 7d or 2w`, {
    paths: [path],
  })
}

/** Quantiles a person typed: `10:5,50:9,90:20`, each a level in per cent and a number or a day. Throws `E_QUANTILES`, `E_INSTANT`, `E_USAGE`. */
export function typedQuantiles(text: string): Answer {
  const pairs = text.split(',').map((each) => {
    const [, level = '', value = ''] = /^\s*([^:]*?)%?\s*:(.*)$/.exec(each) ?? []
    return { level: typedLevel(level, each), value: value.trim() }
  })
  if (pairs.every(({ value }) => /^\d{4}-\d{2}-\d{2}/.test(value))) {
    return {
      kind: 'dateQuantiles',
      quantiles: pairs.map(({ level, value }) => ({
        level,
        value: instantText(parseInstantLoosely(value, 'quantiles')),
      })),
    }
  }
  return {
    kind: 'quantiles',
    quantiles: pairs.map(({ level, value }) => ({ level, value: typedNumber(value, 'quantiles') })),
  }
}

function typedLevel(text: string, whole: string): number {
  const level = Number(text === '' ? NaN : text) / 100
  if (level > 0 && level < 1) return level
  throw failure(
    'E_QUANTILES',
    `"${whole.slice(0, 40)}": a quantile is a level from 0 to 100 and a value, like 90:20`,
    {
      paths: ['quantiles'],
    },
  )
}

/** A member's answer, for a person. */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'binary':
      return percent(answer.probability)
    case 'options':
      return answer.probabilities.map(percent).join(' / ')
    case 'quantiles':
    case 'dateQuantiles':
      return answer.quantiles.map((quantile) => `${percent(quantile.level)}: ${quantile.value}`).join(', ')
  }
}
