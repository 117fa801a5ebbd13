import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around } from '../../../test/risk.ts'
import type { MemberName } from '../../kernel/id.ts'
import { chanceOf } from './chances.ts'
import { expectedLoss, mitigated, shareGain, type Effect } from './mitigate.ts'
import { shapley } from './shapley.ts'

/** A game of `players` whose every company is worth what a table says. */
function game(players: number, table: readonly number[]) {
  return (company: readonly boolean[]) =>
    table[company.slice(0, players).reduce((set, there, i) => set + (there ? 2 ** i : 0), 0)] ?? 0
}
const games = fc.integer({ min: 1, max: 6 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    table: fc
      .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** players, maxLength: 2 ** players })
      .map(([, ...rest]) => [0, ...rest]),
  }),
)

describe("Shapley's shares", () => {
  it('add up to what all bring, and treat like players alike', () => {
    fc.assert(
      fc.property(games, ({ players, table }) => {
        const { shares } = shapley(players, game(players, table))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(table.at(-1)!, 8)
        // Swapping two players in the game swaps their shares.
        const swapped = (company: readonly boolean[]) =>
          game(players, table)([company[players - 1]!, ...company.slice(1, players - 1), company[0]!])
        if (players < 2) return
        const others = shapley(players, swapped).shares
        expect(others[0]).toBeCloseTo(shares[players - 1]!, 8)
        expect(others[players - 1]).toBeCloseTo(shares[0]!, 8)
      }),
    )
  })
  it('give nothing to who brings nothing, and add where games do', () => {
    fc.assert(
      fc.property(games, ({ players, table }) => {
        const dummy = shapley(players + 1, game(players, table))
        expect(dummy.shares[players]).toBe(0)
        const plain = shapley(players, game(players, table)).shares
        for (const [i, share] of plain.entries()) expect(dummy.shares[i]).toBeCloseTo(share, 8)
        const double = shapley(
          players,
          (company) => 2 * game(players, table)(company) + company.length - players,
        )
        for (const [i, share] of plain.entries()) expect(double.shares[i]).toBeCloseTo(2 * share, 8)
      }),
    )
  })
  it('are those of a glove game, by hand', () => {
    // One left glove, two right ones: 2/3, 1/6, 1/6.
    const pairs = ([left, one, other]: readonly boolean[]) => Number(left! && (one! || other!))
    const { shares } = shapley(3, pairs)
    for (const [i, share] of [2 / 3, 1 / 6, 1 / 6].entries()) expect(shares[i]).toBeCloseTo(share, 15)
  })
  it('of many are drawn, and say how far off they may be', () => {
    const weights = Array.from({ length: 15 }, (_, i) => i + 1)
    const worth = (company: readonly boolean[]) => {
      const sum = weights.reduce((all, weight, i) => all + (company[i] === true ? weight : 0), 0)
      return sum * sum
    }
    const { shares, errors } = shapley(15, worth, 11)
    // Of a squared sum the share is weight times the whole sum.
    for (const [i, weight] of weights.entries()) {
      expect(Math.abs(shares[i]! - weight * 120)).toBeLessThanOrEqual(4 * errors![i]! + 1e-9)
    }
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(worth(weights.map(() => true)), 6)
    expect(shapley(15, worth, 11)).toEqual({ shares, errors })
  })
})

describe('mitigation', () => {
  const [alfa, bravo, charlie] = ['alfa', 'bravo', 'charlie'] as MemberName[]
  const chances = [chanceOf('a', 0.2, around(100, 2)), chanceOf('b', 0.5, { kind: 'point', value: 10 })]
  const effect = (risk: string, needs: (MemberName | undefined)[], odds: number, amount = 1): Effect => ({
    risk,
    needs: needs as MemberName[],
    odds,
    amount,
  })

  it('multiplies odds and amounts once all who are needed take part', () => {
    const effects = [
      effect('a', [alfa], 0.5),
      effect('a', [alfa, bravo], 1, 0.5),
      effect('gone', [alfa], 0.1),
    ]
    const [half] = mitigated(chances, effects, new Set([alfa!]))
    // Odds of 1:4 halved are 1:8.
    expect(half!.probability).toBeCloseTo(1 / 9, 15)
    expect(half!.amounts.mean).toBe(chances[0]!.amounts.mean)
    const [both, other] = mitigated(chances, effects, new Set([alfa!, bravo!]))
    expect(both!.amounts.mean).toBe(chances[0]!.amounts.mean / 2)
    expect(other).toBe(chances[1])
  })
  it('never makes anything certain, and does not see the order of effects', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0.001, max: 1000, noNaN: true }),
            fc.double({ min: 0.1, max: 10, noNaN: true }),
          ),
          {
            maxLength: 6,
          },
        ),
        (drawn) => {
          const effects = drawn.map(([odds, amount]) => effect('b', [alfa], odds, amount))
          const told = (all: Effect[]) => {
            const [, b] = mitigated(chances, all, new Set([alfa!]))
            return [b!.probability, b!.amounts.mean]
          }
          expect(told(effects)).toStrictEqual(told(effects.toReversed()))
          expect(told(effects)[0]).toBeGreaterThan(0)
          expect(told(effects)[0]).toBeLessThan(1)
        },
      ),
    )
  })
  it('shares its gain among those it needs, also where somebody makes things worse', () => {
    const effects = [effect('a', [alfa, bravo], 0.5), effect('b', [charlie], 2)]
    const { gain, shares } = shareGain(chances, effects)
    const after = expectedLoss(mitigated(chances, effects, new Set([alfa!, bravo!, charlie!])))
    expect(gain).toBeCloseTo(expectedLoss(chances) - after, 12)
    const [a, b, c] = shares
    expect([a!.member, b!.member, c!.member]).toEqual(['alfa', 'bravo', 'charlie'])
    expect(a!.gain).toBeCloseTo(b!.gain, 12)
    // 50 % at odds of 2:1 is 66.7 %: 10 × 1/6 worse.
    expect(c!.gain).toBeCloseTo(-10 / 6, 12)
    expect(shares.reduce((sum, each) => sum + each.gain, 0)).toBeCloseTo(gain, 12)
    expect(shareGain(chances, [])).toEqual({ gain: 0, shares: [] })
  })
})
