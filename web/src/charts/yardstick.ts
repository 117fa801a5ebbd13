import { useGet } from '../api/use.ts'
import { kept } from '../lib/kept.ts'
import type { Answer } from '../api/client.ts'

/** A published vocabulary of likelihood. */
export type Yardstick = Answer<'/api/yardsticks'>['yardsticks'][number]
/** A band of one. */
export type Band = Yardstick['bands'][number]

/** Every yardstick there is, and the one to read in: `wanted`, or what this browser's person chose. */
export function useYardsticks(wanted?: string): {
  readonly all: readonly Yardstick[]
  readonly yardstick: Yardstick | undefined
} {
  const all = useGet('/api/yardsticks').data?.yardsticks ?? []
  const id = wanted ?? kept('yardstick')
  return { all, yardstick: all.find((each) => each.id === id) ?? all[0] }
}

/** The band whose words say a probability: of those that hold it the narrowest. Undefined where the yardstick has no word for it. */
export function bandOf(probability: number, yardstick: Yardstick): Band | undefined {
  return yardstick.bands
    .filter((band) => band.additional !== true && holds(band, probability * 100))
    .reduce<Band | undefined>(
      (best, band) => (best === undefined || band.high - band.low < best.high - best.low ? band : best),
      undefined,
    )
}

function holds({ low, high, lowOpen, highOpen }: Band, percent: number): boolean {
  const above = lowOpen === true ? percent > low : percent >= low
  return above && (highOpen === true ? percent < high : percent <= high)
}

/** Bands that follow each other without overlapping, from left to right: what a scale can draw. */
export function drawnBands(yardstick: Yardstick): readonly Band[] {
  const main = yardstick.bands.filter((band) => band.additional !== true)
  return main.every((band, i) => i === 0 || band.low >= (main[i - 1]?.high ?? 0)) ? main : []
}
