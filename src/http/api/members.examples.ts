const compartment = 'c0'.repeat(32)
const coalition = 'a1'.repeat(32)
const at = 1_603_789_200_000

/** `GET /api/members` */
export const members = {
  asOf: at,
  members: [
    { name: 'energy', host: 'energy-host', here: false, contact: { answered: at, asked: at, failure: null } },
    { name: 'treaty', host: 'treaty-host', here: true, contact: null },
  ],
}

/** `GET /api/logs` */
export const logs = {
  asOf: at,
  compartments: [
    {
      id: compartment,
      name: 'plenary',
      readers: ['energy', 'treaty'],
      entries: 1377,
      complete: false,
      silent: ['treaty'],
    },
  ],
  logs: [
    {
      compartment,
      member: 'energy',
      generation: 0,
      own: false,
      open: true,
      known: 1377,
      entries: 1377,
      head: { size: 1377, root: `${'N'.repeat(43)}=` },
      newest: at,
      witnessed: { counted: 1375, timed: 1375, needed: 2 },
      held: [],
      bodies: 1375,
      dropped: 1,
      missing: 1,
      overQuota: 0,
      apart: 0,
    },
  ],
  lacking: [
    {
      compartment,
      member: 'energy',
      generation: 0,
      id: '11'.repeat(32),
      index: 1376,
      state: 'missing',
      class: 'retractable',
      code: 'E_NOT_FOUND',
      since: '2020-10-27T09:00:00.000Z',
    },
  ],
}

/** `GET /api/retractions/held` */
export const stillHeld = {
  retractions: [
    {
      retraction: '12'.repeat(32),
      compartment,
      author: 'treaty',
      stated: at,
      records: 2,
      confirmed: [],
      waiting: ['energy'],
    },
  ],
}

/** `POST /api/peers/try` */
export const tried = { member: 'energy', url: 'https://energy.example:4871', logs: 4, failure: null }

/** `POST /api/verify` */
export const verifying = {
  id: 'd0'.repeat(16),
  state: 'running',
  begun: at,
  ended: null,
  done: 612,
  found: 1377,
  report: null,
}

/** `GET /api/verify` */
export const verified = {
  ...verifying,
  state: 'done',
  ended: at + 3_000,
  done: 1377,
  report: {
    holds: true,
    problems: [],
    coalition,
    logs: [
      {
        origin: `entente/${coalition}/${compartment}/energy/0`,
        size: 1377,
        signedSize: 1377,
        missingBodies: 2,
      },
    ],
  },
}
