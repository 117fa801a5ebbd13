// The import table of docs/house.md as rules. test/borders.test.ts holds both to each other.

const pure = [
  'kernel',
  'records',
  'ledger',
  'evidence',
  'estimate',
  'charter',
  'decisions',
  'assessment',
  'programme',
]

/** What each room may import besides itself. `node/ports` stands for the interfaces only; main.ts, in no room, may import all. */
const mayImport = {
  kernel: [],
  records: ['kernel'],
  ledger: ['kernel', 'records'],
  evidence: ['kernel', 'records'],
  estimate: ['kernel', 'records'],
  charter: ['kernel', 'records'],
  decisions: ['kernel', 'records', 'ledger', 'charter'],
  assessment: ['kernel', 'records', 'evidence', 'estimate', 'charter'],
  programme: ['kernel', 'records', 'charter'],
  node: pure,
  store: ['kernel', 'records', 'node/ports'],
  platform: ['kernel', 'records', 'evidence', 'ledger', 'node/ports'],
  federation: ['kernel', 'records', 'ledger', 'node/ports'],
  interop: ['kernel', 'records'],
  http: ['kernel', 'records', 'node', 'interop'],
  cli: ['kernel', 'records', 'node', 'interop'],
}

/** Paths of a room, or of its ports: `src/node/ports/…` and `src/node/ports.ts`. */
const inside = (room) => (room === 'node/ports' ? '^src/node/ports(/|[.]ts$)' : `^src/${room}/`)

const test = '[.]test[.]ts$'

/** Rooms whose tests may import any adapter: a use case is tried on the stores and files it will run on. */
const triedOnAdapters = ['node']

const borders = Object.entries(mayImport).map(([room, others]) => ({
  name: `border-of-${room}`,
  comment: `${room} imports only ${others.join(', ') || 'nothing'} (docs/house.md).`,
  severity: 'error',
  from: { path: inside(room), ...(triedOnAdapters.includes(room) ? { pathNot: test } : {}) },
  to: { path: '^src/', pathNot: [room, ...others].map(inside) },
}))

module.exports = {
  forbidden: [
    ...borders,
    {
      name: 'rooms-are-named',
      comment: 'Code lives in a room of the table or in main.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main[.]ts$', ...Object.keys(mayImport).map(inside)] },
      to: {},
    },
    {
      name: 'ports-know-no-use-case',
      comment: 'Adapters import the ports; through them they must not reach the node.',
      severity: 'error',
      from: { path: inside('node/ports') },
      to: { path: '^src/node/', pathNot: inside('node/ports') },
    },
    {
      name: 'pure-rooms-touch-no-machine',
      comment:
        'From kernel to programme: no network, disk, process or environment (law 1). Hashing is the one built-in.',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: test },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
    },
    {
      name: 'pages-know-types-only',
      comment:
        'The pages speak to the node through its API: of the rooms they import types of records, and nothing else.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-know-records-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/records/' },
    },
    {
      name: 'rooms-know-no-pages',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|verifier)/' },
    },
    {
      name: 'verifier-holds-what-verifies',
      comment:
        'The page that verifies stands on the rooms that do, on noble, and on the look and the words of the pages: no door, no store, no machine.',
      severity: 'error',
      from: { path: '^verifier/', pathNot: test },
      to: {
        pathNot: [
          '^verifier/',
          '^src/(kernel|records|ledger|decisions)/',
          '^web/src/(style|words)/',
          '^node_modules/(@noble/(curves|hashes)|zod|i18next)/',
        ],
      },
    },
    {
      name: 'no-import-of-tests',
      comment: 'What runs does not lean on what checks it.',
      severity: 'error',
      from: { path: '^(src|bench|simulation)/', pathNot: test },
      to: { path: ['^test/', test] },
    },
    {
      name: 'no-import-of-the-simulation',
      comment: 'It drives what runs; only tests and measurements drive it.',
      severity: 'error',
      from: { pathNot: '^(simulation|test|bench)/' },
      to: { path: '^simulation/' },
    },
    {
      name: 'no-cycles',
      comment: 'Not even of types: a cycle is one file in two pieces.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nothing imports is forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: [test, '^test/', '^src/main[.]ts$', '[.]d[.]ts$'] },
      to: {},
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
