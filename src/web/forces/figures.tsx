// Figures of forces as cells: the working one with its source, and what others say beside it.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { OfferRow, StateRow } from '../../capabilities/forces/index.ts';
import type { Quantity } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cited, Rival } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, quantityText } from '../marks/marks.tsx';

/** The number of a claim as other sources have it. */
export function Rivals(props: { of: readonly ClaimView[]; among: readonly ClaimView[] }) {
  const { t, lang, citations } = useSheet();
  const ids = new Set(props.of.flatMap(({ rivals }) => rivals));
  const shown = new Map<string, string[]>();
  for (const id of ids) {
    const claim = props.among.find((each) => each.id === id) ?? citations.find(id);
    const text = claim && quantityText(claim.fields.quantity as Quantity | null, t, lang);
    if (text) shown.set(text, [...(shown.get(text) ?? []), id]);
  }
  return (
    <>
      {[...shown].map(([text, cites]) => (
        <Rival key={text} text={text} ids={cites} />
      ))}
    </>
  );
}

function Amount(props: { row: OfferRow | null; none: string; among: readonly ClaimView[] }) {
  const { t } = useSheet();
  const { row, none, among } = props;
  if (!row) return <None says={none} />;
  if (!row.amount) return <Cited text={t('mark.noNumber')} ids={[row.claim.id]} />;
  return (
    <>
      <Cited text={row.amount} ids={[row.claim.id]} />
      <Rivals of={[row.claim]} among={among} />
    </>
  );
}

/** Offered without a number is not the same as nothing offered. */
const OFFERING = new Set(['offered', 'committed', 'notified', 'deployed']);

export function Promised({ row }: { row: StateRow }): JSX.Element {
  const { t } = useSheet();
  const none = OFFERING.has(row.stance) && row.ladder.length > 0;
  return (
    <>
      {row.cameDownFrom?.amount ? <span class="was">{row.cameDownFrom.amount} </span> : null}
      <Amount
        row={row.promised}
        none={none ? t('mark.noNumber') : t('forces.nonePromised')}
        among={row.rivals}
      />
    </>
  );
}

export function Notified({ row }: { row: StateRow }): JSX.Element {
  return <Amount row={row.notified} none="–" among={row.rivals} />;
}

export function Present({ row }: { row: StateRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { present } = row;
  if (!present) return <None says={t('forces.noneSeen')} />;
  const ids = present.claims.map(({ id }) => id);
  const text = present.text ?? t('mark.noNumber');
  return (
    <>
      {present.how === 'reckoned' ? (
        <span class="reckoned">
          <Cited text={text} ids={ids} />
        </span>
      ) : (
        <Cited text={text} ids={ids} bold={present.text !== null} />
      )}
      <Rivals of={present.claims} among={row.rivals} />
      {present.dated ? <small class="none"> {shortDate(present.dated, lang)}</small> : null}
    </>
  );
}
