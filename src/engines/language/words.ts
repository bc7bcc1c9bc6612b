// The small words that give a language away. Content words ("police", "mission") are the same in
// three of the four languages, and letter statistics are unsure of a line of twenty letters, so
// these lists decide and the statistics break ties. A word of several lists counts in part for
// each.

/** The four languages of the program, plus neighbours that would otherwise be taken for one. */
export type Tongue = 'en' | 'fr' | 'es' | 'ht' | 'pt' | 'it' | 'de' | 'nl' | 'ca' | 'sw';

export const SMALL_WORDS: Readonly<Record<Tongue, string>> = {
  en: `the of and to in a is that for on with as was at by it from are this be have has had not
    but they which were will would been their its he his she her we who or an said after than
    more about into over when there no could should also some what other between under against
    before during i you my our if up out while off amid says may must can do does did them him
    these those because s t ll re ve`,
  fr: `le la les de des du un une et à au aux en dans pour par sur avec est sont a ont été que
    qui ne pas plus ce cette ces se sa son ses leur leurs il elle ils elles nous vous on mais
    ou où comme après avant entre contre sous selon dont être avait était fait aussi depuis
    lors très près l d n s c qu sera seront sans y afin deux pendant ainsi si cet tout toute
    jusqu puis alors chez vers je`,
  es: `el la los las de del un una y a al en para por con es son ha han sido que no más se su sus
    lo como pero o este esta estos estas entre sobre contra desde hasta según también fue era
    está están ser le les ya muy sin tras ante donde cuando había será dijo dos porque hay yo
    nos mientras cada durante todo toda todos quien cual e ni si aunque así hacia bajo`,
  ht: `yo nan ak pou ki te ap pa sa se li nou mwen gen kote depi anpil peyi lapolis kont tou avèk
    yon sou pral fè la a an men lè kòm konsa epi menm oswa eske ou m w fòs moun kap kapab dwe
    anba devan jodi ane mande di ale vin sot rive bay pran tankou paske jan chak ankò toujou
    tout lòt gang ayiti ayisyen ladann poko pat tap sot bò lavil lajistis prezidan dapre anvan
    apre sòti`,
  pt: `o os as um uma e de do da dos das em no na nos nas para por com é são não que se ao aos à
    pelo pela mais seu sua foi ser está também já mas ou entre sobre até após disse muito sem`,
  it: `il lo la gli le un una di del della dei delle e è sono non che per con si da dal nel nella
    alla al ha hanno più anche come ma o tra sul sulla questo questa dopo essere stato`,
  de: `der die das und ist in von zu den mit für auf nicht ein eine einen einem dem des im am als
    auch es an werden wird hat haben sich aus nach bei über oder aber wie noch sind war zum
    zur`,
  nl: `de het een en van in is op te dat die voor met niet zijn aan er om ook als bij uit naar
    door maar heeft hebben wordt werd over dan nog tot`,
  ca: `el la els les de del dels un una i a al als en per amb és són no que més es va han ha seu
    seva però o aquest aquesta entre sobre des fins també segons`,
  sw: `ya wa na kwa ni za la katika cha kuwa hiyo huo hii huu watu nchi alisema baada ili lakini
    pia kama wake yake hayo hilo kutoka zaidi bila serikali vya`,
};
