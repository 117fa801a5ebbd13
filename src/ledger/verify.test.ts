import { describe, expect, it } from 'vitest'
import { foundNode } from '../../test/node.ts'
import { utf8 } from '../kernel/bytes.ts'
import type { CompartmentId, MemberName } from '../kernel/id.ts'
import { plenaryId } from './founding.ts'
import { commitmentOf } from './entry.ts'
import { verifyBody, type BodyContext } from './verify.ts'

const salt = new Uint8Array(16)

interface Place {
  readonly context: BodyContext
  /** A question's body that holds, as its author would write it. */
  readonly body: Record<string, unknown>
  readonly home: CompartmentId
}

async function place(): Promise<Place> {
  const { coalition } = await foundNode({ seats: ['alfa', 'bravo'] })
  const plenary = coalition.compartments.get(plenaryId(coalition.newest.id))
  const [home] = [...coalition.compartments.values()].filter(
    ({ name, readers }) => name === 'home' && readers.includes('alfa' as MemberName),
  )
  if (!plenary || !home) throw new Error('a study has a plenary and homes')
  const context: BodyContext = {
    coalition: coalition.id,
    epochs: coalition.epochs,
    compartment: plenary,
    author: 'alfa' as MemberName,
    generation: 0,
  }
  const body = {
    format: 'entente/record@1',
    type: 'question',
    version: 1,
    coalition: coalition.id,
    compartment: plenary.id,
    author: 'alfa',
    epoch: coalition.newest.id,
    stated: '2020-10-27T09:00:00.000Z',
    tlp: 'GREEN',
    refs: [],
    data: {
      text: 'Will the exercise be held?',
      form: { kind: 'binary' },
      criteria: '',
      sourceOfTruth: '',
      opens: '2020-10-27T09:00:00.000Z',
      closes: '2021-10-27T09:00:00.000Z',
      resolves: '2021-10-27T09:00:00.000Z',
      reask: [],
    },
  }
  return { context, body, home: home.id }
}

function found(context: BodyContext, body: unknown, entryClass: 'retractable' | 'permanent' = 'retractable') {
  const bytes = utf8(JSON.stringify(body))
  const entry = { index: 0, class: entryClass, salt, body: bytes, commitment: commitmentOf(salt, bytes) }
  const finding = verifyBody(context, entry)
  return finding.state === 'usable' ? 'usable' : `${finding.state} ${finding.error.code}`
}

const by = { role: 'analyst', person: '0123456789abcdef' }

describe('a body', () => {
  it('holds as its author wrote it', async () => {
    const { context, body } = await place()
    expect(found(context, body)).toBe('usable')
  })

  it('begins with the envelope, field by field in order, and then its data', async () => {
    const { context, body } = await place()
    const names = Object.keys(body)
    for (const [i, name] of names.entries()) {
      const swapped = [...names]
      swapped[i] = names[(i + 1) % names.length]!
      swapped[(i + 1) % names.length] = name
      const reordered = Object.fromEntries(swapped.map((each) => [each, body[each]]))
      expect(found(context, reordered), name).toBe('invalid E_RECORD_INVALID')
    }
    const { data, ...envelope } = body
    const later = { ...envelope, type: 'treaty', data }
    expect(found(context, later)).toBe('notYetUnderstood E_NOT_YET_UNDERSTOOD')
    expect(found(context, { type: 'treaty', ...envelope, data })).toBe('invalid E_RECORD_INVALID')
  })

  it.each([
    ['no field of the envelope is missing', { refs: undefined }],
    ['a field more is refused', { signature: 'x' }],
    ['and a field in its data', { data: { text: 'Will it be held?' } }],
    ['the first version is 1', { version: 0 }],
    ['an instant has milliseconds', { stated: '2020-10-27T09:00:00Z' }],
    ['a day exists', { stated: '2021-02-29T09:00:00.000Z' }],
    ['a year is one that instants have', { stated: '0000-02-29T09:00:00.000Z' }],
    ['the format is this one', { format: 'entente/record@01' }],
  ])('of this version: %s', async (_, change) => {
    const { context, body } = await place()
    expect(found(context, { ...body, ...change })).toBe('invalid E_RECORD_INVALID')
  })

  it('is refused whatever its dates, where no view could read them', async () => {
    const { context, body } = await place()
    const data = { ...(body['data'] as object), opens: '0000-10-27T09:00:00.000Z' }
    expect(found(context, { ...body, data })).toBe('invalid E_RECORD_INVALID')
  })

  it.each([
    ['a newer version of a known type', { version: 3, data: { anything: true } }],
    ['an unknown type', { type: 'treaty' }],
    [
      'an unknown type in any version, with fields this software does not know',
      { type: 'treaty', version: 7, x: 1 },
    ],
    ['a newer envelope', { format: 'entente/record@2' }],
  ])('is not yet understood: %s', async (_, change) => {
    const { context, body } = await place()
    expect(found(context, { ...body, ...change })).toBe('notYetUnderstood E_NOT_YET_UNDERSTOOD')
  })

  it('says who of its author’s people wrote it from version 2 on, after everything else', async () => {
    const { context, body } = await place()
    const { data, ...envelope } = body
    expect(found(context, { ...body, version: 2, by })).toBe('usable')
    for (const wrong of [
      { ...body, version: 2 },
      { ...body, by },
      { ...envelope, version: 2, by, data },
      { ...body, version: 2, by: { ...by, name: 'x' } },
      { ...body, version: 2, by: { ...by, role: 'A role' } },
      { ...body, version: 2, by: { ...by, person: 'someone' } },
      { ...body, version: 2, by: null },
    ])
      expect(found(context, wrong), JSON.stringify(wrong)).toBe('invalid E_RECORD_INVALID')
  })

  it('is invalid in the wrong place, however new it is', async () => {
    const { context, body, home } = await place()
    for (const version of [1, 2, 3]) {
      const here = { ...body, version, ...(version === 2 ? { by } : {}) }
      expect(found(context, here, 'permanent')).toBe('invalid E_ENTRY_CLASS')
      expect(found(context, { ...here, author: 'bravo' })).toBe('invalid E_ENVELOPE_MISMATCH')
      expect(found(context, { ...here, compartment: home })).toBe('invalid E_ENVELOPE_MISMATCH')
      expect(found(context, { ...here, coalition: home })).toBe('invalid E_ENVELOPE_MISMATCH')
      expect(found({ ...context, generation: 1 }, here)).toBe('invalid E_ENVELOPE_MISMATCH')
      expect(found(context, { ...here, epoch: home })).toBe('notYetUnderstood E_EPOCH_NOT_YET_UNDERSTOOD')
    }
  })

  it('is invalid where its author may not read, or under a looser label', async () => {
    const { context, body } = await place()
    const elsewhere = { ...context.compartment, readers: ['bravo' as MemberName] }
    expect(found({ ...context, compartment: elsewhere }, body)).toBe('invalid E_ENVELOPE_MISMATCH')
    const stricter = { ...context.compartment, tlp: 'AMBER' as const }
    expect(found({ ...context, compartment: stricter }, body)).toBe('invalid E_LABEL_LOOSER')
    expect(found({ ...context, compartment: stricter }, { ...body, tlp: 'AMBER+STRICT' })).toBe('usable')
  })

  it('tells what was released in a home alone', async () => {
    const { context, body, home } = await place()
    const data = { compartment: home, pairs: [{ home, released: home }] }
    expect(found(context, { ...body, type: 'release', data })).toBe('invalid E_RECORD_INVALID')
    const atHome = { ...context.compartment, name: 'home' as const }
    expect(found({ ...context, compartment: atHome }, { ...body, type: 'release', data })).toBe('usable')
  })

  it('names a bounded number of bad places', async () => {
    const { context, body } = await place()
    const bytes = utf8(JSON.stringify({ ...body, refs: Array.from({ length: 512 }, () => 0) }))
    const finding = verifyBody(context, {
      index: 0,
      class: 'retractable',
      salt,
      body: bytes,
      commitment: commitmentOf(salt, bytes),
    })
    expect(finding.state === 'invalid' && finding.error.paths.length).toBe(100)
  })

  it.each(['1e+21', '-1e+22', '[1.5e+300]'])(
    'says no number that cannot be held exactly: %s',
    async (number) => {
      const { context, body } = await place()
      const bytes = utf8(JSON.stringify(body).replace('"refs":[]', `"refs":${number}`))
      const commitment = commitmentOf(salt, bytes)
      const finding = verifyBody(context, { index: 0, class: 'retractable', salt, body: bytes, commitment })
      expect(finding.state === 'invalid' && finding.error.code).toBe('E_JSON_NUMBER')
    },
  )
})
