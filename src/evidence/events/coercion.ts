import type { Family } from './frame.ts'

/** Force, threats, sanctions and embargoes. */
export const coercion: Family = {
  verbs: [
    {
      type: 'force',
      verbs:
        'bomb shell bombard invade shoot_down torpedo ambush overrun besiege ransack massacre behead assassinate annex',
    },
    {
      type: 'force',
      verbs: 'enter cross advance storm',
      subject: 'troop force soldier tank army fighter militant',
      not: 'talk agreement negotiation exercise',
    },
    {
      type: 'force',
      verbs:
        'attack strike hit raid storm seize capture recapture retake kill destroy shoot occupy damage wound injure pound fire hijack intercept ram overthrow blow_up clash skirmish exchange_fire',
      not: 'deal agreement accord pact contract balance note bargain target',
    },
    {
      type: 'force',
      verbs: 'launch mount carry_out conduct begin open stage start',
      objects:
        'attack strike airstrike offensive invasion assault raid bombardment incursion ambush shelling counteroffensive counter-offensive war bombing barrage cyberattack fire',
    },
    {
      type: 'force',
      verbs: 'sink target',
      objects:
        'ship vessel boat frigate destroyer tanker submarine warship position base airport town city village camp convoy',
    },
    { type: 'threat', verbs: 'threaten' },
    { type: 'threat', verbs: 'issue deliver', objects: 'ultimatum threat' },
    {
      type: 'threat',
      verbs: 'vow pledge swear warn promise',
      objects:
        'retaliate retaliation revenge respond annihilate punish consequence crush destroy strike retaliatory',
    },
    { type: 'sanction', verbs: 'sanction blacklist penalise penalize' },
    {
      type: 'sanction',
      verbs:
        'impose slap announce approve adopt tighten extend lift ease introduce levy renew suspend remove waive unveil agree expand widen drop raise',
      objects:
        'sanction tariff penalty duty visa-ban travel-ban restriction asset-freeze blacklist countermeasure',
    },
    { type: 'sanction', verbs: 'freeze', objects: 'asset account reserve fund' },
    { type: 'sanction', verbs: 'expel recall', objects: 'diplomat ambassador envoy attache' },
    {
      type: 'sanction',
      verbs: 'sever cut break_off break cut_off suspend halt',
      objects: 'relation tie cooperation diplomatic aid contact',
    },
    {
      type: 'embargo',
      verbs:
        'impose declare announce lift extend tighten adopt maintain end place slap introduce enforce renew approve breach violate',
      objects: 'embargo blockade arms-ban',
    },
    {
      type: 'embargo',
      verbs: 'ban prohibit bar halt suspend freeze stop block',
      objects: 'arms-sale arms_sale weapons_sale arms_export export import sale shipment delivery',
      not: 'entry visitor',
    },
    { type: 'embargo', verbs: 'embargo blockade' },
  ],
  nouns: [
    {
      type: 'force',
      nouns:
        'attack airstrike air_strike offensive invasion assault raid bombardment incursion shelling strike cyberattack drone_strike missile_strike bombing clash',
      verbs: 'kill destroy hit damage wound leave injure erupt break_out target',
    },
    { type: 'embargo', nouns: 'embargo', verbs: 'impose expire remain' },
    { type: 'sanction', nouns: 'trade_war tech_war', verbs: 'launch wage escalate' },
    { type: 'sanction', nouns: 'sanction', verbs: 'take_effect come_into_force remain face target' },
  ],
}
