import { describe, expect, it } from 'vitest'
import { idOf, refusalOf, TestDoor } from '../../../test/door.ts'

const text = 'The ministers met.\nSpokesman: the exercise began.\nThe exercise ended.\n'

/** A member of an object as it is called on it. */
function bound(from: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(from, name)
  return typeof member === 'function' ? (member.bind(from) as unknown) : member
}

describe('search, audit, doctor', () => {
  it('find, check and say', async () => {
    const door = await TestDoor.open()
    const document = await door.upload('alfa', text, 'a.txt')
    expect((await door.get('alfa', '/api/search?q=ministers')).json).toMatchObject({
      hits: [{ id: idOf(document), type: 'document', title: 'The ministers met.', author: 'alfa' }],
      upToDate: true,
    })
    expect((await door.get('alfa', '/api/search?q=nothing')).json).toEqual({ hits: [], upToDate: true })
    expect(refusalOf(await door.get('alfa', '/api/search'))).toBe('400 E_USAGE')
    expect((await door.get('alfa', '/api/audit')).json).toMatchObject({
      holds: true,
      problems: [],
      logs: [{ size: 4, signedSize: 4, missingBodies: 0 }],
    })
    const { diagnoses } = (await door.get('alfa', '/api/doctor')).json as { diagnoses: { about: string }[] }
    expect(diagnoses.map(({ about }) => about)).toEqual(['keys', 'hosts'])
  })

  it('say where the index lags, but not by how much', async () => {
    const door = await TestDoor.open()
    const { store } = door.node.ports
    const read = store.read.bind(store)
    const reach = { indexed: 0, last: 1_000_000 }
    Object.assign(store, {
      read: (work: Parameters<typeof read>[0]) =>
        read((reader) =>
          work(
            new Proxy(reader, {
              get: (from, name) => (name === 'searchReach' ? async () => reach : bound(from, name)),
            }),
          ),
        ),
    })
    expect((await door.get('alfa', '/api/search?q=ministers')).json).toEqual({ hits: [], upToDate: false })
  })

  it('say everything where one seat is hosted', async () => {
    const door = await TestDoor.open({ seats: ['alfa'] })
    const { diagnoses } = (await door.request('/api/doctor')).json as { diagnoses: { about: string }[] }
    expect(diagnoses.map(({ about }) => about)).toEqual(['signing', 'keys', 'logs', 'search'])
  })
})
