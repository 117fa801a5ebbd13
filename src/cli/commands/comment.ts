import { asMemberName } from '../../kernel/id.ts'
import { resolveId } from '../../node/desk.ts'
import { comment } from '../../node/questions.ts'
import { atDesk, exit, option, optionList, wordsOf, type Command } from '../command.ts'
import { writtenText } from '../written.ts'

/** `entente comment`: see its help. */
export const commentCommand: Command = {
  name: 'comment',
  summary: 'says something of a record, where it stands',
  usage: 'ID TEXT',
  options: { mention: { type: 'string', multiple: true }, reply: { type: 'string' } },
  optionHelp: {
    'mention SEAT': 'calls a member by name, as @SEAT in the text does; may be repeated',
    'reply ID': 'the comment that this answers',
  },
  examples: ['entente comment 9c41d2aa "Which draft is meant?" --mention treaty --as energy'],
  async run(call) {
    const [id = '', text = ''] = wordsOf(call, 'the record', 'what to say')
    const mentions = optionList(call.values, 'mention').map((name) => asMemberName(name, 'mention'))
    return atDesk(call, async (desk) => {
      const reply = option(call.values, 'reply')
      const replies = reply === undefined ? undefined : await resolveId(desk, reply)
      const written = await comment(desk, await resolveId(desk, id), text, mentions, replies)
      return { text: writtenText('Said', written), json: written, code: exit.fine }
    })
  },
}
