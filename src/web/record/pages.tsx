// The record as anyone may look at it: its entries, its checkpoints, and how to find out whether
// anybody changed it. One entry is shown with the bytes that are sealed and the proof of its place.
import type { JSX } from 'preact';
import { formatNumber } from '../../kernel/index.ts';
import { changed } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';

interface EntryView {
  readonly no: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly act: string;
  readonly by: string;
  readonly at: string;
  readonly on: string | null;
  readonly payload: unknown;
}

interface RecordShown {
  readonly size: number;
  readonly root: string;
  readonly entries: readonly EntryView[];
  readonly earlier: number | null;
}

interface Checkpoints {
  readonly checkpoints: readonly {
    readonly size: number;
    readonly at: string;
    readonly note: string;
  }[];
}

interface Answers {
  readonly record: RecordShown;
  readonly signed: Checkpoints;
}

export const recordPage = definePage<Answers>({
  path: '/:mission/record',
  main: 'record',
  views: ({ query }) => ({
    record: { view: 'record.show', query: query.before ? { before: query.before } : {} },
    signed: { view: 'record.checkpoints' },
  }),
  draw: ({ t, lang }, answers) => ({
    title: t('record.title', { n: formatNumber(answers.record.size, lang) }),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
    ],
    body: <RecordPage {...answers} />,
  }),
});

function RecordPage({ record, signed }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const newest = signed.checkpoints[0];
  return (
    <>
      <div class="head">
        <div>
          <h1>{t('record.title', { n: formatNumber(record.size, lang) })}</h1>
          <p class="sub">
            {newest
              ? t('record.sealedAt', {
                  n: formatNumber(newest.size, lang),
                  at: instant(newest.at, lang),
                })
              : t('record.notSealed')}
          </p>
        </div>
      </div>
      <div class="two">
        <Entries record={record} />
        <div>
          <Verify note={newest?.note ?? null} />
          <Signed {...signed} />
        </div>
      </div>
    </>
  );
}

function Entries({ record }: { record: RecordShown }): JSX.Element {
  const { request, t, lang, href } = useSheet();
  return (
    <section aria-labelledby="entries-head">
      <h2 id="entries-head">{t('record.entries')}</h2>
      {record.entries.length === 0 ? <p class="note">{t('record.empty')}</p> : null}
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">
              {t('record.no')}
            </th>
            <th scope="col">{t('record.what')}</th>
            <th scope="col">{t('record.when')}</th>
          </tr>
        </thead>
        <tbody>
          {record.entries.map((entry) => (
            <tr key={entry.no} data-item>
              <td class="num">{entry.no}</td>
              <td>
                <a href={href(`/record/${entry.no}`)}>{entry.type}</a>{' '}
                <small class="none">{entry.act}</small>
              </td>
              <td>{instant(entry.at, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {record.earlier === null ? null : (
        <p class="acts">
          <a class="btn" href={changed(request, { before: record.earlier })}>
            {t('record.earlier')}
          </a>
        </p>
      )}
    </section>
  );
}

function Verify({ note }: { note: string | null }): JSX.Element {
  const { request, t } = useSheet();
  return (
    <section aria-labelledby="verify-head">
      <h2 id="verify-head">{t('record.verify')}</h2>
      <p>{t('record.verifyHow')}</p>
      <pre class="bytes">{`./muster export ${request.mission} --out record.bundle
./muster verify record.bundle`}</pre>
      <p class="acts">
        <a class="btn" href={`/api/${request.mission}/record.bundle?format=file`} download>
          {t('record.take')}
        </a>
      </p>
      <p class="note">{t('record.verifyLimit')}</p>
      {note === null ? null : (
        <>
          <p class="part">{t('record.checkpointNote')}</p>
          <pre class="bytes" id="checkpoint">
            {note}
          </pre>
        </>
      )}
    </section>
  );
}

function Signed({ checkpoints }: Checkpoints): JSX.Element | null {
  const { t, lang } = useSheet();
  if (checkpoints.length < 2) return null;
  return (
    <section class="part" aria-labelledby="signed-head">
      <h2 id="signed-head">{t('record.checkpoints')}</h2>
      <ol class="list-plain">
        {checkpoints.slice(0, 20).map((point) => (
          <li key={point.note}>
            <details>
              <summary>
                {t('record.point', {
                  n: formatNumber(point.size, lang),
                  at: instant(point.at, lang),
                })}
              </summary>
              <pre class="bytes">{point.note}</pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface OneEntry {
  readonly entry: EntryView;
  readonly leaf: string;
  readonly leafHash: string;
  readonly proof: readonly string[];
  readonly size: number;
  readonly root: string;
  readonly checkpoint: string;
}

export const entryPage = definePage<{ one: OneEntry }>({
  path: '/:mission/record/:no',
  main: 'one',
  views: ({ params }) => ({ one: { view: 'record.entry', query: { entry: params.no } } }),
  draw: ({ t }, { one }) => ({
    title: t('record.entryNo', { no: one.entry.no }),
    body: <EntryPage {...one} />,
  }),
});

function EntryPage(one: OneEntry): JSX.Element {
  const { t, lang, href, person } = useSheet();
  const { entry, size } = one;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/record')}>{t('page.record')}</a>
          </p>
          <h1>
            {t('record.entryNo', { no: entry.no })}: {entry.type}
          </h1>
          <p class="sub">
            {t('record.entryBy', {
              act: entry.act,
              by: person(entry.by),
              at: instant(entry.at, lang),
            })}
          </p>
        </div>
        <p class="acts">
          {entry.no > 0 ? (
            <a class="btn" href={href(`/record/${entry.no - 1}`)} data-key="k">
              {t('record.before')}
            </a>
          ) : null}
          {entry.no + 1 < size ? (
            <a class="btn" href={href(`/record/${entry.no + 1}`)} data-key="j">
              {t('record.after')}
            </a>
          ) : null}
        </p>
      </div>
      <div class="two part">
        <section aria-labelledby="leaf-head">
          <h2 id="leaf-head">{t('record.leaf')}</h2>
          <pre class="bytes" data-leaf>
            {one.leaf}
          </pre>
          <p class="small muted">{t('record.leafNote')}</p>
        </section>
        <Proof {...one} />
      </div>
    </>
  );
}

function Proof({ entry, leafHash, proof, size, root, checkpoint }: OneEntry): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <section aria-labelledby="proof-head">
      <h2 id="proof-head">{t('record.proof')}</h2>
      <dl class="fields">
        <dt>{t('record.leafHash')}</dt>
        <dd>
          <code>{leafHash}</code>
        </dd>
        <dt>{t('record.root')}</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt>{t('record.size')}</dt>
        <dd>{formatNumber(size, lang)}</dd>
      </dl>
      <ol
        class="proof part"
        data-proof
        data-no={entry.no}
        data-size={size}
        data-root={root}
        data-good={t('record.good')}
        data-bad={t('record.bad')}
        data-cannot={t('record.cannot')}
      >
        {proof.map((hash) => (
          <li key={hash}>
            <code>{hash}</code>
          </li>
        ))}
      </ol>
      <p class="acts part">
        <button class="btn first" type="button" data-check hidden>
          {t('record.checkHere')}
        </button>
        <output class="small" aria-live="polite" data-checked />
      </p>
      <h3 class="part">{t('record.checkpoint')}</h3>
      <pre class="bytes">{checkpoint}</pre>
    </section>
  );
}
