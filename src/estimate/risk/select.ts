/** Puts the values so that the one at `place` is what it would be in rising order, with none greater before it and none less after it. Takes
 *  time in proportion to their number. No value may be NaN.
 *  Source: R. W. Floyd and R. L. Rivest, "Algorithm 489: The algorithm SELECT", Comm. ACM 18, 1975, with the middle one of three as its guess. */
export function greatestFrom(values: Float64Array, place: number): void {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const guess = middleOf(values[low] ?? NaN, values[(low + high) >> 1] ?? NaN, values[high] ?? NaN)
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] ?? NaN) < guess) i++
      while ((values[j] ?? NaN) > guess) j--
      if (i > j) break
      const value = values[i] ?? NaN
      values[i++] = values[j] ?? NaN
      values[j--] = value
    }
    if (place <= j) high = j
    else if (place >= i) low = i
    else return
  }
}

function middleOf(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
}
