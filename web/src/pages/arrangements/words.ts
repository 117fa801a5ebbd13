import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { useNameOf } from '../../parts/Member.tsx'
import type { Dimension } from '../../../../src/records/dimension.ts'

/** One charter as it stood on a day. */
export type InFull = Answer<'/api/charters/{id}'>
/** Two charters side by side. */
export type Comparison = Answer<'/api/charters/compare'>
/** One charter of the library. */
export type Listed = Answer<'/api/charters'>['charters'][number]
/** What follows from a situation. */
export type Duties = Answer<'/api/charters/{id}/duties'>
/** One duty. */
export type DutyOwed = Duties['owed'][number]

type Names = Readonly<Record<string, string>>

/** Where a charter stands on one scale. */
export type Stand = NonNullable<InFull['profile']['obligation']>

const nowhere: Stand = { step: null, value: null, says: null, behind: [] }

/** Where a charter stands on a dimension, and how many steps its scale has. */
export function standOf(
  { profile, scales }: InFull,
  dimension: Dimension,
): { readonly stand: Stand; readonly steps: number } {
  return { stand: profile[dimension] ?? nowhere, steps: scales[dimension]?.length ?? 2 }
}

/** A date known to the day, the month or the year. */
export function useKnownDate(): (date: string) => string {
  const f = useFormats()
  return (date) => (date.length === 10 ? f.day(date) : date.length === 7 ? f.month(date) : date)
}

/** How the reader's language says what is worked out from a charter. */
export interface CharterWords {
  /** Art. 5; `practice` and other places that are no articles as they stand; undefined where there is none. */
  readonly article: (article: string) => string | undefined
  /** Poland; a name that only this charter knows; a member of the coalition by the name it is shown by. */
  readonly actor: (id: string) => string
  /** every other member, on request, within 24 hours */
  readonly owed: (duty: DutyOwed) => string
  /** within 72 hours from notice */
  readonly deadline: (deadline: DutyOwed['obligation']['deadline']) => string | undefined
}

/** The words of charters in the language shown. `names`: of actors that only this charter knows. */
export function useCharterWords(names: Names = {}): CharterWords {
  const { t } = useTranslation('arrangements')
  const events = useEventWords()
  const f = useFormats()
  const nameOf = useNameOf()
  const actor = (id: string): string => {
    const shown = names[id] ?? nameOf(id)
    return shown === id ? events.actor({ id, name: id.replaceAll('-', ' ') }) : shown
  }
  const deadline = (by: DutyOwed['obligation']['deadline']): string | undefined => {
    if (by === null) return undefined
    switch (by.kind) {
      case 'atOnce':
        return t('atOnce')
      case 'within':
        return t('within', {
          time: t(`unit.${by.unit}`, { count: by.value }),
          from: t(`point.${by.from}`),
        })
      case 'window':
        return t('window', {
          earliest: f.number(by.earliest),
          latest: t(`unit.${by.unit}`, { count: by.latest }),
          from: t(`point.${by.from}`),
        })
    }
  }
  const party = ({ role, actors, says }: DutyOwed['who']): string => {
    if (says !== null) return says
    return role === 'named' && actors !== null ? f.list(actors.map(actor)) : t(`role.${role}`)
  }
  const awaited = (each: DutyOwed['awaits'][number]): string => {
    switch (each.kind) {
      case 'request':
        return t('awaits.request')
      case 'finding':
        return t('awaits.finding', { of: each.of })
      case 'inside':
        return t('awaits.inside')
      case 'offender':
        return t('awaits.offender', { actors: f.list(each.actors.map(actor)) })
      case 'victim':
        return t('awaits.victim', { actors: f.list(each.actors.map(actor)) })
      case 'line':
        return t(`awaits.line.${each.line.passes}`, { share: f.share(each.line.probability) })
    }
  }
  return {
    article: (article) => {
      if (article === 'none') return undefined
      return /^[\dIVX]/.test(article) ? t('article', { article }) : article
    },
    actor,
    deadline,
    owed: ({ who, toward, awaits, obligation }) =>
      [
        party(who),
        ...(toward?.says == null ? [] : [t('toward', { whom: toward.says })]),
        ...awaits.map(awaited),
        ...[deadline(obligation.deadline)].filter((text) => text !== undefined),
      ].join(t('comma')),
  }
}
