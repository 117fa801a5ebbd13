import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { useNameOf } from '../../parts/Member.tsx'

/** A reason to answer (again). */
export type Reason = Schema<'Reask'>['why'][number]

/** Writes reasons to answer in a short sentence each. */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslation('questions')
  const f = useFormats()
  const nameOf = useNameOf()
  return (reason) => {
    switch (reason.rule) {
      case 'unanswered':
        return t('reason.unanswered', { day: f.day(reason.since) })
      case 'opened':
        return t('reason.opened', { day: f.day(reason.since) })
      case 'age':
        return t('reason.age', { count: reason.days })
      case 'round':
        return t('reason.round', { round: reason.round, day: f.day(reason.since) })
      case 'sign':
        return t('reason.sign', {
          member: nameOf(reason.member),
          sign: reason.sign,
          day: f.day(reason.on),
        })
      case 'evidence':
        return t('reason.evidence', { count: reason.ids.length, day: f.day(reason.since) })
      case 'moved':
        return t('reason.moved', {
          member: nameOf(reason.member),
          count: Math.round(reason.points * 100),
          day: f.day(reason.since),
        })
    }
  }
}

/** Writes reasons to answer as short as a line of a list has room for. */
export function useShortReason(): (reason: Reason) => string {
  const { t } = useTranslation('questions')
  const nameOf = useNameOf()
  return (reason) => {
    switch (reason.rule) {
      case 'unanswered':
        return t('short.unanswered')
      case 'opened':
        return t('short.opened')
      case 'age':
        return t('short.age', { count: reason.days })
      case 'round':
        return t('short.round', { round: reason.round })
      case 'sign':
        return t('short.sign')
      case 'evidence':
        return t('short.evidence', { count: reason.ids.length })
      case 'moved':
        return t('short.moved', { member: nameOf(reason.member), count: Math.round(reason.points * 100) })
    }
  }
}
