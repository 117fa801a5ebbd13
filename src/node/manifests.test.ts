import { describe, expect, it } from 'vitest'
import { setClocksAlike, nodesWitnessing, type Witnessing } from '../../test/witnesses.ts'
import type { JoinedNode } from '../../test/nodes.ts'
import { parseStrictJson } from '../kernel/json.ts'
import type { RecordId } from '../kernel/id.ts'
import { parseInstantLoosely } from '../kernel/instant.ts'
import { compareManifests } from '../estimate/compareManifests.ts'
import { manifestFile, type ManifestFile } from '../records/manifestFile.ts'
import { compareWith, manifestOfQuestion } from './manifests.ts'
import { ask, judge } from './questions.ts'
import { retract } from './retract.ts'
import { witnessRound } from './witness/rounds.ts'

const closes = parseInstantLoosely('2030-01-01')

/** A manifest as another member gets it: through a file. */
const carried = (file: ManifestFile): ManifestFile =>
  manifestFile.parse(parseStrictJson(JSON.stringify(file)))

const say = async (node: JoinedNode, question: RecordId, p: number) =>
  (await judge(node.desk(), { question, answer: { kind: 'binary', probability: p } })).id

async function settle(all: Witnessing): Promise<void> {
  const names = all.nodes.map(({ name }) => name)
  for (let time = 0; time < 2; time++) {
    for (const to of names) for (const from of names) if (to !== from) await all.meet(to, from)
    for (const { ports, coalition } of all.nodes) await witnessRound(ports, coalition)
  }
  for (const to of names) for (const from of names) if (to !== from) await all.meet(to, from)
}

/** Two nodes that hold one question and an answer of each. */
async function two() {
  const all = await nodesWitnessing(['north', 'south'])
  const [north, south] = [all.node('north'), all.node('south')]
  const asking = { text: 'Will it be held?', in: 'plenary', form: { kind: 'binary' }, closes } as const
  const { id } = await ask(north.desk(), asking)
  await settle(all)
  const first = await say(north, id, 0.2)
  const other = await say(south, id, 0.6)
  await settle(all)
  /** What south sees when it is given north's manifest of now. */
  const compared = async () => {
    setClocksAlike(all.nodes)
    const theirs = carried(await manifestOfQuestion(north.desk(), id))
    return compareWith(south.desk(), id, theirs)
  }
  return { all, north, south, id, first, other, compared }
}

describe('manifests of two members', () => {
  it('are the same where they hold the same', async () => {
    const { compared } = await two()
    expect(await compared()).toMatchObject({
      ...{ same: true, unexplained: false, records: [], times: [], method: null, charter: null },
    })
  })

  it('differ by what has not arrived: the log ends before it, and an earlier answer stands', async () => {
    const { north, south, id, first, compared } = await two()
    const second = await say(north, id, 0.3)
    const found = await compared()
    expect(found).toMatchObject({ same: false, unexplained: false })
    expect(found.records).toHaveLength(2)
    expect(found.records.find((each) => each.id === second)).toMatchObject({
      ...{ author: 'north', counts: 'theirs', why: { kind: 'logEnds' } },
    })
    expect(found.records.find((each) => each.id === first)).toMatchObject({
      ...{ author: 'north', counts: 'ours', why: { kind: 'superseded', by: second, provisional: false } },
    })
    await south.pull('north')
    // It is here now, and nobody has said yet when it was made.
    expect(await compared()).toMatchObject({ same: true, records: [] })
  })

  it('differ by bodies that did not come, and by what one has taken back', async () => {
    const { all, north, south, id, first, other, compared } = await two()
    const second = await say(north, id, 0.3)
    all.network.tamper = async (request, response) =>
      new URL(request.url).pathname === '/exchange/bodies' ? new Response('', { status: 500 }) : response
    await south.pull('north').catch(() => undefined)
    const missing = (await compared()).records.find((each) => each.id === second)
    expect(missing).toMatchObject({ counts: 'theirs', why: { kind: 'body', state: 'missing' } })
    all.network.tamper = undefined
    await retract(north.desk(), { id: first, reason: 'error' })
    const gone = await compared()
    expect(gone.records.find((each) => each.id === first)).toMatchObject({
      ...{ author: 'north', counts: 'ours', why: { kind: 'body', state: 'dropped' } },
    })
    expect(gone.ours.records).toContain(other)
  })

  it('differ by times that one has not heard of yet, which decide nothing here', async () => {
    const { all, north, south, id, compared } = await two()
    const second = await say(north, id, 0.3)
    await south.pull('north')
    await all.meet('south', 'north')
    await witnessRound(north.ports, north.coalition)
    const { times, same } = await compared()
    expect(times).toMatchObject([
      { id: second, author: 'north', ours: { provisional: true }, theirs: { provisional: false } },
    ])
    expect(same).toBe(true)
  })

  it('differ by method and charter', async () => {
    const { south, id, north } = await two()
    const theirs = carried(await manifestOfQuestion(north.desk(), id))
    const desk = south.desk()
    const charter = { ...desk.coalition.charter, estimateMethod: { name: 'median' as const, version: 1 } }
    const charterHash = 'f'.repeat(64) as typeof desk.coalition.charterHash
    const other = { ...desk, coalition: { ...desk.coalition, charter, charterHash } }
    expect(await compareWith(other, id, theirs)).toMatchObject({
      ...{ same: false, unexplained: false, records: [] },
      method: { ours: { name: 'median' }, theirs: { name: 'geometricMeanOfOdds' } },
      charter: { ours: charterHash, theirs: desk.coalition.charterHash },
    })
  })

  it('say so where nothing explains the difference, and give the same from the other side', async () => {
    const { north, south, id } = await two()
    await say(north, id, 0.3)
    setClocksAlike([north, south])
    const ours = await manifestOfQuestion(north.desk(), id)
    const theirs = await manifestOfQuestion(south.desk(), id)
    const turned = compareManifests(theirs, ours).records.map((each) => ({
      ...each,
      counts: each.counts === 'ours' ? 'theirs' : 'ours',
    }))
    expect(compareManifests(ours, theirs).records).toEqual(turned)
    const lie = { ...ours, fingerprint: '0'.repeat(64) }
    expect(compareManifests(ours, lie)).toMatchObject({ same: false, unexplained: true })
  })

  it('are refused to a blind seat, and of another question or coalition', async () => {
    const { north, south, id } = await two()
    const theirs = carried(await manifestOfQuestion(north.desk(), id))
    const asking = { text: 'And this?', in: 'plenary', form: { kind: 'binary' }, closes } as const
    const { id: another } = await ask(south.desk(), asking)
    await expect(manifestOfQuestion(south.desk(), another)).rejects.toMatchObject({ code: 'E_BLIND' })
    await expect(compareWith(south.desk(), another, theirs)).rejects.toMatchObject({ paths: ['question'] })
    const foreign = { ...theirs, coalition: '0'.repeat(64) as ManifestFile['coalition'] }
    await expect(compareWith(south.desk(), id, foreign)).rejects.toMatchObject({ paths: ['coalition'] })
  })
})
