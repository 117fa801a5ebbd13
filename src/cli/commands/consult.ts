import { failure } from '../../kernel/error.ts'
import { instantText, parseInstantLoosely, type Instant } from '../../kernel/instant.ts'
import {
  consultationClocks,
  type ConsultationClock,
  type DutyClock,
} from '../../node/consultations/clocks.ts'
import { hear, openConsultation } from '../../node/consultations/open.ts'
import { proposedConsultations } from '../../node/consultations/proposals.ts'
import { resolveId } from '../../node/desk.ts'
import { atDesk, exit, flag, neededOption, option, optionList, type Call, type Command } from '../command.ts'
import { writtenText } from '../written.ts'

const usage = 'list | open TRIGGER TITLE | say ID TEXT'

/** Options that say when clocks start, by the point they start from. */
const moments = {
  at: 'occurrence',
  requested: 'request',
  noticed: 'notice',
  measures: 'measures',
  found: 'decision',
  circulated: 'circulation',
} as const

/** `entente consult`: see its help. */
export const consultCommand: Command = {
  name: 'consult',
  summary: 'consultations under the charter: whose clock runs, who has been heard',
  usage,
  options: {
    in: { type: 'string' },
    victim: { type: 'string' },
    evidence: { type: 'string', multiple: true },
    supersedes: { type: 'string' },
    held: { type: 'boolean' },
    closed: { type: 'boolean' },
    ...Object.fromEntries(Object.keys(moments).map((name) => [name, { type: 'string' as const }])),
  },
  optionHelp: {
    'in COMPARTMENT': 'where it stands: plenary (default), or an id',
    'victim ACTOR': 'whom it hit, or who asks',
    'evidence ID': 'a record that shows it; several times',
    'supersedes ID': 'the consultation of one’s own that this brings up to date',
    held: 'what is said came of a meeting that was held',
    closed: 'what is said closes the consultation',
    'at TIME': 'when it happened (now)',
    'requested TIME': 'when the one concerned asked',
    'noticed TIME': 'when notice was given',
    'measures TIME': 'when measures were taken',
    'found TIME': 'when the organ found it',
    'circulated TIME': 'when it was sent round',
  },
  examples: [
    'entente consult list --json',
    'entente consult open threat "Ships off the harbour" --noticed 2027-01-10T09:00:00Z --as treaty',
    'entente consult say 9c41d2aa "We hold it for a drill" --as maritime',
  ],
  async run(call) {
    const [what, ...words] = call.words
    if (what === 'list' && words.length === 0) return list(call)
    if (what === 'open' && words.length === 2) return open(call, words)
    if (what === 'say' && words.length === 2) return say(call, words)
    throw failure('E_USAGE', `say what: ${usage}`)
  },
}

function list(call: Call): ReturnType<Command['run']> {
  return atDesk(call, async (desk) => {
    const [consultations, proposals] = [await consultationClocks(desk), await proposedConsultations(desk)]
    const lines = [
      ...consultations.flatMap(clockLines),
      ...proposals.map(
        ({ event, trigger, article, says }) =>
          `${event.slice(0, 16)}  may be "${trigger}" [${article}]: ${says}`,
      ),
    ]
    const text =
      lines.length > 0 ? `${lines.join('\n')}\n` : 'No consultation is open, and nothing calls for one.\n'
    return { text, json: { consultations, proposals }, code: exit.fine }
  })
}

function clockLines({ id, title, trigger, duties, closed }: ConsultationClock): string[] {
  const head = `${id.slice(0, 16)}  ${title} [${trigger.article}]${closed ? ', closed' : ''}`
  return [head, ...duties.map((duty) => `    ${dutyLine(duty)}`)]
}

function dutyLine({ says, article, state, due, missing }: DutyClock): string {
  const by = due === null ? '' : `, due ${instantText(due)}`
  const who = missing.length > 0 && state !== 'met' ? `, not heard: ${missing.join(' ')}` : ''
  return `${state}: ${says} [${article}]${by}${who}`
}

function open(call: Call, [trigger = '', title = '']: readonly string[]): ReturnType<Command['run']> {
  const { values } = call
  const points = Object.fromEntries(
    Object.entries(moments).flatMap(([name, point]): [string, Instant][] =>
      option(values, name) === undefined
        ? []
        : [[point, parseInstantLoosely(neededOption(values, name), name)]],
    ),
  )
  const [victim, supersedes] = [option(values, 'victim'), option(values, 'supersedes')]
  return atDesk(call, async (desk) => {
    const evidence = await Promise.all(optionList(values, 'evidence').map((id) => resolveId(desk, id)))
    const written = await openConsultation(desk, {
      ...{ trigger, title, points, evidence, in: option(values, 'in') ?? 'plenary' },
      ...(victim === undefined ? {} : { victim }),
      ...(supersedes === undefined ? {} : { supersedes: await resolveId(desk, supersedes) }),
    })
    return { text: writtenText('Opened', written), json: written, code: exit.fine }
  })
}

function say(call: Call, [id = '', says = '']: readonly string[]): ReturnType<Command['run']> {
  const [held, closed] = [flag(call.values, 'held'), flag(call.values, 'closed')]
  if (held && closed)
    throw failure('E_USAGE', '--held and --closed say different things', { paths: ['held'] })
  return atDesk(call, async (desk) => {
    const kind = held ? 'held' : closed ? 'closed' : 'heard'
    const written = await hear(desk, await resolveId(desk, id), { kind, says })
    return { text: writtenText('Said', written), json: written, code: exit.fine }
  })
}
