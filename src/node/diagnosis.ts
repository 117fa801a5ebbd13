/** How much a finding matters: `wrong` needs somebody, `note` is good to know. */
export type Weight = 'fine' | 'note' | 'wrong'

/** One thing a doctor says, in words. */
export interface Diagnosis {
  readonly weight: Weight
  readonly about: string
  readonly says: string
  /** What to do, where there is something. */
  readonly next?: string
}
