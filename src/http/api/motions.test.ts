import { describe, expect, it } from 'vitest'
import { decidingCharter } from '../../../test/deciding.ts'
import { refusalOf, TestDoor } from '../../../test/door.ts'
import { limits } from '../../kernel/limits.ts'
import { motionAnswer, motionPreviewAnswer, motionsAnswer } from './motions.schemas.ts'

const opening = { rule: 'silence', title: 'Meet in May', text: 'We meet in May.' }

describe('motions over HTTP', () => {
  it('are opened, spoken on once, and give their certificate', async () => {
    const door = await TestDoor.open({ charter: decidingCharter })
    const opened = await door.post('alfa', '/api/motions', opening)
    expect([opened.status, opened.json]).toMatchObject([201, { compartment: 'plenary' }])
    const { id } = opened.json as { id: string }
    const before = motionsAnswer.parse((await door.get('bravo', '/api/motions?state=open')).json)
    expect(before).toMatchObject({
      waitingOnUs: 1,
      total: 1,
      motions: [{ id, phase: 'served', received: 3 }],
    })
    const early = await door.get('alfa', `/api/motions/${id}/certificate`)
    expect([early.status, early.json]).toMatchObject([409, { error: { code: 'E_DECISION_STEP' } }])
    const said = await door.post('bravo', `/api/motions/${id.slice(0, 16)}/positions`, {
      ...{ value: 'oppose', reasons: 'In June.' },
    })
    expect(said.status).toBe(201)
    const again = await door.post('bravo', `/api/motions/${id}/positions`, { value: 'no-objection' })
    expect([again.status, again.json]).toMatchObject([409, { error: { code: 'E_ALREADY_SPOKEN' } }])
    const full = motionAnswer.parse((await door.get('charlie', `/api/motions/${id}`)).json)
    expect(full).toMatchObject({
      phase: 'rejected',
      certificate: { outcome: 'rejected' },
      sentences: [{ kind: 'proven', outcome: 'rejected', epoch: 0 }],
    })
    expect(full.voices.map(({ member, opened: seen }) => [member, seen !== null])).toEqual([
      ['alfa', false],
      ['bravo', false],
      ['charlie', true],
    ])
    const file = await door.get('charlie', `/api/motions/${id}/certificate`)
    expect([file.status, file.json]).toMatchObject([
      200,
      { format: 'entente/outcome@1', outcome: 'rejected' },
    ])
  })

  it('have a file in place of the text, which its readers get as it is and find by its words', async () => {
    const door = await TestDoor.open({ charter: decidingCharter })
    const moved = (more: object) =>
      door.post('alfa', '/api/motions', { rule: 'silence', title: 'Meet in May', ...more })
    const text = 'We meet at the lighthouse.'
    const attachment = Buffer.from(text).toString('base64')
    const { id } = (await moved({ attachment })).json as { id: string }
    const full = motionAnswer.parse((await door.get('bravo', `/api/motions/${id}`)).json)
    expect(full).toMatchObject({ phase: 'served', motion: { text: null } })
    expect((await door.get('bravo', `/api/motions/${id}/attachment`)).text).toBe(text)
    expect((await door.get('bravo', '/api/search?q=lighthouse')).json).toMatchObject({ hits: [{ id }] })
    for (const both of [{ attachment, text }, {}]) expect(refusalOf(await moved(both))).toBe('400 E_USAGE')
    const large = Buffer.alloc(limits.motionAttachmentBytes + 1).toString('base64')
    expect((await moved({ attachment: large })).json).toMatchObject({
      error: { code: 'E_MOTION_INVALID', paths: ['attachment'] },
    })
  })

  it('say beforehand what would be derived, and sign nothing', async () => {
    const door = await TestDoor.open({ charter: decidingCharter })
    const ask = async (wish: object) =>
      motionPreviewAnswer.parse((await door.post('alfa', '/api/motions/preview', wish)).json)
    const everybody = ['alfa', 'bravo', 'charlie']
    expect(await ask({ rule: 'silence' })).toMatchObject({
      motion: { electors: everybody, period: 21_600_000, sponsors: ['alfa'] },
      counts: { electors: 3, members: 3, faults: 0, needed: 2, adopts: 3, rejects: 1, deadline: null },
      refused: null,
    })
    expect(await ask({ rule: 'vote' })).toMatchObject({
      counts: { deadline: { away: 1, timely: 2, late: 2 } },
    })
    expect(await ask({ rule: 'named' })).toMatchObject({ counts: null, motion: { electors: everybody } })
    expect(await ask({ rule: 'named', excluded: [{ member: 'bravo' }] })).toMatchObject({
      motion: { electors: ['alfa', 'charlie'], excluded: [{ member: 'bravo', article: 'Article named' }] },
      refused: null,
    })
    const unknown = await ask({ rule: 'decree' })
    expect([unknown.motion, unknown.refused?.paths]).toEqual([null, ['rule']])
    expect((await door.get('alfa', '/api/counts')).json).toMatchObject({ motions: 0 })
  })

  it('are refused where the charter or the method does not give what is asked', async () => {
    const door = await TestDoor.open({ charter: decidingCharter })
    const unknown = await door.post('alfa', '/api/motions', { ...opening, rule: 'decree' })
    expect([unknown.status, unknown.json]).toMatchObject([400, { error: { code: 'E_MOTION_INVALID' } }])
    const { json } = await door.post('alfa', '/api/motions', opening)
    const { id } = json as { id: string }
    for (const value of ['yes', { follow: 'bravo' }]) {
      const refused = await door.post('alfa', `/api/motions/${id}/positions`, { value })
      expect(refused.status).toBe(400)
    }
    expect((await door.get('alfa', '/api/motions/ffffffffffffffff')).status).toBe(404)
  })
})
