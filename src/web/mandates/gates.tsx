// The road: the drawing of gates and criteria, and beside it the list that says the same, gate by
// gate, each with what blocks it in one sentence. On a phone the list is all.
import type { JSX } from 'preact';
import type { CriterionRow, RoadView } from '../../capabilities/mandates/index.ts';
import { plain } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { RoadDrawing } from '../drawings/road.tsx';
import { useSheet } from '../frame/sheet.ts';
import { drawable, tiesOf } from '../gates/graph.ts';
import { boxesOf, CriterionLink, CriterionStatus, GateStatus, gatePath } from '../gates/parts.tsx';
import { Waivers } from '../gates/waivers.tsx';
import { Cite, Prose } from '../marks/cite.tsx';

export function Gates({ road }: { road: RoadView }): JSX.Element {
  const { t, href, can } = useSheet();
  const { gates, criteria, all } = road;
  const lay = can('mandates.add-gate') ? (
    <a class="btn" href={href('/mandate/gates/new')}>
      {t('gate.act.new')}
    </a>
  ) : null;
  if (gates.length === 0)
    return (
      <section id="gates">
        <h2>{t('gate.gates')}</h2>
        <Empty says={t('gate.none')} but={t('gate.noneBut')} />
        {lay ? <p class="acts part">{lay}</p> : null}
      </section>
    );
  return (
    <>
      <section id="gates">
        <div class="heading">
          <h2>{t('gate.gates')}</h2>
          <span class="small">
            <Key road={road} />
            <a class="wide-only" href="#gate-list">
              {t('gate.asList')}
            </a>
          </span>
        </div>
        <Drawing road={road} />
        {criteria.length < all ? <p class="note">{t('gate.gatesOnly', { count: all })}</p> : null}
        <div id="gate-list" class="gate-list">
          {gates.map((gate) => (
            <Gate key={gate.gate} gate={gate} rows={criteria} headline={road.headline} />
          ))}
        </div>
        {lay ? <p class="acts part">{lay}</p> : null}
      </section>
      <Waivers rows={road.waivers} note={t('gate.waiversNote')} id="waivers" />
    </>
  );
}

/** The chain by the gate to which it leads. */
function Key({ road }: { road: RoadView }): JSX.Element | null {
  const { t } = useSheet();
  const ahead = road.gates.find(({ gate }) => gate === road.headline);
  if (!ahead || road.path.length < 2) return null;
  return <span class="heavy-key">{t('gate.chainTo', { gate: ahead.title })}</span>;
}

function Drawing({ road }: { road: RoadView }): JSX.Element {
  const sheet = useSheet();
  const drawn = drawable(road, road.headline ?? '');
  const boxes = boxesOf(sheet, drawn.gates, drawn.criteria);
  return <RoadDrawing label={sheet.t('gate.drawingAll')} boxes={boxes} ties={tiesOf(drawn)} />;
}

type Told = RoadView['gates'][number];

function Gate(props: {
  gate: Told;
  rows: readonly CriterionRow[];
  headline: string | null;
}): JSX.Element {
  const { t, href } = useSheet();
  const { gate, rows, headline } = props;
  const own = rows.filter((row) => row.gate === gate.gate);
  const [first, ...rest] = gate.answer;
  return (
    <article class={gate.gate === headline ? 'gate ahead' : 'gate'} data-item>
      <div class="heading">
        <h3>
          <a href={href(gatePath(gate.gate))}>{gate.title}</a>
          <Cite ids={gate.basis} />
        </h3>
        <GateStatus row={gate} />
      </div>
      <p class="blocks">
        <Prose parts={first ?? gate.finding} />
      </p>
      {rest.map((paragraph) => (
        <p key={plain(paragraph)} class="small">
          <Prose parts={paragraph} />
        </p>
      ))}
      {own.length > 0 ? (
        <ol class="gates">
          {own.map((row) => (
            <Criterion key={row.criterion} row={row} />
          ))}
        </ol>
      ) : gate.own > 0 ? (
        <p class="small">
          <a href={href(gatePath(gate.gate))}>{t('gate.itsCriteria', { count: gate.own })}</a>
        </p>
      ) : null}
    </article>
  );
}

function Criterion({ row }: { row: CriterionRow }): JSX.Element {
  const { t } = useSheet();
  return (
    <li class={row.onChain ? undefined : 'free'}>
      <span class="words">
        <CriterionLink row={row} />
        <Cite ids={row.basis} />
      </span>
      <CriterionStatus row={row} />
      <small>
        {row.holder ? `${row.holder.name} · ` : ''}
        {row.why}
        <Cite ids={row.cites} />
        {row.onChain ? <span class="sr"> {t('gate.onChain')}.</span> : null}
      </small>
    </li>
  );
}
