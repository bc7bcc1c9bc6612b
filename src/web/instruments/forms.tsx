// What may be done to an instrument: correct it, record its vote, its steps, its drafts and what it
// gives; write its clauses down.
import { Fragment, type JSX } from 'preact';
import type { ClauseRow, InstrumentView } from '../../capabilities/mandates/index.ts';
import { Line } from '../diplomacy/evidence-fields.tsx';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { AreaField, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { DayFields } from './list.tsx';
import { Cite } from './mending.tsx';
import { kindOptions, nameOf, statusOptions } from './parts.tsx';

export function InstrumentActs({ one }: { one: InstrumentView }): JSX.Element {
  return (
    <section class="acts-below">
      <AddClause one={one} />
      {one.shown ? null : (
        <>
          <AddDraft one={one} />
          <RecordStep one={one} />
          <RecordVote one={one} />
          <RecordAuthority one={one} />
          <Cite one={one} />
          <Amend one={one} />
        </>
      )}
    </section>
  );
}

type Of = { readonly one: InstrumentView };

/** A longer text, with what was typed before a refusal. */
function Area(props: {
  act: string;
  id: string;
  name: string;
  label: string;
  hint?: string;
  value?: string | null;
}): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, label, hint, value } = props;
  return (
    <AreaField
      id={`${id}-${name}`}
      name={name}
      label={label}
      value={typedIn(sheet, act, name) ?? value ?? null}
      {...(hint ? { hint } : {})}
    />
  );
}

function PartField({ act, id }: { act: string; id: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const parts = ['preambular', 'operative', 'annex', 'article', 'text'] as const;
  return (
    <SelectField
      id={`${id}-part`}
      label={t('instr.partHead')}
      name="part"
      value={typedIn(sheet, act, 'part')}
      empty={t('instr.asKind')}
      options={parts.map((part) => [part, t(`instr.part.${part}`)])}
    />
  );
}

function AddClause({ one }: Of): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.add-clause', id: 'ac' } as const;
  const values = { instrument: one.instrument.id, draft: one.shown?.id ?? null };
  return (
    <ActPart
      act={of.act}
      label={t('instr.act.clause')}
      values={values}
      note={t('instr.clauseNote')}
    >
      <Line {...of} name="number" label={t('instr.number')} hint={t('instr.numberHint')} />
      <PartField {...of} />
      <Line {...of} name="verb" label={t('instr.verb')} hint={t('instr.verbHint')} />
      <Area {...of} name="text" label={t('instr.text')} hint={t('instr.textHint')} />
      <Area {...of} name="gist" label={t('instr.gist')} hint={t('instr.gistHint')} />
      <Line {...of} name="parent" label={t('instr.parent')} hint={t('instr.parentHint')} />
      <Line {...of} name="after" label={t('instr.after')} hint={t('instr.afterHint')} />
    </ActPart>
  );
}

/** Of a clause that somebody wrote down: correct it, or take it out. */
export function ClauseActs({ one, clause }: Of & { clause: ClauseRow }): JSX.Element | null {
  const { t, can, request } = useSheet();
  const { id } = clause;
  if (id === null || !(can('mandates.amend-clause') || can('mandates.withdraw-clause')))
    return null;
  const values = { instrument: one.instrument.id, draft: one.shown?.id ?? null, clause: id };
  const of = { act: 'mandates.amend-clause', id: `mc-${id}` } as const;
  const out = { act: 'mandates.withdraw-clause', id: `wc-${id}` } as const;
  const refused = request.refused?.typed.clause === id;
  // Each clause has these forms: what was typed belongs into one of them.
  const typed = (name: string) => (refused ? (request.refused?.typed[name] ?? null) : null);
  return (
    <details class="act clause-acts" open={refused}>
      <summary>
        {t('instr.correct')}
        <span class="sr"> {clause.number ?? t('instr.noNumber')}</span>
      </summary>
      {can(of.act) ? (
        <ActForm act={of.act} class="panel" values={values}>
          <div class="fields stacked">
            <TextField
              id={`${of.id}-number`}
              name="number"
              label={t('instr.number')}
              value={typed('number') ?? clause.number}
            />
            <AreaField
              id={`${of.id}-text`}
              name="text"
              label={t('instr.text')}
              value={typed('text') ?? clause.text}
            />
            <AreaField
              id={`${of.id}-gist`}
              name="gist"
              label={t('instr.gist')}
              value={typed('gist') ?? clause.gist}
            />
          </div>
          <p class="acts">
            <button class="btn" type="submit">
              {t('instr.act.amendClause')}
            </button>
          </p>
        </ActForm>
      ) : null}
      {can(out.act) ? (
        <ActForm act={out.act} class="panel" values={values}>
          <div class="fields stacked">
            <TextField
              id={`${out.id}-reason`}
              name="reason"
              label={t('instr.reason')}
              needed
              value={typed('reason')}
            />
          </div>
          <p class="acts">
            <button class="btn grave" type="submit">
              {t('instr.act.withdrawClause')}
            </button>
          </p>
        </ActForm>
      ) : null}
    </details>
  );
}

function AddDraft({ one: { instrument, drafts } }: Of): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.add-draft', id: 'ad' } as const;
  return (
    <ActPart act={of.act} label={t('instr.act.draft')} values={{ instrument: instrument.id }}>
      <Line {...of} name="title" label={t('instr.titleField')} hint={t('instr.draftHint')} />
      <Line {...of} name="symbol" label={t('instr.symbol')} />
      <Line {...of} name="on" label={t('mandate.on')} hint={t('form.dateHint')} />
      <Line {...of} name="source" label={t('instr.fromSource')} hint={t('instr.sourceIdHint')} />
      <Line
        {...of}
        name="order"
        label={t('instr.order')}
        hint={t('instr.orderHint', { n: drafts.length + 1 })}
      />
    </ActPart>
  );
}

function RecordStep({ one: { instrument } }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.record-step', id: 'st' } as const;
  return (
    <ActPart act={of.act} label={t('instr.act.step')} values={{ instrument: instrument.id }}>
      <SelectField
        id="st-status"
        label={t('table.status')}
        name="status"
        value={typedIn(sheet, of.act, 'status')}
        options={statusOptions(t)}
      />
      <Line {...of} name="on" label={t('mandate.on')} hint={t('form.dateHint')} needed />
      <Line {...of} name="note" label={t('instr.note')} />
    </ActPart>
  );
}

function RecordVote({ one: { instrument } }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.record-vote', id: 'rv' } as const;
  const casts = [
    ['for', 'membersFor'],
    ['against', 'membersAgainst'],
    ['abstained', 'membersAbstained'],
    ['absent', 'membersAbsent'],
  ] as const;
  return (
    <ActPart
      act={of.act}
      label={t('instr.act.vote')}
      values={{ instrument: instrument.id }}
      note={t('instr.voteNote')}
    >
      {casts.map(([cast, members]) => (
        <Fragment key={cast}>
          <Line {...of} name={cast} label={t(`instr.cast.${cast}`)} hint={t('instr.countHint')} />
          <Line
            {...of}
            name={members}
            label={t('instr.membersOf', { cast: t(`instr.cast.${cast}`) })}
            hint={t('instr.membersHint')}
          />
        </Fragment>
      ))}
      <Line {...of} name="members" label={t('instr.seats')} hint={t('instr.seatsHint')} />
      <Line {...of} name="required" label={t('instr.required')} hint={t('instr.requiredHint')} />
      <SelectField
        id="rv-veto"
        label={t('instr.veto')}
        name="veto"
        value={typedIn(sheet, of.act, 'veto')}
        empty={t('instr.byBody')}
        options={[
          ['true', t('instr.yes')],
          ['false', t('instr.no')],
        ]}
      />
      <Line {...of} name="on" label={t('mandate.on')} hint={t('form.dateHint')} />
    </ActPart>
  );
}

function RecordAuthority({ one: { instrument, authority } }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.record-authority', id: 'ra' } as const;
  const effects = ['gives', 'extends', 'ends'] as const;
  return (
    <ActPart act={of.act} label={t('instr.act.authority')} values={{ instrument: instrument.id }}>
      <SelectField
        id="ra-effect"
        label={t('instr.effectHead')}
        name="effect"
        value={typedIn(sheet, of.act, 'effect') ?? authority?.effect ?? null}
        options={effects.map((effect) => [effect, t(`instr.effect.${effect}`)])}
      />
      <Line
        {...{ ...of, name: 'term', label: t('instr.term'), value: authority?.term ?? null }}
        hint={t('instr.termHint')}
      />
      <Line
        {...{ ...of, name: 'ceiling', label: t('claim.field.ceiling') }}
        value={authority?.ceiling?.toString() ?? null}
      />
      <Area
        {...{ ...of, name: 'powers', label: t('instr.powers'), hint: t('instr.powersHint') }}
        value={authority?.powers.join('\n') ?? null}
      />
      <Line {...{ ...of, name: 'of', label: t('instr.of') }} value={authority?.of ?? null} />
    </ActPart>
  );
}

function Amend({ one: { instrument } }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.amend-instrument', id: 'am' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('instr.act.amend')}
      values={{ instrument: instrument.id }}
      note={t('instr.amendNote', { name: nameOf(instrument) })}
    >
      <SelectField
        id="am-kind"
        label={t('instr.kindHead')}
        name="kind"
        value={typedIn(sheet, of.act, 'kind') ?? instrument.kind}
        options={kindOptions(t)}
      />
      <Line {...of} name="symbol" label={t('instr.symbol')} value={instrument.symbol} />
      <Line {...of} name="title" label={t('instr.titleField')} value={instrument.title} />
      <Line
        {...of}
        name="body"
        label={t('claim.field.body')}
        value={instrument.body?.party ?? null}
      />
      <DayFields {...of} row={instrument} />
    </ActPart>
  );
}
