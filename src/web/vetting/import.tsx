// Where the roster of a state comes in: the state, the days, the file; then comes the dry run.
import type { JSX } from 'preact';
import { partyName, STATES } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { ChoiceField, Labelled, SelectField, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Crumb } from './roster.tsx';

export const rosterImportPage = definePage<Record<string, never>>({
  path: '/:mission/vetting/import',
  main: null,
  views: () => ({}),
  draw: ({ t }) => ({ title: t('roster.importTitle'), body: <RosterImport /> }),
});

const ACT = 'imports.open-sheet';

function RosterImport(): JSX.Element {
  const sheet = useSheet();
  const { t, lang, request, can } = sheet;
  const typed = (name: string) => typedIn(sheet, ACT, name) ?? request.query[name];
  const states = STATES.map((state) => [state, partyName(state, lang)] as const).sort((a, b) =>
    a[1].localeCompare(b[1], lang),
  );
  return (
    <div class="narrow">
      <Crumb here={t('roster.importTitle')} />
      <h1>{t('roster.importTitle')}</h1>
      <p class="lede">{t('roster.importNote')}</p>
      {can('vetting.enrol') && can(ACT) ? (
        <ActForm
          act={ACT}
          then={`/${request.mission}/import/{import}`}
          values={{ act: 'vetting.enrol' }}
          files
          class="part"
        >
          <div class="fields stacked">
            <SelectField
              id="r-state"
              label={t('roster.state')}
              name="values.contingent"
              value={typed('values.contingent') ?? null}
              empty="–"
              options={states}
            />
            <TextField
              id="r-received"
              label={t('roster.receivedOn')}
              name="values.receivedOn"
              value={typed('values.receivedOn') ?? null}
              hint={t('roster.dayHint')}
            />
            <TextField
              id="r-from"
              label={t('roster.from')}
              name="values.from"
              value={typed('values.from') ?? null}
              hint={t('roster.dayHint')}
            />
            <ChoiceField
              label={t('roster.isInvented')}
              name="values.invented"
              value="no"
              options={[
                ['no', t('roster.no')],
                ['yes', t('roster.yes')],
              ]}
            />
            <FileField />
          </div>
          <p class="acts part">
            <button class="btn first" type="submit">
              {t('roster.look')}
            </button>
          </p>
        </ActForm>
      ) : null}
    </div>
  );
}

function FileField(): JSX.Element {
  const { t } = useSheet();
  return (
    <Labelled id="r-file" label={t('roster.file')}>
      <input
        id="r-file"
        type="file"
        name="file"
        required
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label={t('roster.file')}
      />
    </Labelled>
  );
}
