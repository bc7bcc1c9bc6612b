// The document around every page, and the one way to write it: head, bar, clocks, the page itself,
// its sources, the seal.
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { pageLang } from '../words/words.ts';
import { Bar } from './bar.tsx';
import { Foot, Keys, SourcesOnPage } from './foot.tsx';
import { ProblemBox } from './problem.tsx';
import { Clock, PastStrip } from './rail.tsx';
import { type Sheet, SheetProvider, useSheet } from './sheet.ts';
import { TermStrip } from './term.tsx';

export interface Frame {
  /** What stands in the window's title before the name of the mission. */
  readonly title: string;
  readonly keys?: readonly (readonly [keys: string, says: string])[];
  /** Whether the page has an address for its data. */
  readonly data?: boolean;
  /** Whether the page loads the script of the review. */
  readonly review?: boolean;
  /** Whether the page loads the script that checks certificates. */
  readonly gate?: boolean;
}

function Head({ frame }: { frame: Frame }): JSX.Element {
  const { assets, mission, t } = useSheet();
  const of = mission ? `${mission.name} · ` : '';
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${frame.title} · ${of}Muster`}</title>
      <meta name="description" content={t('frame.about')} />
      <meta name="color-scheme" content="light dark" />
      {assets.fonts.map((font) => (
        <link
          key={font}
          rel="preload"
          href={`/assets/${font}`}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href={`/assets/${assets.style}`} />
      <link rel="icon" href="data:," />
      <script type="module" src={`/assets/${assets.page}`} />
      {frame.review ? <script type="module" src={`/assets/${assets.review}`} /> : null}
      {frame.gate ? <script type="module" src={`/assets/${assets.gate}`} /> : null}
    </head>
  );
}

function Body({ frame, children }: { frame: Frame; children: ComponentChildren }): JSX.Element {
  const { request, t, problem } = useSheet();
  // Asking for the token gives a visitor a cookie, so a page that only shows does not ask.
  const signedIn = request.me.offices.length > 0;
  return (
    <body
      data-mission={request.mission ?? undefined}
      data-csrf={signedIn ? request.csrf : undefined}
      data-today={request.today}
    >
      <a class="skip" href="#main">
        {t('frame.skip')}
      </a>
      <Bar />
      <Clock />
      <PastStrip />
      <TermStrip />
      <main id="main" tabindex={-1}>
        {problem ? <ProblemBox problem={problem} alone={children === null} /> : null}
        {children}
        <SourcesOnPage />
      </main>
      <Keys list={frame.keys ?? []} />
      <Foot data={frame.data ?? false} />
    </body>
  );
}

function Document(props: { frame: Frame; children: ComponentChildren }): JSX.Element {
  const { request, lang } = useSheet();
  return (
    <html lang={pageLang(lang)} data-theme={request.theme === 'auto' ? undefined : request.theme}>
      <Head frame={props.frame} />
      <Body frame={props.frame}>{props.children}</Body>
    </html>
  );
}

/** The whole HTML of one page. */
export function written(sheet: Sheet, frame: Frame, page: ComponentChildren): string {
  const html = renderToString(
    <SheetProvider value={sheet}>
      <Document frame={frame}>{page}</Document>
    </SheetProvider>,
  );
  return `<!doctype html>\n${html}`;
}
