import { describe, expect, it } from 'vitest'
import { letOut, idOf, part, refusalOf, TestDoor } from '../../../test/door.ts'
import { rulesReading } from '../../../test/node.ts'

const texts = [
  ['a.txt', '2018-08-01', 'China and Russia will hold a joint exercise in Mongolia in September 2018.'],
  ['b.txt', '2018-09-20', 'China and Russia held a joint exercise on 11 September 2018.'],
  ['c.txt', '2019-01-10', 'India and France will hold a joint exercise in May 2019.'],
  ['d.txt', '2020-09-01', 'India and France will hold a joint exercise in December 2020.'],
] as const

interface Promises {
  readonly promises: {
    readonly id: string
    readonly state: string
    readonly says: { document: string }
    readonly keptBy: { id: string } | null
  }[]
  readonly next: string | null
}

async function withTexts(): Promise<TestDoor> {
  const door = await TestDoor.open({ reading: rulesReading })
  for (const [name, published, text] of texts)
    await door.upload('alfa', `${text}\n`, name, `&published=${published}`)
  return door
}

describe('promises', () => {
  it('are listed by what became of them, on the node’s own day, page by page', async () => {
    const door = await withTexts()
    const all = await door.get('alfa', '/api/promises')
    expect(all.json).toMatchObject({
      promises: [
        { state: 'pastDue', due: { from: '2019-05-01' }, made: '2019-01-10', keptBy: null },
        { state: 'due', due: { to: '2020-12-31' } },
        { state: 'kept', keptBy: { date: { from: '2018-09-11' } } },
      ],
      counts: { pastDue: 1, due: 1, open: 0, keptLate: 0, kept: 1, dropped: 0 },
      next: null,
    })
    const ids: string[] = []
    let after = ''
    for (;;) {
      const { promises, next } = (await door.get('alfa', `/api/promises?limit=1${after}`)).json as Promises
      ids.push(...promises.map(({ id }) => id))
      if (next === null) break
      after = `&after=${next}`
    }
    expect(ids).toEqual((all.json as Promises).promises.map(({ id }) => id))
    expect(part(await door.get('alfa', '/api/promises?state=kept&actor=RUS'), 'promises')).toHaveLength(1)
    expect(part(await door.get('alfa', '/api/promises?state=kept&actor=IND'), 'promises')).toEqual([])
    door.node.clock.set('2021-02-01')
    expect(part(await door.get('alfa', '/api/promises'), 'counts')).toMatchObject({ pastDue: 2, due: 0 })
    expect(refusalOf(await door.get('alfa', `/api/promises?after=${'0'.repeat(64)}`))).toBe('404 E_NOT_FOUND')
  })

  it('follow corrections, and say to others only what they may read', async () => {
    const door = await withTexts()
    const { promises } = (await door.get('alfa', '/api/promises?state=pastDue')).json as Promises
    await door.post('alfa', `/api/events/${promises[0]?.id ?? ''}/correct`, { modality: 'occurred' })
    expect(part(await door.get('alfa', '/api/promises'), 'counts')).toMatchObject({ pastDue: 0 })
    expect(part(await door.get('bravo', '/api/promises'), 'promises')).toEqual([])
    const kept = ((await door.get('alfa', '/api/promises?state=kept')).json as Promises).promises[0]
    await letOut(door, 'alfa', { ids: [kept?.says.document], in: 'plenary', withEvents: true })
    // What kept it was not released.
    expect((await door.get('bravo', '/api/promises')).json).toMatchObject({
      promises: [{ state: 'pastDue', keptBy: null }],
    })
    expect(
      idOf(
        await door.get(
          'bravo',
          `/api/happenings/${((await door.get('bravo', '/api/promises')).json as Promises).promises[0]?.id ?? ''}`,
        ),
      ),
    ).toMatch(/^[0-9a-f]{64}$/)
  })
})
