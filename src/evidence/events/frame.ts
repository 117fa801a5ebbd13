import type { ActorRole, EventType } from '../../records/event.ts'

/** A rule by which a verb, with or without a kind of object, states an event. Words are lemmas, separated by spaces; `give_up` is a
 *  verb with its particle. */
export interface VerbFrame {
  readonly type: EventType
  readonly verbs: string
  /** One of these must stand in the object (in the subject of a passive). Singular; plurals are found too. */
  readonly objects?: string
  /** One of these must stand in the subject. `*organisation` and `*state` stand for any that is known. */
  readonly subject?: string
  /** One of these must stand there as well. */
  readonly also?: string
  /** Only as a passive ("are concerned"). */
  readonly passive?: boolean
  /** Only with a negation, which is then part of the act ("does not accept"). */
  readonly negated?: boolean
  /** None of these may stand there. */
  readonly not?: string
  /** A state, organisation or "the two sides" must stand in the object. */
  readonly actorObject?: boolean
  /** One of these must stand between the verb and the end of its clause. */
  readonly prepositions?: string
}

/** A rule by which a noun, governed by a verb of holding or standing after "after", states an event. */
export interface NounFrame {
  readonly type: EventType
  readonly nouns: string
  /** One of these must stand within four words before the noun. */
  readonly qualifiers?: string
  /** Verbs that govern it, beside the common ones of holding. */
  readonly verbs?: string
  /** Whether "after talks with …" alone states it. */
  readonly adjunct?: boolean
  /** Governed by `verbs` alone. */
  readonly only?: boolean
}

/** The frames of one family of events. */
export interface Family {
  readonly verbs: readonly VerbFrame[]
  readonly nouns: readonly NounFrame[]
}

/** What subject and object do in an event of each type; `participant` for both where none stands above another. */
export const roles: Readonly<Record<EventType, readonly [ActorRole, ActorRole]>> = {
  consult: ['participant', 'participant'],
  commitment: ['initiator', 'target'],
  agreementSigned: ['participant', 'participant'],
  statementSupport: ['speaker', 'target'],
  statementConcern: ['speaker', 'target'],
  statementOther: ['speaker', 'target'],
  jointExercise: ['participant', 'participant'],
  jointOperation: ['participant', 'participant'],
  exchange: ['participant', 'participant'],
  infoSharing: ['supplier', 'recipient'],
  transfer: ['supplier', 'recipient'],
  economic: ['initiator', 'participant'],
  forcePosture: ['initiator', 'target'],
  request: ['initiator', 'target'],
  reject: ['initiator', 'target'],
  sanction: ['initiator', 'target'],
  embargo: ['initiator', 'target'],
  threat: ['initiator', 'target'],
  force: ['initiator', 'target'],
  mechanismLaunch: ['participant', 'participant'],
  membershipChange: ['participant', 'target'],
  assessment: ['participant', 'participant'],
}

/** Verbs that hold, begin, end, plan or attend what a noun names. */
export const holdingVerbs = `hold conduct stage carry_out launch begin start end complete finish conclude take_part participate join host co-host cohost plan cancel postpone suspend resume attend open
  wrap_up kick_off organise organize run undertake perform make pay continue take_place expand schedule announce convene involve feature close expect agree prepare see lead
  do mount wage hail hold_back call_off propose arrange delay skip boycott extend repeat practise practice engage regularise send mark become take scrap commence include observe monitor oversee be have work_out rule_out consider mull weigh envisage`

/** What forces consist of. */
export const forcesNouns = `troop soldier force battalion brigade division army navy warship ship frigate destroyer submarine carrier fleet squadron jet fighter bomber aircraft plane helicopter tank missile
  battery artillery marine paratrooper peacekeeper personnel unit regiment drone radar vessel flotilla reservist adviser advisor serviceman launcher interceptor warplane corvette contingent corps weapon garrison
  patrol-boat minesweeper infantry gendarme guard guardsman legion platoon company detachment airman sailor armour cutter airlifter commando battlegroup reinforcement gunner gunship ranger cavalry tank_unit`

/** What arms and their parts are called. */
export const armsNouns = `weapon arm missile system jet fighter aircraft helicopter tank submarine frigate destroyer corvette warship artillery howitzer gun mortar ammunition munition shell drone rifle radar vehicle rocket launcher interceptor
  armour armor equipment technology hardware kit boat gunboat battery carrier mine bomb engine plane warplane vessel torpedo uav spare parts patriot minesweeper cutter trainer truck cartridge grenade bullet uniform helmet simulator satellite ship carrier apc pistol radio transmitter transport tanker jammer landing_craft hovercraft dinghy ordnance armament warhead explosive optics goggles machine_gun parachute armoured_car`

/** What relief consists of, and the measures it comes in. */
export const reliefNouns = `vaccine aid assistance relief ventilator blanket tent medicine supply food flour maize rice wheat grain sorghum bread water milk meal ration tablet drug dose mask plasma blood oxygen generator pump kit shelter tarpaulin
  seed fertiliser fertilizer fuel clothing doctor nurse medic surgeon rescuer engineer firefighter hospital ambulance tonne ton dollar euro pound yen franc rupee crown grant donation consignment parcel sack lorry truckload beds mosquito-net bednet stove
  medical goods supplies provisions foodstuff sugar beans lentil biscuit potato vegetable latrine soap bucket jerrycan disinfectant reagent syringe antibiotic insulin purification filter digger excavator bulldozer sandbag paramedic midwife volunteer
  sniffer_dog riyal dirham rand peso lira krone krona won yuan rouble ruble dinar shilling naira`

/** What is traded, and by what measure. */
export const commodityNouns = `gas oil coal grain wheat electricity power energy uranium fuel lng pipeline crude petroleum diesel steel aluminium fertiliser fertilizer rice soybean maize beef copper lithium cobalt barrel cubic good commodity railway
  trade export import investment reactor plant mine credit kilowatt megawatt potash phosphate timber cotton coffee cocoa sugar cement car container locomotive iron ore gold diamond delivery kerosene petrol gasoline nickel bauxite manganese rubber tea fish banana`
