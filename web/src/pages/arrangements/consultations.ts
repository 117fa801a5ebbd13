import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'

/** Consultations with their clocks, and what evidence may set off. */
export type Consultations = Answer<'/api/consultations'>
/** One consultation. */
export type Consultation = Consultations['consultations'][number]
/** One duty of it, with its clock. */
export type DutyClock = Consultation['duties'][number]
/** An event that a trigger may be met by. */
export type Proposal = Consultations['proposals'][number]

/** Asks for the consultations. */
export function useConsultations(): ReturnType<typeof useGet<'/api/consultations'>> {
  return useGet('/api/consultations')
}

/** Whether a consultation's clock still matters: nobody has said that it is over. */
export function isOpen({ closed }: Consultation): boolean {
  return closed === null
}
