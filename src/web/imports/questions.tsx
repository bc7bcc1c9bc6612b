// What a table leaves open: asked once, with the answer that its own cells show where they do.
import type { JSX } from 'preact';
import type { DryRun } from '../../capabilities/imports/index.ts';
import { ChoiceField, type Option, SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

export function Questions({ run }: { run: DryRun }): JSX.Element {
  const { t } = useSheet();
  return (
    <section class="part">
      <h2>{t('import.questions')}</h2>
      <p class="muted">{t('import.questionsNote')}</p>
      <div class="fields stacked">
        {run.questions.map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </div>
    </section>
  );
}

function Asked({ question }: { question: DryRun['questions'][number] }): JSX.Element {
  const { t } = useSheet();
  const { id, kind, head, examples, options, names } = question;
  const label = t(`import.question.${kind}`, { head, examples: examples.join(', ') });
  const called = (option: string) => names[option] ?? t(`import.option.${option as 'dmy'}`);
  const pairs = options.map((option): Option => [option, called(option)]);
  const shared = { label, name: `answers.${id}`, value: null };
  return kind === 'word' ? (
    <SelectField {...shared} id={`q-${id}`} options={pairs} empty={t('import.choose')} />
  ) : (
    <ChoiceField {...shared} options={pairs} />
  );
}

/** The order that a column's own days show: proposed, and a person may say otherwise. */
export function Proofs({ run }: { run: DryRun }): JSX.Element {
  const { t } = useSheet();
  return (
    <section class="part">
      <h2>{t('import.proofs')}</h2>
      <div class="fields stacked">
        {run.proofs.map(({ sheet, field, head, row, found, order }) => (
          <ChoiceField
            key={`${sheet}/${field}`}
            label={t('import.proof', { head, row, found })}
            name={`answers.date-order_${field}`}
            value={order}
            options={(['dmy', 'mdy'] as const).map((each) => [each, t(`import.option.${each}`)])}
          />
        ))}
      </div>
    </section>
  );
}
