// What `./muster` runs.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ready, root } from './ready.mjs';

ready();
const { main } = await import(pathToFileURL(join(root, 'dist', 'muster.js')).href);
await main(process.argv.slice(2));
