import fc from 'fast-check'
import { utf8 } from '../../kernel/bytes.ts'
import type { CharterHash, CompartmentId, EpochId } from '../../kernel/id.ts'
import { instant } from '../../kernel/instant.ts'
import { relations } from '../../records/common.ts'
import { bodyStates, viewNames, type LogKey, type Store, type Transaction } from '../../node/ports/store.ts'
import { ids, universe } from './answers.ts'
import {
  alfa,
  appendWithin,
  blobOf,
  bravo,
  idOf,
  logKey,
  north,
  row,
  south,
  type Sketch,
} from './fixtures.ts'

/** One thing done within a step, with the words for it in a report; what it meets decides what comes of it, the same in every store. */
interface Operation {
  readonly does: readonly unknown[]
  readonly run: (transaction: Transaction) => Promise<void>
}

/** A step: what it does, and whether it then fails. */
export interface Step {
  readonly operations: readonly Operation[]
  readonly fails: boolean
}

const keys: readonly LogKey[] = [logKey(north, alfa), logKey(north, bravo), logKey(south, alfa, 2)]
const anyKey = fc.constantFrom(...keys)
const anyId = fc.constantFrom(...ids)
const anyText = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => JSON.stringify(text))
const anyBytes = fc.uint8Array({ maxLength: 300 })
const anyTime = fc.integer({ min: 0, max: 3 }).map((at) => instant(at))
const anyBlob = fc.constantFrom(...universe.blobs).map((text) => blobOf(text))
const anyState = fc.constantFrom(...bodyStates)
const anyRows = fc
  .uniqueArray(fc.constantFrom(...viewNames), { maxLength: 2 })
  .chain((views) =>
    fc.tuple(
      ...views.map((view) =>
        fc.tuple(anyText, fc.option(anyId)).map(([value, topic]) => row(view, value, topic)),
      ),
    ),
  )

const anySketch = fc.record<Sketch>({
  label: fc.constantFrom(...universe.labels),
  prefix: fc.constantFrom('', universe.prefix),
  class: fc.constantFrom('retractable', 'permanent'),
  salt: fc.option(anyBytes, { nil: null }),
  body: fc.option(anyBytes, { nil: null }),
  state: fc.oneof({ weight: 3, arbitrary: fc.constant('usable' as const) }, anyState),
  stated: anyTime,
  references: fc.array(fc.record({ relation: fc.constantFrom(...relations), id: anyId }), { maxLength: 3 }),
  blobs: fc.array(
    anyBlob.map(({ hash }) => hash),
    { maxLength: 2 },
  ),
  rows: anyRows,
})

/** An entry that the store has, by its log and a number; nothing is done where the log is empty. */
async function withEntry(
  transaction: Transaction,
  key: LogKey,
  pick: number,
  act: (seq: number) => Promise<void>,
): Promise<void> {
  const entries = await transaction.entries(key, 0, 1000)
  const entry = entries[pick % Math.max(1, entries.length)]
  if (entry) await act(entry.seq)
}

const anyPick = fc.nat({ max: 50 })
const anyWords = fc.array(fc.constantFrom(...universe.words), { minLength: 1, maxLength: 4 })

const appending = fc
  .tuple(anyKey, fc.array(anySketch, { maxLength: 4 }), fc.boolean())
  .map(([key, sketches, withTile]): Operation => ({
    does: ['append', key, sketches, withTile],
    async run(transaction) {
      const size = (await transaction.log(key))?.size ?? 0
      const free = (await transaction.tile(key, 0, size % 4)) === undefined && withTile
      const tiles = free ? [{ level: 0, index: size % 4, hashes: utf8(`tile ${size}`) }] : []
      await appendWithin(transaction, key, sketches, tiles)
    },
  }))

const reshaping = fc
  .tuple(anyKey, anyPick, anyState, anyTime, anyRows)
  .map(([key, pick, state, stated, rows]): Operation => ({
    does: ['setRows', key, pick, state, stated, rows],
    run: (transaction) =>
      withEntry(transaction, key, pick, (seq) => transaction.setRows(seq, state, stated, rows)),
  }))

const dropping = fc.tuple(anyKey, anyPick).map(([key, pick]): Operation => ({
  does: ['drop', key, pick],
  run: (transaction) => withEntry(transaction, key, pick, (seq) => transaction.drop(seq)),
}))

const filling = fc
  .tuple(anyKey, anyPick, anySketch, anyBytes)
  .map(([key, pick, sketch, body]): Operation => ({
    does: ['fillBody', key, pick, sketch, body],
    run: (transaction) =>
      withEntry(transaction, key, pick, async (seq) => {
        const { state = 'usable', stated = instant(0), references = [], blobs = [], rows = [] } = sketch
        const entries = await transaction.entries(key, 0, 1000)
        if (entries.find((entry) => entry.seq === seq)?.state === 'dropped') return
        await transaction.fillBody(seq, { salt: utf8('salt'), body, state, stated, references, blobs, rows })
      }),
  }))

const heading = fc
  .tuple(anyKey, fc.nat({ max: 3 }), anyTime, anyBytes)
  .map(([log, size, at, note]): Operation => ({
    does: ['putHead', log, size, at, note],
    async run(transaction) {
      if (await transaction.log(log)) await transaction.putHead({ log, size, at, note })
    },
  }))

const indexing = fc.tuple(anyKey, anyPick, anyWords).map(([key, pick, words]): Operation => ({
  does: ['index', key, pick, words],
  run: (transaction) =>
    withEntry(transaction, key, pick, (seq) => transaction.index([{ seq, terms: words.join(' ') }], seq)),
}))

const acting = fc.tuple(anyKey, fc.boolean(), fc.boolean()).map(([key, founding, signed]): Operation => ({
  does: ['addAct', key, founding, signed],
  async run(transaction) {
    const number = ((await transaction.lastAct())?.number ?? 0) + 1
    const log = founding || !(await transaction.log(key)) ? null : key
    const signature = signed ? utf8(`signature ${number}`) : null
    const kind = log === null ? ('founding' as const) : ('head' as const)
    const act = { number, kind, key: key.member, log, size: number, at: instant(number), signature }
    await transaction.addAct({ ...act, text: utf8(`text ${number}`) })
  },
}))

const signing = fc.constant<Operation>({
  does: ['setSignature'],
  async run(transaction) {
    const last = await transaction.lastAct()
    if (last) await transaction.setSignature(last.number, utf8('signed later'))
  },
})

const founding = fc.constantFrom('e0', 'e1', 'e2').map((label): Operation => ({
  does: ['addEpoch, addCompartment, addCharter', label],
  async run(transaction) {
    const body = { body: utf8(label), note: label }
    const epoch = idOf(label) as string as EpochId
    const known = await transaction.epochs()
    if (!known.some(({ id }) => id === epoch)) {
      await transaction.addEpoch({ id: epoch, ...body })
      await transaction.addCompartment({ id: idOf(label) as string as CompartmentId, ...body })
    }
    await transaction.addCharter(idOf('new charter') as string as CharterHash, utf8(label))
  },
}))

const setting = fc.tuple(fc.constantFrom(...universe.settings), anyBytes).map(([name, value]): Operation => ({
  does: ['setSetting', name, value],
  run: (transaction) => transaction.setSetting(name, value),
}))

const anyLocal = fc.tuple(fc.constantFrom(...universe.kinds), fc.constantFrom(...universe.keys))

const keeping = fc.tuple(anyLocal, anyTime, anyText).map(([[kind, key], at, value]): Operation => ({
  does: ['putLocal', kind, key, at, value],
  run: (transaction) => transaction.putLocal({ kind, key, at, value }),
}))

const removing = anyLocal.map(([kind, key]): Operation => ({
  does: ['removeLocal', kind, key],
  run: (transaction) => transaction.removeLocal(kind, key),
}))

const putting = fc.constantFrom(...universe.blobs).map((text): Operation => ({
  does: ['putBlob', text],
  run: (transaction) => transaction.putBlob(blobOf(text).hash, blobOf(text).bytes),
}))

const earlyOperations = [
  { weight: 4, arbitrary: appending },
  { weight: 2, arbitrary: reshaping },
  { weight: 2, arbitrary: dropping },
  { weight: 2, arbitrary: putting },
  { weight: 2, arbitrary: indexing },
  ...[acting, signing, founding, setting, keeping, removing].map((arbitrary) => ({ weight: 1, arbitrary })),
]

function stepsOf(anyOperation: fc.Arbitrary<Operation>): fc.Arbitrary<readonly Step[]> {
  return fc.array(
    fc.record({
      operations: fc.array(anyOperation, { minLength: 1, maxLength: 5 }),
      fails: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
    { minLength: 1, maxLength: 12 },
  )
}

/** Sequences of steps, some of which fail after what they did. */
export const anySteps = stepsOf(
  fc.oneof(...earlyOperations, { weight: 4, arbitrary: filling }, { weight: 1, arbitrary: heading }),
)

/** The same out of what every layout could keep. */
export const anyEarlySteps = stepsOf(fc.oneof(...earlyOperations))

/** Takes one step in `store`. */
export async function take(store: Store, step: Step): Promise<void> {
  const failing = new Error('on purpose')
  try {
    await store.write(async (transaction) => {
      for (const operation of step.operations) await operation.run(transaction)
      if (step.fails) throw failing
    })
  } catch (error) {
    if (error !== failing) throw error
  }
}
