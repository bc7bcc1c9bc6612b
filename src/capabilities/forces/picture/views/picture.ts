// The picture of the mission in time: what is asked for, promised, notified and there, as steps,
// each with what made it and the passages behind it.
import { defineView, z } from '../../../../acts/index.ts';
import { proseLang } from '../../../../kernel/index.ts';
import { type ClaimView, claimView } from '../../../claims/index.ts';
import { claimsIn, type PictureView, pictureForm, shownPicture } from '../forms.ts';
import { RULE } from '../labels.ts';
import { firstDayOf } from '../lines.ts';
import { askedPictures, pictureQuery } from './asked.ts';

const answerForm = z.object({
  picture: pictureForm,
  /** One picture of each part, where they were asked for. */
  parts: z.array(pictureForm),
  /** The first day of which any of them tells. */
  from: z.string(),
  asOf: z.string(),
  rule: z.string(),
  cited: z.array(claimView),
});
export type PictureAnswer = z.infer<typeof answerForm>;

export const showPicture = defineView({
  name: 'forces.picture',
  says: 'Ceiling, promised, notified and present over time as steps, each with what made it.',
  query: pictureQuery,
  answer: answerForm,
  async look(query, reach, asking) {
    const { main, parts, nameOf } = await askedPictures(reach, asking, query);
    const { lang } = asking;
    const { asOf } = asking.clocks;
    const told = { asOf, lang, nameOf };
    return {
      picture: shownPicture(main, told),
      parts: parts.map((part) => shownPicture(part, told)),
      ...{ from: firstDayOf([main, ...parts], asOf), asOf, rule: RULE[proseLang(lang)] },
      cited: claimsIn([main, ...parts]) as ClaimView[],
    };
  },
  tags: {
    ...{ day: '#date+step', date: '#date', scope: '#meta+scope', line: '#capacity+stage' },
    ...{ party: '#org+name', code: '#org+code+v_iso3', before: '#capacity+before' },
    ...{ after: '#capacity+after', min: '#capacity+min', max: '#capacity+max' },
    ...{ open: '#meta+unnumbered', words: '#description+said', source: '#meta+source+name' },
    ...{ address: '#meta+source+url', claim: '#meta+claim+id' },
  },
  rows: ({ picture, parts, cited }) => {
    const claims = new Map(cited.map((claim) => [claim.id, claim as ClaimView]));
    return [picture, ...parts].flatMap((each) => rowsOf(each, claims));
  },
});

/** A row for each figure that is otherwise, with the line as it then stands. */
function rowsOf(
  { scope, lines }: PictureView,
  claims: ReadonlyMap<string, ClaimView>,
): Record<string, unknown>[] {
  return lines.flatMap(({ name, steps }) =>
    steps.flatMap(({ day, quantity, open, changes }) =>
      changes.map((change) => {
        const claim = claims.get(change.claims[0] ?? '');
        return {
          ...{ day, date: change.date, scope: scope.name, line: name },
          party: change.state?.name ?? null,
          code: change.state?.party ?? null,
          ...{ before: change.before, after: change.after },
          ...{ min: quantity?.min ?? null, max: quantity?.max ?? null, open },
          words: claim?.quote ?? change.why,
          source: claim?.source.title ?? null,
          address: claim?.source.address ?? null,
          claim: change.claims.join(' '),
        };
      }),
    ),
  );
}
