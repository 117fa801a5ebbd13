import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../api/client.ts'
import { useFormats } from '../../../lib/format.ts'
import { useStepWords, type StepWords } from '../../../lib/stepWords.ts'

/** A relationship's profile. */
export type Relationship = Answer<'/api/relationships'>
/** One dimension of it. */
export type DimensionOf = Relationship['dimensions'][number]
/** A kind that it is not, and what it lacks. */
export type Lacking = Relationship['nearest'][number]

/** How the reader's language says what is worked out of a relationship. */
export interface RelationshipWords extends StepWords {
  /** an alliance; “collective security and an alliance” */
  readonly kinds: (kinds: readonly Lacking['kind'][]) => string
  /** Obligation: from consultation in a crisis to help, each by its own choice */
  readonly lack: (lack: Lacking['lacks'][number]) => string
}

/** The words of relationships in the language shown. */
export function useRelationshipWords(): RelationshipWords {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const words = useStepWords()
  return {
    ...words,
    kinds: (kinds) => f.list(kinds.map((kind) => t(`kind.${kind}`))),
    lack: ({ dimension, from, to }) =>
      t('lack', {
        dimension: words.dimension(dimension),
        from: words.step(dimension, from),
        to: words.step(dimension, to),
      }),
  }
}
