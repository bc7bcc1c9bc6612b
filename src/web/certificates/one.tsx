// One certificate by its number: how it stands and everything that was said of it; and the acts
// that suspend, restore, revoke it, or take it out of the vault again.
import type { JSX } from 'preact';
import type { CertificateRow, CertificateStep } from '../../capabilities/vetting/index.ts';
import { partyName } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { type Key, wordAt } from '../words/words.ts';
import { MadeCard } from './card.tsx';
import { Crumb, Field, Stands } from './parts.tsx';

interface Answers {
  readonly one: {
    readonly certificate: CertificateRow;
    readonly steps: readonly CertificateStep[];
  };
}

const TAKE_OUT = 'vetting.take-out-certificate';

export const certificatePage = definePage<Answers>({
  path: '/:mission/vetting/certificates/:certificate',
  main: 'one',
  views: ({ params }) => ({
    one: { view: 'vetting.certificate', query: { certificate: params.certificate ?? '' } },
  }),
  draw: (_sheet, { one }) => ({ title: one.certificate.certificate, body: <One {...one} /> }),
});

function One({ certificate: row, steps }: Answers['one']): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      <div class="head no-print">
        <div>
          <Crumb />
          <h1>{row.certificate}</h1>
          <p class="lede">
            <Stands standing={row.standing} />{' '}
            {row.reason ? `· ${wordAt(t, 'certificate.reasons', row.reason)}` : ''}
          </p>
        </div>
      </div>
      <MadeCard acts={[TAKE_OUT]} />
      <section class="no-print">
        <Facts row={row} />
      </section>
      <section class="no-print">
        <h2>{t('certificate.history')}</h2>
        <History row={row} steps={steps} />
      </section>
      <Acts row={row} />
    </>
  );
}

function Facts({ row }: { row: CertificateRow }): JSX.Element {
  const { t, lang, href } = useSheet();
  const facts: readonly (readonly [Key, JSX.Element | string])[] = [
    ['certificate.kind', t(`certificate.kinds.${row.kind}`)],
    [
      'certificate.subject',
      <a key="s" href={href('/vetting/certificates', { subject: row.subject })}>
        {row.subject}
      </a>,
    ],
    ['certificate.state', row.state ? partyName(row.state, lang) : <None key="n" />],
    [
      'certificate.validity',
      t('certificate.span', {
        from: shortDate(row.validFrom, lang),
        until: shortDate(row.validUntil, lang),
      }),
    ],
    ['certificate.bound', t(`certificate.bounds.${row.bound}`)],
    ['certificate.claims', row.claims.map((name) => t(`certificate.names.${name}`)).join(', ')],
    ['certificate.key', <code key="k">{row.key}</code>],
    ['certificate.digest', <code key="d">{row.digest}</code>],
  ];
  return (
    <dl class="fields">
      {facts.map(([label, value]) => (
        <>
          <dt>{t(label)}</dt>
          <dd class="long">{value}</dd>
        </>
      ))}
    </dl>
  );
}

function History({ row, steps }: { row: CertificateRow; steps: Answers['one']['steps'] }) {
  const { t, lang, person } = useSheet();
  const issued = { word: 'issued', reason: null, reference: null, at: row.at, by: row.by } as const;
  const all = [issued, ...steps];
  return (
    <Table
      caption={t('certificate.history')}
      rows={all.map((step, i) => ({ ...step, i }))}
      keyOf={({ i }) => String(i)}
      columns={[
        {
          head: t('certificate.what'),
          names: true,
          cell: ({ word }) => t(`certificate.words.${word}`),
        },
        { head: t('certificate.when'), whole: true, cell: ({ at }) => instant(at, lang) },
        { head: t('certificate.by'), cell: ({ by }) => person(by) },
        {
          head: t('certificate.reason'),
          cell: ({ reason, reference }) =>
            reason === null ? (
              <None />
            ) : (
              [wordAt(t, 'certificate.reasons', reason), reference].filter(Boolean).join(' · ')
            ),
        },
      ]}
    />
  );
}

function Acts({ row }: { row: CertificateRow }): JSX.Element {
  const { standing } = row;
  const revoked = standing === 'revoked';
  const suspended = standing === 'suspended';
  return (
    <section class="acts no-print">
      <Act
        row={row}
        act={TAKE_OUT}
        label="certificate.takeOut"
        says="certificate.takeOutAbout"
        show
      />
      {revoked || suspended ? null : (
        <Act row={row} act="vetting.suspend-certificate" label="certificate.suspend" />
      )}
      {suspended ? (
        <Act row={row} act="vetting.restore-certificate" label="certificate.restore" />
      ) : null}
      {revoked ? null : (
        <Act
          row={row}
          act="vetting.revoke-certificate"
          label="certificate.revoke"
          says="certificate.revokeAbout"
          grave
        />
      )}
    </section>
  );
}

function Act(props: {
  row: CertificateRow;
  act: string;
  label: Key;
  says?: Key;
  show?: boolean;
  grave?: boolean;
}): JSX.Element | null {
  const { t, can, request } = useSheet();
  const { row, act, label, says, show, grave } = props;
  if (!can(act)) return null;
  const { certificate, claims } = row;
  return (
    <details class="act" open={request.refused?.act === act}>
      <summary class={grave ? 'btn grave' : 'btn'}>{t(label)}</summary>
      <ActForm act={act} values={{ certificate }} show={show} class="panel">
        {says ? <p class="muted small">{t(says)}</p> : null}
        <div class="fields stacked">
          <SelectField
            id={`${act.split('.')[1]}-reason`}
            label={t('certificate.reason')}
            name="reason"
            options={(show ? TAKE : WORDS).map((reason) => [
              reason,
              t(`certificate.reasons.${reason}`),
            ])}
          />
          <Field
            act={act}
            name="reference"
            label="certificate.reference"
            hint="certificate.hint.reference"
          />
          {show ? (
            <>
              <span class="label">{t('certificate.claims')}</span>
              <div class="boxes">
                {claims.map((name) => (
                  <label key={name}>
                    <input type="checkbox" name="show[]" value={name} checked={GATE.has(name)} />
                    {t(`certificate.names.${name}`)}
                  </label>
                ))}
              </div>
            </>
          ) : null}
        </div>
        <p class="acts">
          <button class={grave ? 'btn grave' : 'btn first'} type="submit">
            {t(label)}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

const WORDS = [
  ...(['lost', 'stolen', 'worn', 'replaced', 'clearance_ended', 'under_review'] as const),
  ...(['cleared_up', 'left', 'mistake'] as const),
];
const TAKE = ['reprint', 'own_request', 'audit', 'complaint'] as const;
/** What a gate must see, ticked from the start. */
const GATE: ReadonlySet<string> = new Set(['name', 'state', 'contingent', 'role', 'card_number']);
