// The XML of a workbook is a stranger's.
import { describe, expect, it } from 'vitest';
import { walk } from './xml.ts';

describe('the XML of a part', () => {
  it('is walked without prefixes', () => {
    const names: string[] = [];
    walk('<x:row xmlns:x="urn:a"><x:c>1</x:c></x:row>', { open: (name) => names.push(name) });
    expect(names).toEqual(['row', 'c']);
  });

  it('is refused with a document type, whatever that declares', () => {
    const bomb = '<!DOCTYPE row [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><row>&b;</row>';
    expect(() => walk(bomb, {})).toThrow(/document type/);
    expect(() => walk('<!DOCTYPE row SYSTEM "file:///etc/passwd"><row/>', {})).toThrow();
  });

  it('is refused where it is not well formed', () => {
    expect(() => walk('<row><c></row>', {})).toThrow();
  });
});
