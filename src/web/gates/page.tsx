// One gate: what blocks it and when it can come, the drawing and the table of all that stands
// before it, the criterion in hand, what if, the waivers for ever, and what may be done.
import type { JSX } from 'preact';
import type { ConditionRow, GateLine, GateView } from '../../capabilities/mandates/index.ts';
import { formatDate, plain } from '../../kernel/index.ts';
import { RoadDrawing } from '../drawings/road.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite, Prose } from '../marks/cite.tsx';
import { Criteria } from './criteria.tsx';
import { GateActs } from './gate-acts.tsx';
import { drawable, tiesOf } from './graph.ts';
import { InHand } from './hand.tsx';
import { History } from './history.tsx';
import { boxesOf, GateStatus } from './parts.tsx';
import { Proposed } from './proposed.tsx';
import { Waivers } from './waivers.tsx';
import { WhatIf, whatIfIn } from './what-if.tsx';

interface Answers {
  readonly one: GateView;
  /** For those who may lay down and change criteria. */
  readonly all: { readonly gates: readonly GateLine[] } | undefined;
  readonly conditions: { readonly rows: readonly ConditionRow[] } | undefined;
}

export const gatePage = definePage<Answers>({
  path: '/:mission/mandate/gates/:gate',
  main: 'one',
  views: ({ params, query, may }) => ({
    one: {
      view: 'mandates.gate',
      query: {
        gate: params.gate,
        history: true,
        ...(query.criterion ? { criterion: query.criterion } : {}),
        ...given('if', whatIfIn(query)),
      },
    },
    all: may('mandates.add-criterion') ? { view: 'mandates.gates' } : null,
    conditions: may('mandates.take-up-condition') ? { view: 'mandates.conditions' } : null,
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.one.finding),
    keys: [
      ['← → ↑ ↓', t('gate.keysWalk')],
      ['J K', t('keys.move')],
      ['Enter', t('gate.keysOpen')],
      ['P', t('keys.passage')],
      ['W', t('gate.keysWaive')],
      ['N', t('gate.act.add')],
    ],
    body: <Gate {...answers} />,
  }),
});

const given = (name: string, value: string | null) => (value === null ? {} : { [name]: value });

function Gate({ one, all, conditions }: Answers): JSX.Element | null {
  const { t } = useSheet();
  const { gate, hand, criteria, facts } = one;
  if (!gate) return null;
  const gates = all?.gates ?? one.gates;
  const open =
    conditions?.rows.filter(({ criterion, state }) => !criterion && state !== 'met') ?? [];
  const own = criteria.filter((row) => row.gate === gate.gate);
  const asked = own.flatMap(({ waivers }) => waivers.filter(({ stands }) => stands !== 'in_force'));
  const waivers = [
    ...new Map([...asked, ...gate.waivers].map((row) => [row.waiver, row])).values(),
  ];
  return (
    <>
      <Head view={one} gate={gate} />
      {criteria.length > 0 ? (
        <>
          <Drawing view={one} gate={gate} />
          <Criteria rows={criteria} more={one.more} gates={one.gates} here={gate.gate} />
        </>
      ) : (
        <p class="note">{t('gate.noneYet')}</p>
      )}
      {hand ? <InHand {...{ hand, criteria, gates, facts, view: one }} /> : null}
      <WhatIf view={one} />
      <Waivers rows={waivers} acts={!hand} note={t('gate.waiversNote')} id="waivers" />
      {hand ? null : (
        <>
          <Proposed view={one} />
          <History rows={one.history} earlier={one.earlier} named head={t('gate.history')} />
        </>
      )}
      <GateActs {...{ gate, own: own.length, criteria, gates, facts, conditions: open }} />
    </>
  );
}

function Head({ view, gate }: { view: GateView; gate: GateLine }): JSX.Element {
  const { t, lang, href, can } = useSheet();
  const { outlook } = view;
  return (
    <div class="head">
      <div>
        <p class="crumb">
          <a href={href('/mandate')}>{t('page.mandate')}</a> /{' '}
          <a href={`${href('/mandate')}#gates`}>{t('gate.gates')}</a> / {gate.title}
        </p>
        <h1>
          <Prose parts={view.finding} />
        </h1>
        {view.answer.map((paragraph) => (
          <p class="lede" key={plain(paragraph)}>
            <Prose parts={paragraph} />
          </p>
        ))}
        <p class="sub">
          <GateStatus row={gate} />
          {gate.deploys ? ` · ${t('gate.deploys')}` : ''}
          <Cite ids={gate.basis} />
        </p>
      </div>
      <div>
        {outlook ? (
          <div class="big wordy">
            <div>
              <b class="reckoned">{formatDate(outlook.earliest, lang)}</b>
              {t('gate.earliestDay')}
            </div>
            <div>
              {outlook.latest ? (
                <b class="reckoned">{formatDate(outlook.latest, lang)}</b>
              ) : (
                <b>{t('gate.nobodyKnows')}</b>
              )}
              {t('gate.latestDay')}
            </div>
          </div>
        ) : null}
        {can('mandates.add-criterion') ? (
          <p class="acts part">
            <a class="btn" href="#acts">
              {t('gate.act.add')}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Drawing({ view, gate }: { view: GateView; gate: GateLine }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const path = view.outlook?.path ?? [];
  const whole = { gates: view.gates, criteria: view.criteria, path };
  const road = drawable(whole, gate.gate);
  const left = whole.criteria.length + view.more - road.criteria.length;
  return (
    <section class="drawn">
      <div class="heading">
        <h2>{t('gate.drawing')}</h2>
        <span class="small">
          {path.length > 1 ? <span class="heavy-key">{t('gate.onChain')}</span> : null}{' '}
          <a href="#criteria">{t('gate.asTable')}</a>
        </span>
      </div>
      <RoadDrawing
        label={t('gate.drawingOf', { gate: gate.title })}
        boxes={boxesOf(sheet, road.gates, road.criteria, gate.gate)}
        ties={tiesOf(road)}
      />
      {left > 0 ? <p class="note">{t('gate.drawnInPart', { count: left })}</p> : null}
    </section>
  );
}
