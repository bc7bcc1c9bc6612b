// A brief as one self-contained HTML page: no script, no request, every figure with its footnote.
// What stands in it was written by others, so every text is escaped. The same brief gives the same
// bytes for ever: their hash is sealed.
import { formatDate, type Lang, type Part, type Prose, proseLang } from '../../kernel/index.ts';
import { STYLE } from './brief-style.ts';

export interface PageClaim {
  readonly id: string;
  readonly quote: string;
  readonly dated: string | null;
  readonly entry: number;
  readonly source: {
    readonly title: string;
    readonly publisher: string | null;
    readonly address: string | null;
    readonly publishedOn: string | null;
    readonly language: string | null;
    readonly reliability: string;
    readonly credibility: number;
  };
}

export interface PageBrief {
  readonly name: string;
  /** How long the mandate runs; null where no end is on record. */
  readonly term: { readonly text: string; readonly until: string; readonly loud: boolean } | null;
  readonly sample: boolean;
  readonly asOf: string;
  readonly knownAt: string;
  readonly byPublication: boolean;
  readonly size: number;
  readonly root: string;
  /** What blocks the gate that people wait for; null while none is laid down. */
  readonly next: {
    readonly answer: readonly Prose[];
    readonly waivers: { readonly says: string };
    readonly cited: readonly PageClaim[];
  } | null;
  readonly bands: readonly {
    readonly question: string;
    readonly finding: Prose;
    readonly answer: readonly Prose[];
    readonly doubts: readonly { readonly head: string; readonly text: Prose }[];
    readonly cited: readonly PageClaim[];
  }[];
}

const WORDS = {
  en: {
    asOf: 'As of',
    known: 'as known',
    notes: 'Passages',
    published: 'published',
    entry: 'record entry',
    grade: 'reliability and credibility',
    sealed: 'Written from the record sealed to',
    entries: 'entries',
    root: 'root',
    sample: 'Sample mission: digests in our own words; the reviewer is invented.',
    byPublication: 'Before the record’s first day “as known” goes by the day of publication.',
    marks: 'Dotted: reckoned from the claims cited. ≠: what another source says instead.',
  },
  fr: {
    asOf: 'Au',
    known: 'connu au',
    notes: 'Passages',
    published: 'publié le',
    entry: 'entrée du registre',
    grade: 'fiabilité et crédibilité',
    sealed: 'Écrit d’après le registre scellé :',
    entries: 'entrées',
    root: 'racine',
    sample: 'Mission d’exemple : résumés dans nos propres mots ; le relecteur est inventé.',
    byPublication: 'Avant le premier jour du registre, « connu au » suit le jour de publication.',
    marks: 'Pointillé : calculé d’après les déclarations citées. ≠ : ce que dit une autre source.',
  },
} as const;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** Numbers each cited claim in the order of the text. */
class Notes {
  readonly numbers = new Map<string, number>();
  constructor(private readonly claims: ReadonlyMap<string, PageClaim>) {}

  prose(prose: Prose): string {
    return prose.map((part) => this.part(part)).join('');
  }

  private marks(ids: readonly string[]): string {
    const numbers = ids
      .filter((id) => this.claims.has(id))
      .map((id) => {
        if (!this.numbers.has(id)) this.numbers.set(id, this.numbers.size + 1);
        return this.numbers.get(id);
      });
    return numbers.map((n) => `<sup><a href="#n${n}">${n}</a></sup>`).join('');
  }

  private part(part: Part): string {
    if (typeof part === 'string') return escaped(part);
    const rivals = (part.rivals ?? []).map(
      (rival) => ` <span class="r">≠ ${escaped(rival.text)}</span>${this.marks(rival.cites)}`,
    );
    const tag = part.mark === 'words' ? 'i' : isNumber(part.text) ? 'b' : 'span';
    const reckoned = part.mark === 'reckoned' ? ' class="k"' : '';
    const text = `<${tag}${reckoned}>${escaped(part.text)}</${tag}>`;
    return text + this.marks(part.cites) + rivals.join('');
  }
}

/** Signs of a number with its unit; a longer figure is a phrase, and bold would shout. */
const NUMBER_MAX = 30;
const isNumber = (text: string) => text.length <= NUMBER_MAX && /\d/.test(text);

/** The whole page; deterministic. */
export function pageOf(brief: PageBrief, reader: Lang): string {
  const lang = proseLang(reader);
  const words = WORDS[lang];
  const cited = [...(brief.next ? [brief.next] : []), ...brief.bands].flatMap((part) =>
    part.cited.map((claim) => [claim.id, claim] as const),
  );
  const claims = new Map(cited);
  const notes = new Notes(claims);
  const next = brief.next ? nextOf(brief.next, notes) : '';
  const bands = brief.bands.map((band) => bandOf(band, notes)).join('\n');
  const passages = [...notes.numbers.keys()].map((id, i) => noteOf(claims.get(id), i + 1, lang));
  const [asOf, known] = [brief.asOf, brief.knownAt].map((day) => formatDate(day, lang));
  const days = `${words.asOf} ${asOf}, ${words.known} ${known}`;
  const remarks = [
    brief.byPublication ? words.byPublication : '',
    brief.sample ? words.sample : '',
    words.marks,
  ].filter(Boolean);
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(brief.name)} · ${escaped(days)}</title>
<style>${STYLE}</style></head>
<body><main><h1>${escaped(brief.name)}</h1>${termOf(brief, lang)}
<p><small><strong>${escaped(days)}.</strong> ${escaped(remarks.join(' '))}</small></p>
${next}${bands}
<section><h2>${words.notes}</h2><ol>
${passages.join('\n')}
</ol></section></main>
<footer><small>${words.sealed} ${brief.size} ${words.entries}; ${words.root}
<code>${escaped(brief.root)}</code></small></footer></body></html>
`;
}

function termOf({ term }: PageBrief, lang: 'en' | 'fr'): string {
  if (!term) return '';
  const text = escaped(`${term.text} (${formatDate(term.until, lang)}).`);
  return `\n<p>${term.loud ? `<strong>${text}</strong>` : text}</p>`;
}

function nextOf({ answer, waivers }: NonNullable<PageBrief['next']>, notes: Notes): string {
  const told = answer.map((prose) => `<p>${notes.prose(prose)}</p>`);
  return `<section class="g">${told.join('\n')}
<p><small>${escaped(waivers.says)}</small></p></section>
`;
}

function bandOf(band: PageBrief['bands'][number], notes: Notes): string {
  const { question, finding, answer, doubts } = band;
  const told = answer.map((prose) => `<p>${notes.prose(prose)}</p>`).join('\n');
  const asides = doubts.map(({ head, text }) => {
    const end = /[.?!]$/.test(head) ? '' : '.';
    return `<aside><strong>${escaped(head)}${end}</strong> ${notes.prose(text)}</aside>`;
  });
  return `<section><h2>${escaped(question)}</h2>
<p class="f">${notes.prose(finding)}</p>
${told}
${asides.join('\n')}</section>`;
}

/** A passage with who said it, where, when published, how reliable, and its entry in the record. */
function noteOf(claim: PageClaim | undefined, n: number, lang: 'en' | 'fr'): string {
  if (!claim) return '';
  const words = WORDS[lang];
  const { title, publisher, address, publishedOn, language, reliability, credibility } =
    claim.source;
  const published = publishedOn ? `${words.published} ${formatDate(publishedOn, lang)}` : null;
  const where = [publisher, title, published].filter((each) => each !== null).join(', ');
  const spoken = language ? ` lang="${escaped(language)}"` : '';
  const quote = `<q${spoken}>${escaped(claim.quote)}</q>`;
  const grade = escaped(`${words.grade} ${reliability}${credibility}`);
  const entry = `${words.entry} ${claim.entry}`;
  return `<li id="n${n}">${quote} ${escaped(where)}. ${linked(address)} ${grade}; ${entry}.</li>`;
}

/** A link to the web only: an address of any other kind is printed, not followed. */
function linked(address: string | null): string {
  if (!address) return '';
  const text = escaped(address);
  return /^https?:\/\//.test(address) ? `<a href="${text}">${text}</a>.` : `${text}.`;
}
