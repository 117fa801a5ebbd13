import { describe, expect, it } from 'vitest'
import { carried, FounderNode, threeFounders } from '../../test/founders.ts'
import { pageFile, TestDoor, type Answered } from '../../test/door.ts'
import { utf8, utf8Text } from '../kernel/bytes.ts'
import { foundingFileBytes, readFileOf } from '../node/founding/files.ts'
import { createFoundingApp } from './founding.ts'

const code = 'c0de'.repeat(8)

/** The door of a machine on which nothing was founded yet. */
class FoundingDoor {
  readonly node: FounderNode
  readonly logged: string[] = []

  constructor(name: string) {
    this.node = new FounderNode(name)
  }

  async ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const app = createFoundingApp({
      ports: this.node.machine.process().ports,
      code,
      peersWith: () => {
        throw new Error('nobody is asked')
      },
      version: '1',
      pageFile,
      log: (line) => this.logged.push(line),
    })
    const response = await app.request(`http://127.0.0.1:4870${path}`, {
      headers: {
        'Entente-Founding': code,
        'Entente-Request': '1',
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }
}

interface Founding {
  readonly founding: { step: string; coalition: { id: string; words: string[] } | null } | null
  readonly stands: boolean
}

const step = (answered: Answered): string | undefined => (answered.json as Founding).founding?.step

describe('the door of a founding', () => {
  it('founds a coalition of two nodes, step by step', async () => {
    const [north, south] = [new FoundingDoor('north'), new FoundingDoor('south')]
    expect((await north.ask('/api/founding')).json).toEqual({ founding: null, stands: false })
    const opened = await north.ask('/api/founding', { name: 'Two', seats: ['north'], host: 'north.example' })
    expect([opened.status, step(opened)]).toEqual([201, 'invite'])
    expect((await north.ask('/api/session')).json).toMatchObject({
      founding: true,
      coalition: { name: 'Two' },
    })
    const invitation = (await north.ask('/api/founding/file?kind=invitation')).json as {
      file: string
      parts: string[]
    }
    // By the texts of its QR codes, as somebody pastes them.
    const joined = await south.ask('/api/founding/join', {
      invitation: invitation.parts.join('\n'),
      seats: ['south'],
      host: 'south.example',
    })
    expect(step(joined)).toBe('await')
    const answer = (await south.ask('/api/founding/file?kind=answer')).json as { file: string }
    expect(step(await north.ask('/api/founding/gather', { file: answer.file }))).toBe('invite')
    const closed = await north.ask('/api/founding/close', {})
    expect(step(closed)).toBe('compare')
    const { words } = (closed.json as Founding).founding!.coalition!
    expect((await north.ask('/api/founding/sign', { words: words.toReversed() })).json).toMatchObject({
      error: { code: 'E_FOUNDING_CHANGED' },
    })
    expect(step(await north.ask('/api/founding/sign', { words }))).toBe('pass')
    const genesis = (await north.ask('/api/founding/file?kind=genesis')).json as { file: string }
    expect(step(await south.ask('/api/founding/gather', { file: genesis.file }))).toBe('compare')
    expect((await south.ask('/api/founding/sign', { words })).json).toEqual({ founding: null, stands: true })
    const whole = (await south.ask('/api/founding/file?kind=genesis')).json as { file: string }
    expect((await north.ask('/api/founding/gather', { file: whole.file })).json).toEqual({
      founding: null,
      stands: true,
    })
    expect((await north.node.coalition()).id).toBe((await south.node.coalition()).id)
    expect((await north.ask('/api/founding/file?kind=invitation')).json).toMatchObject({
      error: { code: 'E_ROSTER_MOTION_REQUIRED' },
    })
    expect([...north.logged, ...south.logged]).toEqual([])
  })

  it('answers nobody who does not say the code that the start printed, and no page elsewhere', async () => {
    const door = new FoundingDoor('north')
    for (const wrong of ['', 'c0de', code.toUpperCase()])
      expect([
        wrong,
        (await door.ask('/api/founding', undefined, { 'Entente-Founding': wrong })).status,
      ]).toEqual([wrong, 401])
    const body = { name: 'Two', seats: ['north'], host: 'north.example' }
    expect((await door.ask('/api/founding', body, { 'Entente-Founding': '' })).status).toBe(401)
    expect((await door.ask('/api/founding', body, { origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await door.ask('/api/founding', undefined, { host: 'elsewhere.example' })).status).toBe(421)
    expect((await door.ask('/founding')).status).toBe(200)
    expect((await door.ask('/api/node')).status).toBe(404)
  })

  it('says what is wrong with what it is given', async () => {
    const door = new FoundingDoor('north')
    for (const [path, body, expected] of [
      ['/api/founding', { name: '', seats: ['north'], host: 'h' }, '400 E_RECORD_INVALID'],
      ['/api/founding', { name: 'Two', seats: ['North'], host: 'h' }, '400 E_RECORD_INVALID'],
      ['/api/founding', { name: 'Two', seats: ['a', 'a'], host: 'h' }, '400 E_USAGE'],
      ['/api/founding/join', { invitation: 'words', seats: ['a'], host: 'h' }, '400 E_FOUNDING_FILE'],
      ['/api/founding/gather', { file: '{}' }, '409 E_FOUNDING_STEP'],
      ['/api/founding/sign', { words: ['one'] }, '400 E_RECORD_INVALID'],
      ['/api/founding/close', {}, '409 E_FOUNDING_STEP'],
      ['/api/founding/abandon', {}, '409 E_FOUNDING_STEP'],
    ] as const) {
      const { status, json } = await door.ask(path, body)
      const refused = (json as { error: { code: string } }).error
      expect([path, `${status} ${refused.code}`]).toEqual([
        path,
        expected === '409 E_FOUNDING_STEP' && path.endsWith('gather') ? '400 E_FOUNDING_FILE' : expected,
      ])
    }
  })
})

describe('the door of a coalition', () => {
  it('says who is in it, and by which words it was compared', async () => {
    const door = await TestDoor.open({ seats: ['alfa', 'bravo'] })
    const { json } = await door.get('alfa', '/api/coalition')
    expect(json).toMatchObject({
      id: door.node.coalition.id,
      oneHost: true,
      members: [
        { name: 'alfa', here: true },
        { name: 'bravo', here: true },
      ],
    })
    expect((json as { words: string[] }).words).toHaveLength(12)
  })

  it('opens a compartment that the other seat agrees to, and refuses to change its readers', async () => {
    const door = await TestDoor.open({ seats: ['alfa', 'bravo', 'charlie'] })
    const opened = await door.post('alfa', '/api/compartments', {
      readers: ['bravo'],
      tlp: 'AMBER',
      label: 'Two',
    })
    const { id } = opened.json as { id: string }
    expect(opened.json).toMatchObject({ state: 'waiting', missing: ['bravo'], name: 'Two' })
    expect((await door.post('bravo', `/api/compartments/${id}/decline`, {})).json).toMatchObject({
      declined: true,
    })
    expect((await door.post('bravo', `/api/compartments/${id}/sign`, {})).json).toMatchObject({
      state: 'live',
    })
    // The door's own coalition has grown: the compartment can be asked in at once.
    const asked = await door.post('alfa', '/api/questions', {
      text: 'Rain?',
      in: 'Two',
      closes: '2030-01-01',
    })
    expect(asked.status).toBe(201)
    expect((await door.post('charlie', `/api/compartments/${id}/sign`, {})).status).toBe(404)
    expect((await door.get('charlie', `/api/compartments/${id}/file`)).status).toBe(404)
    expect((await door.get('charlie', '/api/compartments')).text).not.toContain(id)
    const more = await door.post('alfa', `/api/compartments/${id}/readers`, { readers: ['charlie'] })
    expect(more.json).toMatchObject({ error: { code: 'E_ROSTER_MOTION_REQUIRED' } })
    const file = (await door.get('alfa', `/api/compartments/${id}/file`)).json as { file: string }
    expect((await door.post('bravo', '/api/compartments/take', { file: file.file })).json).toMatchObject({
      compartments: [{ id, state: 'live' }],
    })
    expect((await door.post('alfa', `/api/compartments/${id}/label`, { label: 'Pair' })).json).toMatchObject({
      name: 'Pair',
    })
  })

  it('tells where members are reached', async () => {
    const [node] = await threeFounders()
    const file = await node!.file()
    expect(readFileOf(utf8(utf8Text(foundingFileBytes(file))), file.format)).toEqual(carried(file))
    const door = await TestDoor.open({ seats: ['alfa'] })
    expect((await door.get('alfa', '/api/peers')).json).toEqual({ peers: [] })
    const said = await door.post('alfa', '/api/peers/announce', { url: 'https://alfa.example:4871/' })
    expect(said.json).toMatchObject({ seat: 'alfa', url: 'https://alfa.example:4871' })
    expect((await door.post('alfa', '/api/peers/announce', { url: 'alfa' })).status).toBe(400)
    expect((await door.post('alfa', '/api/peers', { member: 'zulu', url: null })).status).toBe(400)
  })
})
