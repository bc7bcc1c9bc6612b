// What can be done with a unit or a commander: assessed, a measure met, suspended, lifted, an
// assessment withdrawn.
import type { JSX } from 'preact';
import type { DiligenceOf } from '../../capabilities/vetting/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { AreaField, type Option, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

interface Of {
  readonly one: DiligenceOf;
}
/** Measures of one form; more can follow with another assessment. */
const MEASURES_MAX = 3;

export function DiligenceActs({ one }: Of): JSX.Element {
  const { t, can, request } = useSheet();
  const { subject } = one;
  const again = request.refused?.act === 'vetting.assess-risk';
  const open = subject.measures.some(({ metOn }) => metOn === null);
  const suspended = subject.suspendedOn !== null;
  return (
    <>
      {can('vetting.assess-risk') ? (
        <details class="act part" open={subject.assessment === null || again}>
          <summary class="btn">{t('diligence.assess')}</summary>
          <Assess one={one} />
        </details>
      ) : null}
      {open && can('vetting.meet-measure') ? <Meet one={one} /> : null}
      {can('vetting.suspend-unit') && !suspended ? (
        <Stop one={one} act="vetting.suspend-unit" says={t('diligence.suspend')} />
      ) : null}
      {can('vetting.lift-suspension') && suspended ? (
        <Stop one={one} act="vetting.lift-suspension" says={t('diligence.lift')} />
      ) : null}
      {can('vetting.withdraw-assessment') && subject.assessment ? <Withdraw one={one} /> : null}
    </>
  );
}

function useForm(act: string, id: string) {
  const sheet = useSheet();
  const { t } = sheet;
  const typed = (name: string) => typedIn(sheet, act, name);
  return {
    t,
    typed,
    /** The form stays open where its answer was no. */
    open: sheet.request.refused?.act === act,
    day: (name: string, label: string, needed = true) => (
      <TextField
        id={`${id}-${name}`}
        label={label}
        name={name}
        value={typed(name)}
        needed={needed}
        hint={t('training.dayHint')}
      />
    ),
    paper: () => (
      <TextField
        id={`${id}-document`}
        label={t('training.document')}
        name="document"
        value={typed('document')}
        hint={t('training.documentHint')}
      />
    ),
    note: () => (
      <AreaField
        id={`${id}-note`}
        label={t('training.why')}
        name="note"
        value={typed('note')}
        hint={t('diligence.noteHint')}
      />
    ),
  };
}

function Grounds({ one, id }: Of & { id: string }): JSX.Element {
  const { t } = useSheet();
  return (
    <fieldset class="all fields">
      <legend class="sr">{t('diligence.grounds')}</legend>
      <span class="label" aria-hidden="true">
        {t('diligence.grounds')}
      </span>
      <div class="choices">
        {one.grounds.map(({ ground, name }) => (
          <label key={ground} for={`${id}-${ground}`}>
            <input id={`${id}-${ground}`} type="checkbox" name="grounds[]" value={ground} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Assess({ one }: Of): JSX.Element {
  const act = 'vetting.assess-risk';
  const { t, typed, day, paper, note } = useForm(act, 'a');
  const measures: readonly Option[] = one.measures.map(({ measure, name }) => [measure, name]);
  return (
    <ActForm act={act} values={{ subject: one.subject.subject }} class="part">
      <div class="fields stacked">
        {day('on', t('diligence.assessedOn'))}
        <SelectField
          id="a-risk"
          label={t('diligence.risk')}
          name="risk"
          value={typed('risk')}
          options={one.risks.map(({ risk, name }) => [risk, name])}
        />
        <Grounds one={one} id="a" />
        <SelectField
          id="a-decision"
          label={t('diligence.decision')}
          name="decision"
          value={typed('decision')}
          options={one.decisions.map(({ decision, name }) => [decision, name])}
        />
        {Array.from({ length: MEASURES_MAX }, (_, i) => i).map((i) => (
          <>
            <SelectField
              key={`m${i}`}
              id={`a-measure-${i}`}
              label={t('diligence.measureN', { n: String(i + 1) })}
              name={`measures[${i}].measure`}
              value={typed(`measures[${i}].measure`)}
              empty="–"
              options={measures}
            />
            <TextField
              key={`d${i}`}
              id={`a-due-${i}`}
              label={t('diligence.dueN', { n: String(i + 1) })}
              name={`measures[${i}].due`}
              value={typed(`measures[${i}].due`)}
              hint={t('training.dayHint')}
            />
          </>
        ))}
        {day('reviewOn', t('diligence.reviewOn'))}
        {paper()}
        {note()}
      </div>
      <p class="acts part">
        <button class="btn first" type="submit">
          {t('diligence.assess')}
        </button>
      </p>
    </ActForm>
  );
}

function Meet({ one }: Of): JSX.Element {
  const act = 'vetting.meet-measure';
  const { t, typed, open: again, day, paper } = useForm(act, 'm');
  const open = one.subject.measures.filter(({ metOn }) => metOn === null);
  return (
    <details class="act part" open={again}>
      <summary class="btn">{t('diligence.meet')}</summary>
      <ActForm act={act} values={{ assessment: one.subject.assessment }} class="part">
        <div class="fields stacked">
          <SelectField
            id="m-measure"
            label={t('diligence.measure')}
            name="measure"
            value={typed('measure')}
            options={open.map(({ measure, name }) => [measure, name])}
          />
          {day('on', t('diligence.metOn'))}
          {paper()}
        </div>
        <p class="acts part">
          <button class="btn" type="submit">
            {t('diligence.meet')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Stop(
  props: Of & { act: 'vetting.suspend-unit' | 'vetting.lift-suspension'; says: string },
): JSX.Element {
  const { one, act, says } = props;
  const { t, open, day, paper, note } = useForm(act, 's');
  const suspends = act === 'vetting.suspend-unit';
  return (
    <details class="act part" open={open}>
      <summary class="btn">{says}</summary>
      <p class="muted">{t(suspends ? 'diligence.suspendNote' : 'diligence.liftNote')}</p>
      <ActForm act={act} values={{ subject: one.subject.subject }} class="part">
        <div class="fields stacked">
          {day('on', t('diligence.from'))}
          {suspends ? <Grounds one={one} id="s" /> : null}
          {paper()}
          {note()}
        </div>
        <p class="acts part">
          <button class="btn" type="submit">
            {says}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

const WRONG = ['entered_wrongly', 'wrong_subject', 'annulled'] as const;

function Withdraw({ one }: Of): JSX.Element {
  const act = 'vetting.withdraw-assessment';
  const { t, typed, open } = useForm(act, 'w');
  return (
    <details class="act part" open={open}>
      <summary class="btn">{t('diligence.withdraw')}</summary>
      <p class="muted">{t('diligence.withdrawNote')}</p>
      <ActForm act={act} values={{ assessment: one.subject.assessment }} class="part">
        <div class="fields stacked">
          <SelectField
            id="w-reason"
            label={t('training.why')}
            name="reason"
            value={typed('reason')}
            options={WRONG.map((each) => [each, t(`diligence.reasons.${each}`)])}
          />
        </div>
        <p class="acts part">
          <button class="btn" type="submit">
            {t('diligence.withdraw')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
