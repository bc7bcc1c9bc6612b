// Claims that may be evidence for a criterion, by the words that they share: proposals, which a
// person takes up or leaves.
import type { JSX } from 'preact';
import type { GateView } from '../../capabilities/mandates/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Words } from '../marks/table.tsx';
import { gatePath } from './parts.tsx';

export function Proposed({ view }: { view: GateView }): JSX.Element | null {
  const { t, href, can, citations } = useSheet();
  const { suggestions, criteria, hand } = view;
  if (suggestions.length === 0 || !can('mandates.cite-evidence')) return null;
  const rows = [...criteria, ...(hand ? [hand.row] : [])];
  const rowOf = (id: string) => rows.find(({ criterion }) => criterion === id);
  return (
    <section>
      <div class="heading">
        <h2>{t('gate.proposed')}</h2>
        <span class="small">{t('gate.proposedNote')}</span>
      </div>
      <ul class="list-plain">
        {suggestions.flatMap(({ criterion, claims }) => {
          const row = rowOf(criterion);
          return claims.map((id) => {
            const claim = citations.find(id);
            if (!row || !claim) return null;
            const to = href(gatePath(row.gate), { criterion, claim: id });
            return (
              <li key={`${criterion}${id}`} data-item>
                {hand ? null : <b>{row.title}: </b>}
                <Words claim={claim} />{' '}
                <a class="btn" href={`${to}#cite`}>
                  {t('gate.act.citeThis')}
                </a>
              </li>
            );
          });
        })}
      </ul>
    </section>
  );
}
