// The office that issues, its keys one after another, what it hands to others, and whose
// certificates it takes.
import type { JSX } from 'preact';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { Labelled, SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import type { Key } from '../words/words.ts';
import { Crumb, Field } from './parts.tsx';

interface OfficeKey {
  readonly kid: string;
  readonly alg: string;
  readonly from: string;
  readonly until: string | null;
  readonly withdrawn: string | null;
}
interface Office {
  readonly iss: string | null;
  readonly name: string;
  readonly uri: string;
  readonly keys: readonly OfficeKey[];
  readonly trusted: readonly {
    readonly iss: string;
    readonly name: string;
    readonly since: string;
    readonly keys: readonly OfficeKey[];
  }[];
  readonly lists: readonly { readonly iss: string; readonly until: string }[];
}

const ROLL = 'vetting.roll-certificate-key';

export const certificateOfficePage = definePage<{ office: Office }>({
  path: '/:mission/vetting/certificates/office',
  main: 'office',
  views: () => ({ office: { view: 'vetting.certificate-office' } }),
  draw: ({ t }, { office }) => ({
    title: t('certificate.officeTitle'),
    body: <OfficePage office={office} />,
  }),
});

function OfficePage({ office }: { office: Office }): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1>{t('certificate.officeTitle')}</h1>
          {office.iss === null ? <p class="note">{t('certificate.noOffice')}</p> : null}
        </div>
      </div>
      {office.iss === null ? null : <Own office={office} />}
      <Roll first={office.iss === null} />
      <Trusted office={office} />
    </>
  );
}

function Own({ office }: { office: Office }): JSX.Element {
  const { t, request } = useSheet();
  const file = (view: string) => `/api/${request.mission}/vetting.${view}?format=file`;
  return (
    <>
      <section>
        <dl class="fields">
          <dt>{t('certificate.officeName')}</dt>
          <dd>{office.name}</dd>
          <dt>{t('certificate.issuesAs')}</dt>
          <dd class="long">
            <code>{office.iss}</code>
          </dd>
          <dt>{t('certificate.listAt')}</dt>
          <dd class="long">
            <code>{office.uri}</code>
          </dd>
        </dl>
      </section>
      <section>
        <h2>{t('certificate.files')}</h2>
        <p class="acts">
          <a class="btn" href={file('certificate-keys')} download>
            {t('certificate.fileKeys')}
          </a>
          <a class="btn" href={file('status-list')} download>
            {t('certificate.fileList')}
          </a>
          <a class="btn" href={file('certificate-trust')} download>
            {t('certificate.fileTrust')}
          </a>
        </p>
      </section>
      <Keys keys={office.keys} />
    </>
  );
}

function Keys({ keys }: { keys: readonly OfficeKey[] }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <section>
      <h2>{t('certificate.keys')}</h2>
      <Table
        caption={t('certificate.keys')}
        rows={keys.toReversed()}
        keyOf={({ kid }) => kid}
        columns={[
          {
            head: t('certificate.key'),
            names: true,
            cell: ({ kid }) => <code class="long">{kid}</code>,
          },
          { head: t('certificate.standing'), whole: true, cell: (key) => <KeyStands of={key} /> },
          { head: t('certificate.algorithm'), cell: ({ alg }) => alg },
          {
            head: t('certificate.keyFrom'),
            whole: true,
            cell: ({ from }) => instant(from, lang),
          },
          {
            head: t('certificate.keyUntil'),
            whole: true,
            cell: ({ until }) => (until ? instant(until, lang) : <None />),
          },
        ]}
      />
      {keys
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ kid }) => (
          <Reasoned
            key={kid}
            act="vetting.withdraw-certificate-key"
            values={{ key: kid }}
            label="certificate.withdraw"
            says="certificate.withdrawAbout"
            of={kid.slice(0, 8)}
          />
        ))}
    </section>
  );
}

function KeyStands({ of }: { of: OfficeKey }): JSX.Element {
  const { t } = useSheet();
  if (of.withdrawn) return <Status as="over">{t('certificate.keyGone')}</Status>;
  return of.until ? (
    <Status as="past">{t('certificate.keyPast')}</Status>
  ) : (
    <Status as="met">{t('certificate.keyNow')}</Status>
  );
}

/** An act that takes a reason; `of` tells the things apart to which it is offered. */
function Reasoned(props: {
  act: string;
  values: Readonly<Record<string, string>>;
  label: Key;
  says?: Key;
  of: string;
}): JSX.Element | null {
  const { t, can } = useSheet();
  const { act, values, label, says, of } = props;
  if (!can(act)) return null;
  return (
    <details class="act part">
      <summary class="btn grave">{`${t(label)} · ${of}`}</summary>
      <ActForm act={act} values={values} class="panel">
        {says ? <p class="small muted">{t(says)}</p> : null}
        <div class="fields stacked">
          <Field
            act={act}
            id={`reason-${of}`}
            name="reason"
            label="certificate.reason"
            hint="certificate.hint.reason"
            needed
          />
        </div>
        <p class="acts">
          <button class="btn grave" type="submit">
            {t(label)}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Roll({ first }: { first: boolean }): JSX.Element | null {
  const sheet = useSheet();
  const { t, can, request } = sheet;
  if (!can(ROLL)) return null;
  const label = t(first ? 'certificate.rollFirst' : 'certificate.roll');
  return (
    <section>
      <details class="act" open={first || request.refused?.act === ROLL}>
        <summary class="btn">{label}</summary>
        <ActForm act={ROLL} class="panel">
          <p class="small muted">{t('certificate.rollAbout')}</p>
          <div class="fields stacked">
            <Field act={ROLL} name="name" label="certificate.officeName" needed={first} />
            {first ? (
              <Field
                act={ROLL}
                name="address"
                label="certificate.address"
                hint="certificate.addressHint"
              />
            ) : null}
            <SelectField
              id="roll-alg"
              label={t('certificate.algorithm')}
              name="algorithm"
              value={typedIn(sheet, ROLL, 'algorithm')}
              options={[
                ['ES256', 'ES256 (P-256)'],
                ['EdDSA', 'EdDSA (Ed25519)'],
              ]}
            />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {label}
            </button>
          </p>
        </ActForm>
      </details>
    </section>
  );
}

function Trusted({ office }: { office: Office }): JSX.Element {
  const { t, lang, request } = useSheet();
  const { trusted, lists } = office;
  const listOf = (iss: string) => lists.find((list) => list.iss === iss);
  return (
    <section>
      <h2>{t('certificate.trusted')}</h2>
      {trusted.length === 0 ? (
        <p class="note">{t('certificate.noTrusted')}</p>
      ) : (
        <Table
          caption={t('certificate.trusted')}
          rows={trusted}
          keyOf={({ iss }) => iss}
          columns={[
            { head: t('certificate.officeName'), names: true, cell: ({ name }) => name },
            {
              head: t('certificate.issuesAs'),
              cell: ({ iss }) => <code class="long">{iss}</code>,
            },
            {
              head: t('certificate.keys'),
              cell: ({ keys }) => t('certificate.keysKnown', { count: keys.length }),
            },
            {
              head: t('certificate.lists'),
              cell: ({ iss }) => <Listed list={listOf(iss)} today={request.today} />,
            },
            {
              head: t('certificate.since'),
              whole: true,
              cell: ({ since }) => instant(since, lang),
            },
          ]}
        />
      )}
      {trusted.map(({ iss, name }) => (
        <Reasoned
          key={iss}
          act="vetting.distrust-office"
          values={{ issuer: iss }}
          label="certificate.distrust"
          of={name}
        />
      ))}
      <TakeIn act="vetting.trust-office" label="certificate.trust" says="certificate.trustAbout" />
      <TakeIn act="vetting.keep-status-list" label="certificate.keepList" />
    </section>
  );
}

function Listed(props: { list: Office['lists'][number] | undefined; today: string }): JSX.Element {
  const { t, lang } = useSheet();
  const { list, today } = props;
  if (!list) return <Status as="over">{t('certificate.noLists')}</Status>;
  const old = list.until.slice(0, 10) < today;
  const day = instant(list.until, lang);
  return (
    <Status as={old ? 'over' : 'met'}>
      {t(old ? 'certificate.listOld' : 'certificate.listUntil', { day })}
    </Status>
  );
}

function TakeIn({ act, label, says }: { act: string; label: Key; says?: Key }): JSX.Element | null {
  const { t, can, request } = useSheet();
  if (!can(act)) return null;
  const id = `file-${act.split('.')[1]}`;
  return (
    <details class="act part" open={request.refused?.act === act}>
      <summary class="btn">{t(label)}</summary>
      <ActForm act={act} files class="panel">
        {says ? <p class="small muted">{t(says)}</p> : null}
        <div class="fields stacked">
          <Labelled id={id} label={t('certificate.file')}>
            <input id={id} type="file" name="file" required />
          </Labelled>
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t(label)}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
