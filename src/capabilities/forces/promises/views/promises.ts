// What became of each state's promise, with the claims behind every date and number.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import {
  firstDay,
  type Lang,
  type Party,
  proseLang,
  quantityText,
} from '../../../../kernel/index.ts';
import { type ClaimView, claimView, named, namedParty } from '../../../claims/index.ts';
import { type OfferClaim, unitClass } from '../../offer.ts';
import { peopleSteps } from '../../picture/lines.ts';
import type { Step } from '../../picture/steps.ts';
import { forceOf, offersOf } from '../../views/facts.ts';
import { type Delay, type Kept, keptBy, keptSum } from '../promise.ts';
import { delayText, keptSentences, shareText } from '../words.ts';

const dated = z.object({ date: z.string(), claims: z.array(z.string()) }).nullable();
const amount = z
  .object({ text: z.string(), date: z.string(), claims: z.array(z.string()) })
  .nullable();
const delay = z.object({ min: z.number(), max: z.number(), text: z.string() }).nullable();

const keptRow = z.object({
  state: namedParty,
  words: dated,
  notice: dated,
  arrival: dated,
  wordsToNotice: delay,
  noticeToArrival: delay,
  wordsToArrival: delay,
  /** Since its first words, where nobody has come. */
  waiting: delay,
  promised: amount,
  /** The most that was there of it at one time. */
  came: amount,
  share: delay,
});
export type KeptRow = z.infer<typeof keptRow>;

const answerForm = z.object({
  finding: z.string(),
  answer: z.string(),
  rows: z.array(keptRow),
  sum: z.object({
    numbered: z.number(),
    come: z.number(),
    promised: z.number(),
    came: z.number(),
    delay: z.object({ min: z.number(), max: z.number() }).nullable(),
    delays: z.number(),
  }),
  cited: z.array(claimView),
});
export type PromisesAnswer = z.infer<typeof answerForm>;

/** Every state's steps and claims, of people alone, up to the day. */
export async function peopleOf(reach: Reach, asking: Asking) {
  const [offers, isForce] = await Promise.all([offersOf(reach, asking), forceOf(asking)]);
  const { asOf } = asking.clocks;
  const none = { authorisations: [], options: [] };
  const people = peopleSteps({ asOf, offers, isForce, ...none });
  const own = new Map<Party, OfferClaim[]>();
  for (const claim of offers) {
    const { state } = claim.fields;
    const later = claim.dated !== null && firstDay(claim.dated) > asOf;
    if (state && !later && unitClass(claim.fields) === 'people')
      own.set(state, [...(own.get(state) ?? []), claim]);
  }
  return { ...people, claims: own };
}

function rowOf(kept: Kept, lang: Lang): KeptRow {
  const text = ({ quantity }: Step) => quantityText(quantity, proseLang(lang)) ?? '';
  const step = (each: Step | null) =>
    each && { text: text(each), date: each.date, claims: each.claims.map(({ id }) => id) };
  const on = (claim: OfferClaim | null) =>
    claim?.dated ? { date: claim.dated, claims: [claim.id] } : null;
  const days = (each: Delay | null) => each && { ...each, text: delayText(each, lang) };
  return {
    state: named(kept.state, lang),
    ...{ words: on(kept.words), notice: on(kept.notice), arrival: on(kept.arrival) },
    ...{ wordsToNotice: days(kept.wordsToNotice), noticeToArrival: days(kept.noticeToArrival) },
    ...{ wordsToArrival: days(kept.wordsToArrival), waiting: days(kept.waiting) },
    ...{ promised: step(kept.promised), came: step(kept.came) },
    share: kept.share && { ...kept.share, text: shareText(kept.share, lang) },
  };
}

/** Who kept least of a number first; then who gave none. */
const byShare = (a: Kept, b: Kept) =>
  (a.share?.max ?? 9) - (b.share?.max ?? 9) || a.state.localeCompare(b.state);

export const listPromises = defineView({
  name: 'forces.promises',
  says: 'What came of each state’s promise: the share, and days from words to notice to people.',
  query: z.object({}),
  answer: answerForm,
  async look(_query, reach, asking) {
    const { states, claims } = await peopleOf(reach, asking);
    const { lang, clocks } = asking;
    const all = states
      .map((each) => keptBy(each, claims.get(each.state) ?? [], clocks.asOf))
      .sort(byShare);
    const sum = keptSum(all);
    const cited = new Map<string, OfferClaim>();
    for (const { words, notice, arrival, promised, came } of all)
      for (const claim of [
        words,
        notice,
        arrival,
        ...(promised?.claims ?? []),
        ...(came?.claims ?? []),
      ])
        if (claim) cited.set(claim.id, claim);
    return {
      ...keptSentences(sum, lang),
      ...{ sum, rows: all.map((kept) => rowOf(kept, lang)) },
      cited: [...cited.values()] as unknown as ClaimView[],
    };
  },
  tags: {
    ...{ party: '#org+name', code: '#org+code+v_iso3', promised: '#capacity+promised' },
    ...{ words_on: '#date+words', notice_on: '#date+notice', arrival_on: '#date+arrival' },
    ...{ words_to_notice_days: '#indicator+days+notice', came: '#capacity+came' },
    ...{ notice_to_arrival_days: '#indicator+days+arrival', share_min: '#indicator+share+min' },
    ...{ words_to_arrival_days: '#indicator+days+whole', share_max: '#indicator+share+max' },
    waiting_days: '#indicator+days+waiting',
  },
  rows: ({ rows }) =>
    rows.map(({ state, words, notice, arrival, promised, came, share, ...days }) => ({
      ...{ party: state.name, code: state.party },
      ...{ words_on: words?.date ?? null, notice_on: notice?.date ?? null },
      arrival_on: arrival?.date ?? null,
      words_to_notice_days: days.wordsToNotice?.text ?? null,
      notice_to_arrival_days: days.noticeToArrival?.text ?? null,
      words_to_arrival_days: days.wordsToArrival?.text ?? null,
      waiting_days: days.waiting?.text ?? null,
      ...{ promised: promised?.text ?? null, came: came?.text ?? null },
      ...{ share_min: share?.min ?? null, share_max: share?.max ?? null },
    })),
});
