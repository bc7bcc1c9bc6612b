// What ends every page: the sources that it cited with their passages, the keys, and the seal.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { sourceName } from '../marks/cite.tsx';
import { instant } from '../marks/dates.ts';
import { changed } from './address.ts';
import { useSheet } from './sheet.ts';

/**
 * The words, who published them and when, and what leads further; popovers show this same piece.
 */
export function Passage({ claim }: { claim: ClaimView }): JSX.Element {
  const { href, t, lang } = useSheet();
  const { source } = claim;
  const spoken = source.language && source.language !== lang ? source.language : undefined;
  const dated = (date: string | null) => (date ? formatDate(date, lang) : t('mark.notSaid'));
  return (
    <div class="passage" id={`p-${claim.id}`}>
      <q class="yellow" lang={spoken}>
        {claim.quote}
      </q>
      <dl>
        <dt>{t('passage.source')}</dt>
        <dd>{source.title}</dd>
        {claim.saidOn ? (
          <>
            <dt>{t('passage.saidOn')}</dt>
            <dd>{dated(claim.saidOn)}</dd>
          </>
        ) : null}
        <dt>{t('passage.published')}</dt>
        <dd>{dated(source.publishedOn)}</dd>
        <dt>{t('passage.recorded')}</dt>
        <dd>
          {instant(claim.recordedAt, lang)} · {t('passage.entry', { no: claim.entry })}
        </dd>
        <dt>{t('passage.grade')}</dt>
        <dd>
          {source.reliability}
          {source.credibility}
          {source.invented ? ` · ${t('mark.invented')}` : ''}
        </dd>
        {claim.note ? (
          <>
            <dt>{t('passage.note')}</dt>
            <dd>{claim.note}</dd>
          </>
        ) : null}
      </dl>
      <p class="acts">
        <a href={href(`/claims/${claim.id}`)}>{t('passage.open')}</a>
        {claim.rivals.length > 0 ? (
          <a href={`${href(`/claims/${claim.id}`)}#rivals`}>
            {t('passage.rivals', { count: claim.rivals.length })}
          </a>
        ) : null}
      </p>
    </div>
  );
}

export function SourcesOnPage(): JSX.Element | null {
  const { citations, href, t, lang } = useSheet();
  const list = citations.list();
  if (list.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources-head">
      <h2 id="sources-head">{t('frame.sourcesHere')}</h2>
      <ol>
        {list.map(({ no, source, claims }) => (
          <li key={no} id={`s${no}`}>
            <b aria-hidden="true">{no}</b>
            <a href={href(`/sources/${source.id}`)}>{sourceName(source, lang)}</a>
            {source.invented ? <span class="muted"> ({t('mark.invented')})</span> : null}
            <div class="passages">
              {claims.map((claim) => (
                <Passage key={claim.id} claim={claim} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Keys of this page beside those that work everywhere; shown on wide screens only. */
export function Keys({ list }: { list: readonly (readonly [keys: string, says: string])[] }) {
  const { t } = useSheet();
  if (list.length === 0) return null;
  return (
    <aside class="keys" aria-label={t('frame.keys')} data-keys hidden>
      {list.map(([keys, says]) => (
        <span key={keys}>
          {keys.split(' ').map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {says}
        </span>
      ))}
      <span>
        <kbd>?</kbd>
        {t('frame.allKeys')}
      </span>
    </aside>
  );
}

export function Foot({ data }: { data: boolean }): JSX.Element {
  const { request, mission, t, lang, href } = useSheet();
  return (
    <footer class="foot">
      <div>
        {mission ? (
          <a class="seal" href={href('/record')}>
            {mission.entries > 0
              ? t('frame.sealed', { n: formatNumber(mission.entries - 1, lang) })
              : t('frame.nothingSealed')}
          </a>
        ) : null}
        {mission?.sample ? <span>{t('frame.sample')}</span> : null}
        <span>{t('frame.utc')}</span>
        {data ? (
          <span>
            {t('frame.data')} <a href={changed(request, { format: 'json' })}>JSON</a> ·{' '}
            <a href={changed(request, { format: 'csv' })}>CSV</a> ·{' '}
            <a href={changed(request, { format: 'xlsx' })}>XLSX</a>
          </span>
        ) : null}
        <button class="plain" type="button" data-help hidden>
          {t('frame.keysHelp')}
        </button>
      </div>
    </footer>
  );
}
