import { describe, expect, test } from 'vitest'
import { asDay } from '../kernel/instant.ts'
import { readEvents } from './read.ts'

const flags = (text: string, published: string | null = null): string[] =>
  readEvents({ text, language: 'en', published: published === null ? null : asDay(published) }).flags.map(
    ({ code, span }) => `${code}: ${span.text}`,
  )

describe('offices', () => {
  test('two ministers whose terms never met are caught where nothing else dates the text', () => {
    expect(
      flags('U.S. Defense Secretary Robert Gates met Russian Defence Minister Sergei Shoigu in Geneva.'),
    ).toEqual(['officeTenureConflict: Russian Defence Minister Sergei Shoigu'])
    expect(
      flags('U.S. Defense Secretary Chuck Hagel met Russian Defence Minister Sergei Shoigu in Geneva.'),
    ).toEqual([])
  })

  test('an office not held on the day of publication is caught, a former one is not', () => {
    const text = 'British Prime Minister Tony Blair arrived in Accra.'
    expect(flags(text, '2005-03-01')).toEqual([])
    expect(flags(text, '2012-03-01')).toEqual(['officeTenureConflict: British Prime Minister Tony Blair'])
    expect(flags('Former British Prime Minister Tony Blair arrived in Accra.', '2012-03-01')).toEqual([])
    expect(flags('In 2003 British Prime Minister Tony Blair visited Accra.', '2012-03-01')).toEqual([])
  })
})

test('a relative date is flagged only where nothing anchors it', () => {
  const text = 'The ministers met in Lima this week.'
  expect(flags(text)).toEqual(['unanchoredDate: this week'])
  expect(flags(text, '2012-03-01')).toEqual([])
  expect(flags('LIMA, March 1, 2012. The ministers met this week.')).toEqual([])
})

test('an unbalanced quotation is flagged at its mark', () => {
  expect(flags('The deal is “fair, he said.', '2012-03-01')).toEqual(['unbalancedQuotation: “'])
})

const story = `Norway and Iceland agreed on Monday to patrol the northern fisheries together from next month, the two governments said.
The patrols will be led from Tromso and will use two cutters, a patrol aircraft and a satellite link that the coast guards have shared for years.
Fishing crews on both sides had asked for more rescue cover after two trawlers sank in the storms of the winter.`

test('a caption that tells another story is flagged, one of the story is not', () => {
  const other = 'Peruvian marines storm a beach at Ancon during the Unitas drills with Colombia. Photo: AFP'
  const own = 'Two cutters of Norway and Iceland off Tromso. Photo: AFP'
  expect(flags(`${other}\n\n${story}`, '2012-03-01')).toEqual([`captionNotStory: ${other}`])
  expect(flags(`${own}\n\n${story}`, '2012-03-01')).toEqual([])
})

describe('paraphrases', () => {
  test('a strong act whose object the quotation never names is flagged', () => {
    const text =
      'Kenyan President William Ruto condemned the blockade: “Our neighbours are building roads and markets faster than we ever did.”'
    expect(flags(text, '2023-03-01')).toEqual([
      'paraphraseWidens: Kenyan President William Ruto condemned the blockade',
    ])
  })

  test('one that the quotation bears out is not', () => {
    const text =
      'Kenyan President William Ruto condemned the blockade: “This blockade starves our neighbours and must end before the rains come.”'
    expect(flags(text, '2023-03-01')).toEqual([])
  })
})
