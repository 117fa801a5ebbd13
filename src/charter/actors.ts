import countries from 'i18n-iso-countries/index.js'

/** Codes of states that are no more, which charters of their time name. Source: ISO 3166-3:2020. */
const formerStates: ReadonlySet<string> = new Set([
  'SUN',
  'YUG',
  'CSK',
  'DDR',
  'SCG',
  'YMD',
  'VDR',
  'ZAR',
  'BUR',
  'BYS',
])

/** Organisations that charters name, by the ids that evidence knows them by. */
const organisations: Readonly<Record<string, string>> = {
  un: 'United Nations',
  'african-union': 'African Union',
  asean: 'Association of Southeast Asian Nations',
  ecowas: 'Economic Community of West African States',
  eu: 'European Union',
  nato: 'North Atlantic Treaty Organization',
  csto: 'Collective Security Treaty Organization',
  sco: 'Shanghai Cooperation Organisation',
  osce: 'Organization for Security and Co-operation in Europe',
  cica: 'Conference on Interaction and Confidence Building Measures in Asia',
  ocha: 'Office for the Coordination of Humanitarian Affairs',
  unhcr: 'UN Refugee Agency',
  unicef: 'UNICEF',
  wfp: 'World Food Programme',
  who: 'World Health Organization',
  icrc: 'International Committee of the Red Cross',
  ifrc: 'International Federation of Red Cross and Red Crescent Societies',
  enisa: 'European Union Agency for Cybersecurity',
  first: 'Forum of Incident Response and Security Teams',
}

const states = countries.getAlpha3Codes()

/** Whether an id is a state's code, today's or a former one, or an organisation known here. */
export function isKnownActor(id: string): boolean {
  return Object.hasOwn(states, id) || formerStates.has(id) || Object.hasOwn(organisations, id)
}
