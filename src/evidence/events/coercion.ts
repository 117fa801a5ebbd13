import { armsNouns, type Family } from './frame.ts'

const violence = `attack strike airstrike offensive invasion assault raid bombardment incursion ambush shelling counteroffensive bombing barrage cyberattack`
const fighters = `troop soldier force army fighter militant rebel gunman jet warplane plane aircraft drone missile navy ship warship gunboat police guard militia insurgent separatist tank artillery bomber battery unit patrol
  government commando pirate sniper assailant raider attacker extremist jihadist coastguard hacker mob vigilante airman bandit group movement guerrilla *state *organisation aviation helicopter rocket shell mortar paratrooper marine`

/** Force, threats, sanctions and embargoes. */
export const coercion: Family = {
  verbs: [
    {
      type: 'force',
      verbs:
        'bomb shell bombard invade shoot_down torpedo ambush overrun besiege ransack massacre behead assassinate annex recapture retake strafe storm',
    },
    {
      type: 'force',
      verbs:
        'attack strike hit raid seize capture kill destroy shoot occupy damage wound injure pound fire hijack ram burn torch loot overthrow blow_up clash skirmish exchange_fire',
      subject: fighters,
      not: 'deal agreement accord pact contract balance note bargain target cocaine heroin drug narcotic tone chord coast landfall',
    },
    {
      type: 'force',
      verbs: 'kill wound injure destroy damage hit strike leave claim flatten set level',
      subject:
        'attack raid airstrike bomb bombing ambush shelling clash bombardment barrage mortar rocket missile salvo shell gunfire sniper incursion assault offensive',
      not: 'deal agreement accord pact note balance',
    },
    {
      type: 'force',
      verbs: 'launch mount carry_out conduct begin open stage start renew',
      objects: `${violence} war fire`,
      not: 'trade tech tariff price currency diplomatic charm',
    },
    { type: 'force', verbs: 'exchange trade swap', objects: 'fire shot gunfire', not: 'prisoner' },
    {
      type: 'force',
      verbs: 'open fire launch',
      objects: 'fire rocket shell mortar missile grenade salvo drone',
      prepositions: 'at on into towards across against',
      not: 'range test sea ocean negotiation',
    },
    {
      type: 'force',
      verbs: 'fight wage',
      objects: 'war battle',
      not: 'inflation poverty drug crime terrorism fire corruption',
    },
    {
      type: 'force',
      verbs: 'land fall hit explode crash',
      subject: 'shell rocket missile mortar drone artillery bomb',
      not: 'sea ocean field',
    },
    { type: 'force', verbs: 'exchange_fire return_fire open_fire' },
    {
      type: 'force',
      verbs: 'fight battle engage repel repulse beat_back drive_back drive_out push_back encircle',
      subject: fighters,
      prepositions: 'with against for from in near around off along',
      not: 'terrorism corruption poverty crime epidemic fire blaze wildfire talk negotiation climate disease piracy',
    },
    {
      type: 'force',
      verbs: 'sink target',
      objects:
        'ship vessel boat frigate destroyer tanker submarine warship position base airport town city village camp convoy trawler',
    },
    { type: 'threat', verbs: 'threaten' },
    { type: 'threat', verbs: 'issue deliver give', objects: 'ultimatum threat' },
    {
      type: 'threat',
      verbs: 'vow pledge swear warn promise',
      objects:
        'retaliate retaliation revenge respond annihilate punish consequence crush destroy strike retaliatory reprisal force means answer hit_back fire',
      not: 'support aid fear',
    },
    { type: 'threat', verbs: 'pay face suffer bear', objects: 'price consequence', not: 'oil gas market' },
    { type: 'threat', verbs: 'answer respond reply', objects: 'force strike fire missile' },
    { type: 'threat', verbs: 'hit_back strike_back retaliate' },
    { type: 'threat', verbs: 'give set', objects: 'ultimatum deadline', prepositions: 'or to' },
    { type: 'sanction', verbs: 'sanction blacklist penalise penalize' },
    {
      type: 'sanction',
      verbs: 'put place add',
      objects: 'sanction_list sanctions_list blacklist watch_list black_list sanction',
    },
    {
      type: 'sanction',
      verbs: 'declare',
      objects: 'persona_non unwelcome non_grata',
    },
    {
      type: 'sanction',
      verbs:
        'impose slap announce approve adopt tighten extend lift ease introduce levy renew suspend remove waive unveil agree expand widen drop raise',
      objects:
        'sanction tariff penalty duty visa-ban travel-ban travel_ban visa_ban restriction asset-freeze blacklist countermeasure curb levy fine',
    },
    {
      type: 'sanction',
      verbs: 'freeze unfreeze block seize confiscate',
      objects: 'asset account reserve fund property deposit',
    },
    { type: 'sanction', verbs: 'expel recall', objects: 'diplomat ambassador envoy attache consul charge' },
    {
      type: 'sanction',
      verbs: 'sever cut break_off break cut_off suspend halt stop freeze withhold downgrade revoke end slash',
      objects:
        'relation tie cooperation diplomatic aid contact trade payment visa funding assistance flight preference privilege accreditation',
      not: 'arms weapon price',
    },
    {
      type: 'sanction',
      verbs: 'close shut seal reopen',
      objects: 'border frontier airspace crossing embassy consulate port',
    },
    {
      type: 'sanction',
      verbs: 'send_home throw_out kick_out order_out',
      objects: 'diplomat ambassador envoy attache consul',
    },
    { type: 'sanction', verbs: 'designate', objects: 'terrorist' },
    {
      type: 'sanction',
      verbs: 'ban bar',
      objects: 'entry official minister aircraft airline vessel flight traveller',
    },
    {
      type: 'embargo',
      verbs:
        'impose declare announce lift extend tighten adopt maintain end place slap introduce enforce renew approve breach violate keep break ease order',
      objects: 'embargo blockade arms-ban arms_ban',
    },
    {
      type: 'embargo',
      verbs: 'impose declare announce lift place slap introduce renew',
      objects: 'ban',
      also: 'arms weapon export import sale oil',
    },
    {
      type: 'embargo',
      verbs: 'ban prohibit bar halt suspend freeze stop block forbid end',
      objects: `arms_sale weapons_sale arms_export export import sale shipment ${armsNouns}`,
      also: 'sale export import shipment delivery transfer supply',
      not: 'entry visitor',
    },
    { type: 'embargo', verbs: 'embargo blockade' },
  ],
  nouns: [
    {
      type: 'force',
      nouns: `attack airstrike offensive invasion assault raid bombardment incursion ambush shelling bombing cyberattack air_strike drone_strike missile_strike clash border_clash firefight skirmish gunfight gun_battle shootout siege seizure annexation killing shooting firing bombardment brawl occupation fighting battle fire_fight hostility`,
      verbs:
        'kill destroy hit damage wound leave injure erupt break_out target claim flare intensify cease subside resume enter follow',
      adjunct: true,
    },
    {
      type: 'embargo',
      nouns: 'embargo arms_ban blockade',
      verbs: 'impose expire remain stay',
      adjunct: true,
    },
    { type: 'sanction', nouns: 'trade_war tech_war', verbs: 'launch wage escalate' },
    { type: 'sanction', nouns: 'sanction', verbs: 'take_effect come_into_force remain face target expire' },
  ],
}
