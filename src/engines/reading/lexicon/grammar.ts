// The small words of both languages, by what they do in a sentence. Folded: no accents.
export const GRAMMAR_EN: Readonly<Record<string, string>> = {
  adverb: [
    'also already now still just only ever soon later recently subsequently finally first ' +
      'again then today',
    'very quite rather so far even either both once often always thus therefore however ' +
      'meanwhile reportedly ' +
      'again previously',
  ].join(' '),
  be: "is are was were be been being am 's_been",
  have: 'has have had having',
  do: 'do does did',
  will: "will shall 'll won't",
  would: "would 'd wouldn't",
  could: "could may might can cannot can't couldn't",
  should: 'should must ought',
  must: 'must',
  neg:
    "not never n't no_longer neither nor without won't didn't doesn't don't isn't aren't wasn't " +
    "weren't hasn't haven't hadn't wouldn't couldn't can't cannot shouldn't yet_to",
  to: 'to',
  prep: [
    'in on at for from by with of to into against over under between among within near around ' +
      'across',
    'through during after before since until about towards toward without amid along off ' +
      'outside inside',
    'despite via per onto upon behind beyond throughout alongside',
  ].join(' '),
  of: 'of',
  from: 'from',
  by: 'by',
  in: 'in into at near around across to inside within outside throughout',
  who: 'which who whom that whose where',
  sub: [
    'while although though whereas because when if unless until after before since ' +
      'whether as once',
    'provided so_that in_order_to even_though as_long_as despite following amid whilst',
  ].join(' '),
  if:
    'if unless once provided until before only_after only_if provided_that as_long_as ' +
    'subject_to ' +
    'contingent_on conditional_on depending_on pending on_condition_that not_until only_when',
  and: 'and or & plus',
  but: 'but yet',
  det: 'the a an this that these those its their his her our some any all both each another other',
  it: 'it he she they we i',
  its: 'its their his her our',
  he: 'he she',
  they: 'they',
  we: 'we i us our',
  says: 'according_to',
  ready: [
    'ready willing prepared open poised keen eager able interested considering inclined in_talks',
    'available on_standby',
  ].join(' '),
  expect:
    'expected likely set due slated scheduled supposed bound anticipated ' +
    'meant earmarked planned',
  due: 'due slated scheduled set bound',
  hope: 'hoped hoping hopes hope',
  dead: 'dead',
  wounded: 'wounded injured',
  ground: 'on_the_ground in_place in_theatre already_there in_the_country already_in stationed_in',
  urgent:
    'crucial essential vital imperative urgent necessary important deserve deserves needs need ' +
    'critical',
  'a-support':
    'grateful thankful pleased optimistic hopeful confident encouraged delighted satisfied ' +
    'supportive',
  'a-concern':
    'concerned worried alarmed dismayed sceptical skeptical wary appalled saddened troubled ' +
    'dissatisfied unhappy displeased disappointed frustrated reluctant uneasy uncertain ' +
    'hesitant cautious unwilling nervous sceptical_of apprehensive',
  'a-oppose': 'opposed hostile critical_of',
  unanimous: 'unanimously',
  region: [
    'latin_america central_america south_america north_america africa asia europe caribbean ' +
      'sahel balkans',
    'west_africa east_africa southern_africa central_africa north_africa south_pacific pacific ' +
      'middle_east',
    'central_african_country east_african_country west_african_country southern_african_country',
    'caribbean_country horn_of_africa gulf_of_guinea great_lakes european_country south_asia ' +
      'oceania',
    'central_african_nation west_african_nation east_african_nation western_hemisphere',
  ].join(' '),
  thousand: 'strong',
};

export const GRAMMAR_FR: Readonly<Record<string, string>> = {
  adverb: [
    'deja aussi encore notamment egalement ainsi bien donc toujours recemment plus y se s ' +
      'enfin tout actuellement',
    'formellement desormais bientot ensuite d_ores_et_deja',
  ].join(' '),
  be:
    'suis sommes etes est sont etait etaient fut furent ete etre soit sera seront serait ' +
    'seraient etant',
  have: 'a ont avait avaient eut ayant aura auront aurait auraient avoir ai avons',
  will: 'va vont aura auront sera seront',
  would: 'aurait auraient serait seraient',
  neg: 'ne n pas jamais sans plus_aucun',
  should: 'doit doivent faut',
  must: 'doit doivent faut',
  could: 'peut peuvent pourrait pourraient devrait devraient',
  to: 'a de d pour',
  prep: [
    'dans en a au aux de du des pour par avec contre sur sous entre vers chez d depuis pendant ' +
      'avant apres',
    'lors pres autour parmi malgre jusqu durant',
  ].join(' '),
  of: 'de du des d',
  from: 'de du des d',
  by: 'par',
  in: 'dans en a au aux vers pres autour',
  who: 'qui que qu dont ou lequel laquelle lesquels',
  sub: [
    'alors_que tandis_que bien_que lorsque quand si avant_que apres_que afin_de afin_que pour_que',
    'parce_que puisque comme apres_avoir avant_de depuis_que jusqu_a_ce_que des_que',
  ].join(' '),
  if:
    'si a_condition_que a_condition_de sous_reserve_de sous_reserve_d avant_que tant_que ' +
    'une_fois ' +
    'avant_tout des_que en_attendant pourvu_que',
  and: 'et ou ainsi_que',
  but: 'mais',
  det:
    'le la les l un une des du ce cette ces cet son sa ses leur leurs notre nos tout tous ' +
    'toute autres',
  it: 'il elle ils elles nous on je',
  its: 'son sa ses leur leurs notre nos',
  he: 'il elle',
  they: 'ils elles',
  we: 'nous je notre nos',
  says: 'selon d_apres',
  ready: 'pret prete prets pretes dispose disposee disposes disposees favorable ouvert_a envisage',
  expect:
    'attendu attendue attendus attendues prevu prevue prevus prevues cense censee appele appelee',
  due: 'prevu prevue prevus prevues',
  ground: 'sur_place sur_le_terrain deja_sur_place',
  urgent: 'essentiel crucial indispensable primordial important necessaire',
  'a-support': 'reconnaissant reconnaissante satisfait satisfaite favorable optimiste confiant',
  'a-concern':
    'inquiet inquiete preoccupe preoccupee preoccupes inquiets alarme reticent reticente',
  'a-oppose': 'oppose opposee opposes hostile',
  unanimous: 'unanimite a_l_unanimite',
};
