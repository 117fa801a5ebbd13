import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNameOf } from '../../parts/Member.tsx'
import type { Counts, Method, Value } from './shown.ts'

/** How the reader's language speaks of motions. */
export interface DecisionWords {
  /** silence procedure; more than 1/2 of the members */
  readonly method: (method: Method) => string
  /** When a motion under the method is adopted, with its numbers. */
  readonly adopted: (method: Method, counts: Counts) => string
  /** objects; follows North */
  readonly value: (value: Value, method: Method) => string
}

/** The words of motions in the language shown. */
export function useDecisionWords(): DecisionWords {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const nameOf = useNameOf()
  const share = ({ p, d, moreThan }: { p: number; d: number; moreThan: boolean }): string =>
    t(`method.${moreThan ? 'moreThan' : 'atLeast'}`, { share: `${p}/${d}` })
  const base = (method: Method): string => {
    const { count } = method
    switch (count.kind) {
      case 'consensus':
        if (count.silence) return t('method.silence')
        return t(`method.${count.abstention === 'blocks' ? 'unanimity' : 'consensus'}`)
      case 'threshold':
        return 'fixed' in count.needs
          ? t('method.fixed', { count: count.needs.fixed })
          : t('method.ofMembers', { share: share(count.needs) })
      case 'voting':
        return t(`method.${count.of === 'voting' ? 'ofVoting' : 'ofPresent'}`, {
          share: share(count.needs),
        })
    }
  }
  return {
    method: (method) =>
      [
        base(method),
        ...(method.count.kind === 'threshold' && method.count.vetoes.length > 0
          ? [t('method.vetoes', { members: f.list(method.count.vetoes.map(nameOf)) })]
          : []),
        ...(method.weighted ? [t('method.weighted')] : []),
        ...(method.electors === 'ratified' ? [t('method.ratified')] : []),
        ...(method.rule === 'B' ? [t('method.deadline')] : []),
      ].join(t('comma')),
    adopted: ({ count, rule }, { electors, needed, adopts, rejects, deadline }) => {
      if (rule === 'B') return t('adopted.deadline', { count: deadline?.timely ?? 0 })
      if (count.kind === 'voting') return t('adopted.voting', { count: needed })
      return count.kind === 'consensus'
        ? t(`adopted.${count.abstention === 'blocks' ? 'unanimity' : 'consensus'}`, {
            count: electors,
            needed,
          })
        : t('adopted.threshold', { count: adopts ?? 0, rejects: rejects ?? 0, needed })
    },
    value: (value, { count }) => {
      if (typeof value !== 'string') return t('value.follow', { member: nameOf(value.follow) })
      if (value === 'oppose' && count.kind === 'consensus') return t('value.object')
      return t(`value.${value}`)
    },
  }
}
