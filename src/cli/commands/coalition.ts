import { failure } from '../../kernel/error.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { enterStep } from './coalition/joining.ts'
import {
  abandonStep,
  closeStep,
  foundStep,
  gatherStep,
  inviteStep,
  joinStep,
  passStep,
  showStep,
  signStep,
} from './coalition/steps.ts'

/** `entente coalition`: see its help. */
export const coalitionCommand: Command = {
  name: 'coalition',
  summary: 'founds a coalition with other nodes, or joins one, step by step; shows the one that stands',
  usage:
    '[found NAME | invite | join FILE | gather FILE… | close | sign [FILE] | pass | enter [FILE] | abandon] [--out FILE] [--qr]',
  options: {
    seat: { type: 'string', multiple: true },
    host: { type: 'string' },
    url: { type: 'string' },
    charter: { type: 'string' },
    words: { type: 'string' },
    out: { type: 'string' },
    qr: { type: 'boolean' },
    'exchange-without-tls': { type: 'boolean' },
  },
  optionHelp: {
    'seat NAME':
      'what this member is called, for found and join; may be repeated where one node hosts several',
    'host NAME': 'what the operator calls this host: members of one host are not blind from it',
    'url URL': 'where this node will be reached, for join where the coalition stands already',
    'charter FILE': 'a charter body in JSON, for found; one that decides nothing otherwise',
    'words "…"': 'the twelve words as another founder reads them out, for sign',
    'out FILE': 'where the file for the others goes',
    qr: 'draws it as QR codes too',
    'exchange-without-tls': 'of enter: ask members’ nodes without TLS, in networks that encrypt themselves',
  },
  examples: [
    'entente coalition found "Harbour watch" --seat north --host north.example --passphrase-file secret.txt',
    'entente coalition invite --out invitation.json',
    'entente coalition join invitation.json --seat south --host south.example --out south.json --passphrase-file secret.txt',
    'entente coalition gather south.json east.json',
    'entente coalition close --out genesis.json',
    'entente coalition sign genesis.json --words "…" --out signed-by-south.json',
    'entente coalition join invitation.json --seat west --host west.example --out west.json --passphrase-file secret.txt',
    'entente coalition enter welcome.json',
  ],
  async run(call) {
    const [act, ...words] = call.words
    if (act !== undefined) checkOptions(call, act)
    return act === undefined ? showStep(call) : runStep(call, act, words)
  },
}

/** Which options a step takes beside --out and --qr, which go with a file, and how many words stand behind it. */
const steps: Readonly<
  Record<string, { readonly takes: readonly string[]; readonly least: number; readonly most: number }>
> = {
  found: { takes: ['seat', 'host', 'charter'], least: 1, most: 1 },
  invite: { takes: ['out', 'qr'], least: 0, most: 0 },
  join: { takes: ['seat', 'host', 'url', 'out', 'qr'], least: 1, most: 1 },
  enter: { takes: ['exchange-without-tls'], least: 0, most: 1 },
  gather: { takes: ['out', 'qr'], least: 1, most: 500 },
  close: { takes: ['out', 'qr'], least: 0, most: 0 },
  sign: { takes: ['words', 'out', 'qr'], least: 0, most: 1 },
  pass: { takes: ['out', 'qr'], least: 0, most: 0 },
  abandon: { takes: [], least: 0, most: 0 },
}

function checkOptions({ values, words }: Call, act: string): void {
  const known = steps[act]
  if (!known)
    throw failure('E_USAGE', `"${act.slice(0, 40)}" is not ${Object.keys(steps).join(', ')}`, {
      paths: [act],
    })
  const foreign = Object.keys(coalitionCommand.options).filter(
    (name) => values[name] !== undefined && !known.takes.includes(name),
  )
  if (foreign.length > 0)
    throw failure(
      'E_USAGE',
      `"coalition ${act}" does not take ${foreign.map((name) => `--${name}`).join(', ')}`,
      {
        paths: foreign,
      },
    )
  if (['invite', 'join', 'pass'].includes(act) && values['out'] === undefined && values['qr'] === undefined)
    throw failure('E_USAGE', `"coalition ${act}" needs --out FILE, or --qr, for what the others get`, {
      paths: ['out'],
    })
  const count = words.length - 1
  if (count < known.least || count > known.most)
    throw failure('E_USAGE', `"coalition ${act}" does not take ${count} words behind it (see --help)`)
}

async function runStep(call: Call, act: string, words: readonly string[]): Promise<Outcome> {
  const [first = ''] = words
  switch (act) {
    case 'found':
      return foundStep(call, first)
    case 'invite':
      return inviteStep(call)
    case 'join':
      return joinStep(call, first)
    case 'gather':
      return gatherStep(call, words)
    case 'close':
      return closeStep(call)
    case 'sign':
      return signStep(call, words[0])
    case 'pass':
      return passStep(call)
    case 'enter':
      return enterStep(call, words[0])
    default:
      return abandonStep(call)
  }
}
