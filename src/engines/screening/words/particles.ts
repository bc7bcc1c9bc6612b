// Small words of personal names: they say who is whose child, where from, or how to address,
// and tell two people apart less than a name does. In Latin letters, folded.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Articles and prepositions. */
export const PARTICLES = words(`
  al el as ash ad ed an ar at az ul ur ud us uz il ol la le los las lo de del della di da do
  dos das du des den der dem het t van von vom zu zum zur ter ten te y e i i' af av na n of
  the a o ye wa va bar ha ho
`);

/** "Child of", "people of": the order of the names around them matters. */
export const FILIATIONS = words(`
  bin ibn ben bn bint binti binte ibnu walad ould weld wuld ag aw mac mc fitz ap oglu oghlu
  ogly kyzy qizi uulu
`);

/** Forms of address, ranks, offices, and what follows a name. */
export const TITLES = words(`
  mr mrs ms miss mister madam madame monsieur mme mlle m herr frau senor senora don dona sir
  lord lady dame dr doctor prof professor ing engr eng adv hon honourable honorable rev
  reverend fr father pastor bishop imam sheikh shaikh sheik shaykh cheikh sayed haji hajji
  hajj hadji haj al-hajj mullah mulla molla maulavi maulawi mawlawi maulana mawlana moulavi
  moulana qari hafiz hafez ustad ustaz general gen lieutenant lt colonel col major maj captain
  capt cpt sergeant sgt corporal cpl private brigadier brig commander cmdr commissioner
  inspector insp superintendent supt constable officer chief president praesident prasident
  minister senator governor ambassador king prince princess queen jr sr junior senior ii iii
  iv phd md esq gospodin tovarishch comrade
`);

/** Titles that nobody is named by. */
export const ONLY_TITLES = words(`
  mrs miss mister madam madame monsieur mme mlle herr frau senor senora doctor prof professor
  eng engr ing adv hon rev gen col maj capt cpt sgt cpl pvt brig insp supt president
  praesident minister phd esq iii inspector superintendent lieutenant mullah mulla maulavi
  maulawi mawlawi
`);

/** "Father of", "mother of", "servant of": bound to the name behind them. */
export const KUNYAS = words('abu abou abo umm oum um');
export const SERVANTS = words('abd abdul abdel abdal abdol abdur abdus abdu abdoul abdi');
export const ARTICLES = words('al el ul ol as ar ad us ur ud an ash az ash');

/** Father's names by their ending, in Latin letters. */
const PATRONYMIC =
  /.{3}(?:ovich|evich|ovych|evych|ovic|evitch|ovitch|owicz|ovna|evna|ivna|yevich)$/;
export const isPatronymic = (text: string) => text.length > 6 && PATRONYMIC.test(text);

/** Names that so many people bear that sharing one says little; folded, by their sound. */
export const COMMON = words(`
  muhammad mohammad mohammed mohamed muhammed mohamad muhamad mahmoud mahmud ahmad ahmed ali
  hasan hassan husayn hussein hussain abdallah abdullah ibrahim khan kim pak ri jong chol song
  yong abu umar omar yusuf said sayyid juan jose maria luis carlos jesus antonio garcia
  rodriguez gonzalez lopez martinez john james david michael robert mary jean pierre joseph
  jan ivan aleksandr sergey vladimir wang li zhang chen nguyen singh kumar
`);
