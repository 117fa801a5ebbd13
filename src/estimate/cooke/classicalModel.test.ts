import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { isFailure } from '../../kernel/error.ts'
import { binOf, calibration } from './calibration.ts'
import { classicalModel, weighings } from './classicalModel.ts'
import { classicalInformation, relativeInformation } from './information.ts'
import type { Study, StudyExpert } from './study.ts'

const quantiles = [0.05, 0.5, 0.95]

/** Experts a, b … who answered items 1, 2 … like this. */
function studyOf(
  answers: readonly (readonly (readonly number[] | null)[])[],
  realisations: readonly (number | null)[],
): Study {
  return {
    quantiles,
    items: realisations.map((realisation, i) => ({ id: `${i + 1}`, scale: 'uni', realisation })),
    experts: answers.map((given, k): StudyExpert => ({
      id: 'abcdefgh'[k]!,
      answers: Object.fromEntries(given.map((answer, i) => [`${i + 1}`, answer])),
    })),
  }
}

const triple = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 })
  .map((values) => values.sort((a, b) => a - b))
/** Two to four experts on four items, of which the first two are seeds that all answered. */
const studies = fc
  .tuple(
    fc.array(fc.tuple(triple, triple, fc.option(triple), triple), { minLength: 2, maxLength: 4 }),
    fc.integer({ min: -60, max: 60 }),
    fc.integer({ min: -60, max: 60 }),
  )
  .map(([answers, first, second]) => studyOf(answers, [first, second, null, null]))

describe('classicalModel', () => {
  it('is right by hand for one expert', () => {
    const { experts, decisionMakers } = classicalModel(studyOf([[[0, 1, 2]]], [1]))
    // One realisation in the second bin: 2·ln(1/0.45) with three degrees of freedom, by A&S 26.4.5 with Φ for the odd ones.
    expect(experts[0]!.calibration).toBeCloseTo(calibration([0, 1, 0, 0], quantiles, 1), 15)
    // Range −0.2 to 2.2; widths 0.2, 1, 1, 0.2.
    const terms = [
      0.05 * Math.log(0.05 / 0.2),
      0.45 * Math.log(0.45),
      0.45 * Math.log(0.45),
      0.05 * Math.log(0.05 / 0.2),
    ]
    expect(experts[0]!.informationSeed).toBeCloseTo(Math.log(2.4) + terms.reduce((a, b) => a + b), 13)
    for (const name of weighings) {
      expect(decisionMakers[name]).toMatchObject({ calibration: experts[0]!.calibration })
      const [{ values } = { values: [] }] = decisionMakers[name].quantiles
      for (const [i, value] of [0, 1, 2].entries()) expect(values[i]).toBeCloseTo(value, 14)
    }
  })

  it('has calibration in [0, 1], information at least 0, rising quantiles, and sees no order', () => {
    fc.assert(
      fc.property(studies, (study) => {
        const model = classicalModel(study)
        for (const scores of [...model.experts, ...Object.values(model.decisionMakers)]) {
          expect(scores.calibration).toBeGreaterThanOrEqual(0)
          expect(scores.calibration).toBeLessThanOrEqual(1)
          expect(scores.informationSeed).toBeGreaterThanOrEqual(-1e-12)
          expect(scores.informationTotal).toBeGreaterThanOrEqual(-1e-12)
        }
        const { globalOptimised, globalNonOptimised, item } = model.decisionMakers
        const worth = (each: typeof item) => each.calibration * each.informationSeed
        expect(worth(globalOptimised)).toBeGreaterThanOrEqual(worth(globalNonOptimised))
        for (const { values } of item.quantiles) expect(values).toEqual(values.toSorted((a, b) => a - b))
        const turned = classicalModel({
          ...study,
          items: study.items.toReversed(),
          experts: study.experts.toReversed(),
        })
        expect(turned.experts.toReversed()).toEqual(model.experts)
        for (const name of weighings) {
          const {
            calibration: c,
            informationSeed,
            informationTotal,
            quantiles: read,
          } = turned.decisionMakers[name]
          expect(model.decisionMakers[name]).toMatchObject({
            calibration: c,
            informationSeed,
            informationTotal,
          })
          expect(read.toReversed()).toEqual(model.decisionMakers[name].quantiles)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives everybody the same weight where nobody has any', () => {
    // Fifty realisations far below both: calibration underflows to 0.
    const answers = [
      [10, 11, 12],
      [20, 21, 22],
    ].map((answer) => Array.from({ length: 400 }, () => answer))
    const { experts, decisionMakers } = classicalModel(studyOf(answers, new Array<number>(400).fill(0)))
    expect(experts.map(({ weight }) => weight)).toEqual([0, 0])
    expect(decisionMakers.globalOptimised.weights).toEqual([0.5, 0.5])
    expect(decisionMakers.globalNonOptimised.quantiles).toEqual(decisionMakers.equal.quantiles)
  })

  it('equalises calibration to the fewest seeds that anybody answered', () => {
    const full = studyOf(
      [
        [
          [0, 1, 2],
          [0, 1, 2],
        ],
        [
          [0, 1, 2],
          [0, 1, 2],
        ],
      ],
      [1, 5],
    )
    const partly = studyOf(
      [
        [
          [0, 1, 2],
          [0, 1, 2],
        ],
        [[0, 1, 2], null],
      ],
      [1, 5],
    )
    const of = (study: Study) => classicalModel(study).experts[0]!.calibration
    expect(of(full)).toBe(calibration([0, 1, 0, 1], quantiles, 2))
    expect(of(partly)).toBe(calibration([0, 1, 0, 1], quantiles, 1))
  })

  it('works in logarithms where an item asks for it, and answers on the item’s scale', () => {
    const study = studyOf([[[1, 10, 100]], [[10, 100, 1000]]], [10])
    const inLogs = { ...study, items: [{ ...study.items[0]!, scale: 'log' as const }] }
    const logged = classicalModel(studyOf([[[0, 1, 2]], [[1, 2, 3]]], [1])).decisionMakers.equal
    const found = classicalModel(inLogs).decisionMakers.equal
    expect(found.informationSeed).toBeCloseTo(logged.informationSeed, 12)
    for (const [i, value] of found.quantiles[0]!.values.entries()) {
      expect(Math.log10(value)).toBeCloseTo(logged.quantiles[0]!.values[i]!, 12)
    }
  })
})

describe('a study that cannot be worked with', () => {
  const good = studyOf([[[0, 1, 2]], [[1, 2, 3]]], [1])
  const pathsOf = (study: Study): readonly string[] => {
    try {
      classicalModel(study)
    } catch (error) {
      if (isFailure(error)) return [error.code, ...error.paths]
      throw error
    }
    return []
  }
  it('names every expert and item whose quantiles are wrong', () => {
    const study = studyOf([[[2, 1, 0]], [[1, 1, 3]], [[NaN, 1, 2]], [[0, 1]], [[0, 1, Infinity]]], [1])
    const [code, ...paths] = pathsOf(study)
    expect(code).toBe('E_QUANTILES')
    expect(paths.map((path) => path.split(':')[0])).toEqual(
      'abcde'.split('').map((id) => `experts.${id}.answers.1`),
    )
  })
  it.each([
    ['E_USAGE', 'no seed', studyOf([[[0, 1, 2]]], [null])],
    ['E_USAGE', 'nobody', studyOf([], [1])],
    ['E_USAGE', 'an expert without seeds', studyOf([[[0, 1, 2]], [null]], [1])],
    ['E_USAGE', 'an expert twice', { ...good, experts: [good.experts[0]!, good.experts[0]!] }],
    ['E_USAGE', 'an unknown item', { ...good, items: [{ id: '9', scale: 'uni' as const, realisation: 1 }] }],
    ['E_QUANTILES', 'levels that fall', { ...good, quantiles: [0.5, 0.05, 0.95] }],
    ['E_QUANTILES', 'a level of 1', { ...good, quantiles: [0.5, 0.9, 1] }],
    ['E_QUANTILES', 'a range that no double holds', studyOf([[[-1.7e308, 1, 1.7e308]]], [1])],
    ['E_QUANTILES', 'a margin lost to rounding', studyOf([[[1e16, 1e16 + 2, 1e16 + 4]]], [1e16])],
    ['E_QUANTILES', 'widths below what is normal', studyOf([[[0, 1e-310, 2e-310]]], [0])],
    ['E_QUANTILES', 'no levels', { ...good, quantiles: [] }],
    ['E_QUANTILES', 'a realisation that is no number', studyOf([[[0, 1, 2]]], [NaN])],
    [
      'E_QUANTILES',
      'a logarithm of nothing',
      { ...good, items: [{ id: '1', scale: 'log' as const, realisation: 1 }] },
    ],
  ] as const)('is refused with %s: %s', (code, _, study) => {
    expect(refusal(() => classicalModel(study))).toBe(code)
  })
})

describe('the parts', () => {
  it('count a realisation on a quantile below it', () => {
    expect([-1, 0, 0.5, 1, 2, 3].map((value) => binOf(value, [0, 1, 2]))).toEqual([0, 0, 1, 1, 2, 3])
  })
  it('give perfect shares a calibration of 1', () => {
    expect(calibration([1, 9, 9, 1], quantiles, 20)).toBeCloseTo(1, 12)
  })
  it('give the uniform distribution no information, and a member without a density none', () => {
    expect(relativeInformation([0.05, 0.5, 0.95], quantiles, { low: 0, high: 1 })).toBeCloseTo(0, 14)
    expect(
      classicalInformation(
        [
          [1, 1, 1],
          [0, 1, 2],
        ],
        quantiles,
      )[0],
    ).toBe(0)
    expect(
      classicalInformation(
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
        quantiles,
      ),
    ).toEqual([0, 0])
  })
})
