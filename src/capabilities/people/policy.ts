import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner'],
    may: [
      'people.invite',
      'people.renew-link',
      'people.describe',
      'people.assign-office',
      'people.end-office',
      'people.forget',
    ],
    because: 'Who works in this record, and as what, is for the one who runs it to say.',
  },
  {
    who: ['owner', 'oversight'],
    may: ['people.list'],
    because: 'The oversight body must see who could have acted.',
  },
  {
    who: 'anyone',
    may: ['people.redeem', 'people.sign-in', 'people.me'],
    because: 'Whoever signs in is not signed in yet.',
  },
  {
    who: 'anyone',
    may: ['people.set-passphrase', 'people.sign-out'],
    because: 'A person handles their own passphrase and session, with or without an office.',
  },
  {
    who: 'signed-in',
    may: ['people.names'],
    because: 'Those who work in the record may know by whom an entry was made.',
  },
];
