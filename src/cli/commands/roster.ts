import { failure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { foundingFileBytes } from '../../node/founding/files.ts'
import { invitationTo, welcomeBytes, welcomeTo } from '../../node/joining/invite.ts'
import { giveNotice } from '../../node/roster/leave.ts'
import { openRosterMotion } from '../../node/roster/open.ts'
import { keyRequestBytes, readKeyRequest, requestKeys } from '../../node/roster/requests.ts'
import { showRoster } from '../../node/roster/shown.ts'
import type { ChangeWanted } from '../../node/roster/successor.ts'
import { atDesk, exit, flag, option, type Call, type Command } from '../command.ts'
import { qrText } from '../qr.ts'
import { rosterText } from '../rosterLines.ts'
import { typedDuration } from '../values.ts'
import { writeOnce, writtenText } from '../written.ts'

const usage =
  '[show | amend FILE | suspend MEMBER | reinstate MEMBER | expel MEMBER | leave | request rotate|recover|join FILE | rotate FILE | recover FILE | invite FILE | join FILE | welcome FILE]'

/** `entente roster`: see its help. */
export const rosterCommand: Command = {
  name: 'roster',
  summary: 'who the coalition is, by which epochs; puts the next roster forward',
  usage,
  options: {
    title: { type: 'string' },
    text: { type: 'string' },
    for: { type: 'string' },
    reasons: { type: 'string' },
    qr: { type: 'boolean' },
  },
  optionHelp: {
    'title TEXT': 'the motion in one line; what it changes where left out',
    'text TEXT': 'why, in full',
    'for TIME': 'how long members have, like 72h or 7d, where the rule leaves it open',
    'reasons TEXT': 'of leave: why, for the others to read',
    qr: 'of invite: draws the invitation as QR codes too',
  },
  examples: [
    'entente roster',
    'entente roster amend charter.json --as treaty',
    'entente roster request recover keys.json --as energy',
    'entente roster recover keys.json --as treaty',
    'entente roster invite invitation.json --as treaty',
    'entente roster join west.json --as treaty',
    'entente roster leave --reasons "The service is dissolved." --as energy',
    'entente motion say 51c8f3d9 support --as maritime',
  ],
  async run(call) {
    const [what = 'show', ...words] = call.words
    if (flag(call.values, 'qr') && what !== 'invite')
      throw failure('E_USAGE', '--qr draws an invitation: it goes with invite', { paths: ['qr'] })
    const act = acts.get(what)
    if (act?.words === words.length) return act.run(call, words)
    throw failure('E_USAGE', `say what: ${usage}`)
  },
}

type Run = (call: Call, words: readonly string[]) => ReturnType<Command['run']>

const acts = new Map<string, { readonly words: number; readonly run: Run }>([
  ['show', { words: 0, run: show }],
  [
    'amend',
    { words: 1, run: (call, words) => fromFile(call, words, (charter) => ({ kind: 'amend', charter })) },
  ],
  ...(['suspend', 'reinstate', 'expel'] as const).map((kind): [string, { words: number; run: Run }] => [
    kind,
    { words: 1, run: (call, [name = '']) => open(call, { kind, member: asMemberName(name, 'member') }) },
  ]),
  ['leave', { words: 0, run: leave }],
  ['request', { words: 2, run: request }],
  ['invite', { words: 1, run: invite }],
  ['welcome', { words: 1, run: welcome }],
  ...(['rotate', 'recover', 'join'] as const).map((kind): [string, { words: number; run: Run }] => [
    kind,
    { words: 1, run: (call, words) => fromFile(call, words, (bytes) => ({ kind, request: bytes })) },
  ]),
])

async function fromFile(
  call: Call,
  [path = '']: readonly string[],
  wanted: (bytes: Uint8Array) => ChangeWanted,
): ReturnType<Command['run']> {
  return open(call, wanted(await call.machine.readFile(path)))
}

function show(call: Call): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const shown = await showRoster(desk)
    return { text: rosterText(shown), json: shown, code: exit.fine }
  })
}

/** Moves it; of keys that a file asks for it prints the words, since whoever moves them answers that they are the member's. */
function open(call: Call, wanted: ChangeWanted): ReturnType<Command['run']> {
  const [title, text, time] = ['title', 'text', 'for'].map((name) => option(call.values, name))
  return atDesk(call, async (desk) => {
    const words = 'request' in wanted ? readKeyRequest(desk.coalition, wanted.request).words : []
    const written = await openRosterMotion(desk, {
      wanted,
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { text }),
      ...(time === undefined ? {} : { period: typedDuration(time, 'for') }),
    })
    const note =
      words.length > 0 ? `Its keys, in words that the member reads out the same:\n  ${words.join(' ')}\n` : ''
    return { text: `${writtenText('Moved', written)}${note}`, json: { ...written, words }, code: exit.fine }
  })
}

function leave(call: Call): ReturnType<Command['run']> {
  const reasons = option(call.values, 'reasons') ?? ''
  return atDesk(call, async (desk) => {
    const written = await giveNotice(desk, reasons)
    return { text: writtenText('Given notice', written), json: written, code: exit.fine }
  })
}

/** What it gives away is said, since whoever has the file reads it. */
function invite(call: Call, [path = '']: readonly string[]): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const file = await invitationTo(desk)
    await writeOnce(call, path, foundingFileBytes(file))
    const { words } = await showRoster(desk)
    const text = `Saved ${path}: who the members are, the charter, and where ${file.addresses.map(({ seat }) => seat).join(', ') || 'nobody'} is reached.\nGive it to whoever is to join: entente coalition join ${path} …\nThe coalition in words, to be compared by another way:\n  ${words.join(' ')}\n`
    const drawn = flag(call.values, 'qr') ? qrText(file) : ''
    return { text: drawn + text, json: { path, words, addresses: file.addresses }, code: exit.fine }
  })
}

function welcome(call: Call, [path = '']: readonly string[]): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const file = await welcomeTo(desk)
    await writeOnce(call, path, welcomeBytes(file))
    const { number } = desk.coalition.newest
    const text = `Saved ${path}, which leads up to epoch ${number}. It is for members: entente coalition enter ${path}\n`
    return { text, json: { path, epoch: number }, code: exit.fine }
  })
}

function request(call: Call, [kind = '', path = '']: readonly string[]): ReturnType<Command['run']> {
  if (kind !== 'rotate' && kind !== 'recover' && kind !== 'join')
    throw failure('E_USAGE', 'a request is one to rotate keys, to recover them, or to join again', {
      paths: ['request'],
    })
  return atDesk(call, async (desk) => {
    const { file, words } = await requestKeys(desk, kind)
    await writeOnce(call, path, keyRequestBytes(file))
    const text = `Saved ${path}. Give it to another member, which moves it: entente roster ${kind} ${path}\nRead it these words by another way:\n  ${words.join(' ')}\n`
    return { text, json: { path, words, member: file.member }, code: exit.fine }
  })
}
