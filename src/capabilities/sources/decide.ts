// The rules of sources. The same bytes twice are one source; what is not known stays unknown.
import { type Act, defineAct } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type AddInput, addInput, type DescribeInput, describeInput } from './forms.ts';
import type { Intake } from './intake/intake.ts';
import { SOURCE_PROBLEMS } from './problems.ts';
import type { SourceAdded, SourceState } from './source.ts';

const start: SourceState = { added: false };
const evolve = (state: SourceState, entry: { type: string }): SourceState =>
  entry.type === 'SourceAdded' ? { added: true } : state;

/** @param receive looks at the bytes; impure, handed in by the door. */
export function addSource(receive: Act<AddInput, SourceState, Intake>['facts']): Act {
  return defineAct<AddInput, SourceState, Intake>({
    name: 'sources.add',
    says: 'Adds a source: its bytes are kept by their hash and its text is read out of them.',
    example: { text: 'Kenya said it would send 1,000 police.', publishedOn: '2023-07-31' },
    input: addInput,
    stream: (_input, { id }) => `source:${id('src')}`,
    start,
    evolve,
    facts: receive,
    decide(_state, input, { facts, id }) {
      if (facts.already) return { events: [], answer: { source: facts.already, already: true } };
      const source = id('src');
      const { found } = facts;
      const added: SourceAdded = {
        ...facts.file,
        id: source,
        title: input.title ?? found.title ?? facts.file.name ?? 'Untitled',
        publisher: input.publisher ?? found.publisher,
        author: input.author ?? found.author,
        address: input.address ?? found.address,
        publishedOn: input.publishedOn ?? found.publishedOn,
        language: input.language ?? found.language,
        reliability: input.reliability ?? 'F',
        credibility: (input.credibility ?? 6) as SourceAdded['credibility'],
        invented: input.invented ?? false,
      };
      return {
        events: [
          {
            type: 'SourceAdded',
            stream: `source:${source}`,
            payload: { source: { ...added } },
            on: added.publishedOn,
          },
        ],
        answer: { source, already: false, notes: facts.file.notes },
      };
    },
  });
}

export const describeSource = defineAct<DescribeInput, SourceState>({
  name: 'sources.describe',
  says: 'Corrects what is known of a source: publisher, author, date, reliability, credibility.',
  example: { source: 'src_01h00000000000000000000000', reliability: 'B', credibility: 2 },
  input: describeInput,
  stream: ({ source }) => `source:${source}`,
  start,
  evolve,
  decide(state, { source, ...given }) {
    if (!state.added) return new Problem(SOURCE_PROBLEMS.unknown, { source });
    const set = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    );
    if (Object.keys(set).length === 0) return { events: [] };
    return { events: [{ type: 'SourceDescribed', payload: { source, set } }] };
  },
});
