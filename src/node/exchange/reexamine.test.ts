import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandLine } from '../../../test/command.ts'
import { SqliteStore } from '../../store/sqlite/store.ts'
import { instant } from '../../kernel/instant.ts'
import { held, place, taking } from '../../../test/receiving.ts'
import { utf8 } from '../../kernel/bytes.ts'
import type { RecordId } from '../../kernel/id.ts'
import { audit } from '../audit.ts'
import { quarantineRow } from '../projections.ts'
import { readBytes } from '../read.ts'
import { release } from '../release.ts'
import { everyRow } from '../views.ts'
import { nodesTogether, type JoinedNode } from '../../../test/nodes.ts'
import { completeness } from './completeness.ts'
import { reexamine } from './reexamine.ts'

/** Keeps a body as a version does that is too old for it: apart, with nothing that follows from it. */
async function asTooOldKeeps(
  node: { readonly ports: Pick<JoinedNode['ports'], 'store'> },
  id: RecordId,
  salt: Uint8Array,
  body: Uint8Array,
): Promise<void> {
  await node.ports.store.write(async (transaction) => {
    const entry = await transaction.entry(id)
    const rows = [
      quarantineRow('notYetUnderstood', 'E_NOT_YET_UNDERSTOOD', 'this software is too old for it'),
    ]
    const kept = { salt, body, state: 'notYetUnderstood', stated: instant(0), rows } as const
    await transaction.fillBody(entry?.seq ?? -1, { ...kept, references: [], blobs: [] })
    await transaction.setSetting('reexamined', utf8('an older version'))
  })
}

describe('what was kept apart as not yet understood', () => {
  it('is read after an upgrade, once, and what it says follows', async () => {
    const { south, log } = await place()
    const said = log.add()
    const later = log.add({ type: 'somethingNew', data: {} })
    const takesBack = log.add(
      { type: 'retraction', data: { retracts: [said], reason: 'error' }, refs: [] },
      'permanent',
    )
    await taking(south, await log.source())
    const { salt, body } = (await held(south, takesBack))!
    const again = log.add()
    await taking(south, await log.source())
    for (const id of [takesBack, again]) {
      const one = (await held(south, id))!
      await asTooOldKeeps(south, id, one.salt ?? salt!, one.body ?? body!)
    }
    const comments = () => south.ports.store.read((reader) => everyRow(south.desk(), reader, 'comments'))
    expect(await comments()).toEqual([])
    expect(await reexamine(south.ports, south.coalition)).toBe(2)
    expect((await comments()).map(({ id }) => id)).toEqual([again])
    expect(await held(south, said)).toMatchObject({ state: 'dropped', body: null })
    expect(await held(south, takesBack)).toMatchObject({ state: 'usable' })
    // What is still newer than this software stays as it is, and is looked at again by the next version alone.
    expect(await held(south, later)).toMatchObject({ state: 'notYetUnderstood' })
    await asTooOldKeeps(south, again, (await held(south, again))!.salt!, (await held(south, again))!.body!)
    expect(await reexamine(south.ports, south.coalition)).toBe(1)
    expect(await reexamine(south.ports, south.coalition)).toBe(0)
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })

  it('is asked for again with its attachments, where it names some that did not come', async () => {
    const together = await nodesTogether(['north', 'south'])
    const [north, south] = [together.node('north'), together.node('south')]
    const { id } = await readBytes(north.desk(), { name: 'a.txt', bytes: utf8('The ministers met.') })
    const { pairs } = await release(north.desk(), { ids: [id], in: 'plenary' })
    const document = pairs[0]!.released
    const { salt, body } = (await held(north, document))!
    // As it came to a version that could not know of its attachments.
    together.network.tamper = (request, response) =>
      request.url.includes('/blob') ? new Response(null, { status: 404 }) : response
    await south.pull('north').catch(() => undefined)
    together.network.tamper = undefined
    expect(await held(south, document)).toMatchObject({ state: 'missing' })
    await asTooOldKeeps(south, document, salt!, body!)
    expect(await reexamine(south.ports, south.coalition)).toBe(0)
    expect(await held(south, document)).toMatchObject({ state: 'missing' })
    expect((await completeness(south.desk(), 'plenary')).logs[0]?.lacking).toMatchObject([
      { id: document, state: 'missing', code: 'E_BLOB_MISSING' },
    ])
    await south.pull('north')
    expect(await held(south, document)).toMatchObject({ state: 'usable' })
    const rows = await south.ports.store.read((reader) => everyRow(south.desk(), reader, 'documents'))
    expect(await south.ports.store.read((reader) => reader.blob(rows[0]!.value.text))).toEqual(
      utf8('The ministers met.'),
    )
    expect((await south.ports.store.read(audit)).problems).toEqual([])
  })
})

describe('a later version', () => {
  it('looks again whenever it opens the folder: at each command, and when it starts to serve', async () => {
    const line = new CommandLine()
    await line.run('init', '--seats', 'me')
    const asked = await line.json('ask', 'Rain?', '--closes', '2090-01-01')
    const id = (asked as { id: RecordId }).id
    const keepApart = async (): Promise<void> => {
      const store = SqliteStore.open(join(line.folder, 'data'))
      const { salt, body } = (await store.read((reader) => reader.entry(id)))!
      await asTooOldKeeps({ ports: { store } }, id, salt!, body!)
      await store.close()
    }
    await keepApart()
    expect((await line.run('list', 'questions')).out).toContain('Rain?')
    await keepApart()
    const serving = line.start('start', '--port', '0', '--no-sample')
    const [, address = ''] = await serving.says(/ready at (http:\S+)/)
    expect(await (await fetch(`${address}/api/questions`)).text()).toContain('Rain?')
    expect(await serving.end('SIGTERM')).toBe(0)
  }, 60_000)
})
