// What `npm start` runs: the same as `./muster start`.
process.argv.splice(2, 0, 'start');
await import('./muster.mjs');
