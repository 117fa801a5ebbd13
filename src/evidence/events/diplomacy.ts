import type { Family } from './frame.ts'

const agreements =
  'agreement deal treaty pact accord memorandum protocol contract communique declaration convention mou arrangement charter ceasefire truce armistice statement roadmap lease'
const mechanisms =
  'mechanism centre center committee commission hotline force body group organisation organization fund bank taskforce task programme program system network forum council secretariat platform headquarters unit initiative agency facility office cell corps dialogue office court mission alliance coalition scheme framework process exchange brigade registry line squad tribunal'

/** Meetings, agreements, mechanisms and membership. */
export const diplomacy: Family = {
  verbs: [
    {
      type: 'consult',
      verbs: 'meet confer consult negotiate talk',
      not: 'target requirement demand deadline standard obligation need criterion condition',
    },
    { type: 'consult', verbs: 'discuss debate review', not: 'book film' },
    { type: 'consult', verbs: 'visit', not: 'port museum warship frigate destroyer' },
    { type: 'consult', verbs: 'travel fly arrive go', objects: 'talk visit summit meeting' },
    {
      type: 'consult',
      verbs: 'host receive welcome brief telephone phone call speak',
      actorObject: true,
      objects:
        'president minister leader counterpart premier chancellor envoy secretary official delegation diplomat king ambassador chief',
      not: 'decision move',
    },
    { type: 'consult', verbs: 'exchange', objects: 'view opinion' },
    {
      type: 'agreementSigned',
      verbs:
        'sign conclude ratify initial finalise finalize seal reach ink adopt strike endorse renew agree extend approve clinch',
      objects: agreements,
      not: 'executive law bill',
    },
    {
      type: 'mechanismLaunch',
      verbs:
        'launch establish set_up create inaugurate open found form activate institute unveil announce start introduce',
      objects: mechanisms,
      not: 'attack offensive fire investigation strike missile rocket operation exercise drill assault talks campaign invasion airstrike raid probe barrage sanction government embassy',
    },
    {
      type: 'membershipChange',
      verbs: 'join leave quit accede exit rejoin enter withdraw',
      objects:
        '*organisation bloc alliance grouping organisation organization treaty agreement pact accord mission union convention court member membership',
      not: 'talk exercise drill troop call operation force soldier coalition condemn protest office service army strike competition',
    },
    {
      type: 'membershipChange',
      verbs: 'admit suspend expel readmit accept grant',
      objects: 'member membership observer bloc organisation *organisation *state',
      subject: '*organisation',
      not: 'talk cooperation flight operation exercise diplomat delivery agreement sale aid trade drill negotiation contact patrol participation',
    },
    {
      type: 'membershipChange',
      verbs: 'admit suspend expel readmit',
      objects: 'membership *organisation',
      not: 'talk cooperation flight operation exercise diplomat delivery agreement sale aid trade drill negotiation contact patrol participation',
    },
    { type: 'membershipChange', verbs: 'become', objects: 'member observer partner state-party' },
    { type: 'membershipChange', verbs: 'apply bid', prepositions: 'to for' },
  ],
  nouns: [
    {
      type: 'consult',
      nouns:
        'talk talks meeting summit consultation negotiation visit conversation dialogue phone_call telephone_call session round-table conference forum briefing phone_conversation discussion',
      adjunct: true,
      verbs: 'meet address chair walk_out break_down break_off collapse stall fail cut_short call_for',
    },
    {
      type: 'mechanismLaunch',
      nouns: 'launch establishment creation inauguration formation',
      qualifiers: 'the',
      verbs: 'announce welcome celebrate declare',
    },
    { type: 'membershipChange', nouns: 'accession membership_application', verbs: 'approve ratify complete' },
    { type: 'agreementSigned', nouns: 'signing ratification', qualifiers: 'the', verbs: 'announce' },
  ],
}
