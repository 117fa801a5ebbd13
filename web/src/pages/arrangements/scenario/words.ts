import type { Answer } from '../../../api/client.ts'

/** A scenario thought through. */
export type Scenario = Answer<'/api/scenarios'>
/** It under one charter. */
export type Side = Scenario['sides'][number]
/** A way of deciding to act. */
export type Route = Side['outcome']['routes'][number]
