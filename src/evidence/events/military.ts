import { armsNouns, forcesNouns, type Family } from './frame.ts'

/** Exercises, operations, exchanges, shared information, transfers, and the posture of forces. */
export const military: Family = {
  verbs: [
    {
      type: 'jointExercise',
      verbs: 'exercise train drill rehearse',
      prepositions: 'together alongside jointly',
    },
    {
      type: 'exchange',
      verbs: 'train instruct coach',
      objects:
        'soldier troop officer pilot force police cadet recruit rebel fighter militia crew army sailor guard instructor personnel serviceman battalion peacekeeper',
    },
    {
      type: 'exchange',
      verbs: 'compete take_part participate win host',
      objects: 'championship biathlon competition contest games tournament',
    },
    {
      type: 'exchange',
      verbs: 'dock call moor visit make',
      objects: 'port-call frigate destroyer warship ship vessel naval goodwill',
    },
    {
      type: 'jointOperation',
      verbs: 'patrol escort evacuate',
      objects:
        'joint jointly together airspace coast sea vessel ship convoy tanker merchant border waters civilian citizen national strait',
    },
    {
      type: 'infoSharing',
      verbs: 'share exchange swap pass provide disclose supply feed relay give hand_over transmit circulate',
      objects:
        'intelligence information data analysis warning indicator telemetry imagery signature advisory alert',
    },
    {
      type: 'transfer',
      verbs:
        'sell supply deliver donate provide give ship hand_over transfer send export gift lend lease furnish equip arm buy purchase acquire procure order receive import obtain share get resell approve airlift',
      objects: armsNouns,
      not: 'intelligence information data troop soldier sanction oil gas coal crude grain wheat rice assurance guarantee evidence support-for power electricity pipeline loan barrel',
    },
    { type: 'forcePosture', verbs: 'deploy redeploy mobilise mobilize amass garrison', not: 'rhetoric' },
    {
      type: 'transfer',
      verbs: 'be become remain',
      objects: 'supplier buyer importer exporter purchaser recipient customer',
      also: armsNouns,
    },
    { type: 'transfer', verbs: 'offer', objects: armsNouns, prepositions: 'to' },
    {
      type: 'forcePosture',
      verbs:
        'move send dispatch scramble withdraw pull_out pull_back reinforce rotate recall put place concentrate sail commission modernise modernize increase double expand raise assemble gather build_up field activate boost bolster station mass position base stockpile',
      objects: `${forcesNouns} reserves alert garrison presence military`,
      not: 'sale aid ammunition price delegation pressure',
    },
    {
      type: 'forcePosture',
      verbs: 'test test-fire fire launch',
      objects: 'missile rocket icbm warhead torpedo',
      not: 'attack salvo at city',
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
      nouns: 'exercise drill manoeuvre maneuver wargame war-game war_game sea-phase',
      verbs: 'involve gather bring_together simulate practise attract',
    },
    {
      type: 'jointOperation',
      nouns: 'operation mission patrol escort evacuation airlift convoy',
      qualifiers:
        '*organisation air joint combined peacekeeping peace-keeping relief rescue counter anti piracy maritime naval stabilisation monitoring humanitarian escort evacuation mine observer multinational training peace border',
      verbs: 'deploy join approve mandate authorise authorize',
    },
    {
      type: 'exchange',
      nouns:
        'championship biathlon competition contest port-call port_call port_visit cadet exchange-programme training_course staff_exchange exchange_programme training_programme officer_exchange',
      verbs: 'compete win',
    },
    { type: 'exchange', nouns: 'training', verbs: 'provide receive undergo give offer' },
    {
      type: 'infoSharing',
      nouns:
        'intelligence-sharing information-sharing information_exchange intelligence_exchange information_sharing intelligence_sharing data_exchange',
      verbs: 'step_up',
    },
    {
      type: 'forcePosture',
      nouns:
        'deployment mobilisation mobilization build-up buildup redeployment troop_withdrawal missile_test',
      verbs: 'order approve',
    },
    {
      type: 'transfer',
      nouns: 'arms_sale weapons_sale sale delivery handover shipment',
      qualifiers:
        'arms weapons technology missile jet tank aircraft submarine military first aid helicopter ammunition system frigate drone',
      verbs: 'approve halt clear authorise authorize',
    },
  ],
}
