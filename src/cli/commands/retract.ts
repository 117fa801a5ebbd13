import { failure } from '../../kernel/error.ts'
import { resolveId } from '../../node/desk.ts'
import { retract } from '../../node/retract.ts'
import type { Retraction } from '../../records/retraction.ts'
import { atDesk, exit, option, wordsOf, type Command } from '../command.ts'

const reasons: readonly Retraction['reason'][] = [
  'error',
  'superseded',
  'sourceWithdrawn',
  'personalData',
  'sharedByMistake',
  'other',
]

/** `entente retract`: see its help. */
export const retractCommand: Command = {
  name: 'retract',
  summary: 'takes back a record of the seat’s own, what derives from it, and released copies',
  usage: 'ID [--reason WORD]',
  options: { reason: { type: 'string' } },
  optionHelp: { 'reason WORD': `${reasons.join(', ')} (other)` },
  examples: ['entente retract 3f2a9c1b --reason personalData'],
  async run(call) {
    const [typed = ''] = wordsOf(call, 'the record')
    const word = option(call.values, 'reason') ?? 'other'
    const reason = reasons.find((each) => each === word)
    if (!reason) throw failure('E_USAGE', `--reason is ${reasons.join(', ')}`, { paths: ['reason'] })
    return atDesk(call, async (desk) => {
      const result = await retract(desk, { id: await resolveId(desk, typed), reason })
      const dropped = result.retractions.reduce((sum, each) => sum + each.dropped.length, 0)
      const withdrawn = result.withdrawn
        .map(({ id, author }) => `  ${author}'s ${id.slice(0, 16)} drew on it and leaves the views\n`)
        .join('')
      const text = `Taken back: ${dropped} records in ${result.retractions.length} compartments. Their bytes are gone from this data folder, but for attachments that other records name; backups and exports made before may hold them.\n${withdrawn}`
      return { text, json: result, code: exit.fine }
    })
  },
}
