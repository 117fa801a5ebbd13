import { fromHex } from '../kernel/bytes.ts'
import { wordList } from './wordList.ts'

/** Bits that one word of the list stands for. */
const bitsPerWord = 11
/** Words of a hash that people compare: the first 132 bits of its 256. */
const spokenCount = 12

/** A hash as twelve words, to be read out over a channel that its bytes did not come by: its first 132 bits, eleven a word, the highest first. Making
 *  another body with the same words would take some 2¹³² tries. `hash` has 64 hexadecimal digits. */
export function spokenWords(hash: string): readonly string[] {
  const bytes = fromHex(hash)
  const words: string[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    bits = ((bits & ((1 << held) - 1)) << 8) | byte
    held += 8
    if (held < bitsPerWord) continue
    held -= bitsPerWord
    words.push(wordList[bits >> held] ?? '')
    if (words.length === spokenCount) break
  }
  return words
}
