import { armsNouns, forcesNouns, reliefNouns, type Family } from './frame.ts'

const people = `soldier troop officer pilot police policeman cadet recruit rebel militia crew army sailor guard instructor personnel serviceman battalion peacekeeper diver engineer mechanic gendarme medic sapper analyst student force`
const information = `intelligence information data analysis warning indicator telemetry imagery signature advisory alert list record file incident picture position sample report finding feed log photograph map forecast track manifest fingerprint bulletin dossier assessment note`

/** Exercises, operations, exchanges, shared information, transfers, and the posture of forces. */
export const military: Family = {
  verbs: [
    {
      type: 'jointExercise',
      verbs: 'exercise train drill rehearse practise practice manoeuvre',
      prepositions: 'together alongside jointly',
    },
    {
      type: 'jointExercise',
      verbs: 'practise practice rehearse simulate',
      objects:
        'defence defense landing assault boarding rescue evacuation attack crossing refuelling refueling ambush interception escort retreat',
    },
    { type: 'exchange', verbs: 'train instruct coach tutor teach', objects: people, not: 'gun missile' },
    {
      type: 'exchange',
      verbs: 'inspect tour visit',
      subject: 'officer cadet commander general admiral chief soldier inspector',
      objects: 'hospital base barracks garrison academy camp school shipyard unit exercise',
    },
    {
      type: 'exchange',
      verbs: 'compete take_part participate win host enter send',
      objects: 'championship biathlon competition contest games tournament regatta marksmanship',
    },
    {
      type: 'exchange',
      verbs: 'dock call moor berth visit make anchor arrive put_in',
      objects: 'port-call port_call port_visit goodwill courtesy',
    },
    {
      type: 'exchange',
      verbs: 'dock moor berth anchor arrive call visit',
      subject: 'frigate destroyer warship ship vessel squadron flotilla cutter corvette submarine',
      prepositions: 'at in',
      not: 'troop tonne aid relief',
    },
    {
      type: 'exchange',
      verbs: 'swap exchange',
      objects: 'officer cadet pilot instructor student attache crew',
    },
    {
      type: 'jointOperation',
      verbs: 'patrol escort evacuate rescue',
      objects:
        'joint jointly together airspace coast sea vessel ship convoy tanker merchant freighter trawler border waters civilian citizen national foreigner strait river sailor crew corridor cargo',
    },
    {
      type: 'jointOperation',
      verbs: 'seize intercept confiscate board free',
      objects: 'cocaine heroin drug narcotic hashish contraband dhow smuggler hostage pirate trafficker',
    },
    { type: 'jointOperation', verbs: 'clear sweep demine', objects: 'mine minefield explosive' },
    {
      type: 'infoSharing',
      verbs: 'share exchange swap pool pass relay transmit circulate',
      objects: information,
      not: 'troop soldier award prize grain vaccine view opinion fire prisoner greeting visit',
    },
    {
      type: 'infoSharing',
      verbs: 'provide disclose supply give hand_over publish issue release send feed',
      objects: information,
      also: 'with to between joint jointly together partner other *state *organisation',
      not: 'troop soldier statement award prize grain vaccine view opinion ultimatum tonne ton dollar aid',
    },
    {
      type: 'transfer',
      verbs:
        'sell supply deliver donate provide give ship hand_over transfer send export gift lend lease furnish equip arm buy purchase acquire procure order receive import obtain share get resell approve airlift',
      objects: armsNouns,
      not: 'intelligence information data troop soldier sanction oil gas coal crude assurance guarantee evidence power electricity pipeline loan barrel signal invitation letter message',
    },
    {
      type: 'transfer',
      verbs:
        'donate give send distribute deliver airlift airdrop drop hand_out hand_over ship provide supply dispatch fly_in rush allot earmark allocate release contribute',
      objects: reliefNouns,
      not: 'intelligence information data troop soldier sanction loan credit pipeline export gas oil assurance rocket missile',
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
      verbs: `move send dispatch scramble withdraw pull_out pull_back bring_home fly_home keep leave reinforce rotate recall put place concentrate sail commission modernise modernize increase double expand raise assemble gather
        build_up field activate boost bolster station mass position base stockpile order_home call_up stand_down lend contribute host allow land`,
      objects: `${forcesNouns} reserves alert presence base`,
      not: 'sale aid ammunition price delegation pressure letter sanction attack request envoy protest talk food exercise drill medicine',
    },
    {
      type: 'forcePosture',
      verbs:
        'leave arrive land withdraw serve return cross enter pull_out depart sail move advance reach pour roll stay remain',
      subject: forcesNouns,
      not: 'talk agreement negotiation exercise drill port-call',
    },
    {
      type: 'forcePosture',
      verbs: 'open close reopen dismantle build',
      objects: 'base airbase garrison outpost checkpoint barracks airfield',
    },
    {
      type: 'forcePosture',
      verbs: 'test test-fire fire launch',
      objects: 'missile rocket icbm warhead torpedo',
      not: 'attack salvo city village town position base',
    },
    { type: 'forcePosture', verbs: 'cut reduce', objects: 'troop soldier presence garrison' },
    {
      type: 'forcePosture',
      verbs: 'order',
      objects: 'mobilisation mobilization alert call-up withdrawal deployment',
    },
  ],
  nouns: [
    {
      type: 'jointExercise',
      nouns: 'exercise drill manoeuvre maneuver wargame war_game sea_phase',
      verbs: 'involve gather bring_together simulate practise attract miss',
    },
    {
      type: 'jointOperation',
      nouns: 'operation mission patrol escort evacuation airlift convoy',
      qualifiers: `*organisation air joint combined peacekeeping relief rescue counter anti piracy maritime naval stabilisation monitoring humanitarian escort evacuation mine observer multinational training peace border`,
      verbs: 'deploy join approve mandate authorise authorize',
    },
    {
      type: 'exchange',
      nouns:
        'championship biathlon competition contest port_call port_visit training_course staff_exchange exchange_programme training_programme officer_exchange tournament regatta',
      verbs: 'compete win',
    },
    { type: 'exchange', nouns: 'training', verbs: 'provide receive undergo give offer' },
    {
      type: 'infoSharing',
      nouns:
        'information_exchange intelligence_exchange information_sharing intelligence_sharing data_exchange data_sharing',
      verbs: 'step_up',
    },
    {
      type: 'forcePosture',
      nouns:
        'deployment mobilisation mobilization buildup redeployment troop_withdrawal missile_test pullout',
      verbs: 'order approve',
    },
    { type: 'forcePosture', nouns: 'withdrawal', qualifiers: forcesNouns, verbs: 'order approve' },
    {
      type: 'transfer',
      nouns: 'arms_sale weapons_sale sale delivery handover shipment',
      qualifiers: armsNouns,
      adjunct: true,
      verbs: 'approve halt clear authorise authorize',
    },
  ],
}
