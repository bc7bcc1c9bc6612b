// One person: who it is, once somebody has said why they look; what rosters said; who looked.
import type { JSX } from 'preact';
import type {
  ClearanceAnswer,
  FileAnswer,
  PersonAnswer,
} from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { Fitness } from '../training/file.tsx';
import { dayIn } from '../training/parts.tsx';
import { wordAt } from '../words/words.ts';
import { ClearancePart } from './clearance.tsx';
import { shortId } from './clearance-marks.ts';
import { LookForm } from './look-form.tsx';
import { PersonActs } from './person-acts.tsx';
import { Crumb, InventedNote } from './roster.tsx';

interface Answers {
  readonly person: PersonAnswer;
  readonly file: FileAnswer | undefined;
  readonly clearance: ClearanceAnswer | undefined;
}

type Of = Pick<Answers, 'person'>;

export const personPage = definePage<Answers>({
  path: '/:mission/vetting/people/:person',
  main: 'person',
  views: ({ params, query, may }) => ({
    person: { view: 'vetting.person', query: { person: params.person } },
    file: may('vetting.attested')
      ? { view: 'vetting.attested', query: { person: params.person, on: dayIn(query.arrival) } }
      : null,
    clearance: may('vetting.clearance')
      ? { view: 'vetting.clearance', query: { person: params.person } }
      : null,
  }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.person),
    keys: [['J K', sheet.t('keys.move')]],
    body: <Person {...answers} />,
  }),
});

function titleOf({ t }: Sheet, { officer, erased, person }: PersonAnswer): string {
  if (erased) return t('roster.personErased');
  return officer?.name ?? t('roster.person', { id: shortId(person) });
}

function Person({ person, file, clearance }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, can, lang, href } = sheet;
  const [post] = person.posts;
  const said = [post?.contingentName, post?.unitName, post?.rankName, post?.roleName];
  const { left } = person;
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={shortId(person.person)} />
          <h1>{titleOf(sheet, person)}</h1>
          <p class="sub">{said.filter(Boolean).join(' · ')}</p>
          {left ? (
            <p class="sub">
              {t('roster.left', {
                on: formatDate(left.on, lang),
                reason: wordAt(t, 'roster.end', left.reason),
              })}
            </p>
          ) : null}
        </div>
      </div>
      {person.invented ? <InventedNote /> : null}
      {person.erased ? <p class="note">{t('roster.erasedNote')}</p> : null}
      {!person.opened && !person.erased && can('vetting.open-person') ? (
        <section class="panel part">
          <p>{t('roster.locked')}</p>
          <LookForm
            act="vetting.open-person"
            id="look"
            purposes={person.purposes}
            button={t('roster.open')}
            values={{ person: person.person }}
            first
          />
        </section>
      ) : null}
      {person.officer ? <Who officer={person.officer} /> : null}
      {person.alike > 0 ? (
        <p class="note">
          <a href={href('/vetting/same')}>
            {t('roster.alikeN', { count: person.alike, n: formatNumber(person.alike, lang) })}
          </a>
        </p>
      ) : null}
      {clearance && !person.erased ? <ClearancePart clearance={clearance} /> : null}
      {file ? <Fitness file={file} /> : null}
      <Posts person={person} />
      {person.merges.length > 0 ? <Merges person={person} /> : null}
      <Looks person={person} />
      {person.erased ? null : <PersonActs person={person} />}
    </>
  );
}

function Who({ officer }: { officer: NonNullable<PersonAnswer['officer']> }): JSX.Element {
  const { t, lang } = useSheet();
  const born = officer.born && formatDate(officer.born, lang);
  const facts = [
    ['given', officer.given],
    ['family', officer.family],
    ['number', officer.number],
    ['born', born],
    ['sex', officer.sexName],
    ['nationality', officer.nationality],
    ['birthPlace', officer.birthPlace],
    ['document', officer.document],
  ] as const;
  return (
    <section>
      <h2>{t('roster.who')}</h2>
      <dl class="person-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`roster.${name}`)}</dt>
            <dd>{value ?? <None />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Posts({ person }: Of): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <section>
      <h2>{t('roster.posts')}</h2>
      <Table
        caption={t('roster.posts')}
        rows={person.posts}
        keyOf={(post) => `${post.person}/${post.entry}`}
        columns={[
          { head: t('roster.contingent'), names: true, cell: (post) => post.contingentName },
          { head: t('roster.unit'), cell: (post) => post.unitName ?? <None /> },
          { head: t('roster.rank'), cell: (post) => post.rankName ?? <None /> },
          { head: t('roster.role'), cell: (post) => post.roleName },
          {
            head: t('roster.from'),
            whole: true,
            cell: ({ from }) => (from ? shortDate(from, lang) : <None />),
          },
          {
            head: t('roster.received'),
            whole: true,
            cell: ({ receivedOn }) => (receivedOn ? shortDate(receivedOn, lang) : <None />),
          },
          {
            head: t('roster.recorded'),
            cell: ({ recordedAt, entry }) => (
              <a href={href(`/record/${entry}`)}>{instant(recordedAt, lang)}</a>
            ),
          },
        ]}
      />
    </section>
  );
}

function Merges({ person }: Of): JSX.Element {
  const { t, can, href } = useSheet();
  return (
    <section>
      <h2>{t('roster.merged')}</h2>
      <ul class="plain">
        {person.merges.map(({ from, into }) => (
          <li key={from}>
            <a href={href(`/vetting/people/${from}`)}>
              {t('roster.mergedInto', { from: shortId(from), into: shortId(into) })}
            </a>{' '}
            {can('vetting.undo-merge') ? (
              <ActForm act="vetting.undo-merge" values={{ person: from }} class="inline">
                <button class="btn" type="submit">
                  {t('roster.undo')}
                </button>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Looks({ person }: Of): JSX.Element {
  const { t, lang, person: called } = useSheet();
  return (
    <section>
      <h2>{t('roster.looks')}</h2>
      {person.looks.length === 0 ? (
        <p class="note">{t('roster.looksNone')}</p>
      ) : (
        <Table
          caption={t('roster.looks')}
          rows={person.looks}
          keyOf={({ entry }) => String(entry)}
          columns={[
            { head: t('roster.by'), names: true, cell: ({ by }) => called(by) },
            { head: t('roster.at'), cell: ({ at }) => instant(at, lang) },
            { head: t('roster.what'), cell: ({ what }) => t(`roster.lookWhat.${what}`) },
            { head: t('roster.reason'), cell: ({ reasonName }) => reasonName },
            { head: t('roster.reference'), cell: ({ reference }) => reference ?? <None /> },
          ]}
        />
      )}
    </section>
  );
}
