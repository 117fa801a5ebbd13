/** Old encodings told apart from each other where nothing declares one. Each is scored by how much of the text it would give is what
 *  people write in it: a scorer this small can say "cannot be told", and does. */
export const guessable = ['windows-1252', 'windows-1251', 'koi8-r', 'gb18030', 'big5', 'shift_jis'] as const
export type Guessable = (typeof guessable)[number]

/** Bytes looked at when guessing: enough for any prose to show itself. */
const sampleBytes = 256 * 1024
/** Below this share of usual characters nothing is claimed. */
const leastScore = 0.6
/** A winner has to stand this far above the next. */
const leastLead = 0.05

/** Two-byte encodings by their lead and trail bytes, with the zones that hold everyday characters. */
interface DoubleByte {
  readonly lead: (byte: number) => boolean
  readonly trail: (byte: number) => boolean
  /** A high byte that stands alone as a character. */
  readonly single: (byte: number) => boolean
  /** 1 for everyday characters and punctuation, down to −1 for what prose does not use. */
  readonly weight: (lead: number, trail: number) => number
}

const within = (byte: number, low: number, high: number) => byte >= low && byte <= high

const doubleByte: Record<'gb18030' | 'big5' | 'shift_jis', DoubleByte> = {
  gb18030: {
    lead: (byte) => within(byte, 0x81, 0xfe),
    trail: (byte) => within(byte, 0x40, 0xfe) && byte !== 0x7f,
    single: (byte) => byte === 0x80,
    // GB 2312: rows 1–3 punctuation, rows 16–55 the 3,755 characters of level 1, rows 56–87 the rarer level 2.
    weight: (lead, trail) => {
      if (trail < 0xa1) return -0.5
      if (within(lead, 0xb0, 0xd7) || within(lead, 0xa1, 0xa3)) return 1
      return within(lead, 0xd8, 0xf7) ? -0.2 : -1
    },
  },
  big5: {
    lead: (byte) => within(byte, 0x81, 0xfe),
    trail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0xa1, 0xfe),
    single: () => false,
    // Level 1, the 5,401 frequent characters, is A4–C6; A1–A3 is punctuation; C9–F9 is level 2.
    weight: (lead) => {
      if (within(lead, 0xa4, 0xc6) || within(lead, 0xa1, 0xa3)) return 1
      return within(lead, 0xc9, 0xf9) ? -0.2 : -1
    },
  },
  shift_jis: {
    lead: (byte) => within(byte, 0x81, 0x9f) || within(byte, 0xe0, 0xfc),
    trail: (byte) => within(byte, 0x40, 0xfc) && byte !== 0x7f,
    // Half-width katakana: a character of its own, rare in prose.
    single: (byte) => within(byte, 0xa1, 0xdf),
    // 81 punctuation, 82–83 kana, 88–97 kanji of level 1.
    weight: (lead) => {
      if (within(lead, 0x81, 0x83)) return 1
      return within(lead, 0x88, 0x97) ? 0.9 : -0.5
    },
  },
}

/** The encoding that `bytes`, which are not UTF-8, are most plausibly in; null where none stands out. */
export function guessEncoding(bytes: Uint8Array): Guessable | null {
  const sample = bytes.subarray(0, sampleBytes)
  const ranked = guessable
    .map((encoding) => ({ encoding, score: scoreEncoding(sample, encoding) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (first === undefined || second === undefined || first.score < leastScore) return null
  if (first.score - second.score >= leastLead) return first.encoding
  // Neighbours share their quotation marks and dashes: where nothing else occurs, they give the same text.
  const same =
    new TextDecoder(first.encoding).decode(bytes) === new TextDecoder(second.encoding).decode(bytes)
  return same ? first.encoding : null
}

/** Share of the high bytes of `sample` that are everyday text in `encoding`: 1 all of it, 0 or less none. */
export function scoreEncoding(sample: Uint8Array, encoding: Guessable): number {
  switch (encoding) {
    case 'windows-1252':
      return scoreWestern(sample)
    case 'windows-1251':
    case 'koi8-r':
      return scoreCyrillic(new TextDecoder(encoding).decode(sample))
    case 'gb18030':
    case 'big5':
    case 'shift_jis':
      return scoreDoubleByte(sample, doubleByte[encoding])
  }
}

function scoreDoubleByte(sample: Uint8Array, encoding: DoubleByte): number {
  let score = 0
  let highBytes = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0
    if (byte < 0x80) continue
    highBytes += 2
    if (encoding.lead(byte)) {
      const trail = sample[i + 1]
      if (trail === undefined) break
      if (within(trail, 0x30, 0x39) && within(sample[i + 2] ?? 0, 0x81, 0xfe)) i += 3
      else if (!encoding.trail(trail)) score -= 4
      else {
        score += 2 * encoding.weight(byte, trail)
        i++
      }
    } else score += encoding.single(byte) ? -1 : -4
  }
  return highBytes === 0 ? 0 : score / highBytes
}

/** Letters that make up most of Russian, Bulgarian, Ukrainian and Serbian prose. */
const commonCyrillic = new Set('оеаинтсрвлкмдпуязыьбгч')

function scoreCyrillic(text: string): number {
  let score = 0
  let high = 0
  let before = ''
  for (const character of text) {
    if (character >= '\u0080') {
      high++
      const small = /^[а-яё]$/u.test(character)
      if (small) score += commonCyrillic.has(character) ? 1.15 : 0.5
      // A capital after a small letter is what the other Cyrillic encoding looks like, since their cases are swapped.
      else if (/^[А-ЯЁ]$/u.test(character)) score += /[а-яё]/u.test(before) ? -1 : 0.6
      else score += /[«»—–„“”…№\u00a0і]/u.test(character) ? 1 : -1
    }
    before = character
  }
  return high === 0 ? 0 : score / high
}

/** Typographic signs that Western prose uses beside letters: quotes, dashes, ellipsis, no-break space, currency, section, degree. */
const westernSigns = new Set('‘’“”„‚–—…•«»\u00a0€£§°·¿¡®©™´')
const westernLetters = new Set('àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœšžÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜŒŠŽ')

function scoreWestern(sample: Uint8Array): number {
  const text = new TextDecoder('windows-1252').decode(sample)
  let score = 0
  let high = 0
  let run = 0
  for (const character of text) {
    if (character < '\u0080') {
      run = 0
      continue
    }
    high++
    run++
    // Accented letters stand among plain ones: three in a row are another alphabet.
    if (westernSigns.has(character)) score += 1
    else if (westernLetters.has(character)) score += run <= 2 ? 0.95 : -1
    else score -= 1
  }
  return high === 0 ? 0 : score / high
}
