import { failure } from '../../kernel/error.ts'
import { tlpLabels, type Tlp } from '../../records/common.ts'
import { resolveId } from '../../node/desk.ts'
import { planRelease, release, type ReleasePlan, type ReleaseWish } from '../../node/release.ts'
import { atDesk, exit, flag, neededOption, option, type Call, type Command } from '../command.ts'

/** `entente release`: see its help. */
export const releaseCommand: Command = {
  name: 'release',
  summary: 'lets records out of home, after showing to whom and what they would learn',
  usage: 'ID… --in COMPARTMENT [--dry-run]',
  options: {
    in: { type: 'string' },
    tlp: { type: 'string' },
    'with-events': { type: 'boolean' },
    'with-grades': { type: 'boolean' },
    'drop-references': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  optionHelp: {
    'in COMPARTMENT': 'plenary, or the id of a compartment',
    'tlp LABEL': `${tlpLabels.join(', ')}; never looser than the compartment’s`,
    'with-events': 'with each document, its events as they stand',
    'with-grades': 'with each document, the grades the seat gave it and them',
    'drop-references': 'leave out references to what has no copy there, instead of refusing',
    'dry-run': 'only show what others would learn',
  },
  examples: [
    'entente release 3f2a9c1b --in plenary --with-events --dry-run',
    'entente release 3f2a9c1b --in plenary --with-events',
  ],
  async run(call) {
    if (call.words.length === 0) throw failure('E_USAGE', 'name at least one record to release')
    return atDesk(call, async (desk) => {
      const wish: ReleaseWish = {
        ids: await Promise.all(call.words.map((word) => resolveId(desk, word))),
        in: neededOption(call.values, 'in'),
        withEvents: flag(call.values, 'with-events'),
        withGrades: flag(call.values, 'with-grades'),
        dropReferences: flag(call.values, 'drop-references'),
        ...labelOf(call),
      }
      if (flag(call.values, 'dry-run')) {
        const plan = await planRelease(desk, wish)
        return {
          text: `Would be released:\n${planText(plan)}`,
          json: { ...plan, dryRun: true },
          code: exit.fine,
        }
      }
      const released = await release(desk, wish)
      const ids = released.pairs
        .map((pair) => `  ${pair.home.slice(0, 16)} is there ${pair.released}`)
        .join('\n')
      return { text: `Released.\n${planText(released)}${ids}\n`, json: released, code: exit.fine }
    })
  },
}

function labelOf(call: Call): { tlp?: Tlp } {
  const given = option(call.values, 'tlp')
  if (given === undefined) return {}
  const label = tlpLabels.find((each) => each === given.toUpperCase().replace(/^TLP:/, ''))
  if (label) return { tlp: label }
  throw failure('E_USAGE', `"${given}" is no TLP label: ${tlpLabels.join(', ')}`, { paths: ['tlp'] })
}

function planText(plan: ReleasePlan): string {
  const who = plan.recipients.length > 0 ? plan.recipients.join(', ') : 'nobody else'
  const what = plan.records
    .map((record) => `  ${record.type}: ${record.shows.replaceAll(/\s+/g, ' ')}`)
    .join('\n')
  const dropped =
    plan.droppedReferences.length > 0 ? `  ${plan.droppedReferences.length} references are left out\n` : ''
  return `to ${who}, in ${plan.compartment}:\n${what}\n${dropped}`
}
