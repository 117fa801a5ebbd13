import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actsContract } from './contract/acts.ts'
import { answers } from './contract/answers.ts'
import { droppingContract } from './contract/dropping.ts'
import { awaitingContract } from './contract/awaiting.ts'
import { entriesContract } from './contract/entries.ts'
import { foundingContract } from './contract/founding.ts'
import type { OpenStore } from './contract/opening.ts'
import { localContract } from './contract/local.ts'
import { anySteps, take } from './contract/operations.ts'
import { searchContract } from './contract/searching.ts'
import { stepsContract } from './contract/steps.ts'
import { viewsContract } from './contract/views.ts'
import { MemoryStore } from './memory/store.ts'

/** Tests that every store must pass, whatever keeps its bytes. `open` makes an empty store for one test. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`the store contract: ${name}`, () => {
    foundingContract(open)
    entriesContract(open)
    awaitingContract(open)
    viewsContract(open)
    droppingContract(open)
    actsContract(open)
    searchContract(open)
    localContract(open)
    stepsContract(open)
  })
}

/** Milliseconds that comparing two stores may take on a machine that has much else to do; alone on one it takes twenty seconds. */
const patience = 240_000

/** Does the same to a store and to the store in memory, at random, and asks both everything after each step. */
export function twinContract(name: string, open: OpenStore, runs: number): void {
  describe(`the store contract: ${name}`, () => {
    it(
      'answers like the store in memory, whatever is done to it',
      async () => {
        const property = fc.asyncProperty(anySteps, async (steps) => {
          const { store, cleanUp } = await open()
          try {
            const twin = new MemoryStore()
            for (const step of steps) {
              await take(twin, step)
              await take(store, step)
              expect(await store.read(answers)).toEqual(await twin.read(answers))
            }
          } finally {
            await cleanUp()
          }
        })
        await fc.assert(property, { numRuns: runs })
      },
      patience,
    )
  })
}
