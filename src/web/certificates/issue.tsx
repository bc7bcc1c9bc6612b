// Issuing a certificate: the form, and then the card that it made.
import type { JSX } from 'preact';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { MadeCard } from './card.tsx';
import { Crumb, Field } from './parts.tsx';

const ACT = 'vetting.issue-certificate';
const KINDS = ['clearance', 'certification', 'training'] as const;
type Hinted = 'name' | 'state' | 'basis' | 'listsThrough' | 'validFrom' | 'validUntil' | 'subject';
type Plain = 'contingent' | 'unit' | 'rank' | 'role' | 'serviceNumber' | 'cardNumber';

interface FieldSpec {
  readonly name: Hinted | Plain;
  readonly hint: boolean;
  readonly needed?: boolean;
}
const plain = (name: Plain): FieldSpec => ({ name, hint: false });
const hinted = (name: Hinted): FieldSpec => ({ name, hint: true });
const FIELDS: readonly FieldSpec[] = [
  ...[hinted('name'), hinted('state'), plain('contingent'), plain('unit'), plain('rank')],
  ...[plain('role'), plain('serviceNumber'), plain('cardNumber')],
  ...[hinted('basis'), hinted('listsThrough'), hinted('validFrom')],
  ...[{ ...hinted('validUntil'), needed: true }, hinted('subject')],
];

interface Answers {
  readonly office: { readonly iss: string | null };
}

export const issuePage = definePage<Answers>({
  path: '/:mission/vetting/certificates/new',
  main: null,
  views: () => ({ office: { view: 'vetting.certificate-office' } }),
  draw: ({ t }, { office }) => ({
    title: t('certificate.issue'),
    body: <Issue ready={office.iss !== null} />,
  }),
});

function Issue({ ready }: { ready: boolean }): JSX.Element {
  const sheet = useSheet();
  const { t, can, href } = sheet;
  return (
    <>
      <div class="head no-print">
        <div>
          <Crumb />
          <h1>{t('certificate.issue')}</h1>
          <p class="lede">{t('certificate.about')}</p>
        </div>
      </div>
      <MadeCard acts={[ACT]} />
      {ready ? null : (
        <p class="note">
          {t('certificate.noOffice')}{' '}
          <a href={href('/vetting/certificates/office')}>{t('certificate.office')}</a>
        </p>
      )}
      {ready && can(ACT) ? <IssueForm /> : null}
      {ready && !can(ACT) ? <p class="note">{t('certificate.notYours')}</p> : null}
    </>
  );
}

function IssueForm(): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  // What was just issued stays on the page; the next one is a press away.
  const open = request.done === null;
  return (
    <section class="no-print">
      <details class="act" open={open}>
        <summary class="btn">{t('certificate.issue')}</summary>
        <ActForm act={ACT} show class="panel">
          <div class="fields stacked">
            <SelectField
              id="ic-kind"
              label={t('certificate.field.kind')}
              name="kind"
              value={typedIn(sheet, ACT, 'kind')}
              options={KINDS.map((kind) => [kind, t(`certificate.kinds.${kind}`)])}
            />
            {FIELDS.map(({ name, hint, needed }) => (
              <Field
                key={name}
                act={ACT}
                name={name}
                label={`certificate.field.${name}`}
                hint={hint ? `certificate.hint.${name as Hinted}` : undefined}
                needed={needed}
                value={name === 'subject' ? request.query.subject : undefined}
              />
            ))}
            <SelectField
              id="ic-bind"
              label={t('certificate.field.bind')}
              name="bind"
              value={typedIn(sheet, ACT, 'bind')}
              options={[
                ['code', t('certificate.bindCode')],
                ['nobody', t('certificate.bindNobody')],
              ]}
            />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {t('certificate.issue')}
            </button>
          </p>
        </ActForm>
      </details>
    </section>
  );
}
