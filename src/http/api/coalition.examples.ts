// Made up: three members that found a coalition, and one compartment of two of them. A test holds each to its schema.

const id = (digit: string): string => digit.repeat(64)
const [coalition, charter, compartment, record] = ['9', 'a', 'b', '8'].map(id)
const words = 'sure scout ivory just outside estate original conduct hazard ensure orange stick'.split(' ')
const key = `${'A'.repeat(43)}=`
const keys = { log: key, held: key, witness: key, transport: key, age: `age1${'q'.repeat(58)}` }

const charterShown = {
  hash: charter,
  name: 'Harbour watch',
  decisionRules: 0,
  faults: 0,
  quorum: 2,
  registerSlots: 8,
  registerCadenceMinutes: 10,
}

/** `GET /api/coalition` */
export const standing = {
  id: coalition,
  name: 'Harbour watch',
  words,
  study: false,
  oneHost: false,
  epoch: { number: 0, id: coalition },
  charter: charterShown,
  members: [
    { name: 'north', host: 'north.example', status: 'member', keys, generation: 0, here: true },
    { name: 'south', host: 'south.example', status: 'member', keys, generation: 0, here: false },
  ],
  hostedTogether: [],
  mute: null,
}

/** A file between founders. */
export const file = {
  name: 'genesis.json',
  file: '{"format":"entente/founding-genesis@1"}\n',
  parts: ['ENTENTE:0F0F0F0F:1/1:ABCDEFGH'],
}

/** `POST /api/founding/gather` and `POST /api/compartments/take` */
export const taking = { file: file.file }

/** `POST /api/founding` */
export const opening = { name: 'Harbour watch', seats: ['north'], host: 'north.example' }

/** `POST /api/founding/join` */
export const joining = {
  invitation: '{"format":"entente/founding-invitation@1"}',
  seats: ['south'],
  host: 'south.example',
}

const invited = {
  name: 'Harbour watch',
  coalition: { id: coalition, words },
  members: [
    { name: 'north', host: 'north.example', status: 'member' },
    { name: 'south', host: 'south.example', status: 'member' },
  ],
  charter: charterShown,
}

/** `POST /api/joining/read` */
export const readingInvitation = { invitation: '{"format":"entente/joining-invitation@1"}' }

/** What reading an invitation answers. */
export const invitationRead = { invited }

/** `POST /api/joining` */
export const askingToJoin = {
  ...readingInvitation,
  seat: 'west',
  host: 'west.example',
  url: 'https://west.example:4871',
}

/** `GET /api/joining` */
export const joiningStands = {
  joining: {
    ...invited,
    seat: { name: 'west', host: 'west.example', words },
    request: { name: 'west.json', file: '{"format":"entente/key-request@1"}\n' },
    reached: true,
  },
  stands: false,
}

/** `POST /api/founding/sign` */
export const signing = { words }

/** `GET /api/founding` */
export const founding = {
  founding: {
    founding: '0f'.repeat(16),
    name: 'Harbour watch',
    step: 'compare',
    opener: true,
    founders: [
      { name: 'north', host: 'north.example', here: true, signed: false },
      { name: 'south', host: 'south.example', here: false, signed: false },
    ],
    charter: charterShown,
    coalition: { id: coalition, words },
    hostedTogether: [],
  },
  stands: false,
}

/** A compartment that waits. */
export const waiting = {
  id: compartment,
  name: 'harbour',
  readers: ['north', 'south'],
  tlp: 'AMBER',
  public: false,
  opener: 'north',
  state: 'waiting',
  missing: ['south'],
  declined: false,
  predecessor: null as string | null,
  successors: [],
  gone: [],
}

/** What the successor of a compartment names. */
export const predecessor = 'c'.repeat(64)

/** `POST /api/compartments` */
export const openingCompartment = { readers: ['south'], tlp: 'AMBER', label: 'harbour' }

/** `GET /api/peers` */
export const peers = {
  peers: [{ member: 'south', host: 'south.example', url: 'https://south.example:4871', from: 'said' }],
}

/** `POST /api/peers` */
export const setting = { member: 'south', url: 'https://10.0.0.7:4871' }

/** `POST /api/peers/announce` */
export const announcing = { url: 'https://north.example:4871' }

/** What announcing answers. */
export const announced = { id: record, seat: 'north', url: announcing.url }
