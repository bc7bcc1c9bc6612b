// Passphrases: what one must be, and its Argon2id hash. The native part is loaded on first use,
// since most runs of the program never sign anybody in.

/** NIST SP 800-63B-4 asks 15 signs where a passphrase is the only factor. */
const PASSPHRASE_LENGTH_MIN = 15;
/** Longer is a mistake or an attack on the hash. */
const PASSPHRASE_LENGTH_MAX = 256;
/** Fewer different signs than this is one key held down. */
const DIFFERENT_SIGNS_MIN = 6;

/** OWASP's first choice for Argon2id: 19 MiB, 2 passes, 1 lane; 20 to 120 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Why a passphrase is refused, as the end of "the passphrase …"; null when it will do. `names` are
 * the person's own, which a guesser tries first.
 */
export function weakness(passphrase: string, names: readonly string[] = []): string | null {
  const signs = [...passphrase];
  if (signs.length < PASSPHRASE_LENGTH_MIN)
    return `has ${signs.length} signs; it needs ${PASSPHRASE_LENGTH_MIN}, such as four words`;
  if (signs.length > PASSPHRASE_LENGTH_MAX)
    return `has ${signs.length} signs; ${PASSPHRASE_LENGTH_MAX} are the most`;
  if (new Set(signs).size < DIFFERENT_SIGNS_MIN)
    return `repeats itself; use at least ${DIFFERENT_SIGNS_MIN} different signs`;
  const bare = passphrase.toLowerCase().replace(/[\s\d]+/g, '');
  for (const name of names)
    if (name && bare === name.toLowerCase().replace(/[\s\d]+/g, ''))
      return 'is your own name, which a guesser tries first';
  return null;
}

/** The PHC string of Argon2id, salt and cost within. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2');
  return hash(passphrase.normalize('NFKC'), COST);
}

/**
 * Whether the passphrase is the one of this hash. Without a hash it takes the same time and says
 * no, so that the time does not tell who exists.
 */
export async function rightPassphrase(kept: string | null, passphrase: string): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2');
  const given = passphrase.slice(0, PASSPHRASE_LENGTH_MAX).normalize('NFKC');
  const right = await verify(kept ?? (await decoy()), given);
  return kept !== null && right;
}

let madeDecoy: Promise<string> | null = null;
function decoy(): Promise<string> {
  madeDecoy ??= hashPassphrase('nobody has this passphrase');
  return madeDecoy;
}
