import { startsUpper } from '../actors/gazetteer.ts'
import { flagAt, type DocumentFlag } from './flag.ts'
import type { BlockReading } from '../block-reading.ts'
import type { Token } from '../tokens.ts'

/** Captions most of whose names and numbers the story never mentions, and headings within the story that name a person the story
 *  does not know. */
export function captionFindings(text: string, blocks: readonly BlockReading[]): DocumentFlag[] {
  const story = new Set<string>()
  const actors = new Set<string>()
  for (const { block, sentences } of blocks) {
    if (block.kind !== 'paragraph') continue
    for (const { sentence } of sentences) {
      for (const { lower } of sentence.tokens) story.add(lower)
      for (const { ids } of sentence.mentions) for (const id of ids) actors.add(id)
    }
  }
  if (story.size < 40) return []
  const firstHeading = blocks.findIndex(({ block }) => block.kind === 'heading')
  return blocks.flatMap((reading, index) => {
    const { block } = reading
    const why =
      block.kind === 'caption'
        ? captionDoubt(reading, story, actors)
        : block.kind === 'heading' && index !== firstHeading
          ? headingDoubt(reading, story)
          : null
    return why ? [flagAt(text, 'captionNotStory', why, block.start, block.end)] : []
  })
}

const credit = new Set(
  'photo image picture file credit courtesy afp ap reuters xinhua tass epa getty images'.split(' '),
)

/** What a text is specifically about: capitalised words inside a sentence, and numbers. */
function specifics(tokens: readonly Token[]): Token[] {
  return tokens.filter(
    ({ kind, text, lower }, index) =>
      !credit.has(lower) &&
      (kind === 'number' || (kind === 'word' && text.length > 1 && startsUpper(text) && index > 0)),
  )
}

function captionDoubt(
  { sentences }: BlockReading,
  story: ReadonlySet<string>,
  actors: ReadonlySet<string>,
): string | null {
  const names = sentences.flatMap(({ sentence }) => specifics(sentence.tokens))
  const ids = sentences.flatMap(({ sentence }) => sentence.mentions.flatMap((mention) => mention.ids))
  const foreign = names.filter(({ lower }) => !story.has(lower))
  const unknown = ids.filter((id) => !actors.has(id))
  if (names.length < 2 || foreign.length * 2 < names.length) return null
  if (foreign.length < 2 && unknown.length === 0) return null
  return `The caption speaks of ${foreign
    .slice(0, 4)
    .map((token) => token.text)
    .join(', ')}, which the story never mentions.`
}

function headingDoubt({ sentences }: BlockReading, story: ReadonlySet<string>): string | null {
  for (const { sentence } of sentences) {
    if (/\bphoto\b/i.test(sentence.write(0, sentence.tokens.length))) {
      const names = specifics(sentence.tokens)
      if (names.filter(({ lower }) => !story.has(lower)).length * 2 >= names.length)
        return 'This line belongs to a picture that shows something else than the story.'
    }
    for (const { person, first, end } of sentence.mentions) {
      const last = sentence.tokens[end - 1]?.lower ?? ''
      if (person && !story.has(last) && !story.has(sentence.tokens[first]?.lower ?? ''))
        return `The line speaks of ${person}, whom the story never mentions.`
    }
  }
  return null
}
