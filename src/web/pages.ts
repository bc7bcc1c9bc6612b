// Every page of the program.
import { findPage } from './claims/find.tsx';
import { claimPage } from './claims/page.tsx';
import { homePage } from './missions/home.tsx';
import { peoplePage, signInPage } from './people/pages.tsx';
import { entryPage, recordPage } from './record/pages.tsx';
import { sourcesPage } from './sources/list.tsx';
import { sourcePage } from './sources/page.tsx';

export const PAGES = [
  homePage,
  signInPage,
  peoplePage,
  sourcesPage,
  sourcePage,
  claimPage,
  findPage,
  recordPage,
  entryPage,
] as const;
