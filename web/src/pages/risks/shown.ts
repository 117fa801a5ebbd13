import type { Answer } from '../../api/client.ts'

/** The register as the API tells it. */
export type RiskRegister = Answer<'/api/risks'>
