// What a verifier found: the first thing that is wrong, and where. Thrown inside the room only.
export class Wrong extends Error {
  override name = 'Wrong';
  constructor(
    readonly why: string,
    /** The first entry that may be wrong; null when the line is no entry's. */
    readonly entry: number | null = null,
    /** The last entry that may be wrong, when the bytes cannot tell one of several. */
    readonly through: number | null = entry,
  ) {
    super(why);
  }
}
