const person = '3f9a0c517be24d86'
const until = '2026-12-02T09:00:00.000Z'

/** `GET /api/session` */
export const session = {
  signedIn: true,
  firstRun: false,
  ways: { passkey: 'localhost', organisation: null },
  person: {
    id: person,
    name: 'Anna',
    roles: ['analyst'],
    acts: ['read', 'draft', 'judge'],
    seats: ['treaty'],
  },
  seats: [
    { name: 'energy', display: 'Energy desk', host: 'local' },
    { name: 'treaty', display: 'Treaty desk', host: 'local' },
  ],
  coalition: { name: 'Study coalition', study: true, oneHost: true, members: 2, sample: null },
  clock: { now: '2020-10-27T09:00:00.000Z', study: true },
  mute: false,
  version: '0.1.0',
}

/** `POST /api/session/owner` */
export const claiming = {
  code: '7KQ2-M8XD-4RTZ',
  name: 'Anna',
  username: 'anna',
  password: 'a long sentence',
}

/** A code that opens an account once. */
export const invitation = { id: person, code: 'H4TN-9WEP-2CKJ', until }

/** `POST /api/session/invitation` */
export const accepting = { code: 'H4TN-9WEP-2CKJ', password: 'a long sentence' }

/** What accepting answers. */
export const accepted = { name: 'Anna', username: 'anna', open: true }

/** `GET /api/people` */
export const people = {
  people: [
    {
      id: person,
      name: 'Anna',
      username: 'anna',
      roles: ['analyst'],
      seats: ['treaty'],
      ways: ['passkey'],
      since: '2026-11-25T09:00:00.000Z',
    },
  ],
  roles: [{ role: 'analyst', acts: ['read', 'draft', 'judge'] }],
}

/** `POST /api/people` */
export const inviting = { name: 'Anna', username: 'anna', roles: ['analyst'], seats: ['treaty'] }

/** `POST /api/people/:id` */
export const changing = { roles: ['analyst', 'release'] }

/** `GET /api/people/:id/sessions` */
export const sessions = {
  sessions: [{ id: 'b2p0', since: '2026-11-25T09:00:00.000Z', until, browser: 'Firefox', here: true }],
}

/** `POST /api/organisation` */
export const organisation = {
  organisation: {
    issuer: 'https://sign-in.example.org',
    clientId: 'entente',
    clientSecret: 'known to both',
    name: 'Ministry',
  },
}

/** `GET /api/readlog` */
export const readlog = {
  entries: [
    {
      person,
      seat: 'treaty',
      record: '3'.repeat(64),
      type: 'document',
      tlp: 'AMBER',
      at: '2026-11-25T09:00:00.000Z',
    },
  ],
  days: 365,
  next: null,
}
