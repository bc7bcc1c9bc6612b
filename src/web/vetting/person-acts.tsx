// What can be done with a person: corrected, said to have left, erased.
import type { JSX } from 'preact';
import type { PersonAnswer } from '../../capabilities/vetting/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

const END_REASONS = ['rotation', 'withdrawn', 'dismissed', 'died', 'mistake'] as const;
const FIELDS = [
  ...['given', 'family', 'number', 'born', 'nationality', 'birthPlace', 'document', 'unit'],
] as const;
type Field =
  | 'given'
  | 'family'
  | 'number'
  | 'born'
  | 'nationality'
  | 'birthPlace'
  | 'document'
  | 'unit';

export function PersonActs({ person }: { person: PersonAnswer }): JSX.Element {
  const { can } = useSheet();
  return (
    <>
      {can('vetting.correct-person') && person.opened ? <Correct person={person} /> : null}
      {can('vetting.end-memberships') && !person.left ? <Leave person={person} /> : null}
      {can('vetting.erase-person') ? <Erase person={person} /> : null}
    </>
  );
}

function Correct({ person }: { person: PersonAnswer }): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act part">
      <summary class="btn">{t('roster.correct')}</summary>
      <p class="muted">{t('roster.correctNote')}</p>
      <ActForm act="vetting.correct-person" values={{ person: person.person }}>
        <div class="fields stacked">
          {(FIELDS as readonly Field[]).map((field) => (
            <TextField
              key={field}
              id={`c-${field}`}
              label={t(`roster.${field}`)}
              name={field}
              {...(field === 'born' ? { hint: t('roster.dayHint') } : {})}
            />
          ))}
          <SelectField
            id="c-rank"
            label={t('roster.rank')}
            name="rank"
            empty="–"
            options={person.ranks.map(({ rank, name }) => [rank, name])}
          />
          <SelectField
            id="c-role"
            label={t('roster.role')}
            name="role"
            empty="–"
            options={person.roles.map(({ role, name }) => [role, name])}
          />
        </div>
        <p class="acts part">
          <button class="btn" type="submit">
            {t('roster.save')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Leave({ person }: { person: PersonAnswer }): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act part">
      <summary class="btn">{t('roster.leave')}</summary>
      <ActForm act="vetting.end-memberships" values={{ 'persons[]': person.person }}>
        <div class="fields stacked">
          <TextField
            id="l-on"
            label={t('roster.lastDay')}
            name="on"
            needed
            hint={t('roster.dayHint')}
          />
          <SelectField
            id="l-reason"
            label={t('roster.endReason')}
            name="reason"
            options={END_REASONS.map((each) => [each, t(`roster.end.${each}`)])}
          />
        </div>
        <p class="acts part">
          <button class="btn" type="submit">
            {t('roster.leave')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Erase({ person }: { person: PersonAnswer }): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act part">
      <summary class="btn">{t('roster.erase')}</summary>
      <p class="muted">{t('roster.eraseNote')}</p>
      <ActForm act="vetting.erase-person" values={{ person: person.person }}>
        <p class="acts part">
          <button class="btn" type="submit">
            {t('roster.erase')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
