import { describe, expect, it } from 'vitest'
import { errorCodes } from '../kernel/error.ts'
import { statusOf } from './errors.ts'

describe('the status of a code', () => {
  it('is an error’s, and 500 only where this node itself is not well', () => {
    const unwell = errorCodes.filter((code) => statusOf(code) === 500)
    expect(errorCodes.every((code) => statusOf(code) >= 400 && statusOf(code) < 600)).toBe(true)
    // What a request can bring about by its content is never this node's fault.
    expect(
      unwell.filter((code) => /^E_(USAGE|JSON|RECORD|DOCUMENT|HTML|URL|QUESTION|REFERENCE)/.test(code)),
    ).toEqual([])
    expect(unwell).toContain('E_DATA_FOLDER_DAMAGED')
  })

  it.each([
    ['E_NOT_FOUND', 404],
    ['E_PROBABILITY', 400],
    ['E_HOST_REFUSED', 421],
    ['E_STORAGE_FULL', 507],
    ['E_DATA_FOLDER_LOCKED', 503],
  ] as const)('%s is %i', (code, status) => {
    expect(statusOf(code)).toBe(status)
  })
})
