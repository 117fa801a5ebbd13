/** Words of a name without case, accents and titles' full stops: `Zbigniew Brzeziński` → `zbigniew`, `brzezinski`. */
function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether two names are of one speaker: all words of one stand in the other (`Xi`, `Xi Jinping`), or the family names, which come last
 *  in most languages, agree where the transcription of the rest differs (`Sergey Shoigu`, `Sergei Shoigu`). */
export function sameSpeaker(a: string, b: string): boolean {
  const wordsA = nameWords(a)
  const wordsB = nameWords(b)
  if (wordsA.length === 0 || wordsB.length === 0) return a === b
  const [shorter, longer] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  return shorter.every((word) => longer.includes(word)) || wordsA.at(-1) === wordsB.at(-1)
}
