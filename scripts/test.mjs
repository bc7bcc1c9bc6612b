// What `npm test` runs: installs and builds at need, then every test, then the browser tests where a
// Chromium is at hand. Arguments go to vitest, and then the browser tests are left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { ready, root } from './ready.mjs';

ready();
const only = process.argv.slice(2);
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const require = createRequire(import.meta.url);

function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TZ: 'UTC', ...env },
  });
  if (status !== 0) process.exitCode = 1;
  return status;
}

/** Counts of a JSON report; a run that wrote none has failed as a whole. */
function counted(file, count) {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    for (const key of Object.keys(total)) total[key] += counts[key];
  } catch {
    total.failed += 1;
    process.exitCode = 1;
  }
}

const vitestReport = join(results, 'vitest.json');
run([
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
  ...only,
]);
counted(vitestReport, (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0),
  skipped: report.numPendingTests + report.numTodoTests,
}));

if (only.length === 0 && existsSync(join(root, 'playwright.config.ts'))) {
  const browser = chromium();
  if (browser) {
    const report = join(results, 'browser.json');
    run([require.resolve('@playwright/test/cli'), 'test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      MUSTER_CHROMIUM: browser,
    });
    counted(report, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }));
  } else
    process.stdout.write('Browser tests skipped: no Chromium here (apt-get install chromium).\n');
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
