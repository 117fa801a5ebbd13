import type { MemberName } from '../kernel/id.ts'

/** One bin of a histogram: from `low` up to but not including `high`; the last bin includes it. */
export interface Bin {
  readonly low: number
  readonly high: number
  readonly members: readonly MemberName[]
}

/** How many bins a histogram has: twentieths of a probability scale are the steps in which people answer. */
const binCount = 20

/** Who stands where between `low` and `high`, in bins of equal width; what lies beyond an end is put into the bin beside it. */
export function histogram(
  numbers: readonly { readonly author: MemberName; readonly number: number }[],
  { low, high }: { readonly low: number; readonly high: number },
): Bin[] {
  const edge = (i: number): number => low + ((high - low) * i) / binCount
  const binOf = (number: number): number => {
    let bin = 0
    while (bin < binCount - 1 && number >= edge(bin + 1)) bin++
    return bin
  }
  const byBin = Map.groupBy(numbers, ({ number }) => binOf(number))
  return Array.from({ length: binCount }, (_, i) => ({
    low: edge(i),
    high: edge(i + 1),
    members: (byBin.get(i) ?? []).map(({ author }) => author).sort(),
  }))
}
