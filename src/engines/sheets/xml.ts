// Walks the XML of a part. Names come without their prefix: writers choose prefixes as they like.
import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

export interface Walker {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** @throws Error where it is not well formed, or declares a document type: no workbook does */
export function walk(xml: string, walker: Walker): void {
  if (xml === '') return;
  const parser = new SaxesParser({ position: false });
  const { open, text, close } = walker;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type in a workbook');
  });
  if (open) parser.on('opentag', (tag) => open(bare(tag.name), tag.attributes as Attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', (tag) => close(bare(tag.name)));
  parser.write(xml).close();
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** An attribute by its name with or without a prefix; empty where it is missing. */
export function attribute(attributes: Attributes, name: string): string {
  const own = attributes[name];
  if (own !== undefined) return own;
  const prefixed = Object.keys(attributes).find((key) => bare(key) === name);
  return prefixed === undefined ? '' : (attributes[prefixed] ?? '');
}
