import { describe, expect, it } from 'vitest'
import { TestDoor } from '../../../test/door.ts'
import { templateBody } from '../../../test/library.ts'
import { consultationsAnswer } from './consultations.ts'

describe('consultations over HTTP', () => {
  it('list nothing under a charter that binds to nothing, and say which charter that is', async () => {
    const door = await TestDoor.open()
    const list = await door.get('alfa', '/api/consultations')
    expect([list.status, list.json]).toMatchObject([200, { consultations: [], proposals: [] }])
    const own = await door.get('alfa', '/api/charter')
    expect(own.json).toMatchObject({
      hash: door.node.coalition.charterHash,
      charter: { name: 'Study' },
      decisions: [],
    })
    const refused = await door.post('alfa', '/api/consultations', { trigger: 'threat', title: 'Ships' })
    expect([refused.status, refused.json]).toMatchObject([
      400,
      { error: { code: 'E_RECORD_INVALID', paths: ['trigger'] } },
    ])
  })

  it('open, are heard, and show their clocks', async () => {
    const charter = await templateBody('template-security-coalition')
    const door = await TestDoor.open({ charter })
    const opened = await door.post('alfa', '/api/consultations', {
      ...{ trigger: 'threat', title: 'Ships off the harbour' },
      points: { notice: '2020-10-27T08:00:00Z' },
    })
    expect([opened.status, opened.json]).toMatchObject([201, { compartment: 'plenary' }])
    const { id } = opened.json as { id: string }
    const heard = await door.post('bravo', `/api/consultations/${id.slice(0, 16)}/hearings`, {
      ...{ kind: 'heard', says: 'A drill.' },
    })
    expect(heard.status).toBe(201)
    const { json } = await door.get('charlie', '/api/consultations')
    const { consultations } = consultationsAnswer.parse(json)
    expect(consultations).toMatchObject([
      {
        ...{ id, opened: 'member', by: 'alfa' },
        duties: [
          {
            ...{ obligation: 'consultThreat', state: 'running', due: Date.UTC(2020, 9, 30, 8) },
            missing: ['alfa', 'charlie'],
          },
        ],
      },
    ])
    const future = await door.post('alfa', '/api/consultations', {
      ...{ trigger: 'threat', title: 'Ships' },
      points: { notice: '2030-01-01' },
    })
    expect([future.status, future.json]).toMatchObject([400, { error: { code: 'E_INSTANT' } }])
  })
})
