// Makes the forms of English and French verbs and nouns from their base, so that a table names a
// word once. Forms are folded: lower case, no accents.

/** What a form of a verb can be; a word may be several at once. */
export const FORM = { base: 1, s: 2, past: 4, part: 8, ing: 16, noun: 32, future: 64, cond: 128 };

/** One inflected form and what it can be (a sum of FORM values). */
export type Inflected = readonly [form: string, flags: number];

const IRREGULAR: Record<string, string> = {
  send: 'sent',
  lead: 'led',
  have: 'had had having has',
  meet: 'met',
  fight: 'fought',
  say: 'said',
  tell: 'told',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came come',
  cut: 'cut',
  do: 'did done',
  draw: 'drew drawn',
  fall: 'fell fallen',
  feel: 'felt',
  find: 'found',
  flee: 'fled',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  get: 'got got',
  give: 'gave given',
  go: 'went gone going goes',
  hold: 'held',
  keep: 'kept',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lay lain lying',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  owe: 'owed',
  pay: 'paid',
  put: 'put',
  rise: 'rose risen',
  run: 'ran run',
  see: 'saw seen',
  seek: 'sought',
  set: 'set',
  shoot: 'shot',
  show: 'showed shown',
  shut: 'shut',
  speak: 'spoke spoken',
  spend: 'spent',
  stand: 'stood',
  steal: 'stole stolen',
  swear: 'swore sworn',
  take: 'took taken',
  teach: 'taught',
  think: 'thought',
  undertake: 'undertook undertaken',
  withdraw: 'withdrew withdrawn',
  write: 'wrote written',
  begin: 'began begun',
  become: 'became become',
  break: 'broke broken',
  oversee: 'oversaw overseen',
  strike: 'struck',
  burn: 'burned burned',
  overthrow: 'overthrew overthrown',
  arise: 'arose arisen',
  burst: 'burst',
  hit: 'hit',
  know: 'knew known',
  overrun: 'overran overrun',
  shed: 'shed',
  grow: 'grew grown',
  bear: 'bore borne',
  bind: 'bound',
  underscore: 'underscored',
  sweep: 'swept',
  cost: 'cost',
  quit: 'quit',
  outline: 'outlined',
  read: 'read',
  retake: 'retook retaken',
  spread: 'spread',
  rebuild: 'rebuilt',
  withhold: 'withheld',
  uphold: 'upheld',
  understand: 'understood',
  partake: 'partook partaken',
  overtake: 'overtook overtaken',
  forgo: 'forwent forgone',
  foresee: 'foresaw foreseen',
  slay: 'slew slain',
  drive: 'drove driven',
  hide: 'hid hidden',
  win: 'won',
  sink: 'sank sunk',
  sit: 'sat',
  wind: 'wound',
  beseech: 'besought',
  redeploy: 'redeployed',
};

const DOUBLED = new Set(
  (
    'commit ship plan stop permit equip regret admit refer drop step submit kidnap ban rob ' +
    'stab drag ' +
    'prefer deter transfer pledgeless control patrol travel quit cut get let put set shut run ' +
    'hit begin ' +
    'rebel vet permit expel compel airdrop gun grab trap'
  ).split(' '),
);
const VOWELS = 'aeiou';

function ending(verb: string, tail: 'ed' | 'ing'): string {
  if (DOUBLED.has(verb)) return verb + verb.slice(-1) + tail;
  if (tail === 'ed') {
    if (verb.endsWith('e')) return `${verb}d`;
    if (verb.endsWith('y') && !VOWELS.includes(verb.slice(-2, -1)))
      return `${verb.slice(0, -1)}ied`;
    return `${verb}ed`;
  }
  if (verb.endsWith('e') && !/(ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${verb}ing`;
}

export function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith('y') && !VOWELS.includes(noun.slice(-2, -1))) return `${noun.slice(0, -1)}ies`;
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  return `${noun}s`;
}

/** Every form of an English verb; "pull_out" inflects its first word. */
export function englishVerb(entry: string): Inflected[] {
  const [verb = entry, ...rest] = entry.split('_');
  const tail = rest.length ? `_${rest.join('_')}` : '';
  const irregular = IRREGULAR[verb]?.split(' ');
  const past = irregular?.[0] ?? ending(verb, 'ed');
  const part = irregular?.[1] ?? past;
  const ing = irregular?.[2] ?? ending(verb, 'ing');
  const s = irregular?.[3] ?? plural(verb);
  const forms = new Map<string, number>();
  const add = (form: string, flag: number) =>
    forms.set(form + tail, (forms.get(form + tail) ?? 0) | flag);
  add(verb, FORM.base);
  add(s, FORM.s);
  add(past, FORM.past);
  add(part, FORM.part);
  add(ing, FORM.ing);
  if (DOUBLED.has(verb) && verb.endsWith('l')) {
    add(`${verb}ed`, FORM.past | FORM.part);
    add(`${verb}ing`, FORM.ing);
  }
  return [...forms];
}

// Present singular and plural, past participle (masculine), present participle, future stem.
const FRENCH: Record<string, string> = {
  avoir: 'a ont eu ayant aur',
  etre: 'est sont ete etant ser',
  aller: 'va vont alle allant ir',
  tenir: 'tient tiennent tenu tenant tiendr',
  venir: 'vient viennent venu venant viendr',
  faire: 'fait font fait faisant fer',
  prendre: 'prend prennent pris prenant prendr',
  mettre: 'met mettent mis mettant mettr',
  dire: 'dit disent dit disant dir',
  ecrire: 'ecrit ecrivent ecrit ecrivant ecrir',
  pouvoir: 'peut peuvent pu pouvant pourr',
  devoir: 'doit doivent du devant devr',
  vouloir: 'veut veulent voulu voulant voudr',
  partir: 'part partent parti partant partir',
  recevoir: 'recoit recoivent recu recevant recevr',
  offrir: 'offre offrent offert offrant offrir',
  perdre: 'perd perdent perdu perdant perdr',
  rendre: 'rend rendent rendu rendant rendr',
  attendre: 'attend attendent attendu attendant attendr',
  conduire: 'conduit conduisent conduit conduisant conduir',
  fuir: 'fuit fuient fui fuyant fuir',
  detruire: 'detruit detruisent detruit detruisant detruir',
  suivre: 'suit suivent suivi suivant suivr',
  construire: 'construit construisent construit construisant construir',
  combattre: 'combat combattent combattu combattant combattr',
  elire: 'elit elisent elu elisant elir',
  craindre: 'craint craignent craint craignant craindr',
  joindre: 'joint joignent joint joignant joindr',
  suspendre: 'suspend suspendent suspendu suspendant suspendr',
  voir: 'voit voient vu voyant verr',
  etendre: 'etend etendent etendu etendant etendr',
  deployer: 'deploie deploient deploye deployant deploier',
  envoyer: 'envoie envoient envoye envoyant enverr',
  appuyer: 'appuie appuient appuye appuyant appuier',
  defendre: 'defend defendent defendu defendant defendr',
  sortir: 'sort sortent sorti sortant sortir',
  servir: 'sert servent servi servant servir',
  ouvrir: 'ouvre ouvrent ouvert ouvrant ouvrir',
  accueillir: 'accueille accueillent accueilli accueillant accueiller',
  requerir: 'requiert requierent requis requerant requerr',
  conclure: 'conclut concluent conclu concluant conclur',
  mourir: 'meurt meurent mort mourant mourr',
};

function frenchParts(verb: string): string[] {
  const [head = verb] = verb.split('_');
  const known = Object.keys(FRENCH).find(
    (key) => head === key || (key.length > 5 && head.endsWith(key)),
  );
  const prefixed = known ?? Object.keys(FRENCH).find((key) => key.length > 4 && head.endsWith(key));
  if (prefixed) {
    const prefix = head.slice(0, head.length - prefixed.length);
    return (FRENCH[prefixed] ?? '').split(' ').map((part) => prefix + part);
  }
  const stem = head.slice(0, -2);
  if (head.endsWith('ger')) return [`${stem}e`, `${stem}ent`, `${stem}e`, `${stem}eant`, head];
  if (head.endsWith('cer')) return [`${stem}e`, `${stem}ent`, `${stem}e`, `${stem}ant`, head];
  if (head.endsWith('er')) return [`${stem}e`, `${stem}ent`, `${stem}e`, `${stem}ant`, head];
  if (head.endsWith('ir')) return [`${stem}it`, `${stem}issent`, `${stem}i`, `${stem}issant`, head];
  return [`${stem}`, `${stem}ent`, `${stem}u`, `${stem}ant`, head.slice(0, -1)];
}

/** The forms of a French verb that news uses: present, past, imperfect, future, conditional. */
export function frenchVerb(entry: string): Inflected[] {
  const [head = entry, ...rest] = entry.split('_');
  const tail = rest.length ? `_${rest.join('_')}` : '';
  const [sing = '', plur = '', part = '', ing = '', future = ''] = frenchParts(head);
  const imperfect = ing.slice(0, -3);
  const forms = new Map<string, number>();
  const add = (form: string, flag: number) =>
    forms.set(form + tail, (forms.get(form + tail) ?? 0) | flag);
  add(head, FORM.base);
  add(sing, FORM.s);
  add(plur, FORM.s);
  for (const end of ['', 'e', 's', 'es']) add(part + end, FORM.part);
  add(ing, FORM.ing);
  for (const end of ['ait', 'aient']) add(imperfect + end, FORM.past);
  for (const end of ['a', 'ont']) add(future + end, FORM.future);
  for (const end of ['ait', 'aient']) add(future + end, FORM.cond);
  add(`${imperfect}ons`, FORM.s);
  if (head.endsWith('er')) {
    add(`${imperfect}a`, FORM.past);
    add(`${imperfect}erent`, FORM.past);
  } else if (sing) {
    add(`${imperfect}irent`, FORM.past);
  }
  return [...forms];
}

/** A French noun and its plural. */
export function frenchPlural(noun: string): string {
  if (/(s|x|z)$/.test(noun)) return noun;
  if (/(al)$/.test(noun)) return `${noun.slice(0, -2)}aux`;
  if (/(eau|eu)$/.test(noun) && !/(bleu|pneu)$/.test(noun)) return `${noun}x`;
  return `${noun}s`;
}
