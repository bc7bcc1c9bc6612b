// What an instrument says of itself above its paragraphs: symbol, title, body, day, meeting, vote.
import { type Day, isDay } from '../../kernel/index.ts';
import type { Line } from './lines.ts';
import type { Head, Kind, Vote } from './reading.ts';

/** Where the head is looked for when no opening says where it ends. */
const HEAD_CHARS = 4000;
const MONTHS =
  `january february march april may june july august september october november december
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(
    /\s+/,
  );
const MONTH = MONTHS.join('|');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:de\\s+)?(${MONTH})\\s+(?:de\\s+)?(\\d{4})`,
  'iu',
);
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\s+(\\d{1,2}),?\\s+(\\d{4})`, 'iu');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** The first day that a text names; null where there is none, or no such day. */
export function dayIn(text: string): Day | null {
  const found: { at: number; day: Day }[] = [];
  const take = (at: number, [y, m, d]: readonly [string, number, string]) => {
    const day = `${y}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`;
    if (isDay(day)) found.push({ at, day });
  };
  const month = (name: string) => (MONTHS.indexOf(name.toLowerCase()) % 12) + 1;
  const a = DAY_FIRST.exec(text);
  if (a) take(a.index, [a[3] ?? '', month(a[2] ?? ''), a[1] ?? '']);
  const b = MONTH_FIRST.exec(text);
  if (b) take(b.index, [b[3] ?? '', month(b[1] ?? ''), b[2] ?? '']);
  const c = ISO.exec(text);
  if (c) take(c.index, [c[1] ?? '', Number(c[2]), c[3] ?? '']);
  return found.sort((x, y) => x.at - y.at)[0]?.day ?? null;
}

const RESOLUTION = /\bS\/RES\/(\d{1,5})\s?(?:\(\s?(\d{4})\s?\))?/;
const NAMED = /\b(?:Resolution|Résolution|Resolución)\s+(\d{1,5})\s?\(\s?(\d{4})\s?\)/i;
const STATEMENT = /\bS\/PRST\/\d{4}\/\d{1,3}/;
const DOCUMENT = /\b[SA]\/(?:\d{2,4}\/)\d{1,5}(?:\/\w+(?:\.\d+)?)*/;
/** A title above a resolution: its own line begins so. */
const TITLE = new RegExp(
  [
    String.raw`^(?:Resolution|Résolution|Resolución)\s+\d|^Statement by the President|`,
    '^Déclaration (?:du|de la) Président|^Letter dated|',
    String.raw`^(?:Memorandum|Agreement|Treaty|Accord|Decision|Directive|Concept of)\b`,
  ].join(''),
  'i',
);
const LABEL = /^(?:title|headline|titre)\s*:\s*(.+)$/i;
const CLIPPED = /^(?:source|url|address|link|date|published|author|publisher)\s*:/i;
const ADOPTED = /\b(?:Adopted|Adoptée?|Aprobada|Made|Issued)\s(?:unanimously\s)?(?:by|par|por)\s/i;
const MEETING =
  /\b(\d{1,2},?\d{3}|\d{3,5})\s?(?:st|nd|rd|th|e|ème|a)?\s(?:meeting|séance|sesión)\b/i;
/** A name, a day and a meeting follow within this. */
const ADOPTED_CHARS = 240;

export interface Above {
  /** Lines above the opening, or the first of the text where there is none. */
  readonly lines: readonly Line[];
  readonly opening: string | null;
  /** All of the text, of which no more than the start is looked at. */
  readonly source: string;
}

type Said = Omit<Head, 'numbering' | 'complete'>;

export function headOf(above: Above): Said {
  const text = above.lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, HEAD_CHARS);
  const adoptedAt = ADOPTED.exec(text)?.index ?? -1;
  const passage =
    adoptedAt < 0 ? '' : text.slice(adoptedAt, adoptedAt + ADOPTED_CHARS).replace(/\n/g, ' ');
  const adopted = dayIn(passage);
  const symbol = symbolOf(text);
  const title = titleOf(above.lines);
  const date = adopted ?? dayIn(text.replace(/^(?:source|url|address|link)\s*:.*$/gim, ''));
  return {
    kind: kindOf({ text, title, symbol, opening: above.opening }),
    symbol,
    title,
    body: bodyOf(above.opening, passage, text),
    date,
    adopted,
    meeting: meetingOf(passage) ?? meetingOf(text),
    vote: voteOf(above.source.slice(0, HEAD_CHARS * 2)),
  };
}

function symbolOf(text: string): string | null {
  const titled = NAMED.exec(text);
  const marked = RESOLUTION.exec(text);
  if (titled) return `S/RES/${titled[1]} (${titled[2]})`;
  if (marked) return marked[2] ? `S/RES/${marked[1]} (${marked[2]})` : `S/RES/${marked[1]}`;
  return STATEMENT.exec(text)?.[0] ?? DOCUMENT.exec(text)?.[0] ?? null;
}

function titleOf(lines: readonly Line[]): string | null {
  const own = lines.find(({ text }) => TITLE.test(text) && text.length <= 300);
  const label = lines.flatMap(({ text }) => LABEL.exec(text)?.[1] ?? [])[0];
  const first = lines.find(({ text }) => !CLIPPED.test(text) && /\p{L}{3}/u.test(text));
  return own?.text ?? label ?? (first && first.text.length <= 300 ? first.text : null);
}

/** Bodies by the name that the program has for them. */
const BODIES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:AU|African Union) Peace and Security Council|\bPeace and Security Council\b/i,
    'AU Peace and Security Council',
  ],
  [/\bSecurity Council\b|Conseil de sécurité|Consejo de Seguridad/i, 'UN Security Council'],
  [/\bGeneral Assembly\b|Assemblée générale|Asamblea General/i, 'UN General Assembly'],
];

function bodyOf(opening: string | null, adopted: string, text: string): string | null {
  for (const place of [opening ?? '', adopted, text])
    for (const [form, name] of BODIES) if (form.test(place)) return name;
  if (!opening) return null;
  return opening.replace(/^["“”«]?\s?(?:The|Le|La|El)\s/, '').replace(/\s?,.*$/s, '');
}

function meetingOf(text: string): number | null {
  const found = MEETING.exec(text)?.[1];
  return found ? Number(found.replace(',', '')) : null;
}

function kindOf(of: {
  text: string;
  title: string | null;
  symbol: string | null;
  opening: string | null;
}): Kind {
  const { text, symbol, opening } = of;
  const title = of.title ?? '';
  if (
    /Statement by the President|Déclaration d[ue] (?:la )?Président/i.test(text) ||
    symbol?.includes('PRST')
  )
    return 'statement';
  if (/\bpress release\b|\bSC\/\d{4,5}\b|press\.un\.org/i.test(text) && !opening)
    return 'press_release';
  if (/\bletter dated\b/i.test(text) || /^(?:Dear|Excellency|Sir|Madam)\b/m.test(text))
    return 'letter';
  if (symbol?.startsWith('S/RES') || opening) return 'resolution';
  const names: readonly (readonly [RegExp, Kind])[] = [
    [/\b(?:court|judge?ment|petition|ruling|tribunal)\b/i, 'ruling'],
    [/\b(?:agreement|memorandum|treaty|accord|protocol)\b/i, 'agreement'],
    [/\bdirective\b/i, 'directive'],
    [/\bconcept of operations\b|\bconops\b/i, 'concept'],
    [/\bdecision\b|\bdécision\b/i, 'decision'],
  ];
  for (const place of [title, text.slice(0, 800)])
    for (const [form, kind] of names) if (form.test(place)) return kind;
  return 'other';
}

const COUNTS = `none no one two three four five six seven eight nine ten eleven twelve thirteen
  fourteen fifteen`.split(/\s+/);
const VOTE = new RegExp(
  [
    String.raw`\bvote of (\d{1,3}|[a-z]+) (?:votes? )?(?:in favou?r|for) to `,
    String.raw`(\d{1,3}|[a-z]+) against(?:,? with (\d{1,3}|[a-z]+) abst)?`,
  ].join(''),
  'i',
);

function voteOf(text: string): Vote | null {
  const m = VOTE.exec(text);
  if (!m) return null;
  const count = (word: string | undefined) => {
    if (word === undefined) return 0;
    return /\d/.test(word) ? Number(word) : Math.max(0, COUNTS.indexOf(word.toLowerCase()) - 1);
  };
  return { for: count(m[1]), against: count(m[2]), abstained: count(m[3]) };
}
