import { examineFolder } from '../../node/doctorStore.ts'
import { exit, withFolder, wordsOf, type Command } from '../command.ts'

const marks = { fine: ' ', note: '·', wrong: '!' } as const

/** `entente doctor`: see its help. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'says in words how the node stands and what to do',
  usage: '',
  options: {},
  optionHelp: {},
  examples: ['entente doctor', 'entente doctor --json'],
  async run(call) {
    wordsOf(call)
    return withFolder(call, async (folder) => {
      const disk = { free: await call.machine.freeBytes(folder.path) }
      const diagnoses = await examineFolder(folder.ports, disk)
      const lines = diagnoses.map(
        ({ weight, about, says, next }) =>
          `${marks[weight]} ${about}: ${says}${next === undefined ? '' : `\n    ${next}`}`,
      )
      const wrong = diagnoses.some(({ weight }) => weight === 'wrong')
      return {
        text: `${lines.join('\n')}\n`,
        json: { healthy: !wrong, diagnoses },
        code: wrong ? exit.no : exit.fine,
      }
    })
  },
}
