import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../test/growth.ts'
import { findCopies } from './copies.ts'
import { idOf } from './fixtures.ts'

/** Processor time, so that what else the machine does is not measured. */

const wire =
  'The coast guards of the two island states ended a week of rescue training off the northern reefs on Friday, after rough seas had twice ' +
  'delayed its last stage. Eleven cutters and four helicopters practised the towing of a burning ferry, and a joint staff ashore kept the ' +
  'picture of the sea. Officers on both sides called it the most demanding run of the series so far.'
const other =
  'Fishermen in the northern harbours had watched the cutters all week. On Friday the drill finished; a burning ferry was towed in, and crews ' +
  'from both countries were taken to supper by the mayor. The series began nine years ago with three boats.'
const speech =
  'We will share every sounding we take and every chart we draw, because the reef does not ask a ship under which flag it was built, and ' +
  'neither shall our pilots when the fog comes down over the strait in winter.'

const text = (word: string, body: string) => ({ id: idOf(word), text: body })
const linked = (first: string, second: string) => {
  const [a, b] = [text('a', first), text('b', second)]
  const copies = findCopies([a, b])
  return copies.groupOf(a.id) === copies.groupOf(b.id)
}

describe('near-copies', () => {
  it('finds a wire story under a new lead and with a new end', () => {
    expect(
      linked(
        wire,
        `Harbour Gazette. ${wire.replace('rough seas', 'bad weather')} Our reporters add: tickets sold out.`,
      ),
    ).toBe(true)
  })
  it('leaves apart two reports of one thing in their own words', () => {
    expect(linked(wire, other)).toBe(false)
  })
  it('does not take a speech both quote for copying, yet takes the same words unquoted for it', () => {
    const first = `The minister opened the pilots' school. “${speech}” Then she cut a ribbon and left for the capital by train.`
    const second = `Two hundred guests came to the school at the strait and heard music. “${speech}” A band played until the evening, and rain held off.`
    expect(linked(first, second)).toBe(false)
    expect(linked(first.replace(/[“”]/g, ''), second.replace(/[“”]/g, ''))).toBe(true)
  })
  it('sees through case, apostrophes and line breaks', () => {
    expect(linked(wire, wire.toUpperCase().replaceAll(', ', ',\n'))).toBe(true)
    expect(
      linked(`${wire} The crews' own log says it's done.`, `${wire} The crews’ own log says it’s done.`),
    ).toBe(true)
  })
  it('does not link documents by a footer that all of a corpus carry', () => {
    const footer =
      'Readers like you keep this page alive. Please think of giving what you can, so that we may go on telling what happens on the coast, ' +
      'without owners, without advertising and without fear of those who would rather that nobody wrote.'
    const bodies = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 120 }, (_, j) => `w${(i * 7919 + j * 104_729) % 99_991}`).join(' '),
    )
    const documents = bodies.map((body, i) => text(`d${i}`, `${body}\n${footer}`))
    const copies = findCopies(documents)
    expect(new Set(documents.map(({ id }) => copies.groupOf(id))).size).toBe(40)
  })
  it('links all of fifty papers that print one story', () => {
    const documents = Array.from({ length: 50 }, (_, i) =>
      text(`p${i}`, `Paper ${i} of the coast. ${wire} Page ${i}.`),
    )
    const copies = findCopies(documents)
    expect(new Set(documents.map(({ id }) => copies.groupOf(id))).size).toBe(1)
  })
  it('reads texts written without spaces', () => {
    const chinese =
      '两国海岸警卫队周五在北部礁盘附近结束了为期一周的联合救援训练，十一艘巡逻艇和四架直升机参加了拖曳着火渡轮的演练，双方军官称这是历次训练中要求最高的一次。'
    expect(linked(chinese, `本报讯：${chinese}`)).toBe(true)
    expect(linked(chinese, '渔民整周都在港口观看巡逻艇。训练结束后，镇长请两国船员吃了晚饭。')).toBe(false)
  })
  it('finds the same whatever the order and repetition', () => {
    const pool = [wire, other, `${wire} ${other}`, speech, `“${speech}”`, '', 'short'].map((body, i) =>
      text(`t${i}`, body),
    )
    const expected = findCopies(pool).pairs
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pool, { minLength: pool.length }),
        fc.subarray(pool),
        (order, again) => {
          expect(findCopies([...order, ...again]).pairs).toEqual(expected)
        },
      ),
    )
  })
  it('takes time in proportion to five megabytes', () => {
    let seed = 1
    const next = (below: number) => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % below
    const documents = Array.from({ length: 1000 }, (_, i) =>
      text(`m${i}`, Array.from({ length: 830 }, () => `word${next(9000).toString(36)}`).join(' ')),
    )
    expect(documents.reduce((sum, { text: body }) => sum + body.length, 0)).toBeGreaterThan(5_000_000)
    expectLinear((count) => findCopies(documents.slice(0, count)), documents.length)
  })
})
