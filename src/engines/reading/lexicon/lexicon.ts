// One table of every word and phrase that the engine knows, built once at the first reading:
// folded
// word → what it can be, and the phrases that begin with it. Looking a word up is one hash
// look-up.
import { fold, tokensOf } from '../tokens.ts';
import { BODIES, SEATS } from './bodies.ts';
import { GRAMMAR_EN, GRAMMAR_FR } from './grammar.ts';
import { englishVerb, FORM, frenchPlural, frenchVerb, type Inflected, plural } from './inflect.ts';
import { MISSIONS } from './missions.ts';
import { NOUNS_EN } from './nouns-en.ts';
import { type PartyName, type PartyWay, stateNames } from './states.ts';
import { DEEDS_EN, VERBS_EN } from './verbs-en.ts';
import { DEEDS_FR, NOUNS_FR, VERBS_FR } from './verbs-fr.ts';

export type Tongue = 'en' | 'fr';

/** What a word or phrase can be. */
export interface Entry {
  /**
   * Classes of the tables: verbs ('send'), deeds ('n-ask'), nouns ('police'), small words
   * ('of').
   */
  readonly classes: Set<string>;
  /** A sum of FORM values. */
  forms: number;
  party?: string;
  /** The classes without 'party', made when a text first needs them. */
  common?: Set<string>;
  way?: PartyWay;
  /** 0 any case, 1 a capital, 2 all capitals. */
  caps: 0 | 1 | 2;
}

export interface Node {
  entry?: Entry;
  next?: Map<string, Node>;
}

const LEMMA_VERB = new Set<string>();

/** Verb classes, so that an item knows whether it is a verb. */
export function isVerbClass(cls: string): boolean {
  return LEMMA_VERB.has(cls);
}
for (const cls of [...Object.keys(VERBS_EN), ...Object.keys(VERBS_FR)]) LEMMA_VERB.add(cls);

class Builder {
  readonly root = new Map<string, Node>();

  private node(words: readonly string[]): Node {
    let at: Map<string, Node> = this.root;
    let node: Node = {};
    for (const word of words) {
      let next = at.get(word);
      if (!next) {
        next = {};
        at.set(word, next);
      }
      node = next;
      node.next ??= new Map();
      at = node.next;
    }
    return node;
  }

  entry(phrase: string): Entry {
    const words = phrase.includes('_') ? phrase.split('_') : [phrase];
    const node = this.node(words.flatMap((word) => word.split('-')));
    node.entry ??= { classes: new Set(), forms: 0, caps: 0 };
    return node.entry;
  }

  word(phrase: string, cls: string, forms: number): void {
    const entry = this.entry(phrase);
    entry.classes.add(cls);
    entry.forms |= forms;
  }

  party(name: PartyName): void {
    const tokens = tokensOf(name.text);
    const words = tokens.map((token) => token.norm);
    if (words.length === 0) return;
    const node = this.node(words);
    const first = tokens[0];
    node.entry ??= { classes: new Set(), forms: 0, caps: 0 };
    node.entry.classes.add('party');
    node.entry.party = name.party;
    node.entry.way = name.way;
    if (UNCAPPED.has(words.join(' '))) node.entry.caps = 0;
    else node.entry.caps = words.length === 1 && first?.caps === 2 && name.text.length <= 4 ? 2 : 1;
  }
}

/** Offices and bodies that many papers write without capitals. */
const UNCAPPED = new Set([
  'secretary general',
  'security council',
  'un secretary general',
  'un security council',
  'conseil de securite',
  'secretaire general de l onu',
  'secretaire general des nations unies',
  'european union',
  'nations unies',
]);

const words = (row: string): string[] => row.split(/\s+/).filter(Boolean);

function addVerbs(
  to: Builder,
  table: Readonly<Record<string, string>>,
  make: (v: string) => Inflected[],
) {
  for (const [cls, row] of Object.entries(table)) {
    for (const verb of words(row)) {
      const bare = fold(verb).replace(/^(s|se)_(?=.)/, '');
      for (const [form, flags] of make(bare)) to.word(form, cls, flags);
    }
  }
}

function addNouns(
  to: Builder,
  table: Readonly<Record<string, string>>,
  many: (n: string) => string,
) {
  for (const [cls, row] of Object.entries(table)) {
    for (const noun of words(row).map(fold)) {
      to.word(noun, cls, FORM.noun);
      to.word(pluralPhrase(noun, many), cls, FORM.noun);
      if (many === frenchPlural) to.word(allPlural(noun), cls, FORM.noun);
    }
  }
}

function pluralPhrase(noun: string, many: (n: string) => string): string {
  const parts = noun.split('_');
  const inner = parts.findIndex((part) => part === 'of' || part === 'de' || part === 'd');
  const head = inner > 0 ? inner - 1 : parts.length - 1;
  return parts.map((part, i) => (i === head ? many(part) : part)).join('_');
}

/** "casques bleus", "groupes armés": French adjectives follow their noun into the plural. */
function allPlural(noun: string): string {
  const parts = noun.split('_');
  const end = parts.findIndex((part) => /^(de|du|des|d|a|au|en)$/.test(part));
  return parts.map((part, i) => (end < 0 || i < end ? frenchPlural(part) : part)).join('_');
}

function addGrammar(to: Builder, table: Readonly<Record<string, string>>) {
  for (const [cls, row] of Object.entries(table))
    for (const word of words(row)) to.word(word, cls, 0);
}

function addParties(to: Builder) {
  for (const name of stateNames()) to.party(name);
  for (const [party, names] of Object.entries(SEATS)) {
    for (const text of names.split('|')) to.party({ text, party, way: 'seat' });
  }
  for (const [party, names] of Object.entries(BODIES)) {
    for (const text of names.split('|')) to.party({ text, party, way: 'body' });
  }
  const known = new Map<string, string>();
  for (const text of MISSIONS) {
    const party = known.get(text.toUpperCase()) ?? text;
    known.set(text.toUpperCase(), party);
    to.party({ text, party, way: 'mission' });
  }
}

const built = new Map<Tongue, ReadonlyMap<string, Node>>();

/** The table of a language. Built at the first call, kept. */
export function lexicon(tongue: Tongue): ReadonlyMap<string, Node> {
  const known = built.get(tongue);
  if (known) return known;
  const to = new Builder();
  if (tongue === 'en') {
    addGrammar(to, GRAMMAR_EN);
    addVerbs(to, VERBS_EN, englishVerb);
    addNouns(to, DEEDS_EN, plural);
    addNouns(to, NOUNS_EN, plural);
  } else {
    addGrammar(to, GRAMMAR_FR);
    addVerbs(to, VERBS_FR, frenchVerb);
    addNouns(to, DEEDS_FR, frenchPlural);
    addNouns(to, NOUNS_FR, frenchPlural);
  }
  addParties(to);
  built.set(tongue, to.root);
  return to.root;
}
