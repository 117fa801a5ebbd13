import type { Answer } from '../api/client.ts'
import { useGet } from '../api/use.ts'
import { kept } from '../lib/kept.ts'

/** A published vocabulary of likelihood. */
export type Yardstick = Answer<'/api/yardsticks'>['yardsticks'][number]

/** Every yardstick there is, and the one to read in: `wanted`, or what this browser's person chose. */
export function useYardsticks(wanted?: string): {
  readonly all: readonly Yardstick[]
  readonly yardstick: Yardstick | undefined
} {
  const all = useGet('/api/yardsticks').data?.yardsticks ?? []
  const id = wanted ?? kept('yardstick')
  return { all, yardstick: all.find((each) => each.id === id) ?? all[0] }
}

/** The first term that says a probability. Undefined where the yardstick has no word for it. */
export function termAt(probability: number, yardstick: Yardstick): string | undefined {
  const { stretches } = yardstick
  return stretches.find(({ upTo, including }) => probability < upTo || (including && probability === upTo))
    ?.terms?.[0]
}

/** A part of the scale of likelihood and its term, if it has one. */
export interface Stretch {
  readonly low: number
  readonly high: number
  readonly term: string | undefined
}

/** The scale of likelihood from 0 to 1 as its yardstick cuts it. */
export function stretchesOf({ stretches }: Yardstick): readonly Stretch[] {
  return stretches
    .map(({ upTo, terms }, i) => ({ low: stretches[i - 1]?.upTo ?? 0, high: upTo, term: terms?.[0] }))
    .filter(({ low, high }) => high > low)
}
