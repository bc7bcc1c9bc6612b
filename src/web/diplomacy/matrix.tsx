// Parties by questions for a date: the latest word of each, what changed, and what is not known.
import type { JSX } from 'preact';
import type {
  MatrixRowView,
  QuestionView,
  StatementView,
} from '../../capabilities/diplomacy/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { Said, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { Line } from './evidence-fields.tsx';
import { Filter } from './filter.tsx';
import { PartyLink, StanceStatus } from './parts.tsx';

interface Matrix {
  readonly since: string;
  readonly questions: readonly QuestionView[];
  readonly rows: readonly MatrixRowView[];
}

export const matrixPage = definePage<{ matrix: Matrix }>({
  path: '/:mission/diplomacy/matrix',
  main: 'matrix',
  views: ({ query }) => ({
    matrix: { view: 'diplomacy.matrix', query: query.since ? { since: query.since } : {} },
  }),
  draw: ({ t, lang, request }, { matrix }) => ({
    title: t('diplomacy.matrixTitle', { day: formatDate(request.clocks.asOf, lang) }),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <MatrixBody {...matrix} />,
  }),
});

function MatrixBody({ since, questions, rows }: Matrix): JSX.Element {
  const { t, lang, href, request } = useSheet();
  const day = formatDate(since, lang);
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/diplomacy')}>{t('page.diplomacy')}</a>
          </p>
          <h1>{t('diplomacy.matrixTitle', { day: formatDate(request.clocks.asOf, lang) })}</h1>
          <p class="sub">{t('diplomacy.matrixNote', { day })}</p>
          <Filter at="main">
            <label for="m-since">
              {t('diplomacy.markSince')}{' '}
              <input class="in" id="m-since" name="since" value={since} size={12} />
            </label>
          </Filter>
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty says={t('diplomacy.noPositions')} but={t('diplomacy.silence')} />
      ) : (
        <section
          class="wide"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by key
          tabIndex={0}
          aria-label={t('diplomacy.matrix')}
        >
          <Table
            caption={t('diplomacy.matrix')}
            rows={rows}
            keyOf={({ party }) => party.party}
            columns={[
              {
                head: t('table.party'),
                names: true,
                cell: ({ party }) => <PartyLink of={party} />,
              },
              ...questions.map(({ id, name }) => ({
                head: name,
                cell: (row: MatrixRowView) => <Cell row={row} question={id} />,
              })),
            ]}
          />
        </section>
      )}
      <Questions questions={questions} />
    </>
  );
}

function Cell({ row, question }: { row: MatrixRowView; question: string }): JSX.Element {
  const { t, lang } = useSheet();
  const cell = row.cells.find((each) => each.question === question);
  if (!cell?.latest) {
    if (cell?.silent)
      return (
        <>
          <Status as="unknown">{t('diplomacy.standing.silent')}</Status>{' '}
          <small>{cell.silent.sentence}</small>
        </>
      );
    return <Status as="unknown">{t('diplomacy.notOnRecord')}</Status>;
  }
  const { latest, was, changed } = cell;
  return (
    <div class={changed ? 'cell changed' : 'cell'}>
      <StanceStatus of={latest} />{' '}
      <small class="none">{latest.dated ? shortDate(latest.dated, lang) : ''}</small>
      {changed ? <b class="new"> {t('diplomacy.changedSince')}</b> : null}
      <Quote of={latest} />
      {was ? <small>{t('diplomacy.before', { was: was.stanceName })}</small> : null}
    </div>
  );
}

export function Quote({ of }: { of: StatementView }): JSX.Element | null {
  if (!of.words) return null;
  return (
    <p class="tiny">
      <Said lang={of.claim?.source.language ?? null}>{of.words}</Said>
      {of.claim ? <Cite ids={[of.claim.id]} /> : null}
    </p>
  );
}

function Questions({ questions }: { questions: readonly QuestionView[] }): JSX.Element {
  const { t } = useSheet();
  const own = questions.filter((each) => each.own);
  const of = { act: 'diplomacy.put-question', id: 'pq' } as const;
  return (
    <section id="questions">
      {own.length > 0 ? (
        <>
          <h2>{t('diplomacy.questions')}</h2>
          <Table
            caption={t('diplomacy.questions')}
            rows={own}
            keyOf={({ id }) => id}
            columns={[
              { head: t('diplomacy.question'), names: true, cell: ({ name }) => name },
              { head: t('diplomacy.terms'), cell: ({ terms }) => terms.join(', ') },
            ]}
          />
        </>
      ) : null}
      <ActPart act={of.act} label={t('diplomacy.act.question')}>
        <Line {...of} name="name" label={t('diplomacy.field.name')} needed />
        <Line {...of} name="nameFr" label={t('diplomacy.field.nameFr')} />
        <Line
          {...of}
          name="terms"
          label={t('diplomacy.terms')}
          hint={t('diplomacy.field.alsoHint')}
        />
      </ActPart>
      {own.length > 0 ? <DropAct questions={own} /> : null}
    </section>
  );
}

function DropAct({ questions }: { questions: readonly QuestionView[] }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'diplomacy.drop-question', id: 'dq' } as const;
  return (
    <ActPart act={of.act} label={t('diplomacy.act.drop')}>
      <SelectField
        id="dq-question"
        label={t('diplomacy.question')}
        name="question"
        value={typedIn(sheet, of.act, 'question')}
        options={questions.map(({ id, name }) => [id, name])}
      />
      <Line {...of} name="reason" label={t('form.why')} needed />
    </ActPart>
  );
}
