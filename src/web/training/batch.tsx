// One course, test day or certification with its people, and a form to correct one of them: what
// was said first stays on record.
import type { JSX } from 'preact';
import type { OneBatch } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { type Option, SelectField, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { shortId } from '../vetting/clearance-marks.ts';
import { LookForm } from '../vetting/look-form.tsx';
import { wordAt } from '../words/words.ts';
import { Crumb, OUTCOMES, REASONS, RESULTS } from './parts.tsx';

interface Answers {
  readonly one: OneBatch;
}

const CORRECT = {
  certified: 'vetting.withdraw-certification',
  test: 'vetting.correct-test',
  training: 'vetting.correct-training',
} as const;

export const batchPage = definePage<Answers>({
  path: '/:mission/vetting/training/:batch',
  main: 'one',
  views: ({ params }) => ({ one: { view: 'vetting.batch', query: { batch: params.batch } } }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.one),
    keys: [['J K', sheet.t('keys.move')]],
    body: <Batch {...answers} />,
  }),
});

const titleOf = ({ t, lang }: Sheet, { batch }: OneBatch): string =>
  t('training.batchTitle', { what: batch.whatName, on: formatDate(batch.on, lang) });

function Batch({ one }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, lang, request, person: called, href } = sheet;
  const { batch, people } = one;
  const results = batch.results.map(({ name, people: n }) => `${name}: ${formatNumber(n, lang)}`);
  const chosen = people.find(({ person }) => person === request.query.person);
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={batch.whatName} />
          <h1>{titleOf(sheet, one)}</h1>
          <p class="sub">{[t(`training.kinds.${batch.kind}`), batch.told].join(' · ')}</p>
          <p class="lede">{results.join(', ')}</p>
          <p class="muted">
            {t('training.recordedBy', {
              who: called(batch.by),
              at: instant(batch.recordedAt, lang),
            })}{' '}
            <a href={href(`/record/${batch.entry}`)}>{t('training.entry')}</a>
          </p>
        </div>
      </div>
      {chosen ? <Correct batch={batch} person={chosen} /> : null}
      <People one={one} />
    </>
  );
}

function People({ one }: Answers): JSX.Element {
  const { t, lang, href, can } = useSheet();
  const { batch, people } = one;
  const may = can(CORRECT[batch.kind]);
  const day = (on: string | null) => (on ? shortDate(on, lang) : <None />);
  return (
    <section>
      <h2>{t('training.people')}</h2>
      <Table
        caption={t('training.people')}
        rows={people}
        keyOf={({ person }) => person}
        columns={[
          {
            head: t('training.person'),
            names: true,
            cell: ({ person, name }) => (
              <a href={href(`/vetting/people/${person}`)}>{name ?? shortId(person)}</a>
            ),
          },
          { head: t('training.contingent'), cell: (row) => row.contingentName || <None /> },
          {
            head: t('training.outcomeOne'),
            cell: ({ resultName, told, void: gone, reason }) => (
              <>
                {gone ? <s>{resultName}</s> : resultName}
                {told === '' ? null : ` · ${told}`}
                {reason === null ? null : (
                  <small class="below">
                    {t('training.correctedFor', {
                      reason: wordAt(t, 'training.reasons', reason),
                    })}
                  </small>
                )}
              </>
            ),
          },
          { head: t('training.on'), whole: true, cell: ({ on }) => day(on) },
          { head: t('training.certificate'), cell: ({ certificate }) => certificate ?? <None /> },
          ...(may
            ? [
                {
                  head: t('training.correct'),
                  cell: ({ person, name }: OneBatch['people'][number]) => (
                    <a
                      href={`${href(`/vetting/training/${batch.batch}`, { person })}#correct`}
                      aria-label={t('training.correctOf', { who: name ?? shortId(person) })}
                    >
                      {t('training.correct')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Names one={one} />
    </section>
  );
}

function Names({ one: { people, purposes } }: Answers): JSX.Element | null {
  const { t, can } = useSheet();
  if (people.every(({ name }) => name !== null) || !can('vetting.open-roster')) return null;
  return (
    <details class="act part">
      <summary class="btn">{t('training.openNames')}</summary>
      <p class="muted">{t('roster.locked')}</p>
      <LookForm
        act="vetting.open-roster"
        id="open"
        purposes={purposes}
        button={t('roster.open')}
        values={{ contingent: people[0]?.contingent ?? '' }}
      />
    </details>
  );
}

function Correct(props: {
  batch: OneBatch['batch'];
  person: OneBatch['people'][number];
}): JSX.Element | null {
  const sheet = useSheet();
  const { t, can, href } = sheet;
  const { batch, person } = props;
  const act = CORRECT[batch.kind];
  if (!can(act)) return null;
  const typed = (name: string) => typedIn(sheet, act, name);
  const certified = batch.kind === 'certified';
  const reasons: readonly Option[] = [
    ...(certified ? (['withdrawn', 'new_facts'] as const) : []),
    ...REASONS,
  ].map((each) => [each, t(`training.reasons.${each}`)]);
  return (
    <section id="correct" class="panel">
      <h2>{t('training.correctOf', { who: person.name ?? shortId(person.person) })}</h2>
      <p class="muted">{t(certified ? 'training.withdrawNote' : 'training.correctNote')}</p>
      <ActForm
        act={act}
        values={{ batch: batch.batch, person: person.person }}
        back={href(`/vetting/training/${batch.batch}`, { person: person.person })}
      >
        <div class="fields stacked">
          {certified ? (
            <TextField
              id="c-on"
              label={t('training.withdrawOn')}
              name="on"
              value={typed('on')}
              needed
              hint={t('training.dayHint')}
            />
          ) : (
            <Instead kind={batch.kind} act={act} />
          )}
          <SelectField
            id="c-reason"
            label={t('training.why')}
            name="reason"
            value={typed('reason')}
            options={reasons}
          />
          {batch.kind === 'training' ? null : (
            <TextField
              id="c-document"
              label={t('training.document')}
              name="document"
              value={typed('document')}
              hint={t('training.documentHint')}
            />
          )}
        </div>
        <p class="acts part">
          <button class="btn first" type="submit">
            {t(certified ? 'training.withdraw' : 'training.correct')}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

/** What takes the place of what was said; what is left empty stays as it was. */
function Instead({ kind, act }: { kind: 'test' | 'training' | 'certified'; act: string }) {
  const sheet = useSheet();
  const { t } = sheet;
  const typed = (name: string) => typedIn(sheet, act, name);
  const test = kind === 'test';
  const results: readonly Option[] = test
    ? RESULTS.map((each) => [each, t(`training.result.${each}`)])
    : OUTCOMES.map((each) => [each, t(`training.outcome.${each}`)]);
  const result = test ? 'result' : 'outcome';
  const day = test ? 'takenOn' : 'endedOn';
  return (
    <>
      <SelectField
        id="c-result"
        label={t('training.outcomeOne')}
        name={result}
        value={typed(result)}
        empty={t('training.asWas')}
        options={[...results, ['none', t('training.countsNot')]]}
      />
      <TextField
        id="c-day"
        label={t(test ? 'training.takenOn' : 'training.endedOn')}
        name={day}
        value={typed(day)}
        hint={t('training.dayHint')}
      />
      {test ? (
        <TextField id="c-score" label={t('training.score')} name="score" value={typed('score')} />
      ) : (
        <TextField
          id="c-certificate"
          label={t('training.certificate')}
          name="certificate"
          value={typed('certificate')}
          hint={t('training.documentHint')}
        />
      )}
    </>
  );
}
