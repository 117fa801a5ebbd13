import { parseInstantLoosely, instantText } from '../../kernel/instant.ts'
import { methodNames } from '../../records/estimateMethod.ts'
import { resolveId } from '../../node/desk.ts'
import { csvText } from '../../interop/csv/write.ts'
import { historyTable } from '../../node/historyTable.ts'
import type { OpenView } from '../../node/openView.ts'
import { questionInFull, type QuestionInFull } from '../../node/question.ts'
import { openDueHere } from '../../node/rounds/open.ts'
import { atDesk, exit, flag, option, wordsOf, type Command } from '../command.ts'
import { comparedWith, manifestOf } from '../manifests.ts'
import { answerText, percent, valueText } from '../values.ts'

/** `entente estimate`: see its help. */
export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'derives the joint estimate, with spread, dissent, history and manifest',
  usage: 'QUESTION [--at DATE] [--method NAME] [--look] [--csv] | --manifest | --compare FILE',
  options: {
    at: { type: 'string' },
    method: { type: 'string' },
    look: { type: 'boolean' },
    csv: { type: 'boolean' },
    manifest: { type: 'boolean' },
    compare: { type: 'string' },
  },
  optionHelp: {
    'at DATE': 'as it stood then (now)',
    'method NAME': `for comparison (the charter’s): ${methodNames.join(', ')}`,
    csv: 'only the history, as comma-separated values',
    manifest: 'only what the estimate was made of, as a file for another member to compare',
    'compare FILE': 'why another member’s estimate differs, record by record, from its manifest',
    look: 'show the others’ answers although the seat has given none: that is noted',
  },
  examples: [
    'entente estimate 9c41d2aa --as treaty',
    'entente estimate 9c41d2aa --method median --json',
    'entente estimate 9c41d2aa --manifest > ours.json',
    'entente estimate 9c41d2aa --compare theirs.json',
  ],
  async run(call) {
    const [question = ''] = wordsOf(call, 'the question')
    const at = option(call.values, 'at')
    const method = option(call.values, 'method')
    return atDesk(call, async (desk) => {
      const compare = option(call.values, 'compare')
      if (compare !== undefined) return comparedWith(call, desk, question, compare)
      if (flag(call.values, 'manifest')) return manifestOf(desk, question, at)
      await openDueHere(desk.ports, desk.coalition)
      const full = await questionInFull(desk, await resolveId(desk, question), {
        ...(at === undefined ? {} : { at: parseInstantLoosely(at, 'at') }),
        ...(method === undefined ? {} : { method }),
        look: flag(call.values, 'look'),
      })
      if (flag(call.values, 'csv')) {
        const table = historyTable(full)
        return { text: csvText(table), json: table, code: exit.fine }
      }
      return {
        text: estimateText(full),
        json: full,
        code: full.joint.blind || !full.joint.estimate ? exit.no : exit.fine,
      }
    })
  },
}

function estimateText(full: QuestionInFull): string {
  const { joint, question, id } = full
  const judging = `entente judge ${id.slice(0, 16)} PROBABILITY`
  if (joint.blind) {
    const { members } = joint
    const who =
      members.length === 0 ? 'Nobody has' : `${members.join(', ')} ${members.length === 1 ? 'has' : 'have'}`
    if (full.round?.own)
      return [question.text, `${who} answered. Your answer is sealed.`, ...roundText(full), ''].join('\n')
    return `${question.text}\n${who} answered. What the others say is shown once you have: ${judging} (or now, and noted, with --look)\n${roundText(
      full,
    )
      .map((line) => `${line}\n`)
      .join('')}`
  }
  if (joint.estimate) return openText(full, joint, joint.estimate)
  if (joint.problem === 'noCommonLevel') {
    return `${question.text}\nThe members’ quantiles share no level at which they could be pooled.\n`
  }
  return `${question.text}\nNo judgement stands on it yet: ${judging}\n`
}

function openText(
  full: QuestionInFull,
  { headline, band }: OpenView,
  estimate: NonNullable<OpenView['estimate']>,
): string {
  const { manifest } = estimate
  const spread = estimate.spread
    .map((each) => `${percent(each.least)} to ${percent(each.greatest)}`)
    .join('; ')
  const members = estimate.members.map(
    ({ author, answer, without, influence }) =>
      `  ${author}: ${answerText(answer)}${without ? `; without it the joint estimate would be ${valueText(without)}` : ''}${influence ? '' : ' (alone)'}`,
  )
  const dissents = estimate.dissents.map(
    ({ author, reasons, answer }) => `  ${author} (${answerText(answer)}): ${reasons}`,
  )
  return [
    full.question.text,
    `Joint estimate: ${valueText(estimate.value)} (${manifest.method.name} ${manifest.method.version}; ${estimate.members.length} members${headline?.kind === 'probability' ? `, ${spread}` : ''})`,
    ...(band ? [`Joint range: ${percent(band.low)} to ${percent(band.high)}`] : []),
    ...members,
    ...(dissents.length > 0 ? ['Dissent:', ...dissents] : []),
    ...roundText(full),
    ...(full.notBlind.length > 0
      ? full.notBlind.map(
          ({ host, members: names }) =>
            `Hosted together on ${host}, not blind from its operator: ${names.join(', ')}`,
        )
      : []),
    ...resolutionText(full),
    `Manifest: question ${manifest.question}`,
    `  charter ${manifest.charter}, as of ${instantText(estimate.at)} (${full.time} time)`,
    ...manifest.records.map((id) => `  judgement ${id}`),
    `  fingerprint ${manifest.fingerprint}`,
    '',
  ].join('\n')
}

/** Where the blind round stands: until when it runs, and afterwards whose answer did not open. */
function roundText({ round }: QuestionInFull): string[] {
  if (round === null) return []
  const named = (place: (typeof round.members)[number]['place']): string =>
    round.members.flatMap((each) => (each.place === place ? [each.author] : [])).join(', ')
  const until = instantText(round.until)
  if (round.running)
    return [`The first round is blind until ${until}; sealed so far: ${named('sealed') || 'none'}`]
  const rest = (['sealed', 'late', 'double', 'none'] as const).flatMap((place) =>
    named(place) === ''
      ? []
      : [`${placeWords[place === 'sealed' && round.awaited ? 'awaited' : place]}: ${named(place)}`],
  )
  return rest.length === 0 ? [] : [`Of the blind round, not counted: ${rest.join('; ')}`]
}

const placeWords = {
  awaited: 'about to open',
  sealed: 'not opened',
  late: 'sealed too late',
  double: 'sealed twice, a fault',
  none: 'no answer',
} as const

function resolutionText(full: QuestionInFull): string[] {
  const { resolution, scores } = full
  if (!resolution) return []
  const shown = (score: { mean: number; coverage: number }): string =>
    `${score.mean.toFixed(4)} over ${percent(score.coverage)} of the time`
  const scored = (all: Scores): string =>
    (['brier', 'log', 'crps'] as const)
      .flatMap((rule) => (all[rule] === null ? [] : [`${ruleNames[rule]} ${shown(all[rule])}`]))
      .join(', ') || 'no score'
  return [
    `Resolved ${outcomeText(resolution.outcome, full.question.form)} at ${instantText(resolution.at)}, says ${resolution.author}`,
    ...(scores?.members ?? []).map(({ author, ...all }) => `  ${author}: ${scored(all)}`),
    ...(scores ? [`  joint: ${scored(scores.joint)}`] : []),
  ]
}

type Scores = NonNullable<QuestionInFull['scores']>['joint']

const ruleNames = { brier: 'Brier', log: 'log', crps: 'CRPS' } as const

function outcomeText(
  outcome: NonNullable<QuestionInFull['resolution']>['outcome'],
  form: QuestionInFull['question']['form'],
): string {
  switch (outcome.kind) {
    case 'binary':
      return outcome.value ? 'yes' : 'no'
    case 'option':
      return ('options' in form ? form.options[outcome.index] : undefined) ?? String(outcome.index)
    case 'number':
    case 'instant':
      return String(outcome.value)
    case 'annulled':
      return 'annulled'
  }
}
