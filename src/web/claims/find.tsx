// What a search finds: passages and sources. The palette (Ctrl K) asks the same view.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { isState } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { lineOf } from './fields.ts';

interface Found {
  readonly q: string;
  readonly parties: readonly { party: string; name: string; claims: number }[];
  readonly claims: readonly ClaimView[];
  readonly sources: readonly SourceView[];
}

export const findPage = definePage<{ found: Found }>({
  path: '/:mission/find',
  main: 'found',
  views: ({ query }) => ({
    found: { view: 'claims.find', query: { q: (query.q ?? '').slice(0, 200) } },
  }),
  draw(sheet, { found }) {
    return { title: sheet.t('find.title'), body: <FindPage {...found} /> };
  },
});

function FindPage({ q, parties, claims, sources }: Found): JSX.Element {
  const { request, t, lang, href } = useSheet();
  const { on, known } = request.query;
  return (
    <>
      <div class="head">
        <div>
          <h1>{heading(t, { q, parties, claims, sources })}</h1>
          <form class="acts" method="get" action={request.path}>
            {on ? <input type="hidden" name="on" value={on} /> : null}
            {known ? <input type="hidden" name="known" value={known} /> : null}
            <label class="sr" for="q">
              {t('find.words')}
            </label>
            <input class="in" id="q" name="q" type="search" value={q} size={40} />
            <button class="btn first" type="submit">
              {t('find.find')}
            </button>
          </form>
          <p class="sub small">{t('find.about')}</p>
        </div>
      </div>
      <Parties parties={parties} />
      {claims.length > 0 ? (
        <section>
          <h2>{t('find.passages')}</h2>
          <ol class="list-plain">
            {claims.map((claim) => (
              <li key={claim.id} data-item>
                <a href={href(`/claims/${claim.id}`)}>
                  {t(`claim.kind.${claim.kind}`)}: {lineOf(claim, t, lang)}
                </a>{' '}
                <Cite ids={[claim.id]} />
                <small>
                  {claim.dated ? `${shortDate(claim.dated, lang)} · ` : ''}
                  <q class="said" lang={claim.source.language ?? undefined}>
                    {claim.quote}
                  </q>
                </small>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {sources.length > 0 ? (
        <section>
          <h2>{t('page.sources')}</h2>
          <ol class="list-plain">
            {sources.map((source) => (
              <li key={source.id} data-item>
                <a href={href(`/sources/${source.id}`)} lang={source.language ?? undefined}>
                  {source.title}
                </a>
                <small>
                  {[source.publisher, source.publishedOn && shortDate(source.publishedOn, lang)]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

/** The parties that were meant, with what is on record of each at these dates. */
function Parties({ parties }: Pick<Found, 'parties'>): JSX.Element | null {
  const { t, href } = useSheet();
  const known = parties.filter(({ claims }) => claims > 0);
  if (known.length === 0) return null;
  return (
    <section>
      <h2>{t('find.parties')}</h2>
      <ul class="list-plain">
        {known.map(({ party, name, claims }) => (
          <li key={party} data-item>
            {isState(party) ? <a href={href(`/forces/${party}`)}>{name}</a> : name}
            <small>{t('find.ofParty', { count: claims })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function heading(t: ReturnType<typeof useSheet>['t'], found: Found): string {
  const { q, claims, sources } = found;
  if (!q) return t('find.title');
  if (claims.length + sources.length === 0) return t('find.nothing', { q });
  return t('find.found', { q, claims: claims.length, sources: sources.length });
}
