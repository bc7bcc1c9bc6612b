// What a test comes to and who holds it: closed lists.
export const RESULTS = ['passed', 'failed'] as const;

export const ASSESSORS = ['state', 'mission', 'joint_team', 'physician'] as const;

/** Languages that a test of language may be of. */
export const TESTED_LANGUAGES = ['en', 'fr', 'ht', 'es'] as const;
