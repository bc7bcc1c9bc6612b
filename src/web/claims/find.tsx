// What a search finds: passages and sources. The palette (Ctrl K) asks the same view.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { lineOf } from './fields.ts';

interface FoundParty {
  readonly party: string;
  readonly name: string;
  readonly claims: number;
}

interface Found {
  readonly q: string;
  readonly parties: readonly FoundParty[];
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
      {parties.length > 0 ? <Parties rows={parties} /> : null}
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

function Parties({ rows }: { rows: readonly FoundParty[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <section>
      <h2>{t('find.parties')}</h2>
      <ol class="list-plain">
        {rows.map(({ party, name, claims }) => (
          <li key={party} data-item>
            <a href={href(`/parties/${encodeURIComponent(party)}`)}>{name}</a>
            <small>{claims === 0 ? t('find.noClaims') : t('find.claims', { count: claims })}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function heading(
  t: ReturnType<typeof useSheet>['t'],
  { q, parties, claims, sources }: Found,
): string {
  if (!q) return t('find.title');
  const [p, c, s] = [parties.length, claims.length, sources.length];
  if (p + c + s === 0) return t('find.nothing', { q });
  return t('find.found', { q, parties: p, claims: c, sources: s });
}
