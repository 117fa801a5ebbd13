import { armsNouns, forcesNouns, reliefNouns, type Family } from './frame.ts'

const people = `soldier troop officer pilot police policeman cadet recruit rebel militia crew army sailor guard instructor personnel serviceman battalion peacekeeper diver engineer mechanic gendarme medic sapper analyst student force`
const information = `intelligence information data analysis warning indicator telemetry imagery signature advisory alert list record file incident picture position sample report finding feed log photograph map forecast track manifest fingerprint bulletin dossier assessment note coordinate name whereabouts detail location reading measurement scan malware tip evidence recording`

/** Exercises, operations, exchanges, shared information, transfers, and the posture of forces. */
export const military: Family = {
  verbs: [
    {
      type: 'jointExercise',
      verbs: 'exercise drill rehearse manoeuvre jump parachute fly sail',
      subject: `${forcesNouns} crew navy army airman *state`,
      also: 'together alongside jointly exercise drill manoeuvre',
      not: 'patrol mission home talk',
    },
    {
      type: 'jointExercise',
      verbs: 'exercise train drill rehearse practise practice manoeuvre',
      prepositions: 'together alongside jointly with side',
    },
    {
      type: 'jointExercise',
      verbs: 'train drill exercise practise practice',
      subject: 'country nation army navy',
      prepositions: 'in at on near off for',
      not: 'police soldier troop recruit pilot',
    },
    {
      type: 'jointExercise',
      verbs: 'practise practice rehearse simulate',
      objects:
        'defence defense landing assault boarding rescue evacuation attack crossing refuelling refueling warfare ambush interception escort retreat',
    },
    { type: 'exchange', verbs: 'train instruct coach tutor teach', objects: people, not: 'gun missile' },
    {
      type: 'exchange',
      verbs: 'inspect tour visit',
      subject: 'officer cadet commander general admiral chief soldier inspector pilot',
      objects: 'squadron regiment hospital base barracks garrison academy camp school shipyard unit exercise',
    },
    {
      type: 'exchange',
      verbs: 'compete take_part participate host enter send',
      objects: 'championship games tournament regatta',
    },
    {
      type: 'exchange',
      verbs: 'compete take_part participate win host enter send come finish place lose beat',
      objects: 'biathlon competition contest marksmanship',
    },
    {
      type: 'exchange',
      verbs: 'dock call moor berth visit make anchor arrive put_in',
      objects: 'port-call port_call port_visit goodwill courtesy',
    },
    {
      type: 'exchange',
      verbs: 'graduate study attend enrol enroll complete finish',
      subject:
        'cadet officer pilot soldier recruit serviceman guard cadets commander policeman trainee sailor',
      prepositions: 'from at in of',
      not: 'funeral summit meeting parade talk ceremony',
    },
    {
      type: 'exchange',
      verbs: 'visit tour pay',
      subject: 'academy college flotilla frigate destroyer warship ship squadron cadet regiment band crew',
    },
    {
      type: 'exchange',
      verbs: 'dock moor berth anchor arrive call visit put_in',
      subject: 'frigate destroyer warship ship vessel squadron flotilla cutter corvette submarine',
      prepositions: 'at in',
      not: 'troop tonne aid relief flour food medicine blanket grain weapon',
    },
    {
      type: 'exchange',
      verbs: 'swap exchange host',
      objects: 'officer cadet pilot instructor student attache crew',
    },
    {
      type: 'jointOperation',
      verbs: 'patrol escort evacuate rescue save bring_home fly_out pick_up pull guard',
      objects:
        'joint jointly together airspace coast sea vessel ship convoy tanker merchant freighter trawler border waters civilian citizen national foreigner strait river sailor crew corridor cargo migrant refugee fisherman villager survivor passenger crossing tourist student worker resident lake frontier skipper yacht family people evacuee',
    },
    {
      type: 'jointOperation',
      verbs: 'seize intercept confiscate board free stop chase inspect',
      objects:
        'cocaine heroin drug narcotic hashish contraband dhow smuggler hostage pirate trafficker trawler cannabis opium methamphetamine ivory cigarette poacher',
    },
    { type: 'jointOperation', verbs: 'clear sweep demine defuse', objects: 'mine minefield explosive bomb' },
    {
      type: 'jointOperation',
      verbs:
        'search comb scour hunt sweep track_down dismantle destroy burn break_up foil thwart disrupt arrest detain intercept capture',
      objects: `missing smuggler trafficker poacher pirate piracy laboratory lab coca poppy hideout airstrip cell ring network wreck wreckage trawler survivor climber fugitive gang plantation hijack bandit
        suspect`,
      subject:
        'navy coastguard police frigate warship ship aircraft force troop soldier army plane helicopter patrol border_guard customs guard marine destroyer gendarme agent officer gendarmerie *state',
      not: 'opposition journalist protester activist dissident',
    },
    {
      type: 'jointOperation',
      verbs: 'contribute send assign commit provide',
      objects: 'peacekeeping mission coalition patrol task_force operation peacekeeper observer',
      also: 'peacekeeping mission coalition operation',
      prepositions: 'to in of for off',
      not: 'aid drug letter agreement trade diplomatic',
    },
    {
      type: 'jointOperation',
      verbs: 'fly fly_out airlift ferry',
      objects: 'citizen national evacuee foreigner',
      prepositions: 'out from',
    },
    {
      type: 'infoSharing',
      verbs: 'share open exchange swap pool pass pass_on relay transmit circulate forward supply_with',
      objects: information,
      not: 'troop soldier award prize grain vaccine view opinion fire greeting visit',
    },
    {
      type: 'infoSharing',
      verbs: 'inform notify alert brief tip_off',
      actorObject: true,
      prepositions: 'of about that on',
    },
    {
      type: 'infoSharing',
      verbs: 'inform notify alert tell',
      objects: 'each_other other partner counterpart neighbour neighbor ally each_other',
    },
    {
      type: 'infoSharing',
      verbs: 'provide disclose supply give hand_over publish issue release send feed hand submit transfer',
      objects: information,
      also: 'with to between joint jointly together partner other *state *organisation',
      not: 'troop soldier statement award prize grain vaccine view opinion ultimatum tonne ton dollar aid',
    },
    {
      type: 'forcePosture',
      verbs: 'send dispatch',
      objects: 'jet fighter bomber warship frigate destroyer submarine carrier squadron fleet flotilla',
      not: 'spare part gift donation help rescue aid second_hand used',
    },
    {
      type: 'transfer',
      verbs:
        'sell supply deliver donate provide give ship hand_over hand transfer send export gift lend lease furnish equip arm buy purchase acquire procure order receive import obtain share get resell approve airlift present pass_on return rent outfit take_delivery bring fly take turn_over make_over',
      objects: armsNouns,
      not: 'intelligence information data troop soldier sanction oil gas coal crude assurance guarantee evidence power electricity pipeline barrel signal invitation letter message',
    },
    {
      type: 'transfer',
      verbs:
        'donate give send distribute deliver airlift airdrop drop hand_out hand_over hand ship provide supply dispatch fly_in rush allot earmark allocate release contribute fly bring receive lend carry_in transport set_aside grant present take land unload',
      objects: reliefNouns,
      not: 'intelligence information data troop soldier sanction loan credit pipeline export gas oil assurance rocket missile',
    },
    { type: 'transfer', verbs: 'donate gift airdrop' },
    { type: 'transfer', verbs: 'airlift', not: 'troop soldier citizen national wounded' },
    {
      type: 'transfer',
      verbs: 'take_off leave set_off',
      subject: 'plane aircraft transport convoy ship flight',
      objects: `${reliefNouns} rescuer`,
      prepositions: 'with carrying for',
    },
    { type: 'infoSharing', verbs: 'make', objects: information, prepositions: 'available' },
    { type: 'transfer', verbs: 'equip outfit furnish', prepositions: 'with' },
    {
      type: 'transfer',
      verbs: 'arrive land dock come reach fly travel cross get_to set_off leave',
      subject:
        'doctor nurse medic rescuer firefighter aid relief convoy flight paramedic surgeon sapper search_team rescue_team food engineer flour grain medicine supplies consignment shipment vaccine truck_convoy blanket tent',
    },
    {
      type: 'transfer',
      verbs: 'arrive land dock fly reach come cross',
      objects: `rescuer victim survivor patient flood cholera quake earthquake ${reliefNouns}`,
      prepositions: 'with carrying help to treat',
      not: 'talk meeting summit visit',
    },
    {
      type: 'transfer',
      verbs: 'help assist',
      subject:
        'firefighter rescuer doctor engineer diver medic team plane helicopter nurse volunteer expert sapper aircraft pilot *state *organisation',
      objects:
        'blaze wildfire fire flood earthquake quake survivor rubble victim cholera ebola cyclone drought refugee rebuild',
    },
    {
      type: 'transfer',
      verbs: 'offer pledge promise',
      objects: `${armsNouns} ${reliefNouns}`,
      not: 'talk troop mediation',
    },
    {
      type: 'transfer',
      verbs: 'be become remain',
      objects: 'supplier buyer importer exporter purchaser recipient customer',
      also: armsNouns,
    },
    {
      type: 'forcePosture',
      verbs: 'deploy redeploy mobilise mobilize amass garrison',
      not: 'rhetoric argument',
    },
    {
      type: 'forcePosture',
      verbs: `move send dispatch scramble withdraw pull_out pull_back bring_home fly_home keep leave reinforce rotate recall put place concentrate sail commission mass amass pour withdraw draw_down remove shift lead march let hold strengthen bring commit pull modernise modernize increase double expand raise assemble gather
        build_up field activate boost bolster station mass position base stockpile order_home call_up stand_down lend contribute host allow land`,
      objects: `${forcesNouns} reserves alert readiness presence base air_defence reservist artillery`,
      not: 'by_force sale aid ammunition price delegation pressure letter sanction attack request envoy protest talk food exercise drill medicine',
    },
    {
      type: 'forcePosture',
      verbs:
        'leave arrive land withdraw serve return cross enter pull_out pull_back depart sail move advance reach pour roll stay remain head set_out come_home go transit retreat fall_back redeploy patrol be gather mass set_sail fly pass take_up set_up dig_in',
      subject: forcesNouns,
      not: 'talk agreement negotiation exercise drill port-call',
    },
    {
      type: 'forcePosture',
      verbs:
        'open close reopen dismantle build scrap plan fortify expand vacate evacuate hand_back abandon set_up establish construct lease',
      objects:
        'base airbase air_base garrison outpost checkpoint barracks airfield bunker airstrip trench fortification',
    },
    {
      type: 'forcePosture',
      verbs: 'test fire launch',
      objects: 'missile rocket icbm warhead torpedo',
      not: 'attack salvo city village town position base',
    },
    {
      type: 'forcePosture',
      verbs: 'cut reduce trim replace relieve',
      objects: 'troop soldier presence garrison force contingent battalion',
    },
    {
      type: 'forcePosture',
      verbs: 'order send',
      objects: 'navy fleet army air_force troop soldier ship',
      prepositions: 'to into out',
    },
    {
      type: 'forcePosture',
      verbs: 'order',
      objects: 'mobilisation mobilization alert call-up withdrawal deployment',
    },
    {
      type: 'forcePosture',
      verbs: 'grant give allow offer deny',
      objects: 'access base basing airfield',
      also: 'base airfield airspace force troop warship jet',
      not: 'journalist inspector market',
    },
    {
      type: 'forcePosture',
      verbs: 'approve authorise authorize announce order',
      objects: 'dispatch deployment stationing withdrawal',
      also: forcesNouns,
    },
    { type: 'forcePosture', verbs: 'declare go come', objects: 'alert no_fly state_of_alert' },
  ],
  nouns: [
    {
      type: 'jointExercise',
      nouns: 'exercise drill manoeuvre maneuver wargame war_game sea_phase',
      adjunct: true,
      verbs:
        'play bring see sit_out stay_away pull_out withdraw skip leave draw include involve gather bring_together simulate practise attract miss',
    },
    {
      type: 'jointOperation',
      nouns:
        'operation mission patrol escort evacuation airlift convoy sweep search raid hunt taskforce crackdown search_operation',
      qualifiers: `*organisation air joint combined peacekeeping relief rescue counter anti piracy maritime naval stabilisation monitoring humanitarian escort evacuation mine observer multinational training peace border coordinated search smuggler piracy trafficking police assistance force drug fishery`,
      verbs: 'deploy join approve mandate authorise authorize',
    },
    {
      type: 'exchange',
      nouns:
        'championship biathlon competition contest port_call port_visit training_course staff_exchange exchange_programme training_programme officer_exchange tournament regatta',
      verbs: 'compete win',
    },
    {
      type: 'exchange',
      nouns: 'training course seminar workshop',
      qualifiers:
        'military naval officer soldier cadet pilot army navy police peacekeeper academy college defence',
      verbs: 'provide receive undergo give offer attend',
    },
    {
      type: 'infoSharing',
      nouns:
        'information_exchange intelligence_exchange information_sharing intelligence_sharing data_exchange data_sharing',
      verbs: 'step_up',
    },
    {
      type: 'infoSharing',
      nouns: 'exchange sharing',
      qualifiers: 'intelligence information data warning imagery radar',
      verbs: 'step_up restart restore',
    },
    {
      type: 'forcePosture',
      nouns:
        'deployment mobilisation mobilization buildup build_up redeployment troop_withdrawal missile_test pullout pull_out missile_launch stationing drawdown troop_movement',
      adjunct: true,
      verbs: 'order approve confirm reverse',
    },
    {
      type: 'forcePosture',
      nouns: 'withdrawal',
      qualifiers: forcesNouns,
      adjunct: true,
      verbs: 'order approve confirm',
    },
    { type: 'forcePosture', nouns: 'construction', qualifiers: 'base airbase airfield garrison barracks' },
    {
      type: 'transfer',
      nouns:
        'arms_sale weapons_sale sale delivery handover shipment donation gift supply transfer lease airlift consignment purchase',
      qualifiers: `${armsNouns} ${reliefNouns}`,
      adjunct: true,
      verbs: 'approve halt clear authorise authorize arrive reach receive confirm await',
    },
  ],
}
