// Which column is which: the program's proposal, to be confirmed or changed.
import type { JSX } from 'preact';
import type { DryRun } from '../../capabilities/imports/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

type Sheet = DryRun['sheets'][number];

export function Columns({ run }: { run: DryRun }): JSX.Element {
  const { t } = useSheet();
  const first = run.sheets.find(({ taken }) => taken) ?? run.sheets[0];
  const name = (field: string) => run.columns.find((each) => each.field === field)?.name ?? field;
  const unmapped = run.columns.filter(
    ({ field }) => !first?.heads.some((head) => head.field === field),
  );
  return (
    <section class="part">
      <h2>{t('import.columns')}</h2>
      {run.sheets.map((sheet) => (
        <p class="muted" key={sheet.name}>
          {t('import.sheet')} {sheet.name}: {told(sheet, t, name)}
        </p>
      ))}
      {first ? <Heads sheet={first} run={run} /> : null}
      {unmapped.length + run.shared.length > 0 ? (
        <details
          class="act part"
          open={run.shared.length > 0 || unmapped.some(({ needed }) => needed)}
        >
          <summary class="btn">{t('import.share')}</summary>
          <p class="muted">{t('import.shareNote')}</p>
          <div class="fields stacked">
            {unmapped.map(({ field, name: label, needed }) => (
              <Shared key={field} run={run} field={field} label={label} needed={needed} />
            ))}
            {run.shared.map(({ field, name: label }) => (
              <Shared key={field} run={run} field={field} label={label} needed={false} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

function told(
  sheet: Sheet,
  t: ReturnType<typeof useSheet>['t'],
  name: (field: string) => string,
): string {
  if (sheet.missing.length > 0)
    return t('import.missing', { fields: sheet.missing.map(name).join(', ') });
  if (!sheet.taken) return t('import.noTable');
  const rows = sheet.leftOut.map(({ row, why }) => t(`import.leftOut.${why}`, { row })).join('; ');
  return [
    sheet.titles.length > 0 ? t('import.titles', { titles: sheet.titles.join(' · ') }) : '',
    rows === '' ? '' : t('import.leftOutRows', { rows }),
    ...sheet.notes,
  ]
    .filter(Boolean)
    .join(' ');
}

function Heads({ sheet, run }: { sheet: Sheet; run: DryRun }): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('import.columns')}
      rows={sheet.heads}
      keyOf={({ column }) => column}
      columns={[
        { head: t('import.column'), names: true, cell: ({ column }) => column },
        { head: t('import.head'), cell: ({ text }) => text || <None /> },
        {
          head: t('import.examples'),
          cell: ({ examples }) => (examples.length > 0 ? examples.join(' · ') : <None />),
        },
        {
          head: t('import.field'),
          cell: ({ column, field, text }) => (
            <select
              class="in"
              name={`columns.${column}`}
              aria-label={`${t('import.column')} ${column} ${text}`}
            >
              <option value="">{t('import.leave')}</option>
              {run.columns.map((each) => (
                <option key={each.field} value={each.field} selected={each.field === field}>
                  {each.name}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  );
}

function Shared(props: {
  run: DryRun;
  field: string;
  label: string;
  needed: boolean;
}): JSX.Element {
  const { t } = useSheet();
  const { run, field, label, needed } = props;
  const id = `v-${field.replaceAll('.', '-')}`;
  return (
    <>
      <label for={id}>
        {label}
        {needed ? ` (${t('import.needed')})` : ''}
      </label>
      <div>
        <input
          class="in full"
          id={id}
          name={`values.${field}`}
          value={run.values[field] ?? ''}
          autocomplete="off"
        />
      </div>
    </>
  );
}
