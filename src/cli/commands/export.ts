import { exportCompartment, type Exported } from '../../node/export.ts'
import { atDesk, exit, neededOption, wordsOf, type Command } from '../command.ts'

/** `entente export`: see its help. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'writes a compartment out as a folder that anyone can verify offline',
  usage: '--in COMPARTMENT --out FOLDER',
  options: { in: { type: 'string' }, out: { type: 'string' } },
  optionHelp: {
    'in COMPARTMENT': 'home, plenary, or an id',
    'out FOLDER': 'a folder that does not exist yet',
  },
  examples: ['entente export --in plenary --out ./plenary-2020', 'entente verify ./plenary-2020'],
  async run(call) {
    wordsOf(call)
    const name = neededOption(call.values, 'in')
    const out = neededOption(call.values, 'out')
    return atDesk(call, async (desk) => {
      let exported: Exported | undefined
      await call.machine.writeFolder(out, async (sink) => {
        exported = await exportCompartment(desk, name, sink)
      })
      const logs = (exported?.logs ?? []).map(({ origin, size }) => `  ${origin}: ${size} entries`).join('\n')
      const text = `Wrote ${exported?.files ?? 0} files of ${exported?.compartment ?? name} to ${out}.\n${logs}\n`
      return { text, json: { out, ...exported }, code: exit.fine }
    })
  },
}
