// What a state said, as steps in time: height and tone rise with the stance, a struck line is a
// state that declined or withdrew. The number that it spoke of stands on the step.
import type { JSX } from 'preact';
import { type Day, firstDay, type Stance } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { stepOf } from '../marks/marks.tsx';
import { wordAt } from '../words/words.ts';
import { percent, type TimeScale } from './scale.ts';

export interface Rung {
  readonly date: string | null;
  readonly stance: Stance;
  readonly amount: string | null;
}

const HEIGHT = 27;
const TALL: readonly number[] = [0, 4, 7, 10, 13, 15];
/** Shares of the width that a label needs about, so that it does not lie on the next. */
const LABEL_SHARE = 0.09;

export function Ladder(props: { rungs: readonly Rung[]; scale: TimeScale; asOf: Day }) {
  const { t } = useSheet();
  const { rungs, scale, asOf } = props;
  const dated = rungs.filter((rung): rung is Rung & { date: string } => rung.date !== null);
  const says = dated
    .map(({ date, stance, amount }) =>
      [date, wordAt(t, 'claim.stance', stance), amount].filter(Boolean).join(' '),
    )
    .join('; ');
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={says || t('mark.noDay')}>
      <Years scale={scale} />
      {dated.map((rung, i) => {
        const from = scale.at(firstDay(rung.date));
        const to = scale.at(dated[i + 1] ? firstDay(dated[i + 1]?.date ?? asOf) : asOf);
        return <Step key={`${rung.date}${rung.stance}`} rung={rung} from={from} to={to} />;
      })}
    </svg>
  );
}

function Step(props: { rung: Rung; from: number; to: number }): JSX.Element {
  const { rung, from, to } = props;
  const step = stepOf(rung.stance);
  const tall = TALL[step] ?? 4;
  const wide = Math.max(0.004, to - from);
  const floor = HEIGHT - 4;
  const inside = step >= 4 && wide > LABEL_SHARE;
  return (
    <g>
      {step === 0 ? (
        <line
          class="no"
          x1={percent(from)}
          x2={percent(from + wide)}
          y1={floor - 4}
          y2={floor - 4}
        />
      ) : (
        <rect
          class={`s${step}`}
          x={percent(from)}
          width={percent(wide)}
          y={floor - tall}
          height={tall}
        />
      )}
      {rung.amount && (wide > LABEL_SHARE || to > 0.99) ? (
        <text
          class={inside ? 'on-step' : from > 0.85 ? 'end' : undefined}
          x={percent(from > 0.85 ? to : from)}
          dx={from > 0.85 ? -3 : 3}
          y={inside ? floor - 3 : floor - tall - 2}
        >
          {rung.amount}
        </text>
      ) : null}
    </g>
  );
}

function Years({ scale }: { scale: TimeScale }): JSX.Element {
  return (
    <>
      {scale.years.map((day) => (
        <line
          key={day}
          class="grid"
          x1={percent(scale.at(day))}
          x2={percent(scale.at(day))}
          y1="0"
          y2="100%"
        />
      ))}
    </>
  );
}

/** The years over a column of ladders. */
export function LadderHead({ scale }: { scale: TimeScale }): JSX.Element {
  return (
    <svg width="100%" height="16" aria-hidden="true">
      {scale.years.map((day) => (
        <text key={day} class="faint" x={percent(scale.at(day))} y="12">
          {day.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}

/** The key of the five steps. */
export function LadderKey(): JSX.Element {
  const { t } = useSheet();
  const stances: readonly Stance[] = [
    'considering',
    'offered',
    'committed',
    'notified',
    'deployed',
  ];
  return (
    <span class="key">
      {stances.map((stance) => {
        const step = stepOf(stance);
        const tall = TALL[step] ?? 4;
        return (
          <span key={stance}>
            <svg width="22" height="15" aria-hidden="true">
              <rect class={`s${step}`} x="0" y={15 - tall} width="22" height={tall} />
            </svg>
            {wordAt(t, 'claim.stance', stance)}
          </span>
        );
      })}
      <span>
        <svg width="22" height="15" aria-hidden="true">
          <line class="no" x1="0" x2="22" y1="8" y2="8" />
        </svg>
        {t('forces.struck')}
      </span>
    </span>
  );
}
