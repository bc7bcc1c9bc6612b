// The forms of the page that records: what is said of all, a line a person, and the spreadsheet.
import type { JSX } from 'preact';
import type { ModulesView, RosterAnswer } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { Labelled, type Option, SelectField, TextField } from '../forms/fields.tsx';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';
import { shortId } from '../vetting/person.tsx';
import { ACT_OF, type Kind, OUTCOMES, RESULTS, TESTS } from './parts.tsx';

const FORMS = ['nomination_list', 'note_verbale', 'letter', 'self_certification', 'other'] as const;
const SIGNATORIES = [
  ...(['head_of_police', 'minister', 'permanent_mission', 'commander', 'candidate'] as const),
] as const;
const ASSESSORS = ['joint_team', 'state', 'mission', 'physician'] as const;
const LANGUAGES = ['en', 'fr', 'ht', 'es'] as const;
const PROVIDERS = ['state', 'mission', 'united_nations', 'partner'] as const;
const COURSES = ['full', 'refresher'] as const;

interface Of {
  readonly kind: Kind;
  readonly modules: ModulesView;
  readonly of: string;
}

export function RecordForm(props: Of & { roster: RosterAnswer }): JSX.Element {
  const { t, request, lang } = useSheet();
  const { kind, modules, roster, of } = props;
  const act = ACT_OF[kind];
  const { unit } = request.query;
  const whole = roster.total > roster.rows.length;
  return (
    <section>
      <h2>{t('training.inForm')}</h2>
      {kind === 'training' && modules.modules.length === 0 ? (
        <p class="note">{t('training.noModules')}</p>
      ) : null}
      <ActForm
        act={act}
        class="part"
        then={`/${request.mission}/vetting/training/{batch}`}
        values={whole ? { contingent: of, unit, everybody: 'yes' } : { contingent: of }}
      >
        <div class="fields stacked">
          <Shared kind={kind} modules={modules} prefix="" act={act} />
        </div>
        {whole ? (
          <p class="note">{t('training.tooMany', { n: formatNumber(roster.rows.length, lang) })}</p>
        ) : (
          <People kind={kind} roster={roster} />
        )}
        <p class="acts part">
          <button class="btn first" type="submit">
            {t('training.recordN', {
              count: roster.total,
              n: formatNumber(roster.total, lang),
            })}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

interface SharedOf {
  readonly kind: Kind;
  readonly modules: ModulesView;
  /** `values.` for a spreadsheet, whose act is told of them first. */
  readonly prefix: string;
  readonly act: string;
}

function Shared(props: SharedOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const field = fieldsOf(sheet, props);
  const doc = field.text('document', t('training.document'), { hint: t('training.documentHint') });
  if (props.kind === 'training')
    return (
      <>
        {field.pick('module', t('training.module'), modulesIn(props.modules))}
        {field.text('startedOn', t('training.startedOn'), { hint: t('training.dayHint') })}
        {field.text('endedOn', t('training.endedOn'), {
          hint: t('training.dayHint'),
          needed: true,
        })}
        {field.pick(
          'course',
          t('training.course'),
          named(COURSES, (e) => t(`training.courses.${e}`)),
        )}
        {field.pick(
          'provider',
          t('training.provider'),
          named(PROVIDERS, (each) => t(`training.providers.${each}`)),
        )}
        {doc}
        {field.pick(
          'outcome',
          t('training.outcomeAll'),
          named(OUTCOMES, (each) => t(`training.outcome.${each}`)),
        )}
      </>
    );
  if (props.kind === 'test')
    return (
      <>
        {field.pick(
          'test',
          t('training.test'),
          named(TESTS, (each) => t(`training.tests.${each}`)),
        )}
        {field.text('takenOn', t('training.takenOn'), {
          hint: t('training.dayHint'),
          needed: true,
        })}
        {field.pick(
          'assessor',
          t('training.assessor'),
          named(ASSESSORS, (each) => t(`training.assessors.${each}`)),
        )}
        {field.pick(
          'language',
          t('training.language'),
          named(LANGUAGES, (each) => t(`training.languages.${each}`)),
          '–',
        )}
        {field.text('until', t('training.untilSaid'), { hint: t('training.untilHint') })}
        {doc}
        {field.pick(
          'result',
          t('training.outcomeAll'),
          named(RESULTS, (each) => t(`training.result.${each}`)),
        )}
      </>
    );
  return (
    <>
      {field.pick(
        'by',
        t('training.certifier'),
        named(['state', 'candidate'] as const, (each) => t(`training.certifiers.${each}`)),
      )}
      {field.pick(
        'form',
        t('training.form'),
        named(FORMS, (each) => t(`training.forms.${each}`)),
      )}
      {field.pick(
        'signatory',
        t('training.signatory'),
        named(SIGNATORIES, (each) => t(`training.signatories.${each}`)),
        '–',
      )}
      {field.text('signedOn', t('training.signedOn'), {
        hint: t('training.dayHint'),
        needed: true,
      })}
      {doc}
      {field.pick('convicted', t('training.convicted'), answersIn(sheet), t('training.notSaid'))}
      {field.pick(
        'investigated',
        t('training.investigated'),
        answersIn(sheet),
        t('training.notSaid'),
      )}
      {props.prefix === '' ? (
        <>
          {field.text('signatoryName', t('training.signatoryName'), {
            hint: t('training.inVault'),
          })}
          {field.text('ageExcept', t('training.ageExcept'), { hint: t('training.documentHint') })}
        </>
      ) : null}
    </>
  );
}

const answersIn = ({ t }: Sheet): readonly Option[] => [
  ['false', t('training.no')],
  ['true', t('training.yes')],
];
const modulesIn = ({ modules }: ModulesView): readonly Option[] =>
  modules.map(({ module, title }) => [module, `${module} · ${title}`]);
const named = <T extends string>(
  words: readonly T[],
  nameOf: (word: T) => string,
): readonly Option[] => words.map((word) => [word, nameOf(word)]);

/** Fields of one form, each with what was typed where it was refused. */
function fieldsOf(sheet: Sheet, { prefix, act }: Pick<SharedOf, 'prefix' | 'act'>) {
  const id = (name: string) => `${prefix === '' ? 'r' : 's'}-${name}`;
  const sent = prefix === '' ? act : 'imports.open-sheet';
  const typed = (name: string) => typedIn(sheet, sent, prefix + name);
  return {
    text: (name: string, label: string, more: { hint?: string; needed?: boolean } = {}) => (
      <TextField id={id(name)} label={label} name={prefix + name} value={typed(name)} {...more} />
    ),
    pick: (name: string, label: string, options: readonly Option[], empty?: string) => (
      <SelectField
        id={id(name)}
        label={label}
        name={prefix + name}
        value={typed(name)}
        options={options}
        {...(empty === undefined ? {} : { empty })}
      />
    ),
  };
}

/** A line each; what is left at “as all” is what is said of all. */
function People({ kind, roster }: { kind: Kind; roster: RosterAnswer }): JSX.Element {
  const { t } = useSheet();
  return (
    <table class="stack part">
      <caption>
        <b>{t('training.each')}</b> <span class="muted">{t('training.eachNote')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('training.person')}</th>
          <th scope="col">{t('training.post')}</th>
          {kind === 'certified' ? (
            <>
              <th scope="col">{t('training.convicted')}</th>
              <th scope="col">{t('training.investigated')}</th>
            </>
          ) : (
            <th scope="col">{t('training.outcomeOne')}</th>
          )}
          {kind === 'test' ? <th scope="col">{t('training.score')}</th> : null}
          <th scope="col">{t('training.leaveOut')}</th>
        </tr>
      </thead>
      <tbody>
        {roster.rows.map((row, i) => (
          <Person key={row.person} kind={kind} row={row} i={i} />
        ))}
      </tbody>
    </table>
  );
}

function Person(props: { kind: Kind; row: RosterAnswer['rows'][number]; i: number }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { kind, row, i } = props;
  const who = row.name ?? shortId(row.person);
  const of = (field: string) => `people[${i}].${field}`;
  const pick = (field: string, label: string, options: readonly Option[]) => (
    <td data-label={label}>
      <select class="in" name={of(field)} aria-label={`${label}: ${who}`}>
        <option value="">{t('training.asAll')}</option>
        {options.map(([value, says]) => (
          <option
            key={value}
            value={value}
            selected={typedIn(sheet, ACT_OF[kind], of(field)) === value}
          >
            {says}
          </option>
        ))}
      </select>
    </td>
  );
  return (
    <tr data-item>
      <th scope="row">
        {who} {row.number ? <small class="muted">{row.number}</small> : null}
        <input type="hidden" name={of('person')} value={row.person} />
      </th>
      <td data-label={t('training.post')}>
        {[row.rankName, row.roleName].filter(Boolean).join(', ') || <None />}
      </td>
      {kind === 'training'
        ? pick(
            'outcome',
            t('training.outcomeOne'),
            named(OUTCOMES, (e) => t(`training.outcome.${e}`)),
          )
        : null}
      {kind === 'test' ? (
        <>
          {pick(
            'result',
            t('training.outcomeOne'),
            named(RESULTS, (e) => t(`training.result.${e}`)),
          )}
          <td data-label={t('training.score')}>
            <input
              class="in short"
              name={of('score')}
              inputMode="decimal"
              autocomplete="off"
              aria-label={`${t('training.score')}: ${who}`}
              value={typedIn(sheet, ACT_OF[kind], of('score')) ?? ''}
            />
          </td>
        </>
      ) : null}
      {kind === 'certified' ? (
        <>
          {pick('convicted', t('training.convicted'), answersIn(sheet))}
          {pick('investigated', t('training.investigated'), answersIn(sheet))}
        </>
      ) : null}
      <td data-label={t('training.leaveOut')}>
        <input
          type="checkbox"
          name={of('skip')}
          value="yes"
          aria-label={`${t('training.leaveOut')}: ${who}`}
          checked={typedIn(sheet, ACT_OF[kind], of('skip')) !== null}
        />
      </td>
    </tr>
  );
}

export function SheetForm({ kind, modules, of }: Of): JSX.Element | null {
  const { t, can, request } = useSheet();
  const act = ACT_OF[kind];
  if (!can('imports.open-sheet')) return null;
  return (
    <section id="sheet">
      <h2>{t('training.bySheet')}</h2>
      <p class="muted">{t('training.bySheetNote')}</p>
      <p>
        <a href={`/api/${request.mission}/imports.template?act=${act}&format=file`}>
          {t('training.template')}
        </a>
      </p>
      <ActForm
        act="imports.open-sheet"
        class="part"
        files
        then={`/${request.mission}/import/{import}`}
        values={{ act, 'values.contingent': of }}
      >
        <div class="fields stacked">
          <Shared kind={kind} modules={modules} prefix="values." act={act} />
          <Labelled id="s-file" label={t('training.file')}>
            <input
              id="s-file"
              type="file"
              name="file"
              required
              accept=".csv,.tsv,.txt,.xlsx"
              aria-label={t('training.file')}
            />
          </Labelled>
        </div>
        <p class="acts part">
          <button class="btn" type="submit">
            {t('training.look')}
          </button>
        </p>
      </ActForm>
    </section>
  );
}
