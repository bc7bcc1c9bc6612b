// The forms that begin something: an approach, an engagement, a party.
import type { JSX } from 'preact';
import type { QuestionView } from '../../capabilities/diplomacy/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { FORMS } from './engagements.tsx';
import { EvidenceFields, type FieldsOf, Line, WayField } from './evidence-fields.tsx';

export function NewActs({ questions }: { questions: readonly QuestionView[] }): JSX.Element {
  const { t, request, href, can } = useSheet();
  const approach = `/${request.mission}/diplomacy/approaches/{approach}`;
  const engagement = `/${request.mission}/diplomacy/engagements/{engagement}`;
  const [make, plan] = ['diplomacy.record-approach', 'diplomacy.plan-approach'];
  const [held, planned] = ['diplomacy.record-engagement', 'diplomacy.plan-engagement'];
  return (
    <section id="new">
      <ActPart act={make} label={t('diplomacy.act.record')} then={approach} first id="record">
        <Subject act={make} id="ra" questions={questions} />
        <Line
          act={make}
          id="ra"
          name="on"
          label={t('diplomacy.field.on')}
          needed
          hint={dayHint(t)}
        />
        <AskAgain act={make} id="ra" />
        <EvidenceFields act={make} id="ra" />
      </ActPart>
      <ActPart act={plan} label={t('diplomacy.act.plan')} then={approach}>
        <Subject act={plan} id="pa" questions={questions} />
        <Line
          act={plan}
          id="pa"
          name="plannedOn"
          label={t('diplomacy.field.plannedOn')}
          hint={dayHint(t)}
        />
        <AskAgain act={plan} id="pa" />
      </ActPart>
      <ActPart act={held} label={t('diplomacy.act.engagement')} then={engagement}>
        <Meeting act={held} id="re" />
        <Line
          act={held}
          id="re"
          name="on"
          label={t('diplomacy.field.on')}
          needed
          hint={dayHint(t)}
        />
        <EvidenceFields act={held} id="re" />
      </ActPart>
      <ActPart act={planned} label={t('diplomacy.act.planEngagement')} then={engagement}>
        <Meeting act={planned} id="pe" />
        <Line
          act={planned}
          id="pe"
          name="when"
          label={t('diplomacy.field.planDay')}
          needed
          hint={dayHint(t)}
        />
      </ActPart>
      <NewParty />
      {can('diplomacy.enter-outreach') && can('imports.open-sheet') ? (
        <p class="acts part">
          <a class="btn" href={href('/import', { act: 'diplomacy.enter-outreach' })}>
            {t('diplomacy.import')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const dayHint = (t: ReturnType<typeof useSheet>['t']) => t('form.dayHint');

export function AskAgain({ act, id }: FieldsOf): JSX.Element {
  const { t } = useSheet();
  const label = t('diplomacy.field.followUpOn');
  return <Line act={act} id={id} name="followUpOn" label={label} hint={dayHint(t)} />;
}

function Subject(props: FieldsOf & { questions: readonly QuestionView[] }): JSX.Element {
  const sheet = useSheet();
  const { t, mission } = sheet;
  const { act, id, questions } = props;
  const hint = t('diplomacy.field.partyHint');
  return (
    <>
      <Line act={act} id={id} name="to" label={t('diplomacy.field.to')} needed hint={hint} />
      <Line
        act={act}
        id={id}
        name="by"
        label={t('diplomacy.field.by')}
        needed
        hint={hint}
        value={mission?.lead ?? null}
      />
      <Line
        act={act}
        id={id}
        name="what"
        label={t('diplomacy.field.what')}
        needed
        hint={t('diplomacy.field.wordsHint')}
      />
      <WayField act={act} id={id} />
      <SelectField
        id={`${id}-question`}
        label={t('diplomacy.field.question')}
        name="question"
        value={typedIn(sheet, act, 'question')}
        empty={t('diplomacy.field.noQuestion')}
        options={questions.filter(isAskable).map(({ id: each, name }) => [each, name])}
      />
    </>
  );
}

const isAskable = ({ id }: QuestionView) => id !== 'other';

export function Meeting({ act, id }: FieldsOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <>
      <Line
        act={act}
        id={id}
        name="parties"
        label={t('diplomacy.field.parties')}
        needed
        hint={t('diplomacy.field.partiesHint')}
      />
      <SelectField
        id={`${id}-form`}
        label={t('diplomacy.field.form')}
        name="form"
        value={typedIn(sheet, act, 'form')}
        options={FORMS.map((each) => [each, t(`diplomacy.form.${each}`)])}
      />
      <Line act={act} id={id} name="place" label={t('diplomacy.field.place')} />
      <Line act={act} id={id} name="about" label={t('diplomacy.field.about')} />
    </>
  );
}

function NewParty(): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'diplomacy.add-party', id: 'ap' } as const;
  return (
    <ActPart act={of.act} label={t('diplomacy.act.party')}>
      <Line {...of} name="party" label={t('diplomacy.field.name')} needed />
      <Line {...of} name="fr" label={t('diplomacy.field.nameFr')} />
      <Line
        {...of}
        name="also"
        label={t('diplomacy.field.also')}
        hint={t('diplomacy.field.alsoHint')}
      />
    </ActPart>
  );
}
