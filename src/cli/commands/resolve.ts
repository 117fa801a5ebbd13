import { failure } from '../../kernel/error.ts'
import { instantText, parseInstantLoosely } from '../../kernel/instant.ts'
import { resolveId, type Desk } from '../../node/desk.ts'
import { questionOf, resolve } from '../../node/questions.ts'
import type { Outcome as QuestionOutcome } from '../../records/resolution.ts'
import { atDesk, exit, option, wordsOf, type Command } from '../command.ts'
import { typedNumber } from '../values.ts'
import { writtenText } from '../written.ts'
import type { RecordId } from '../../kernel/id.ts'

/** `entente resolve`: see its help. */
export const resolveCommand: Command = {
  name: 'resolve',
  summary: 'says how a question came out, which scores it',
  usage: 'QUESTION yes|no|annulled|OPTION|NUMBER|DATE',
  options: { at: { type: 'string' }, source: { type: 'string' } },
  optionHelp: { 'at DATE': 'when it came out (now)', 'source TEXT': 'where it says so' },
  examples: ['entente resolve 9c41d2aa no --source "Communiqué of 31 December" --as treaty'],
  async run(call) {
    const [question = '', typed = ''] = wordsOf(call, 'the question', 'how it came out')
    const at = option(call.values, 'at')
    const source = option(call.values, 'source')
    return atDesk(call, async (desk) => {
      const id = await resolveId(desk, question)
      const written = await resolve(desk, {
        question: id,
        outcome: await outcomeOf(desk, id, typed),
        ...(at === undefined ? {} : { at: parseInstantLoosely(at, 'at') }),
        ...(source === undefined ? {} : { source }),
      })
      return { text: writtenText('Resolved', written), json: written, code: exit.fine }
    })
  },
}

async function outcomeOf(desk: Desk, id: RecordId, typed: string): Promise<QuestionOutcome> {
  if (typed === 'annulled') return { kind: 'annulled' }
  const { data } = await desk.ports.store.read((reader) => questionOf(desk, reader, id))
  const { form } = data
  switch (form.kind) {
    case 'numeric':
      return { kind: 'number', value: typedNumber(typed, 'outcome') }
    case 'date':
      return { kind: 'instant', value: instantText(parseInstantLoosely(typed, 'outcome')) }
    case 'binary':
      if (typed === 'yes' || typed === 'no') return { kind: 'binary', value: typed === 'yes' }
      throw wayOut(typed, ['yes', 'no'])
    case 'multipleChoice':
    case 'ordered': {
      const index = form.options.indexOf(typed)
      if (index >= 0) return { kind: 'option', index }
      throw wayOut(typed, form.options)
    }
  }
}

function wayOut(typed: string, choices: readonly string[]): Error {
  return failure('E_USAGE', `"${typed}" is no way it can come out: ${choices.join(', ')} or annulled`, {
    paths: ['outcome'],
  })
}
