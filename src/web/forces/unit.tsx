// A unit of a contingent: what it is for, who of it is there, what moved, its goods, its end.
import type { JSX } from 'preact';
import type { EquipmentRow, MovementRow, UnitRow } from '../../capabilities/forces/index.ts';
import { formatNumber, partyName } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { Field } from './contingent-forms.tsx';
import { Equipment, MOVEMENTS, Movements } from './contingent-parts.tsx';

interface Answers {
  readonly units: { readonly units: readonly UnitRow[] };
  readonly movements: { readonly rows: readonly MovementRow[]; readonly total: number };
  readonly equipment: { readonly rows: readonly EquipmentRow[] };
}

const skipIn = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

export const unitPage = definePage<Answers>({
  path: '/:mission/forces/:state/units/:unit',
  main: 'movements',
  views({ params: { state, unit }, query }) {
    const of = { state, unit };
    return {
      units: { view: 'forces.units', query: { state } },
      movements: {
        view: 'forces.movements',
        query: { ...of, skip: skipIn(query.skip), limit: query.format ? 10_000 : MOVEMENTS },
      },
      equipment: { view: 'forces.equipment', query: of },
    };
  },
  draw: ({ request, lang }, answers) => ({
    title: `${partyName(request.params.state ?? '', lang)}, ${request.params.unit}`,
    body: <Unit {...answers} />,
  }),
});

function Unit({ units, movements, equipment }: Answers): JSX.Element {
  const { request, t, lang, href } = useSheet();
  const { state = '', unit = '' } = request.params;
  const row = units.units.find((each) => each.unit === unit);
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a> ·{' '}
            <a href={href(`/forces/${encodeURIComponent(state)}/contingent`)}>
              {t('there.contingentOf', { state: partyName(state, lang) })}
            </a>
          </p>
          <h1>
            {partyName(state, lang)}, {unit}
          </h1>
          {row ? <Says row={row} /> : <p class="lede">{t('there.unknownUnit')}</p>}
        </div>
        {row ? (
          <div class="big wordy">
            <div>
              <b>{formatNumber(row.there, lang)}</b>
              {t('there.there')}
            </div>
            <div>
              <b>{row.planned === null ? '–' : formatNumber(row.planned, lang)}</b>
              {t('there.planned')}
            </div>
          </div>
        ) : null}
      </div>
      <section>
        <h2>{t('there.list')}</h2>
        {movements.total === 0 ? (
          <Empty says={t('there.noMovements')} but={t('there.noMovementsBut')} />
        ) : (
          <Movements {...movements} skip={skipIn(request.query.skip)} />
        )}
      </section>
      {equipment.rows.length > 0 ? (
        <section>
          <h2>{t('there.goods')}</h2>
          <Equipment rows={equipment.rows} />
        </section>
      ) : null}
      {row && row.until === null ? <Disband state={state} unit={unit} /> : null}
    </>
  );
}

function Says({ row }: { row: UnitRow }): JSX.Element {
  const { t, lang } = useSheet();
  const days = [
    row.from ? t('need.fromDay', { day: shortDate(row.from, lang) }) : null,
    row.until ? t('need.untilDay', { day: shortDate(row.until, lang) }) : null,
  ].filter(Boolean);
  return (
    <p class="sub">
      {row.capabilityName}
      {days.length > 0 ? `; ${days.join(', ')}` : ''}
    </p>
  );
}

function Disband({ state, unit }: { state: string; unit: string }): JSX.Element {
  const { t } = useSheet();
  const act = 'forces.disband-unit';
  return (
    <div class="acts part">
      <ActPart act={act} label={t('there.disband')} values={{ state, unit }}>
        <Field
          act={act}
          id="dis"
          name="on"
          label={t('there.lastDay')}
          needed
          hint={t('form.dayHint')}
        />
      </ActPart>
    </div>
  );
}
