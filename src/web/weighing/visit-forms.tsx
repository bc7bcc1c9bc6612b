// Laying down a visit, and what is added to one as it goes on.
import type { JSX } from 'preact';
import type { VisitView } from '../../capabilities/mandates/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Opening, Typed } from './parts.tsx';

const PLAN = 'mandates.plan-visit';

export function PlanVisit(): JSX.Element | null {
  const { t } = useSheet();
  return (
    <Opening act={PLAN} title={t('weigh.planVisit')} id="pv">
      <Typed act={PLAN} id="pv" name="by" label={t('weigh.by')} needed />
      <Typed act={PLAN} id="pv" name="place" label={t('weigh.place')} />
      <Typed act={PLAN} id="pv" name="purpose" label={t('weigh.purpose')} />
      <Typed act={PLAN} id="pv" name="from" label={t('weigh.from')} hint={t('form.dateHint')} />
      <Typed act={PLAN} id="pv" name="until" label={t('weigh.until')} hint={t('form.dateHint')} />
    </Opening>
  );
}

/** Each form bears the id of its visit, so that a page of several has no two alike. */
export function VisitForms({ visit }: { visit: VisitView }): JSX.Element {
  const { t } = useSheet();
  const of = (act: string, part: string) => ({
    ...{ act: `mandates.${act}`, id: `${part}-${visit.visit}`, values: { visit: visit.visit } },
  });
  const group = of('add-visit-group', 'g');
  const question = of('add-visit-question', 'q');
  const recommendation = of('add-recommendation', 'r');
  return (
    <div class="acts">
      {visit.begun ? null : (
        <Opening {...of('begin-visit', 'b')} title={t('weigh.begin')}>
          {null}
        </Opening>
      )}
      {visit.ended ? null : (
        <Opening {...of('end-visit', 'e')} title={t('weigh.end')}>
          {null}
        </Opening>
      )}
      <Opening {...group} title={t('weigh.addGroup')}>
        <Typed {...group} name="name" label={t('weigh.group')} needed />
        <Typed {...group} name="place" label={t('weigh.place')} />
        <Typed {...group} name="when" label={t('weigh.when')} hint={t('form.dateHint')} />
        <Typed {...group} name="members" label={t('weigh.members')} />
        <Typed
          {...{ ...group, name: 'counterparts', label: t('weigh.counterparts') }}
          hint={t('weigh.listHint')}
        />
      </Opening>
      <Opening {...question} title={t('weigh.addQuestion')}>
        <Typed {...question} name="question" label={t('weigh.question')} needed />
      </Opening>
      <Finding visit={visit} form={of('add-finding', 'f')} />
      <Opening {...recommendation} title={t('weigh.addRecommendation')}>
        <Typed {...recommendation} name="what" label={t('weigh.recommendation')} needed />
        <Typed {...recommendation} name="owner" label={t('weigh.owner')} needed />
        <Typed
          {...{ ...recommendation, name: 'dueOn', label: t('weigh.due') }}
          hint={t('form.dateHint')}
        />
      </Opening>
      {visit.recommendations.length > 0 ? (
        <FollowUp visit={visit} form={of('follow-up-recommendation', 'u')} />
      ) : null}
    </div>
  );
}

interface FormOf {
  readonly visit: VisitView;
  readonly form: {
    readonly act: string;
    readonly id: string;
    readonly values: Readonly<Record<string, string>>;
  };
}

function Finding({ visit, form }: FormOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <Opening {...form} title={t('weigh.addFinding')}>
      <Typed {...form} name="finding" label={t('weigh.finding')} needed />
      {visit.questions.length > 0 ? (
        <SelectField
          id={`${form.id}-question`}
          label={t('weigh.answers')}
          name="question"
          value={typedIn(sheet, form.act, 'question')}
          empty={t('weigh.noneOf')}
          options={visit.questions.map(({ id, question }) => [id, question])}
        />
      ) : null}
    </Opening>
  );
}

function FollowUp({ visit, form }: FormOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <Opening {...form} title={t('weigh.followUp')}>
      <SelectField
        id={`${form.id}-recommendation`}
        label={t('weigh.recommendation')}
        name="recommendation"
        value={typedIn(sheet, form.act, 'recommendation')}
        options={visit.recommendations.map(({ id, what }) => [id, what])}
      />
      <Typed {...form} name="what" label={t('weigh.became')} needed />
      <span class="label">{t('weigh.isDone')}</span>
      <div class="boxes">
        <label>
          <input type="checkbox" name="done" value="true" />
          {t('weigh.isDone')}
        </label>
      </div>
    </Opening>
  );
}
