// Opening a question, answering it, giving it more time, closing it.
import type { JSX } from 'preact';
import type { CaseView } from '../../capabilities/cases/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { AreaField, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

const OWNERS = ['oversight', 'desk', 'force-generation', 'liaison', 'host'] as const;
const OUTCOMES = ['answered', 'substantiated', 'unsubstantiated', 'referred', 'no_answer'] as const;

/** From a claim page the claim comes with the address; else its id is typed. */
export function OpenCase({ claim }: { claim: string | null }): JSX.Element {
  const sheet = useSheet();
  const { request, t } = sheet;
  const typed = (name: string) => typedIn(sheet, 'cases.open', name);
  return (
    <details
      class="act part"
      open={claim !== null || request.refused?.act === 'cases.open'}
      id="open"
    >
      <summary class="btn first">{t('case.open')}</summary>
      <ActForm act="cases.open" then={`/${request.mission}/cases/{case}`} class="panel">
        <p class="muted">{t('case.openNote')}</p>
        <div class="fields stacked">
          <TextField
            id="o-claim"
            label={t('case.claim')}
            name="claim"
            needed
            value={typed('claim') ?? claim}
            hint={t('case.claimHint')}
          />
          <AreaField
            id="o-question"
            label={t('case.question')}
            name="question"
            needed
            value={typed('question')}
          />
          <SelectField
            id="o-owner"
            label={t('case.owner')}
            name="owner"
            value={typed('owner') ?? 'oversight'}
            options={OWNERS.map((each) => [each, t(`people.office.${each}`)])}
          />
          <TextField
            id="o-due"
            label={t('case.answerBy')}
            name="dueOn"
            value={typed('dueOn')}
            hint={t('form.dayHint')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('case.open')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

export function CaseActs({ item }: { item: CaseView }): JSX.Element | null {
  const { can } = useSheet();
  if (item.clock === 'closed') return null;
  return (
    <>
      {can('cases.answer-question') ? <Answer id={item.id} /> : null}
      {can('cases.extend') ? <Extend id={item.id} /> : null}
      {can('cases.close') ? <Close id={item.id} /> : null}
    </>
  );
}

function Answer({ id }: { id: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <details class="act part" open={sheet.request.refused?.act === 'cases.answer-question'}>
      <summary class="btn first">{t('case.answer')}</summary>
      <ActForm act="cases.answer-question" values={{ case: id }} class="panel">
        <div class="fields stacked">
          <AreaField
            id="a-words"
            label={t('case.whatAnswered')}
            name="words"
            needed
            value={typedIn(sheet, 'cases.answer-question', 'words')}
            hint={t('case.wordsHint')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('case.answer')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Extend({ id }: { id: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const typed = (name: string) => typedIn(sheet, 'cases.extend', name);
  return (
    <details class="act part" open={sheet.request.refused?.act === 'cases.extend'}>
      <summary class="btn">{t('case.extend')}</summary>
      <ActForm act="cases.extend" values={{ case: id }} class="panel">
        <div class="fields stacked">
          <TextField
            id="e-due"
            label={t('case.answerBy')}
            name="dueOn"
            needed
            value={typed('dueOn')}
            hint={t('form.dayHint')}
          />
          <AreaField
            id="e-why"
            label={t('form.why')}
            name="reason"
            needed
            value={typed('reason')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('case.extend')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Close({ id }: { id: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const typed = (name: string) => typedIn(sheet, 'cases.close', name);
  return (
    <details class="act part" open={sheet.request.refused?.act === 'cases.close'}>
      <summary class="btn">{t('case.close')}</summary>
      <ActForm act="cases.close" values={{ case: id }} class="panel">
        <div class="fields stacked">
          <SelectField
            id="c-outcome"
            label={t('case.outcomeLabel')}
            name="outcome"
            value={typed('outcome')}
            options={OUTCOMES.map((each) => [each, t(`case.outcome.${each}`)])}
          />
          <AreaField
            id="c-why"
            label={t('form.why')}
            name="reason"
            needed
            value={typed('reason')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('case.close')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
