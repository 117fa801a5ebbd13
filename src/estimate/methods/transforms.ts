import { betaDistribution } from '../../kernel/incomplete.ts'
import { logistic, logit } from '../../kernel/math.ts'
import { clip, leastProbability, type Probability } from '../../kernel/probability.ts'

/** p^a/(p^a + (1 − p)^a), which is σ(a·logit p): away from ½ for an exponent above 1. Source: U. S. Karmarkar, "Subjectively weighted
 *  utility", Organizational Behavior and Human Performance 21, 1978, eq. 1. */
export function karmarkar(p: Probability, exponent: number): Probability {
  return clip(logistic(exponent * logit(p)), leastProbability)
}

/** The distribution function of Beta(α, β) at p: with α = β above 1 away from ½. Source: R. Ranjan and T. Gneiting, "Combining probability
 *  forecasts", J. Royal Statistical Society B 72, 2010, eq. 9. */
export function betaTransformed(p: Probability, alpha: number, beta: number): Probability {
  return clip(betaDistribution(p, alpha, beta), leastProbability)
}
