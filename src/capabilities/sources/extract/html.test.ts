import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../kernel/index.ts';
import { extract } from './index.ts';
import { utf8 } from './made-files.ts';

const page = (html: string) => extract(utf8(html), { name: 'a.html' });
const codeOf = (html: string): Promise<string> =>
  page(html).then(
    () => 'read',
    (problem: Problem) => problem.code,
  );
const SENTENCES = Array.from(
  { length: 12 },
  (_, i) => `<p>On day ${i} the minister said, at some length, that Kenya would send police.</p>`,
).join('\n');
const LD = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Other' },
    {
      '@type': 'NewsArticle',
      headline: 'Kenya offers police',
      datePublished: '2023-07-29T18:04:00-04:00',
      author: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
      publisher: { '@type': 'Organization', name: 'The Paper' },
    },
  ],
};
const ARTICLE = `<!doctype html><html lang="en-GB"><head><title>Kenya | Paper</title>
<link rel="canonical" href="https://paper.example/a?b=1">
<script type="application/ld+json">${JSON.stringify(LD)}</script>
<script>document.title = 'never'</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home page of all</a></nav><header>Subscribe to us</header>
<article><h1>Kenya offers police</h1>${SENTENCES}<p style="display:none">unseen words</p>
<script>alert('never')</script></article>
<aside>Read this also, says the aside</aside><footer>All rights reserved</footer></body></html>`;

describe('a page', () => {
  it('gives its article and heading without menus, scripts or hidden words', async () => {
    const { text, kind, notes } = await page(ARTICLE);
    expect(kind).toBe('html');
    expect(text.startsWith('Kenya offers police\n\nOn day 0 the minister said')).toBe(true);
    expect(text).toContain('On day 11');
    expect(text).not.toMatch(/never|Home page|Subscribe|rights|aside|unseen|[<>]/);
    expect(notes).toHaveLength(1);
  });

  it('tells title, publisher, authors, address, day and language from its JSON-LD', async () => {
    expect((await page(ARTICLE)).found).toEqual({
      title: 'Kenya offers police',
      publisher: 'The Paper',
      author: 'A. Writer, B. Writer',
      address: 'https://paper.example/a?b=1',
      publishedOn: '2023-07-29',
      language: 'en',
    });
  });

  it('tells them from its meta elements where it has no JSON-LD', async () => {
    const { found } = await page(`<html lang="fr"><head><title>T - Le Site</title>
      <meta property="og:title" content="Le Kenya propose">
      <meta property="og:site_name" content="Le Site"><meta name="author" content="A. B.">
      <meta property="article:published_time" content="2023-08-01T00:00:00Z">
      <meta property="og:url" content="https://site.example/x"></head>
      <body><p>Le ministre a dit que le Kenya est prêt.</p></body></html>`);
    expect(found).toEqual({
      title: 'Le Kenya propose',
      publisher: 'Le Site',
      author: 'A. B.',
      address: 'https://site.example/x',
      publishedOn: '2023-08-01',
      language: 'fr',
    });
  });

  it('takes the one time on it for its day, and none where there are several', async () => {
    const one = '<html><body><p>Words of it</p><time>29 juillet 2023</time></body></html>';
    expect((await page(one)).found.publishedOn).toBe('2023-07-29');
    const two = one.replace('<time>', '<time>1 May 2001</time><time>');
    expect((await page(two)).found.publishedOn).toBeNull();
  });

  it('believes no address but one of the web, and no broken JSON', async () => {
    const { found } = await page(`<html><head><link rel="canonical" href="javascript:alert(1)">
      <meta property="og:url" content="https://user:word@paper.example/">
      <script type="application/ld+json">{"@type": "NewsArticle", </script></head>
      <body><p>Words of the page</p></body></html>`);
    expect(found.address).toBeNull();
    expect(found.title).toBeNull();
  });

  it('keeps tables as lines with tabs, and lists as lines', async () => {
    const { text } = await page(`<html><body><p>Offers</p><table><tr><th>State</th><th>Police
      </th></tr><tr><td><p>Kenya</p></td><td>1,000</td></tr><tr><td></td><td>24</td></tr></table>
      <ul><li>one</li><li>two<br>lines</li></ul></body></html>`);
    expect(text).toBe('Offers\n\nState\tPolice\nKenya\t1,000\n\t24\n\none\ntwo\nlines');
  });

  it('may lay itself out with tables without losing its paragraphs', async () => {
    const cell = `<td><h2>News</h2>${SENTENCES}</td>`;
    const { text } = await page(`<html><body><table><tr>${cell}</tr></table></body></html>`);
    expect(text.split('\n\n').length).toBeGreaterThan(10);
  });

  it('without an article gives its main part, under the heading of that part', async () => {
    const words = 'So it is. '.repeat(30);
    const main = `<main><h1>Offers<button>Copy</button></h1><p>${words}</p></main>`;
    const { text, found } = await page(
      `<html><body><nav><h1>The site</h1></nav><div>Press S to search</div>${main}</body></html>`,
    );
    expect(found.title).toBe('Offers');
    expect(text).toMatch(/^Offers\n\nSo it is\./);
    expect(text).not.toContain('search');
  });

  it('without html and body elements is read all the same', async () => {
    expect((await page('<p>Kenya offers</p><p>a thousand police</p>')).text).toBe(
      'Kenya offers\n\na thousand police',
    );
  });

  it('is read in the encoding that it names', async () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>d\xe9ploy\xe9</p></body></html>',
      'latin1',
    );
    expect((await extract(bytes)).text).toBe('déployé');
  });

  it('loses characters that turn letters round or do not show, and says so', async () => {
    const { text, notes } = await page('<p>Ken\u00adya \u202esends\u202c 1,0\u200b00</p>');
    expect(text).toBe('Kenya sends 1,000');
    expect(notes).toContain('Characters that turn the order of letters were left out.');
  });

  it('shows what looks like markup as the text that it is', async () => {
    const { text } = await page('<p>&lt;script&gt;alert(1)&lt;/script&gt; was in the letter</p>');
    expect(text).toBe('<script>alert(1)</script> was in the letter');
  });
});

describe('a page is refused', () => {
  it('when a hundred thousand parts lie inside one another', async () => {
    expect(await codeOf(`<html><body>${'<div>'.repeat(100_000)}text`)).toBe('sources.too-complex');
    expect(await codeOf(`<html><body>${'<x>'.repeat(5_000)}text`)).toBe('sources.too-complex');
  });

  it('when it floods its reader with entities or tags', async () => {
    expect(await codeOf(`<html><body>${'&amp;'.repeat(200_001)}`)).toBe('sources.too-complex');
    expect(await codeOf(`<html><body>${'<'.repeat(200_001)}`)).toBe('sources.too-complex');
  });

  it('when there is nothing to read on it', async () => {
    expect(await codeOf('<html><body><script>draw()</script><img src="a"></body></html>')).toBe(
      'sources.no-text',
    );
  });

  it('but not for one attribute of two million letters', async () => {
    expect(await codeOf(`<p title="${'x'.repeat(2_000_000)}">Kenya</p>`)).toBe('read');
  });
});
