// What is needed: every line against who is there, the ceilings, and the forms that lay lines down.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { RequirementRow } from '../../capabilities/forces/index.ts';
import { formatNumber, type Prose as ProseParts, plain } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite, Prose } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Dated, Source, Table } from '../marks/table.tsx';
import { Ground } from '../weighing/parts.tsx';
import { AddLine, type OptionChoice, TakeOption } from './requirement-forms.tsx';

export interface RequirementsView {
  readonly finding: ProseParts;
  readonly answer: readonly ProseParts[];
  readonly rows: readonly RequirementRow[];
  readonly ceilings: readonly {
    readonly size: number;
    readonly from: string | null;
    readonly claim: ClaimView;
  }[];
  readonly options: readonly OptionChoice[];
}

export const requirementsPage = definePage<{ requirements: RequirementsView }>({
  path: '/:mission/forces/requirements',
  main: 'requirements',
  views: () => ({ requirements: { view: 'forces.requirements' } }),
  draw: ({ t }, { requirements }) => ({
    title: plain(requirements.finding),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <Requirements {...requirements} />,
  }),
});

function Requirements({ finding, answer, rows, ceilings, options }: RequirementsView) {
  const { t, href, can } = useSheet();
  const open = rows.filter(({ state }) => state === 'open');
  const others = rows.filter(({ state }) => state !== 'open');
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a>
          </p>
          <h1>
            <Prose parts={finding} />
          </h1>
          {answer.map((paragraph) => (
            <p class="lede" key={plain(paragraph)}>
              <Prose parts={paragraph} />
            </p>
          ))}
          <p class="muted">{t('need.aboutLines')}</p>
        </div>
        {can('imports.open-sheet') && can('forces.add-requirement') ? (
          <p class="acts">
            <a class="btn" href={href('/import', { act: 'forces.add-requirement' })}>
              {t('need.import')}
            </a>
          </p>
        ) : null}
      </div>
      <section>
        <h2>{t('need.inForce')}</h2>
        {open.length === 0 ? (
          <Empty says={t('need.none')} but={t('need.noneBut')} />
        ) : (
          <Lines rows={open} caption={t('need.inForce')} />
        )}
      </section>
      {others.length > 0 ? (
        <section>
          <h2>{t('need.others')}</h2>
          <Lines rows={others} caption={t('need.others')} />
        </section>
      ) : null}
      <Ceilings rows={ceilings} />
      <div class="acts part">
        <AddLine options={options} />
        <TakeOption options={options} />
      </div>
    </>
  );
}

export const FILLED: Readonly<Record<'met' | 'not_met' | 'unknown', Standing>> = {
  met: 'met',
  not_met: 'due',
  unknown: 'unknown',
};

function Lines({ rows, caption }: { rows: readonly RequirementRow[]; caption: string }) {
  const { t, href } = useSheet();
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ requirement }) => requirement}
      columns={[
        {
          head: t('need.capability'),
          names: true,
          cell: ({ requirement, capabilityName, what }) => (
            <>
              <a href={href(`/forces/requirements/${requirement}`)}>{capabilityName}</a>
              {what ? <small class="muted"> {what}</small> : null}
            </>
          ),
        },
        { head: t('need.amount'), num: true, cell: (row) => <Amount row={row} /> },
        { head: t('need.with'), cell: (row) => <With row={row} /> },
        { head: t('need.when'), cell: (row) => <When row={row} /> },
        { head: t('need.why'), cell: (row) => <Why row={row} /> },
        { head: t('need.filled'), cell: (row) => <Filled row={row} /> },
      ]}
    />
  );
}

export function Amount({ row }: { row: RequirementRow }): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      {row.amount ?? <None says={t('need.noNumber')} />}
      <Ground of={row.ground} />
    </>
  );
}

const parted = (texts: readonly (string | null)[]) => texts.filter(Boolean).join(', ');

function With({ row: { equipment, language } }: { row: RequirementRow }): JSX.Element {
  return <>{parted([equipment, language]) || <None />}</>;
}

export function When({ row }: { row: RequirementRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { from, until, where } = row;
  const told = [
    from ? t('need.fromDay', { day: shortDate(from, lang) }) : null,
    until ? t('need.untilDay', { day: shortDate(until, lang) }) : null,
    where,
  ];
  return <>{parted(told) || <None />}</>;
}

export function Why({ row }: { row: RequirementRow }): JSX.Element {
  const { t } = useSheet();
  const { why, under, option, state } = row;
  const told = [why === option?.what ? null : why, under];
  if (option) told.push(t('need.ofOption', { what: option.what }));
  return (
    <>
      {parted(told) || <None />}
      {state === 'open' ? null : <small class="muted"> {t(`need.state.${state}`)}</small>}
    </>
  );
}

export function Filled({ row: { filled } }: { row: RequirementRow }): JSX.Element {
  const { t } = useSheet();
  if (!filled) return <None says={t('need.equipment')} />;
  return (
    <>
      <Status as={FILLED[filled.state]}>{t(`need.filledState.${filled.state}`)}</Status>{' '}
      <small>
        <Prose parts={filled.sentence} />
      </small>
    </>
  );
}

function Ceilings({ rows }: { rows: RequirementsView['ceilings'] }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <section>
      <h2>{t('need.ceilings')}</h2>
      {rows.length === 0 ? (
        <p class="note">{t('need.noCeilings')}</p>
      ) : (
        <Table
          caption={t('need.ceilings')}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          columns={[
            { head: t('need.since'), whole: true, cell: ({ from }) => <Dated date={from} /> },
            {
              head: t('need.ceiling'),
              num: true,
              cell: ({ size, claim }) => (
                <>
                  {formatNumber(size, lang)}
                  <Cite ids={[claim.id]} />
                </>
              ),
            },
            { head: t('need.source'), cell: ({ claim }) => <Source claim={claim} /> },
          ]}
        />
      )}
    </section>
  );
}
