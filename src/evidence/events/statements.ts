import type { Family } from './frame.ts'

/** Support, concern, denial, requests, refusals and promises: what is done by saying it. */
export const statements: Family = {
  verbs: [
    {
      type: 'statementConcern',
      verbs:
        'condemn criticise criticize denounce accuse blame deplore protest censure rebuke decry slam lambast chide lament berate rebuke assail reproach scold object',
    },
    {
      type: 'statementConcern',
      verbs: 'express voice raise share reiterate convey have cause spark',
      objects:
        'concern worry alarm dismay regret outrage anger unease doubt displeasure fear disappointment suspicion objection reservation condemnation misgiving',
    },
    {
      type: 'statementConcern',
      verbs: 'be remain',
      objects: 'concerned worried alarmed troubled dismayed outraged unhappy appalled anxious wary',
    },
    { type: 'statementConcern', verbs: 'concern worry alarm trouble dismay outrage', passive: true },
    {
      type: 'statementConcern',
      verbs: 'fear regret oppose question challenge',
      actorObject: true,
    },
    {
      type: 'statementConcern',
      verbs: 'warn caution',
      not: 'retaliate retaliation revenge consequence respond',
    },
    {
      type: 'statementConcern',
      verbs: 'lodge file deliver issue',
      objects: 'protest complaint demarche condemnation',
    },
    {
      type: 'statementConcern',
      verbs: 'call describe denounce label brand',
      objects:
        'unacceptable provocation provocative illegal aggression irresponsible violation dangerous unlawful reckless destabilising destabilizing unjustified',
    },
    {
      type: 'statementSupport',
      verbs:
        'praise welcome support endorse hail congratulate back applaud commend laud thank salute extol appreciate cheer',
      not: 'troop delegation',
    },
    {
      type: 'statementSupport',
      verbs: 'express voice reaffirm reiterate pledge offer convey declare underline stress',
      objects:
        'support solidarity satisfaction appreciation gratitude confidence condolence sympathy backing admiration thanks friendship readiness',
      not: 'concern',
    },
    { type: 'statementSupport', verbs: 'be', objects: 'happy pleased satisfied grateful glad' },
    {
      type: 'statementSupport',
      verbs: 'note describe',
      objects: 'positive progress productive constructive fruitful friendly',
    },
    { type: 'statementOther', verbs: 'deny' },
    {
      type: 'request',
      verbs:
        'ask urge request demand appeal implore beseech press call_on call_for call_upon plead beg petition lobby invite push_for exhort',
      not: 'question price',
    },
    {
      type: 'request',
      verbs: 'seek',
      objects: 'extradition assistance permission help meeting approval clarification explanation membership',
    },
    { type: 'request', verbs: 'submit make file send issue', objects: 'request appeal demand proposal' },
    {
      type: 'request',
      verbs: 'tell order',
      objects: '*state *organisation country ally member nation government partner leader minister',
      prepositions: 'to',
    },
    {
      type: 'reject',
      verbs:
        'reject refuse decline veto rule_out turn_down rebuff spurn dismiss brush_off shun snub walk_out block',
      not: 'road street access attack traffic port',
    },
    {
      type: 'commitment',
      verbs: 'pledge vow promise undertake commit reaffirm',
      not: 'support solidarity retaliate revenge crime',
    },
    { type: 'commitment', verbs: 'agree' },
    {
      type: 'commitment',
      verbs: 'consider mull explore study envisage',
      objects: 'joint cooperation alliance pact mission force partnership union agreement',
    },
  ],
  nouns: [
    {
      type: 'statementConcern',
      nouns: 'concern concerns condemnation protest',
      verbs: 'express voice raise draw',
    },
    { type: 'request', nouns: 'request appeal', verbs: 'submit' },
  ],
}
