const id = '51c8f3d9'.repeat(8)
const charter = '5d0a7f31'.repeat(8)
const epoch = 'e07b52aa'.repeat(8)
const next = '9b41d6c0'.repeat(8)
const words = 'abandon ability able about above absent absorb abstract absurd abuse access accident'.split(
  ' ',
)

/** A motion that another member's request for keys is moved by. */
export const opening = { wanted: { kind: 'suspend', member: 'energy' }, text: 'Its service has closed.' }

/** Two members, of whom one had new keys. */
export const roster = {
  words,
  takesIn: true,
  members: ['maritime', 'treaty'].map((name, i) => ({
    name,
    host: `${name}.example`,
    status: 'member',
    weight: 1,
    ratified: true,
    generation: i,
    words,
    here: i === 1,
    leaves: false,
    hostedWith: [],
  })),
  counts: { members: 2, faults: 0, quorum: 2 },
  epochs: [
    { id: epoch, number: 0, members: 2, charter, differs: [], motion: null, ended: [] },
    {
      id: next,
      number: 1,
      members: 2,
      charter,
      differs: [{ kind: 'keys', member: 'treaty' }],
      motion: { id, title: 'Give treaty its new keys' },
      ended: [],
    },
  ],
  slot: { attempt: 0, dead: null, motions: [], none: [], missing: ['maritime', 'treaty'] },
  freezing: [],
}

/** A request for keys. */
export const request = { file: '{"format":"entente/key-request@1"}', name: 'treaty.rotate.json', words }

/** What it says. */
export const requestRead = { kind: 'rotate', member: 'treaty', host: 'treaty.example', url: null, words }
