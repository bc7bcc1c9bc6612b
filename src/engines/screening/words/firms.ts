// Words of the names of firms, bodies and ships: legal forms in their many spellings, words that
// hundreds of them share, and numbers.

/** A form, then its spellings, some lines long; one of several words is written with `_`. */
const FORMS = `
llc llc limited_liability_company l_l_c ooo obshchestvo_s_ogranichennoi_otvetstvennostyu ooo
  gmbh gesellschaft_mit_beschrankter_haftung srl s_r_l societatea_cu_raspundere_limitata sarl
  s_a_r_l societe_a_responsabilite_limitee sp_z_o_o spzoo bv b_v besloten_vennootschap doo
  d_o_o sro s_r_o lda too kft sl s_l
jsc jsc ojsc oao ao pao pjsc zao cjsc open_joint_stock_company joint_stock_company
  public_joint_stock_company closed_joint_stock_company aktsionernoe_obshchestvo
  otkrytoe_aktsionernoe_obshchestvo publichnoe_aktsionernoe_obshchestvo
ag ag aktiengesellschaft akg sa s_a societe_anonyme sociedad_anonima spa s_p_a nv n_v ab
  aktiebolag a_s oyj asa se plc p_l_c public_limited_company sa_de_cv s_a_de_c_v de_cv
ltd ltd limited ltda limitada pte_ltd private_limited pvt_ltd co_ltd company_limited
  corporation_limited pte pvt
inc inc incorporated
corp corp corporation co company cie compagnie
lp lp l_p limited_partnership llp kg
na na n_a national_association
ano ano avtonomnaya_nekommercheskaya_organizatsiya
pt pt p_t
`;

export interface Form {
  readonly form: string;
  readonly words: readonly string[];
}

const byFirst = new Map<string, Form[]>();
for (const line of FORMS.trim().split(/\n(?=\w)/)) {
  const [form = '', ...spellings] = line.split(/\s+/);
  for (const spelling of new Set(spellings)) {
    const words = spelling.split('_');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { form, words }]);
  }
}
for (const forms of byFirst.values()) forms.sort((x, y) => y.words.length - x.words.length);

/** The legal form that starts at a word, the longest spelling first. */
export const formAt = (words: readonly string[], at: number): Form | undefined =>
  byFirst
    .get(words[at] ?? '')
    ?.find(({ words: s }) => s.every((word, i) => words[at + i] === word));

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const EMPTY = set(`
  the of and for de la le les des du da di do dos y und et a an in on at by e i al el der die
  das fur mv mt ss m v vessel
`);

/** Words that say what a firm does, not which firm it is. */
export const GENERIC = set(`
  group holding holdings international global trading trade general industries industrial
  industry systems solutions services service enterprise enterprises management investment
  investments capital partners fund bank banking trust finance financial company technology
  technologies engineering construction development business organization organisation
  foundation association institute center centre national establishment shipping marine lines
  maritime import export commercial society committee council union federation brigade front
  party movement army production research
`);

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/** A number word or a Roman numeral in digits; null for any other word. */
export function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const one = ONES.indexOf(word);
  if (one >= 0) return one;
  return TENS[word] ?? (word.length > 1 && ROMAN.test(word) ? romanOf(word) : null);
}

function romanOf(word: string): number {
  const values = [...word].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
