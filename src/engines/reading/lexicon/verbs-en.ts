// English verbs by what they say of a mission. "pull_out" inflects its first word.
// A verb may stand in several rows.
export const VERBS_EN: Readonly<Record<string, string>> = {
  pledge:
    'offer pledge promise volunteer vow agree accept undertake guarantee propose step_forward ' +
    'step_up swear',
  consider:
    'consider mull weigh explore contemplate ponder examine debate signal think_about look_into ' +
    'look_at positively_consider toy_with',
  plan: 'plan intend prepare decide resolve arrange opt choose',
  commit:
    'commit approve sign allocate sign_off_on finalise finalize assign order designate earmark',
  notify: 'notify',
  decline:
    'decline refuse reject rule_out balk turn_down give_up forgo hold_back pull_back_from ' +
    'shy_away baulk shun',
  pullout:
    'withdraw pull_out recall quit scale_back draw_down scale_down repatriate pull_back ' +
    'bow_out leave ' +
    'cut pull end suspend exit come_out_of pull_out_of drop_out reduce downsize slash trim ' +
    'bring_home call_home fly_home send_home bring_back call_back',
  send:
    'put send deploy dispatch contribute provide supply field station airlift donate give ' +
    'bring loan lend ' +
    'furnish despatch fund finance redeploy add transfer offer pledge mobilise mobilize ' +
    'fly_in parachute ferry bankroll deliver disburse pour allocate inject ship',
  arrive:
    'arrive land touch_down disembark depart head sail enter patrol reach leave_for fly_to ' +
    'fly_out ' +
    'come_ashore go_ashore wade_ashore fly take_off set_off set_sail embark serve_in ' +
    'serve_with deploy roll_into move_into cross ' +
    'cross_into ' +
    'take_up take_over stream_into fan_out',
  join:
    'join participate take_part participate_in be_part be_a_part contribute help assist ' +
    'serve step_in ' +
    'intervene ' +
    'reinforce bolster partake play_a_role support come_in beef_up train equip',
  grow: 'increase raise boost expand double augment enlarge strengthen scale_up triple',
  lead: 'lead head command spearhead take_the_lead take_command helm',
  have: 'have keep maintain station retain number total comprise',
  include:
    'include comprise consist_of consist number involve made_up_of compose_of be_composed_of',
  support: [
    'support back welcome praise commend applaud endorse hail thank favour favor laud salute ' +
      'defend',
    'embrace champion congratulate vouch reaffirm reiterate renew assure appreciate pay_tribute',
    'encourage express_support express_gratitude express_confidence celebrate advocate ' +
      'underscore prefer',
    'pledge_support express_appreciation come_out_in_favour come_out_in_favor vote_for ' +
      'vote_in_favour vote_in_favor throw_its_weight_behind side_with',
  ].join(' '),
  oppose: [
    'oppose reject condemn denounce criticise criticize object protest_against slam decry ' +
      'deplore rebuke',
    'dismiss resist disagree threaten accuse blame object_to lash_out deny rule_out reproach ' +
      'boycott',
    'come_out_against speak_out_against vote_against lobby_against castigate lambast lambaste ' +
      'repudiate refuse blast chide bar ban veto overturn',
  ].join(' '),
  concern: [
    'warn fear worry caution doubt question lament express_concern raise_concerns ' +
      'voice_concern regret',
    'express_concerns raise_concern voice_concerns express_alarm be_concerned complain bemoan ' +
      'note_with_concern',
    'express_fears express_doubts raise_questions raise_doubts cast_doubt sound_the_alarm ' +
      'sound_alarm',
    'acknowledge admit concede express_reservations voice_fears express_sadness ' +
      'express_condolences',
    'raise_fears express_outrage',
  ].join(' '),
  call: [
    'urge call_for call_on call_upon insist stress emphasise emphasize demand appeal exhort ' +
      'implore plead',
    'underline advise recommend press reiterate encourage push_for press_for beg highlight',
    'underscore call_upon want advocate beseech push hope expect look_forward remind entreat',
  ].join(' '),
  ask: [
    'ask request appeal urge call_for call_on call_upon plead seek beg implore petition ' +
      'ask_for invite',
    'solicit appeal_for press lobby push_for press_for summon look_for call_in plead_for canvass',
  ].join(' '),
  say: [
    'say tell state announce declare add note report explain reveal indicate argue claim',
    'comment remark reply respond affirm write post tweet observe point_out assert maintain ' +
      'suggest',
    'rule conclude disclose mention predict quote cite describe believe think estimate hope ' +
      'pledge promise vow',
    'warn insist stress reiterate emphasise emphasize underline confirm',
  ].join(' '),
  vote: [
    'authorise authorize adopt approve extend renew vote mandate establish pass endorse sanction',
    'veto create prolong greenlight green_light give_the_green_light lift terminate ' +
      'renew re-authorise',
    'give_its_approval back ratify agree decide order activate reauthorise reauthorize ' +
      'give_the_go-ahead set_up launch impose allow_for transition transform',
  ].join(' '),
  draft: 'draft circulate table propose sponsor co-sponsor negotiate submit introduce',
  finish:
    'run_out come_to_an_end end expire terminate conclude close wind_up wind_down phase_out ' +
    'lapse disband',
  meet: [
    'gather discuss meet meet_with hold_talks confer consult convene hold_a_meeting sit_down ' +
      'sit_down_with ' +
      'hold_discussions',
    'hold_a_summit hold_an_emergency_summit hold_an_extraordinary_summit hold_a_phone_call attend',
  ].join(' '),
  greet: 'welcome greet receive host',
  visit: 'visit travel fly_to tour arrive trip pay_a_visit come go',
  phone: 'speak call telephone phone talk',
  letter: 'write',
  require: 'require oblige compel bind',
  task: 'task mandate charge entrust instruct direct order authorise authorize empower assign',
  kill:
    'kill murder massacre execute slaughter assassinate gun_down behead lynch slay die ' +
    'perish shoot_dead hack',
  injure: 'injure wound hurt maim',
  attack: [
    'attack ambush raid storm bomb shell shoot assault fire target strike torch ransack loot ' +
      'pillage',
    'open_fire detonate shoot_at besiege rampage terrorise terrorize bombard hit rob blow_up ' +
      'explode',
  ].join(' '),
  kidnap: 'kidnap abduct seize_hostage take_hostage',
  clash: 'clash battle exchange_fire skirmish',
  rape: 'rape gang_rape',
  displace: 'displace flee uproot',
  burn: 'burn torch destroy loot vandalise vandalize raze set_fire ransack burn_down set_ablaze',
  riot: 'protest riot demonstrate',
  oust:
    'seize_power take_power grab_power oust topple overthrow detain arrest depose unseat ' +
    'besiege',
  block: 'block blockade barricade cut_off',
  seize:
    'seize capture occupy overrun take_control control take_over seize_control fall_to hold ' +
    'conquer',
  retake: 'retake recapture reclaim liberate clear regain_control secure',
  close: 'close shut shut_down suspend',
  reopen: 'reopen resume open',
  evacuate: 'evacuate airlift relocate fly_out shelter pull_out',
  assess: 'assess evaluate reconnoitre scout',
  must: 'need_to have_to ought',
  need: 'require need depend hinge hang_on await wait_for depend_on hinge_on rely rest_on',
  vet: 'vet screen',
  train: 'train',
  investigate: 'investigate probe',
  monitor: 'monitor oversee supervise observe',
  act: [
    'become remain seem appear continue start begin try allow make go come get see know want ' +
      'use work help',
    'face follow happen turn live move run hold show play believe bring happen write sit stand ' +
      'lose pay',
    'include set learn change watch stop create speak spend grow open walk win teach remember ' +
      'love buy wait',
    'serve die expect build stay fall cut reach remain raise pass sell decide return explain ' +
      'develop carry',
    'break receive focus mark represent focus aim feature depend restore face cause mean ' +
      'result lay underscore',
    'trigger spark prompt leave protect secure stabilise stabilize operate replace handle ' +
      'carry_out quell',
    'combat tackle restore disarm rebuild destabilise destabilize grapple struggle suffer ' +
      'cover travel name',
    'bear shoulder intensify erupt break_out flare flare_up escalate appoint elect inaugurate ' +
      'celebrate describe represent exacerbate fail succeed improve ensure enable',
  ].join(' '),
};

/** Nouns whose owner did the act of the verb class: "Kenya's offer", "Haiti's appeal". */
export const DEEDS_EN: Readonly<Record<string, string>> = {
  'n-pledge': 'offer pledge promise proposal commitment undertaking intention',
  'n-consider': 'willingness readiness interest consideration',
  'n-send': 'contribution donation participation involvement',
  'n-deploy': 'deployment dispatch arrival movement',
  'n-refuse': 'refusal reluctance',
  'n-pullout': 'withdrawal pullout departure drawdown exit pull-out reduction draw-down',
  'n-ask':
    'appeal request plea call invitation petition call_for calls_for appeal_for ' + 'appeals_for',
  'n-support': 'support backing endorsement approval gratitude praise appreciation',
  'n-oppose': 'opposition rejection condemnation criticism objection',
  'n-concern':
    'concern fear worry alarm unease doubt scepticism skepticism reservation apprehension',
  'n-vote':
    'creation establishment formation vote activation authorisation authorization approval ' +
    'adoption extension renewal decision',
  'n-meet': 'meeting talk summit conference session consultation discussion gathering',
  'n-visit': 'visit trip tour',
  'n-phone': 'call conversation telephone_call phone_call',
  'n-letter': 'letter',
  'n-kill': 'killing murder massacre death assassination execution slaughter',
  'n-attack': [
    'attack ambush raid bombing assault shelling violence airstrike air_strike strike explosion',
    'atrocity offensive blast shooting unrest bloodshed looting rampage',
  ].join(' '),
  'n-clash': 'clash fighting battle gunfight firefight skirmish gun_battle gunbattle',
  'n-kidnap': 'kidnapping abduction hostage-taking',
  'n-rape': 'rape sexual_violence sexual_assault gang_rape',
  'n-displace': 'displacement exodus',
  'n-riot': 'protest riot demonstration',
  'n-coup': 'coup mutiny putsch overthrow ouster coup_attempt coup_d_etat military_takeover',
};
