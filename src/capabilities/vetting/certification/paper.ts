// What a certification is written on, and who signs it: closed lists, so that no name gets in.
export const FORMS = [
  ...(['note_verbale', 'letter', 'nomination_list', 'self_certification', 'other'] as const),
] as const;

export const SIGNATORIES = [
  ...(['head_of_police', 'minister', 'permanent_mission', 'commander', 'candidate'] as const),
] as const;
