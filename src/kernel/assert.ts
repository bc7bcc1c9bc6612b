// What must hold inside the program. A failure here is a bug of ours, never of the user.

/** Thrown when the program itself is wrong; stops the act, and in record and seal the process. */
export class Bug extends Error {
  override name = 'Bug';
}

/** Asserts that `ok` holds. @throws Bug */
export function assert(ok: unknown, why: string): asserts ok {
  if (!ok) throw new Bug(why);
}

/** Gives back `value`, which must not be null or undefined. @throws Bug */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Bug(why);
  return value;
}
