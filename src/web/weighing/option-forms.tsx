// Adding an option, saying more of one, choosing one, taking one off.
import type { JSX } from 'preact';
import type { ColumnView } from '../../capabilities/mandates/index.ts';
import { WORDS } from '../../kernel/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Opening, Typed } from './parts.tsx';

const TEXTS = ['powers', 'tasks', 'command', 'cost', 'funding', 'risks'] as const;

export function OptionForms({ laid }: { laid: readonly ColumnView[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <div class="acts part">
      <Opening act="mandates.add-option" title={t('weigh.addOption')} id="ao">
        <Typed act="mandates.add-option" id="ao" name="what" label={t('weigh.what')} needed />
        <Cells act="mandates.add-option" id="ao" />
      </Opening>
      {laid.length > 0 ? (
        <>
          <Opening act="mandates.describe-option" title={t('weigh.describe')} id="do">
            <Which act="mandates.describe-option" id="do" laid={laid} />
            <Cells act="mandates.describe-option" id="do" />
          </Opening>
          <Opening act="mandates.choose-option" title={t('weigh.choose')} id="co">
            <Which act="mandates.choose-option" id="co" laid={laid} />
            <Typed act="mandates.choose-option" id="co" name="by" label={t('weigh.by')} />
            <Why act="mandates.choose-option" id="co" />
          </Opening>
          <Opening act="mandates.drop-option" title={t('weigh.drop')} id="xo">
            <Which act="mandates.drop-option" id="xo" laid={laid} />
            <Why act="mandates.drop-option" id="xo" />
          </Opening>
        </>
      ) : null}
    </div>
  );
}

function Why({ act, id }: { act: string; id: string }): JSX.Element {
  const { t } = useSheet();
  return <Typed act={act} id={id} name="reason" label={t('weigh.reason')} needed />;
}

function Which(props: { act: string; id: string; laid: readonly ColumnView[] }): JSX.Element {
  const sheet = useSheet();
  const { act, id, laid } = props;
  return (
    <SelectField
      id={`${id}-option`}
      label={sheet.t('weigh.option')}
      name="option"
      value={typedIn(sheet, act, 'option')}
      options={laid.map(({ option, what }) => [option ?? '', what])}
    />
  );
}

function Cells({ act, id }: { act: string; id: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <>
      <SelectField
        id={`${id}-force`}
        label={t('weigh.field.force')}
        name="force"
        value={typedIn(sheet, act, 'force')}
        empty={t('weigh.notSaid')}
        options={WORDS.force.map((word) => [word, t(`claim.force.${word}`)])}
      />
      <Typed
        {...{ act, id, name: 'size', label: t('weigh.field.size'), hint: t('form.quantityHint') }}
      />
      {TEXTS.map((name) => (
        <Typed
          key={name}
          {...{ act, id, name, label: t(`weigh.field.${name}`) }}
          hint={name === 'tasks' ? t('weigh.tasksHint') : undefined}
        />
      ))}
      <Typed {...{ act, id, name: 'proposedBy', label: t('weigh.field.proposedBy') }} />
      <Typed
        {...{ act, id, name: 'favouredBy', label: t('weigh.field.favouredBy') }}
        hint={t('weigh.listHint')}
      />
    </>
  );
}
