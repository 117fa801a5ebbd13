import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { TestDoor } from '../../../test/door.ts'
import { charterAnswer, chartersAnswer, comparisonAnswer, dutiesAnswer } from './charters.schemas.ts'

async function asked(door: TestDoor, path: string, schema: z.ZodType): Promise<unknown> {
  const { status, json } = await door.get('alfa', path)
  expect([path, status]).toEqual([path, 200])
  // Strict: an answer has the form that the description gives it, and nothing more.
  const parsed = schema.safeParse(json)
  expect([path, parsed.error?.issues]).toEqual([path, undefined])
  return json
}

describe('charters over HTTP', () => {
  it('lists the library, and gives every charter in the form it describes', async () => {
    const door = await TestDoor.open()
    const { charters } = (await asked(door, '/api/charters?date=2020-10-27', chartersAnswer)) as {
      charters: { id: string; members: number }[]
    }
    expect(charters.length).toBeGreaterThanOrEqual(29)
    expect(charters.find(({ id }) => id === 'north-atlantic-treaty')).toMatchObject({ members: 30 })
    for (const { id } of charters) await asked(door, `/api/charters/${id}?date=2020-10-27`, charterAnswer)
  })

  it('takes the coalition’s day where none is given', async () => {
    const door = await TestDoor.open()
    const { day } = (await asked(door, '/api/charters', chartersAnswer)) as { day: string }
    expect(day).toBe(new Date(door.node.ports.clock.now()).toISOString().slice(0, 10))
  })

  it('puts two side by side', async () => {
    const door = await TestDoor.open()
    const compared = (await asked(
      door,
      '/api/charters/compare?left=north-atlantic-treaty&right=sco&date=2020-10-27',
      comparisonAnswer,
    )) as {
      rows: {
        about: { situation?: string }
        differs: boolean
        left: { article: string }[]
        right: unknown[]
      }[]
    }
    const attack = compared.rows.find(({ about }) => about.situation === 'armedAttack')
    expect(attack).toMatchObject({
      differs: true,
      left: [{ article: '4' }, { article: '5' }, { article: '5' }],
    })
  })

  it('says who owes what in a situation', async () => {
    const door = await TestDoor.open()
    const query = 'situation=armedAttack&victim=POL&inside=true&at=2020-10-27T09:00:00Z&date=2020-10-27'
    const { owed } = (await asked(
      door,
      `/api/charters/north-atlantic-treaty/duties?${query}`,
      dutiesAnswer,
    )) as {
      owed: { obligation: { id: string }; due: unknown }[]
    }
    expect(owed.map(({ obligation }) => obligation.id)).toEqual(['consult', 'report', 'assist'])
    expect(owed[2]!.due).toEqual({ kind: 'atOnce', from: 'occurrence', since: Date.UTC(2020, 9, 27, 9) })
  })

  it.each([
    ['/api/charters/nothing-there', 404, 'E_NOT_FOUND'],
    ['/api/charters/..%2Fpackage', 404, 'E_NOT_FOUND'],
    ['/api/charters?date=2020-02-31', 400, 'E_USAGE'],
    ['/api/charters/csto/duties', 400, 'E_USAGE'],
    ['/api/charters/csto/duties?situation=war', 400, 'E_USAGE'],
    ['/api/charters/csto/duties?situation=aggression&trigger=nothing', 400, 'E_USAGE'],
    ['/api/charters/csto/duties?situation=aggression&estimate=1.5', 400, 'E_USAGE'],
    ['/api/charters/csto/duties?situation=aggression&at=yesterday', 400, 'E_INSTANT'],
    ['/api/charters/compare?left=csto', 400, 'E_USAGE'],
  ])('refuses %s', async (path, status, code) => {
    const door = await TestDoor.open()
    const answer = await door.get('alfa', path)
    expect([answer.status, (answer.json as { error: { code: string } }).error.code]).toEqual([status, code])
  })
})
