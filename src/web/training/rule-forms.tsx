// The forms of rules: who needs a thing, for how long it counts, from when, where it is written.
import type { JSX } from 'preact';
import type { ModulesView } from '../../capabilities/vetting/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { ChoiceField, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

type Roles = ModulesView['roles'];
type Role = Roles[number]['role'];

export function NeededFields(props: {
  act: string;
  id: string;
  roles: Roles;
  of: readonly Role[] | null;
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, id, roles, of } = props;
  const now = of === null ? 'all' : of.length === 0 ? 'nobody' : 'roles';
  return (
    <>
      <SelectField
        id={`${id}-needed`}
        label={t('training.neededBy')}
        name="needed"
        value={typedIn(sheet, act, 'needed') ?? now}
        options={(['all', 'roles', 'nobody'] as const).map((each) => [
          each,
          t(`training.needed.${each}`),
        ])}
      />
      <fieldset class="all fields">
        <legend class="sr">{t('training.roles')}</legend>
        <span class="label" aria-hidden="true">
          {t('training.roles')}
        </span>
        <div class="choices">
          {roles.map(({ role, name }) => (
            <label key={role}>
              <input type="checkbox" name="roles[]" value={role} checked={of?.includes(role)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

export function SourceFields(props: {
  act: string;
  id: string;
  source: { readonly title: string; readonly address: string | null } | null;
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, id, source } = props;
  return (
    <>
      <TextField
        id={`${id}-source`}
        label={t('training.source')}
        name="source.title"
        value={typedIn(sheet, act, 'source.title') ?? source?.title ?? ''}
        needed
        hint={t('training.sourceHint')}
      />
      <TextField
        id={`${id}-address`}
        label={t('training.address')}
        name="source.address"
        value={typedIn(sheet, act, 'source.address') ?? source?.address ?? ''}
      />
    </>
  );
}

export function CertificationForm({ rules }: { rules: ModulesView['certification'] }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'vetting.set-certification-rules';
  const line = (name: string, label: string, value: string, hint?: string) => (
    <TextField
      id={`cr-${name}`}
      label={label}
      name={name}
      value={typedIn(sheet, act, name) ?? value}
      needed={name !== 'months'}
      {...(hint ? { hint } : {})}
    />
  );
  const bars = (name: 'convictionBars' | 'investigationBars', label: string) => (
    <ChoiceField
      label={label}
      name={name}
      value={typedIn(sheet, act, name) ?? (rules[name] ? 'true' : 'false')}
      options={[
        ['true', t('training.bars')],
        ['false', t('training.barsNot')],
      ]}
    />
  );
  return (
    <ActForm act={act} class="part">
      <div class="fields stacked">
        {line('ageMin', t('training.ageMin'), String(rules.ageMin))}
        {line('ageBelow', t('training.ageBelow'), String(rules.ageBelow))}
        {line(
          'months',
          t('training.months'),
          rules.months === null ? '' : String(rules.months),
          t('training.monthsHint'),
        )}
        {bars('convictionBars', t('training.conviction'))}
        {bars('investigationBars', t('training.investigation'))}
        {line('from', t('training.countsFrom'), '', t('training.dayHint'))}
        <SourceFields act={act} id="cr" source={null} />
      </div>
      <p class="acts part">
        <button class="btn first" type="submit">
          {t('training.setRules')}
        </button>
      </p>
    </ActForm>
  );
}

export function TestRuleForm({ all }: { all: ModulesView }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'vetting.set-test-rule';
  return (
    <ActForm act={act} class="part">
      <div class="fields stacked">
        <SelectField
          id="tr-test"
          label={t('training.test')}
          name="test"
          value={typedIn(sheet, act, 'test')}
          options={all.tests.map(({ test, testName }) => [test, testName])}
        />
        <TextField
          id="tr-months"
          label={t('training.months')}
          name="months"
          value={typedIn(sheet, act, 'months')}
          hint={t('training.monthsHint')}
        />
        <NeededFields act={act} id="tr" roles={all.roles} of={null} />
        <TextField
          id="tr-from"
          label={t('training.countsFrom')}
          name="from"
          value={typedIn(sheet, act, 'from')}
          needed
          hint={t('training.dayHint')}
        />
        <SourceFields act={act} id="tr" source={null} />
      </div>
      <p class="acts part">
        <button class="btn first" type="submit">
          {t('training.setTest')}
        </button>
      </p>
    </ActForm>
  );
}
