import { describe, expect, it } from 'vitest';
import { escaped, type PageBrief, type PageClaim, pageOf } from './brief-html.ts';

const claim = (id: string, more: Partial<PageClaim> = {}): PageClaim => ({
  ...{ id, quote: `words of ${id}`, dated: '2023-07-31', entry: 7 },
  source: {
    ...{ title: 'Article', publisher: 'Time News', address: 'https://news.example/a?b=1&c=2' },
    ...{ publishedOn: '2023-07-31', language: 'en', reliability: 'D', credibility: 3 },
  },
  ...more,
});

const rivals = [{ text: '200', cites: ['b'] }];
const BRIEF: PageBrief = {
  term: { text: 'The mandate expires in 59 days', until: '2024-10-02', loud: true },
  ...{ name: 'Support Mission', sample: false, asOf: '2023-07-31', knownAt: '2023-08-01' },
  ...{ byPublication: true, size: 12, root: 'cm9vdA==' },
  next: {
    answer: [['First arrival is blocked by 1 of 2: ', { text: 'vote', cites: ['vote'] }, '.']],
    waivers: { says: 'No waiver is in force.' },
    cited: [claim('vote')],
  },
  bands: [
    {
      question: 'Who comes?',
      finding: [{ text: '400', cites: ['a'], rivals }, ' came'],
      answer: [['Kenya brought in ', { text: '400', cites: ['a'] }, '.']],
      doubts: [{ head: 'Rival figures', text: [{ text: '200', cites: ['b'] }, ' too'] }],
      cited: [claim('a'), claim('b'), claim('unused')],
    },
  ],
};

describe('an issued brief', () => {
  const page = pageOf(BRIEF, 'en');

  it('stands alone: no script, nothing loaded from anywhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=|\son\w+=/i);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('says how long the mandate runs, loudly near its end, and nothing where not known', () => {
    const loud = '<strong>The mandate expires in 59 days (2 October 2024).</strong>';
    expect(pageOf(BRIEF, 'en')).toContain(loud);
    expect(pageOf({ ...BRIEF, term: null }, 'en')).not.toContain('expires');
  });

  it('numbers passages in the order of the text, each once, and lists those alone', () => {
    expect([...page.matchAll(/href="#n(\d+)"/g)].map(([, n]) => n)).toEqual([
      '1',
      '2',
      '3',
      '2',
      '3',
    ]);
    expect([...page.matchAll(/<li id="n(\d+)">/g)].map(([, n]) => n)).toEqual(['1', '2', '3']);
    expect(page).not.toContain('words of unused');
  });

  it('gives of each passage the words, the source, the address, the day and the entry', () => {
    expect(page).toContain(
      '<li id="n2"><q lang="en">words of a</q> Time News, Article, published 31 July 2023. ' +
        '<a href="https://news.example/a?b=1&amp;c=2">https://news.example/a?b=1&amp;c=2</a>. ' +
        'reliability and credibility D3; record entry 7.</li>',
    );
  });

  it('says at its top what blocks the gate that people wait for, and how many waivers hold', () => {
    expect(page).toContain(
      '<p>First arrival is blocked by 1 of 2: <span>vote</span><sup><a href="#n1">1</a></sup>.' +
        '</p>\n<p><small>No waiver is in force.</small></p>',
    );
    expect(page.indexOf('is blocked')).toBeLessThan(page.indexOf('<h2>'));
    expect(pageOf({ ...BRIEF, next: null }, 'en')).not.toContain('waiver');
  });

  it('keeps the rival beside the figure', () => {
    expect(page).toContain('<b>400</b><sup><a href="#n2">2</a></sup> <span class="r">≠ 200</span>');
  });

  it('says its two days, the clock that is used, and the record that it rests on', () => {
    expect(page).toContain('As of 31 July 2023, as known 1 August 2023.');
    expect(page).toContain('goes by the day of publication');
    expect(page).toContain('sealed to 12 entries; root\n<code>cm9vdA==</code>');
    expect(pageOf(BRIEF, 'fr')).toContain('Au 31 juillet 2023, connu au 1er août 2023.');
  });

  it('gives the same bytes for the same answers', () => {
    expect(pageOf(structuredClone(BRIEF), 'en')).toBe(page);
  });

  it('lets nothing that others wrote become markup', () => {
    const evil = `"><script>alert('x')</script>&`;
    const source = { ...claim('a').source, title: evil, publisher: evil, language: evil };
    const cited = [
      claim('a', { quote: evil, source: { ...source, address: `javascript:${evil}` } }),
    ];
    const bands = [{ ...BRIEF.bands[0], question: evil, cited } as PageBrief['bands'][number]];
    const hostile = pageOf({ ...BRIEF, name: evil, root: evil, bands }, 'en');
    expect(hostile).not.toContain('<script');
    expect(hostile).not.toContain('href="javascript:');
    expect(escaped(evil)).toBe('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
  });
});
