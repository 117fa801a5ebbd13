import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Study } from '../../test/study.ts'
import type { RecordId } from '../kernel/id.ts'
import type { Reference } from '../records/common.ts'
import { Batch } from './batch.ts'
import { compartmentNamed } from './coalition.ts'
import { homeOf, writeRecords } from './desk.ts'
import { comment } from './questions.ts'
import { openNextEpoch } from './restore.ts'
import { retract } from './retract.ts'
import { operator } from './roles.ts'

// Members that sign what an honest node would not write: their keys are right, so only the audit can tell.

const codes = async (study: Study): Promise<string[]> =>
  (await study.audit()).problems.map(
    ({ code, message }) => `${code} ${message.replaceAll(/[0-9a-f]{16}…/g, '…')}`,
  )

/** Writes a retraction of `ids` by alfa in the plenary, whatever they are, and drops what is told. */
async function takeBack(
  study: Study,
  ids: readonly RecordId[],
  drop: readonly RecordId[] = [],
): Promise<RecordId> {
  const desk = study.desk('alfa')
  const compartment = compartmentNamed(study.coalition, desk.seat, 'plenary').id
  return writeRecords(desk, async (batch, transaction) => {
    for (const id of drop) await transaction.drop((await transaction.entry(id))!.seq)
    return batch.add({ compartment, type: 'retraction', data: { retracts: [...ids], reason: 'other' } })
  })
}

describe('a retraction', () => {
  it('of another’s, of what stands elsewhere or nowhere, is invalid', async () => {
    const invalid = 'E_RETRACTION_INVALID … is not its author’s here to take back'
    const study = await Study.found()
    const others = await study.ask('bravo', 'plenary')
    const elsewhere = (await study.readText('alfa', 'One met.')).id
    for (const id of [others, elsewhere, 'ab'.repeat(32) as RecordId]) await takeBack(study, [id])
    expect(await codes(study)).toEqual([invalid, invalid, invalid])
  })

  it('drops no permanent entry', async () => {
    const study = await Study.found()
    const question = await study.ask('alfa', 'plenary')
    const { retractions } = await retract(study.desk('alfa'), { id: question, reason: 'error' })
    const { id } = retractions[0]!
    await takeBack(study, [id, question], [id])
    expect(await codes(study)).toEqual([
      'E_RETRACTION_INVALID … is not its author’s here to take back',
      'E_VERIFY_FAILED the body is missing and nothing took it back',
    ])
  })

  it('leaves no body behind', async () => {
    const study = await Study.found()
    await takeBack(study, [await study.ask('alfa', 'plenary')])
    expect(await codes(study)).toEqual(['E_VERIFY_FAILED the body was taken back but is still held'])
  })

  it('reaches over generations', async () => {
    const study = await Study.found()
    const question = await study.ask('alfa', 'plenary')
    await openNextEpoch(study.ports)
    await study.reopen()
    await retract(study.desk('alfa'), { id: question, reason: 'error' })
    expect(await codes(study)).toEqual([])
  })
})

describe('a reference', () => {
  it('leads nowhere that a reader of its record may not go', async () => {
    const study = await Study.found()
    const question = await study.ask('bravo', 'plenary')
    const home = (await study.readText('alfa', 'One met.')).id
    const plenary = compartmentNamed(study.coalition, study.desk('alfa').seat, 'plenary').id
    const say = (seat: string, compartment: typeof plenary, refs: Reference[]): Promise<RecordId> =>
      writeRecords(study.desk(seat), async (batch) =>
        batch.add({ compartment, type: 'comment', refs, data: { text: 'See there.', mentions: [] } }),
      )
    await comment(study.desk('alfa'), question, 'Here.')
    await say('alfa', homeOf(study.desk('alfa')), [
      { relation: 'about', id: question },
      { relation: 'about', id: home },
    ])
    expect(await codes(study)).toEqual([])
    await say('alfa', plenary, [{ relation: 'about', id: home }])
    await say('bravo', homeOf(study.desk('bravo')), [{ relation: 'about', id: home }])
    const refused = 'E_REFERENCE_UNREADABLE its readers may not all read …'
    expect(await codes(study)).toEqual([refused, refused])
  })
})

describe('a log that an epoch ended', () => {
  it('holds nothing more, and nothing at all where the epoch names no head of it', async () => {
    const study = await Study.found()
    await study.readText('alfa', 'One met.')
    const before = study.coalition
    await openNextEpoch(study.ports)
    await study.reopen()
    for (const seat of ['alfa', 'bravo'] as const) {
      const desk = study.desk(seat)
      await study.store.write(async (transaction) => {
        const batch = await Batch.open(
          transaction,
          before,
          desk.seat,
          study.ports.random,
          study.clock.now(),
          operator,
        )
        batch.add({
          compartment: homeOf(desk),
          type: 'question',
          data: {
            text: 'Late?',
            form: { kind: 'binary' },
            criteria: '',
            sourceOfTruth: '',
            opens: '2020-10-27T09:00:00.000Z',
            closes: '2030-10-27T09:00:00.000Z',
            resolves: '2030-10-27T09:00:00.000Z',
            reask: [],
          },
        })
        await batch.flush(transaction)
      })
    }
    expect((await codes(study)).sort()).toEqual([
      'E_EPOCH_ENDED epoch 1 ended this log of alfa at 2 entries; epoch',
      'E_EPOCH_ENDED epoch 1 ended this log of bravo at 0 entries; epoch',
      'E_VERIFY_FAILED 2 rows stored, 0 rebuilt from the records: they differ',
      'E_VERIFY_FAILED epoch 1 ended this log at 0 entries; 1 are held',
      'E_VERIFY_FAILED epoch 1 ended this log at 2 entries; 3 are held',
    ])
  })

  it('is held', async () => {
    const study = await Study.found()
    await study.readText('alfa', 'One met.')
    await openNextEpoch(study.ports)
    await study.close()
    const db = new DatabaseSync(join(study.data, 'store.sqlite'))
    for (const table of ['view_row', 'entry', 'act']) db.exec(`DELETE FROM ${table} WHERE log IS NOT NULL`)
    db.exec('DELETE FROM log; DELETE FROM reference; DELETE FROM blob_use')
    db.close()
    await study.reopen()
    expect(await codes(study)).toEqual(['E_VERIFY_FAILED epoch 1 ended this log at 2 entries; it is missing'])
  })
})

describe('a body that is kept as invalid', () => {
  it('is the one that its entry commits to all the same', async () => {
    const study = await Study.found()
    await study.ask('alfa', 'home')
    await study.close()
    const db = new DatabaseSync(join(study.data, 'store.sqlite'))
    db.exec(`UPDATE entry SET state = 1, body = CAST('{}' AS BLOB); DELETE FROM view_row`)
    db.close()
    await study.reopen()
    expect(await codes(study)).toContain('E_COMMITMENT_MISMATCH the body is not the one its entry commits to')
  })
})
