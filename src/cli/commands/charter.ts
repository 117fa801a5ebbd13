import { failure } from '../../kernel/error.ts'
import { asDay, dayOf, parseInstantLoosely, type Instant } from '../../kernel/instant.ts'
import {
  charterBody,
  charterInFull,
  charterNamed,
  charterOfFile,
  compareCharters,
  dutiesUnder,
  listCharters,
} from '../../node/charters.ts'
import { outcomeUnder } from '../../node/assessment/scenario.ts'
import { triggerKinds } from '../../records/charterTerms.ts'
import type { CharterText } from '../../records/charterText.ts'
import { charterLines, dutyLines, summaryLine } from '../charterLines.ts'
import { scenarioLines } from '../scenarioLines.ts'
import { exit, option, optionList, type Call, type Command, type Outcome } from '../command.ts'
import { typedProbability } from '../values.ts'

const usage = 'list | show ID | duties ID | scenario ID [ID] | compare ID ID | profile ID | atop ID | body ID'

/** Options that say when clocks of a situation start, by the point they start from. */
const moments = {
  at: 'occurrence',
  requested: 'request',
  noticed: 'notice',
  measures: 'measures',
  found: 'decision',
  circulated: 'circulation',
} as const

/** `entente charter`: see its help. */
export const charterCommand: Command = {
  name: 'charter',
  summary: 'charters of the world and of one’s own: who owes what, how it is decided, how two differ',
  usage,
  options: {
    date: { type: 'string' },
    situation: { type: 'string' },
    trigger: { type: 'string' },
    victim: { type: 'string' },
    offender: { type: 'string' },
    asked: { type: 'string' },
    party: { type: 'string', multiple: true },
    inside: { type: 'string' },
    estimate: { type: 'string' },
    ...Object.fromEntries(Object.keys(moments).map((name) => [name, { type: 'string' as const }])),
  },
  optionHelp: {
    'date DAY': 'as it stood on this day (today)',
    'situation KIND': `what happened: ${triggerKinds.join(', ')}`,
    'trigger ID': 'one trigger of the charter, where several have this kind',
    'victim ACTOR': 'whom it hit, or who asks',
    'offender ACTOR': 'who did it',
    'asked ACTOR': 'who was asked for an answer',
    'party ACTOR': 'a party to the dispute; several times',
    'inside yes|no': 'whether it lies in the charter’s area',
    'estimate P': 'the joint estimate, where a line is to be passed',
    'at TIME': 'when it happened',
    'requested TIME': 'when the one concerned asked',
    'noticed TIME': 'when notice was given',
    'measures TIME': 'when measures were taken',
    'found TIME': 'when the organ found it',
    'circulated TIME': 'when it was sent round',
  },
  examples: [
    'entente charter list',
    'entente charter show csto --date 2020-10-27',
    'entente charter duties north-atlantic-treaty --situation armedAttack --victim POL --inside yes --at 2020-10-27T09:00:00Z',
    'entente charter scenario csto north-atlantic-treaty --situation armedAttack --date 2020-10-27',
    'entente charter compare north-atlantic-treaty sco --date 2020-10-27 --json',
    'entente charter body charters/template-relief-agencies.yaml --json',
  ],
  async run(call) {
    const [what, ...ids] = call.words
    const needed = what === 'list' ? 0 : what === 'compare' ? 2 : 1
    const most = what === 'scenario' ? 2 : needed
    if (what === undefined || !Object.hasOwn(commands, what) || ids.length < needed || ids.length > most)
      throw failure('E_USAGE', `say what about which charter: ${usage}`)
    const day = dayWanted(call)
    return commands[what as keyof typeof commands](call, ids, day)
  },
}

/** What the command can be asked, by the word behind it. */
const commands = { list, show, duties, scenario, compare, profile, atop, body } as const

function dayWanted(call: Call): string {
  const typed = option(call.values, 'date')
  return typed === undefined ? dayOf(call.machine.clock.now()) : asDay(typed, 'date')
}

/** A charter of the library by its id, or one's own by its path. */
async function charterAt(call: Call, [id = '']: readonly string[]): Promise<CharterText> {
  if (/\.ya?ml$|[/\\]/.test(id)) return charterOfFile(id, await call.machine.readFile(id))
  return charterNamed(call.machine.charterFiles, id)
}

function outcome(lines: readonly string[], json: unknown): Outcome {
  return { text: `${lines.join('\n')}\n`, json, code: exit.fine }
}

async function list(call: Call, _: readonly string[], day: string): Promise<Outcome> {
  const charters = await listCharters(call.machine.charterFiles, day)
  return outcome(charters.map(summaryLine), { day, charters })
}

async function show(call: Call, ids: readonly string[], day: string): Promise<Outcome> {
  const full = charterInFull(await charterAt(call, ids), day)
  return outcome(charterLines(full), full)
}

async function duties(call: Call, ids: readonly string[], day: string): Promise<Outcome> {
  const text = await charterAt(call, ids)
  const found = dutiesUnder(text, situationOf(call), day)
  const lines = dutyLines(found)
  return outcome(lines.length > 0 ? lines : ['Nothing was found that this sets off.'], {
    charter: text.id,
    day,
    ...found,
  })
}

async function scenario(call: Call, ids: readonly string[], day: string): Promise<Outcome> {
  const { points, ...situation } = situationOf(call)
  const at = points.occurrence ?? call.machine.clock.now()
  const sides = []
  for (const id of ids) {
    const text = await charterAt(call, [id])
    const wish = { situation: { ...situation, inScope: situation.inScope ?? true }, at, day }
    sides.push({ charter: text.id, name: text.name, ...outcomeUnder(text, wish) })
  }
  return outcome(
    sides.flatMap(({ name, ...side }) => [name, ...scenarioLines(side).map((line) => `  ${line}`)]),
    { day, sides },
  )
}

async function compare(
  call: Call,
  [left = '', right = '']: readonly string[],
  day: string,
): Promise<Outcome> {
  const compared = await compareCharters(call.machine.charterFiles, left, right, day)
  const lines = compared.rows.flatMap(({ about, left: a, right: b, differs }) => [
    `${differs ? '≠' : '='} ${Object.values(about).join(' ')}`,
    ...[a, b].flatMap((cells, side) => {
      const id = side === 0 ? compared.left.id : compared.right.id
      return cells.length === 0
        ? [`    ${id}: nothing found`]
        : cells.map(
            ({ says, article, unverified }) =>
              `    ${id}: ${says} [${article}]${unverified ? ' (unverified)' : ''}`,
          )
    }),
  ])
  return outcome(lines, compared)
}

async function profile(call: Call, ids: readonly string[], day: string): Promise<Outcome> {
  const { charter, standing, profile: stands, scales } = charterInFull(await charterAt(call, ids), day)
  const lines = Object.entries(stands).map(([dimension, { step, says, behind }]) => {
    const articles = behind.map(({ article, unverified }) => `${article}${unverified ? ' (unverified)' : ''}`)
    return `${dimension.padEnd(17)}${step === null ? '–' : String(step)}  ${says ?? 'the text does not say'}${articles.length > 0 ? ` [${articles.join('; ')}]` : ''}`
  })
  return outcome(lines, { charter: charter.id, day, standing, profile: stands, scales })
}

async function atop(call: Call, ids: readonly string[], day: string): Promise<Outcome> {
  const { charter, codes } = charterInFull(await charterAt(call, ids), day)
  const lines = Object.entries(codes).map(([name, { value, behind, atop: coded, why }]) => {
    const articles = behind.map(({ article, unverified }) => `${article}${unverified ? ' (unverified)' : ''}`)
    const other = coded === null || coded === value ? '' : `; ATOP codes ${coded}: ${why ?? ''}`
    return `${name.padEnd(9)}${value}${articles.length > 0 ? ` [${articles.join('; ')}]` : ''}${other}`
  })
  return outcome(lines, { charter: charter.id, codes })
}

async function body(call: Call, ids: readonly string[]): Promise<Outcome> {
  const made = charterBody(await charterAt(call, ids))
  return { text: `${JSON.stringify(made)}\n`, json: made, code: exit.fine }
}

function situationOf(call: Call): Parameters<typeof dutiesUnder>[1] {
  const { values } = call
  const typed = option(values, 'situation')
  const kind = triggerKinds.find((each) => each === typed)
  if (!kind)
    throw failure('E_USAGE', `say what happened: --situation ${triggerKinds.join('|')}`, {
      paths: ['situation'],
    })
  const inside = option(values, 'inside')
  if (inside !== undefined && inside !== 'yes' && inside !== 'no')
    throw failure('E_USAGE', '--inside is yes or no', { paths: ['inside'] })
  const estimate = option(values, 'estimate')
  const parties = optionList(values, 'party')
  const points = Object.fromEntries(
    Object.entries(moments).flatMap(([name, point]): [string, Instant][] => {
      const at = option(values, name)
      return at === undefined ? [] : [[point, parseInstantLoosely(at, name)]]
    }),
  )
  const names = ['trigger', 'victim', 'offender', 'asked'] as const
  return {
    kind,
    points,
    ...Object.fromEntries(
      names.flatMap((name) => {
        const value = option(values, name)
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    ...(inside === undefined ? {} : { inScope: inside === 'yes' }),
    ...(parties.length === 0 ? {} : { disputants: parties }),
    ...(estimate === undefined ? {} : { estimate: typedProbability(estimate, 'estimate') }),
  }
}
