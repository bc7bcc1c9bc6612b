// The fields for where something stands: a source, and its words as they stand there.
import type { JSX } from 'preact';
import { typedIn } from '../forms/act-form.tsx';
import { AreaField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

export function EvidenceFields({ act }: { act: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const id = act.slice('mandates.'.length);
  return (
    <>
      <TextField
        id={`${id}-source`}
        label={t('duty.field.source')}
        name="evidence.source"
        value={typedIn(sheet, act, 'evidence.source')}
        hint={t('duty.sourceHint')}
      />
      <AreaField
        id={`${id}-quote`}
        label={t('duty.field.quote')}
        name="evidence.quote"
        value={typedIn(sheet, act, 'evidence.quote')}
        hint={t('duty.quoteHint')}
      />
    </>
  );
}
