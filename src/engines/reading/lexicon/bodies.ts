// Bodies, missions and leaders' seats: what news calls them, and the party that each is.
// A name of capitals only must stand in capitals in the text; every other needs one capital.

/** Party → names, English and French, separated by bars. */
export const BODIES: Readonly<Record<string, string>> = {
  'UN Security Council':
    'UN Security Council|U.N. Security Council|United Nations Security Council|Security ' +
    'Council|UNSC|' +
    'Conseil de sécurité|Conseil de sécurité de l’ONU|Conseil de sécurité des Nations unies|' +
    'United Nations (UN) Security Council|15-member council|Members of the Security Council|' +
    'Conseil de sécurité de l’Organisation des Nations unies|15-member Security Council',
  'UN Secretary-General':
    'UN Secretary-General|U.N. Secretary-General|United Nations Secretary-General|' +
    'Secretary-General|' +
    'Secretary General|UN Secretary General|U.N. Secretary General|UN chief|U.N. chief|' +
    'United Nations Secretary General|Guterres|Kofi Annan|Ban Ki-moon|Ban Ki Moon|Antonio ' +
    'Guterres|' +
    'Boutros Boutros-Ghali|Secrétaire général de l’ONU|Secrétaire général des Nations unies|' +
    'Secrétaire général|chef de l’ONU|chef des Nations unies|chef des Nations Unies|chef de ' +
    'l’Onu|patron des Nations unies|patron de l’ONU|Boutros-Ghali',
  'UN General Assembly':
    'UN General Assembly|U.N. General Assembly|General Assembly|Assemblée générale',
  'UN High Commissioner for Human Rights':
    'UN High Commissioner for Human Rights|OHCHR|UN Human Rights Office|UN human rights chief|' +
    'Office of the High Commissioner for Human Rights|U.N. human rights office',
  UNHCR: 'UNHCR|UN refugee agency|U.N. refugee agency|HCR',
  UNICEF: 'UNICEF',
  UN:
    'UN|U.N.|United Nations|the world body|ONU|Nations unies|O.N.U.|Organisation des Nations ' +
    'unies|' +
    'United Nations Secretariat',
  'African Union':
    'African Union|AU|AU Commission|African Union Commission|Union africaine|UA|' +
    'AU Peace and Security Council|African Union Peace and Security Council|' +
    'African leaders|African heads of state|chefs d’Etat africains|dirigeants africains|' +
    'Peace and Security Council|Commission de l’Union africaine|A.U.',
  ECOWAS:
    'West African states|West African nations|West African countries|' +
    'bloc of West African nations|' +
    'West African leaders|West African army chiefs|West African heads of state|ECOWAS|Economic ' +
    'Community of West African States|CEDEAO|West African bloc|ECOWAS Commission|' +
    'Communauté économique des États de l’Afrique de l’Ouest|West African regional bloc|' +
    'Communauté économique des Etats d’Afrique de l’Ouest|Cédéao|ECOWAS Heads of State|' +
    'Communauté des États d’Afrique de l’Ouest|Communauté des Etats de l’Afrique de l’Ouest|' +
    'organisation ouest-africaine|dirigeants ouest-africains|' +
    'Economic Community of West African States (ECOWAS)|Economic Community Of West African States',
  SADC:
    'SADC|Southern African Development Community|Southern African bloc|SADC Secretariat|CDAA|' +
    'Communauté de développement de l’Afrique australe|Southern African leaders|' +
    'Southern African heads of state',
  'East African Community':
    'East African Community|EAC|East African bloc|EAC Secretariat|Communauté d’Afrique de l’Est|' +
    'Communauté des États d’Afrique de l’Est|East African leaders|East African heads of state',
  CARICOM:
    'Caribbean leaders|CARICOM|Caribbean Community|Caricom|Communauté caribéenne|' +
    'Communauté des Caraïbes',
  NATO: 'NATO|OTAN|North Atlantic Treaty Organization|Nato|North Atlantic Council|Otan',
  'European Union':
    'European Union|EU|Union européenne|UE|European Commission|Commission européenne|European ' +
    'Council|E.U.',
  OAS: 'OAS|Organization of American States|Organisation of American States|OEA',
  IGAD: 'IGAD|Intergovernmental Authority on Development',
  ECCAS:
    'ECCAS|CEEAC|Economic Community of Central African States|' +
    'Communauté économique des États de l’Afrique centrale|Communauté économique des Etats ' +
    'd’Afrique centrale',
  CEMAC: 'CEMAC|Cemac',
  'Arab League': 'Arab League|League of Arab States|Ligue arabe',
  'Pacific Islands Forum': 'Pacific Islands Forum|Pacific Forum',
  ASEAN: 'ASEAN',
  OSCE: 'OSCE|Organization for Security and Cooperation in Europe',
  'G5 Sahel': 'G5 Sahel|G5-Sahel',
  Commonwealth: 'Commonwealth of Nations',
  'World Bank': 'World Bank|Banque mondiale',
  'International Committee of the Red Cross': 'ICRC|International Committee of the Red Cross|CICR',
  'Human Rights Watch': 'Human Rights Watch|HRW',
  'Amnesty International': 'Amnesty International',
  'International Crisis Group': 'International Crisis Group|Crisis Group',
  'Core Group': 'Core Group|Core Group for Haiti',
  Hezbollah: 'Hezbollah|Hizbollah|Hezbullah|Hizbullah',
  Hamas: 'Hamas',
  M23: 'M23',
  'Al-Shabaab': 'Al-Shabaab|al-Shabaab|Al Shabaab|al-Shabab|Al-Shabab|al Shabaab|Shabab',
  'Boko Haram': 'Boko Haram',
  Seleka: 'Seleka|Séléka',
  'anti-balaka': 'Anti-Balaka|anti-Balaka',
  'Islamic Courts Union': 'Union of Islamic Courts|Islamic Courts Union|Islamic Courts',
};

/** State → seats and offices that mean its government. */
export const SEATS: Readonly<Record<string, string>> = {
  USA:
    'White House|Pentagon|State Department|US State Department|Capitol Hill|Maison Blanche|' +
    'Maison-Blanche|' +
    'Biden administration|Trump administration|Bush administration|Clinton administration|' +
    'Obama administration|Biden|Trump|Obama|George W. Bush|Bill Clinton|Blinken|Rubio|' +
    'Donald Trump|Joe Biden|Barack Obama|US Congress|National Security Council|Washington, D.C.',
  FRA:
    'Elysee|Élysée|Quai d’Orsay|Elysee Palace|Emmanuel Macron|Macron|Hollande|Sarkozy|Le ' +
    'Drian|Chirac',
  RUS: 'Kremlin|Putin|Vladimir Putin',
  GBR:
    'Downing Street|Whitehall|Foreign Office|Tony Blair|British Army|Royal Navy|Ministry of ' +
    'Defence London',
  KEN: 'KDF|Ruto|William Ruto|Mutua',
  AUS: 'John Howard|Alexander Downer|Howard government',
  HTI:
    'Haitian National Police|Police nationale d’Haïti|Transitional Presidential Council|Ariel ' +
    'Henry|' +
    'Conseil présidentiel de transition|Police nationale haïtienne',
  VAT: 'Holy See',
};

/**
 * Names that the package lacks or spells otherwise; `~` marks a people, `@` a seat of
 * government.
 */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  USA: 'US|U.S.|USA|U.S|U.S.A.|America|United States|Etats-Unis|États-Unis|~Americans|@Washington',
  GBR: 'UK|U.K.|Britain|Great Britain|Grande-Bretagne|Royaume-Uni|~Briton|~Britons|~British',
  COD:
    'DRC|DR Congo|D.R. Congo|RDC|Congo|RD Congo|Democratic Republic of Congo|Zaire|' +
    'Congo-Kinshasa|' +
    'Democratic Republic of the Congo|République démocratique du Congo|DR-Congo|République ' +
    'Démocratique du Congo',
  COG: 'Congo-Brazzaville|Republic of Congo|Republic of the Congo|Congo Brazzaville',
  ARE: 'UAE|Emirates|~Emirati',
  CAF: 'CAR|RCA|Centrafrique|Central African Republic|République centrafricaine|~Central Africans',
  PNG: 'PNG|Papua New Guinea|Papouasie-Nouvelle-Guinée|~Papua New Guineans',
  CIV: 'Ivory Coast|Côte d’Ivoire|Cote d’Ivoire|~Ivorian',
  MMR: 'Burma|Myanmar|Birmanie',
  SWZ: 'Swaziland|Eswatini|~Swazi',
  TLS: 'East Timor|Timor-Leste|Timor oriental|~Timorese|~East Timorese|Timor Leste|Timor',
  CPV: 'Cape Verde|Cabo Verde|Cap-Vert|~Cape Verdean',
  CZE: 'Czechia|Czech Republic|Tchéquie|République tchèque|~Czech',
  MKD: 'Macedonia|North Macedonia|Macédoine',
  GMB: 'Gambia|The Gambia|Gambie',
  BHS: 'Bahamas|The Bahamas',
  NLD: 'Netherlands|Holland|Pays-Bas|The Netherlands|~Dutch',
  TUR: 'Turkey|Türkiye|Turkiye|Turquie|~Turk',
  SLB: 'Solomon Islands|Solomons|Îles Salomon|Salomon Islands|~Solomon Islander',
  ZAF: 'South Africa|Afrique du Sud|RSA|~South African|~South Africans',
  KOR: 'South Korea|Republic of Korea|Corée du Sud|ROK',
  PRK: 'North Korea|Corée du Nord',
  SSD: 'South Sudan|Soudan du Sud',
  TTO:
    'Trinidad and Tobago|Trinidad & Tobago|Trinité-et-Tobago|Trinidad|~Trinidadian|' +
    '~Trinbagonian',
  ATG: 'Antigua and Barbuda|Antigua & Barbuda|Antigua-et-Barbuda|Antigua|~Antiguan',
  BIH: 'Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia|Bosnie|~Bosnian',
  SRB: 'Serbia|Yugoslavia|Serbie|Yougoslavie|@Belgrade|~Serb|Federal Republic of Yugoslavia',
  UNK: 'Kosovo|~Kosovar|~Kosovan',
  DOM: 'Dominican Republic|République dominicaine|~Dominican',
  BEN: 'Benin|Bénin|~Beninese|~Beninois',
  BFA: 'Burkina Faso|Burkina|~Burkinabe|~Burkinabè|~Burkinabé',
  BGD: 'Bangladesh|~Bangladeshi',
  SLV: 'El Salvador|Salvador|~Salvadoran|~Salvadorean|~Salvadorian|Le Salvador',
  ARG: 'Argentina|Argentine|~Argentinian',
  ESP: 'Spain|~Spaniard|~Spanish',
  SWE: '~Swede',
  DNK: '~Dane',
  FIN: '~Finn',
  POL: '~Pole',
  HRV: '~Croat',
  PHL: 'Philippines|~Philippine|~Filipino|@Manila',
  LSO: 'Lesotho|~Basotho',
  BWA: '~Botswanan|~Batswana',
  KNA: 'Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts and Nevis',
  LCA: 'Saint Lucia|St. Lucia|St Lucia',
  VCT:
    'Saint Vincent and the Grenadines|St. Vincent and the Grenadines|' +
    'St Vincent and the Grenadines|Saint Vincent|St. Vincent|St Vincent|~Vincentian',
  STP: 'Sao Tome and Principe|São Tomé and Príncipe',
  SYR: 'Syria|~Syrian',
  IRN: 'Iran|~Iranian',
  RUS: 'Russia|Russie|Russian Federation',
  CHN: 'China|Chine|~Chinese',
  TWN: 'Taiwan',
  COM: '~Comorian',
  MRT: 'Mauritania|~Mauritanian',
  CMR: 'Cameroon|~Cameroonian',
  NZL: 'New Zealand|~New Zealander|~Kiwi|~Kiwis',
  AUS: 'Australia|~Australian|~Aussie',
  FJI: 'Fiji|~Fijian',
  MDV: '~Maldivian',
  NPL: '~Nepali|~Nepalese|Nepal',
  TZA: 'Tanzania|United Republic of Tanzania|Tanzanie|@Dar es Salaam',
  MWI: 'Republic of Malawi|Malawi',
  NGA: 'Nigeria|~Nigerian|@Abuja|@Lagos',
  GIN: 'Guinea|~Guinean|Guinée',
  GNQ: 'Equatorial Guinea',
  GNB: 'Guinea-Bissau|Guinée-Bissau|~Bissau-Guinean|~Bissau Guinean',
  KGZ: '~Kyrgyz|Kyrgyzstan',
  KAZ: '~Kazakh',
  ISR: 'Israel|~Israeli|@Jerusalem|@Tel Aviv',
  BDI: 'Burundi|~Burundian|@Bujumbura',
  SOM: 'Somalia|~Somali|Somalie',
  BOL: 'Bolivia|~Bolivian|@La Paz',
  CHE: '~Swiss|Geneva Switzerland',
  IRL: 'Ireland|~Irish|Irlande',
  NER: 'Niger|~Nigerien',
  LBY: 'Libya|~Libyan|Libye',
  SDN: 'Sudan|~Sudanese|Soudan|@Khartoum',
  SLE: 'Sierra Leone|~Sierra Leonean|~Leonean',
};

/** States whose capital or largest city is no fit metonym: the name is another thing too. */
export const NO_METONYM = new Set(
  (
    'Monaco Singapore Luxembourg Djibouti Kingstown Victoria Hamilton Nassau Kingston Castries ' +
    'Georgetown ' +
    'Brussels San-Marino Vatican Panama Guatemala Mexico Kuwait Tunis'
  ).split(' '),
);
