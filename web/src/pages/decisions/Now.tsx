import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNameOf } from '../../parts/Member.tsx'
import type { Motion } from './shown.ts'

type Sentence = Motion['sentences'][number]

const looks: Partial<Record<Sentence['kind'], string>> = {
  conflict: 'error',
  mute: 'caution',
  waitsForUs: 'caution',
}

function lookOf(sentence: Sentence): string {
  if (sentence.kind === 'proven' && sentence.outcome === 'adopted') return 'kept'
  return looks[sentence.kind] ?? 'plain'
}

/** What may be said of the motion at this moment, the weightiest first: the node's own sentences, and nothing beyond them. */
export function Now({ motion: { sentences } }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const says = useSentence()
  if (sentences.length === 0) return null
  return (
    <ul className="motion-now" aria-label={t('now.title')}>
      {sentences.map((sentence) => {
        const text = says(sentence)
        return (
          <li key={text} className={`state ${lookOf(sentence)}`}>
            {text}
          </li>
        )
      })}
    </ul>
  )
}

function useSentence(): (sentence: Sentence) => string {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const nameOf = useNameOf()
  const names = (members: readonly string[]): string => f.list(members.map(nameOf))
  return (sentence) => {
    switch (sentence.kind) {
      case 'held':
        return t('now.held', { held: f.number(sentence.held), count: sentence.of, needed: sentence.needed })
      case 'objected':
        return t(`now.${sentence.counted ? 'objectedCounted' : 'objected'}`, {
          member: nameOf(sentence.member),
        })
      case 'onTime':
        return t(`now.${sentence.evenLying ? 'onTimeLying' : 'onTime'}`, { count: sentence.held })
      case 'waitsFor':
        return t('now.waitsFor', { members: names(sentence.members) })
      case 'proven':
        return t(`now.proven.${sentence.outcome}`, { epoch: sentence.epoch })
      case 'reopened':
        return t('now.reopened', { members: names(sentence.by) })
      case 'conflict':
        return t('now.conflict', { members: names(sentence.members) })
      default:
        return t(`now.${sentence.kind}`)
    }
  }
}
