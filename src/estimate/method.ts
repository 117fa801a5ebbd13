import { failure } from '../kernel/error.ts'
import type { Probability } from '../kernel/probability.ts'
import {
  estimateMethod,
  methodNames,
  type EstimateMethod,
  type MethodName,
} from '../records/estimateMethod.ts'

/** Methods that work on each number by itself, whoever gave it: those that are kept up to date number by number. */
export const columnMethodNames = [
  'linearPool',
  'median',
  'geometricMeanOfOdds',
  'recencyWeightedMedian',
] as const
export type ColumnMethod = Method<(typeof columnMethodNames)[number]>

/** How a charter spells a method of this name. */
type Spelt<Name extends MethodName> = Extract<EstimateMethod, { readonly name: Name }>

/** Of what a charter may say, what matters to the method: a clip matters to odds alone. */
type ParametersOf<Name extends MethodName> = Readonly<Omit<Spelt<Name>, 'name' | 'version' | 'clip'>> &
  (Name extends ClipReader ? { readonly clip: Probability } : unknown)

/** Methods that take odds. Every probability is first bounded to [clip, 1 − clip], or one near-certain answer would decide alone. */
const clipReaders = ['geometricMeanOfOdds', 'extremizedOdds', 'bayesianOdds'] as const
type ClipReader = (typeof clipReaders)[number]

/** A pooling method as manifests record it. `version` rises whenever the same judgements would give other bits. A parameter left out has the
 *  meaning that `records/estimateMethod.ts` says. */
export type Method<Name extends MethodName = MethodName> = {
  [Each in Name]: { readonly name: Each; readonly version: 1; readonly parameters: ParametersOf<Each> }
}[Name]

/** Bound used where the charter states none: odds of 999 to 1, the widest that forecasting platforms commonly accept. */
export const defaultClip = 0.001

/** What a parameter is where nobody states it. */
const defaults: { readonly [Name in MethodName]?: Readonly<Record<string, number | string>> } = {
  geometricMeanOfOdds: { clip: defaultClip },
  // D. R. Jose and R. L. Winkler, "Simple robust averages of forecasts", Int. J. Forecasting 24, 2008, find 10 to 30 % best.
  trimmedMean: { share: 0.1 },
  extremizedOdds: { clip: defaultClip },
  bayesianOdds: { clip: defaultClip, prior: 0.5, factor: 1 },
  // The exponent that J. Baron et al., "Two reasons to make aggregated probability forecasts more extreme", Decision Analysis 11, 2014, use.
  karmarkar: { exponent: 2.5 },
  // A. Hanea et al., "Mathematically aggregating experts' predictions of possible futures", PLOS ONE 16, 2021.
  betaTransformed: { alpha: 6, beta: 6 },
  exponentialRecency: { meanLifeDays: 30 },
  intervalWeighted: { floor: 0.05 },
  individualIntervalWeighted: { floor: 0.05 },
  asymmetryWeighted: { floor: 0.05 },
  // R. M. Cooke and L. H. J. Goossens, "Procedures guide for structured expert judgement", EUR 18820, 2000, ask for ten seeds.
  performanceWeighted: { by: 'classicalGlobal', seeds: 10, numbers: 'mixture' },
}

/** The method of this name with the parameters given; the others have their defaults. A clip given to a method that takes no odds is passed
 *  over. Throws `E_USAGE` for an unknown name, or a parameter that is unknown or out of range, `E_PROBABILITY` for a clip outside (0, ½). */
export function asMethod(
  name: string,
  parameters: Readonly<Record<string, number | string | undefined>> = {},
): Method {
  const known = methodNames.find((each) => each === name)
  if (known === undefined) {
    throw failure('E_USAGE', `"${name}" is no way to pool judgements; known are ${methodNames.join(', ')}`, {
      paths: ['estimateMethod.name'],
    })
  }
  const stated = Object.entries(parameters).filter(
    ([key, value]) => value !== undefined && (key !== 'clip' || isClipReader(known)),
  )
  const parsed = estimateMethod.safeParse({
    ...defaults[known],
    ...Object.fromEntries(stated),
    name: known,
    version: 1,
  })
  if (parsed.success) return methodOfCharter(parsed.data)
  const paths = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `estimateMethod.${key}: there is no such parameter`)
      : [`estimateMethod.${issue.path.join('.')}: ${issue.message}`],
  )
  const clipped = parsed.error.issues.every(({ path }) => path[0] === 'clip' || path[0] === 'prior')
  throw failure(clipped ? 'E_PROBABILITY' : 'E_USAGE', `${known} does not take these parameters`, { paths })
}

/** The method that a charter names, without what does not matter to it. */
export function methodOfCharter(named: EstimateMethod): Method {
  const { name } = named
  const parameters = Object.fromEntries(
    Object.entries(named).filter(
      ([key, value]) =>
        key !== 'name' &&
        key !== 'version' &&
        (key !== 'clip' || isClipReader(name)) &&
        value !== undefined &&
        // What is meant anyway is not said, so that saying it changes no fingerprint.
        !(key === 'numbers' && value === 'quantiles') &&
        !(key === 'ordered' && value === 'each'),
    ),
  )
  return { name, version: 1, parameters } as Method
}

function isClipReader(name: MethodName): boolean {
  return clipReaders.some((each) => each === name)
}
