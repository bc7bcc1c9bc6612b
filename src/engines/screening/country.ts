// States by any of their names: `Iraq`, `af`, `Korea, Democratic People's Republic of`,
// `Haïti`. The everyday names in several languages come from the platform; what lists write
// besides stands here.
import { fold } from './fold.ts';

const LANGUAGES = ['en', 'fr', 'es'];
const codes = new Map<string, string>();
const keyOf = (text: string) =>
  fold(text)
    .map((word) => word.text)
    .filter((word) => word !== 'the' && word !== 'of' && word !== 'and')
    .sort()
    .join(' ');
const add = (text: string, code: string) => {
  const key = keyOf(text);
  if (key !== '' && !codes.has(key)) codes.set(key, code);
};

/** Names that lists use: a code, then names parted by bars. */
const MORE = `
AF Islamic Republic of Afghanistan|Afghan
BA Bosnia-Herzegovina
BO Bolivia, Plurinational State of|Bolivia (Plurinational State of)
CD Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Zaire
CG Republic of the Congo|Congo Republic|Congo
CF CAR
CI Cote d'Ivoire|Ivory Coast
CN People's Republic of China|PRC
CV Cabo Verde|Cape Verde
CZ Czech Republic
FM Micronesia, Federated States of
GB United Kingdom of Great Britain and Northern Ireland|Great Britain|UK|England|British
HT Haitian
IR Islamic Republic of Iran|Iran (Islamic Republic of)|Iranian
KE Kenyan
KP Democratic People's Republic of Korea|DPRK|Korea, North|North Korean
KR Republic of Korea|Korea, South
LA Lao People's Democratic Republic
LY Libyan Arab Jamahiriya|State of Libya
MD Republic of Moldova
MK Republic of North Macedonia|Macedonia|The former Yugoslav Republic of Macedonia
MM Burma
PS State of Palestine|Palestine|Palestinian|West Bank|Gaza|Occupied Palestinian Territory
RU Russian Federation|Russian
SY Syrian Arab Republic
SZ Swaziland
TL East Timor
TR Turkiye|Turkey
TZ United Republic of Tanzania
US United States of America|USA|American
VE Venezuela, Bolivarian Republic of|Venezuela (Bolivarian Republic of)
VN Viet Nam
`;

/** Three letters as passports print them, then the two. */
const PASSPORTS = `
  ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG
  AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL
  BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH
  CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX
  CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES
  ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI
  GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM
  HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT
  JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
  LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD
  MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS
  MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO
  NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP
  PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS
  SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI
  SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO
  TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM UNKXK URYUY USAUS UZBUZ VATVA
  VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
`;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
for (const line of MORE.trim().split('\n'))
  for (const name of line.slice(3).split('|')) add(name, line.slice(0, 2));
const spoken = LANGUAGES.map(
  (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
);
/** Codes that are no states: unions, outlying lots, tests. */
const NOT_STATES = /^(?:EU|EZ|UN|QO|Z.|X[AB]|A[CN]|T[AP]|C[PQS]|DG|EA|IC|DD|FX|SU|UK|YD|YU|BU|NT)$/;
for (const first of LETTERS)
  for (const second of LETTERS) {
    const code = first + second;
    if (NOT_STATES.test(code)) continue;
    for (const names of spoken) {
      const name = names.of(code);
      if (!name) continue;
      codes.set(code.toLowerCase(), code);
      add(name, code);
      add(name.replace(/^St\. /, 'Saint ').replace(/ SAR China$/, ''), code);
    }
  }
codes.set('uk', 'GB');
for (const pair of PASSPORTS.trim().split(/\s+/))
  codes.set(pair.slice(0, 3).toLowerCase(), pair.slice(3));

const kept = new Map<string, string | null>();

/** Two capital letters, or null where the name is of no state. */
export function countryOf(text: string): string | null {
  const plain = text.trim();
  if (plain === '') return null;
  const known = kept.get(plain);
  if (known !== undefined) return known;
  const code = codes.get(keyOf(plain)) ?? null;
  if (kept.size < 5000) kept.set(plain, code);
  return code;
}
