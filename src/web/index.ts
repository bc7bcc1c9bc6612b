// The door of the pages: every page of the program, written on the server, and what they load.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pages } from '../acts/index.ts';
import { makePage, problemPage } from './frame/page.ts';
import type { Assets } from './frame/sheet.ts';
import { PAGES } from './pages.ts';
import { told } from './words/problems.ts';
import { PAGE_LANGS } from './words/words.ts';

export interface PagesOptions {
  /** The folder that `scripts/build-web.mjs` made: `manifest.json` and `assets/` in it. */
  readonly assetsDir: string;
}

export function makePages({ assetsDir }: PagesOptions): Pages {
  const assets = JSON.parse(readFileSync(join(assetsDir, 'manifest.json'), 'utf8')) as Assets;
  return {
    list: PAGES.map((draft) => makePage(draft, assets)),
    langs: PAGE_LANGS,
    problem: (request, problem) => problemPage(assets, request, problem),
    told,
    assets: { dir: join(assetsDir, 'assets') },
  };
}
