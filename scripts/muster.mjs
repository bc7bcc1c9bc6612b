// What `./muster` runs.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ready, root } from './ready.mjs';

ready();
const { main } = await import(pathToFileURL(join(root, 'dist', 'muster.js')).href);
await main(process.argv.slice(2));
