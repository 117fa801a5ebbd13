/** What must hold in every state (DECISIONS, section 6), each as one bit. */
export const law = {
  oneOutcome: 1 << 0,
  named: 1 << 1,
  honest: 1 << 2,
  objection: 1 << 3,
  timely: 1 << 4,
  kept: 1 << 5,
  decides: 1 << 6,
  counted: 1 << 7,
  oneSuccessor: 1 << 8,
  goesOn: 1 << 9,
  frozen: 1 << 10,
} as const
export type Law = keyof typeof law

/** The laws in words. */
export const lawWords: Readonly<Record<Law, string>> = {
  oneOutcome: 'S1: nothing has two outcomes',
  named: 'S1: two outcomes name a member that filled a key twice',
  honest: 'S1: nobody honest fills a key twice',
  objection: 'S2: an objection to a consensus is never outvoted',
  timely: 'S2: a ballot that w honest closers held in time is never late',
  kept: 'S3, S4: what was certain stays so',
  decides: 'L1: once everybody has done what there is to do, it is decided',
  counted: 'L1: what the honest say counts, whatever the others withhold',
  oneSuccessor: 'S1: an epoch has one successor',
  goesOn: 'L1: an epoch can always find a successor',
  frozen: 'nothing counts beyond a freeze that was adopted',
}

/** The laws in a set of bits. */
export function lawsIn(bits: number): Law[] {
  return (Object.keys(law) as Law[]).filter((name) => (bits & law[name]) !== 0)
}
