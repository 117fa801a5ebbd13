import { expect, it } from 'vitest'
import type { RecordId } from '../../src/kernel/id.ts'
import { parseInstantLoosely } from '../../src/kernel/instant.ts'
import { carry, proposeCarry } from '../../src/node/carry.ts'
import { previewOf } from '../../src/node/proposals.ts'
import { ask, comment, judge } from '../../src/node/questions.ts'
import { questionPage } from '../../src/node/questionList.ts'
import { search } from '../../src/node/search.ts'
import { three } from '../deciding.ts'
import { joinedBy } from '../joined.ts'
import { letsOut } from '../letsOut.ts'
import type { JoinedNode } from '../nodes.ts'

const closes = parseInstantLoosely('2030-01-01')

/** Every body that a node holds, as one text. */
const everyBody = (node: JoinedNode): Promise<string> =>
  node.ports.store.read(async (reader) => {
    const logs = await reader.logs()
    const entries = (await Promise.all(logs.map((log) => reader.entries(log, 0, log.size)))).flat()
    return entries.map(({ body }) => Buffer.from(body ?? []).toString()).join('\n')
  })

it('what goes on tells who could not read what was nothing but the copies', async () => {
  const all = await three()
  const [east, north] = [all.node('east'), all.node('north')]
  const asks = async (text: string): Promise<RecordId> =>
    (await ask(north.desk(), { text, in: 'plenary', form: { kind: 'binary' }, closes })).id
  const [was, kept] = [await asks('Will the harbour close?'), await asks('Will the wintergreen be held?')]
  await all.settle()
  // North cites what east let out, which does not go on, and what it let out itself, which goes with its answer.
  const theirs = await letsOut(east, 'plenary', 'Ministry: the peppermint exercise was held.\n')
  const own = await letsOut(north, 'plenary', 'Ministry: the spearmint exercise was held.\n')
  await all.settle()
  await judge(north.desk(), {
    ...{ question: was, answer: { kind: 'binary', probability: 0.2 }, rationale: 'It was said.' },
    evidence: [theirs, own].map((id) => ({ id, direction: 'for', weight: 2 })),
  })
  const said = await comment(east.desk(), was, 'Between us of before.')
  await judge(east.desk(), { question: was, answer: { kind: 'binary', probability: 0.7 } })
  await all.settle()
  const west = await joinedBy(all, 'west')
  const before = await everyBody(west)
  const proposal = await proposeCarry(north.desk(), { ids: [was], dropReferences: true })
  const preview = await previewOf(north.desk(), proposal)
  expect(preview.records.map(({ type }) => type).sort()).toEqual(['document', 'judgement', 'question'])
  expect(preview.keptBack.references).toMatchObject([{ to: theirs }])
  expect(preview.learns.find(({ recipients }) => recipients.includes(west.seat))?.counts).toContainEqual({
    ...{ what: 'questions', question: null, before: 0, after: 1 },
  })
  // To show it lets nothing out.
  await all.settle()
  expect(await everyBody(west)).not.toContain('harbour')
  const { pairs } = await carry(north.desk(), { ids: [was], dropReferences: true })
  await all.settle()
  const after = await everyBody(west)
  expect(after).toContain('spearmint')
  for (const word of ['wintergreen', 'peppermint', 'Between us', '0.7'])
    expect([word, before.includes(word), after.includes(word)]).toEqual([word, false, false])
  // Of what was it is told ids alone, of what went on and of nothing else, and it finds nothing by them.
  for (const id of [kept, theirs, said.id]) expect(after).not.toContain(id)
  for (const { home } of pairs) {
    expect(after.split(home)).toHaveLength(2)
    expect(await west.ports.store.read((reader) => reader.entry(home))).toBeUndefined()
    expect((await search(west.desk(), home.slice(0, 12))).hits).toEqual([])
  }
  for (const word of ['wintergreen', 'peppermint']) expect((await search(west.desk(), word)).hits).toEqual([])
  const list = await west.ports.store.read((reader) => questionPage(west.desk(), reader))
  expect([list.count, list.totals]).toEqual([1, { open: 1, resolved: 0, waiting: 1, blind: 1 }])
  // And who had not answered before learns no more than that it went on.
  const south = all.node('south')
  const shown = await south.ports.store.read((reader) =>
    questionPage(south.desk(), reader, { state: 'open' }),
  )
  expect(
    shown.questions.find(({ id }) => id === pairs.find(({ home }) => home === was)?.released),
  ).toMatchObject({
    joint: { blind: true },
  })
}, 90_000)
