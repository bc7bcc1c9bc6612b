// Waivers: asked for with a reason and a last day, confirmed by a second person, shown for ever on
// every page that relies on the gate.
import type { JSX } from 'preact';
import type { WaiverRow } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { type Standing, Status } from '../marks/marks.tsx';
import { Reason } from './fields.tsx';
import { CriterionLink } from './parts.tsx';

const MARKS: Readonly<Record<WaiverRow['stands'], Standing>> = {
  asked: 'due',
  in_force: 'waived',
  ran_out: 'past',
  ended: 'past',
  refused: 'past',
  over: 'past',
};

/** `acts`: whether they can be answered here; on other pages they only show. */
export function Waivers(props: {
  rows: readonly WaiverRow[];
  acts?: boolean;
  note?: string;
  id?: string;
}): JSX.Element | null {
  const { t } = useSheet();
  const { rows, acts = false, note, id } = props;
  if (rows.length === 0) return null;
  const sorted = [...rows].sort((a, b) => b.entry - a.entry);
  return (
    <section id={id}>
      <div class="heading">
        <h2>{t('gate.waivers')}</h2>
        {note ? <span class="small">{note}</span> : null}
      </div>
      <ul class="list-plain waivers">
        {sorted.map((row) => (
          <li key={row.waiver} class={row.stands} data-item>
            <Status as={MARKS[row.stands]}>{t(`gate.waiver.${row.stands}`)}</Status>{' '}
            <CriterionLink row={row} />: {row.reason}
            <People row={row} />
            {acts ? <Answer row={row} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ row }: { row: WaiverRow }): JSX.Element {
  const { t, lang, person, href } = useSheet();
  const { askedBy, on, confirmedBy, confirmedAt, endedBy, endReason, until, entry } = row;
  const told = [
    t('gate.askedBy', { person: person(askedBy), day: shortDate(on, lang) }),
    confirmedBy && confirmedAt
      ? t('gate.confirmedBy', { person: person(confirmedBy), at: instant(confirmedAt, lang) })
      : t('gate.unconfirmed'),
    t('gate.until', { day: shortDate(until, lang) }),
  ];
  if (endedBy) {
    const how = row.stands === 'refused' ? 'gate.refusedBy' : 'gate.endedBy';
    told.push(t(how, { person: person(endedBy), reason: endReason ?? '' }));
  }
  return (
    <small>
      {told.join(' · ')} ·{' '}
      <a href={href(`/record/${entry}`)}>{t('passage.entry', { no: entry })}</a>
    </small>
  );
}

/** The one who asks cannot confirm, and may only take it back. */
function Answer({ row }: { row: WaiverRow }): JSX.Element | null {
  const { t, can, request } = useSheet();
  const { criterion, stands, waiver } = row;
  const mine = row.askedBy === request.actor.person;
  const values = { criterion };
  const [refuse, end] = [
    'mandates.refuse-criterion-waiver',
    'mandates.end-criterion-waiver',
  ] as const;
  if (stands === 'in_force')
    return (
      <ActPart act={end} label={t('gate.act.endWaiver')} values={values}>
        <Reason act={end} id={`end-${waiver}`} />
      </ActPart>
    );
  if (stands !== 'asked') return null;
  return (
    <div class="acts">
      {mine || !can('mandates.confirm-criterion-waiver') ? null : (
        <ActForm act="mandates.confirm-criterion-waiver" values={values}>
          <button class="btn first" type="submit">
            {t('gate.act.confirm')}
          </button>
        </ActForm>
      )}
      {mine ? <p class="small muted">{t('gate.notByYou')}</p> : null}
      <ActPart
        act={refuse}
        label={t(mine ? 'gate.act.takeBack' : 'gate.act.refuse')}
        values={values}
      >
        <Reason act={refuse} id={`no-${waiver}`} />
      </ActPart>
    </div>
  );
}
