import { failure } from '../../kernel/error.ts'
import { log } from '../../kernel/math.ts'
import { intrinsicRange, type IntrinsicRange } from './information.ts'

/** An item of a study. Of a `log` item logarithms are compared. */
export interface StudyItem {
  readonly id: string
  readonly scale: 'uni' | 'log'
  /** What came out; null where it is what the study is to find out. An item with one is a seed. */
  readonly realisation: number | null
}

/** An expert: for each item one value a quantile, or null for an item left out. */
export interface StudyExpert {
  readonly id: string
  readonly answers: Readonly<Record<string, readonly number[] | null>>
}

/** Experts' quantiles on items, some of which are known. */
export interface Study {
  /** Levels of the quantiles, rising in (0, 1). */
  readonly quantiles: readonly number[]
  readonly items: readonly StudyItem[]
  readonly experts: readonly StudyExpert[]
}

/** An item with everything said of it, on the scale it is worked on. */
export interface WorkedItem {
  readonly id: string
  readonly isLog: boolean
  readonly realisation: number | null
  readonly range: IntrinsicRange
  /** By expert, in the study's order; null for who left it out. */
  readonly answers: readonly (readonly number[] | null)[]
}

/** A study whose numbers were checked. */
export interface WorkedStudy {
  readonly levels: readonly number[]
  readonly experts: readonly string[]
  /** Items that somebody answered. */
  readonly items: readonly WorkedItem[]
  /** N: the fewest seeds that any expert answered, to which all calibrations are equalised. */
  readonly fewestSeeds: number
}

/** Checks a study and takes logarithms where an item asks for them. Throws `E_QUANTILES` naming every expert and item whose quantiles are not
 *  finite, do not rise, are too many or too few, or have no logarithm, and `E_USAGE` for a study without seeds, without experts, with a name
 *  that stands twice, or with an expert who answered no seed. */
export function workedStudy(study: Study): WorkedStudy {
  checkNames(study)
  checkNumbers(study)
  const items = study.items.flatMap((item) => {
    const on = item.scale === 'log' ? log : (value: number) => value + 0
    const answers = study.experts.map((expert) => answerOf(expert, item.id)?.map(on) ?? null)
    const said = answers.flatMap((answer) => answer ?? [])
    if (said.length === 0) return []
    const realisation = item.realisation === null ? null : on(item.realisation)
    const range = intrinsicRange(realisation === null ? said : [...said, realisation])
    return [{ id: item.id, isLog: item.scale === 'log', realisation, range, answers }]
  })
  const seeds = items.filter(({ realisation }) => realisation !== null)
  const answered = study.experts.map((_, k) => seeds.filter(({ answers }) => answers[k] !== null).length)
  const silent = study.experts.filter((_, k) => answered[k] === 0)
  if (silent.length > 0) {
    throw failure('E_USAGE', 'who answered no seed can be neither scored nor weighed', {
      paths: silent.map(({ id }) => `experts.${id}`),
    })
  }
  return {
    levels: study.quantiles,
    experts: study.experts.map(({ id }) => id),
    items,
    fewestSeeds: Math.min(...answered),
  }
}

function answerOf({ answers }: StudyExpert, item: string): readonly number[] | null {
  return Object.hasOwn(answers, item) ? (answers[item] ?? null) : null
}

function checkNames({ quantiles, items, experts }: Study): void {
  const levels = quantiles.flatMap((level, i) =>
    level > (quantiles[i - 1] ?? 0) && level < 1 ? [] : [`quantiles.${i}: ${level}`],
  )
  if (quantiles.length === 0 || levels.length > 0) {
    throw failure('E_QUANTILES', 'the levels of quantiles rise between 0 and 1', {
      paths: quantiles.length === 0 ? ['quantiles'] : levels,
    })
  }
  const twice = [
    ...repeated(items).map((id) => `items.${id}`),
    ...repeated(experts).map((id) => `experts.${id}`),
  ]
  if (twice.length > 0) throw failure('E_USAGE', 'an id stands for one item or one expert', { paths: twice })
  if (experts.length === 0) throw failure('E_USAGE', 'a study has experts', { paths: ['experts'] })
  const ids = new Set(items.map(({ id }) => id))
  const strange = experts.flatMap((expert) =>
    Object.keys(expert.answers).flatMap((id) => (ids.has(id) ? [] : [`experts.${expert.id}.answers.${id}`])),
  )
  if (strange.length > 0) throw failure('E_USAGE', 'there is no such item in the study', { paths: strange })
  if (items.every(({ realisation }) => realisation === null)) {
    throw failure('E_USAGE', 'without an item whose realisation is known nobody can be scored', {
      paths: ['items'],
    })
  }
}

function repeated(all: readonly { readonly id: string }[]): string[] {
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([id, { length }]) => (length > 1 ? [id] : []))
}

function checkNumbers({ quantiles, items, experts }: Study): void {
  const wrong = items.flatMap((item) => {
    const { realisation } = item
    const known = realisation === null || fitsScale(item, realisation)
    return [
      ...(known ? [] : [`items.${item.id}.realisation: ${valueFault(item)}`]),
      ...experts.flatMap((expert) => {
        const answer = answerOf(expert, item.id)
        const fault = answer === null ? null : answerFault(item, answer, quantiles.length)
        return fault === null ? [] : [`experts.${expert.id}.answers.${item.id}: ${fault}`]
      }),
    ]
  })
  if (wrong.length === 0) return
  throw failure('E_QUANTILES', 'some numbers of the study cannot be worked with', { paths: wrong })
}

function fitsScale({ scale }: StudyItem, value: number): boolean {
  return Number.isFinite(value) && (scale === 'uni' || value > 0)
}

function valueFault({ scale }: StudyItem): string {
  return scale === 'log' ? 'on a logarithmic scale numbers lie above 0' : 'a finite number is expected'
}

function answerFault(item: StudyItem, answer: readonly number[], count: number): string | null {
  if (answer.length !== count) return `${count} quantiles are expected, not ${answer.length}`
  if (!answer.every((value) => fitsScale(item, value))) return valueFault(item)
  const rises = answer.every((value, i) => i === 0 || value > (answer[i - 1] ?? NaN))
  return rises ? null : 'quantiles rise: two equal ones would be a density without bound'
}
