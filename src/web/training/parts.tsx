// What the pages of training share: the way back, the marks of a holding, the closed lists.
import type { ComponentChildren, JSX } from 'preact';
import type { FileAnswer } from '../../capabilities/vetting/index.ts';
import { formatDate, partyName } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { type Standing, Status } from '../marks/marks.tsx';

export type HoldingState = FileAnswer['holdings'][number]['state'];

export const KINDS = ['training', 'test', 'certified'] as const;
export type Kind = (typeof KINDS)[number];
export const ACT_OF = {
  training: 'vetting.record-training',
  test: 'vetting.record-tests',
  certified: 'vetting.certify',
} as const satisfies Record<Kind, string>;
export const TESTS = ['language', 'interview', 'driving', 'firearms', 'medical'] as const;
export const OUTCOMES = ['completed', 'absent', 'failed'] as const;
export const RESULTS = ['passed', 'failed'] as const;
export const REASONS = [
  ...(['entered_wrongly', 'wrong_person', 'appeal', 'annulled', 'forged'] as const),
] as const;

export const kindOf = (text: string | undefined): Kind =>
  KINDS.find((each) => each === text) ?? 'training';

/** A day in the address; anything else is as if it were not there. */
export const dayIn = (text: string | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : undefined;

export function Crumb({ here, children }: { here: string; children?: ComponentChildren }) {
  const { t, href } = useSheet();
  return (
    <p class="crumb">
      <a href={href('/vetting')}>{t('training.crumb')}</a> /{' '}
      {here === '' ? (
        t('training.title')
      ) : (
        <>
          <a href={href('/vetting/training')}>{t('training.title')}</a> / {children}
          {here}
        </>
      )}
    </p>
  );
}

const MARKS: Readonly<Record<HoldingState, Standing>> = {
  held: 'met',
  unknown: 'unknown',
  lapsed: 'due',
  missing: 'due',
  failed: 'over',
};

export function Holds({ state }: { state: HoldingState }): JSX.Element {
  const { t } = useSheet();
  return <Status as={MARKS[state]}>{t(`training.state.${state}`)}</Status>;
}

/** `requirement, until 4 May 2025`. */
export function Until({ until }: { until: string | null }): JSX.Element {
  const { t, lang } = useSheet();
  return <>{until ? formatDate(until, lang) : t('training.noEnd')}</>;
}

/** States that have people, as a form offers them. */
export function statesOf(
  contingents: readonly { readonly contingent: string }[],
  lang: 'en' | 'fr' | 'ht' | 'es',
): (readonly [string, string])[] {
  return contingents
    .map(({ contingent }) => [contingent, partyName(contingent, lang)] as const)
    .sort((a, b) => a[1].localeCompare(b[1], lang));
}

export function Source({ of }: { of: { title: string; address: string | null } }): JSX.Element {
  return of.address ? <a href={of.address}>{of.title}</a> : <>{of.title}</>;
}
