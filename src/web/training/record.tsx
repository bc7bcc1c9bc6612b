// Recording a course, a test day or certifications of many people in one act: first whose, then
// what and when, with a line for each who differs; or from a spreadsheet, with a dry run.
import type { JSX } from 'preact';
import type { ModulesView, RosterAnswer } from '../../capabilities/vetting/index.ts';
import { partyName } from '../../kernel/index.ts';
import { clocksOf } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { LookForm } from '../vetting/look-form.tsx';
import { ACT_OF, Crumb, KINDS, kindOf } from './parts.tsx';
import { RecordForm, SheetForm } from './record-forms.tsx';

interface Answers {
  readonly modules: ModulesView;
  readonly roster: RosterAnswer | undefined;
}

/** People of one form: more than the server takes as fields come as a spreadsheet. */
export const ROWS_MAX = 400;

export const recordTrainingPage = definePage<Answers>({
  path: '/:mission/vetting/training/record',
  main: null,
  views: ({ query, may }) => ({
    modules: { view: 'vetting.modules' },
    roster: may('vetting.roster')
      ? {
          view: 'vetting.roster',
          query: {
            contingent: /^[A-Z]{3}$/.test(query.contingent ?? '') ? query.contingent : undefined,
            unit: query.unit || undefined,
            sort: 'name',
            limit: ROWS_MAX,
          },
        }
      : null,
  }),
  draw: ({ t, request }, answers) => ({
    title: t(`training.recordTitle.${kindOf(request.query.what)}`),
    keys: [['J K', t('keys.move')]],
    body: <RecordPage {...answers} />,
  }),
});

function RecordPage({ modules, roster }: Answers): JSX.Element {
  const { t, request, href, can, past } = useSheet();
  const kind = kindOf(request.query.what);
  const { contingent } = request.query;
  const whose = roster?.contingents.find((each) => each.contingent === contingent);
  const may = can(ACT_OF[kind]);
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={t('training.record')} />
          <h1>{t(`training.recordTitle.${kind}`)}</h1>
          <p class="lede">{t('training.recordAbout')}</p>
        </div>
      </div>
      <nav class="acts" aria-label={t('training.kind')}>
        {KINDS.map((each) => (
          <a
            key={each}
            class="btn"
            href={href('/vetting/training/record', { what: each, contingent: contingent ?? null })}
            aria-current={each === kind ? 'page' : undefined}
          >
            {t(`training.kinds.${each}`)}
          </a>
        ))}
      </nav>
      {may && roster ? (
        <>
          <Whose roster={roster} kind={kind} />
          {whose ? (
            <>
              <Names roster={roster} contingent={whose.contingent} />
              <RecordForm kind={kind} modules={modules} roster={roster} of={whose.contingent} />
              <SheetForm kind={kind} modules={modules} of={whose.contingent} />
            </>
          ) : (
            <p class="note">{t('training.chooseWhose')}</p>
          )}
        </>
      ) : (
        <p class="note">{t(past ? 'training.notInPast' : 'training.notYours')}</p>
      )}
    </>
  );
}

function Whose({ roster, kind }: { roster: RosterAnswer; kind: string }): JSX.Element {
  const { t, request, lang } = useSheet();
  const { query } = request;
  const units = roster.units.filter(({ contingent }) => contingent === query.contingent);
  return (
    <form class="filter" method="get" action={request.path}>
      {Object.entries({ ...clocksOf(request), what: kind }).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label for="w-contingent">
        {t('training.whose')}{' '}
        <select class="in" id="w-contingent" name="contingent">
          <option value="">–</option>
          {roster.contingents.map(({ contingent }) => (
            <option key={contingent} value={contingent} selected={contingent === query.contingent}>
              {partyName(contingent, lang)}
            </option>
          ))}
        </select>
      </label>
      {units.length > 0 ? (
        <label for="w-unit">
          {t('training.unit')}{' '}
          <select class="in" id="w-unit" name="unit">
            <option value="">{t('training.all')}</option>
            {units.map(({ unit, name }) => (
              <option key={unit} value={unit} selected={unit === query.unit}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button class="btn" type="submit">
        {t('training.choose')}
      </button>
    </form>
  );
}

function Names(props: { roster: RosterAnswer; contingent: string }): JSX.Element | null {
  const { t, can } = useSheet();
  const { roster, contingent } = props;
  if (roster.rows.every(({ seen }) => seen) || !can('vetting.open-roster')) return null;
  return (
    <details class="act part">
      <summary class="btn">{t('training.openNames')}</summary>
      <p class="muted">{t('roster.locked')}</p>
      <LookForm
        act="vetting.open-roster"
        id="open"
        purposes={roster.purposes}
        button={t('roster.open')}
        values={{ contingent }}
      />
    </details>
  );
}
