// What can be said of one person's clearance: signed, suspended, lifted, revoked; an override
// proposed, and confirmed by somebody else.
import type { JSX } from 'preact';
import type { ClearanceAnswer } from '../../capabilities/vetting/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Status } from '../marks/marks.tsx';
import { type Of, OVERRIDE_MARKS } from './clearance-marks.ts';
import { Days } from './readiness-sign.tsx';

export function ClearanceActs({ clearance }: Of): JSX.Element {
  const { t } = useSheet();
  const { standing, passes, suspended, revoked, any, person, reasons } = clearance;
  const stands = suspended || revoked;
  const persons = { 'persons[]': person };
  const known = standing !== 'unknown';
  return (
    <>
      {clearance.overrides.length > 0 ? <Overrides clearance={clearance} /> : null}
      <div class="acts">
        {known && passes && !suspended && standing !== 'cleared' ? (
          <ActPart act="vetting.sign-clearances" label={t('clearance.sign')} values={persons} first>
            <Days id="c-sign" act="vetting.sign-clearances" />
          </ActPart>
        ) : null}
        {known && !passes && !stands && !waiting(clearance) ? (
          <Propose clearance={clearance} />
        ) : null}
        {any && !stands ? (
          <Word act="vetting.suspend-clearances" name="suspend" of={reasons.suspend} on={persons} />
        ) : null}
        {suspended ? (
          <Word act="vetting.lift-suspensions" name="lift" of={reasons.lift} on={persons} />
        ) : null}
        {any && !revoked ? (
          <Word act="vetting.revoke-clearances" name="revoke" of={reasons.revoke} on={persons} />
        ) : null}
      </div>
    </>
  );
}

const waiting = ({ overrides }: ClearanceAnswer) =>
  overrides.some(({ state }) => state === 'proposed');

function Word(props: {
  act: string;
  name: 'suspend' | 'lift' | 'revoke';
  of: ClearanceAnswer['reasons']['lift'];
  on: Readonly<Record<string, string>>;
}): JSX.Element {
  const { t } = useSheet();
  const { act, name, of, on } = props;
  return (
    <ActPart act={act} label={t(`clearance.${name}`)} values={on}>
      <SelectField
        id={`c-${name}-reason`}
        label={t('clearance.reason')}
        name="reason"
        options={of.map(({ reason, name: says }) => [reason, says])}
      />
      <Days id={`c-${name}`} act={act} until={false} />
    </ActPart>
  );
}

function Propose({ clearance }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'vetting.propose-override';
  return (
    <ActPart
      act={act}
      label={t('clearance.propose')}
      values={{ person: clearance.person }}
      note={t('clearance.proposeNote', { days: clearance.overrideDays })}
    >
      <SelectField
        id="c-override-reason"
        label={t('clearance.reason')}
        name="reason"
        options={clearance.reasons.override.map(({ reason, name }) => [reason, name])}
      />
      <TextField
        id="c-override-until"
        label={t('clearance.untilDay')}
        name="until"
        needed
        value={typedIn(sheet, act, 'until')}
        hint={t('roster.dayHint')}
      />
      <TextField
        id="c-override-reference"
        label={t('roster.reference')}
        name="reference"
        value={typedIn(sheet, act, 'reference')}
        hint={t('clearance.referenceHint')}
      />
    </ActPart>
  );
}

function Overrides({ clearance }: Of): JSX.Element {
  const { t, lang, person } = useSheet();
  return (
    <>
      <h3>{t('clearance.overridesHead')}</h3>
      <ul class="plain-list">
        {clearance.overrides.map((each) => (
          <li key={each.override}>
            <Status as={OVERRIDE_MARKS[each.state]}>{each.stateName}</Status>{' '}
            {t('clearance.override', {
              ...{ until: formatDate(each.until, lang), reason: each.reasonName },
              ...{ what: each.waives.join(', '), by: person(each.by) },
            })}{' '}
            {each.second ? t('clearance.second', { who: person(each.second) }) : null}
            {each.state === 'proposed' ? <Decide override={each} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decide({
  override,
}: {
  override: ClearanceAnswer['overrides'][number];
}): JSX.Element | null {
  const { t, can, request } = useSheet();
  const act = 'vetting.confirm-override';
  if (!can(act)) return null;
  const own = override.by === request.actor.person;
  const answer = (agrees: 'yes' | 'no', label: string) => (
    <ActForm act={act} values={{ override: override.override, agrees }} class="inline">
      <button class="btn" type="submit">
        {label}
      </button>{' '}
    </ActForm>
  );
  return (
    <div class="acts">
      {own ? (
        <span class="muted">{t('clearance.yours')}</span>
      ) : (
        answer('yes', t('clearance.agree'))
      )}{' '}
      {answer('no', t(own ? 'clearance.takeBack' : 'clearance.refuse'))}
    </div>
  );
}
