import { failure } from '../../kernel/error.ts'
import { search } from '../../node/search.ts'
import { atDesk, exit, type Command } from '../command.ts'

/** `entente search`: see its help. */
export const searchCommand: Command = {
  name: 'search',
  summary: 'finds what holds every word, in English, Chinese and Russian, or has this id',
  usage: 'WORDS | ID',
  options: {},
  optionHelp: {},
  examples: ['entente search "joint exercises"', 'entente search 联合军演', 'entente search 51c8f3d9'],
  async run(call) {
    const query = call.words.join(' ')
    if (query.trim() === '') throw failure('E_USAGE', 'say what to look for')
    return atDesk(call, async (desk) => {
      const { hits, behind } = await search(desk, query)
      const lines = hits.map((hit) => `${hit.id.slice(0, 16)}  ${hit.type.padEnd(9)}  ${hit.title}`)
      const late = behind > 0 ? `\nThe index is ${behind} records behind.` : ''
      return {
        text: `${lines.join('\n')}${lines.length > 0 ? '\n' : ''}${hits.length} found.${late}\n`,
        json: { hits, behind },
        code: hits.length > 0 ? exit.fine : exit.no,
      }
    })
  },
}
