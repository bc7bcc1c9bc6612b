// What is said once of all whom a form or a spreadsheet records: by kind.
import type { JSX } from 'preact';
import type { ModulesView } from '../../capabilities/vetting/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { type Option, SelectField, TextField } from '../forms/fields.tsx';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { type Kind, OUTCOMES, RESULTS, TESTS } from './parts.tsx';

const FORMS = ['nomination_list', 'note_verbale', 'letter', 'self_certification', 'other'] as const;
const SIGNATORIES = [
  ...(['head_of_police', 'minister', 'permanent_mission', 'commander', 'candidate'] as const),
] as const;
const ASSESSORS = ['joint_team', 'state', 'mission', 'physician'] as const;
const LANGUAGES = ['en', 'fr', 'ht', 'es'] as const;
const PROVIDERS = ['state', 'mission', 'united_nations', 'partner'] as const;
const COURSES = ['full', 'refresher'] as const;

interface SharedOf {
  readonly kind: Kind;
  readonly modules: ModulesView;
  /** `values.` for a spreadsheet, whose act is told of them first. */
  readonly prefix: string;
  readonly act: string;
}

export function Shared(props: SharedOf): JSX.Element {
  if (props.kind === 'training') return <Course {...props} />;
  return props.kind === 'test' ? <Test {...props} /> : <Paper {...props} />;
}

function Course(props: SharedOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const field = fieldsOf(sheet, props);
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
      {field.text('document', t('training.document'), { hint: t('training.documentHint') })}
      {field.pick(
        'outcome',
        t('training.outcomeAll'),
        named(OUTCOMES, (each) => t(`training.outcome.${each}`)),
      )}
    </>
  );
}

function Test(props: SharedOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const field = fieldsOf(sheet, props);
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
      {field.text('document', t('training.document'), { hint: t('training.documentHint') })}
      {field.pick(
        'result',
        t('training.outcomeAll'),
        named(RESULTS, (each) => t(`training.result.${each}`)),
      )}
    </>
  );
}

function Paper(props: SharedOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const field = fieldsOf(sheet, props);
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
      {field.text('document', t('training.document'), { hint: t('training.documentHint') })}
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

export const answersIn = ({ t }: Sheet): readonly Option[] => [
  ['false', t('training.no')],
  ['true', t('training.yes')],
];
const modulesIn = ({ modules }: ModulesView): readonly Option[] =>
  modules.map(({ module, title }) => [module, `${module} · ${title}`]);
export const named = <T extends string>(
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
