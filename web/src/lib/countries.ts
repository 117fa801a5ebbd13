// ISO 3166-1: browsers name states by alpha-2 codes, events name them by alpha-3. Most begin alike; these do not.
const others =
  'ANDAD AGOAO ATGAG ARMAM AUTAT BHSBS BGDBD BRBBB BLRBY BLZBZ BENBJ BIHBA BRNBN BDIBI CPVCV CAFCF TCDTD CHLCL CHNCN ' +
  'COGCG CODCD COMKM DNKDK SLVSV GNQGQ ESTEE SWZSZ GRDGD GINGN GNBGW GUYGY IRQIQ IRLIE ISRIL JAMJM KAZKZ PRKKP KORKR ' +
  'LBRLR LBYLY MDGMG MDVMV MLTMT MEXMX FSMFM MNEME MOZMZ PAKPK PLWPW PSEPS PNGPG PRYPY POLPL PRTPT SENSN SRBRS SYCSC ' +
  'SVKSK SVNSI SLBSB SURSR SWESE TUNTN TURTR TKMTM TUVTV UKRUA AREAE URYUY'
const alpha2 = new Map(others.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(3)]))

/** States that are no more, which no browser names. */
const gone = new Set(['SUN', 'YUG', 'CSK', 'DDR', 'SCG'])

const made = new Map<string, Intl.DisplayNames>()

/** A state's name in a language, from its alpha-3 code; undefined where the browser knows none. */
export function nameOfState(code: string, language: string): string | undefined {
  if (gone.has(code)) return undefined
  const names =
    made.get(language) ??
    new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style: 'short' })
  made.set(language, names)
  try {
    return names.of(alpha2.get(code) ?? code.slice(0, 2))
  } catch {
    // Not a code of any state.
    return undefined
  }
}

/** A language's name in a language: `en` in Russian is «английский». */
export function nameOfLanguage(code: string, language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return names.of(code) ?? code
}
