// `muster brief`: the seven questions for a date, as prose with numbered sources.
import { ask } from '../../acts/index.ts';
import type { Prose } from '../../kernel/index.ts';
import { type Line, on } from '../args.ts';
import { clocksOf, langOf } from '../clocks.ts';
import { missionOf, type Opened, SHELL } from '../place.ts';
import { bold, Citations, dim, type Terminal, wrapped } from '../terminal.ts';

interface Cited {
  readonly id: string;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly address: string | null;
  };
}

interface Band {
  readonly question: string;
  readonly answer: readonly Prose[];
  readonly doubts: readonly { readonly head: string; readonly text: Prose }[];
  readonly cited: readonly Cited[];
}

interface Brief {
  readonly name: string;
  readonly term: { readonly text: string; readonly until: string } | null;
  readonly bands: readonly Band[];
}

export async function briefVerb(line: Line, opened: Opened, t: Terminal): Promise<void> {
  const mission = await missionOf(line, opened.house, line.words[1]);
  const brief = (await ask(opened.house, {
    mission,
    view: 'reports.brief',
    query: {},
    actor: SHELL,
    lang: langOf(line),
    clocks: clocksOf(line),
  })) as Brief;
  if (on(line, 'json')) t.out(JSON.stringify(brief, null, 2));
  else printed(brief, t);
}

function printed(brief: Brief, t: Terminal): void {
  const cited = brief.bands.flatMap((band) => band.cited);
  const citations = new Citations(new Map(cited.map((claim) => [claim.id, claim.source.id])));
  t.out(bold(t, brief.name));
  if (brief.term) t.out(`${brief.term.text} (${brief.term.until}).`);
  for (const band of brief.bands) {
    t.out('');
    t.out(bold(t, band.question));
    for (const prose of band.answer) t.out(wrapped(citations.prose(prose), t.columns, '  '));
    for (const { head, text } of band.doubts)
      t.out(dim(t, wrapped(`${head}: ${citations.prose(text)}`, t.columns, '    ')));
  }
  const sources = new Map(cited.map((claim) => [claim.source.id, claim.source]));
  t.out('');
  citations.sources.forEach((id, i) => {
    const source = sources.get(id);
    const parts = [source?.publisher, source?.title, source?.address].filter(Boolean);
    t.out(wrapped(`[${i + 1}] ${parts.join(', ')}`, t.columns));
  });
}
