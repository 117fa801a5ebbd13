import { useTranslation } from 'react-i18next'
import type { Dimension } from '../../../src/records/dimension.ts'
import { useEventWords } from './eventWords.ts'
import { useFormats } from './format.ts'

/** How the reader's language says whose relationship, on which dimension, and which step. */
export interface StepWords {
  /** China and Russia */
  readonly names: (members: readonly string[]) => string
  /** Obligation */
  readonly dimension: (dimension: Dimension) => string
  /** consultation in a crisis; “nothing is known” where there is no step */
  readonly step: (dimension: Dimension, step: number | null) => string
}

/** The words of steps in the language shown. */
export function useStepWords(): StepWords {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const events = useEventWords()
  return {
    names: (members) => f.list(members.map((id) => events.actor({ id, name: id }))),
    dimension: (dimension) => t(`arrangements:dimension.${dimension}`),
    step: (dimension, step) => (step === null ? t('unknown') : t(`step.${dimension}.${step}`)),
  }
}
