import { describe, expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { BlobHash } from '../../kernel/id.ts'
import { limits } from '../../kernel/limits.ts'
import { studyCharter } from '../../records/charter.ts'
import { audit } from '../audit.ts'
import { viewNames } from '../ports/store.ts'
import { completeness } from './completeness.ts'
import { noHooks } from './hooks.ts'
import { fillMissing } from './missing.ts'
import type { LogSource } from './source.ts'
import { held, place, taking } from '../../../test/receiving.ts'

function documentWith(hashes: { readonly original: string; readonly text: string }): object {
  return {
    ...{ source: 'a.txt', mediaType: 'text/plain', length: 4, title: null, publisher: null, author: null },
    ...{ published: null, crawled: null, language: 'en', flags: [], reader: 'x', ...hashes },
  }
}

describe('bodies that come', () => {
  const salt = new Uint8Array(16)

  it('stay missing where another body comes than the entry commits to, until the right one does', async () => {
    const { south, log } = await place()
    const first = log.add()
    const id = log.add({}, 'retractable')
    const source = await log.source()
    const lying: LogSource = {
      ...source,
      async *bodies(ids) {
        for (const each of ids) {
          if (each !== id) yield* source.bodies([each])
          else
            yield [{ kind: 'body', salt, body: utf8(log.bodyOf({ data: { text: 'a lie', mentions: [] } })) }]
        }
      },
    }
    expect(await taking(south, lying)).toMatchObject({ size: 2, bodies: 1 })
    expect(await held(south, id)).toMatchObject({ state: 'missing', body: null })
    expect((await held(south, first))?.state).toBe('usable')
    expect(south.lines).toMatchObject([{ code: 'E_COMMITMENT_MISMATCH', peer: 'north' }])
    const before = await completeness(south.desk(), 'plenary')
    expect(before).toMatchObject({ complete: false, logs: [{ head: 2, entries: 2, missing: 1 }] })
    expect(before.logs[0]?.lacking).toMatchObject([
      { id, index: 1, state: 'missing', code: 'E_COMMITMENT_MISMATCH' },
    ])
    expect(before.logs[0]?.lacking[0]?.since).toMatch(/^2026-11-25T/)
    const [state] = await south.ports.store.read((reader) => reader.logs())
    if (!state) throw new Error('a log is held')
    const receiver = { hooks: noHooks, log: south.log }
    expect(await fillMissing(south.ports, south.coalition, state, lying, receiver)).toBe(0)
    expect(await fillMissing(south.ports, south.coalition, state, source, receiver)).toBe(1)
    expect((await held(south, id))?.state).toBe('usable')
    expect(await completeness(south.desk(), 'plenary')).toMatchObject({
      complete: true,
      logs: [{ missing: 0, lacking: [] }],
    })
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('are kept apart where they cannot be used, and reach no view', async () => {
    const { south, log } = await place()
    const ids = {
      json: log.add({ text: '{"format": "entente/record@1", "type": "comment"' }),
      schema: log.add({ data: { text: '', mentions: [] } }),
      twice: log.add({ text: log.bodyOf({}).replace('"type"', '"type":"comment","type"') }),
      author: log.add({ text: log.bodyOf({}).replace('"author":"north"', '"author":"south"') }),
      label: log.add({ text: log.bodyOf({}).replace('"tlp":"GREEN"', '"tlp":"PURPLE"') }),
      placed: log.add({}, 'permanent'),
      large: log.add({ text: log.bodyOf({}).replace('a word', 'x'.repeat(limits.bodyBytes)) }),
      later: log.add({ type: 'somethingNew', data: {} }),
      version: log.add({ version: 99 }),
      fine: log.add(),
    }
    expect(await taking(south, await log.source())).toMatchObject({ size: 10, bodies: 10 })
    const states = Object.fromEntries(
      await Promise.all(
        Object.entries(ids).map(async ([name, id]) => [name, (await held(south, id))?.state]),
      ),
    ) as unknown
    expect(states).toEqual({
      json: 'invalid',
      schema: 'invalid',
      twice: 'invalid',
      author: 'invalid',
      label: 'invalid',
      placed: 'invalid',
      large: 'invalid',
      later: 'notYetUnderstood',
      version: 'notYetUnderstood',
      fine: 'usable',
    })
    await south.ports.store.read(async (reader) => {
      const rows = await Promise.all(
        viewNames.map(async (view) => [view, (await reader.dump(view)).length] as const),
      )
      expect(Object.fromEntries(rows.filter(([, count]) => count > 0))).toEqual({
        comments: 1,
        quarantine: 9,
      })
    })
    const { logs, complete } = await completeness(south.desk(), 'plenary')
    expect(complete).toBe(false)
    expect(logs[0]?.lacking).toHaveLength(9)
  })

  it('count once: a commitment that stands earlier in the log is invalid later', async () => {
    const { south, log } = await place()
    const id = log.add()
    log.add()
    log.repeat(0)
    await taking(south, await log.source())
    const all = await south.ports.store.read((reader) => reader.entriesWith(id))
    expect(all.map(({ index, state }) => [index, state])).toEqual([
      [0, 'usable'],
      [2, 'invalid'],
    ])
  })

  it('may refer to each other in a circle', async () => {
    const { south, log } = await place()
    const [a, b] = ['ab'.repeat(32), 'cd'.repeat(32)]
    // Nobody can commit to what commits to itself; a circle is one of ids that never come.
    const first = log.add({
      refs: [
        { relation: 'about', id: a },
        { relation: 'derivedFrom', id: b },
      ],
    })
    const second = log.add({
      refs: [
        { relation: 'about', id: first },
        { relation: 'derivedFrom', id: first },
      ],
    })
    const third = log.add({
      refs: [
        { relation: 'about', id: second },
        { relation: 'derivedFrom', id: second },
      ],
    })
    log.add(
      { type: 'retraction', data: { retracts: [first, third], reason: 'error' }, refs: [] },
      'permanent',
    )
    await taking(south, await log.source())
    expect((await held(south, first))?.state).toBe('dropped')
    expect((await held(south, second))?.state).toBe('withdrawn')
    expect((await held(south, third))?.state).toBe('dropped')
  })

  it('wait for their attachments, so that what is usable is whole', async () => {
    const { south, log } = await place()
    const [original, text] = [utf8('bytes'), utf8('text')]
    const hashes = { original: sha256Hex(original), text: sha256Hex(text) }
    const data = documentWith(hashes)
    const id = log.add({ type: 'document', data, refs: [] })
    const blobs = new Map<string, Uint8Array>([[hashes.original, original]])
    const source = await log.source(1, { blob: async (hash: BlobHash) => blobs.get(hash) })
    expect(await taking(south, source)).toMatchObject({ size: 1, bodies: 0 })
    const lacking = (await completeness(south.desk(), 'plenary')).logs[0]?.lacking
    expect(lacking).toMatchObject([{ id, state: 'missing', code: 'E_BLOB_MISSING' }])
    const receiver = { hooks: noHooks, log: south.log }
    const [state] = await south.ports.store.read((reader) => reader.logs())
    if (!state) throw new Error('a log is held')
    blobs.set(hashes.text, utf8('other bytes'))
    expect(await fillMissing(south.ports, south.coalition, state, source, receiver)).toBe(0)
    blobs.set(hashes.text, text)
    expect(await fillMissing(south.ports, south.coalition, state, source, receiver)).toBe(1)
    expect((await held(south, id))?.state).toBe('usable')
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('that come later are kept step by step with their attachments, however few bytes they have themselves', async () => {
    const { south, log } = await place()
    const blobs = new Map<string, Uint8Array>()
    for (let i = 0; i < 6; i++) {
      const bytes = new Uint8Array(limits.exchangeStepBytes / 2).fill(i)
      const hash = sha256Hex(bytes)
      blobs.set(hash, bytes)
      log.add({ type: 'document', data: documentWith({ original: hash, text: hash }), refs: [] })
    }
    await taking(south, await log.source())
    const lacking = async (): Promise<number> =>
      (await completeness(south.desk(), 'plenary')).logs[0]?.missing ?? 0
    expect(await lacking()).toBe(6)
    const waiting: number[] = []
    const source = await log.source(log.size, {
      blob: async (hash: BlobHash) => {
        waiting.push(await lacking())
        return blobs.get(hash)
      },
    })
    const [state] = await south.ports.store.read((reader) => reader.logs())
    const receiver = { hooks: noHooks, log: south.log }
    expect(await fillMissing(south.ports, south.coalition, state!, source, receiver)).toBe(6)
    expect(waiting).toEqual([6, 6, 4, 4, 2, 2])
  })

  it('are not fetched beyond what the charter lets a member add in a day, and are on the next', async () => {
    const quotas = { dailyBytes: 2000 }
    const { south, log } = await place({ charter: { ...studyCharter, quotas } })
    for (let i = 0; i < 10; i++) log.add()
    let asked = 0
    const plain = await log.source()
    const source: LogSource = {
      ...plain,
      async *bodies(ids) {
        asked += 1
        yield* plain.bodies(ids)
      },
    }
    const { bodies } = await taking(south, source)
    expect(bodies).toBeGreaterThan(1)
    expect(bodies).toBeLessThan(6)
    const [state] = await south.ports.store.read((reader) => reader.logs())
    if (!state) throw new Error('a log is held')
    const receiver = { hooks: noHooks, log: south.log }
    expect(await fillMissing(south.ports, south.coalition, state, source, receiver)).toBe(0)
    expect(asked).toBe(1)
    expect((await completeness(south.desk(), 'plenary')).logs[0]).toMatchObject({ overQuota: 10 - bodies })
    // Away for long: the days in between count.
    south.clock.set('2026-12-25T09:00:00Z')
    expect(await fillMissing(south.ports, south.coalition, state, source, receiver)).toBe(10 - bodies)
    expect(await completeness(south.desk(), 'plenary')).toMatchObject({ complete: true })
  })
})
