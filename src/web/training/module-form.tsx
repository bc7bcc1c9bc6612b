// A module set: new, or as it shall be from a day on; and one that nobody needs any more.
import type { JSX } from 'preact';
import type { ModuleRow, ModulesView } from '../../capabilities/vetting/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { NeededFields, SourceFields } from './rule-forms.tsx';

const ACT = 'vetting.set-module';
const text = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

export function ModuleForm(props: {
  all: ModulesView;
  chosen: ModuleRow | undefined;
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { all, chosen } = props;
  const typed = (name: string, otherwise: string) => typedIn(sheet, ACT, name) ?? otherwise;
  const line = (name: string, label: string, value: string, more: object = {}) => (
    <TextField
      id={`m-${name.replace('.', '-')}`}
      label={label}
      name={name}
      value={typed(name, value)}
      {...more}
    />
  );
  return (
    <ActForm act={ACT} class="part">
      <div class="fields stacked">
        {line('module', t('training.code'), text(chosen?.module), {
          needed: true,
          hint: t('training.codeHint'),
        })}
        {line('title.en', t('training.titleEn'), text(chosen?.titles.en), { needed: true })}
        {line('title.fr', t('training.titleFr'), text(chosen?.titles.fr))}
        <SelectField
          id="m-area"
          label={t('training.area')}
          name="area"
          value={typed('area', chosen?.area ?? 'mission')}
          options={all.areas.map(({ area, name }) => [area, name])}
        />
        {line('hours', t('training.hours'), text(chosen?.hours))}
        {line('months', t('training.months'), text(chosen?.months), {
          hint: t('training.monthsHint'),
        })}
        {line('refresherWithin', t('training.refresherWithin'), text(chosen?.refresherWithin), {
          hint: t('training.refresherHint'),
        })}
        <NeededFields act={ACT} id="m" roles={all.roles} of={chosen?.roles ?? null} />
        {line('from', t('training.countsFrom'), '', {
          needed: true,
          hint: t('training.dayHint'),
        })}
        <SourceFields act={ACT} id="m" source={chosen?.source ?? null} />
      </div>
      <p class="acts part">
        <button class="btn first" type="submit">
          {t('training.setModule')}
        </button>
      </p>
    </ActForm>
  );
}

export function RetireForm({ chosen }: { chosen: ModuleRow }): JSX.Element | null {
  const sheet = useSheet();
  const { t, can } = sheet;
  const act = 'vetting.retire-module';
  if (!can(act)) return null;
  return (
    <ActForm act={act} values={{ module: chosen.module }} class="part">
      <h3>{t('training.retire')}</h3>
      <div class="fields stacked">
        <TextField
          id="x-from"
          label={t('training.retireFrom')}
          name="from"
          value={typedIn(sheet, act, 'from')}
          needed
          hint={t('training.dayHint')}
        />
        <TextField
          id="x-reason"
          label={t('training.why')}
          name="reason"
          value={typedIn(sheet, act, 'reason')}
          needed
        />
      </div>
      <p class="acts part">
        <button class="btn" type="submit">
          {t('training.retire')}
        </button>
      </p>
    </ActForm>
  );
}
