import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillWithEverything } from '../../test/everything.ts'
import { Study } from '../../test/study.ts'
import type { RecordId } from '../kernel/id.ts'
import { verifyBody, type LedgerRecord, type Verified } from '../ledger/verify.ts'
import { commitmentOf } from '../ledger/entry.ts'
import { compartmentOf } from './coalition.ts'
import { digestOf, foldViews, type ViewDigest } from './fold.ts'
import { viewNames } from './ports/store.ts'

/** All records of a study, verified anew, and the ids whose bodies are gone. */
async function recordsOf(
  study: Study,
): Promise<{ records: Verified<LedgerRecord>[]; dropped: Set<RecordId> }> {
  const { coalition } = study
  const records: Verified<LedgerRecord>[] = []
  const dropped = new Set<RecordId>()
  await study.store.read(async (reader) => {
    for (const log of await reader.logs()) {
      const context = {
        coalition: coalition.id,
        epochs: coalition.epochs,
        compartment: compartmentOf(coalition, log.compartment),
        author: log.member,
        generation: log.generation,
      }
      for (const { id, index, class: entryClass, salt, body } of await reader.entries(log, 0, log.size)) {
        if (!salt || !body) {
          dropped.add(id)
          continue
        }
        const commitment = commitmentOf(salt, body)
        const found = verifyBody(context, { index, class: entryClass, commitment, salt, body })
        if (found.state !== 'usable') throw found.error
        records.push(found.record)
      }
    }
  })
  return { records, dropped }
}

function digests(records: readonly Verified<LedgerRecord>[], dropped: ReadonlySet<RecordId>): ViewDigest[] {
  const views = foldViews(records, dropped)
  return viewNames.map((view) => digestOf(view, views.get(view) ?? []))
}

describe('the fold of records into views', () => {
  it('gives the same digests in any order, with any repetition, and those that a store keeps', async () => {
    const study = await Study.found()
    await fillWithEverything(study)
    const { records, dropped } = await recordsOf(study)
    const expected = digests(records, dropped)
    expect((await study.audit()).views).toEqual(expected)
    const places = [...records.keys()]
    const shuffled = fc.shuffledSubarray(places, { minLength: places.length })
    const repeated = fc.array(fc.nat(places.length - 1), { maxLength: 50 })
    const run = fc.property(shuffled, repeated, (order, again) => {
      const arrival = [...again.slice(0, 25), ...order, ...again.slice(25)].map((place) => records[place]!)
      expect(digests(arrival, dropped)).toEqual(expected)
    })
    fc.assert(run, { numRuns: 100 })
  })

  it('shows less when more is taken back, and never what derives from it', async () => {
    const study = await Study.found({ seats: ['alfa'] })
    const document = await study.readText('alfa', 'One met.\nTwo met.\nThree met.')
    const { records } = await recordsOf(study)
    const views = foldViews(records, new Set([document.id]))
    for (const view of viewNames) expect([...(views.get(view) ?? [])]).toEqual([])
    const [event] = document.events
    expect(foldViews(records, new Set([event!.id])).get('events')?.size).toBe(2)
    expect(foldViews(records, new Set()).get('events')?.size).toBe(3)
  })
})
