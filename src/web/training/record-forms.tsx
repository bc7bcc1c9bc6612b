// The forms of the page that records: what is said of all, a line a person, and the spreadsheet.
import type { JSX } from 'preact';
import type { ModulesView, RosterAnswer } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { Labelled } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { ACT_OF, type Kind } from './parts.tsx';
import { People } from './record-people.tsx';
import { Shared } from './shared-fields.tsx';

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
