/** How many of a compartment's members stand behind what counts. */
export interface Quorum {
  /** N: everybody named in the compartment, observers included. */
  readonly members: number
  /** f: how many of them may lie or lose memory at once. */
  readonly faults: number
  /** q: signers, the author among them, that a head needs. */
  readonly needed: number
}

/** The quorum among `members` (at least 1) of whom `faults` may fail: q = ⌊(N + f)/2⌋ + 1, so that any two quorums share more members than may
 *  fail. Where N ≥ 3f + 1 does not hold, as in a compartment of few in a coalition of many, no quorum could bear f: the most that N
 *  can bear takes its place. Source: M. Castro and B. Liskov, "Practical Byzantine fault tolerance", OSDI 1999, for the bound. */
export function quorumOf(members: number, faults: number): Quorum {
  if (!Number.isSafeInteger(members) || members < 1 || !Number.isSafeInteger(faults) || faults < 0)
    throw new RangeError(`no quorum of ${members} members with ${faults} faults`)
  const borne = Math.min(faults, Math.floor((members - 1) / 3))
  return { members, faults: borne, needed: Math.floor((members + borne) / 2) + 1 }
}
