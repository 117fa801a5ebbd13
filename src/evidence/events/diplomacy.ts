import type { Family } from './frame.ts'

const agreements =
  'agreement deal treaty pact accord memorandum protocol contract communique declaration convention mou arrangement charter armistice statement roadmap lease compact understanding letter_of_intent concession truce ceasefire cease_fire document accords pacts text joint_statement code final_act'
const mechanisms = `mechanism centre center committee commission hotline force body group organisation organization fund bank taskforce task programme program system network forum council secretariat platform headquarters unit initiative agency
  facility office cell corps dialogue court mission alliance coalition scheme framework process exchange brigade registry line squad tribunal union league federation community authority assembly institute college parliament panel
  mechanism desk portal database picture hub observatory bureau`
const notMembership =
  'talk cooperation flight operation exercise diplomat delivery agreement sale aid trade drill negotiation contact patrol participation work payment visa service'
const officials =
  'president minister leader counterpart premier chancellor envoy secretary official delegation diplomat king ambassador chief prime-minister emir general spokesperson'

/** Meetings, agreements, mechanisms and membership. */
export const diplomacy: Family = {
  verbs: [
    {
      type: 'consult',
      verbs: 'meet confer consult negotiate talk parley',
      not: 'target requirement demand deadline standard obligation need criterion condition',
    },
    { type: 'consult', verbs: 'discuss debate review', not: 'book film' },
    {
      type: 'consult',
      verbs: 'address cover focus_on',
      subject: 'forum summit meeting talk conference dialogue session negotiation consultation',
    },
    { type: 'consult', verbs: 'visit tour', not: 'port museum warship frigate destroyer' },
    { type: 'consult', verbs: 'travel fly arrive go come', objects: 'talk visit summit meeting' },
    {
      type: 'consult',
      verbs: 'travel fly arrive land go head be come expect fly_in',
      subject: officials,
      objects: '*located *state',
      not: 'troop soldier exercise',
    },
    {
      type: 'consult',
      verbs: 'sit_down sit',
      prepositions: 'with in at',
      objects: 'talk negotiate table discuss agree',
    },
    {
      type: 'consult',
      verbs: 'host receive welcome brief telephone phone call speak greet see sit',
      actorObject: true,
      objects: officials,
      not: 'decision move',
    },
    { type: 'consult', verbs: 'telephone phone', actorObject: true },
    { type: 'consult', verbs: 'exchange', objects: 'view opinion' },
    { type: 'consult', verbs: 'speak talk', objects: 'telephone phone hotline videolink video' },
    {
      type: 'consult',
      verbs: 'get_together gather convene assemble dine lunch sit_down',
      subject: `${officials} commander`,
    },
    {
      type: 'agreementSigned',
      verbs:
        'renegotiate amend denounce terminate annul sign conclude ratify initial finalise finalize seal reach ink adopt strike endorse renew extend approve clinch countersign',
      objects: agreements,
      not: 'executive law bill sanction',
    },
    {
      type: 'agreementSigned',
      verbs: 'enter come_into come take_effect take',
      subject: agreements,
      objects: 'force effect',
    },
    { type: 'agreementSigned', verbs: 'put', objects: 'pen' },
    { type: 'agreementSigned', verbs: 'put set', objects: 'signature', prepositions: 'to under' },
    { type: 'agreementSigned', verbs: 'come', objects: 'term agreement', prepositions: 'to' },
    { type: 'agreementSigned', verbs: 'sign', not: 'law bill player decree letter-to petition' },
    {
      type: 'mechanismLaunch',
      verbs:
        'launch establish set_up create inaugurate open found form activate institute unveil announce start introduce plan propose revive',
      objects: mechanisms,
      not: 'pipeline power_line attack offensive fire investigation strike missile rocket operation exercise drill assault talks campaign invasion airstrike raid probe barrage sanction government embassy inquiry shop restaurant company election',
    },
    {
      type: 'mechanismLaunch',
      verbs: 'form create set_up establish plan agree send',
      objects: 'team',
      also: 'joint verification monitoring contact',
      not: 'troop',
    },
    {
      type: 'mechanismLaunch',
      verbs: 'put bring',
      objects: 'line hotline centre system network',
      also: 'service operation',
    },
    { type: 'mechanismLaunch', verbs: 'become go', subject: mechanisms, objects: 'operational live online' },
    { type: 'membershipChange', verbs: 'accede' },
    {
      type: 'membershipChange',
      verbs: 'join leave quit accede exit rejoin enter withdraw pull_out drop_out back_out walk_out',
      objects:
        '*organisation bloc alliance grouping organisation organization treaty agreement pact accord union convention court member membership league community federation parliament forum',
      not: 'talk exercise drill troop call operation force soldier coalition condemn protest office service army strike competition patrol manoeuvre port airport summit meeting',
    },
    {
      type: 'membershipChange',
      verbs: 'admit suspend expel readmit accept grant',
      objects: 'member membership observer bloc organisation *organisation *state',
      subject: '*organisation',
      not: notMembership,
    },
    {
      type: 'membershipChange',
      verbs: 'admit suspend expel readmit',
      objects: 'member membership observer organisation *organisation union bloc',
      not: notMembership,
    },
    {
      type: 'membershipChange',
      verbs: 'become be remain',
      objects: 'member state-party signatory',
      also: '*organisation bloc alliance union pact treaty organisation organization league convention community court',
      not: 'analyst parliament senior senator staff',
    },
    { type: 'membershipChange', verbs: 'become', objects: 'member observer partner' },
    { type: 'membershipChange', verbs: 'apply', prepositions: 'to for' },
  ],
  nouns: [
    {
      type: 'consult',
      nouns: 'round',
      qualifiers: 'talk negotiation consultation contact between',
      adjunct: true,
    },
    {
      type: 'consult',
      nouns:
        'talk talks meeting summit consultation negotiation visit conversation dialogue phone_call telephone_call session conference forum briefing phone_conversation telephone_conversation discussion contact round_table video_conference audience gathering tour',
      adjunct: true,
      verbs:
        'meet address chair walk_out break_down break_off collapse stall fail cut_short call_for stay_away follow take_up reconvene restart enter drag_on sit_down agree',
    },
    {
      type: 'mechanismLaunch',
      nouns: 'launch establishment creation inauguration formation',
      qualifiers: 'the',
      verbs: 'announce welcome celebrate declare',
    },
    {
      type: 'membershipChange',
      nouns: 'withdrawal departure exit',
      qualifiers: '*organisation',
      verbs: 'announce complete',
    },
    {
      type: 'membershipChange',
      nouns: 'accession membership_application',
      adjunct: true,
      verbs: 'approve ratify complete vote welcome',
    },
    {
      type: 'membershipChange',
      nouns: 'application membership bid candidacy',
      qualifiers: '*organisation membership accession',
      verbs: 'lodge submit file approve reject accept suspend withdraw apply seek freeze renew',
    },
    {
      type: 'agreementSigned',
      nouns: 'signing ratification conclusion',
      qualifiers: agreements,
      verbs: 'announce',
      adjunct: true,
    },
  ],
}
