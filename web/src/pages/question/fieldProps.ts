import type { Draft, Fields, Wrong } from './answerDraft.ts'
import type { Asked } from './asked.ts'

/** What every field of the answer needs. */
export interface FieldProps {
  readonly asked: Asked
  readonly fields: Fields
  /** What is wrong, once something was touched. */
  readonly wrong: Wrong | undefined
  readonly onChange: (change: Partial<Draft>) => void
}
