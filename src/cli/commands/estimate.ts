import { parseInstantLoosely, instantText } from '../../kernel/instant.ts'
import { resolveId } from '../../node/desk.ts'
import { questionInFull, type QuestionInFull } from '../../node/estimates.ts'
import { atDesk, exit, option, wordsOf, type Command } from '../command.ts'
import { answerText, percent, valueText } from '../values.ts'

/** `entente estimate`: see its help. */
export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'derives the joint estimate, with spread, dissent, history and manifest',
  usage: 'QUESTION [--at DATE] [--method NAME]',
  options: { at: { type: 'string' }, method: { type: 'string' } },
  optionHelp: {
    'at DATE': 'as it stood then (now)',
    'method NAME':
      'linearPool, median, geometricMeanOfOdds, recencyWeightedMedian, for comparison (the charter’s)',
  },
  examples: ['entente estimate 9c41d2aa --as treaty', 'entente estimate 9c41d2aa --method median --json'],
  async run(call) {
    const [question = ''] = wordsOf(call, 'the question')
    const at = option(call.values, 'at')
    const method = option(call.values, 'method')
    return atDesk(call, async (desk) => {
      const full = await questionInFull(desk, await resolveId(desk, question), {
        ...(at === undefined ? {} : { at: parseInstantLoosely(at, 'at') }),
        ...(method === undefined ? {} : { method }),
      })
      return { text: estimateText(full), json: full, code: full.estimate ? exit.fine : exit.no }
    })
  },
}

function estimateText(full: QuestionInFull): string {
  const { estimate } = full
  if (!estimate)
    return `${full.question.text}\nNo judgement stands on it yet: entente judge ${full.id.slice(0, 16)} PROBABILITY\n`
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
    `Joint estimate: ${valueText(estimate.value)} (${manifest.method.name} ${manifest.method.version}; ${estimate.members.length} members${isProbability(full) ? `, ${spread}` : ''})`,
    ...members,
    ...(dissents.length > 0 ? ['Dissent:', ...dissents] : []),
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

function isProbability(full: QuestionInFull): boolean {
  return full.estimate?.value.kind === 'binary' || full.estimate?.value.kind === 'options'
}

function resolutionText(full: QuestionInFull): string[] {
  const { resolution, scores } = full
  if (!resolution) return []
  const shown = (score: { mean: number; coverage: number } | null): string =>
    score === null ? 'none' : `${score.mean.toFixed(4)} over ${percent(score.coverage)} of the time`
  const outcome =
    resolution.outcome.kind === 'binary'
      ? resolution.outcome.value
        ? 'yes'
        : 'no'
      : JSON.stringify(resolution.outcome)
  return [
    `Resolved ${outcome} at ${instantText(resolution.at)}, says ${resolution.author}`,
    ...(scores?.members ?? []).map(
      ({ author, brier, log }) => `  ${author}: Brier ${shown(brier)}, log ${shown(log)}`,
    ),
    ...(scores ? [`  joint: Brier ${shown(scores.joint.brier)}, log ${shown(scores.joint.log)}`] : []),
  ]
}
