import { isFailure, type ErrorCode } from '../src/kernel/error.ts'

/** The code with which `act` is refused, or `undefined` where it is not; what is no coded refusal is thrown on. */
export function refusal(act: () => unknown): ErrorCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.code
  }
}
