const id = '51c8f3d9'.repeat(8)
const charter = '5d0a7f31'.repeat(8)
const epoch = 'e07b52aa'.repeat(8)
const served = Date.UTC(2020, 9, 26, 11, 40)
const deadline = Date.UTC(2020, 9, 28, 12)

const method = {
  rule: 'A',
  count: { kind: 'consensus', abstention: 'passes', silence: true },
  electors: 'members',
  weighted: false,
  proxy: false,
}

/** A motion to be opened. */
export const opening = {
  rule: 'proceduralSilence',
  title: 'Count a press statement as a promise only when it names a time',
  text: 'Statements without a date, a season or a year are kept as intentions and wait for nothing.',
}

/** One motion under a silence procedure, which waits on us. */
export const motions = {
  motions: [
    {
      id,
      title: opening.title,
      mover: 'maritime',
      compartment: 'plenary',
      tlp: 'GREEN',
      moved: served,
      article: '8(3)',
      method,
      phase: 'served',
      deadline,
      electors: 2,
      received: 2,
      spoken: 1,
      objecting: [],
      waitsOn: ['treaty'],
      waitsOnUs: true,
      certified: null,
    },
  ],
  next: null,
  total: 1,
  waitingOnUs: 1,
}

/** The same in full. */
export const motion = {
  id,
  mover: 'maritime',
  compartment: 'plenary',
  tlp: 'GREEN',
  moved: served,
  motion: {
    title: opening.title,
    text: opening.text,
    attachment: null,
    rule: { charter, id: opening.rule, article: '8(3)', method, grace: 86_400_000, settle: 600_000 },
    electors: ['maritime', 'treaty'],
    excluded: [],
    sponsors: ['maritime'],
    period: 172_800_000,
  },
  roster: null,
  epoch: { id: epoch, number: 3 },
  phase: 'served',
  refused: null,
  counts: { electors: 2, members: 2, faults: 0, needed: 2, adopts: 2, rejects: 1, deadline: null },
  deadline,
  ourWord: deadline,
  voices: [
    {
      member: 'maritime',
      part: 'elector',
      received: served,
      opened: null,
      openedKnown: false,
      spoke: {
        id: '7c'.repeat(32),
        value: 'no-objection',
        by: 'person',
        reasons: '',
        at: Date.UTC(2020, 9, 26, 15, 20),
        generation: 0,
        index: 7,
        holders: 2,
        counted: true,
      },
      closed: null,
      silence: { kind: 'spoke' },
    },
    {
      member: 'treaty',
      part: 'elector',
      received: served,
      opened: Date.UTC(2020, 9, 26, 12),
      openedKnown: true,
      spoke: null,
      closed: null,
      silence: { kind: 'speaks', value: 'no-objection', own: true },
    },
  ],
  waitsFor: [
    {
      member: 'treaty',
      could: [
        { says: 'no-objection', then: 'adopted' },
        { says: 'oppose', then: 'rejected' },
      ],
    },
  ],
  waitsOnUs: true,
  silenced: null,
  values: ['no-objection', 'oppose', 'abstain', 'excluded'],
  sentences: [{ kind: 'waitsForUs' }],
  line: { before: null, after: [], reopened: [] },
  faults: [],
  dropped: [],
  certificate: null,
}

/** What a member says. */
export const speaking = {
  value: 'oppose',
  reasons: 'Too few questions have resolved to tell skill from luck.',
}

/** Why a line is to be decided again. */
export const reopening = { reasons: 'Our node was cut off, and spoke for us.' }

/** What reopening answers. */
export const reopened = {
  id,
  compartment: 'plenary',
  readers: ['maritime', 'treaty'],
  reopening: '7c'.repeat(32),
}

/** By which rule a motion would be moved. */
export const wish = { rule: opening.rule }

/** What that would give. */
export const preview = {
  motion: {
    rule: motion.motion.rule,
    electors: motion.motion.electors,
    excluded: [],
    sponsors: motion.motion.sponsors,
    period: motion.motion.period,
  },
  counts: motion.counts,
  refused: null,
}

/** A seat whose node follows another under one rule. */
export const following = { follows: [{ rule: 'questions', follow: 'energy' }] }

/** What it was told so by. */
export const followWish = { rule: 'questions', follow: 'energy' }
