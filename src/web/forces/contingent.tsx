// A contingent: who of it is there, dead, missing and hurt, what moved, what it is made up of, what
// it was counted at, and its goods.
import type { JSX } from 'preact';
import type {
  ArrivalOverrideRow,
  EquipmentRow,
  MovementRow,
  PresentRow,
  ReturnView,
  RotationRow,
  UnitRow,
} from '../../capabilities/forces/index.ts';
import { formatNumber, partyName } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import {
  AskOverride,
  RecordEquipment,
  RecordMovement,
  RecordReturn,
  UnitForms,
  type Word,
} from './contingent-forms.tsx';
import {
  Equipment,
  MOVEMENTS,
  Movements,
  Overrides,
  Returns,
  Rotations,
  Units,
} from './contingent-parts.tsx';
import type { Member } from './movers.tsx';
import { Holds } from './reconciliation.tsx';

interface Named {
  readonly person: string;
  readonly name: string | null;
  readonly rankName: string | null;
  readonly roleName: string;
}

interface Answers {
  readonly present: { readonly rows: readonly PresentRow[] };
  readonly units: {
    readonly units: readonly UnitRow[];
    readonly rotations: readonly RotationRow[];
    readonly capabilities: readonly { readonly capability: string; readonly name: string }[];
  };
  readonly movements: {
    readonly rows: readonly MovementRow[];
    readonly total: number;
    readonly kinds: readonly Word[];
    readonly causes: readonly Word[];
  };
  readonly returns: { readonly rows: readonly ReturnView[]; readonly counters: readonly Word[] };
  readonly equipment: {
    readonly rows: readonly EquipmentRow[];
    readonly items: readonly Word[];
    readonly stages: readonly Word[];
  };
  readonly overrides: { readonly rows: readonly ArrivalOverrideRow[] };
  readonly roster: { readonly rows: readonly Named[] } | undefined;
  readonly cleared:
    | { readonly rows: readonly { readonly person: string; readonly standingName: string }[] }
    | undefined;
  readonly where:
    | { readonly people: readonly { readonly person: string; readonly standing: Where }[] }
    | undefined;
}
type Where = Member['where'];

const skipIn = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);
/** Members to choose from in a form. */
const MEMBERS = 300;

export const contingentPage = definePage<Answers>({
  path: '/:mission/forces/:state/contingent',
  main: 'movements',
  views({ params, query, may }) {
    const state = { state: params.state };
    const names = may('forces.record-movement') && may('vetting.roster');
    return {
      present: { view: 'forces.present', query: state },
      units: { view: 'forces.units', query: state },
      movements: {
        view: 'forces.movements',
        query: { ...state, skip: skipIn(query.skip), limit: query.format ? 10_000 : MOVEMENTS },
      },
      returns: { view: 'forces.returns', query: { ...state, limit: 50 } },
      equipment: { view: 'forces.equipment', query: state },
      overrides: { view: 'forces.overrides', query: state },
      roster: names
        ? { view: 'vetting.roster', query: { contingent: params.state, limit: MEMBERS } }
        : null,
      cleared:
        names && may('vetting.clearances') ? { view: 'vetting.clearances', query: state } : null,
      where:
        names && may('forces.whereabouts') ? { view: 'forces.whereabouts', query: state } : null,
    };
  },
  draw: ({ request, t, lang }, answers) => ({
    title: t('there.contingentOf', { state: partyName(request.params.state ?? '', lang) }),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
    ],
    body: <Contingent {...answers} />,
  }),
});

function membersIn({ roster, cleared, where }: Answers): Member[] {
  const standing = new Map(cleared?.rows.map((each) => [each.person, each.standingName]));
  const at = new Map(where?.people.map((each) => [each.person, each.standing]));
  return (roster?.rows ?? []).map(({ person, name, rankName, roleName }) => ({
    ...{ person, name, rank: rankName, role: roleName },
    ...{ clearance: standing.get(person) ?? null, where: at.get(person) ?? 'away' },
  }));
}

function Contingent(answers: Answers): JSX.Element {
  const { request, t, lang, href, can } = useSheet();
  const state = request.params.state ?? '';
  const { present, movements } = answers;
  const [row] = present.rows;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a> ·{' '}
            <a href={href(`/forces/${encodeURIComponent(state)}`)}>{partyName(state, lang)}</a>
          </p>
          <h1>{t('there.contingentOf', { state: partyName(state, lang) })}</h1>
          <p class="lede">{t('there.aboutContingent')}</p>
          <p class="acts">
            <a href={href('/forces/reconciliation')}>{t('there.counts')}</a>
            {can('imports.open-sheet') && can('forces.record-movement') ? (
              <a href={href('/import', { act: 'forces.record-movement' })}>
                {t('there.importMovements')}
              </a>
            ) : null}
          </p>
        </div>
        {row ? <Figures row={row} /> : null}
      </div>
      <Forms {...answers} />
      <section>
        <h2>{t('there.list')}</h2>
        {movements.total === 0 ? (
          <Empty says={t('there.noMovements')} but={t('there.noMovementsBut')} />
        ) : (
          <Movements
            rows={movements.rows}
            total={movements.total}
            skip={skipIn(request.query.skip)}
          />
        )}
      </section>
      <Rest {...answers} />
    </>
  );
}

function Rest({ units, returns, equipment, overrides }: Answers): JSX.Element {
  const { t } = useSheet();
  const part = (title: string, shown: boolean, body: JSX.Element) =>
    shown ? (
      <section>
        <h2>{title}</h2>
        {body}
      </section>
    ) : null;
  return (
    <>
      {part(t('there.overrides'), overrides.rows.length > 0, <Overrides rows={overrides.rows} />)}
      {part(t('there.returns'), returns.rows.length > 0, <Returns rows={returns.rows} />)}
      {part(t('there.units'), units.units.length > 0, <Units rows={units.units} />)}
      {part(t('there.rotations'), units.rotations.length > 0, <Rotations rows={units.rotations} />)}
      {part(t('there.goods'), equipment.rows.length > 0, <Equipment rows={equipment.rows} />)}
    </>
  );
}

function Forms(answers: Answers): JSX.Element {
  const { request } = useSheet();
  const state = request.params.state ?? '';
  const { units, movements, returns, equipment, overrides } = answers;
  const members = membersIn(answers);
  return (
    <div class="acts part">
      <RecordMovement
        state={state}
        kinds={movements.kinds}
        causes={movements.causes}
        units={units.units.filter(({ until }) => until === null)}
        rotations={units.rotations}
        overrides={overrides.rows}
        members={members}
      />
      <RecordReturn state={state} units={units.units} counters={returns.counters} />
      <AskOverride state={state} members={members} />
      <UnitForms state={state} capabilities={units.capabilities} />
      <RecordEquipment
        state={state}
        units={units.units}
        items={equipment.items}
        stages={equipment.stages}
      />
    </div>
  );
}

type Told = Exclude<PresentRow['movements'], null>;

/** Who is there by which count, and who was lost. */
export function Figures({ row }: { row: PresentRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { movements } = row;
  return (
    <div class="big wordy">
      <div>
        <b>
          <Holds row={row} />
        </b>
        {t('there.holds')}
      </div>
      {movements ? <Lost movements={movements} t={t} lang={lang} /> : null}
    </div>
  );
}

function Lost({ movements, t, lang }: { movements: Told } & Pick<Sheet, 't' | 'lang'>) {
  const parts = ['there', 'dead', 'missing', 'injured'] as const;
  const says = {
    ...{ there: t('there.movements'), dead: t('there.dead') },
    ...{ missing: t('there.missing'), injured: t('there.injured') },
  };
  return (
    <>
      {parts.map((part) => (
        <div key={part}>
          <b>{formatNumber(movements[part], lang)}</b>
          {says[part]}
        </div>
      ))}
    </>
  );
}
