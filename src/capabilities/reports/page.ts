// A brief as one self-contained HTML page: no script, no request, every figure with its footnote. What
// stands in it was written by others, so every text is escaped.
import { formatDate, type Lang, type Part, type Prose, proseLang } from '../../kernel/index.ts';

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
  };
}

export interface PageBrief {
  readonly name: string;
  readonly sample: boolean;
  readonly asOf: string;
  readonly knownAt: string;
  readonly byPublication: boolean;
  readonly size: number;
  readonly root: string;
  readonly bands: readonly {
    readonly question: string;
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
    entry: 'entry',
    sealed: 'Written from the record sealed to',
    root: 'root',
    sample: 'Sample mission: digests in our own words; the reviewer is invented.',
    byPublication: 'Before the record’s first day “as known” goes by the day of publication.',
  },
  fr: {
    asOf: 'Au',
    known: 'connu au',
    notes: 'Passages',
    entry: 'entrée',
    sealed: 'Écrit d’après le registre scellé jusqu’à l’entrée',
    root: 'racine',
    sample: 'Mission d’exemple : résumés dans nos propres mots ; le relecteur est inventé.',
    byPublication: 'Avant le premier jour du registre, « connu au » suit le jour de publication.',
  },
} as const;

export function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Numbers each cited claim in the order of the text. */
class Notes {
  readonly numbers = new Map<string, number>();
  constructor(private readonly claims: ReadonlyMap<string, PageClaim>) {}

  marks(ids: readonly string[]): string {
    const numbers = ids
      .filter((id) => this.claims.has(id))
      .map((id) => {
        if (!this.numbers.has(id)) this.numbers.set(id, this.numbers.size + 1);
        return this.numbers.get(id);
      });
    return numbers.map((n) => `<sup><a href="#n${n}">${n}</a></sup>`).join('');
  }

  prose(prose: Prose): string {
    return prose.map((part) => this.part(part)).join('');
  }

  private part(part: Part): string {
    if (typeof part === 'string') return escaped(part);
    const rivals = (part.rivals ?? []).map(
      (rival) => ` <span class="r">≠ ${escaped(rival.text)}</span>${this.marks(rival.cites)}`,
    );
    const reckoned = part.mark === 'reckoned' ? ' class="k"' : '';
    return `<b${reckoned}>${escaped(part.text)}</b>${this.marks(part.cites)}${rivals.join('')}`;
  }
}

const STYLE = `body{font:17px/1.55 Georgia,"Times New Roman",serif;color:#14191b;background:#fff;max-width:42em;margin:2em auto;padding:0 1em}
h1{font-size:1.9em;line-height:1.15;margin:0 0 .2em}h2{font-size:1.25em;margin:1.6em 0 .3em;border-top:1px solid #d7dcda;padding-top:.8em}
p{margin:.4em 0}small,ol,aside{font:14px/1.5 "Segoe UI",Roboto,Arial,sans-serif;color:#454f51}aside{margin:.6em 0}
sup a{color:#0b4a78;text-decoration:none;font:600 .7em sans-serif;padding:0 .15em}b.k{font-weight:inherit;border-bottom:1px dotted #5f696b}
.r{color:#8a3d00;font-weight:600}li{margin:.3em 0}li q{font-family:Georgia,serif;font-style:italic}li a{color:#0b4a78;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{background:#11161a;color:#e9edee}small,ol,aside{color:#b8c2c6}sup a,li a{color:#8cc3ee}.r{color:#f0a264}h2{border-color:#2b353c}}`;

export function pageOf(brief: PageBrief, reader: Lang): string {
  const lang = proseLang(reader);
  const words = WORDS[lang];
  const claims = new Map(
    brief.bands.flatMap(({ cited }) => cited.map((claim) => [claim.id, claim])),
  );
  const notes = new Notes(claims);
  const bands = brief.bands.map(
    ({ question, answer, doubts }) => `<section><h2>${escaped(question)}</h2>
${answer.map((prose) => `<p>${notes.prose(prose)}</p>`).join('\n')}
${doubts.map(({ head, text }) => `<aside><strong>${escaped(head)}.</strong> ${notes.prose(text)}</aside>`).join('\n')}</section>`,
  );
  const days = `${words.asOf} ${formatDate(brief.asOf, lang)}, ${words.known} ${formatDate(brief.knownAt, lang)}`;
  const clock = brief.byPublication ? `<br>${words.byPublication}` : '';
  const sample = brief.sample ? `<br>${words.sample}` : '';
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(brief.name)} · ${escaped(days)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(brief.name)}</h1><small>${escaped(days)}.${clock}${sample}</small>
${bands.join('\n')}
<section><h2>${words.notes}</h2><ol>
${[...notes.numbers.keys()].map((id, i) => noteOf(claims.get(id), i + 1, lang)).join('\n')}
</ol></section></main>
<footer><small>${words.sealed} ${brief.size}; ${words.root} ${escaped(brief.root)}.</small></footer></body></html>
`;
}

function noteOf(claim: PageClaim | undefined, n: number, lang: 'en' | 'fr'): string {
  if (!claim) return '';
  const { title, publisher, address, publishedOn, language } = claim.source;
  const where = [publisher, title, publishedOn && formatDate(publishedOn, lang)].filter(Boolean);
  const link =
    address && /^https?:\/\//.test(address)
      ? ` <a href="${escaped(address)}">${escaped(address)}</a>`
      : '';
  const spoken = language ? ` lang="${escaped(language)}"` : '';
  return `<li id="n${n}"><q${spoken}>${escaped(claim.quote)}</q> ${escaped(where.join(', '))}.${link} ${WORDS[lang].entry} ${claim.entry}</li>`;
}
