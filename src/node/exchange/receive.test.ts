import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ForgedLog } from '../../../test/forger.ts'
import { nodesTogether, type JoinedNode } from '../../../test/nodes.ts'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { sha256 } from '../../kernel/hash.ts'
import { encodeEntry } from '../../ledger/entry.ts'
import { verifyForkProof, makeForkProof } from '../../ledger/fork.ts'
import { memberOf } from '../../ledger/founding.ts'
import { authorKey } from '../../ledger/memberKeys.ts'
import { subtreesOf } from '../../ledger/tree.ts'
import { audit } from '../audit.ts'
import { viewNames } from '../ports/store.ts'
import { failure } from '../../kernel/error.ts'
import { completeness } from './completeness.ts'
import { newestHead } from '../witness/heads.ts'
import { type Contradiction } from './hooks.ts'
import type { LogSource } from './source.ts'
import { entryCount, held, place, refusal, taking } from '../../../test/receiving.ts'

describe('receiving a log', () => {
  it('takes a log in once, whatever comes again', async () => {
    const { south, log } = await place()
    const ids = [log.add(), log.add(), log.add()]
    const source = await log.source()
    expect(await taking(south, source)).toMatchObject({ size: 3, appended: 3, bodies: 3 })
    expect(await taking(south, source)).toMatchObject({ size: 3, appended: 0, bodies: 0 })
    expect(await taking(south, await log.source(2))).toMatchObject({ size: 3, appended: 0 })
    for (const id of ids) expect((await held(south, id))?.state).toBe('usable')
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('refuses a head of anybody else, of another log, with a broken signature or too many', async () => {
    const { north, south, log } = await place()
    log.add()
    const source = await log.source()
    const text = utf8Text(source.head)
    const stranger = new ForgedLog(south)
    stranger.add()
    const swapped = utf8Text(await stranger.head(1, text.split('\n')[0]).catch(() => utf8('')))
    const lines = Array.from({ length: 10_000 }, (_, i) => `— nobody${i} AAAAAAAAAAAA\n`).join('')
    const cases: [string, string][] = [
      [text.replace(/\n1\n/, '\n2\n'), 'E_NOTE_SIGNATURE'],
      [text.replace('/north/0', '/south/0'), 'E_NOTE_SIGNATURE'],
      [text.replace('/north/0', '/north/7'), 'E_CHECKPOINT_MALFORMED'],
      [text.replace(/^entente\/.{64}/, `entente/${'ab'.repeat(32)}`), 'E_CHECKPOINT_MALFORMED'],
      [text.replace(/(^entente\/.{64}\/).{64}/, `$1${'ab'.repeat(32)}`), 'E_COMPARTMENT_UNKNOWN'],
      [text.replace('— north ', '— south '), 'E_NOTE_SIGNATURE'],
      [text + lines, 'E_NOTE_MALFORMED'],
      [text.slice(0, -3), 'E_NOTE_MALFORMED'],
      ['', 'E_NOTE_MALFORMED'],
      [swapped, 'E_NOTE_MALFORMED'],
    ]
    for (const [note, code] of cases)
      expect([note.slice(0, 300), await refusal(south, { ...source, head: utf8(note) })]).toEqual([
        note.slice(0, 300),
        code,
      ])
    expect(await entryCount(south)).toBe(0)
    expect(north.lines).toEqual([])
  })

  it('keeps no more lines of a note than known keys made', async () => {
    const { south, log } = await place()
    log.add()
    const source = await log.source()
    const more = Array.from({ length: 60 }, (_, i) => `— nobody${i} AAAAAAAAAAAA\n`).join('')
    await taking(south, { ...source, head: utf8(utf8Text(source.head) + more) })
    const kept = await south.ports.store.read(async (reader) => {
      const [state] = await reader.logs()
      return state && reader.head(state)
    })
    expect(kept?.note).toEqual(source.head)
  })

  it('keeps nothing of entries that are not under the head', async () => {
    const { south, log } = await place()
    log.add()
    log.add()
    const other = log.copy(1)
    other.add({ data: { text: 'another', mentions: [] } })
    const source = await log.source()
    const wrong = await other.source()
    for (const changed of [
      { entries: (from: number, to: number) => wrong.entries(from, to) },
      { entries: async () => [] },
      { entries: async (from: number, to: number) => [...(await source.entries(from, to)), utf8('more')] },
      { entries: async (from: number, to: number) => (await source.entries(from, to)).toReversed() },
    ])
      expect(await refusal(south, { ...source, ...changed })).toBe('E_PEER_ANSWER')
    const broken = async (from: number, to: number): Promise<readonly Uint8Array[]> =>
      (await source.entries(from, to)).map((bytes) => bytes.slice(1))
    expect(['E_ENTRY_CLASS', 'E_ENTRY_MALFORMED']).toContain(
      await refusal(south, { ...source, entries: broken }),
    )
    expect(await entryCount(south)).toBe(0)
    expect(await refusal(south, source)).toBe('done')
  })

  it('goes on from where a source broke off', async () => {
    const { south, log } = await place()
    for (let i = 0; i < 300; i++)
      log.add({ data: { text: `${i} ${'x'.repeat(60_000)}`.slice(0, 19_000), mentions: [] } })
    const source = await log.source()
    let given = 0
    const breaking = (after: number): LogSource => ({
      ...source,
      async *bodies(ids) {
        for await (const answer of source.bodies(ids)) {
          if (given++ >= after) throw new Error('the line went dead')
          yield answer
        }
      },
    })
    await expect(taking(south, breaking(120))).rejects.toThrow('the line went dead')
    expect(await entryCount(south)).toBe(120)
    given = 0
    await expect(taking(south, breaking(100))).rejects.toThrow('the line went dead')
    expect(await entryCount(south)).toBe(220)
    expect(await taking(south, source)).toMatchObject({ size: 300, appended: 80 })
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('reaches the head without bodies where the other node breaks off, and passes the log on from there', async () => {
    const { south, log } = await place()
    for (let i = 0; i < 50; i++) log.add()
    const source = await log.source()
    let given = 0
    const breaking: LogSource = {
      ...source,
      async *bodies(ids) {
        for await (const answer of source.bodies(ids)) {
          if (given++ >= 20) throw failure('E_PEER_UNREACHABLE', 'the line went dead')
          yield answer
        }
      },
    }
    expect(await refusal(south, breaking)).toBe('E_PEER_UNREACHABLE')
    expect(await entryCount(south)).toBe(50)
    const shown = await south.ports.store.read(async (reader) => {
      const state = (await reader.logs()).find(({ member }) => member === 'north')
      const head = state && (await newestHead(reader, south.coalition, state))
      return {
        missing: state && (await reader.bodilessCounts(state)).get('missing'),
        size: head?.checkpoint.size,
      }
    })
    // Whoever asks south for the log is shown its head: its author too, had it lost it.
    expect(shown).toEqual({ missing: 30, size: 50 })
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('keeps heads that an audit checks again against the entries', async () => {
    const { south, log } = await place()
    log.add()
    await taking(south, await log.source())
    const other = log.copy(0)
    other.add({ data: { text: 'another', mentions: [] } })
    const [state] = await south.ports.store.read((reader) => reader.logs())
    if (!state) throw new Error('a log is held')
    const audited = async (note: Uint8Array): Promise<unknown> => {
      await south.ports.store.write((transaction) =>
        transaction.putHead({ log: state, size: 1, note, at: south.clock.now() }),
      )
      const { problems, logs } = await south.ports.store.read(audit)
      return { codes: problems.map(({ code }) => code), signed: logs.map(({ signedSize }) => signedSize) }
    }
    expect(await audited(await log.head())).toEqual({ codes: [], signed: [1] })
    expect(await audited(await other.head())).toMatchObject({ codes: ['E_VERIFY_FAILED'] })
    expect(await audited(utf8(utf8Text(await log.head()).replace('\n1\n', '\n2\n')))).toMatchObject({
      codes: ['E_NOTE_SIGNATURE'],
    })
  })

  it('takes entries of the register in, which have no body', async () => {
    const { south, log } = await place()
    log.add()
    const [label, commitment] = [sha256(utf8('label')), sha256(utf8('commitment'))]
    log.push({ class: 'register', label, commitment })
    log.add()
    expect(await taking(south, await log.source())).toMatchObject({ size: 3, bodies: 2 })
    const [state] = await south.ports.store.read((reader) => reader.logs())
    if (!state) throw new Error('a log is held')
    const leaves = await south.ports.store.read((reader) => reader.leaves(state, 1, 2))
    expect(leaves).toEqual([{ class: 'register', label, commitment }])
    const { complete } = await completeness(south.desk(), 'plenary')
    expect(complete).toBe(true)
  })
})

describe('heads that contradict each other', () => {
  async function proven(north: JoinedNode, { heads, hashes }: Contradiction): Promise<boolean> {
    const key = authorKey(memberOf(north.coalition.newest.roster, north.seat))
    const sizes = heads.map((head) => Number(utf8Text(head).split('\n')[1]))
    const [small = 0, large = 0] = sizes.sort((a, b) => a - b)
    const read = await hashes([...subtreesOf(0, small), ...subtreesOf(small, large)])
    verifyForkProof(makeForkProof(heads[0], heads[1], key, read), () => key)
    return true
  }

  it.each([
    ['of one size', 5, 5],
    ['of which the second is longer', 5, 9],
    ['of which the second is shorter', 5, 4],
  ])('are found and proven: two %s', async (_, first, second) => {
    const { north, south, log } = await place()
    for (let i = 0; i < first; i++) log.add()
    await taking(south, await log.source())
    const other = log.copy(3)
    while (other.size < second) other.add({ data: { text: 'otherwise', mentions: [] } })
    const found: Contradiction[] = []
    await expect(taking(south, await other.source(), found)).rejects.toMatchObject({
      code: 'E_LOG_CONTRADICTED',
    })
    expect(found).toHaveLength(1)
    if (found[0]) expect(await proven(north, found[0])).toBe(true)
    const [state] = await south.ports.store.read((reader) => reader.logs())
    expect(state?.size).toBe(first)
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('are not blamed on a member for what a bad source serves', async () => {
    const { south, log } = await place()
    for (let i = 0; i < 5; i++) log.add()
    await taking(south, await log.source(3))
    const found: Contradiction[] = []
    const good = await log.source()
    const bad = {
      ...good,
      entries: async () => [encodeEntry({ class: 'retractable', commitment: sha256(utf8('x')) })],
    }
    const twice = { ...good, entries: async () => [...(await bad.entries()), ...(await bad.entries())] }
    for (const source of [bad, twice])
      await expect(taking(south, source, found)).rejects.toMatchObject({ code: 'E_PEER_ANSWER' })
    expect(found).toEqual([])
  })
})

describe('what several authors wrote', () => {
  it('gives the same states and views in whatever order and pieces it comes', async () => {
    const together = await nodesTogether(['north', 'south', 'east', 'west'])
    const authors = ['north', 'south', 'east'].map((name) => new ForgedLog(together.node(name)))
    const [north, south, east] = authors as [ForgedLog, ForgedLog, ForgedLog]
    const root = north.add()
    const onRoot = (id: string) => [
      { relation: 'about', id },
      { relation: 'derivedFrom', id },
    ]
    const drawn = south.add({ refs: onRoot(root) })
    const further = east.add({ refs: onRoot(drawn) })
    const kept = east.add({ refs: [{ relation: 'about', id: root }] })
    const wrongly = south.add(
      { type: 'retraction', data: { retracts: [kept], reason: 'error' }, refs: [] },
      'permanent',
    )
    north.add({ type: 'retraction', data: { retracts: [root], reason: 'error' }, refs: [] }, 'permanent')
    north.add({ refs: onRoot(further) })
    south.repeat(0)
    const ids = [root, drawn, further, kept, wrongly]
    const steps = authors.flatMap((log, author) =>
      Array.from({ length: log.size }, (_, i) => ({ author, size: i + 1 })),
    )
    const outcome = async (order: readonly { author: number; size: number }[]): Promise<unknown> => {
      const west = (await nodesOf(together)).west
      for (const { author, size } of order) {
        const log = authors[author]
        if (log) await taking(west, await log.source(size))
      }
      return west.ports.store.read(async (reader) => ({
        states: await Promise.all(ids.map(async (id) => (await reader.entry(id))?.state)),
        views: await Promise.all(
          viewNames.filter((view) => view !== 'quarantine').map((view) => reader.dump(view)),
        ),
      }))
    }
    const expected = await outcome(steps)
    expect(expected).toMatchObject({ states: ['dropped', 'withdrawn', 'withdrawn', 'usable', 'usable'] })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(steps, { minLength: steps.length }), async (order) => {
        expect(await outcome(order)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

/** A fresh reader of the same coalition: west once more, with nothing held. */
async function nodesOf(together: Awaited<ReturnType<typeof nodesTogether>>): Promise<{ west: JoinedNode }> {
  return { west: await together.again('west') }
}
