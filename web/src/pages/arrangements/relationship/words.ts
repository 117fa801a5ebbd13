import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../api/client.ts'
import { useEventWords } from '../../../lib/eventWords.ts'
import { useFormats } from '../../../lib/format.ts'

/** A relationship's profile. */
export type Relationship = Answer<'/api/relationships'>
/** One dimension of it. */
export type DimensionOf = Relationship['dimensions'][number]
/** The name of a dimension. */
export type Dimension = DimensionOf['dimension']
/** A kind that it is not, and what it lacks. */
export type Lacking = Relationship['nearest'][number]

/** How the reader's language says what is worked out of a relationship. */
export interface RelationshipWords {
  /** China and Russia */
  readonly names: (members: readonly string[]) => string
  /** Obligation */
  readonly dimension: (dimension: Dimension) => string
  /** consultation in a crisis; “nothing is known” where there is no step */
  readonly step: (dimension: Dimension, step: number | null) => string
  /** an alliance; “collective security and an alliance” */
  readonly kinds: (kinds: readonly Lacking['kind'][]) => string
  /** Obligation: from consultation in a crisis to help, each by its own choice */
  readonly lack: (lack: Lacking['lacks'][number]) => string
}

/** The words of relationships in the language shown. */
export function useRelationshipWords(): RelationshipWords {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const events = useEventWords()
  const dimension = (name: Dimension): string => t(`arrangements:dimension.${name}`)
  const step = (name: Dimension, at: number | null): string =>
    at === null ? t('unknown') : t(`step.${name}.${at}`)
  return {
    names: (members) => f.list(members.map((id) => events.actor({ id, name: id }))),
    dimension,
    step,
    kinds: (kinds) => f.list(kinds.map((kind) => t(`kind.${kind}`))),
    lack: ({ dimension: name, from, to }) =>
      t('lack', { dimension: dimension(name), from: step(name, from), to: step(name, to) }),
  }
}
