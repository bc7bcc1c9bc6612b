// The gate that people wait for, at the top of the brief: what blocks it, when it can come, and how
// many waivers are in force; and its open criteria as a table under the first question.
import type { JSX } from 'preact';
import type { CriterionRow } from '../../capabilities/mandates/index.ts';
import type { BriefView } from '../../capabilities/reports/index.ts';
import { plain } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { CriterionLink, CriterionStatus, gatePath } from '../gates/parts.tsx';
import { Cite, Prose } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { typeset } from '../marks/typeset.ts';

export function NextGate({ next }: { next: NonNullable<BriefView['next']> }): JSX.Element {
  const { t, href } = useSheet();
  const { gate, title, answer, waivers } = next;
  return (
    <section class="next-gate" aria-label={t('brief.nextGate')}>
      {answer.map((paragraph) => (
        <p key={plain(paragraph)}>
          <Prose parts={paragraph} />
        </p>
      ))}
      <p class="small">
        {waivers.says} <a href={href(gatePath(gate))}>{t('brief.toGate', { title })}</a>
      </p>
    </section>
  );
}

const ORDER: readonly CriterionRow['state'][] = ['not_met', 'unknown', 'waived', 'met'];
const SHOWN = 8;

/** What is open before the gate, what is known to be open first; a waiver is never left out. */
export function OpenCriteria({ rows }: { rows: readonly CriterionRow[] }): JSX.Element | null {
  const { t, lang } = useSheet();
  const open = rows
    .filter(({ state, metBy }) => state !== 'met' && metBy !== 'gate')
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .filter(({ state }, i) => i < SHOWN || state === 'waived');
  if (open.length === 0) return null;
  return (
    <Table
      caption={t('mandate.gates')}
      rows={open}
      keyOf={({ criterion }) => criterion}
      columns={[
        {
          head: t('mandate.gate'),
          cell: (row) => (
            <>
              <CriterionLink row={row} />
              <Cite ids={row.cites} />
            </>
          ),
        },
        { head: t('claim.field.holder'), cell: ({ holder }) => holder?.name ?? <None /> },
        { head: t('brief.soFar'), cell: ({ gist, why }) => typeset(gist || why, lang) },
        {
          head: t('table.status'),
          whole: true,
          cell: (row) => <CriterionStatus row={row} />,
        },
      ]}
    />
  );
}
