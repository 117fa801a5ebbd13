/** One that obliges to consult beside one that obliges to nothing. */
export const comparison = {
  day: '2020-10-27',
  left: { id: 'fpda', name: 'Five Power Defence Arrangements', standing: 'inForce', members: 5 },
  right: { id: 'quad', name: 'Quadrilateral dialogue (Quad)', standing: 'inForce', members: 4 },
  rows: [
    {
      about: { kind: 'situation', situation: 'armedAttack' },
      left: [
        {
          key: 'consult shall at once members inside victim',
          strength: 'shall',
          says: 'Consult at once, to decide on measures, joint or separate. The hurry was read on a secondary page.',
          article: 'communique, para. 5 (number not read)',
          unverified: false,
        },
      ],
      right: [],
      differs: true,
    },
  ],
  members: { both: ['AUS'], left: ['GBR', 'MYS', 'NZL', 'SGP'], right: ['IND', 'JPN', 'USA'] },
  distances: {
    obligation: -0.4,
    institution: -0.75,
    decision: 0,
    information: 0,
    interoperability: -1,
    materialTies: -1,
    inclusiveness: 0,
    orientation: 0,
  },
  codes: {
    defense: { left: 0, right: 0 },
    offense: { left: 0, right: 0 },
    neutral: { left: 0, right: 0 },
    nonagg: { left: 0, right: 0 },
    consul: { left: 1, right: 0 },
    milinst: { left: 2, right: 0 },
    formal: { left: 1, right: 0 },
  },
}

/** An armed attack on one of the two that are covered. */
export const duties = {
  standing: 'inForce',
  owed: [
    {
      obligation: {
        id: 'consult',
        on: ['attack'],
        kind: 'consult',
        strength: 'shall',
        says: 'Consult at once, to decide on measures, joint or separate. The hurry was read on a secondary page.',
        deadline: { kind: 'atOnce', from: 'occurrence' },
        carveOuts: [],
        reportTo: null,
        consultation: { crisis: true, commonPolicy: true },
        article: 'communique, para. 5 (number not read)',
        source: 'official-2',
        unverified: false,
      },
      met: {
        trigger: {
          id: 'attack',
          kind: 'armedAttack',
          alsoKinds: ['threatToSecurity'],
          says: 'Malaysia or Singapore is attacked from outside, or threatened with it.',
          determiner: 'selfJudged',
          inScope: true,
          victims: ['MYS', 'SGP'],
          anyVictim: false,
          article: 'communique, para. 5 (number not read)',
          source: 'official-2',
          unverified: false,
        },
        through: null,
        awaits: [],
      },
      who: { role: 'members', actors: ['AUS', 'GBR', 'MYS', 'NZL', 'SGP'], says: null },
      toward: { role: 'members', actors: ['AUS', 'GBR', 'MYS', 'NZL', 'SGP'], says: null },
      due: { kind: 'atOnce', from: 'occurrence', since: 1603789200000 },
      letOff: [],
      awaits: [],
      unverified: false,
    },
  ],
  allowed: [],
  always: [],
  open: [],
  absent: [],
  decisions: [],
  inDoubt: [],
}
