// Small marks: a status as shape and word, the five steps of a stance, a quantity, words as said.
import type { ComponentChildren, JSX } from 'preact';
import { formatNumber, type Lang, type Quantity, type Stance } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { type Translate, wordAt } from '../words/words.ts';

export type Standing =
  | 'met'
  | 'late'
  | 'due'
  | 'over'
  | 'waived'
  | 'unknown'
  | 'later'
  | 'goes'
  | 'past';

export function Status(props: { as: Standing; children: ComponentChildren }): JSX.Element {
  return <span class={`s ${props.as}`}>{props.children}</span>;
}

const STEPS: Readonly<Record<Stance, number>> = {
  considering: 1,
  offered: 2,
  committed: 3,
  notified: 4,
  deployed: 5,
  declined: 0,
  withdrawn: 0,
};
export const stepOf = (stance: Stance): number => STEPS[stance];

/** Five boxes, filled so far; a struck line where the state declined or withdrew. */
export function StanceMark({ stance }: { stance: Stance }): JSX.Element {
  const { t } = useSheet();
  const step = stepOf(stance);
  return (
    <span class="stance">
      <svg viewBox="0 0 42 10" aria-hidden="true">
        {step === 0 ? (
          <line x1="0" x2="41" y1="5" y2="5" class="no" />
        ) : (
          [1, 2, 3, 4, 5].map((n) =>
            n <= step ? (
              <rect key={n} x={(n - 1) * 8.5} y="0" width="7.5" height="10" class={`s${step}`} />
            ) : (
              <rect key={n} x={(n - 1) * 8.5} y="4" width="7.5" height="2" class="s1" />
            ),
          )
        )}
      </svg>
      {wordAt(t, 'claim.stance', stance)}
    </span>
  );
}

/** `1,000`, `1,000–2,000`, `at least 40`, `up to 150`; null when nothing is said. */
export function quantityText(quantity: Quantity | null, t: Translate, lang: Lang): string | null {
  if (!quantity) return null;
  const { min, max } = quantity;
  const n = (value: number) => formatNumber(value, lang);
  if (min !== null && max !== null) return min === max ? n(min) : `${n(min)}–${n(max)}`;
  if (min !== null) return t('claim.atLeast', { n: n(min) });
  return max === null ? null : t('claim.upTo', { n: n(max) });
}

/** Somebody's own words, in the language in which they stand. */
export function Said(props: { lang?: string | null; children: ComponentChildren }): JSX.Element {
  const { lang } = useSheet();
  const foreign = props.lang && props.lang !== lang ? props.lang : undefined;
  return (
    <q class="said" lang={foreign}>
      {props.children}
    </q>
  );
}

/** `–`, with the word for it for who hears the page. */
export function None({ says }: { says?: string }): JSX.Element {
  const { t } = useSheet();
  return <span class="none">{says ?? t('mark.none')}</span>;
}
