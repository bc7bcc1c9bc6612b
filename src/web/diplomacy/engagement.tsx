// One engagement: who took part, what came of it, what was assured or expressly not.
import type { JSX } from 'preact';
import type { EngagementRow } from '../../capabilities/diplomacy/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Dated, Words } from '../marks/table.tsx';
import { Assurances, Outcomes } from './engagements.tsx';
import { EvidenceFields, Line } from './evidence-fields.tsx';
import { EngagementStatus, PartyLinks, Rests } from './parts.tsx';

export const engagementPage = definePage<{ one: { readonly row: EngagementRow } }>({
  path: '/:mission/diplomacy/engagements/:id',
  main: 'one',
  views: ({ params }) => ({
    one: { view: 'diplomacy.engagement', query: { engagement: params.id } },
  }),
  draw: (_sheet, { one }) => ({ title: titleOf(one.row), body: <Engagement row={one.row} /> }),
});

const titleOf = ({ formName, parties, place }: EngagementRow) =>
  [`${formName}: ${parties.map(({ name }) => name).join(', ')}`, place].filter(Boolean).join(' · ');

function Engagement({ row }: { row: EngagementRow }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/diplomacy')}>{t('page.diplomacy')}</a>
          </p>
          <h1 class="plainer">{titleOf(row)}</h1>
          <p class="sub">
            <EngagementStatus row={row} /> · <Dated date={row.dated} />
            {row.about ? ` · ${row.about}` : ''} · {t('diplomacy.withWhom')}:{' '}
            <PartyLinks of={row.parties} />
          </p>
          <p class="cite-block">
            {row.claim ? <Words claim={row.claim} /> : <Rests on={row.rests} />}
          </p>
        </div>
      </div>
      <section>
        <h2>{t('diplomacy.outcome')}</h2>
        <Outcomes row={row} />
      </section>
      <section>
        <h2>{t('diplomacy.assurances')}</h2>
        <Assurances row={row} />
      </section>
      <Acts row={row} />
    </>
  );
}

function Acts({ row }: { row: EngagementRow }): JSX.Element | null {
  if (row.standing === 'called_off') return null;
  const toCome = row.standing === 'planned' || row.standing === 'unconfirmed';
  return (
    <section>
      {toCome ? (
        <>
          {row.claim ? null : <HeldAct row={row} />}
          <CallOffAct id={row.id} />
        </>
      ) : (
        <>
          <OutcomeAct id={row.id} />
          <AssuranceAct row={row} />
        </>
      )}
    </section>
  );
}

function HeldAct({ row }: { row: EngagementRow }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'diplomacy.record-engagement', id: 'he' } as const;
  const values = {
    ...{ engagement: row.id, form: row.form, place: row.place, about: row.about },
    parties: row.parties.map(({ party }) => party).join(', '),
  };
  return (
    <ActPart act={of.act} label={t('diplomacy.act.held')} values={values} first>
      <Line
        {...of}
        name="on"
        label={t('diplomacy.field.on')}
        needed
        hint={t('form.dayHint')}
        value={row.when}
      />
      <EvidenceFields {...of} />
    </ActPart>
  );
}

function OutcomeAct({ id }: { id: string }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'diplomacy.record-outcome', id: 'oc' } as const;
  return (
    <ActPart act={of.act} label={t('diplomacy.act.outcome')} values={{ engagement: id }} first>
      <Line
        {...of}
        name="words"
        label={t('diplomacy.outcome')}
        needed
        hint={t('diplomacy.field.wordsHint')}
      />
      <Line {...of} name="on" label={t('diplomacy.field.on')} hint={t('form.dayHint')} />
      <EvidenceFields {...of} />
    </ActPart>
  );
}

const GIVEN = ['given', 'on_conditions', 'not_given'] as const;

function AssuranceAct({ row }: { row: EngagementRow }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'diplomacy.record-assurance', id: 'as' } as const;
  const typed = (name: string) => typedIn(sheet, of.act, name);
  const parties = row.parties.map(({ party, name }) => [party, name] as const);
  return (
    <ActPart act={of.act} label={t('diplomacy.act.assurance')} values={{ engagement: row.id }}>
      <SelectField
        id="as-by"
        label={t('diplomacy.field.assuredBy')}
        name="by"
        value={typed('by')}
        empty={t('diplomacy.unnamed')}
        options={parties}
      />
      <SelectField
        id="as-to"
        label={t('diplomacy.field.assuredTo')}
        name="to"
        value={typed('to')}
        empty={t('form.anyone')}
        options={parties}
      />
      <SelectField
        id="as-given"
        label={t('diplomacy.field.given')}
        name="given"
        value={typed('given')}
        options={GIVEN.map((each) => [each, t(`diplomacy.given.${each}`)])}
      />
      <Line {...of} name="what" label={t('diplomacy.field.assuredWhat')} needed />
      <Line {...of} name="on" label={t('diplomacy.field.on')} hint={t('form.dayHint')} />
      <EvidenceFields {...of} />
    </ActPart>
  );
}

function CallOffAct({ id }: { id: string }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'diplomacy.call-off-engagement', id: 'co' } as const;
  return (
    <ActPart act={of.act} label={t('diplomacy.act.callOff')} values={{ engagement: id }}>
      <Line {...of} name="reason" label={t('form.why')} needed />
    </ActPart>
  );
}
