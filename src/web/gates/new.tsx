// Laying a gate down: the office says what is passed; its criteria come on the page of the gate.
import type { JSX } from 'preact';
import type { GateLine } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Deploys, GroundFields, Line, Titles } from './fields.tsx';
import { gatePath } from './parts.tsx';

interface Answers {
  readonly all: { readonly gates: readonly GateLine[] };
}

export const newGatePage = definePage<Answers>({
  path: '/:mission/mandate/gates/new',
  main: null,
  views: () => ({ all: { view: 'mandates.gates' } }),
  draw: ({ t }, { all }) => ({ title: t('gate.act.new'), body: <NewGate gates={all.gates} /> }),
});

const OF = { act: 'mandates.add-gate', id: 'ng' } as const;

function NewGate({ gates }: { gates: readonly GateLine[] }): JSX.Element {
  const sheet = useSheet();
  const { t, href, can, request } = sheet;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/mandate')}>{t('page.mandate')}</a> /{' '}
            <a href={`${href('/mandate')}#gates`}>{t('gate.gates')}</a>
          </p>
          <h1>{t('gate.act.new')}</h1>
          <p class="lede">{t('gate.newAbout')}</p>
        </div>
      </div>
      {can(OF.act) ? (
        <ActForm act={OF.act} class="panel part" then={`/${request.mission}${gatePath('{gate}')}`}>
          <div class="fields stacked">
            <Titles {...OF} />
            <Deploys {...OF} />
            <Line {...OF} name="gate" label={t('gate.field.short')} hint={t('gate.hint.short')} />
            <GroundFields {...OF} />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {t('gate.act.new')}
            </button>
          </p>
        </ActForm>
      ) : (
        <p class="note">{t(sheet.past ? 'gate.newNotInPast' : 'gate.newNotYours')}</p>
      )}
      {gates.length > 0 ? (
        <section>
          <h2>{t('gate.thereAlready')}</h2>
          <ul class="lines">
            {gates.map(({ gate, title }) => (
              <li key={gate}>
                <a href={href(gatePath(gate))}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
