import { achCalculator } from './ach.ts'
import type { Calculator } from './calculator.ts'
import { cookeCalculator } from './cooke.ts'
import { poolCalculator } from './pool.ts'
import { riskCalculator } from './risk.ts'
import { scoreCalculator } from './score.ts'

/** Every calculator, as the command line and the API offer them. */
export const calculators: readonly Calculator[] = [
  cookeCalculator,
  poolCalculator,
  scoreCalculator,
  riskCalculator,
  achCalculator,
]
