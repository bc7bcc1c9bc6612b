// The picture as a file to hand on: SVG with its words as text, or PNG for where that is not shown.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { defineView, z } from '../../../../acts/index.ts';
import { pngOf, type Sheet, svgOf } from '../../../../engines/charts/index.ts';
import { type Day, formatDate, type Lang, proseLang } from '../../../../kernel/index.ts';
import { chartOfPicture, PAPER } from '../chart.ts';
import { type PictureView, shownPicture } from '../forms.ts';
import { firstDayOf } from '../lines.ts';
import { askedPictures, pictureQuery } from './asked.ts';

/** Pixels of the sheet across, and of its plot down: it fills a slide and half a page. */
const WIDTH = 1280;
const HEIGHT = 420;

export const pictureFile = defineView({
  name: 'forces.picture-file',
  says: 'The picture of the mission over time as a file, SVG or PNG, with its dates and notes.',
  query: pictureQuery.omit({ by: true }).extend({
    as: z.enum(['svg', 'png']).default('svg').describe('Which kind of file'),
  }),
  answer: z.object({
    name: z.string(),
    content: z.string().describe('The bytes in base64'),
  }),
  async look({ as, ...query }, reach, asking) {
    const { main, nameOf } = await askedPictures(reach, asking, query);
    const { lang, mission, clocks } = asking;
    const { asOf } = clocks;
    const picture = shownPicture(main, { asOf, lang, nameOf });
    const from = firstDayOf([main], asOf);
    const chart = chartOfPicture({ picture, from, asOf, lang, height: HEIGHT });
    const sheet: Sheet = {
      ...{
        title: titleOf(picture, lang),
        chart,
        width: WIDTH,
        lang: proseLang(lang),
        looks: PAPER,
      },
      notes: notesOf({ picture, mission, lang, ...clocks }),
    };
    const bytes = as === 'png' ? await pngOf(sheet, await fontBytes()) : svgOf(sheet);
    const of = query.state ? `-${query.state.toLowerCase()}` : '';
    return {
      name: `${mission}-forces${of}-${asOf}.${as}`,
      content: Buffer.from(bytes).toString('base64'),
    };
  },
});

/** The finding itself: what is missing, where something is. */
function titleOf({ scope, gap }: PictureView, lang: Lang): string {
  if (!gap) return scope.name;
  return `${scope.name}${proseLang(lang) === 'fr' ? ' : ' : ': '}${gap.text}`;
}

interface Noted {
  readonly picture: PictureView;
  readonly mission: string;
  readonly lang: Lang;
  readonly asOf: Day;
  readonly knownAt: Day;
}

function notesOf({ picture, mission, lang, asOf, knownAt }: Noted): string[] {
  const fr = proseLang(lang) === 'fr';
  const [on, known] = [formatDate(asOf, lang), formatDate(knownAt, lang)];
  const head = fr
    ? `Mission ${mission}, au ${on}, d’après ce qui était connu le ${known}. Registre Muster.`
    : `Mission ${mission}, as of ${on}, as known on ${known}. From the Muster record.`;
  const colon = fr ? ' : ' : ': ';
  const lines = picture.lines.flatMap(({ name, now, means }) => {
    if (!now) return [];
    const text = [now.text ?? (now.open ? null : '0'), now.openText].filter(Boolean).join(' ');
    return [`${name} ${text}${colon}${means}.`];
  });
  return [head, ...lines];
}

/** The font of the pages, which comes with the program. */
function fontBytes(): Promise<Uint8Array> {
  const file = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
  return readFile(createRequire(import.meta.url).resolve(file));
}
