import type { MemberName } from '../../kernel/id.ts'
import { consistencyCodes, type ConsistencyCode } from '../../records/consistency.ts'
import type { Coded } from './matrix.ts'

/** How one member codes one piece of evidence. */
export interface MemberCoding {
  readonly member: MemberName
  readonly codes: readonly (ConsistencyCode | null)[]
}

/** One cell of a merged matrix. */
export interface MergedCell {
  /** What stands for all; null where nobody can tell. */
  readonly code: ConsistencyCode | null
  /** Who codes it otherwise, by name. */
  readonly otherwise: readonly { readonly member: MemberName; readonly code: ConsistencyCode }[]
  /** How many coded it. */
  readonly coders: number
}

/** A piece of evidence as all members' codings make it. */
export interface Merged extends Coded {
  readonly cells: readonly MergedCell[]
}

/** Merges members' codings of one piece of evidence against `count` hypotheses: in each cell the code in the middle of those given. Of an even number it is the one of the two
 *  middle ones nearer to neutral, and neutral where they lie on both sides of it, so that halves claim no more than both grant. Who codes otherwise
 *  is named. The order of `codings` does not matter. */
export function merge(
  id: string,
  weight: number | null,
  count: number,
  codings: readonly MemberCoding[],
): Merged {
  const cells = Array.from({ length: count }, (_, k): MergedCell => {
    const given = codings.flatMap(({ member, codes }) => {
      const code = codes[k] ?? null
      return code === null ? [] : [{ member, code }]
    })
    const code = middle(given.map((each) => each.code))
    return {
      code,
      otherwise: given
        .filter((each) => each.code !== code)
        .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0)),
      coders: given.length,
    }
  })
  return { id, weight, codes: cells.map(({ code }) => code), cells }
}

/** From very consistent (0) over neutral (2) to very inconsistent (4). */
const neutral = consistencyCodes.indexOf('N')

function middle(codes: readonly ConsistencyCode[]): ConsistencyCode | null {
  const places = codes.map((code) => consistencyCodes.indexOf(code)).sort((a, b) => a - b)
  const low = places[(places.length - 1) >> 1]
  const high = places[places.length >> 1]
  if (low === undefined || high === undefined) return null
  const place = high <= neutral ? high : low >= neutral ? low : neutral
  return consistencyCodes[place] ?? null
}
