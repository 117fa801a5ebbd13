import { failure } from '../../kernel/error.ts'
import { asCompartmentId, asMemberName, type CompartmentId } from '../../kernel/id.ts'
import { tlp as tlpSchema, tlpLabels } from '../../records/common.ts'
import {
  compartmentFile,
  listCompartments,
  type CompartmentShown,
} from '../../node/founding/compartmentList.ts'
import {
  declineCompartment,
  labelCompartment,
  openCompartment,
  openSuccessor,
  signCompartment,
  takeCompartment,
} from '../../node/founding/compartments.ts'
import { foundingFileBytes, readFileOf } from '../../node/founding/files.ts'
import { successorRefused } from '../../node/founding/proposals.ts'
import type { Desk } from '../../node/desk.ts'
import {
  atDesk,
  exit,
  flag,
  neededOption,
  option,
  type Call,
  type Command,
  type Outcome,
} from '../command.ts'
import { qrText } from '../qr.ts'
import { writeOnce } from '../written.ts'

/** `entente compartment`: see its help. */
export const compartmentCommand: Command = {
  name: 'compartment',
  summary: 'lists who reads what; opens a compartment, or agrees to one that another opened',
  usage:
    '[open | take FILE… | sign ID|FILE | decline ID | pass ID | label ID NAME | successor ID | members ID] [--out FILE] [--qr]',
  options: {
    readers: { type: 'string' },
    tlp: { type: 'string' },
    public: { type: 'boolean' },
    label: { type: 'string' },
    out: { type: 'string' },
    qr: { type: 'boolean' },
  },
  optionHelp: {
    'readers a,b': 'members who will read it beside this seat, for good; for open',
    'tlp LABEL': `the loosest label of what stands in it: ${tlpLabels.join(', ')}; for open`,
    public: 'anybody may read it, signed in or not; needs TLP:CLEAR; for open',
    'label NAME': 'what it is called at this node, and proposed to the others as; for open',
    'out FILE':
      'where the file for its readers goes: it holds the compartment’s secret, so let nobody else see it',
    qr: 'draws it as QR codes too',
  },
  examples: [
    'entente compartment',
    'entente compartment open --readers south,east --tlp AMBER --label harbour --out harbour.json',
    'entente compartment sign harbour.json --out harbour-by-south.json',
    'entente compartment take harbour-by-south.json harbour-by-east.json',
    'entente compartment successor harbour',
    'entente ask "Will the port close?" --in harbour --closes 2027-01-01',
  ],
  async run(call) {
    const [act = 'list', ...words] = call.words
    checkCount(act, words.length)
    return atDesk(call, (desk) => runAct(call, desk, act, words))
  },
}

/** Words behind each act: the least and the most. */
const counts: Readonly<Record<string, readonly [number, number]>> = {
  list: [0, 0],
  open: [0, 0],
  take: [1, 200],
  sign: [1, 1],
  decline: [1, 1],
  pass: [1, 1],
  label: [2, 2],
  successor: [1, 1],
  members: [1, 1],
}

function checkCount(act: string, count: number): void {
  const [least, most] = counts[act] ?? [1, 0]
  if (least > most)
    throw failure('E_USAGE', `"${act.slice(0, 40)}" is not ${Object.keys(counts).join(', ')}`, {
      paths: [act],
    })
  if (count < least || count > most)
    throw failure('E_USAGE', `"compartment ${act}" does not take ${count} words behind it (see --help)`)
}

async function runAct(call: Call, desk: Desk, act: string, words: readonly string[]): Promise<Outcome> {
  const [first = '', second = ''] = words
  switch (act) {
    case 'list':
      return listed(await listCompartments(desk))
    case 'open':
      return open(call, desk)
    case 'take':
      return take(call, desk, words)
    case 'sign':
      return passedOn(call, desk, await signCompartment(desk, await namedOrTaken(call, desk, first)))
    case 'decline':
      return one(await declineCompartment(desk, await named(desk, first)))
    case 'label':
      return one(await labelCompartment(desk, await named(desk, first), second))
    case 'successor':
      return passedOn(call, desk, await openSuccessor(desk, await named(desk, first)))
    case 'members':
      await named(desk, first)
      throw successorRefused()
    default: {
      const id = await named(desk, first)
      const shown = (await listCompartments(desk)).find((each) => each.id === id)
      if (!shown) throw new Error('a compartment that was named is listed')
      return passedOn(call, desk, shown)
    }
  }
}

async function open(call: Call, desk: Desk): Promise<Outcome> {
  const label = tlpSchema.safeParse(neededOption(call.values, 'tlp').toUpperCase().replace(/^TLP:/, ''))
  if (!label.success)
    throw failure('E_USAGE', `--tlp takes one of ${tlpLabels.join(', ')}`, { paths: ['tlp'] })
  const readers = neededOption(call.values, 'readers')
    .split(',')
    .map((name) => asMemberName(name.trim(), 'readers'))
  const opened = await openCompartment(desk, {
    readers,
    tlp: label.data,
    public: flag(call.values, 'public'),
    label: option(call.values, 'label'),
  })
  return passedOn(call, desk, opened)
}

async function take(call: Call, desk: Desk, files: readonly string[]): Promise<Outcome> {
  const ids: CompartmentId[] = []
  for (const file of files) {
    const bytes = await call.machine.readFile(file)
    ids.push(
      await takeCompartment(desk.ports, desk.coalition, readFileOf(bytes, 'entente/compartment-proposal@1')),
    )
  }
  return listed((await listCompartments(desk)).filter(({ id }) => ids.includes(id)))
}

/** The compartment that a person names: by what it is called, by 8 digits of its id or more. Throws `E_COMPARTMENT_UNKNOWN`, `E_USAGE`. */
async function named(desk: Desk, text: string): Promise<CompartmentId> {
  const all = await listCompartments(desk)
  const found = all.filter(
    ({ id, name }) => name === text || (/^[0-9a-f]{8,64}$/.test(text) && id.startsWith(text)),
  )
  const ids = new Set(found.map(({ id }) => id))
  const [only, ...others] = found.filter(({ successors }) => !successors.some((id) => ids.has(id)))
  if (only && others.length === 0) return only.id
  if (only)
    throw failure('E_USAGE', `"${text}" names several compartments: give more digits`, { paths: [text] })
  throw failure(
    'E_COMPARTMENT_UNKNOWN',
    `no compartment "${text.slice(0, 80)}" that ${desk.seat} reads or is asked to`,
    {
      paths: [text],
    },
  )
}

/** The compartment named, or the one in a file, which is taken in first. */
async function namedOrTaken(call: Call, desk: Desk, text: string): Promise<CompartmentId> {
  if (/^[0-9a-f]{64}$/.test(text)) return asCompartmentId(text)
  const known = await listCompartments(desk)
  if (/^[0-9a-f]{8,63}$/.test(text) || known.some(({ name }) => name === text)) return named(desk, text)
  const bytes = await call.machine.readFile(text)
  return takeCompartment(desk.ports, desk.coalition, readFileOf(bytes, 'entente/compartment-proposal@1'))
}

/** How a compartment stands, and its file for the other readers where one is asked for. */
async function passedOn(call: Call, desk: Desk, shown: CompartmentShown): Promise<Outcome> {
  const path = option(call.values, 'out')
  const wantsFile = path !== undefined || flag(call.values, 'qr')
  const file = wantsFile ? await compartmentFile(desk, shown.id) : undefined
  if (file && path !== undefined) await writeOnce(call, path, foundingFileBytes(file))
  const drawn = file && flag(call.values, 'qr') ? qrText(file) : ''
  const { text } = one(shown)
  const wrote = path === undefined ? '' : `Wrote ${path}: for ${shown.readers.join(', ')} and nobody else.\n`
  return { text: drawn + text + wrote, json: { ...shown, file: path ?? null }, code: exit.fine }
}

function one(shown: CompartmentShown): Outcome {
  return { text: shownText(shown), json: shown, code: exit.fine }
}

function listed(compartments: readonly CompartmentShown[]): Outcome {
  return { text: compartments.map(shownText).join(''), json: { compartments }, code: exit.fine }
}

function shownText({
  id,
  name,
  readers,
  tlp,
  public: isPublic,
  state,
  missing,
  declined,
  successors,
  gone,
}: CompartmentShown): string {
  const standing =
    state === 'live'
      ? 'live'
      : `waits for the signature of ${missing.join(', ')}${declined ? '; declined here' : ''}`
  const label = name === 'plenary' ? '' : `, TLP:${tlp}`
  const [next] = successors
  const ended =
    next === undefined
      ? gone.length === 0
        ? ''
        : `  ended without ${gone.join(', ')}: "entente compartment successor" opens it anew\n`
      : `  goes on as ${next}\n`
  return `${name ?? '(unnamed)'}: ${standing}${label}${isPublic ? ', public' : ''}\n  ${id}\n  read by ${readers.join(', ')}\n${ended}`
}
