// What a party said, in time; and pairs of its statements that differ, both passages side by side.
import type { JSX } from 'preact';
import type { PairView, StatementView } from '../../capabilities/diplomacy/index.ts';
import { Quote } from '../diplomacy/matrix.tsx';
import { StanceStatus } from '../diplomacy/parts.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Dated, Table } from '../marks/table.tsx';

export function Statements({ rows }: { rows: readonly StatementView[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('diplomacy.saidAll')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { head: t('table.when'), whole: true, cell: ({ dated }) => <Dated date={dated} /> },
        {
          head: t('diplomacy.question'),
          cell: ({ questionName, on }) => (
            <>
              {questionName}
              {on ? <small class="none"> {on}</small> : null}
            </>
          ),
        },
        { head: t('table.stance'), cell: (row) => <StanceStatus of={row} /> },
        { head: t('table.asSaid'), cell: (row) => <Quote of={row} /> },
      ]}
    />
  );
}

export function Pairs({ pairs }: { pairs: readonly PairView[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <ol class="pairs">
      {pairs.map(({ was, is, differs, how }) => (
        <li key={`${was.id} ${is.id}`} data-item>
          <p>
            <b>{is.questionName}</b> · {t(`diplomacy.movedHow.${how}`)} ·{' '}
            {differs.map((each) => t(`diplomacy.differs.${each}`)).join(', ')}
          </p>
          <div class="sides">
            <Side of={was} head={how === 'moved' ? t('diplomacy.earlier') : t('diplomacy.one')} />
            <Side of={is} head={how === 'moved' ? t('diplomacy.later') : t('diplomacy.other')} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Side({ of, head }: { of: StatementView; head: string }): JSX.Element {
  return (
    <div>
      <p class="what">
        {head}, <Dated date={of.dated} />
      </p>
      <StanceStatus of={of} />
      <Quote of={of} />
    </div>
  );
}
