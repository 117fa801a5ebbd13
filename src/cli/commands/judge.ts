import { failure } from '../../kernel/error.ts'
import { resolveId, type Desk } from '../../node/desk.ts'
import type { Citing } from '../../node/citing.ts'
import { judge, type Judging } from '../../node/questions.ts'
import type { Answer } from '../../records/judgement.ts'
import { atDesk, exit, option, optionList, type Call, type Command } from '../command.ts'
import { typedProbability, typedQuantiles } from '../values.ts'
import { writtenText } from '../written.ts'

const confidences = ['low', 'moderate', 'high'] as const
const highestRound = 100

/** `entente judge`: see its help. */
export const judgeCommand: Command = {
  name: 'judge',
  summary: 'gives the seat’s judgement on a question, where the question stands',
  usage: 'QUESTION PROBABILITY… | --quantiles LEVEL:VALUE,…',
  options: {
    quantiles: { type: 'string' },
    lowest: { type: 'string' },
    highest: { type: 'string' },
    confidence: { type: 'string' },
    rationale: { type: 'string' },
    evidence: { type: 'string', multiple: true },
    dissent: { type: 'string' },
    expect: { type: 'string' },
    round: { type: 'string' },
  },
  optionHelp: {
    'quantiles L:V,…': 'of a number or a date: with L per cent it lies at or below V',
    'lowest P': 'the least the seat would defend',
    'highest P': 'the greatest',
    'confidence WORD': `confidence in the analytic basis: ${confidences.join(', ')}`,
    'rationale TEXT': 'why',
    'evidence ID:for|against[:1-3]': 'a record that speaks for or against it, and how much; may be repeated',
    'dissent TEXT': 'why the seat stands apart from the joint estimate; shown beside it by name',
    'expect P,P,…': 'shares of members expected to find each option likeliest: no,yes or one for each option',
    'round N': 'round of the question (1)',
  },
  examples: [
    'entente judge 9c41d2aa 0.35 --rationale "No draft has been seen." --as treaty',
    'entente judge 9c41d2aa 12% --evidence 5b3f0e77:against:2 --dissent "The others count talk as deeds." --as energy',
    'entente judge 9c41d2aa 50% 30% 20%                       # one for each option',
    'entente judge 9c41d2aa --quantiles 10:5,50:9,90:20 --as maritime',
    'entente judge 9c41d2aa --quantiles 10:2027-03-01,50:2027-06-01,90:2027-11-01',
  ],
  async run(call) {
    const [question, ...probabilities] = call.words
    const quantiles = option(call.values, 'quantiles')
    if (question === undefined || (probabilities.length === 0) === (quantiles === undefined)) {
      throw failure(
        'E_USAGE',
        'name the question, then the probability (one for each option where it has several), or --quantiles',
      )
    }
    const answer = quantiles === undefined ? answerOf(call, probabilities) : typedQuantiles(quantiles)
    return atDesk(call, async (desk) => {
      const written = await judge(desk, await judgingOf(call, desk, question, answer))
      return {
        text: writtenText(written.sealed ? 'Sealed' : 'Judged', written),
        json: written,
        code: exit.fine,
      }
    })
  },
}

function answerOf(call: Call, typed: readonly string[]): Answer {
  const [first = NaN, ...others] = typed.map((text, i) => typedProbability(text, `probability ${i + 1}`))
  if (others.length > 0) return { kind: 'options', probabilities: [first, ...others] }
  const lowest = option(call.values, 'lowest')
  const highest = option(call.values, 'highest')
  return {
    kind: 'binary',
    probability: first,
    ...(lowest === undefined ? {} : { lowest: typedProbability(lowest, 'lowest') }),
    ...(highest === undefined ? {} : { highest: typedProbability(highest, 'highest') }),
  }
}

async function judgingOf(call: Call, desk: Desk, question: string, answer: Answer): Promise<Judging> {
  const { values } = call
  const rationale = option(values, 'rationale')
  const dissent = option(values, 'dissent')
  const round = option(values, 'round')
  const expected = option(values, 'expect')
  return {
    question: await resolveId(desk, question),
    answer,
    confidence: confidenceOf(option(values, 'confidence')),
    evidence: await Promise.all(optionList(values, 'evidence').map((text) => citingOf(desk, text))),
    ...(rationale === undefined ? {} : { rationale }),
    ...(dissent === undefined ? {} : { dissent }),
    ...(expected === undefined ? {} : { expected: sharesOf(expected) }),
    ...(round === undefined ? {} : { round: roundOf(round) }),
  }
}

function sharesOf(text: string): number[] {
  const shares = text.split(',').map((each) => {
    const [, number = '', percent] = /^\s*(\d+\.?\d*|\.\d+)\s*(%?)\s*$/.exec(each) ?? []
    return number === '' ? NaN : Number(number) / (percent === '%' ? 100 : 1)
  })
  if (shares.every((share) => share >= 0 && share <= 1)) return shares
  throw failure('E_USAGE', '--expect takes shares from 0 to 1 with commas between, like 30%,70%', {
    paths: ['expect'],
  })
}

function confidenceOf(text: string | undefined): (typeof confidences)[number] | null {
  if (text === undefined) return null
  const word = confidences.find((each) => each === text)
  if (word) return word
  throw failure('E_USAGE', `--confidence is ${confidences.join(', ')}`, { paths: ['confidence'] })
}

function roundOf(text: string): number {
  const round = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (round >= 1 && round <= highestRound) return round
  throw failure('E_USAGE', `--round is a number from 1 to ${highestRound}`, { paths: ['round'] })
}

async function citingOf(desk: Desk, text: string): Promise<Citing> {
  const [, id = '', direction, weight] = /^([0-9a-f]+):(for|against)(?::([123]))?$/.exec(text) ?? []
  if (direction !== 'for' && direction !== 'against') {
    throw failure(
      'E_USAGE',
      `"${text}" is no evidence: ID:for or ID:against, with :1 to :3 behind it for its weight`,
      { paths: ['evidence'] },
    )
  }
  const weights = new Map<string | undefined, Citing['weight']>([
    ['1', 1],
    ['2', 2],
    ['3', 3],
  ])
  return { id: await resolveId(desk, id), direction, weight: weights.get(weight) ?? 1 }
}
