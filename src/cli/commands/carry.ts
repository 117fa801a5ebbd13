import { carriable } from '../../node/carriable.ts'
import { carry, planCarry, type Carrying } from '../../node/carry.ts'
import { resolveId, type Desk } from '../../node/desk.ts'
import type { ReleasePlan } from '../../node/release.ts'
import { atDesk, exit, flag, option, type Command, type Outcome } from '../command.ts'

/** `entente carry`: see its help. */
export const carryCommand: Command = {
  name: 'carry',
  summary:
    'takes what this seat wrote under a membership that has ended into the new one; without ids, lists it',
  usage: '[ID…] [--in COMPARTMENT] [--dry-run]',
  options: {
    in: { type: 'string' },
    'drop-references': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  optionHelp: {
    'in COMPARTMENT': 'which successor, where there are several',
    'drop-references': 'leave out references to what has not gone on, instead of refusing',
    'dry-run': 'only show who would receive what',
  },
  examples: [
    'entente carry',
    'entente carry 3f2a9c1b --dry-run',
    'entente carry 3f2a9c1b --drop-references --as treaty',
  ],
  async run(call) {
    return atDesk(call, async (desk) => {
      if (call.words.length === 0) return listed(desk)
      const within = option(call.values, 'in')
      const carrying: Carrying = {
        ids: await Promise.all(call.words.map((word) => resolveId(desk, word))),
        dropReferences: flag(call.values, 'drop-references'),
        ...(within === undefined ? {} : { in: within }),
      }
      if (flag(call.values, 'dry-run')) {
        const plan = await planCarry(desk, carrying)
        return { text: `Would go on ${planText(plan)}`, json: { ...plan, dryRun: true }, code: exit.fine }
      }
      const carried = await carry(desk, carrying)
      const ids = carried.pairs
        .map(({ home, released }) => `  ${home.slice(0, 16)} goes on as ${released}\n`)
        .join('')
      return { text: `Goes on ${planText(carried)}${ids}`, json: carried, code: exit.fine }
    })
  },
}

async function listed(desk: Desk): Promise<Outcome> {
  const all = await carriable(desk)
  const lines = all.map(
    ({ id, type, author, shows, compartment }) =>
      `${id.slice(0, 16)}  ${author === desk.seat ? type : `our answer to ${author}’s ${type}`}, in ${compartment}: ${oneLine(shows)}\n`,
  )
  const text =
    lines.length === 0 ? 'Nothing of this seat waits to be taken into a new membership.\n' : lines.join('')
  return { text, json: { carriable: all }, code: exit.fine }
}

function planText({ recipients, compartment, records, droppedReferences }: ReleasePlan): string {
  const who = recipients.length > 0 ? recipients.join(', ') : 'nobody else'
  const what = records.map(({ type, shows }) => `  ${type}: ${oneLine(shows)}\n`).join('')
  const dropped =
    droppedReferences.length > 0 ? `  ${droppedReferences.length} references are left out\n` : ''
  return `in ${compartment}, for ${who}:\n${what}${dropped}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
