// The door of imports: spreadsheets into acts, with a dry run first. It knows no act by name: any
// act that declares a `sheet` can be imported.
import type { Capability } from '../../acts/index.ts';
import { SHEET_PROBLEMS } from '../../engines/sheets/index.ts';
import { discard, mapColumns, openSheet, takeRows } from './decide.ts';
import { policy } from './policy.ts';
import { IMPORT_PROBLEMS } from './problems.ts';
import { forgetFile, incoming, kept, mapped, planned } from './views/facts.ts';
import {
  dryRun,
  importActs,
  listImports,
  progress,
  restOfImport,
  template,
} from './views/imports.ts';
import { importTables, marksProjection } from './views/tables.ts';

export type { DryRun } from './import.ts';

export const imports: Capability = {
  name: 'imports',
  acts: [
    openSheet(incoming),
    mapColumns(mapped),
    takeRows(planned, forgetFile),
    discard(kept, forgetFile),
  ],
  views: [importActs, listImports, dryRun, progress, restOfImport, template],
  policy,
  problems: [...Object.values(SHEET_PROBLEMS), ...Object.values(IMPORT_PROBLEMS)],
  projections: [marksProjection],
  workTables: importTables,
};
