import { failure } from '../../kernel/error.ts'
import { instant, parseInstantLoosely, type Instant } from '../../kernel/instant.ts'
import { ask, type Asking } from '../../node/questions.ts'
import type { QuestionForm } from '../../records/question.ts'
import {
  atDesk,
  exit,
  flag,
  neededOption,
  option,
  optionList,
  wordsOf,
  type Call,
  type Command,
} from '../command.ts'
import { writtenText } from '../written.ts'

/** `entente ask`: see its help. */
export const askCommand: Command = {
  name: 'ask',
  summary: 'asks how likely something is',
  usage: 'TEXT --closes DATE [--in COMPARTMENT]',
  options: {
    in: { type: 'string' },
    closes: { type: 'string' },
    opens: { type: 'string' },
    resolves: { type: 'string' },
    criteria: { type: 'string' },
    source: { type: 'string' },
    reask: { type: 'string', multiple: true },
    option: { type: 'string', multiple: true },
    ordered: { type: 'boolean' },
  },
  optionHelp: {
    'in COMPARTMENT': 'where it stands, and so who reads it: home (default), plenary, or an id',
    'closes DATE': 'until when judgements are taken; a day is taken to its end',
    'opens DATE': 'from when on (now)',
    'resolves DATE': 'when it can be settled (when it closes)',
    'criteria TEXT': 'what exactly makes it come true',
    'source TEXT': 'who or what settles it',
    'reask TEXT': 'an event after which to ask again; may be repeated',
    'option TEXT': 'one of several answers, instead of yes and no; repeat it for each',
    ordered: 'the options stand in rising order',
  },
  examples: [
    'entente ask "Will the treaty be signed by 2027?" --closes 2026-12-31 --in plenary --as treaty',
    'entente ask "Who will host the next summit?" --option Here --option There --closes 2027-03-01',
  ],
  async run(call) {
    const [text = ''] = wordsOf(call, 'the question')
    const { values } = call
    const criteria = option(values, 'criteria')
    const sourceOfTruth = option(values, 'source')
    const opens = option(values, 'opens')
    const resolves = option(values, 'resolves')
    const asking: Asking = {
      text,
      in: option(values, 'in') ?? 'home',
      form: formOf(call),
      closes: endOf(neededOption(values, 'closes'), 'closes'),
      reask: optionList(values, 'reask'),
      ...(criteria === undefined ? {} : { criteria }),
      ...(sourceOfTruth === undefined ? {} : { sourceOfTruth }),
      ...(opens === undefined ? {} : { opens: parseInstantLoosely(opens, 'opens') }),
      ...(resolves === undefined ? {} : { resolves: endOf(resolves, 'resolves') }),
    }
    return atDesk(call, async (desk) => {
      const written = await ask(desk, asking)
      return { text: writtenText('Asked', written), json: written, code: exit.fine }
    })
  },
}

function formOf(call: Call): QuestionForm {
  const options = optionList(call.values, 'option')
  const ordered = flag(call.values, 'ordered')
  if (options.length > 0) return { kind: ordered ? 'ordered' : 'multipleChoice', options }
  if (ordered) throw failure('E_USAGE', '--ordered goes with --option', { paths: ['ordered'] })
  return { kind: 'binary' }
}

const dayMs = 86_400_000

/** A moment, or the end of a day. */
function endOf(text: string, path: string): Instant {
  const start = parseInstantLoosely(text, path)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? instant(start + dayMs) : start
}
