// Citing where an instrument stands, and taking back what was recorded wrongly of it.
import type { JSX } from 'preact';
import type { InstrumentView } from '../../capabilities/mandates/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { GroundFields, Typed } from '../weighing/parts.tsx';

type Of = { readonly one: InstrumentView };
const CITED = ['itself', 'vote', 'authority'] as const;

export function Cite({ one: { instrument } }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.cite-instrument', id: 'ci' } as const;
  return (
    <ActPart act={of.act} label={t('instr.act.cite')} values={{ instrument: instrument.id }}>
      <SelectField
        id="ci-of"
        label={t('instr.citeOf')}
        name="of"
        value={typedIn(sheet, of.act, 'of')}
        options={CITED.map((each) => [each, t(`instr.cited.${each}`)])}
      />
      <Typed {...of} name="clause" label={t('instr.citeClause')} hint={t('instr.citeClauseHint')} />
      <GroundFields {...of} dated={false} />
    </ActPart>
  );
}

export function WithdrawStep(props: Of & { status: string; on: string }): JSX.Element | null {
  const { t } = useSheet();
  const { one, status, on } = props;
  const of = { act: 'mandates.withdraw-step', id: `ws-${status}-${on}` } as const;
  return (
    <ActPart
      act={of.act}
      label={t('instr.act.withdrawStep')}
      values={{ instrument: one.instrument.id, status, on }}
    >
      <Typed {...of} name="reason" label={t('instr.reason')} needed />
    </ActPart>
  );
}

export function WithdrawDraft({ one, draft }: Of & { draft: string }): JSX.Element {
  const { t, request } = useSheet();
  const of = { act: 'mandates.withdraw-draft', id: `wd-${draft}` } as const;
  return (
    <ActPart
      act={of.act}
      label={t('instr.act.withdrawDraft')}
      values={{ instrument: one.instrument.id, draft }}
      then={`/${request.mission}/mandate/instruments/${one.instrument.id}`}
    >
      <Typed {...of} name="reason" label={t('instr.reason')} needed />
    </ActPart>
  );
}
