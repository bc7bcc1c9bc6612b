// The ways to sign in. A further way (a passkey, the sign-in of an organisation) joins this list,
// gets an act of its own in `people`, and ends as these do: with a session and an entry.

export type Way = 'link' | 'passphrase';
