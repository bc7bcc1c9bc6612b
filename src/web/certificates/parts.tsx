// Parts that the pages of certificates share: how one stands, the way back, a field of a form.
import type { JSX } from 'preact';
import type { CertificateRow } from '../../capabilities/vetting/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { type Standing, Status } from '../marks/marks.tsx';
import type { Key } from '../words/words.ts';

const MARKS: Readonly<Record<CertificateRow['standing'], Standing>> = {
  valid: 'met',
  not_yet: 'later',
  expired: 'past',
  suspended: 'due',
  revoked: 'over',
  key_withdrawn: 'over',
};

export function Stands({ standing }: Pick<CertificateRow, 'standing'>): JSX.Element {
  const { t } = useSheet();
  return <Status as={MARKS[standing]}>{t(`certificate.standings.${standing}`)}</Status>;
}

export function Crumb({ here = true }: { here?: boolean }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <p class="crumb">
      <a href={href('/vetting')}>{t('page.vetting')}</a>
      {here ? (
        <>
          {' '}
          / <a href={href('/vetting/certificates')}>{t('certificate.title')}</a>
        </>
      ) : null}
    </p>
  );
}

/** A field of an act whose label and hint stand under its name. */
export function Field(props: {
  act: string;
  name: string;
  label: Key;
  hint?: Key;
  needed?: boolean;
  id?: string;
  /** What stands in it where nothing was typed. */
  value?: string | undefined;
}): JSX.Element {
  const sheet = useSheet();
  const { act, name, label, hint, needed } = props;
  return (
    <TextField
      id={props.id ?? `${act.split('.')[1]}-${name}`}
      label={sheet.t(label)}
      name={name}
      value={typedIn(sheet, act, name) ?? props.value}
      needed={needed}
      hint={hint ? sheet.t(hint) : undefined}
    />
  );
}
