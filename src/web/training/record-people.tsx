// A line for each person of a form that records many: what is left at “as all” is said of all.
import type { JSX } from 'preact';
import type { RosterAnswer } from '../../capabilities/vetting/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import type { Option } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';
import { shortId } from '../vetting/clearance-marks.ts';
import { ACT_OF, type Kind, OUTCOMES, RESULTS } from './parts.tsx';
import { answersIn, named } from './shared-fields.tsx';

interface RowOf {
  readonly kind: Kind;
  readonly row: RosterAnswer['rows'][number];
  readonly i: number;
}

export function People({ kind, roster }: { kind: Kind; roster: RosterAnswer }): JSX.Element {
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

function Person(props: RowOf): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { kind, row, i } = props;
  const who = row.name ?? shortId(row.person);
  const of = (field: string) => `people[${i}].${field}`;
  return (
    <tr data-item>
      <th scope="row">
        {who} {row.number ? <small class="muted">{row.number}</small> : null}
        <input type="hidden" name={of('person')} value={row.person} />
      </th>
      <td data-label={t('training.post')}>
        {[row.rankName, row.roleName].filter(Boolean).join(', ') || <None />}
      </td>
      <Cells {...props} who={who} />
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

/** What differs for this one. */
function Cells({ kind, i, who }: RowOf & { who: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
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
    <>
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
    </>
  );
}
