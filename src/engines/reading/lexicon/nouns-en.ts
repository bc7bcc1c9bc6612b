// English nouns by what they are for a mission.
export const NOUNS_EN: Readonly<Record<string, string>> = {
  police:
    'police police_officer policeman policewoman gendarme police_personnel police_agent ' +
    'police_force constable police_contingent riot_police police_unit formed_police_unit',
  military: [
    'boots_on_the_ground troop soldier serviceman servicewoman trooper marine paratrooper ' +
      'commando battalion brigade',
    'platoon infantry military_police infantryman special_force gunner navy army combat_troop ' +
      'reservist',
    'military_personnel military_officer ground_troop legionnaire ranger peace_keeper peacekeeper',
    'military_observer infantry_battalion guardsman sapper armoured_brigade serviceperson',
    'mechanised_battalion ground_force military_contingent combat_engineer naval_personnel',
    'peacekeeping_troop regiment foot_soldier',
  ].join(' '),
  personnel: [
    'personnel officer staff contingent member police_and_military military-police_personnel ' +
      'observer',
    'adviser advisor expert civilian_staff trainer monitor uniformed_personnel security_personnel',
    'security_force staff_officer engineer medic agent doctor military-police team company unit',
    'peacekeeping_force instructor liaison_officer support_staff',
  ].join(' '),
  plain:
    'force man woman people group advance_party convoy advance_guard vanguard detachment ' +
    'element batch wave number',
  equipment: [
    'helicopter aircraft plane jet ship vessel vehicle frigate drone tank boat ambulance weapon',
    'ammunition equipment armoured_vehicle armored_vehicle armoured_personnel_carrier gunship ' +
      'warship',
    'armored_personnel_carrier mrap transport_plane fighter_jet materiel air_asset radio ' +
      'navy_ship hardware',
    'helmet flak_jacket field_hospital military_equipment',
  ].join(' '),
  money:
    'resourcing financing resource dollar euro fund funding money pound franc rand grant cash ' +
    'usd shilling',
  logistics:
    'logistics logistic logistical_support logistic_support airlift transport fuel intelligence ' +
    'logistical_assistance transport_aircraft',
  training: 'training',
  mission: [
    'mission force operation deployment intervention peacekeeping_mission peacekeeping_force ' +
      'taskforce',
    'task_force peacekeeping_operation multinational_force peace_mission stabilisation_force',
    'stabilization_force standby_force regional_force intervention_force peacekeeping ' +
      'peace_operation',
    'peace_force monitoring_mission contingent coalition grouping joint_force',
  ].join(' '),
  office: [
    'president prime_minister premier minister foreign_minister defence_minister ' +
      'defense_minister king',
    'chancellor secretary ambassador envoy spokesman spokeswoman spokesperson chief commander ' +
      'general',
    'colonel major lieutenant captain brigadier admiral commissioner governor senator lawmaker ' +
      'mp diplomat',
    'official authority government administration parliament cabinet army_chief leader ' +
      'minister_of_defence',
    'secretary_of_state national_security_adviser national_security_advisor head_of_state ' +
      'vice_president',
    'delegation military ministry foreign_ministry defence_ministry defense_ministry ' +
      'attorney_general',
    'representative special_representative permanent_representative army air_force navy attorney',
    'security_adviser deputy_minister premier state_department coast_guard senate congress ' +
      'lower_house',
    'interim_president interim_government transitional_government high_commissioner ' +
      'head_of_government',
    'under-secretary defence_chief defense_chief chief_of_staff army_commander junta ' +
      'opposition lawmaker',
    'under-secretary-general police_chief deputy_minister government_spokesman defence_force ' +
      'embassy',
    'chairperson chairman chairwoman coordinator spokespeople head_of_mission defence_department ' +
      'counterpart defence_secretary police_commissioner troika council_of_ministers ' +
      'military_chief',
  ].join(' '),
  body:
    'summit council bloc union organisation organization body assembly commission ' +
    'secretariat community',
  state:
    'central_african_country east_african_country west_african_country caribbean_country ' +
    'southern_african_country central_african_nation west_african_nation east_african_nation ' +
    'country nation state member_state government republic kingdom island',
  parliament:
    'parliament senate cabinet congress assembly lawmaker bundestag knesset lower_house ' +
    'council_of_ministers house_of_representatives legislature mp deputy duma national_assembly',
  resolution: 'resolution draft_resolution draft text mandate measure',
  mandate: 'mandate authorisation authorization mission force operation resolution deployment',
  victims: [
    'people person civilian man woman child villager resident protester protestor demonstrator ' +
      'worker',
    'soldier peacekeeper officer police policeman troop journalist victim student girl boy ' +
      'family refugee',
    'migrant missionary passenger guard gang_member rebel militant fighter militiaman ' +
      'insurgent inhabitant',
    'serviceman national citizen baby aid_worker haitian human dead attacker trader farmer ' +
      'bystander other',
  ].join(' '),
  dead: 'dead death fatality casualty life body corpse death_toll',
  wounded: 'wounded injured injury',
  gang: [
    'gang rebel militant militia insurgent jihadist gunman bandit guerrilla armed_group terrorist',
    'warlord extremist armed_man gang_member militiaman fighter islamist separatist mutineer ' +
      'criminal mob',
    'armed_gang criminal_gang gangster rioter attacker assailant raider pirate rebel_group ' +
      'armed_movement',
    'islamist_militant suicide_bomber junta coup_leader janjaweed',
  ].join(' '),
  site: [
    'airport port terminal fuel_terminal seaport road highway prison penitentiary hospital bridge',
    'border_crossing base camp embassy police_station school airbase compound harbour harbor ' +
      'airfield',
    'national_penitentiary main_airport international_airport runway checkpoint oil_depot ' +
      'palace barracks',
    'police_headquarters border capital town city village parliament_building market courthouse',
  ].join(' '),
  embassy:
    'embassy consulate non-emergency_personnel diplomat citizen national foreigner expatriate ' +
    'staff dependant dependent aid_worker non-essential_personnel non-essential_staff family',
  vetting: 'vetting screening background_check',
  accountability: 'accountability investigation inquiry prosecution impunity',
  oversight: 'oversight oversight_mechanism civilian_control supervision',
  monitoring: 'monitoring monitor compliance_mechanism human_rights_monitoring',
  rules:
    'rule_of_engagement use_of_force code_of_conduct shoot_to_kill robust_mandate ' +
    'status_of_force_agreement self-defence self-defense use_force use_lethal_force ' +
    'make_arrest power_of_arrest arrest_power power_to_arrest power_to_detain use_deadly_force ' +
    'use_military_force all_necessary_means all_necessary_measure',
  conduct:
    'sexual_exploitation misconduct code_of_conduct discipline zero_tolerance ' + 'sexual_abuse',
  reporting: 'progress_report progress_update quarterly_report regular_report periodic_report',
  precon: 'condition precondition prerequisite requirement',
  assessment: [
    'assessment_mission assessment_team fact-finding_mission fact-finding_team reconnaissance ' +
      'evaluation_mission',
    'reconnaissance_mission reconnaissance_team assessment_visit scoping_mission',
    'needs_assessment technical_assessment fact-finding_visit evaluation_team recce ' +
      'reconnaissance_visit',
    'assessment fact-finding',
  ].join(' '),
  option: 'option scenario alternative',
  target: 'target strength ceiling size goal',
  contributor: [
    'contributor troop_contributor troop-contributing_country troop_contributing_country ' +
      'donor tcc',
    'contributing_country personnel_contributing_country largest_contributor ' +
      'troop-contributing_nation',
    'contributing_nation police-contributing_country lead_nation',
  ].join(' '),
  voice:
    'analyst military_analyst activist expert critic rights_group human_rights_group aid_group ' +
    'resident ' +
    'campaigner civil_society_group civil_society aid_agency human_rights_organisation ' +
    'opposition_leader ' +
    'court high_court local_court opposition_party civil_society_organisation observer_group ' +
    'watchdog humanitarian_group',
  partner: 'partner ally neighbour neighbor',
  thing: 'transition transfer press',
  aid: 'humanitarian_aid food_aid humanitarian_assistance aid relief food medicine',
};
