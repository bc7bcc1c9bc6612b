// Tables of letters that any list of names meets: one letter of a script to Latin letters, as the
// passports of its states write it where they agree. Arabic and Hebrew write consonants only.

function table(pairs: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const pair of pairs.trim().split(/\s+/)) {
    const [letters = '', latin = ''] = pair.split('=');
    for (const letter of letters) map.set(letter, latin === '-' ? '' : latin);
  }
  return map;
}

/** Russian, Ukrainian, Bulgarian, Serbian, Macedonian, Kazakh, Mongolian, Tajik. */
const CYRILLIC = table(`
  а=a б=b в=v гґғ=g д=d еэє=e ё=yo ж=zh з=z иі=i ї=yi йј=y кқҝ=k л=l м=m нңҥ=n оө=o п=p р=r с=s
  т=t уүұў=u ф=f хҳһҺ=kh ц=ts ч=ch ш=sh щ=shch ъь=- ы=y ю=yu я=ya ѓ=gj ќ=kj љ=lj њ=nj џ=dzh ђ=dj
  ћ=c ә=a ҷҹ=j ӣ=i ӯ=u ѕ=dz ҙ=z ҫ=s
`);

const GREEK = table(`
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σς=s τ=t υ=y φ=f χ=ch
  ψ=ps ω=o
`);

/** Arabic, Persian, Urdu, Pashto, Sorani: consonants, and the long vowels as they are written. */
const ARABIC = table(`
  اآأإٱ=a ءئؤ=- بپ=b تة=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh رړ=r زژ=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=-
  غ=gh فڤ=f ق=q كک=k گ=g ل=l م=m نںڼ=n هھہۀە=h وۇۆ=w يیىېئ=y ے=y ټ=t ډ=d ښ=sh ڭ=n ڈ=d ٹ=t ڑ=r
`);

const HEBREW = table(`
  א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כך=k ל=l מם=m נן=n ס=s ע=a פף=p צץ=ts ק=k ר=r ש=sh ת=t
`);

/** Latin letters whose marks are part of the letter, so that decomposition leaves them. */
const LATIN = table(`
  ø=o đð=d ł=l ß=ss æ=ae œ=oe þ=th ıɪ=i əǝ=a ŋ=ng ħ=h ŧ=t ɓ=b ɗ=d ƙ=k ƴ=y ʼ=- ɛ=e ɔ=o ɣ=g
`);

const ALL: ReadonlyMap<string, string> = new Map([
  ...CYRILLIC,
  ...GREEK,
  ...ARABIC,
  ...HEBREW,
  ...LATIN,
]);

/** The Latin of one lower-case letter of these scripts; undefined for a letter of another. */
export const latinOf = (letter: string): string | undefined => ALL.get(letter);
