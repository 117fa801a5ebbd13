/** News agencies whose stories other papers print, by the names they are credited under (as their own sites give them, 2024). */
const agencies: Readonly<Record<string, readonly string[]>> = {
  aap: ['AAP', 'Australian Associated Press'],
  afp: ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  anadolu: ['Anadolu', 'Anadolu Agency', 'AA'],
  ani: ['ANI', 'Asian News International'],
  ansa: ['ANSA'],
  antara: ['Antara', 'ANTARA News'],
  ap: ['AP', 'Associated Press', 'The Associated Press'],
  bernama: ['Bernama'],
  belta: ['BelTA', 'BELTA'],
  bloomberg: ['Bloomberg', 'Bloomberg News'],
  cna: ['CNA', 'Central News Agency'],
  dpa: ['dpa', 'DPA', 'Deutsche Presse-Agentur'],
  efe: ['EFE', 'Agencia EFE'],
  ians: ['IANS', 'Indo-Asian News Service'],
  interfax: ['Interfax', 'Интерфакс'],
  irna: ['IRNA', 'Islamic Republic News Agency'],
  'itar-tass': ['TASS', 'ITAR-TASS', 'Itar-Tass', 'ТАСС', 'ИТАР-ТАСС'],
  jiji: ['Jiji', 'Jiji Press'],
  kazinform: ['Kazinform'],
  kcna: ['KCNA', 'Korean Central News Agency'],
  kyodo: ['Kyodo', 'Kyodo News'],
  mehr: ['Mehr News', 'Mehr News Agency'],
  pa: ['PA Media', 'Press Association'],
  pap: ['PAP', 'Polish Press Agency'],
  pti: ['PTI', 'Press Trust of India'],
  reuters: ['Reuters', 'REUTERS', 'Thomson Reuters'],
  'ria-novosti': ['RIA Novosti', 'RIA', 'РИА Новости'],
  saba: ['Saba News Agency'],
  sana: ['SANA', 'Syrian Arab News Agency'],
  sputnik: ['Sputnik', 'Sputnik News'],
  tasnim: ['Tasnim', 'Tasnim News Agency'],
  ukrinform: ['Ukrinform'],
  upi: ['UPI', 'United Press International'],
  xinhua: ['Xinhua', 'XINHUA', 'Xinhua News Agency', '新华社'],
  yonhap: ['Yonhap', 'Yonhap News Agency'],
}

/** Agencies that a state owns or directs, by what their own founding texts say of them. */
const agencyStates: Readonly<Record<string, string>> = {
  anadolu: 'TUR',
  antara: 'IDN',
  belta: 'BLR',
  bernama: 'MYS',
  irna: 'IRN',
  'itar-tass': 'RUS',
  kazinform: 'KAZ',
  kcna: 'PRK',
  'ria-novosti': 'RUS',
  saba: 'YEM',
  sana: 'SYR',
  sputnik: 'RUS',
  ukrinform: 'UKR',
  xinhua: 'CHN',
}

const byName = new Map(
  Object.entries(agencies).flatMap(([id, names]) => names.map((name) => [plain(name), id] as const)),
)
const names = Object.values(agencies)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')

const boundaryBefore = '(?<![\\p{L}\\p{N}])'
const boundaryAfter = '(?![\\p{L}\\p{N}])'
/** `/TASS/`, `(Reuters)`, `[AP]`, `Source: Xinhua`, `By The Associated Press`: the story as a whole is the agency's. */
const storyCredit = new RegExp(
  `[(/[]\\s?(${names})\\s?[)/\\]]|\\b(?:[Ss]ource|[Bb]y|[Vv]ia)\\b:? (${names})${boundaryAfter}`,
  'u',
)
/** `reported Xinhua`, `told Reuters`, `Interfax said`, `according to the Kyodo news agency`: this claim is. */
const claimCredit = new RegExp(
  `(?:report(?:s|ed)(?: by)?|said|told|quoted by|cited by|citing|according to|carried by)(?: the)? (${names})${boundaryAfter}` +
    `|${boundaryBefore}(${names})(?: news)?(?: agency)? (?:report|said|says|cit|quot|learned|carried)`,
  'u',
)

/** Where credits for a whole story stand: its first and its last lines. */
const headUnits = 1500
const tailUnits = 400
/** A sentence longer than this is not one. */
const sentenceUnits = 400

/** The agency a publisher is, or null. */
export function agencyNamed(publisher: string): string | null {
  return byName.get(plain(publisher)) ?? null
}

/** States whose organ an agency is, by the agency's name here: the state that directs it, if any. */
export function statesBehind(agency: string): readonly string[] {
  const state = agencyStates[agency]
  return state === undefined ? [] : [state]
}

/** The agency that `text` credits with the whole story, or null. A picture's credit is not the story's. */
export function storyAgency(text: string): string | null {
  return (
    firstCredit(storyCredit, text.slice(0, headUnits)) ?? firstCredit(storyCredit, text.slice(-tailUnits))
  )
}

/** The agency that the sentence around [start, end) credits with what it says, or null. */
export function claimAgency(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - sentenceUnits), start)
  const after = text.slice(end, end + sentenceUnits)
  const begins = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '))
  const ends = after.search(/\n|[.!?。！？]["”»]?\s/u)
  const sentence =
    before.slice(begins + 1) + text.slice(start, end) + (ends === -1 ? after : after.slice(0, ends))
  return firstCredit(claimCredit, sentence)
}

function firstCredit(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text)
  const name = found?.[1] ?? found?.[2]
  if (!found || name === undefined) return null
  if (/(?:photo|image|picture|graphic)s?[^\n]{0,40}$/i.test(text.slice(0, found.index))) return null
  return byName.get(plain(name)) ?? null
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
