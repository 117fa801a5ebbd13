import { failure } from '../../kernel/error.ts'
import { instant, instantText, parseInstantLoosely, type Instant } from '../../kernel/instant.ts'
import { ask, type Asking } from '../../node/questions.ts'
import { dimensions, relationshipStep, type RelationshipStep } from '../../records/dimension.ts'
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
import { typedNumber } from '../values.ts'
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
    blind: { type: 'string' },
    resolves: { type: 'string' },
    criteria: { type: 'string' },
    source: { type: 'string' },
    reask: { type: 'string', multiple: true },
    under: { type: 'string' },
    forecasts: { type: 'string' },
    option: { type: 'string', multiple: true },
    ordered: { type: 'boolean' },
    kind: { type: 'string' },
    unit: { type: 'string' },
    low: { type: 'string' },
    high: { type: 'string' },
    open: { type: 'string' },
  },
  optionHelp: {
    'in COMPARTMENT': 'where it stands, and so who reads it: home (default), plenary, or an id',
    'closes DATE': 'until when judgements are taken; a day is taken to its end',
    'opens DATE': 'from when on (now)',
    'blind DATE': 'until when the first round is blind: answers are sealed, and opened together',
    'resolves DATE': 'when it can be settled (when it closes)',
    'criteria TEXT': 'what exactly makes it come true',
    'source TEXT': 'who or what settles it',
    'reask TEXT': 'an event after which to ask again; may be repeated',
    'under TRIGGER': 'the charter’s estimate threshold to put it under',
    'forecasts STEP': 'the step of a relationship that it would be, as CHN,RUS:obligation:3',
    'option TEXT': 'one of several answers, instead of yes and no; repeat it for each',
    ordered: 'the options stand in rising order',
    'kind numeric|date': 'asks how much or when, answered by quantiles',
    'unit WORD': 'what a number counts',
    'low END': 'lower end of the range: a number or a day',
    'high END': 'upper end of the range',
    'open low|high|both': 'ends that the outcome may lie beyond (of numbers; none)',
  },
  examples: [
    'entente ask "Will the treaty be signed by 2027?" --closes 2026-12-31 --in plenary --as treaty',
    'entente ask "Who will host the next summit?" --option Here --option There --closes 2027-03-01',
    'entente ask "How many ships will take part?" --kind numeric --unit ships --low 0 --high 60 --open high --closes 2027-03-01',
    'entente ask "When will it begin?" --kind date --low 2027-01-01 --high 2028-01-01 --closes 2027-12-31',
  ],
  async run(call) {
    const [text = ''] = wordsOf(call, 'the question')
    const { values } = call
    const criteria = option(values, 'criteria')
    const sourceOfTruth = option(values, 'source')
    const opens = option(values, 'opens')
    const blind = option(values, 'blind')
    const resolves = option(values, 'resolves')
    const under = option(values, 'under')
    const forecasts = option(values, 'forecasts')
    const asking: Asking = {
      text,
      in: option(values, 'in') ?? 'home',
      form: formOf(call),
      closes: endOf(neededOption(values, 'closes'), 'closes'),
      reask: optionList(values, 'reask'),
      ...(criteria === undefined ? {} : { criteria }),
      ...(sourceOfTruth === undefined ? {} : { sourceOfTruth }),
      ...(opens === undefined ? {} : { opens: parseInstantLoosely(opens, 'opens') }),
      ...(blind === undefined ? {} : { blindUntil: endOf(blind, 'blind') }),
      ...(resolves === undefined ? {} : { resolves: endOf(resolves, 'resolves') }),
      ...(under === undefined ? {} : { under }),
      ...(forecasts === undefined ? {} : { relationship: stepOf(forecasts) }),
    }
    return atDesk(call, async (desk) => {
      const written = await ask(desk, asking)
      return { text: writtenText('Asked', written), json: written, code: exit.fine }
    })
  },
}

/** Whose relationship, on which dimension, which step. */
function stepOf(text: string): RelationshipStep {
  const [between = '', dimension, step = ''] = text.split(':')
  const parsed = relationshipStep.safeParse({ between: between.split(','), dimension, step: Number(step) })
  if (parsed.success && /^\d$/.test(step)) return parsed.data
  throw failure(
    'E_USAGE',
    `--forecasts takes members, a dimension (${dimensions.join(', ')}) and a step from 0, like CHN,RUS:obligation:3`,
    { paths: ['forecasts'] },
  )
}

function formOf(call: Call): QuestionForm {
  const { values } = call
  const options = optionList(values, 'option')
  const ordered = flag(values, 'ordered')
  const kind = option(values, 'kind')
  if (ordered && options.length === 0)
    throw failure('E_USAGE', '--ordered goes with --option', { paths: ['ordered'] })
  if (kind !== undefined) {
    if (options.length > 0)
      throw failure('E_USAGE', '--kind and --option ask for different answers', { paths: ['kind'] })
    return rangedForm(call, kind)
  }
  const astray = ['unit', 'low', 'high', 'open'].filter((name) => option(values, name) !== undefined)
  if (astray.length > 0)
    throw failure('E_USAGE', 'a range goes with --kind numeric or --kind date', { paths: astray })
  if (options.length > 0) return { kind: ordered ? 'ordered' : 'multipleChoice', options }
  return { kind: 'binary' }
}

function rangedForm({ values }: Call, kind: string): QuestionForm {
  const [low, high] = [neededOption(values, 'low'), neededOption(values, 'high')]
  if (kind === 'date') {
    return {
      kind,
      range: { low: instantText(parseInstantLoosely(low, 'low')), high: instantText(endOf(high, 'high')) },
    }
  }
  if (kind !== 'numeric') throw failure('E_USAGE', '--kind is numeric or date', { paths: ['kind'] })
  const open = option(values, 'open') ?? 'none'
  if (!['none', 'low', 'high', 'both'].includes(open))
    throw failure('E_USAGE', '--open is low, high or both', { paths: ['open'] })
  return {
    kind,
    unit: option(values, 'unit') ?? '',
    range: {
      low: typedNumber(low, 'low'),
      high: typedNumber(high, 'high'),
      openLow: open === 'low' || open === 'both',
      openHigh: open === 'high' || open === 'both',
    },
  }
}

const dayMs = 86_400_000

/** A moment, or the end of a day. */
function endOf(text: string, path: string): Instant {
  const start = parseInstantLoosely(text, path)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? instant(start + dayMs) : start
}
