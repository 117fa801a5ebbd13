import { failure } from '../../kernel/error.ts'
import { asMemberName } from '../../kernel/id.ts'
import { certificateOf } from '../../node/decisions/certificate.ts'
import { followUnder, standingFollows } from '../../node/decisions/follow.ts'
import { listMotions } from '../../node/decisions/list.ts'
import { openMotion, withdraw } from '../../node/decisions/open.ts'
import { reopen } from '../../node/decisions/reopen.ts'
import { showMotion } from '../../node/decisions/shown.ts'
import { speak } from '../../node/decisions/speak.ts'
import { resolveId } from '../../node/desk.ts'
import type { PositionValue } from '../../records/position.ts'
import { atDesk, exit, flag, neededOption, option, optionList, type Call, type Command } from '../command.ts'
import { motionText, rowText } from '../motionLines.ts'
import { typedDuration, typedNumber } from '../values.ts'
import { writeOnce, writtenText } from '../written.ts'

const usage =
  'list | show ID | open TITLE [TEXT] | say ID VALUE | follow RULE MEMBER | withdraw ID | reopen ID | certificate ID FILE'

/** `entente motion`: see its help. */
export const motionCommand: Command = {
  name: 'motion',
  summary: 'decisions under the charter: motions, who has spoken, what is proven',
  usage,
  options: {
    open: { type: 'boolean' },
    in: { type: 'string' },
    file: { type: 'string' },
    rule: { type: 'string' },
    for: { type: 'string' },
    without: { type: 'string', multiple: true },
    elector: { type: 'string', multiple: true },
    sponsor: { type: 'string', multiple: true },
    away: { type: 'string' },
    replaces: { type: 'string' },
    after: { type: 'string' },
    reasons: { type: 'string' },
    value: { type: 'string' },
  },
  optionHelp: {
    open: 'of list: only what is open',
    'in COMPARTMENT': 'where it is moved: plenary (default), or an id',
    'file FILE': 'of open: a file in place of the text',
    'rule NAME': 'the rule of the charter in force by which it is decided',
    'for TIME': 'how long members have, like 72h or 7d, where the rule leaves it open',
    'without MEMBER': 'a member whose own voice does not count; several times',
    'elector MEMBER': 'who has a say, where the rule leaves it open; several times',
    'sponsor MEMBER': 'who puts it forward beside the mover; several times',
    'away NUMBER': 'closers that may stay away, where the rule leaves it open',
    'replaces ID': 'the motion that this takes up again',
    'after ID': 'the motion after whose rejection the rule comes',
    'reasons TEXT': 'why, for the others to read',
    'value VALUE': 'of reopen: what the member would have said, where it said nothing by a deadline',
  },
  examples: [
    'entente motion list --open --json',
    'entente motion open "Meet in May" "We meet in May." --rule proceduralSilence --as treaty',
    'entente motion say 51c8f3d9 oppose --reasons "June is better." --as maritime',
    'entente motion say 51c8f3d9 follow:energy --as maritime',
    'entente motion follow questions nobody --as maritime',
    'entente motion certificate 51c8f3d9 motion.outcome.json',
  ],
  async run(call) {
    const [what = '', ...words] = call.words
    const act = acts.get(what)
    if (act?.words.includes(words.length) === true) return act.run(call, words)
    throw failure('E_USAGE', `say what: ${usage}`)
  },
}

type Run = (call: Call, words: readonly string[]) => ReturnType<Command['run']>

const acts = new Map<string, { readonly words: readonly number[]; readonly run: Run }>([
  ['list', { words: [0], run: list }],
  ['show', { words: [1], run: show }],
  ['open', { words: [1, 2], run: open }],
  ['say', { words: [2], run: say }],
  ['follow', { words: [2], run: followAlways }],
  ['withdraw', { words: [1], run: takeBack }],
  ['reopen', { words: [1], run: again }],
  ['certificate', { words: [2], run: save }],
])

function list(call: Call): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const page = await listMotions(desk, flag(call.values, 'open') ? { state: 'open' } : {})
    const lines = page.motions.map(rowText)
    const more = page.next === null ? '' : `… ${page.total - page.motions.length} more\n`
    const text = lines.length > 0 ? `${lines.join('\n')}\n${more}` : 'No motion is here.\n'
    return { text, json: page, code: exit.fine }
  })
}

function show(call: Call, [id = '']: readonly string[]): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const motion = await showMotion(desk, await resolveId(desk, id))
    return { text: motionText(motion), json: motion, code: exit.fine }
  })
}

function open(call: Call, [title = '', typed]: readonly string[]): ReturnType<Command['run']> {
  const { values, machine } = call
  const path = option(values, 'file')
  if ((typed === undefined) === (path === undefined))
    throw failure('E_USAGE', 'a motion has a text or a --file in its place: one of the two', {
      paths: ['file'],
    })
  const [time, away] = [option(values, 'for'), option(values, 'away')]
  const names = (name: string) => optionList(values, name).map((each) => asMemberName(each, name))
  const [without, electors, sponsors] = [names('without'), names('elector'), names('sponsor')]
  const relation = (['replaces', 'after'] as const).find((name) => option(values, name) !== undefined)
  return atDesk(call, async (desk) => {
    const text = typed ?? (await machine.readFile(path ?? ''))
    const written = await openMotion(desk, {
      ...{ title, text, in: option(values, 'in') ?? 'plenary', rule: neededOption(values, 'rule'), sponsors },
      ...(time === undefined ? {} : { period: typedDuration(time, 'for') }),
      ...(away === undefined ? {} : { t: typedNumber(away, 'away') }),
      ...(electors.length > 0 ? { electors } : {}),
      ...(relation === undefined
        ? {}
        : { follows: { relation, motion: await resolveId(desk, neededOption(values, relation)) } }),
      excluded: without.map((member) => ({ member })),
    })
    return { text: writtenText('Moved', written), json: written, code: exit.fine }
  })
}

/** What a person typed as a value: one of the method's words, or `follow:MEMBER`. Throws `E_USAGE`. */
function typedValue(text: string): PositionValue {
  if (text.startsWith('follow:')) return { follow: asMemberName(text.slice('follow:'.length), 'value') }
  const words = ['support', 'oppose', 'abstain', 'no-objection', 'excluded'] as const
  const found = words.find((word) => word === text)
  if (found) return found
  throw failure(
    'E_USAGE',
    `"${text.slice(0, 40)}" is nothing one says of a motion: say ${words.join(', ')} or follow:MEMBER`,
    { paths: ['value'] },
  )
}

function say(call: Call, [id = '', value = '']: readonly string[]): ReturnType<Command['run']> {
  const reasons = option(call.values, 'reasons') ?? ''
  return atDesk(call, async (desk) => {
    const written = await speak(desk, {
      motion: await resolveId(desk, id),
      value: typedValue(value),
      reasons,
    })
    return { text: writtenText(`Said "${value}"`, written), json: written, code: exit.fine }
  })
}

/** Tells the node to follow a member under a rule, or `nobody` any more; whoever is quicker at the desk speaks instead. */
function followAlways(call: Call, [rule = '', name = '']: readonly string[]): ReturnType<Command['run']> {
  const follow = name === 'nobody' ? null : asMemberName(name, 'member')
  return atDesk(call, async (desk) => {
    await followUnder(desk, rule, follow)
    const follows = await standingFollows(desk)
    const lines = follows.map((each) => `Under ${each.rule} the node follows ${each.follow}.\n`)
    return { text: lines.join('') || 'The node follows nobody.\n', json: { follows }, code: exit.fine }
  })
}

function takeBack(call: Call, [id = '']: readonly string[]): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const written = await withdraw(desk, await resolveId(desk, id))
    return { text: writtenText('Taken back', written), json: written, code: exit.fine }
  })
}

function again(call: Call, [id = '']: readonly string[]): ReturnType<Command['run']> {
  const value = option(call.values, 'value')
  return atDesk(call, async (desk) => {
    const written = await reopen(desk, {
      motion: await resolveId(desk, id),
      reasons: option(call.values, 'reasons') ?? '',
      ...(value === undefined ? {} : { value: typedValue(value) }),
    })
    return { text: writtenText('Moved again', written), json: written, code: exit.fine }
  })
}

function save(call: Call, [id = '', path = '']: readonly string[]): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const { content, outcome, file, bytes } = await certificateOf(desk, await resolveId(desk, id))
    await writeOnce(call, path, content)
    const text = `Saved ${path}: ${outcome}, ${bytes} bytes\n  entente verify ${path} --genesis FILE\n`
    return { text, json: { path, outcome, file, bytes }, code: exit.fine }
  })
}
