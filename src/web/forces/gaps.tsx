// Gaps by capability, and who could fill them; asking them is one link away.
import type { JSX } from 'preact';
import type { GapRow } from '../../capabilities/forces/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

export function Gaps({ rows }: { rows: readonly GapRow[] }): JSX.Element {
  const { t, href } = useSheet();
  const number = (text: string | null) => text ?? <None says={t('gaps.noNumber')} />;
  return (
    <section id="gaps">
      <div class="heading">
        <h2>{t('gaps.title')}</h2>
        <span class="small">
          {t('gaps.note')} <a href={`${href('/diplomacy')}#outreach`}>{t('gaps.outreach')}</a>
        </span>
      </div>
      {rows.length === 0 ? (
        <Empty says={t('gaps.none')} but={t('gaps.noneBut')} />
      ) : (
        <Table
          caption={t('gaps.title')}
          rows={rows}
          keyOf={({ capability }) => capability}
          columns={[
            { head: t('gaps.capability'), names: true, cell: (row) => row.capabilityName },
            {
              head: t('gaps.required'),
              num: true,
              cell: ({ asked, required }) =>
                asked ? number(required) : <None says={t('gaps.notAsked')} />,
            },
            { head: t('gaps.promised'), num: true, cell: ({ promised }) => number(promised) },
            { head: t('gaps.present'), num: true, cell: ({ present }) => number(present) },
            {
              head: t('gaps.missing'),
              num: true,
              cell: ({ missing }) => (missing ? <b>{missing}</b> : <None />),
            },
            { head: t('gaps.could'), cell: (row) => <CouldFill row={row} /> },
          ]}
        />
      )}
    </section>
  );
}

function CouldFill({ row }: { row: GapRow }): JSX.Element {
  const { t, href } = useSheet();
  if (row.couldFill.length === 0) return <None says={t('gaps.nobody')} />;
  return (
    <>
      {row.couldFill.map(({ state, text, there, claims }, i) => (
        <span key={state.party}>
          {i > 0 ? ', ' : ''}
          <a
            href={`${href('/diplomacy', { party: state.party })}#outreach`}
            title={t('gaps.outreachOf', { state: state.name })}
          >
            {state.name}
          </a>
          {text ? ` ${text}` : ''}
          <Cite ids={claims} />
          {there ? <small class="none"> {t('gaps.there')}</small> : null}
        </span>
      ))}
    </>
  );
}
