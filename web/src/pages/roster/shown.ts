import type { Answer } from '../../api/client.ts'

/** The roster as the node tells it. */
export type Roster = Answer<'/api/roster'>
/** One epoch of it. */
export type Epoch = Roster['epochs'][number]
/** What is otherwise in an epoch. */
export type Difference = Epoch['differs'][number]
/** A motion in the race of the slot that is open. */
export type Racing = Roster['slot']['motions'][number]
