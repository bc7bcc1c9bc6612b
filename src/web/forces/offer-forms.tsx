// The forms of one offer: a condition is tied, a step of readiness recorded, the word renewed.
import type { JSX } from 'preact';
import type { OfferView } from '../../capabilities/forces/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Opening, Typed } from '../weighing/parts.tsx';
import { CapabilityField } from './requirement-forms.tsx';

export function TieCondition({ view, state }: { view: OfferView; state: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.tie-condition';
  const gateTitle = (short: string | null) => view.gates.find((g) => g.short === short)?.title;
  return (
    <div class="acts part">
      <Opening act={act} title={t('pledge.tie')} id="tc" values={{ state }}>
        <Typed act={act} id="tc" name="what" label={t('pledge.tieWhat')} needed />
        <SelectField
          id="tc-criterion"
          label={t('pledge.tieCriterion')}
          name="criterion"
          value={typedIn(sheet, act, 'criterion')}
          empty={t('pledge.byHand')}
          options={view.criteria.map(({ short, title, gate }) => [
            short,
            [gateTitle(gate), title].filter(Boolean).join(': '),
          ])}
        />
        <SelectField
          id="tc-gate"
          label={t('pledge.tieGate')}
          name="gate"
          value={typedIn(sheet, act, 'gate')}
          empty={t('pledge.byHand')}
          options={view.gates.map(({ short, title }) => [short, title])}
        />
        <SelectField
          id="tc-claim"
          label={t('pledge.ofThis')}
          name="claim"
          value={typedIn(sheet, act, 'claim') ?? view.offer.claim.id}
          options={[
            [view.offer.claim.id, t('pledge.ofThisClaim')],
            ['', t('pledge.ofThisState')],
          ]}
        />
      </Opening>
    </div>
  );
}

const LEVELS = ['documents', 'assessed', 'agreement', 'deployable', 'none'] as const;

export function RecordReadiness({ state }: { state: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.record-readiness';
  return (
    <div class="acts part">
      <Opening act={act} title={t('pledge.recordReady')} id="rr" values={{ state }}>
        <SelectField
          id="rr-level"
          label={t('pledge.step')}
          name="level"
          value={typedIn(sheet, act, 'level')}
          options={LEVELS.map((each) => [each, t(`pledge.level.${each}`)])}
        />
        <CapabilityField act={act} id="rr" label={t('pledge.ofCapability')} empty />
        <Typed act={act} id="rr" name="note" label={t('pledge.note')} />
      </Opening>
    </div>
  );
}

export function Renew({ state }: { state: string }): JSX.Element {
  const { t } = useSheet();
  const act = 'forces.renew-pledge';
  return (
    <div class="acts part">
      <Opening act={act} title={t('pledge.renew')} id="rp" values={{ state }}>
        <p class="muted all">{t('pledge.renewNote')}</p>
      </Opening>
    </div>
  );
}
