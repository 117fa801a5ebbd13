import { failure } from '../../kernel/error.ts'
import { questionList, type QuestionSummary } from '../../node/questionList.ts'
import { listHappenings } from '../../node/happenings.ts'
import { listPromises } from '../../node/promises.ts'
import { documentsInFull } from '../../node/read.ts'
import { limits } from '../../kernel/limits.ts'
import { liveDocuments } from '../../node/views.ts'
import { atDesk, exit, type Command, type Outcome } from '../command.ts'
import { valueText } from '../values.ts'
import type { Desk } from '../../node/desk.ts'

const kinds = ['documents', 'events', 'happenings', 'promises', 'questions'] as const
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
    const { happenings: told } = await listHappenings(desk, {}, { sort: 'newest', limit: limits.everyRow })
    const lines = told.map(
      ({ id, type, date, events, independentSources, contradictions }) =>
        `${id.slice(0, 16)}  ${date?.from ?? 'undated'}  ${type}: ${events.length} events, ${independentSources} independent sources, ${contradictions.length} contradictions`,
    )
    const json = told.map(({ best, events, ...facts }) => ({
      ...facts,
      best: best.newest.id,
      events: events.map(({ newest }) => newest.id),
    }))
    return outcome(lines, { happenings: json }, 'entente read FILE… brings documents in')
  }
  if (kind === 'promises') {
    const { promises, counts } = await listPromises(desk, {}, { limit: limits.everyRow })
    const lines = promises.map(
      ({ happening, promise, state, due, reasons }) =>
        `${happening.id.slice(0, 16)}  ${state}  ${due?.to ?? 'undated'}  ${promise.newest.event.span.text.replaceAll(/\s+/g, ' ')} (${reasons.join(' ')})`,
    )
    const json = promises.map(({ happening, promise, keptBy, ...facts }) => ({
      ...{ id: happening.id, promise: promise.newest.id, keptBy: keptBy?.id ?? null },
      ...facts,
    }))
    return outcome(lines, { promises: json, counts }, 'entente read FILE… brings documents in')
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
        const lines = questions.map(questionLine)
        return outcome(lines, { questions }, 'entente ask "…" --closes DATE asks the first')
      }
    }
  })
}

function questionLine({ id, question, joint, missing, compartment, state }: QuestionSummary): string {
  const missed = missing.length === 0 ? '' : `, not answered: ${missing.join(' ')}`
  return `${id.slice(0, 16)}  ${jointText(joint)}  ${question.text} (${state}, in ${compartment}${missed})`
}

function jointText(joint: QuestionSummary['joint']): string {
  if (joint.blind) return `hidden, ${joint.members.length} answered`
  return joint.value ? valueText(joint.value) : 'no judgement yet'
}

function outcome(lines: readonly string[], json: unknown, emptyNext: string): Outcome {
  const text = lines.length > 0 ? `${lines.join('\n')}\n` : `Nothing here yet: ${emptyNext}.\n`
  return { text, json, code: exit.fine }
}
