// One instrument: its clauses in full, the duties that rest on them, its vote, drafts and history.
import type { JSX } from 'preact';
import type { InstrumentRow, InstrumentView } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { wordAt } from '../words/words.ts';
import { Clauses } from './clauses.tsx';
import { CompareForm } from './compare-form.tsx';
import { InstrumentActs } from './forms.tsx';
import { WithdrawDraft, WithdrawStep } from './mending.tsx';
import {
  Crumb,
  InstrumentStatus,
  kindName,
  nameOf,
  STEP_MARKS,
  Stands,
  useDays,
} from './parts.tsx';
import { VoteTable } from './vote.tsx';

interface Answers {
  readonly one: InstrumentView;
  readonly list: { readonly rows: readonly InstrumentRow[] };
}

export const instrumentPage = definePage<Answers>({
  path: '/:mission/mandate/instruments/:id',
  main: 'one',
  views: ({ params, query: { draft } }) => ({
    one: {
      view: 'mandates.instrument',
      query: { instrument: params.id, ...(draft ? { draft } : {}) },
    },
    list: { view: 'mandates.instruments' },
  }),
  draw: ({ t }, answers) => ({
    title: nameOf(answers.one.instrument),
    keys: [['J K', t('keys.move')]],
    body: <Instrument {...answers} />,
  }),
});

function Instrument({ one, list }: Answers): JSX.Element {
  const { t, href } = useSheet();
  const { instrument, shown } = one;
  const days = useDays()(instrument);
  return (
    <>
      <div class="head">
        <div>
          <Crumb {...(shown ? { of: instrument } : {})} />
          <h1 class="plainer">
            {nameOf(instrument)}
            {shown ? `, ${shown.title}` : ''}
          </h1>
          <p class="sub">
            <InstrumentStatus row={instrument} /> · {kindName(t, instrument.kind)}
            {instrument.body ? ` · ${instrument.body.name}` : ''}
            {days ? ` · ${days}` : ''}
            {instrument.symbol && instrument.title !== instrument.symbol
              ? ` · ${instrument.title}`
              : ''}
            {(shown ?? instrument).source ? (
              <>
                {' '}
                ·{' '}
                <a href={href(`/sources/${(shown ?? instrument).source}`)}>
                  {t('instr.readFromSource')}
                </a>
              </>
            ) : null}
            {shown ? null : <Stands one={one} of="itself" />}
          </p>
        </div>
      </div>
      {shown ? <WithdrawDraft one={one} draft={shown.id} /> : <Gives one={one} />}
      <Clauses one={one} />
      {shown ? null : (
        <>
          <WholeDuties one={one} />
          <VoteTable vote={instrument.vote}>
            <Stands one={one} of="vote" />
          </VoteTable>
          <Drafts one={one} />
        </>
      )}
      <CompareForm rows={list.rows} {...sides(one)} />
      {shown ? null : <History one={one} />}
      <InstrumentActs one={one} />
    </>
  );
}

/** The last draft beside the text itself; of a draft, that draft beside the next text. */
function sides({ instrument, drafts, shown }: InstrumentView): { a?: string; b?: string } {
  if (shown) {
    const next = drafts.find(({ order }) => order > shown.order);
    return {
      a: `${instrument.id}~${shown.order}`,
      b: next ? `${instrument.id}~${next.order}` : instrument.id,
    };
  }
  const last = drafts.at(-1);
  return last ? { a: `${instrument.id}~${last.order}`, b: instrument.id } : { b: instrument.id };
}

/** What it gives the mission. */
function Gives({ one }: { one: InstrumentView }): JSX.Element | null {
  const { t, lang } = useSheet();
  const { authority } = one;
  if (!authority) return null;
  const { term, termText, ceiling, powers, of } = authority;
  return (
    <section>
      <h2>
        {t(`instr.effect.${authority.effect}`)}
        <Stands one={one} of="authority" />
      </h2>
      <div class="big wordy">
        {term ? (
          <div>
            <b>{termText ?? term}</b>
            {t('instr.term')}
          </div>
        ) : null}
        {ceiling === null ? null : (
          <div>
            <b>{formatNumber(ceiling, lang)}</b>
            {t('mandate.ceiling')}
          </div>
        )}
      </div>
      {of ? <p>{t('instr.effectOf', { of })}</p> : null}
      {powers.length > 0 ? (
        <>
          <h3>{t('instr.powers')}</h3>
          <ul>
            {powers.map((power) => (
              <li key={power}>{power}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** Duties that cite no clause of it, or one that is not here. */
function WholeDuties({ one }: { one: InstrumentView }): JSX.Element | null {
  const { t, href } = useSheet();
  const rest = one.duties.filter(({ found }) => !found);
  if (rest.length === 0) return null;
  return (
    <section>
      <h2>{t('instr.dutiesWhole')}</h2>
      <ul class="list-plain">
        {rest.map(({ duty, what, owner, clause }) => (
          <li key={duty} data-item>
            <a href={href(`/obligations/${duty}`)}>{what}</a> · {owner.name}
            {clause ? <span class="none"> · {t('instr.citesMissing', { clause })}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ one: { instrument, drafts } }: { one: InstrumentView }): JSX.Element {
  const { t, lang, href } = useSheet();
  const next = (order: number) =>
    drafts.some((each) => each.order === order + 1)
      ? `${instrument.id}~${order + 1}`
      : instrument.clauseCount > 0
        ? instrument.id
        : null;
  return (
    <section>
      <h2>{t('instr.drafts')}</h2>
      {drafts.length === 0 ? (
        <p class="none">{t('instr.noDrafts')}</p>
      ) : (
        <Table
          caption={t('instr.drafts')}
          rows={drafts}
          keyOf={({ id }) => id}
          columns={[
            { head: t('instr.order'), num: true, cell: ({ order }) => formatNumber(order, lang) },
            {
              head: t('instr.draft'),
              names: true,
              cell: ({ id, title, symbol }) => (
                <>
                  <a href={href(`/mandate/instruments/${instrument.id}`, { draft: id })}>{title}</a>
                  {symbol ? ` · ${symbol}` : ''}
                </>
              ),
            },
            { head: t('mandate.on'), whole: true, cell: ({ on }) => <Dated date={on} /> },
            {
              head: t('instr.clauses'),
              num: true,
              cell: ({ clauseCount }) => formatNumber(clauseCount, lang),
            },
            {
              head: t('instr.compare'),
              cell: ({ order }) => {
                const b = next(order);
                const a = `${instrument.id}~${order}`;
                return b ? (
                  <a href={href('/mandate/compare', { a, b })}>
                    {t(b === instrument.id ? 'instr.withText' : 'instr.withNext')}
                  </a>
                ) : (
                  <None />
                );
              },
            },
          ]}
        />
      )}
    </section>
  );
}

function History({ one }: { one: InstrumentView }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { steps, entries } = one;
  return (
    <section>
      <h2>{t('instr.history')}</h2>
      {steps.length === 0 ? <p class="none">{t('instr.noHistory')}</p> : null}
      <ol class="feed">
        {steps.map(({ status, statusName, on, note, recorded }) => (
          <li key={`${status} ${on}`} data-item>
            <time dateTime={on}>{shortDate(on, lang)}</time>
            <div>
              <Status as={STEP_MARKS[status] ?? 'goes'}>{statusName}</Status>
              {note ? ` ${note}` : ''}
              {recorded ? <WithdrawStep one={one} status={status} on={on} /> : null}
            </div>
          </li>
        ))}
      </ol>
      <details class="part">
        <summary>{t('instr.entries', { count: entries.length, n: entries.length })}</summary>
        <ol class="list-plain">
          {entries.map(({ type, at, entry }) => (
            <li key={entry}>
              {wordAt(t, 'instr.entry', type)}
              <small>
                {instant(at, lang)} ·{' '}
                <a href={href(`/record/${entry}`)}>{t('passage.entry', { no: entry })}</a>
              </small>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
