import type { Comparison } from '../../src/decisions/compare.ts'
import type { Verdict } from '../../src/decisions/verdict.ts'
import { h, proof, type Content } from './dom.ts'
import { countsShown, droppedShown, epochShown, motionShown, ruleShown } from './shownMotion.ts'
import { faultsShown, statementsShown, waitingShown } from './shownStatements.ts'
import type { Answer, Named } from './task.ts'
import { meaningOf, t } from './words.ts'

/** How each outcome looks: solid is settled, hatched waits. */
const looks: Readonly<Record<Verdict['result'], string>> = {
  adopted: 'kept',
  rejected: 'late',
  dead: 'note',
  pending: 'pending',
  fault: 'late',
  invalid: 'late',
}

/** What a task came to. `files`: names of the files, in the order of the task. */
export function answerShown(answer: Answer, files: readonly string[]): Content {
  switch (answer.kind) {
    case 'distrusted':
      return [
        h(
          'div',
          { class: 'state caution', role: 'alert' },
          h('p', {}, t(`problem.${answer.problem}`)),
          namesShown(answer.names),
        ),
      ]
    case 'one':
      return verdictShown(answer.verdict, answer.names[0], files[0] ?? '')
    case 'two':
      return comparisonShown(answer.comparison, answer.names, files)
  }
}

function namesShown(names: readonly Named[]): Content {
  if (names.length === 0) return null
  return [
    h('p', {}, t('names')),
    names.map(({ id, words }) => [
      h('p', { class: 'source words', lang: 'en' }, words.join(' ')),
      h('p', { class: 'wrap' }, proof(id)),
    ]),
  ]
}

function badge(result: Verdict['result']): HTMLElement {
  return h('span', { class: `badge ${looks[result]}` }, h('span', {}, t(`result.${result}`)))
}

function verdictShown(verdict: Verdict, coalition: Named | undefined, file: string): HTMLElement {
  const title = verdict.result === 'invalid' ? file : verdict.matter.motion.says.title
  return h(
    'article',
    { class: 'verdict stack' },
    h(
      'header',
      { class: 'pagehead' },
      h('div', { class: 'meta' }, badge(verdict.result), h('span', { class: 'wrap' }, file)),
      h('h2', { dir: 'auto' }, title),
      h('p', { class: 'lede' }, t(`means.${verdict.result}`)),
    ),
    verdict.result === 'invalid' ? invalidShown(verdict) : matterShown(verdict, coalition),
  )
}

function invalidShown({ code, why, paths }: Extract<Verdict, { result: 'invalid' }>): Content {
  return h(
    'div',
    { class: 'state error' },
    h('b', {}, meaningOf(code)),
    h('p', {}, `${t('invalid.detail')}: `, h('span', { lang: 'en', class: 'wrap' }, why)),
    paths.length === 0
      ? null
      : h(
          'p',
          {},
          `${t('invalid.where')}: `,
          paths.map((path, i) => [i === 0 ? '' : ', ', proof(path)]),
        ),
    proof(code),
  )
}

function matterShown(
  verdict: Exclude<Verdict, { result: 'invalid' }>,
  coalition: Named | undefined,
): Content {
  const { matter } = verdict
  return [
    matter.oneOperator ? h('div', { class: 'state caution' }, t('oneOperator')) : null,
    verdict.result === 'fault' ? faultsShown(verdict.faults) : null,
    verdict.result === 'pending' ? waitingShown(verdict) : null,
    statementsShown(matter),
    motionShown(matter),
    ruleShown(matter),
    countsShown(matter),
    epochShown(matter, coalition),
    droppedShown(matter),
  ]
}

function comparisonShown(comparison: Comparison, names: readonly Named[], files: readonly string[]): Content {
  const { result, verdicts } = comparison
  const look = result === 'agree' ? 'kept' : result === 'unrelated' ? 'note' : 'late'
  return [
    h(
      'header',
      { class: 'pagehead' },
      h('div', { class: 'meta' }, h('span', { class: `badge ${look}` }, t(`compared.${result}`))),
      h('h2', {}, t(`compared.${result}Means`)),
    ),
    comparison.result === 'conflict' ? faultsShown(comparison.faults) : null,
    verdicts.map((verdict, i) =>
      // Of two coalitions neither is told apart here: what is trusted names both.
      verdictShown(
        verdict,
        names.length === 1 ? names[0] : undefined,
        t(i === 0 ? 'compared.first' : 'compared.second', { name: files[i] ?? '' }),
      ),
    ),
  ]
}
