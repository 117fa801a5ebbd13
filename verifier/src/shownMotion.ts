import type { Matter } from '../../src/decisions/verdict.ts'
import type { Needed } from '../../src/records/decisionMethod.ts'
import type { Motion } from '../../src/records/motion.ts'
import { facts, h, proof, section, table, type Content } from './dom.ts'
import type { Named } from './task.ts'
import { instantShown, listed, t, whole } from './words.ts'

/** What was to be decided, by whom it was moved, and by when. */
export function motionShown({ motion, served }: Matter): HTMLElement {
  const { says } = motion
  const others = says.sponsors.filter((name) => name !== motion.author)
  return section(
    t('motion.title'),
    h(
      'p',
      { class: 'source', dir: 'auto' },
      says.text ?? t('motion.attachment', { hash: says.attachment ?? '' }),
    ),
    facts([
      [t('motion.mover'), motion.author],
      [t('motion.sponsors'), others.length === 0 ? null : listed(others)],
      [t('motion.stated'), instantShown(motion.stated)],
      [t('motion.served'), served === null ? t('motion.notServed') : instantShown(served.says.deadline)],
      [t('motion.roster'), says.roster && attemptShown(says.roster)],
      [t('motion.excluded'), excludedShown(says)],
      [t('motion.id'), proof(motion.id)],
    ]),
    h('p', { class: 'tiny faint' }, t('motion.statedOnly')),
  )
}

function attemptShown({ kind, slot }: NonNullable<Motion['roster']>): string {
  return t('attempt', { kind: t(`kind.${kind}`), number: slot.attempt + 1 })
}

function excludedShown({ excluded }: Motion): Content {
  return excluded.length === 0 ? null : listed(excluded.map((each) => t('motion.excludedUnder', each)))
}

/** The rule that the motion was taken under, with its article, and how it decides. */
export function ruleShown({ motion: { says } }: Matter): HTMLElement {
  const { rule } = says
  const { count, weighted } = rule.method
  const ways = [
    ...howCounted(count),
    ...(weighted ? [t('rule.weighted')] : []),
    t(`rule.${rule.method.rule}`),
  ]
  return section(
    t('rule.title'),
    facts([
      [t('rule.article'), rule.id === null ? t('rule.none') : rule.article],
      [t('rule.name'), rule.id],
      [
        t('rule.how'),
        h(
          'ul',
          {},
          ways.map((way) => h('li', {}, way)),
        ),
      ],
      [t('rule.charter'), proof(rule.charter)],
    ]),
  )
}

function howCounted(count: Motion['rule']['method']['count']): string[] {
  switch (count.kind) {
    case 'consensus':
      return [
        t(count.silence ? 'rule.silence' : 'rule.consensus'),
        ...(count.abstention === 'blocks' ? [t('rule.abstentionBlocks')] : []),
      ]
    case 'threshold':
      return [
        neededShown(count.needs, 'all'),
        ...(count.vetoes.length === 0 ? [] : [t('rule.vetoes', { members: listed(count.vetoes) })]),
      ]
    case 'voting':
      return [
        neededShown(count.needs, count.of),
        ...(count.quorum ? [t('rule.quorum', { share: neededShown(count.quorum, 'all') })] : []),
      ]
  }
}

function neededShown(needed: Needed, of: 'all' | 'voting' | 'present'): string {
  if ('fixed' in needed) return t('rule.fixed', { count: needed.fixed })
  const { p, d, moreThan } = needed
  return t(`rule.of.${of}`, { share: t(moreThan ? 'rule.moreThan' : 'rule.atLeast', { p, d }) })
}

/** The coalition and epoch that it was decided in. */
export function epochShown({ epoch }: Matter, coalition: Named | undefined): HTMLElement {
  return section(
    t('epoch.title'),
    facts([
      [t('epoch.coalition'), coalition ? proof(coalition.id) : null],
      [t('epoch.words'), coalition ? coalition.words.join(' ') : null],
      [t('epoch.epoch'), proof(t('epoch.number', { number: epoch.number, id: epoch.id }))],
    ]),
  )
}

/** Every number it was counted by. */
export function countsShown({ counts }: Matter): HTMLElement {
  const { electors, members, faults, needed, adopts, rejects, deadline } = counts
  const rows: readonly (readonly [string, number | null])[] = [
    ['n', electors],
    ['N', members],
    ['f', faults],
    ['q', needed],
    ['a', adopts],
    ['r', rejects],
    ...(deadline
      ? ([
          ['t', deadline.away],
          ['w', deadline.timely],
          ['c', deadline.late],
        ] as const)
      : []),
  ]
  return section(
    t('counts.title'),
    h(
      'ul',
      { class: 'counts' },
      rows.map(([letter, value]) =>
        h(
          'li',
          {},
          h('i', { class: 'source' }, letter),
          h('b', { class: 'num' }, value === null ? '–' : whole(value)),
          h('span', {}, value === null ? t('counts.depends') : t(`counts.${letter}`)),
        ),
      ),
    ),
  )
}

/** What of the file was not counted, and why. */
export function droppedShown({ dropped }: Matter): HTMLElement | null {
  if (dropped.length === 0) return null
  return section(
    t('dropped.title'),
    table(
      [t('dropped.where'), t('dropped.why')],
      dropped.map(({ where, code, why }) => [
        proof(where),
        [h('span', { lang: 'en' }, why), ' ', proof(code)],
      ]),
    ),
  )
}
