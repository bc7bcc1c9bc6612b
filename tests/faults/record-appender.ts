// A program of its own that appends until it is killed, and says which batches were acknowledged.
import { writeSync } from 'node:fs';
import { openRecord } from '../../src/record/index.ts';
import { entry, plan } from '../contracts/record-fixture.ts';

const store = await openRecord({ home: process.argv[2] ?? '', ...plan });
writeSync(1, 'open\n');
for (let i = 1; ; i++) {
  const entries = Array.from({ length: (i % 3) + 1 }, (_, k) => entry(`s${i}-${k}`, 1));
  const key = `${process.pid}-${i}`;
  await store.append({ mission: 'm', key, entries });
  writeSync(1, `${JSON.stringify({ key, ids: entries.map((e) => e.id) })}\n`);
}
