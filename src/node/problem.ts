import { isFailure, type ErrorCode } from '../kernel/error.ts'

/** One thing that does not hold. */
export interface Problem {
  readonly code: ErrorCode
  readonly where: string
  readonly message: string
}

/** What a check found so far. */
export class Problems {
  readonly all: Problem[] = []

  add(code: ErrorCode, where: string, message: string): void {
    this.all.push({ code, where, message })
  }

  /** Adds an operating error; throws any other on. */
  caught(where: string, error: unknown): void {
    if (!isFailure(error)) throw error
    this.add(error.code, where, [error.message, ...error.paths].join('; '))
  }
}
