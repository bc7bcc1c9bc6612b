// The door of forces.
import { type Capability, joined, type Slice } from '../../acts/index.ts';
import { carries } from './carries.ts';
import { reportOffer } from './decide.ts';
import { equipmentSlice } from './equipment/slice.ts';
import { tagged } from './hxl.ts';
import { moneySlice } from './money/slice.ts';
import { movementsSlice } from './movements/slice.ts';
import { pictureSlice } from './picture/slice.ts';
import { pledgesSlice } from './pledges/slice.ts';
import { policy } from './policy.ts';
import { promisesSlice } from './promises/slice.ts';
import { requirementsSlice } from './requirements/slice.ts';
import { returnsSlice } from './returns/slice.ts';
import { tablesSlice } from './tables/slice.ts';
import { unitsSlice } from './units/slice.ts';
import { answer } from './views/answer.ts';
import { listMoney } from './views/money.ts';
import { listOffers } from './views/offers.ts';
import { listPresence } from './views/presence.ts';
import { listStates } from './views/states.ts';

export { forceNames, type MissionNames } from './mission-name.ts';
export type * from './money/shown.ts';
export type * from './movements/shown.ts';
export type { PictureLineView, PictureStep, PictureView } from './picture/forms.ts';
export type { GapRow } from './picture/views/gaps.ts';
export type { PictureAnswer } from './picture/views/picture.ts';
export type * from './pledges/shown.ts';
export type { ForecastAnswer } from './promises/views/forecast.ts';
export type { KeptRow, PromisesAnswer } from './promises/views/promises.ts';
export type { RequirementRow, VersionRow } from './requirements/views/requirements.ts';
export type { MoneyRow } from './views/money.ts';
export type { OfferRow } from './views/offers.ts';
export type { PresencePoint } from './views/presence.ts';
export type { StateRow } from './views/states.ts';

/** What sources say of who comes, as claims. */
const reported: Slice = {
  carries: [carries],
  acts: [reportOffer],
  views: [listOffers, listStates, listPresence, listMoney, answer],
  policy,
};

const slices = joined(
  ...[reported, requirementsSlice, pledgesSlice, moneySlice],
  ...[unitsSlice, movementsSlice, returnsSlice, equipmentSlice],
  ...[tablesSlice, pictureSlice, promisesSlice],
);

export const forces: Capability = {
  name: 'forces',
  ...slices,
  views: slices.views.map(tagged),
  records: { offer: 'forces.report-offer' },
};
