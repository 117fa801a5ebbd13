/** Irregular verbs: base, past, participle (the last repeated where it equals the one before). */
export const irregularVerbs = `
arise arose arisen
bear bore borne
beat beat beaten
become became become
begin began begun
bid bid bid
bind bound
bring brought
blow blew blown
bleed bled
beseech besought
breed bred
break broke broken
build built
buy bought
cast cast cast
catch caught
choose chose chosen
come came come
cut cut cut
deal dealt
draw drew drawn
drive drove driven
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forbid forbade forbidden
forgive forgave forgiven
feed fed
freeze froze frozen
flee fled
foresee foresaw foreseen
get got gotten/got
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hit hit hit
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
overrun overran overrun
retell retold
overthrow overthrew overthrown
hang hung
swim swam swum
understand understood
underpin underpinned
underestimate underestimated
hurt hurt hurt
stick stuck
swing swung
woo wooed
wear wore worn
wake woke woken
let let let
lose lost
make made
mean meant
meet met
pay paid
put put put
quit quit quit
read read read
ride rode ridden
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set set set
shake shook shaken
shoot shot
show showed shown
shrink shrank shrunk
shut shut shut
sink sank/sunk sunk
sit sat
speak spoke spoken
spend spent
split split split
spread spread spread
stand stood
steal stole stolen
strike struck
sweep swept
swear swore sworn
take took taken
teach taught
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
win won
withdraw withdrew withdrawn
withhold withheld
write wrote written
wage waged
`

/** Regular verbs that news of states, organisations and forces uses. Longer lists only help the finding of clauses. */
export const verbLemmas = `
abandon abide abolish abstain accede accept accompany accomplish accuse achieve acknowledge acquire act adapt add address adhere adjourn admit adopt advance advise
advocate affect affirm agree aid aim airlift alarm alert align allege allocate allow amend amount analyse analyze anchor announce annex answer anticipate apologise apologize appeal
appear applaud apply appoint appreciate approach approve argue arm arrange arrest arrive ask assail assassinate assemble assert assess assign assist assume assure
attack attempt attend attract authorise authorize avoid await award back balance ban bar base battle believe belong benefit berate besiege blacklist blame blast block blockade board bolster
bomb bombard boost border boycott brand brief broaden call campaign cancel capture carry caution cause cede celebrate cement censure chair challenge champion change charge chase check
circumvent cite claim clarify clash clear close collaborate collapse combat combine comment commemorate commend commence commission commit compare compel compensate compete complain complete
comply comprise compromise concede concentrate concern conclude concur condemn condition conduct confer confirm confront congratulate consent consider consist consolidate constitute construct consult
contain contend continue contribute control convene converge convey convince cooperate co-operate coordinate co-ordinate co-host cohost counter cover create criticise criticize cross crush curb curtail damage dampen debate decide
declare decline decrease deepen defeat defect defend defer define defuse delay delegate deliver demand demilitarise demonstrate denounce deny depart depend deploy deplore deport deride describe deserve design
designate destabilise destabilize destroy detain deter deteriorate determine detonate develop devote dialogue differ dig diminish direct disagree disapprove discuss dismiss dismantle dispatch display dispute disrupt dissolve distance distribute
diversify divide dock dominate donate double doubt down downgrade draft drill drop ease eliminate emerge emphasise emphasize employ enable encourage end endorse enforce engage enhance enjoy enlarge enlist
enrich ensure enter envisage equip erect escalate escort establish evacuate evaluate exceed exchange exclude execute exempt exercise exert exist expand expect expel explain explode explore export express extend extradite face
facilitate fail falsify favour favor fear feature fend file finalise finalize finance fine fire float focus follow force forge form formulate foster found freeze frustrate fulfil fulfill fund gain gather generate glorify govern grant greet
ground guarantee guard guide hack hail halt hammer hand handle happen harass harm harden head help hesitate highlight hinder hint honour honor hope host identify ignite ignore imagine impede implement
imply import impose improve inaugurate include incorporate increase indicate infiltrate inflict influence inform initial initiate inject insist inspect inspire install instruct insult integrate intend intensify intercept interfere intervene introduce invade invest investigate
invite invoke involve isolate issue join jeopardise jeopardize justify kidnap kill label lack lament land lash launch lecture level liberate lift limit link list listen lobby locate look loom maintain manage manoeuvre maneuver manufacture march mark marshal mass massacre
measure mediate meddle mention merge mine mobilise mobilize modernise modernize monitor mount move mull name need negotiate nominate normalise normalize note notify number obey object oblige observe obstruct obtain occupy occur offend offer open operate oppose
order organise organize oust outline outlaw outrage overcome oversee overthrow owe own paint pardon participate partner pass patrol pause penalise penalize perform permit persecute persist persuade phone place plan play pledge point poise pool portray
pose position possess postpone pound praise predict prefer prepare present preserve press pressure pretend prevail prevent prioritise prioritize probe proceed proclaim procure produce prohibit project prolong promise promote prompt propose prosecute protect protest prove provide provoke publish
pull punish purchase pursue push question quote raid raise rally ram ratify reach react reaffirm realise realize rebuff rebuke rebuild recall receive recognise recognize recommend reconsider record recruit redeploy reduce refer reflect refrain refuse
refuel refute regain regard register regret regulate rehearse reinforce reiterate reject relate relax release relocate rely remain remark remember remind remove renew renounce reopen repair repatriate repeat repel replace reply report represent reproach repudiate request require
rescind rescue resemble reserve resign resist resolve respect respond restart restate restore restrain restrict restructure result resume retain retaliate retreat return reveal reverse review revise revive revoke reward risk rotate route rule sabotage sail sanction satisfy save scale scold scrap
scramble scrutinise search secure seem seize send separate serve settle shape share shell shelve shift ship shore sideline sign signal simulate slam slap slash slow smash snub soften solve sort spark spar specify sponsor spur stabilise stabilize stage stall start state station stay stem step stockpile stop store
storm strain strengthen stress stretch strive struggle submit subscribe succeed suffer suggest summon supervise supply support suppose suppress surge surpass surrender surround suspect suspend sustain symbolise symbolize target tender test testify thank threaten thwart tighten tolerate topple torpedo touch toughen tour tout trade train transfer
transit transform transport travel treat trigger triple trouble trust try turn unblock undercut underline undermine underscore unify unilaterally unite unveil update upgrade uphold urge use usher vacate value venture verify veto view violate visit voice volunteer vote vow wait walk want warn waive weaken weigh welcome widen wipe wish witness work worry
wound wreck yield recapture discontinue impound quarantine reassure redouble reshape retake reunite sanitise ambush assault bolt deem entail espouse evolve exacerbate fade flout hamper hone incite jam jettison lambast leverage mirror nullify offset overfly overhaul pillory ponder re-establish reestablish rekindle ridicule sketch skirmish spearhead subsidise subsidize test-fire touch uncover vie decry hold extol laud commiserate conduct cheer back mourn upset dread object warn skip shun curb ration
disclose amass embargo die lie lease circulate lodge practise practice activate institute disburse telephone salute implore chide injure levy ransack behead hijack sever breach swap relay transmit gift furnish resell garrison
field pump loan lower talk seal ink clinch exit rejoin readmit dismay plead beg petition exhort spurn brush torpedo moor coach distribute rescue accommodate shelter thaw reel strand ferry airdrop treat vaccinate feed
designate dispatch patrol allot earmark pledge instruct apologise regularise criminalise sue indict arrest extradite detain deport convict jail liaise exchange interdict confiscate impound board tow salvage clear demine defuse
fortify entrench dig encircle repulse outflank maraud plunder pillage loot torch burn raze flatten dislodge eject oust depose topple storm recapture retake overfly buzz shadow track jam spy eavesdrop tap leak
sponsor bankroll underwrite reimburse compensate mediate arbitrate broker facilitate reconcile normalise demarcate delimit cede lease finish enroll follow pick comb scour hunt foil forward tip rent unload crash relieve repay dine lunch renegotiate terminate fit suit conceive afford borrow climb collect copy derive disappear discover drift earn embrace escape excuse fill fix flow function grip hate heighten illustrate kick learn lessen lure matter melt miss neglect notice outnumber outpace overlap overlook overshadow qualify race reckon recover resent rival slip speed surprise survive tackle tend tie tilt unite vanish vary wane waste watch wither worsen accelerate fuel hedge mend nurture patch recede scare simmer tarnish tempt unravel unsettle connect deposit jump parachute annex incorporate federate merge secede split dissolve disband
dock berth anchor rehearse skydive parachute graduate enrol enroll study tutor brief debrief host cohost stonewall filibuster abstain boycott convene reconvene adjourn postpone reschedule chair address
blast bemoan bewail fault castigate vilify scorn mock rail fume bristle balk baulk grumble insinuate purport profess concur empathise sympathise commiserate toast crow gloat rejoice
curtail trim slash halve axe abolish repeal rescind revoke annul void nullify invalidate unblock unfreeze reinstate restore reopen resume
recognise accede ratify initial countersign countenance condone tolerate abet arm rearm outfit refit overhaul retrofit modernize commission decommission scuttle sink scrap mothball
strafe free rush pour roll parley wave refute dispute prompt provoke arouse withhold order term handle unfreeze vet
`
