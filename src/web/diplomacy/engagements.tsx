// Who met, called or wrote to whom, what came of it, and which assurances were given or not.
import type { JSX } from 'preact';
import type { EngagementRow } from '../../capabilities/diplomacy/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { None, Status } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';
import { Filter, PickParty, PickWord } from './filter.tsx';
import { EngagementStatus, PartyLinks, Rests } from './parts.tsx';

export interface EngagementList {
  readonly rows: readonly EngagementRow[];
  readonly all: number;
}

export const FORMS = ['visit', 'meeting', 'call', 'letter', 'summit', 'statement'] as const;

export function EngagementSection({
  list,
  parties,
}: {
  list: EngagementList;
  parties: readonly { readonly party: string; readonly name: string }[];
}): JSX.Element {
  const { t, request } = useSheet();
  const { with: party, form } = request.query;
  return (
    <section id="engagements">
      <h2>{t('diplomacy.engagements')}</h2>
      {list.all > 0 ? (
        <Filter at="engagements">
          <PickParty id="f-with" name="with" parties={parties} />
          <PickWord
            id="f-form"
            name="form"
            label={t('table.form')}
            any={t('diplomacy.anyForm')}
            options={FORMS.map((each) => [each, t(`diplomacy.form.${each}`)])}
          />
        </Filter>
      ) : null}
      {list.rows.length > 0 ? (
        <Engagements rows={list.rows} />
      ) : (party || form) && list.all > 0 ? (
        <p class="note">{t('diplomacy.noneMet', { n: list.all })}</p>
      ) : (
        <Empty says={t('diplomacy.noEngagements')} but={t('diplomacy.silence')} />
      )}
    </section>
  );
}

export function Engagements({ rows }: { rows: readonly EngagementRow[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <Table
      caption={t('diplomacy.engagements')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('table.between'),
          names: true,
          cell: ({ parties }) => <PartyLinks of={parties} />,
        },
        {
          head: t('table.form'),
          cell: ({ id, formName, place }) => (
            <a href={href(`/diplomacy/engagements/${id}`)}>
              {[formName, place].filter(Boolean).join(', ')}
            </a>
          ),
        },
        { head: t('table.when'), whole: true, cell: ({ dated }) => <Dated date={dated} /> },
        { head: t('table.status'), cell: (row) => <EngagementStatus row={row} /> },
        {
          head: t('table.asSaid'),
          cell: ({ claim, rests }) => (claim ? <Words claim={claim} /> : <Rests on={rests} />),
        },
        { head: t('diplomacy.outcome'), cell: (row) => <Outcomes row={row} /> },
        { head: t('diplomacy.assurances'), cell: (row) => <Assurances row={row} /> },
      ]}
    />
  );
}

export function Outcomes({ row }: { row: EngagementRow }): JSX.Element {
  const { t } = useSheet();
  if (row.calledOff) return <>{row.calledOff.reason}</>;
  if (row.outcomes.length === 0) return <None says={t('diplomacy.noOutcome')} />;
  return (
    <ul class="lines">
      {row.outcomes.map(({ words, rests, entry }) => (
        <li key={entry}>
          {words} <Rests on={rests} bare />
        </li>
      ))}
    </ul>
  );
}

export function Assurances({ row }: { row: EngagementRow }): JSX.Element {
  const { t } = useSheet();
  if (row.assurances.length === 0) return <None says={t('diplomacy.noAssurance')} />;
  return (
    <ul class="lines">
      {row.assurances.map(({ by, to, what, given, rests, entry }) => (
        <li key={entry}>
          <Status as={given === 'given' ? 'met' : given === 'not_given' ? 'over' : 'due'}>
            {t(`diplomacy.given.${given}`)}
          </Status>{' '}
          {t('diplomacy.assured', {
            by: by?.name ?? t('diplomacy.unnamed'),
            to: to ? t('diplomacy.toWhom', { to: to.name }) : '',
            what,
          })}{' '}
          <Rests on={rests} bare />
        </li>
      ))}
    </ul>
  );
}
