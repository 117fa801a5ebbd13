import { failure } from '../../kernel/error.ts'
import { questionList } from '../../node/estimates.ts'
import { documentsInFull, happenings } from '../../node/read.ts'
import { liveDocuments } from '../../node/views.ts'
import { atDesk, exit, type Command, type Outcome } from '../command.ts'
import { valueText } from '../values.ts'
import type { Desk } from '../../node/desk.ts'

const kinds = ['documents', 'events', 'happenings', 'questions'] as const
type Kind = (typeof kinds)[number]

/** `entente list`: see its help. */
export const listCommand: Command = {
  name: 'list',
  summary: 'lists what the seat may read',
  usage: kinds.join('|'),
  options: {},
  optionHelp: {},
  examples: ['entente list questions', 'entente list events --json --as maritime'],
  async run(call) {
    const kind = kinds.find((each) => each === call.words[0])
    if (!kind || call.words.length > 1) throw failure('E_USAGE', `say what to list: ${kinds.join(', ')}`)
    return atDesk(call, (desk) => listOf(desk, kind))
  },
}

async function listOf(desk: Desk, kind: Kind): Promise<Outcome> {
  if (kind === 'happenings') {
    const told = await happenings(desk)
    const lines = told.map(
      ({ id, type, events, independentSources, contradictions }) =>
        `${id.slice(0, 16)}  ${type}: ${events.length} events, ${independentSources} independent sources, ${contradictions.length} contradictions`,
    )
    return outcome(lines, { happenings: told }, 'entente read FILE… brings documents in')
  }
  return desk.ports.store.read(async (reader): Promise<Outcome> => {
    switch (kind) {
      case 'documents': {
        const rows = await liveDocuments(desk, reader)
        const json = rows.map(({ id, author: member, value }) => ({ id, member, ...value }))
        const lines = rows.map(
          ({ id, value }) =>
            `${id.slice(0, 16)}  ${value.published ?? 'undated'}  ${value.title ?? value.source}`,
        )
        return outcome(lines, { documents: json }, 'entente read FILE… brings documents in')
      }
      case 'events': {
        const documents = await documentsInFull(desk, reader)
        const events = documents.flatMap((document) =>
          document.events.map(({ id, event }) => ({ id, document: document.id, ...event })),
        )
        const lines = events.map(
          (event) =>
            `${event.id.slice(0, 16)}  ${event.type}, ${event.modality}: ${event.span.text.replaceAll(/\s+/g, ' ')}`,
        )
        return outcome(lines, { events }, 'entente read FILE… brings documents in')
      }
      case 'questions': {
        const questions = await questionList(desk, reader)
        const lines = questions.map(
          ({ id, question, value, judgements, compartment, resolved }) =>
            `${id.slice(0, 16)}  ${value ? valueText(value) : 'no judgement yet'}  ${question.text} (${judgements} judgements, in ${compartment}${resolved ? ', resolved' : ''})`,
        )
        return outcome(lines, { questions }, 'entente ask "…" --closes DATE asks the first')
      }
    }
  })
}

function outcome(lines: readonly string[], json: unknown, emptyNext: string): Outcome {
  const text = lines.length > 0 ? `${lines.join('\n')}\n` : `Nothing here yet: ${emptyNext}.\n`
  return { text, json, code: exit.fine }
}
