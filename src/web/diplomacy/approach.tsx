// One approach or appeal: where it stands, every asking and answer, and what may be written down.
import type { JSX } from 'preact';
import type { ApproachRow } from '../../capabilities/diplomacy/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { Dated } from '../marks/table.tsx';
import { EvidenceFields, Line, WayField } from './evidence-fields.tsx';
import { AskAgain } from './new-acts.tsx';
import { ApproachStatus, FollowUp, PartyLink, Rests } from './parts.tsx';

interface Answers {
  readonly one: { readonly row: ApproachRow; readonly title: string; readonly claim: boolean };
}

export const approachPage = definePage<Answers>({
  path: '/:mission/diplomacy/approaches/:id',
  main: 'one',
  views: ({ params }) => ({
    one: { view: 'diplomacy.approach', query: { approach: params.id } },
  }),
  draw: (_sheet, { one }) => ({ title: one.title, body: <Approach {...one} /> }),
});

function Approach({ row, claim }: Answers['one']): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/diplomacy')}>{t('page.diplomacy')}</a>
          </p>
          <h1 class="plainer">
            {row.to ? `${row.to.name}: ` : ''}
            {row.what}
          </h1>
          <p class="lede">
            {row.sentence} <Cite ids={row.claims.map(({ id }) => id)} />
          </p>
          <p class="sub">
            <ApproachStatus row={row} /> · {t('diplomacy.askedBy')}: <PartyLink of={row.by} />
            {row.to ? (
              <>
                {' '}
                · {t('table.whom')}: <PartyLink of={row.to} />
              </>
            ) : null}
            {row.question ? ` · ${t('diplomacy.question')}: ${row.question.name}` : ''}
            {row.followUp ? (
              <>
                {' '}
                · {t('diplomacy.followUp')}: <FollowUp of={row.followUp} />
              </>
            ) : null}
          </p>
        </div>
      </div>
      <Steps row={row} />
      <Acts row={row} claim={claim} />
    </>
  );
}

function Steps({ row }: { row: ApproachRow }): JSX.Element | null {
  const { t } = useSheet();
  const steps = [
    ...row.askings.map((each) => ({
      ...{ on: each.on, rests: each.rests, entry: each.entry, key: `a${each.entry}${each.on}` },
      head: [row.by.name, each.wayName].filter(Boolean).join(', '),
      words: each.words,
    })),
    ...row.answers.map((each) => ({
      ...{ on: each.on as string | null, rests: each.rests, entry: each.entry },
      ...{ key: `b${each.entry}`, head: `${each.by.name}: ${each.stanceName}`, words: each.words },
    })),
  ].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{t('diplomacy.steps')}</h2>
      <ol class="feed">
        {steps.map(({ key, on, head, words, rests, entry }) => (
          <li key={key} data-item>
            <span class="day">
              <Dated date={on} />
            </span>
            <div>
              <b>{head}</b> <EntryLink no={entry} />
              {words ? <p class="words">{words}</p> : null}
              <p class="words">
                <Rests on={rests} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function EntryLink({ no }: { no: number | null }): JSX.Element | null {
  const { t, href } = useSheet();
  if (no === null || no < 0) return null;
  return (
    <small class="none">
      <a href={href(`/record/${no}`)}>{t('passage.entry', { no })}</a>
    </small>
  );
}

const ANSWERS = ['agrees', 'agrees_on_conditions', 'considers', 'takes_note', 'declines'] as const;
const ENDS = ['settled', 'dropped', 'overtaken'] as const;

function Acts({ row, claim }: { row: ApproachRow; claim: boolean }): JSX.Element | null {
  const { t } = useSheet();
  if (row.standing === 'closed') return null;
  const values = { approach: row.id };
  const asked = row.askings.length > 0;
  return (
    <section>
      {asked ? <RecordAnswer row={row} /> : null}
      <RenewAct row={row} />
      <ActPart act="diplomacy.set-follow-up" label={t('diplomacy.act.follow')} values={values}>
        <Line
          act="diplomacy.set-follow-up"
          id="sf"
          name="dueOn"
          label={t('diplomacy.field.followUpOn')}
          needed
          hint={t('form.dayHint')}
        />
        <Line act="diplomacy.set-follow-up" id="sf" name="reason" label={t('form.why')} />
      </ActPart>
      {claim ? <TieAct id={row.id} /> : null}
      <CloseAct id={row.id} />
    </section>
  );
}

function RecordAnswer({ row }: { row: ApproachRow }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'diplomacy.record-answer', id: 'an' } as const;
  const whom = row.to?.name ?? '–';
  return (
    <ActPart act={of.act} label={t('diplomacy.act.answer')} values={{ approach: row.id }} first>
      <Line {...of} name="on" label={t('diplomacy.field.on')} needed hint={t('form.dayHint')} />
      <SelectField
        id="an-stance"
        label={t('diplomacy.field.stance')}
        name="stance"
        value={typedIn(sheet, of.act, 'stance')}
        options={ANSWERS.map((each) => [each, t(`diplomacy.stance.${each}`)])}
      />
      <Line
        {...of}
        name="words"
        label={t('diplomacy.field.words')}
        hint={t('diplomacy.field.wordsHint')}
      />
      <Line
        {...of}
        name="by"
        label={t('diplomacy.field.answeredBy')}
        hint={t('diplomacy.field.answeredByHint', { party: whom })}
      />
      <AskAgain {...of} />
      <EvidenceFields {...of} />
    </ActPart>
  );
}

function RenewAct({ row }: { row: ApproachRow }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'diplomacy.renew-approach', id: 'rn' } as const;
  const label = row.askings.length > 0 ? t('diplomacy.act.renew') : t('diplomacy.act.made');
  return (
    <ActPart act={of.act} label={label} values={{ approach: row.id }}>
      <Line {...of} name="on" label={t('diplomacy.field.on')} needed hint={t('form.dayHint')} />
      <WayField {...of} />
      <Line {...of} name="words" label={t('diplomacy.field.anew')} />
      <AskAgain {...of} />
      <EvidenceFields {...of} />
    </ActPart>
  );
}

function TieAct({ id }: { id: string }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'diplomacy.tie-appeal', id: 'ti' } as const;
  return (
    <ActPart act={of.act} label={t('diplomacy.act.tie')} values={{ approach: id }}>
      <Line {...of} name="renews" label={t('diplomacy.field.renews')} />
    </ActPart>
  );
}

function CloseAct({ id }: { id: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'diplomacy.close-approach', id: 'cl' } as const;
  return (
    <ActPart act={of.act} label={t('diplomacy.act.close')} values={{ approach: id }}>
      <SelectField
        id="cl-ended"
        label={t('diplomacy.field.ended')}
        name="ended"
        value={typedIn(sheet, of.act, 'ended')}
        options={ENDS.map((each) => [each, t(`diplomacy.ended.${each}`)])}
      />
      <Line {...of} name="reason" label={t('form.why')} needed />
    </ActPart>
  );
}
