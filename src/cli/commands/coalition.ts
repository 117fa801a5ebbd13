import { failure } from '../../kernel/error.ts'
import type { Call, Command, Outcome } from '../command.ts'
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
  summary: 'founds a coalition with other nodes, step by step; shows the one that stands',
  usage:
    '[found NAME | invite | join FILE | gather FILE… | close | sign [FILE] | pass | abandon] [--out FILE] [--qr]',
  options: {
    seat: { type: 'string', multiple: true },
    host: { type: 'string' },
    charter: { type: 'string' },
    words: { type: 'string' },
    out: { type: 'string' },
    qr: { type: 'boolean' },
  },
  optionHelp: {
    'seat NAME':
      'what this member is called, for found and join; may be repeated where one node hosts several',
    'host NAME': 'what the operator calls this host: members of one host are not blind from it',
    'charter FILE': 'a charter body in JSON, for found; one that decides nothing otherwise',
    'words "…"': 'the twelve words as another founder reads them out, for sign',
    'out FILE': 'where the file for the others goes',
    qr: 'draws it as QR codes too',
  },
  examples: [
    'entente coalition found "Harbour watch" --seat north --host north.example --passphrase-file secret.txt',
    'entente coalition invite --out invitation.json',
    'entente coalition join invitation.json --seat south --host south.example --out south.json --passphrase-file secret.txt',
    'entente coalition gather south.json east.json',
    'entente coalition close --out genesis.json',
    'entente coalition sign genesis.json --words "…" --out signed-by-south.json',
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
  join: { takes: ['seat', 'host', 'out', 'qr'], least: 1, most: 1 },
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
    default:
      return abandonStep(call)
  }
}
