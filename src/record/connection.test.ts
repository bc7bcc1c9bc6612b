import { describe, expect, it } from 'vitest';
import { faultOf } from './connection.ts';

const databaseError = (code: string, message: string) =>
  Object.assign(new Error(message), { code });

describe('a fault of the database', () => {
  it('keeps the text of an error about names', () => {
    const fault = faultOf('read', databaseError('42P01', 'relation "offers" does not exist'));
    expect(fault.message).toBe('couldn\'t read (42P01): relation "offers" does not exist');
  });

  it('leaves out the text of an error about values, which quotes what somebody entered', () => {
    const fault = faultOf('read', databaseError('22P02', 'invalid integer: "Jean Pierre"'));
    expect(fault.message).toBe("couldn't read (22P02)");
    expect(fault.cause).toBeUndefined();
  });

  it.each([
    ['57P01', 'retry'],
    ['ECONNREFUSED', 'retry'],
    ['40P01', 'retry'],
    ['42P01', 'fatal'],
    ['22P02', 'fatal'],
  ])('with code %s is marked %s', (code, mark) => {
    expect(faultOf('read', databaseError(code, 'x'))).toMatchObject({ mark });
  });
});
