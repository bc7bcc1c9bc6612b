// A certificate as it was just issued or taken out: the card to print, the code on a sheet of its
// own, and the certificate itself. None of it is kept; a reload of the page has nothing to show.
import type { JSX } from 'preact';
import { pictureOf, saidBy } from '../../engines/credentials/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { wordAt } from '../words/words.ts';

interface Made {
  readonly certificate: string;
  readonly validUntil: string;
  readonly text: string;
  readonly card: string;
  readonly code: string | null;
}

const KIND = /^urn:muster:certificate:([a-z]+):1$/;

/** Null where the page has nothing that was just made. */
export function MadeCard({ acts }: { acts: readonly string[] }): JSX.Element | null {
  const { request, t, lang } = useSheet();
  const { done } = request;
  if (!done || !acts.includes(done.act)) return null;
  const made = done.answer as unknown as Made;
  const until = formatDate(made.validUntil, lang);
  return (
    <section class="made" role="status" tabindex={-1} id="done">
      <h2>{t('certificate.issued', { number: made.certificate, until })}</h2>
      <p class="note no-print">{t('certificate.printNote')}</p>
      <Card made={made} />
      {made.code === null ? null : (
        <div class="card-code">
          <h3>{t('certificate.codeFor', { number: made.certificate })}</h3>
          <p class="code">{made.code}</p>
          <p>{t('certificate.codeAbout')}</p>
          <p class="note no-print">{t('certificate.codeOnce')}</p>
        </div>
      )}
      <details class="no-print">
        <summary>{t('certificate.textNote')}</summary>
        <p class="small muted">{t('certificate.keepText')}</p>
        <textarea class="in" readonly rows={8} aria-label={t('certificate.textNote')}>
          {made.text}
        </textarea>
      </details>
    </section>
  );
}

function Card({ made }: { made: Made }): JSX.Element {
  const { request, t, mission, lang } = useSheet();
  const { size, path } = pictureOf(made.card);
  const { claims, said } = saidBy(made.text);
  const [, kind = ''] = KIND.exec(said.kind) ?? [];
  const shown = (name: string) => (typeof claims[name] === 'string' ? claims[name] : null);
  const rows = ['state', 'contingent', 'role', 'card_number'] as const;
  return (
    <article class="id-card" aria-label={t('certificate.cardOf')}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={made.card} class="qr">
        <path d={`M0 0h${size}v${size}H0z`} class="paper" />
        <path d={path} class="ink" />
      </svg>
      <div class="says">
        <p class="small">{mission?.name}</p>
        <p class="kind">{kind ? wordAt(t, 'certificate.kinds', kind) : said.kind}</p>
        <p class="name">{shown('name') ?? made.certificate}</p>
        <dl>
          {rows.map((name) =>
            shown(name) === null ? null : (
              <div key={name}>
                <dt>{t(`certificate.names.${name}`)}</dt>
                <dd>{String(shown(name))}</dd>
              </div>
            ),
          )}
        </dl>
        <p class="until">
          {t('certificate.cardUntil', { until: formatDate(made.validUntil, lang) })}
          <br />
          {made.certificate}
        </p>
        <p class="small">
          {t('certificate.scanMe', { address: `/${request.mission}/certificates/verify` })}
        </p>
      </div>
    </article>
  );
}
