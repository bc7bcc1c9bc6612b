// The UN Security Council's consolidated list, as XML. A document type is refused, and so is
// XML that does not close: half a list would clear the other half.
import { SaxesParser } from 'saxes';
import { Problem } from '../../../kernel/index.ts';
import { birthOf } from '../birth.ts';
import { countryOf } from '../country.ts';
import { Draft, type List, type Listed, type NameRank, sexOf } from '../listed.ts';
import { SCREENING_PROBLEMS } from '../problems.ts';

const DEPTH_MAX = 32;
const PARTIES: ReadonlySet<string> = new Set(['INDIVIDUAL', 'ENTITY']);
const PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;
const BLOCKS: ReadonlySet<string> = new Set([
  'INDIVIDUAL_ALIAS',
  'ENTITY_ALIAS',
  'INDIVIDUAL_DATE_OF_BIRTH',
  'INDIVIDUAL_PLACE_OF_BIRTH',
  'INDIVIDUAL_DOCUMENT',
  'NATIONALITY',
]);

type Fields = Map<string, string>;

export const looksUn = (text: string) => /<CONSOLIDATED_LIST\b/.test(text.slice(0, 4000));

/** @throws Problem screening.doctype, screening.bad-list */
export function readUn(text: string, file: string): List {
  const reading = new Reading(file);
  const parser = new SaxesParser({ position: true });
  const stop = (why: string) =>
    new Problem(SCREENING_PROBLEMS.badList, { file, line: parser.line, why });
  parser.on('doctype', () => {
    throw new Problem(SCREENING_PROBLEMS.doctype, { file, line: parser.line });
  });
  parser.on('error', (error) => {
    throw stop(
      `the XML is broken (${error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')})`,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (reading.depth >= DEPTH_MAX) throw stop('elements stand too deep in one another');
    reading.open(name, String(attributes.dateGenerated ?? ''));
  });
  parser.on('text', (part) => reading.text(part));
  parser.on('cdata', (part) => reading.text(part));
  parser.on('closetag', ({ name }) => reading.close(name));
  parser.write(text).close();
  return {
    kind: 'un',
    title: 'UN Security Council Consolidated List',
    dataThrough: reading.dataThrough,
    listed: reading.listed,
    remarks: [],
  };
}

class Reading {
  readonly listed: Listed[] = [];
  dataThrough: string | null = null;
  depth = 0;
  private own: Fields | null = null;
  private block: Fields | null = null;
  private words = '';
  private draft = new Draft('');
  private readonly path: string[] = [];

  constructor(private readonly file: string) {}

  open(name: string, generated: string): void {
    this.depth += 1;
    this.path.push(name);
    this.words = '';
    if (name === 'CONSOLIDATED_LIST')
      this.dataThrough = /^\d{4}-\d\d-\d\d/.exec(generated)?.[0] ?? null;
    else if (PARTIES.has(name)) {
      this.own = new Map();
      this.draft = new Draft('');
    } else if (BLOCKS.has(name)) this.block = new Map();
  }

  text(part: string): void {
    this.words += part;
  }

  close(name: string): void {
    this.depth -= 1;
    this.path.pop();
    const words = this.words.trim();
    this.words = '';
    if (!this.own) return;
    if (PARTIES.has(name)) this.party(name, this.own);
    else if (BLOCKS.has(name)) {
      this.finish(name, this.block ?? new Map());
      this.block = null;
    } else if (this.block) this.block.set(name, words);
    else if (this.path.length === 3 && words !== '') this.own.set(name, words);
  }

  private party(name: string, own: Fields): void {
    const id = own.get('REFERENCE_NUMBER') || own.get('DATAID') || '';
    const { draft } = this;
    draft.kind = name === 'INDIVIDUAL' ? 'person' : 'body';
    draft.name(PARTS.map((part) => own.get(part) ?? '').join(' '), 'main');
    draft.name(own.get('NAME_ORIGINAL_SCRIPT'), 'good');
    draft.sex = sexOf(own.get('GENDER'));
    draft.programme = own.get('UN_LIST_TYPE') ?? null;
    this.own = null;
    if (draft.names.length === 0)
      throw new Problem(SCREENING_PROBLEMS.badList, {
        file: this.file,
        line: this.listed.length + 1,
        why: `the party ${id || 'without a reference'} has no name`,
      });
    this.listed.push({ ...draft.done(), id: id || `${this.listed.length + 1}` });
  }

  private finish(name: string, block: Fields): void {
    const { draft } = this;
    const of = (key: string) => block.get(key) ?? '';
    if (name.endsWith('_ALIAS')) aliases(draft, of('ALIAS_NAME'), of('QUALITY'));
    else if (name === 'INDIVIDUAL_DATE_OF_BIRTH') {
      const about = of('TYPE_OF_DATE') === 'APPROXIMATELY' ? 'circa ' : '';
      if (of('FROM_YEAR')) draft.birth(birthOf(`${of('FROM_YEAR')} to ${of('TO_YEAR')}`));
      else draft.birth(birthOf(about + (of('DATE') || of('YEAR'))));
    } else if (name === 'INDIVIDUAL_PLACE_OF_BIRTH')
      draft.place(of('CITY'), of('STATE_PROVINCE'), of('COUNTRY'));
    else if (name === 'INDIVIDUAL_DOCUMENT') draft.document(of('NUMBER'));
    else draft.nationality(countryOf(of('VALUE')));
  }
}

/** One alias element may hold several names, parted by semicolons. */
function aliases(draft: Draft, text: string, quality: string): void {
  const rank: NameRank = quality === 'Low' ? 'low' : 'good';
  for (const alias of text.split(';')) draft.name(alias, rank);
}
