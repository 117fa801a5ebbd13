/** What can go wrong. */
export const faultKinds = [
  'loss',
  'duplication',
  'delay',
  'reordering',
  'partition',
  'crash',
  'restoredBackup',
  'skewedClock',
  'replay',
  'fork',
  'withholding',
  'lie',
] as const
export type FaultKind = (typeof faultKinds)[number]
/** How often each happened in a run. */
export type FaultCount = Readonly<Record<FaultKind, number>>

/** What must hold in every run. */
export const laws = [
  'no errors of the program',
  'who lost acts is mute',
  'acts are kept before they are signed',
  'an act is finished before the next is begun',
  'the marker moves before the signature',
  'honest nodes never fork',
  'who cosigns holds the log',
  'who cosigns as held holds the bodies',
  'dates are a quorum’s',
  'no salt serves twice',
  'no request counts twice',
  'a request is for one node',
  'strangers learn nothing',
  'bodies only at entitled nodes',
  'every folder passes its audit',
  'what was acknowledged stays',
  'signed entries are never lost',
  'retractions reach every holder',
  'retractions reach every view',
  'retractions take attachments along',
  'nodes come to hold the same',
  'forks are found',
  'certificates prove what they say',
  'two outcomes name who signed both',
  'one motion has one outcome',
  'an objection is never outvoted',
  'an epoch has one successor',
  'what everybody needed has spoken on is decided',
  'what was proven stays proven',
  'nothing counts beyond where a log ended',
  'new keys end muteness',
] as const
export type Law = (typeof laws)[number]

/** What a run has at least: nodes, records, and faults. */
export const least = { nodes: 3, records: 200, faults: 10 } as const
