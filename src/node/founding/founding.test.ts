import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaints } from '../../../test/crash.ts'
import { carried, FounderNode, threeFounders } from '../../../test/founders.ts'
import { outcomeOf } from '../../../test/study.ts'
import { base64, fromBase64, utf8 } from '../../kernel/bytes.ts'
import { parseInstantLoosely } from '../../kernel/instant.ts'
import { foundingBytes, readRoster } from '../../ledger/founding.ts'
import { charter as charterSchema, studyCharter, type Charter } from '../../records/charter.ts'
import type { FoundingAnswer, FoundingGenesis } from '../../records/foundingFile.ts'
import type { Roster } from '../../records/roster.ts'
import { ask } from '../questions.ts'
import { recover } from '../acts.ts'
import { deskFor } from '../desk.ts'
import { operator } from '../roles.ts'
import { studyNotes } from '../study.ts'
import { signFounding } from './sign.ts'

const charterWith = (change: Partial<Charter>): Uint8Array =>
  foundingBytes(charterSchema.parse({ ...studyCharter, name: 'Ours', ...change }))

/** The same genesis with another roster in it, as somebody might change it on the way. */
function changed(file: FoundingGenesis, change: (roster: Roster) => Roster): FoundingGenesis {
  const roster = JSON.parse(Buffer.from(file.genesis, 'base64').toString()) as Roster
  return { ...file, genesis: base64(utf8(JSON.stringify(change(roster)))), note: null }
}

async function twoAtGenesis(): Promise<{ north: FounderNode; south: FounderNode; genesis: FoundingGenesis }> {
  const [north, south] = [new FounderNode('north'), new FounderNode('south')]
  await north.open()
  await north.takeAnswer(await south.join(await north.invitation()))
  return { north, south, genesis: await north.close() }
}

async function fresh(): ReturnType<FounderNode['invitation']> {
  const node = new FounderNode('fresh')
  await node.open()
  return node.invitation()
}

describe('three founders on three nodes', () => {
  it('hold the same signed coalition in the end, each with its own seat and home', async () => {
    const nodes = await threeFounders()
    const coalitions = await Promise.all(nodes.map((node) => node.coalition()))
    expect(new Set(coalitions.map(({ id }) => id)).size).toBe(1)
    const epochs = await Promise.all(
      nodes.map(({ machine }) => machine.store.read(async (reader) => (await reader.epochs())[0])),
    )
    expect(new Set(epochs.map((epoch) => epoch?.note)).size).toBe(1)
    for (const [i, { machine, seats }] of nodes.entries()) {
      const coalition = coalitions[i]!
      expect(coalition.seats).toEqual(seats)
      expect(coalition.newest.roster.study).toBe(false)
      expect([...coalition.compartments.values()].map(({ name, readers }) => [name, readers])).toEqual([
        ['plenary', ['east', 'north', 'south']],
        ['home', seats],
      ])
      expect((await machine.store.read(studyNotes)).title).toBe('Three')
      const { ports } = machine.process()
      expect(await recover(ports, coalition)).toBeUndefined()
      const desk = deskFor(ports, coalition, undefined, operator)
      const closes = parseInstantLoosely('2030-01-01')
      await ask(desk, { text: 'Rain?', in: 'plenary', form: { kind: 'binary' }, closes })
      expect(await complaints(machine)).toEqual([])
    }
  })

  it('may pass one file round instead, and take it again at any time', async () => {
    const nodes = [
      new FounderNode('north'),
      new FounderNode(['south', 'west'], 'south.example'),
      new FounderNode('east'),
    ]
    const [north, south, east] = nodes as [FounderNode, FounderNode, FounderNode]
    await north.open(charterWith({ f: 2 }))
    const invitation = await north.invitation()
    for (const other of [south, east]) await north.takeAnswer(await other.join(invitation))
    // Two seats on one host need f = 2, and that seven members.
    expect(await outcomeOf(north.close())).toBe('E_ROSTER_INVALID')
    const more = ['a', 'b', 'c'].map((name) => new FounderNode(name))
    for (const other of more) await north.takeAnswer(await other.join(invitation))
    let file = await north.close()
    for (const node of [north, south, ...more]) {
      await node.take(file)
      expect(await node.sign()).toBe(false)
      file = await node.file()
    }
    expect(await east.take(file)).toBe(false)
    expect(await east.sign()).toBe(true)
    file = await east.file()
    for (const node of [south, north, ...more, east]) {
      expect(await node.take(file)).toBe(true)
      expect(await node.take(file)).toBe(true)
      expect(await node.file()).toEqual(file)
    }
    expect((await south.coalition()).seats).toEqual(['south', 'west'])
    expect(new Set(await Promise.all(nodes.map(async (node) => (await node.coalition()).id))).size).toBe(1)
  })

  it('make the same genesis in whatever order answers and signatures come, and however often', async () => {
    const names = ['alfa', 'bravo', 'charlie', 'delta', 'echo']
    const opener = new FounderNode('opener')
    await opener.open()
    const invitation = await opener.invitation()
    const answers = await Promise.all(names.map((name) => new FounderNode(name).join(invitation)))
    const empty = opener.machine.copy()
    const order = fc
      .array(fc.nat({ max: answers.length - 1 }), { maxLength: 8 })
      .chain((extra) =>
        fc.shuffledSubarray([...answers.keys(), ...extra], { minLength: answers.length + extra.length }),
      )
    const genesisOf = async (places: readonly number[]): Promise<string> => {
      const again = new FounderNode('opener')
      Object.assign(again, { machine: empty.copy() })
      for (const place of places) await again.takeAnswer(answers[place]!)
      return (await again.close()).genesis
    }
    const expected = await genesisOf([...answers.keys()])
    await fc.assert(
      fc.asyncProperty(order, async (places) => {
        expect(await genesisOf(places)).toBe(expected)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a file that does not belong', () => {
  it('is refused where it is of another founding, another step, or comes too late', async () => {
    const { north, south, genesis } = await twoAtGenesis()
    const east = new FounderNode('east')
    const invitation = { ...(await fresh()) }
    const foreign = await east.join(invitation)
    expect(await outcomeOf(north.takeAnswer(foreign))).toBe('E_FOUNDING_OTHER')
    expect(await outcomeOf(south.takeAnswer({ ...foreign, founding: genesis.founding }))).toBe(
      'E_FOUNDING_STEP',
    )
    expect(await outcomeOf(east.take(genesis))).toBe('E_FOUNDING_OTHER')
    expect(await outcomeOf(north.takeAnswer({ ...foreign, founding: genesis.founding }))).toBe(
      'E_FOUNDING_STEP',
    )
    expect(await outcomeOf(north.invitation())).toBe('E_FOUNDING_STEP')
    expect(await outcomeOf(south.invitation())).toBe('E_FOUNDING_STEP')
    expect(await outcomeOf(south.file())).toBe('E_FOUNDING_STEP')
    expect(await outcomeOf(south.sign())).toBe('E_FOUNDING_STEP')
    expect(await outcomeOf(new FounderNode('none').sign())).toBe('E_FOUNDING_STEP')
    const alone = new FounderNode('alone')
    await alone.open()
    expect(await outcomeOf(alone.close())).toBe('E_FOUNDING_STEP')
  })

  it('is refused where a name or a key stands twice', async () => {
    const north = new FounderNode('north')
    await north.open()
    const invitation = await north.invitation()
    const answer = await new FounderNode('south').join(invitation)
    await north.takeAnswer(answer)
    const [founder] = answer.founders
    const wrong: FoundingAnswer[] = [
      await new FounderNode('south').join(invitation),
      { ...answer, founders: [{ ...founder!, host: 'elsewhere' }] },
      { ...answer, founders: [{ ...founder!, name: 'east' as never }] },
      {
        ...answer,
        founders: [
          { ...founder!, name: 'east' as never, keys: { ...founder!.keys, log: founder!.keys.held } },
        ],
      },
    ]
    for (const each of wrong) expect(await outcomeOf(north.takeAnswer(each))).toBe('E_MEMBER_TWICE')
    expect(await outcomeOf(new FounderNode('north').join(invitation))).toBe('E_MEMBER_TWICE')
  })

  it('is refused where the genesis is not what was agreed', async () => {
    const { north, south, genesis } = await twoAtGenesis()
    const other = charterWith({ f: 0 })
    const member = (name: string, change: object) => (roster: Roster) => ({
      ...roster,
      members: roster.members.map((each) => (each.name === name ? { ...each, ...change } : each)),
    })
    const key = base64(new Uint8Array(32).fill(9))
    const cases: [FoundingGenesis, string][] = [
      [{ ...genesis, name: 'Four' }, 'E_FOUNDING_CHANGED'],
      [{ ...genesis, charter: base64(other) }, 'E_FOUNDING_CHANGED'],
      [
        changed(genesis, (roster) => ({ ...roster, charter: 'ab'.repeat(32) as never })),
        'E_FOUNDING_CHANGED',
      ],
      [changed(genesis, member('south', { host: 'elsewhere' })), 'E_FOUNDING_CHANGED'],
      [changed(genesis, member('south', { weight: 0 })), 'E_FOUNDING_CHANGED'],
      [changed(genesis, member('north', { weight: 2 })), 'E_FOUNDING_CHANGED'],
      [changed(genesis, member('north', { status: 'observer' })), 'E_FOUNDING_CHANGED'],
      [changed(genesis, member('north', { generation: 1 })), 'E_FOUNDING_CHANGED'],
      [
        changed(genesis, ({ members, ...roster }) => ({ ...roster, members: members.slice(0, 1) })),
        'E_FOUNDING_CHANGED',
      ],
      [changed(genesis, (roster) => ({ ...roster, recordVersion: 99 })), 'E_EPOCH_NOT_YET_UNDERSTOOD'],
      [changed(genesis, (roster) => ({ ...roster, study: true })), 'E_ROSTER_INVALID'],
      [
        changed(genesis, (roster) => ({ ...roster, previous: 'ab'.repeat(32) as never })),
        'E_FOUNDING_CHANGED',
      ],
      [
        changed(genesis, (roster) => ({ ...roster, members: roster.members.toReversed() })),
        'E_ROSTER_INVALID',
      ],
      [changed(genesis, (roster) => ({ ...roster, more: 1 }) as Roster), 'E_ROSTER_INVALID'],
      [
        changed(genesis, (roster) => {
          const [north_, south_] = roster.members
          return {
            ...roster,
            members: [{ ...north_!, keys: { ...north_!.keys, log: south_!.keys.log } }, south_!],
          }
        }),
        'E_ROSTER_INVALID',
      ],
    ]
    for (const [i, [file, code]] of cases.entries())
      expect([i, await outcomeOf(south.take(file))]).toEqual([i, code])
    await south.take(genesis)
    // Once one is here no other takes its place, not even one that would have been agreed.
    const other_ = changed(
      genesis,
      member('north', { keys: { ...readRoster(fromBase64(genesis.genesis)).members[0]!.keys, held: key } }),
    )
    expect(await outcomeOf(south.take(other_))).toBe('E_FOUNDING_CHANGED')
    await north.sign()
    const signed = await north.file()
    const forged = signed.note!.replace(
      /(— north \S{20})(\S)/,
      (_, start: string, digit: string) => start + (digit === 'A' ? 'B' : 'A'),
    )
    expect(await outcomeOf(south.take({ ...signed, note: forged }))).toBe('E_NOTE_SIGNATURE')
    expect(await outcomeOf(south.take({ ...signed, note: 'no note' }))).toBe('E_NOTE_MALFORMED')
    expect(await south.take(carried(signed))).toBe(false)
  })

  it('is not made of hosts that the charter does not bear', async () => {
    const north = new FounderNode('north')
    await north.open()
    const invitation = await north.invitation()
    for (const other of [new FounderNode(['south', 'west'], 'both.example'), new FounderNode('east')])
      await north.takeAnswer(await other.join(invitation))
    // Four members bear one that lies, and one operator runs two of them.
    expect(await outcomeOf(north.close())).toBe('E_ROSTER_INVALID')
    await north.takeAnswer(await new FounderNode('more').join(invitation))
    expect(await outcomeOf(north.close())).toBe('E_ROSTER_INVALID')
    // One host for all is nobody's surprise.
    const one = new FounderNode('one', 'same.example')
    await one.open()
    await one.takeAnswer(await new FounderNode('two', 'same.example').join(await one.invitation()))
    expect(await outcomeOf(one.close())).toBe('done')
  })

  it('is not signed without the words that the others see', async () => {
    const { north } = await twoAtGenesis()
    const words = await north.words()
    expect(words.length).toBe(12)
    for (const wrong of [[], words.slice(1), words.toReversed(), [...words.slice(0, 11), 'zoo zoo']])
      expect(await outcomeOf(signFounding(north.founding(), wrong))).toBe('E_FOUNDING_CHANGED')
    expect(north.machine.signed).toEqual([])
    expect(
      await signFounding(
        north.founding(),
        words.map((word) => word.toUpperCase()),
      ),
    ).toBeDefined()
    expect(north.machine.signed.length).toBe(2)
  })

  it('is not signed in a folder that came back from a backup', async () => {
    const { north } = await twoAtGenesis()
    const before = north.machine.store.snapshot()
    await north.sign()
    const restored = new FounderNode('north')
    Object.assign(restored, { machine: north.machine.copy(before) })
    expect(await outcomeOf(restored.sign())).toBe('E_SEAT_MUTE')
  })

  it('is answered by a motion once the coalition stands', async () => {
    const [north] = await threeFounders()
    const late = await new FounderNode('late').join(await fresh())
    expect(await outcomeOf(north!.takeAnswer(late))).toBe('E_ROSTER_MOTION_REQUIRED')
    expect(await outcomeOf(north!.invitation())).toBe('E_ROSTER_MOTION_REQUIRED')
    expect(await outcomeOf(north!.open())).toBe('E_DATA_FOLDER_NOT_EMPTY')
    const { genesis } = await twoAtGenesis()
    expect(await outcomeOf(north!.take(genesis))).toBe('E_FOUNDING_OTHER')
  })
})
