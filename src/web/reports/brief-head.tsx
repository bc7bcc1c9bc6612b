// The head of the brief: the mission under the name that it bore on the day, and what is new since.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { BriefView } from '../../capabilities/reports/index.ts';
import {
  firstDay,
  formatDate,
  formatNumber,
  partyName,
  partyPhrase,
  plusMonths,
} from '../../kernel/index.ts';
import { AddSource } from '../answer/answer.tsx';
import { lineOf } from '../claims/fields.ts';
import { changed as other } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { TermText } from '../frame/term.tsx';
import { Cite } from '../marks/cite.tsx';
import { KeyCap } from '../marks/key-cap.tsx';

/** What is new since a day: claims, and criteria of gates whose state is another. */
export interface ChangedSince {
  readonly since: string;
  readonly claims: readonly ClaimView[];
  readonly states: readonly {
    readonly id: string;
    readonly title: string;
    readonly was: string | null;
    readonly is: string | null;
  }[];
}

interface HeadProps {
  readonly brief: BriefView;
  readonly changed: ChangedSince | undefined;
}

export function BriefHead({ brief, changed }: HeadProps): JSX.Element {
  const { mission, timeline, term, t, lang, href } = useSheet();
  const nothing = timeline?.claims === 0;
  return (
    <>
      <div class="head">
        <div>
          {mission ? <p class="crumb">{partyName(mission.place, lang)}</p> : null}
          <h1>{brief.name}</h1>
          <p class="sub">
            {brief.lead ? `${t('brief.led', { lead: partyPhrase(brief.lead, lang) })}. ` : ''}
            <Names />
          </p>
          {term ? (
            <p>
              <TermText term={term} />
            </p>
          ) : null}
        </div>
        <p class="acts">
          <a class="btn" href={href('/reports')} data-key="r">
            {t('brief.report')}
            <KeyCap>R</KeyCap>
          </a>
          <a class="btn" href={href('/record')}>
            {t('brief.verify')}
          </a>
          {nothing ? <AddSource /> : changed ? null : <WhatChanged />}
        </p>
      </div>
      {changed ? <Changed {...changed} /> : null}
    </>
  );
}

/** New since a month before; since the last look where script remembers it. */
function WhatChanged(): JSX.Element {
  const { request, t, lang } = useSheet();
  const since = plusMonths(request.clocks.asOf, -1);
  return (
    <a class="btn" href={other(request, { since })} data-key="d" data-looked={since}>
      <span data-looked-words>{t('brief.whatChanged', { day: formatDate(since, lang) })}</span>
      <KeyCap>D</KeyCap>
    </a>
  );
}

/** A mission keeps its record under every name that it bore. */
function Names(): JSX.Element | null {
  const { request, mission, t, lang } = useSheet();
  const { asOf } = request.clocks;
  // A later name is not known on an earlier day.
  const own = (mission?.names ?? []).filter(({ from }) => !from || firstDay(from) <= asOf);
  if (own.length < 2) return null;
  const told = own.map(({ name, from }) => {
    const text = name[lang] ?? name.en ?? Object.values(name)[0] ?? '';
    return from ? t('brief.named', { name: text, day: formatDate(from, lang) }) : text;
  });
  return <span>{t('brief.names', { names: told.join(', ') })}</span>;
}

function Changed({ since, claims, states }: ChangedSince): JSX.Element {
  const { request, t, lang, href } = useSheet();
  return (
    <section aria-labelledby="changed-head" id="changed">
      <div class="heading">
        <h2 id="changed-head">
          {t('brief.changedSince', {
            count: claims.length,
            n: formatNumber(claims.length, lang),
            day: formatDate(since, lang),
          })}
        </h2>
        <a class="small" href={other(request, { since: null })}>
          {t('brief.closeChanged')}
        </a>
      </div>
      {states.length > 0 ? (
        <ul class="list-plain" aria-label={t('changes.states')}>
          {states.map(({ id, title, was, is }) => (
            <li key={id} data-item>
              <b>{title}</b>: {was ?? '–'} → {is ?? '–'}
            </li>
          ))}
        </ul>
      ) : null}
      <ol class="list-plain">
        {claims.slice(0, 40).map((claim) => (
          <li key={claim.id} data-item>
            <a href={href(`/claims/${claim.id}`)}>
              {t(`claim.kind.${claim.kind}`)}: {lineOf(claim, t, lang)}
            </a>
            <Cite ids={[claim.id]} />
          </li>
        ))}
      </ol>
    </section>
  );
}
