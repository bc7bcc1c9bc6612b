// Figures by quarter (or any period) as bars with their numbers. A period without a figure is
// hatched: no figure is not zero. A reckoned figure is paler and carries a star.
import type { JSX } from 'preact';
import { formatNumber } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { percent } from './scale.ts';

export interface Bar {
  readonly label: string;
  /** Null: no figure in the record. */
  readonly value: number | null;
  readonly reckoned?: boolean;
}

const TOP = 22;
const TALL = 90;

export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }): JSX.Element {
  const { t, lang } = useSheet();
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const each = 1 / Math.max(1, bars.length);
  const floor = TOP + TALL;
  const says = bars
    .map(
      (bar) =>
        `${bar.label} ${bar.value === null ? t('mark.noFigure') : formatNumber(bar.value, lang)}`,
    )
    .join('; ');
  return (
    <figure class="bars">
      <svg width="100%" height={floor + 24} role="img" aria-label={`${label}: ${says}`}>
        {bars.map((bar, i) => {
          const x = percent(i * each);
          const wide = percent(each * 0.92);
          const mid = percent((i + 0.46) * each);
          const tall = bar.value === null ? 20 : Math.max(1, (bar.value / most) * TALL);
          return (
            <g key={bar.label}>
              <rect
                class={bar.value === null ? 'hatched' : bar.reckoned ? 's2' : 's4'}
                x={x}
                width={wide}
                y={floor - tall}
                height={tall}
              />
              <text
                class={bar.value === null ? 'faint mid' : 'strong mid'}
                x={mid}
                y={floor - tall - 5}
              >
                {bar.value === null
                  ? '–'
                  : `${formatNumber(bar.value, lang)}${bar.reckoned ? '*' : ''}`}
              </text>
              <text class="mid" x={mid} y={floor + 17}>
                {bar.label}
              </text>
            </g>
          );
        })}
        <line class="axis" x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} />
      </svg>
    </figure>
  );
}
