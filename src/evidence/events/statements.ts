import type { Family } from './frame.ts'

const worry = `concern worry alarm dismay regret outrage anger unease doubt displeasure fear disappointment suspicion objection reservation condemnation misgiving criticism protest indignation consternation`

/** Support, concern, denial, requests, refusals and promises: what is done by saying it. */
export const statements: Family = {
  verbs: [
    { type: 'statementOther', verbs: 'deny refute dispute' },
    {
      type: 'statementOther',
      verbs: 'dismiss describe call reject brush_aside wave_away',
      objects:
        'lie fabrication false baseless untrue absurd ridiculous groundless baseless invented untruth fiction allegation accusation rumour rumor nonsense slander invention',
    },
    { type: 'statementOther', verbs: 'decline refuse', objects: 'comment say elaborate confirm' },
    {
      type: 'statementConcern',
      verbs:
        'condemn criticise criticize denounce accuse blame deplore protest censure rebuke decry slam lambast chide lament berate assail reproach scold object complain fault castigate bemoan',
    },
    {
      type: 'statementConcern',
      verbs: 'express voice raise reiterate convey have cause spark draw provoke arouse prompt',
      objects: worry,
      not: 'share-of',
    },
    {
      type: 'statementConcern',
      verbs: 'be remain',
      objects: 'concerned worried alarmed troubled dismayed outraged unhappy appalled anxious wary uneasy',
    },
    { type: 'statementConcern', verbs: 'concern worry alarm trouble dismay outrage', passive: true },
    { type: 'statementConcern', verbs: 'fear regret oppose question challenge', actorObject: true },
    { type: 'statementConcern', verbs: 'regret oppose fear worry' },
    { type: 'statementConcern', verbs: 'warn caution' },
    {
      type: 'statementConcern',
      verbs: 'lodge file deliver issue hand',
      objects: 'protest complaint demarche condemnation',
    },
    { type: 'statementConcern', verbs: 'share', objects: 'concern worry alarm fear unease' },
    { type: 'statementConcern', verbs: 'hold', objects: 'responsible' },
    {
      type: 'statementConcern',
      verbs: 'call describe denounce label brand term',
      objects: `unacceptable provocation provocative illegal aggression irresponsible violation dangerous unlawful reckless destabilising destabilizing unjustified tragedy disgrace mistake outrage shameful disgraceful betrayal insult crime
        threat breach hostile cowardly barbaric worrying alarming`,
    },
    {
      type: 'reject',
      verbs: 'accept recognise recognize honour honor',
      objects:
        'ruling verdict proposal plan offer decision demand resolution ultimatum government independence result award annexation claim',
      negated: true,
    },
    {
      type: 'statementSupport',
      verbs:
        'praise welcome support endorse hail congratulate back applaud commend laud thank salute extol appreciate cheer',
      not: 'troop delegation',
    },
    {
      type: 'commitment',
      verbs: 'express voice reaffirm reiterate declare underline stress state signal confirm have',
      objects: 'readiness willingness desire determination commitment intention resolve',
      not: 'concern support solidarity',
    },
    {
      type: 'statementSupport',
      verbs: 'express voice reaffirm reiterate pledge offer convey declare underline stress send',
      objects:
        'support solidarity satisfaction appreciation gratitude confidence condolence sympathy backing admiration thanks friendship congratulations',
      not: 'concern troop',
    },
    { type: 'statementSupport', verbs: 'be', objects: 'happy pleased satisfied grateful glad' },
    { type: 'statementSupport', verbs: 'stand', prepositions: 'with beside behind by', actorObject: true },
    {
      type: 'statementSupport',
      verbs: 'recognise recognize',
      objects: 'government independence state council president',
    },
    { type: 'statementSupport', verbs: 'accept', objects: 'plan proposal mediation invitation offer' },
    {
      type: 'statementSupport',
      verbs: 'note describe call',
      objects: 'positive progress productive constructive fruitful friendly historic milestone breakthrough',
    },
    {
      type: 'request',
      verbs:
        'ask urge request demand appeal implore beseech press call_on call_for call_upon plead beg petition lobby invite push_for exhort',
      not: 'question price',
    },
    {
      type: 'request',
      verbs: 'seek',
      objects:
        'extradition assistance permission help meeting approval clarification explanation aid mediation',
    },
    { type: 'request', verbs: 'submit make file send issue lodge', objects: 'request appeal demand' },
    {
      type: 'request',
      verbs: 'tell order',
      objects: '*state *organisation country ally member nation government partner leader minister',
      prepositions: 'to',
    },
    {
      type: 'reject',
      verbs:
        'reject refuse decline veto rule_out turn_down rebuff spurn dismiss brush_off shun snub walk_out say_no block vote_down revoke rescind',
      not: 'road street access attack traffic port',
    },
    {
      type: 'reject',
      verbs: 'ignore',
      objects:
        'request call offer appeal demand resolution plea proposal invitation ultimatum warning ruling',
    },
    { type: 'reject', verbs: 'say', objects: 'no', prepositions: 'to', not: 'there that it' },
    { type: 'request', verbs: 'withdraw drop', objects: 'request application bid' },
    {
      type: 'commitment',
      verbs: 'pledge vow promise undertake commit reaffirm',
      not: 'support solidarity retaliate revenge crime',
    },
    { type: 'commitment', verbs: 'agree' },
    { type: 'commitment', verbs: 'restore resume normalise normalize reestablish', objects: 'relation tie' },
    {
      type: 'commitment',
      verbs:
        'improve deepen strengthen expand develop enhance intensify upgrade broaden build establish forge',
      objects: 'relation relationship tie cooperation partnership friendship',
    },
    { type: 'commitment', verbs: 'be', objects: 'ready willing prepared', prepositions: 'to' },
    {
      type: 'commitment',
      verbs: 'propose',
      objects:
        'joint cooperation alliance pact mission force partnership union agreement talk summit ceasefire truce plan conference corridor',
    },
    {
      type: 'commitment',
      verbs: 'consider mull explore study envisage weigh',
      objects: 'joint cooperation alliance pact mission force partnership union agreement',
    },
  ],
  nouns: [
    { type: 'statementConcern', nouns: 'concern condemnation protest', verbs: 'express voice raise draw' },
    { type: 'request', nouns: 'request appeal', verbs: 'submit receive' },
  ],
}
