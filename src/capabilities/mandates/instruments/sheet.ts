// The columns of a vote by member: one row a member, all rows of one instrument are one vote.
import type { ActSheet } from '../../../acts/index.ts';

interface Cast {
  readonly member?: string;
  readonly cast?: keyof typeof LISTS;
}

const LISTS = {
  for: 'membersFor',
  against: 'membersAgainst',
  abstained: 'membersAbstained',
  absent: 'membersAbsent',
} as const;

export const voteSheet: ActSheet = {
  of: { en: 'votes by member', fr: 'votes par membre' },
  columns: [
    {
      field: 'member',
      names: ['Member', 'State', 'Country', 'Delegation', 'Membre', 'Pays', 'État', 'Miembro'],
      kind: 'party',
      needed: true,
    },
    {
      field: 'cast',
      names: ['Vote', 'Position', 'Cast', 'Voto'],
      needed: true,
      words: {
        for: ['yes', 'y', 'in favour', 'in favor', 'oui', 'pour', 'si', 'a favor', '+'],
        against: ['no', 'n', 'non', 'contre', 'en contra', '-'],
        abstained: ['abstain', 'abstention', 'a', 'abstenu', 'abstencion', 'abstains'],
        absent: ['not voting', 'non voting', 'nv', 'absente', 'ausente', 'did not vote'],
      },
    },
    { field: 'instrument', names: ['Instrument id', 'Instrument'], needed: true },
    { field: 'members', names: ['Members', 'Seats'], kind: 'whole' },
    { field: 'required', names: ['Votes required', 'Required'], kind: 'whole' },
  ],
  gather: { into: 'casts', parts: ['member', 'cast'] },
  key: ['instrument'],
  make({ casts, ...shared }) {
    const lists = Object.entries(LISTS).map(([cast, list]) => [
      list,
      ((casts ?? []) as readonly Cast[]).filter((each) => each.cast === cast).map((m) => m.member),
    ]);
    return { ...shared, ...Object.fromEntries(lists) };
  },
};
