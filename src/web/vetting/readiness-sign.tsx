// Signing all of a contingent who pass, in one act; and who was left out, by id and what stood
// against them.
import type { JSX } from 'preact';
import type { ReadinessView } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { KeyCap } from '../marks/key-cap.tsx';
import { shortId } from './clearance-marks.ts';

const ACT = 'vetting.sign-clearances';
/** Left out that the page names; the entry names them all. */
const SHOWN_MAX = 40;

export function SignAll({ readiness }: { readiness: ReadinessView }): JSX.Element {
  const { t, lang, can } = useSheet();
  const { state, stateName, total } = readiness;
  const n = (value: number) => ({ count: value, n: formatNumber(value, lang) });
  return (
    <>
      <Done />
      {total.ready > 0 ? (
        <p>
          {t('clearance.ready', n(total.ready))}{' '}
          {state === null && can(ACT) ? t('clearance.chooseState') : null}
        </p>
      ) : null}
      {state !== null && can(ACT) && total.ready > 0 ? (
        <ActForm act={ACT} values={{ contingent: state }} show class="panel part">
          <p>{t('clearance.signNote', { state: stateName ?? state })}</p>
          <Days id="sign" act={ACT} />
          <p class="acts">
            <button class="btn first" type="submit" data-key="g">
              {t('clearance.signAll', n(total.ready))} <KeyCap>G</KeyCap>
            </button>
          </p>
        </ActForm>
      ) : null}
    </>
  );
}

/** From which day, until when, and the number of the paper. */
export function Days(props: { id: string; act: string; until?: boolean }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { id, act, until = true } = props;
  return (
    <div class="fields stacked">
      <TextField
        id={`${id}-on`}
        label={t('clearance.on')}
        name="on"
        value={typedIn(sheet, act, 'on')}
        hint={t('clearance.onHint')}
      />
      {until ? (
        <TextField
          id={`${id}-until`}
          label={t('clearance.untilDay')}
          name="until"
          value={typedIn(sheet, act, 'until')}
          hint={t('clearance.untilHint')}
        />
      ) : null}
      <TextField
        id={`${id}-reference`}
        label={t('roster.reference')}
        name="reference"
        value={typedIn(sheet, act, 'reference')}
        hint={t('clearance.referenceHint')}
      />
    </div>
  );
}

interface Signed {
  readonly signed: number;
  readonly already: number;
  readonly until: string;
  readonly leftOut: readonly {
    readonly person: string;
  }[];
}

function Done(): JSX.Element | null {
  const { request, t, lang, href } = useSheet();
  if (request.done?.act !== ACT) return null;
  const { signed, already, until, leftOut } = request.done.answer as unknown as Signed;
  const n = (value: number) => ({ count: value, n: formatNumber(value, lang) });
  const more = leftOut.length - SHOWN_MAX;
  return (
    <section class="panel part" role="status" tabindex={-1} id="done">
      <p>
        <b>{t('clearance.signed', { ...n(signed), until: formatDate(until, lang) })}</b>{' '}
        {already > 0 ? t('clearance.already', n(already)) : null}
      </p>
      {leftOut.length > 0 ? (
        <>
          <p>{t('clearance.leftOut', n(leftOut.length))}</p>
          <ul class="plain">
            {leftOut.slice(0, SHOWN_MAX).map(({ person }) => (
              <li key={person}>
                <a href={href(`/vetting/people/${person}`)}>{shortId(person)}</a>
              </li>
            ))}
          </ul>
          {more > 0 ? <p class="muted">{t('clearance.leftMore', n(more))}</p> : null}
        </>
      ) : null}
    </section>
  );
}
