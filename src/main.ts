// The composition root: the one place that knows all three edges. The command line comes first, and
// the server and the pages are loaded only by the verb that needs them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './cli/index.ts';

/** The folder of the built program; assets, workers and samples lie beside this file. */
const here = dirname(fileURLToPath(import.meta.url));

export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await run(argv, {
    samples: join(here, 'samples'),
    async serve(house, { host, port }) {
      const { openServer } = await import('./server/index.ts');
      const { makePages } = await import('./web/index.ts');
      const pages = makePages({ assetsDir: join(here, 'web') });
      return openServer({ house, pages, host, port });
    },
  });
}
