// Who holds an office in this record goes on in it, under whatever name the mission bears.
import type { Carry } from '../../acts/index.ts';

interface Listed {
  readonly people: readonly {
    readonly person: string;
    readonly offices: readonly unknown[];
    readonly forgotten: boolean;
  }[];
}

export const carries: Carry = {
  kind: 'person',
  view: 'people.list',
  // Names lie in the vault alone: the opaque id stands for the person.
  items: (answer) =>
    (answer as Listed).people
      .filter(({ offices, forgotten }) => offices.length > 0 && !forgotten)
      .map(({ person }) => ({ id: person, what: null })),
};
