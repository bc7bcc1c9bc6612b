import { describe, expect, it } from 'vitest';
import type { Act, Context, Decision } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import { assignOffice, endOffice, forgetPerson, invitePerson, renewLink } from './decide.ts';
import { setPassphrase } from './set-passphrase.ts';
import { redeemLink, signIn, signOut } from './sign-in.ts';

const PERSON = `per_${'0'.repeat(26)}`;
const AT = '2026-01-01T12:00:00.000Z';
const LATER = '2026-01-02T12:00:00.000Z';

interface Given {
  readonly type: string;
  readonly payload: object;
}

const invited: Given = {
  type: 'PersonInvited',
  payload: {
    person: PERSON,
    offices: [{ office: 'owner', within: null }],
    link: 'lnk_1',
    linkEndsAt: LATER,
  },
};
const byLink: Given = { type: 'SignedIn', payload: { person: PERSON, way: 'link', link: 'lnk_1' } };
const byPassphrase: Given = { type: 'SignedIn', payload: { person: PERSON, way: 'passphrase' } };
const passphraseSet: Given = { type: 'PassphraseSet', payload: { person: PERSON } };
const forgotten: Given = { type: 'PersonForgotten', payload: { person: PERSON } };

/** Given these events and facts, when this is asked. */
function when(act: Act, input: unknown, given: readonly Given[], facts: unknown = null): Decision {
  const state = given.reduce(
    (before, event) => act.evolve(before, { ...event, by: 'x', at: AT } as never),
    act.start,
  );
  const actor = { person: PERSON, offices: [] };
  const id = (prefix: string) => `${prefix}_${'0'.repeat(26)}`;
  const context: Context<unknown> = { mission: 'house', actor, at: AT, facts, id };
  return act.decide(state, act.input.parse(input), context);
}
const code = (decision: Decision) => (decision instanceof Problem ? decision.code : null);
const events = (decision: Decision) => (decision instanceof Problem ? [] : decision.events);

const session = { token: 't', begin: () => ({ op: 'drop', table: 's', key: {} }) as const };
const link = { secret: 's'.repeat(43), endsAt: LATER, keep: () => [] };
const never = async () => ({}) as never;
const drop = () => ({ op: 'drop', table: 'x', key: {} }) as const;

describe('an invitation', () => {
  const invite = invitePerson(never);

  it('is an entry with offices and a link, and without a name or a secret', () => {
    const input = { name: 'Marie', address: 'm@example.org', offices: ['desk', 'desk'] };
    const decision = when(invite, input, [], link);
    expect(JSON.stringify(events(decision))).not.toMatch(/marie|example|sss/i);
    expect(events(decision)[0]?.payload).toMatchObject({
      offices: [{ office: 'desk', within: null }],
      linkEndsAt: LATER,
    });
    expect(decision).toMatchObject({ answer: { link: `${'0'.repeat(26)}-${'s'.repeat(43)}` } });
  });

  it('can be sent again to whoever is known and not forgotten', () => {
    const renew = renewLink(never);
    expect(events(when(renew, { person: PERSON }, [invited], link))).toMatchObject([
      { type: 'LinkRenewed' },
    ]);
    expect(code(when(renew, { person: PERSON }, [], link))).toBe('people.unknown');
    expect(code(when(renew, { person: PERSON }, [invited, forgotten], link))).toBe(
      'people.forgotten',
    );
  });
});

describe('a one-time link', () => {
  const redeem = redeemLink(never, drop);
  const input = { link: `${'0'.repeat(26)}-${'s'.repeat(43)}` };
  const facts = { link: 'lnk_1', session };

  it('signs in once', () => {
    expect(events(when(redeem, input, [invited], facts))).toMatchObject([
      { type: 'SignedIn', payload: { way: 'link', link: 'lnk_1' } },
    ]);
    expect(code(when(redeem, input, [invited, byLink], facts))).toBe('people.link-spent');
  });

  it('is void after a newer one, after its day, for a forgotten person and for none', () => {
    const renewed = { type: 'LinkRenewed', payload: { link: 'lnk_2', linkEndsAt: LATER } };
    const late = { ...invited, payload: { ...invited.payload, linkEndsAt: AT } };
    for (const given of [[invited, renewed], [late], [invited, forgotten], []])
      expect(code(when(redeem, input, given, facts))).toBe('people.link-spent');
    expect(code(when(redeem, input, [invited], { ...facts, link: null }))).toBe(
      'people.link-spent',
    );
  });
});

describe('a passphrase', () => {
  const set = setPassphrase(never, never);
  const facts = { weak: null, name: 'm', nameTaken: false, currentRight: false, session };
  const good = { ...facts, keep: () => [] };
  const ask = (given: readonly Given[], more = {}) =>
    when(set, { passphrase: 'x' }, given, { ...good, ...more });

  it('is first set after a link, and another needs the one before or a new link', () => {
    expect(events(ask([invited, byLink]))).toMatchObject([{ type: 'PassphraseSet' }]);
    const settled = [invited, byLink, passphraseSet];
    expect(code(ask(settled))).toBe('people.current-passphrase');
    expect(code(ask([...settled, byPassphrase]))).toBe('people.current-passphrase');
    expect(code(ask(settled, { currentRight: true }))).toBeNull();
    expect(code(ask([...settled, byLink]))).toBeNull();
  });

  it('is refused when it is weak, when there is no name, or when the name is another’s', () => {
    const given = [invited, byLink];
    expect(code(ask(given, { weak: 'is short' }))).toBe('people.weak-passphrase');
    expect(code(ask(given, { name: null }))).toBe('people.name-needed');
    expect(code(ask(given, { nameTaken: true }))).toBe('people.name-taken');
    expect(code(ask([]))).toBe('people.not-signed-in');
  });
});

describe('signing in', () => {
  const act = signIn(never);
  const facts = { person: PERSON, right: true, tries: 3, waitSeconds: null, strangers: 0, session };
  const ask = (more = {}) =>
    when(act, { name: 'm', passphrase: 'p' }, [], { ...facts, wipe: drop(), ...more });

  it('by the right passphrase tells how often it failed before', () => {
    expect(events(ask())).toMatchObject([
      { type: 'SignedIn', stream: PERSON, payload: { way: 'passphrase', failedBefore: 2 } },
    ]);
  });

  it('by a wrong one is an entry and then a refusal, which say nothing of what was typed', () => {
    const decision = ask({ right: false });
    expect(events(decision)).toMatchObject([
      { type: 'SignInFailed', stream: PERSON, payload: { person: PERSON, tries: 3 } },
    ]);
    expect(decision).toMatchObject({ refusal: { code: 'people.wrong-sign-in' } });
  });

  it('by a name that nobody has is an entry at the 1st, 2nd, 4th, 8th … try of a day', () => {
    const written = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
      (strangers) => events(ask({ person: null, right: false, strangers })).length > 0,
    );
    expect(written).toEqual([1, 2, 4, 8]);
  });

  it('too soon after a failure is refused with the wait, and is no entry', () => {
    const decision = ask({ waitSeconds: 30 });
    expect(decision).toMatchObject({ code: 'people.too-many-tries', detail: { seconds: 30 } });
  });
});

describe('signing out', () => {
  it('is for whoever is signed in', () => {
    expect(events(when(signOut(drop), {}, [invited]))).toMatchObject([{ type: 'SignedOut' }]);
    expect(code(when(signOut(drop), {}, []))).toBe('people.not-signed-in');
  });
});

describe('an office', () => {
  const end = endOffice(never);
  const owner = { person: PERSON, office: 'owner' };

  it('is held once, in one mission or in all', () => {
    expect(code(when(assignOffice, owner, [invited]))).toBe('people.office-held');
    expect(code(when(assignOffice, { ...owner, within: 'haiti' }, [invited]))).toBeNull();
    expect(code(when(assignOffice, owner, []))).toBe('people.unknown');
  });

  it('of owner is never taken from the last one', () => {
    expect(code(when(end, owner, [invited], { otherOwner: false }))).toBe('people.last-owner');
    expect(code(when(end, owner, [invited], { otherOwner: true }))).toBeNull();
    const desk = { person: PERSON, office: 'desk' };
    expect(code(when(end, desk, [invited], { otherOwner: false }))).toBe('people.no-office');
  });
});

describe('forgetting a person', () => {
  const forget = forgetPerson(never, () => [drop()]);

  it('drops every way to sign in, and may be repeated after a crash', () => {
    const facts = { otherOwner: true };
    expect(when(forget, { person: PERSON }, [invited], facts)).toMatchObject({
      events: [{ type: 'PersonForgotten' }],
      work: [{ op: 'drop' }],
    });
    expect(when(forget, { person: PERSON }, [invited, forgotten], facts)).toMatchObject({
      events: [],
      work: [{ op: 'drop' }],
    });
  });

  it('is refused for the last owner', () => {
    const facts = { otherOwner: false };
    expect(code(when(forget, { person: PERSON }, [invited], facts))).toBe('people.last-owner');
  });
});
