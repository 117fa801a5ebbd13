import { utf8 } from '../kernel/bytes.ts'
import { failure, isFailure } from '../kernel/error.ts'
import type { Body } from '../records/envelope.ts'
import { parseForkProof, verifyForkProof } from './fork.ts'
import type { LiveCompartment } from './founding.ts'
import { keysOfLog, openTiming, type TimingPlace } from './timing.ts'

/** Checks the proof that a body carries, where its type carries one: timed heads and forks. What does not hold makes the body invalid, so that
 *  nothing downstream has to look again. Throws `E_RECORD_INVALID`. */
export function checkCarried(
  place: TimingPlace & { readonly compartment: Pick<LiveCompartment, 'id' | 'readers' | 'membership'> },
  body: Body,
): void {
  switch (body.type) {
    case 'timing':
      openTiming(place, body.data.note)
      return
    case 'fork':
      checkFork(place, body.data.proof)
      return
    case 'forkNotice':
      if (place.compartment.membership !== null) return
      throw failure('E_RECORD_INVALID', 'a notice of a fork stands in the plenary and nowhere else', {
        paths: ['compartment'],
      })
    default:
      return
  }
}

function checkFork(place: TimingPlace, proof: string): void {
  try {
    const { log } = verifyForkProof(parseForkProof(utf8(proof)), (named) =>
      named.coalition === place.coalition && named.compartment === place.compartment.id
        ? keysOfLog(place, named)?.author
        : undefined,
    )
    if (place.compartment.readers.includes(log.member)) return
    throw failure('E_PROOF_INVALID', `${log.member} has no log in this compartment`)
  } catch (cause) {
    if (!isFailure(cause)) throw cause
    throw failure('E_RECORD_INVALID', `this proves no fork: ${cause.message}`, {
      paths: ['data.proof'],
      cause,
    })
  }
}
