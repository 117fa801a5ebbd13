import { failure } from '../kernel/error.ts'
import { asProbability, type Probability } from '../kernel/probability.ts'

/** The ways to pool judgements that a charter may name. */
export const methodNames = ['linearPool', 'median', 'geometricMeanOfOdds', 'recencyWeightedMedian'] as const
export type MethodName = (typeof methodNames)[number]

/** A pooling method as manifests record it. `version` rises whenever the same judgements would give other bits. */
export type Method =
  | {
      readonly name: 'geometricMeanOfOdds'
      readonly version: 1
      /** Every probability is first bounded to [clip, 1 − clip], or one near-certain answer would decide alone. */
      readonly parameters: { readonly clip: Probability }
    }
  | {
      readonly name: Exclude<MethodName, 'geometricMeanOfOdds'>
      readonly version: 1
      readonly parameters: Readonly<Record<string, never>>
    }

/** Bound used where the charter states none: odds of 999 to 1, the widest that forecasting platforms commonly accept. */
export const defaultClip = 0.001

/** The method a charter names. `clip` matters to `geometricMeanOfOdds` alone. Throws `E_USAGE` for an unknown name,
 *  `E_PROBABILITY` for a clip outside (0, ½). */
export function asMethod(name: string, parameters: { readonly clip?: number | undefined } = {}): Method {
  const known = methodNames.find((each) => each === name)
  if (known === undefined) {
    throw failure('E_USAGE', `"${name}" is no way to pool judgements; known are ${methodNames.join(', ')}`, {
      paths: ['estimateMethod.name'],
    })
  }
  if (known !== 'geometricMeanOfOdds') return { name: known, version: 1, parameters: {} }
  const clip = asProbability(parameters.clip ?? defaultClip, 'estimateMethod.clip')
  if (clip < 0.5) return { name: known, version: 1, parameters: { clip } }
  throw failure('E_PROBABILITY', `a clip of ${clip} leaves no room between it and its complement`, {
    paths: ['estimateMethod.clip'],
  })
}
