import { irregularVerbs, verbLemmas } from './verbs.ts'

/** What forms of a verb a spelling may be. */
export const base = 1
/** Bit of the present form. */
export const present = 2
/** Bit of the past form. */
export const past = 4
/** Bit of the past participle. */
export const participle = 8
/** Bit of the -ing form. */
export const gerund = 16

/** A verb by its lemma, and which of its forms a word may be, as bits. */
export interface VerbForm {
  readonly lemma: string
  readonly forms: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Modal verbs. */
export const modals = set(
  "will would shall should can could may might must won't wouldn't can't cannot couldn't shouldn't mustn't 'll",
)
/** Words that deny. */
export const negations = set(
  "not never no neither nor n't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't mustn't hardly",
)
/** Every form of “be”. */
export const formsOfBe = set("be is are was were been being am isn't aren't wasn't weren't")
/** Every form of “have”. */
export const formsOfHave = set("have has had having haven't hasn't hadn't")
/** Every form of “do”. */
export const formsOfDo = set("do does did don't doesn't didn't")
/** Auxiliaries that set what follows in the past. */
export const pastAuxiliaries = set("was were had did wasn't weren't hadn't didn't")
/** Words that begin a group of nouns. */
export const determiners = set(
  'the a an this that these those its his her their our my your some any each every no several many few both all another such more most fewer',
)
/** Words that say whose something is. */
export const possessives = set("its his her their our my your whose 's ’s")
/** Prepositions. */
export const prepositions = set(
  'of in on at to with from for by over about against between among during after before under into through across near amid toward towards off along despite without within beyond following via like upon onto around outside inside behind since until because beside besides including as than per',
)
/** Words that begin a clause which hangs on another. */
export const subordinators = set(
  'that because although though while whereas when if unless since after before until as whether so once where how why what',
)
/** Words that begin a relative clause. */
export const relatives = set('which who whom whose where that')
/** Pronouns that may be a subject. */
export const subjectPronouns = set('i you he she it we they who which there one')
/** Words that join what is alike. */
export const conjunctions = set('and but or nor yet')
/** Adverbs that may stand inside a group of verbs. */
export const adverbs = set(
  'also already now then still just only even often regularly repeatedly recently currently previously formerly jointly formally officially publicly reportedly allegedly strongly always ever soon again once today yesterday tomorrow tonight long further subsequently later earlier first never not so far therefore thus however instead yet almost nearly apparently sharply sincerely solemnly unanimously successfully',
)
/** Words that are verbs and nouns alike: the words around decide. */
export const alsoNouns = set(
  `plan plans supply supplies support supports visit visits exercise exercises drill drills deal deals trade trades host hosts aid aids attack attacks
  strike strikes talk talks meeting call calls claim claims concern concerns report reports request requests demand demands fear fears threat
  sanction sanctions ban bans test tests launch launches patrol patrols escort escorts train trains raid raids shell shells bomb bombs march share shares
  work works need needs hope hopes aim aims vow vows pledge pledges promise promises purchase purchases sale sales offer offers order orders deploy
  protest protests warning comment comments remark remarks answer answers address state states view views look looks lead leads leave leaves
  note notes seek head heads appeal appeals review reviews increase increases cut cuts rise rises fall falls move moves meet help helps use uses
  stress force forces fire fires board boards ship ships arm arms position positions station stations contract contracts exchange exchanges ally allies
  veto vetoes boycott boycotts blockade blockades embargo end ends start starts study studies time times point points level levels form forms set sets
  stand stands stay stays step steps turn turns begin show shows play plays push pushes press delay delays praise praises award awards
  conduct mark marks name names face faces fund funds finance finances focus question questions rule rules target targets transfer transfers
  upgrade upgrades boost boosts break breaks charge charges check checks control controls counter counters cover covers doubt doubts experience favour favor guide
  hit hits influence interest interests issue issues land lands limit limits link links pact pacts place places post posts pressure process project projects
  protest pull purpose quarrel race reach release releases result results return returns risk risks roll sail say search shift shock sign signs
  stop stops strengthen struggle trust voice voices vote votes walk watch welcome welcomes win wins wound worry worries bid bids
  attempt attempts massacre massacres merge purge border borders effort efforts border guard guards maneuver maneuvers manoeuvre manoeuvres bolt centre measure measures record records document documents benefit benefits match matches
  partner partners campaign campaigns battle battles capture challenge challenges chair chairs change changes damage decline delegate delegates document estimate estimates feature file files focus fund guard harm impact increase
  judge judges label lack leak leaks level license list lists load loan loans lobby lock market markets mine mines model monitor monitors object objects outline pardon pause permit permits pilot pilots plot plots police poll polls pool
  practice practices present presents produce profile program programme protest pump range rank ranks rate rates record register relay remedy repair repairs rescue research resort retreat reward rival rivals rocket rockets route routes
  sample scale schedule shelter shelters slip source sources sponsor sponsors stage stages stake stakes stock stocks store stores stream suspect suspects swap tender tenders term terms total tour tours track trail transit transport trap
  trigger tunnel wage witness witnesses wreck yield ferry burn host hosts leak shadow fault air water house houses market function functions balance cause causes service block blocks cable cables camp camps case cases centre
  channel channels coach cost costs cross crosses crew delegate drive drop drops drone exit exits fight finish flood floods gas gather guarantee head highlight hold hunt import jam key knock line lines litter man master mirror name
  field fields neighbour number numbers ordeal pass pay people phone picture piece plane power powers premier prize profit promise pump quarter rain raise rent ring rock root row sail sanction seat seats secure senate shelter shot side sides
  site slot space speed spy spies staff star storm storms stretch strip surface surge switch table tank tanks tape task taste team teams telephone tie ties top touch trace travel treaty trouble truck trucks unit units value veto war wars
  waste wave waves weather weight wind winds witness wonder word words wound wounds zone clash clashes lunch fit fits suit suits climb climbs copy copies drift drifts escape escapes excuse excuses flow flows function functions grip grips hate kick kicks lure lures matter matters notice notices overlap overlaps race races rival rivals slip slips speed speeds surprise surprises tie ties waste watch fuel fuels hedge patch patches scare crash crashes finish pick picks comb hunt hunts tip tips rent rents deposit deposits jump jumps forward parachute parachutes reform display displays debate debates dispute disputes guarantee guarantees blame condemn contact contacts export exports import imports`,
)

/** -ing spellings that are verbs only before an object with its article or name ("training Somali troops", "the training"). */
export const nominalGerunds = set(
  'meeting training building warning briefing sharing mining banking shipping sailing landing crossing opening hearing gathering bombing shelling killing fighting shooting spending funding planning signing ruling beginning ending finding standing',
)

/** -ing and -ed spellings that are nouns, adjectives or prepositions far more often than verbs. */
const notVerbs = set(
  `during following including regarding according wedding morning evening beijing nothing something anything everything thing king ring spring string wing united
  hundred indeed speed seed red so-called unmanned sacred naked wicked kindred shred bed sting ceiling outstanding longstanding ongoing upcoming forthcoming
  neighbouring neighboring understanding shipping housing farming engineering manufacturing peacekeeping`,
)

/** The verb a spelling may be a form of, or undefined. Unknown words in -ed and -ing are taken as verbs. */
export function verbForm(lower: string): VerbForm | undefined {
  const known = verbForms.get(lower)
  if (known || lower.length < 5 || notVerbs.has(lower)) return known
  if (lower.endsWith('ed')) return { lemma: stem(lower, 2), forms: past | participle }
  if (lower.endsWith('ing')) return { lemma: stem(lower, 3), forms: gerund }
  return undefined
}

const doubledFinal = /([bdfgmnprtv])\1$/

function stem(word: string, cut: number): string {
  return word.slice(0, -cut).replace(doubledFinal, '$1')
}

function buildVerbForms(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  const add = (spelling: string, lemma: string, kind: number): void => {
    if (notVerbs.has(spelling)) return
    const known = forms.get(spelling)
    if (!known) forms.set(spelling, { lemma, forms: kind })
    else if (known.lemma === lemma) forms.set(spelling, { lemma, forms: known.forms | kind })
  }
  for (const line of irregularVerbs.trim().split('\n')) {
    const [lemma = '', pastForm = lemma, participleForm = pastForm] = line.trim().split(' ')
    add(lemma, lemma, base)
    add(thirdPerson(lemma), lemma, present)
    for (const form of pastForm.split('/')) add(form, lemma, past)
    for (const form of participleForm.split('/')) add(form, lemma, participle)
    add(ingForm(lemma), lemma, gerund)
  }
  for (const lemma of verbLemmas.trim().split(/\s+/)) {
    if (forms.get(lemma)?.lemma === lemma) continue
    add(lemma, lemma, base)
    add(thirdPerson(lemma), lemma, present)
    const [plain, ...others] = edForms(lemma)
    for (const form of [plain ?? lemma, ...others]) add(form, lemma, past | participle)
    for (const form of [ingForm(lemma), `${lemma}ing`]) add(form, lemma, gerund)
  }
  return forms
}

const doubles = set(
  'plan stop ban step ship permit commit admit submit refer occur transfer control patrol equip veto drop rap slam spar win begin set put cut hit let get run compel expel initial signal label propel deter rebut regret sin bar pin tip snub grab quit allot zap',
)
const vowelY = /[aeiou]y$/

/** "supplies" for "supply", "reaches" for "reach", "plans" for "plan". */
function thirdPerson(lemma: string): string {
  if (lemma.endsWith('y') && !vowelY.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function edForms(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`]
  if (lemma.endsWith('y') && !vowelY.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  if (doubles.has(lemma) || /[^aeiou][aeiou]l$/.test(lemma))
    return [`${lemma}${lemma.slice(-1)}ed`, `${lemma}ed`]
  return [`${lemma}ed`]
}

function ingForm(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`
  return doubles.has(lemma) || /[^aeiou][aeiou]l$/.test(lemma)
    ? `${lemma}${lemma.slice(-1)}ing`
    : `${lemma}ing`
}

const verbForms = buildVerbForms()

/** Whether the spelling stands in the lists, not merely looks like a verb. */
export function isListed(lower: string): boolean {
  return verbForms.has(lower)
}

/** Whether every form of the verb is known by its spelling. */
export function isKnownVerb(lemma: string): boolean {
  let forms = 0
  for (const form of verbForms.values()) if (form.lemma === lemma) forms |= form.forms
  return (
    (forms & (base | present)) === (base | present) &&
    (forms & gerund) !== 0 &&
    (forms & (past | participle)) !== 0
  )
}
