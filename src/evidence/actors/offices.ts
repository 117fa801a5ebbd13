/** Offices: slug | titles as written, lower case. A longer title wins over a shorter one inside it. Source: usual English titles. */
export const officeTable = `
president|president
vice-president|vice president;vice-president
prime-minister|prime minister;premier
deputy-prime-minister|deputy prime minister;deputy premier;vice premier
chancellor|chancellor
secretary-of-state|secretary of state
foreign-minister|foreign minister;minister of foreign affairs;foreign secretary;minister for foreign affairs;external affairs minister;external affairs secretary
deputy-foreign-minister|deputy foreign minister;vice foreign minister;deputy minister of foreign affairs
defence-minister|defence minister;defense minister;minister of defence;minister of defense;defence secretary;defense secretary;secretary of defense;secretary of defence;defence chief;defense chief;defence ministers;defense ministers
deputy-defence-minister|deputy defence minister;deputy defense minister;deputy minister of defence;deputy minister of defense;deputy secretary of defense;deputy defense
interior-minister|interior minister;home minister;home secretary;minister of internal affairs
energy-minister|energy minister;oil minister
trade-minister|trade minister;commerce minister;economy minister;minister of commerce
finance-minister|finance minister;treasury secretary
transport-minister|transport minister
security-adviser|national security adviser;national security advisor
security-council-secretary|security council secretary
chief-of-staff|chief of staff;army chief;chief of general staff;chief of the general staff;navy chief;chief of defence;military chief;air force chief
ambassador|ambassador;high commissioner;permanent representative
envoy|envoy;special envoy;special representative;mediator;chief negotiator;negotiator
spokesperson|spokesperson;spokesman;spokeswoman
secretary-general|secretary-general;secretary general
deputy-secretary-general|deputy secretary-general;deputy secretary general
high-representative|high representative;foreign policy chief
executive-director|executive director;director-general;director general
king|king;emir;sultan;queen
crown-prince|crown prince
supreme-leader|supreme leader;leader
minister|minister
commander|commander;commander-in-chief;supreme commander
military-officer|general;colonel general;lieutenant general;major general;admiral;vice admiral;rear admiral;colonel;captain;commodore
parliament-speaker|speaker
diplomat|diplomat;official;senior official;officials;top officials
delegation|delegation
`

/** Bodies of a state that act for it: slug | names as written, lower case, after a state's adjective or possessive. */
export const stateBodyTable = `
defence-ministry|defence ministry;defense ministry;ministry of defence;ministry of defense;ministry of national defence;ministry of national defense;defence ministries;defense ministries;department of defense
foreign-ministry|foreign ministry;ministry of foreign affairs;foreign ministries;ministry of external affairs
interior-ministry|interior ministry;ministry of internal affairs
ministry|ministry;ministries
government|government;governments;administration;authorities;cabinet;regime;leadership
armed-forces|armed forces;military;forces;troops;army;soldiers;servicemen;defence forces;defense forces;peacekeepers;military forces;special forces;paratroopers;marines
navy|navy;warships;warship;navies;frigate;destroyer;fleet;submarine;submarines;sailors
air-force|air force;warplanes;fighter jets;jets;aircraft;bombers;air defences;air defenses
coast-guard|coast guard;coastguard
border-guard|border guards;border guard
parliament|parliament;lawmakers;legislature
embassy|embassy
state-media|state media;state television
police|police
delegation|delegation;negotiators;diplomats;officials;leaders;president's office
`

/** Words that make a speaker a third party who assesses rather than an office that acts. */
export const analystWords = new Set(
  `analyst analysts expert experts researcher researchers professor scholar scholars commentator commentators fellow economist economists historian
  observer observers lecturer strategist director academic academics columnist consultant specialist specialists think-tank critics watchers`
    .trim()
    .split(/\s+/),
)

const offices = new Set(
  officeTable
    .trim()
    .split('\n')
    .map((line) => line.split('|', 1)[0]),
)

/** Whether the slug is an office that a person holds, not a body of a state. */
export function isOffice(slug: string | null): boolean {
  return slug !== null && (slug === 'counterpart' || offices.has(slug))
}
